package livestream

import (
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// MostNote is how long a producer's remark on a price may be.
const MostNote = 200

// Reply is what a producer said of a price and of the units to put aside for a session.
type Reply struct {
	VariantID int64
	Price     money.VND // that was asked
	Units     int
	Other     money.VND // the price they would agree to; 0: they agree
	Note      string
	How       string // how it was told to who wrote it down; empty: the producer wrote it
	ByName    string
	At        time.Time
}

// Stance is how a reply stands to what is planned now.
type Stance string

const (
	Silent  Stance = "silent"  // nothing was said yet
	Agreed  Stance = "agreed"  // to this price, or to a lower one, and to as many units
	Other   Stance = "other"   // they want a higher price: the session does not begin with this one
	Changed Stance = "changed" // it was planned lower, or more of it, since they agreed
)

// Floor is the lowest price they agreed to; 0 without a reply.
func (r *Reply) Floor() money.VND {
	switch {
	case r == nil:
		return 0
	case r.Other > 0:
		return r.Other
	}
	return r.Price
}

// To is how a reply stands to a price and a number of units; nil is Silent.
func (r *Reply) To(price money.VND, units int) Stance {
	switch {
	case r == nil:
		return Silent
	case price >= r.Floor() && units <= r.Units:
		return Agreed
	case r.Other > 0 && price < r.Other:
		return Other
	}
	return Changed
}

// Saying is a reply as somebody gives it, to a price and units that they saw.
type Saying struct {
	SessionID, VariantID int64
	Price                money.VND
	Units                int
	Other                money.VND // 0: yes
	Note                 string
	How                  string
}

// clean tidies a reply to a thing that costs list without, and names the wrong fields: other, note.
func (s *Saying) clean(list money.VND, wants bool) error {
	var wrong fault.Form
	s.Note = typed.Line(strings.TrimSpace(s.Note))
	if len([]rune(s.Note)) > MostNote {
		wrong.WrongWith("note", "live.reply_note", map[string]any{"most": MostNote})
	}
	if wants && (s.Other <= 0 || s.Other >= list || s.Other == s.Price) {
		wrong.WrongWith("other", "live.reply_other", map[string]any{"list": list.String()})
	}
	return wrong.Err()
}

// Question is what a session plans for goods of a producer, who has a say in it.
type Question struct {
	SessionID   int64
	Session     string
	StartsAt    time.Time
	EndsAt      time.Time
	Begun       bool
	VariantID   int64
	Code        string
	Product     string
	Variant     string
	UnitWord    string
	List, Price money.VND
	Units       int
	PerPhone    int
	Reply       *Reply // the last; nil: none yet
}

// Stance is how the last reply stands to what is planned now.
func (q *Question) Stance() Stance { return q.Reply.To(q.Price, q.Units) }

// Waits says whether an answer is still wanted: the session has not begun, and what is planned is
// not what they agreed to.
func (q *Question) Waits() bool {
	s := q.Stance()
	return !q.Begun && (s == Silent || s == Changed)
}
