package ui

import (
	"github.com/a-h/templ"

	"github.com/ocop-hungdao/ocop/internal/locale"
)

// OfficePage is what the frame around an office page needs. What a person may not
// open is not in Menu.
type OfficePage struct {
	T        *locale.Texts
	Title    string
	Note     string // beside the heading: a date, where an order came from
	Badge    *Badge // beside the heading: the state of what is shown
	Back     *Link  // to the list this record is in
	History  *Link  // to what happened to this record
	Active   string // path of the menu entry
	Menu     []MenuGroup
	Tabs     []MenuItem // at most five, under the thumb on a phone
	User     OfficeUser
	Demo     bool
	Wrong    bool
	SignOut  string   // where the sign-out form posts
	Hidden   []Hidden // carried by that form
	Search   string   // action of the search box; empty: no box
	Query    string
	Help     string          // whom to call
	Guide    string          // where the three steps of this page are told; empty: nowhere
	Keys     string          // where the keys are told that do something alone
	Flash    Message         // what has just happened
	Shown    string          // where buyers see what was just published; empty: nothing was
	Share    string          // the same with its host, to be handed on
	Undo     *UndoToast      // and how to take it back
	Actions  templ.Component // buttons on the right of the heading
	Export   *Button         // what a list shows, as a workbook, beside them; nil: none
	Again    string          // in how many seconds the page is loaded anew where no script does it; empty: never
	BareHead bool            // the page brings its own heading
	Printed  string          // on paper only: who printed it, and when
	Parts    *Parts          // the other pages of the same record; nil: there are none
	Phone    *Phone          // the page stands on a producer's phone; nil: at a desk
}

// Parts are the pages that one record has, side by side in a bar under its name.
type Parts struct {
	Label  string // names the bar
	Chips  []Chip
	Inside bool // the page is a part of the one that is marked
}

// now is the name of the part whose page it is; empty for the first one, which has the record's name.
func (p *Parts) now() string {
	if p == nil || p.Inside {
		return ""
	}
	for i, c := range p.Chips {
		if c.Current && i > 0 {
			return c.Label
		}
	}
	return ""
}

// here is how the part that one is at is marked.
func (p *Parts) here() string {
	if p.Inside {
		return "true"
	}
	return "page"
}

// Phone is what a producer's phone has in its frame and a desk does not.
type Phone struct {
	Home string
	Call string // "tel:+84…" of the commune; empty: none is known
}

// MenuGroup is a titled part of the side menu.
type MenuGroup struct {
	Title string
	Items []MenuItem
}

// MenuItem is an entry of the menu; Count is shown when there is work.
type MenuItem struct {
	Icon, Label, Href string
	Count             int
}

// OfficeUser is who is signed in.
type OfficeUser struct{ Initials, Name, Role string }

func (p OfficePage) title() string {
	title := p.Title + " | " + p.T.UI.Office
	if part := p.Parts.now(); part != "" {
		title = p.Title + " · " + part + " | " + p.T.UI.Office
	}
	if p.Wrong {
		title = p.T.UI.ErrorPrefix + title
	}
	return title
}

// tabsOf is the class of a bar with so many places: fixed ones, for a page that comes in two
// pieces must not move those that are there already. Four need none.
func tabsOf(n int) string {
	return map[int]string{1: "tabs-1", 2: "tabs-2", 3: "tabs-3", 5: "tabs-5"}[n]
}
