package view

import (
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// Add puts a row of work on the page, unless there is none of it.
func (v *Today) Add(count int, words locale.OfficeTask, href string) {
	if count > 0 {
		v.Tasks = append(v.Tasks, ui.Task{Count: count, Text: words.Text, Reason: words.Reason, Do: ui.Button{Label: words.Verb, Href: href, Small: true}})
	}
}
