package review

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// State is whether buyers see a review.
type State string

const (
	Pending State = "pending" // its buyer may still change it
	Shown   State = "shown"
	Hidden  State = "hidden"
)

// next is the machine, whole. What was decided may be decided again, for a complaint.
var next = map[State][]State{Pending: {Shown, Hidden}, Shown: {Hidden}, Hidden: {Shown}}

// The longest texts, in letters.
const (
	MostBody   = 1_000
	MostAnswer = 1_000
	MostSeen   = catalog.MostAlt
)

// MostPhotos is how many photos a review may have.
const MostPhotos = catalog.MostOfSaid

// Reasons are why a review may be hidden. That it finds fault is none of them.
func Reasons() []string { return []string{"rude", "personal", "advert", "off_topic", "false_goods"} }

// Bought proves that somebody received one line of an order. Author and Place are what may
// be shown of them: initials and a ward, nothing more.
type Bought struct {
	LineID      int64
	ProductID   int64
	VariantName string
	Author      string
	Place       string
	Sample      bool
}

// Said is what somebody writes.
type Said struct {
	Score  int
	Body   string   // may be empty
	Photos []string // uploads that are kept, to be added
	Seen   string   // what the photos show, for who cannot see them; may be empty
	Drop   []int64  // pictures sent before that are taken back
}

// clean says, field by field, what has to be mended.
func (s *Said) clean() error {
	var wrong fault.Form
	if s.Score < 1 || s.Score > 5 {
		wrong.Wrong("score", "review.score")
	}
	s.Body = typed.Text(s.Body)
	if utf8.RuneCountInString(s.Body) > MostBody {
		wrong.WrongWith("body", "review.long", map[string]any{"most": MostBody})
	}
	s.Seen = typed.Name(s.Seen)
	if utf8.RuneCountInString(s.Seen) > MostSeen {
		wrong.WrongWith("photo_words", "review.long", map[string]any{"most": MostSeen})
	}
	return wrong.Err()
}

// Review is what a buyer said of one line of an order.
type Review struct {
	ID          int64
	ProductID   int64
	OrderLineID int64
	VariantName string
	Author      string
	Place       string
	Score       int
	Body        string
	State       State
	HiddenFor   string // one of Reasons
	Answer      string
	AnsweredAt  *time.Time
	DecidedAt   *time.Time
	Sample      bool
	CreatedAt   time.Time
	UpdatedAt   time.Time
	RowVersion  int
}

// Write changes what a review says, until it was decided on: a text that was let through
// stays the text that was read.
func (r *Review) Write(s Said) error {
	if r.State != Pending {
		return fault.New(fault.Conflict, "review.decided")
	}
	if err := s.clean(); err != nil {
		return err
	}
	r.Score, r.Body = s.Score, s.Body
	return nil
}

// Show lets buyers see it.
func (r *Review) Show(now time.Time) error { return r.decide(Shown, "", now) }

// Hide keeps it from buyers for one of Reasons.
func (r *Review) Hide(reason string, now time.Time) error {
	if !slices.Contains(Reasons(), reason) {
		return fault.New(fault.Invalid, "review.reason")
	}
	return r.decide(Hidden, reason, now)
}

func (r *Review) decide(to State, reason string, now time.Time) error {
	if !slices.Contains(next[r.State], to) {
		return fault.New(fault.Conflict, "review.decided_already")
	}
	r.State, r.HiddenFor, r.DecidedAt = to, reason, &now
	return nil
}

// Reply is the maker's one answer, which may be written anew. Only what buyers see is
// answered.
func (r *Review) Reply(text string, now time.Time) error {
	text = typed.Text(text)
	var wrong fault.Form
	switch {
	case r.State != Shown:
		return fault.New(fault.Conflict, "review.not_shown")
	case strings.TrimSpace(text) == "":
		wrong.Wrong("answer", "review.no_answer")
	case utf8.RuneCountInString(text) > MostAnswer:
		wrong.WrongWith("answer", "review.long", map[string]any{"most": MostAnswer})
	default:
		r.Answer, r.AnsweredAt = text, &now
	}
	return wrong.Err()
}
