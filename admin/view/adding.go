package view

import "github.com/ocop-hungdao/ocop/web/ui"

// adding puts the button that makes a new record beside the heading of its list. No button,
// no change.
func adding(p ui.OfficePage, b *ui.Button) ui.OfficePage {
	if b != nil {
		p.Actions = ui.Btn(*b)
	}
	return p
}
