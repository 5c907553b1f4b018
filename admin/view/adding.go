package view

import "github.com/ocop-hungdao/ocop/web/ui"

// first is the list with the work one begins with in its empty place: the button that stands
// beside the heading, when the place has none of its own.
func (v Records) first() List {
	l := v.List
	if l.Query == "" && l.Empty.Action.Label == "" && v.Add != nil {
		l.Empty.Action = *v.Add
		l.Empty.Action.Kind = ""
	}
	return l
}

// adding puts the button that makes a new record beside the heading of its list. No button,
// no change.
func adding(p ui.OfficePage, b *ui.Button) ui.OfficePage {
	if b != nil {
		p.Actions = ui.Btn(*b)
	}
	return p
}
