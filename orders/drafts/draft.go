package drafts

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// KeepFor is how long after a comment was read its author, its words and its number are kept.
const KeepFor = 48 * time.Hour

// State is how far a draft is.
type State string

// States of a draft. What is held lapses by the clock (catalog.FirmFor); taken is a draft whose
// buyer said yes and has not ordered yet.
const (
	Read    State = "read"
	Held    State = "held"
	Taken   State = "taken"
	Ordered State = "ordered"
	Lapsed  State = "lapsed"
	Dropped State = "dropped"
)

// Ask is so many of an item of a session.
type Ask struct {
	ItemID   int64
	Code     string
	Quantity int
}

// Wish is what one comment asks for, as it was read.
type Wish struct {
	Author  string
	Body    string // without a number
	Phone   string // E.164; empty: none, or two
	Asks    []Ask  // one at least
	Unknown []string
	Doubts  []string
	Times   int // how often it stood in what was pasted
}

// Line is a part of a draft.
type Line struct {
	DraftID     int64
	ItemID      int64
	VariantID   int64
	Code        string
	ProductName string
	VariantName string
	Quantity    int
	Price       money.VND // at which it is held; 0: it is not
}

// Draft is a wish that was read.
type Draft struct {
	ID         int64
	SessionID  int64
	Session    string // its address
	Rehearsal  bool
	Token      string
	CartID     string
	Channel    string
	Author     string
	Body       string
	Phone      string
	Doubts     string // apart by spaces, as Unknown
	Unknown    string
	Times      int
	ReadAt     time.Time
	HeldAt     *time.Time
	Until      *time.Time
	TakenAt    *time.Time
	DroppedAt  *time.Time
	OrderCode  string // the first that came of it; empty: none
	OrderState string
	Lines      []Line `db:"-"`
}

// At is what a draft is at an instant.
func (d *Draft) At(now time.Time) State {
	switch {
	case d.OrderCode != "":
		return Ordered
	case d.DroppedAt != nil:
		return Dropped
	case d.HeldAt == nil:
		return Read
	case !d.Until.After(now):
		return Lapsed
	case d.TakenAt != nil:
		return Taken
	}
	return Held
}

// Total is what is held costs.
func (d *Draft) Total() (sum money.VND) {
	for _, l := range d.Lines {
		sum += l.Price * money.VND(l.Quantity)
	}
	return sum
}

// Clear says whether nobody has to ask back before this is held.
func (d *Draft) Clear() bool { return d.Doubts == "" && d.Unknown == "" }
