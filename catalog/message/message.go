package message

import (
	"slices"
	"time"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// How long a message is, in letters; how many one person sends in a day; how far ahead it may end;
// and how many producers may be picked by name.
const (
	MostBody   = 500
	MostADay   = 20
	MostAhead  = 366 * 24 * time.Hour
	MostPicked = 50
)

// Entity is what the log calls a message.
const Entity = "maker_message"

// Sent is told of a message, by its id, when it is there to be read.
const Sent = "message.sent"

// Audience is whom a message is written to.
type Audience string

// The audiences.
const (
	Picked    Audience = "picked" // by name
	OfVillage Audience = "village"
	All       Audience = "all" // of the writer's scope
)

// Link is a page of the phone that a message leads to; "" is none.
type Link string

// Links are all of them, in the order in which the form offers them.
func Links() []Link {
	return []Link{"orders", "stock", "goods", "papers", "page", "reviews", "months"}
}

// Message is one of them, with how many were written to and how many have read it.
type Message struct {
	ID          int64
	Body        string
	Link        Link
	EndsOn      *time.Time
	Audience    Audience
	Village     string // its name
	First       string // the first by name of those it is for
	ByName      string
	At          time.Time
	TakenBackAt *time.Time
	TakenBackBy string
	Sample      bool
	Readers     int
	Read        int
}

// Over says whether nobody sees it any more on the day: it is taken back, or its last day is past.
func (m *Message) Over(day time.Time) bool {
	return m.TakenBackAt != nil || m.EndsOn != nil && m.EndsOn.Before(day)
}

// Writing is a message as somebody writes it.
type Writing struct {
	Body     string
	Link     Link
	Until    string // its last day as typed; empty: it stays until it is read
	Audience Audience
	Village  string // its slug
	Makers   []int64
	Once     string // names what is sent: again it is the same message
}

// clean tidies it and gives its last day; what is wrong is named by the fields body, link, until and
// to.
func (w *Writing) clean(now time.Time) (*time.Time, error) {
	var form fault.Form
	w.Body = typed.Text(w.Body)
	switch {
	case !typed.Says(w.Body):
		form.Wrong("body", "message.no_body")
	case utf8.RuneCountInString(w.Body) > MostBody:
		form.WrongWith("body", "message.too_long", map[string]any{"most": MostBody})
	}
	if w.Link != "" && !slices.Contains(Links(), w.Link) {
		form.Wrong("link", "message.no_link")
	}
	var until *time.Time
	if text := typed.Line(w.Until); text != "" {
		day, err := vntime.ParseDate(text)
		switch today := vntime.Today(now); {
		case err != nil:
			form.Wrong("until", "message.no_day")
		case day.Before(today):
			form.Wrong("until", "message.day_past")
		case day.After(today.Add(MostAhead)):
			form.Wrong("until", "message.day_far")
		default:
			until = &day
		}
	}
	slices.Sort(w.Makers)
	w.Makers = slices.Compact(w.Makers)
	switch {
	case w.Audience == Picked && len(w.Makers) > MostPicked:
		form.WrongWith("to", "message.too_many", map[string]any{"most": MostPicked})
	case w.Audience != Picked && w.Audience != OfVillage && w.Audience != All, w.Audience == Picked && len(w.Makers) == 0, w.Audience == OfVillage && w.Village == "":
		form.Wrong("to", "message.to_nobody")
	}
	return until, form.Err()
}
