package admin

import (
	"strconv"

	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// articleFields are the names of all fields of the form, in its order.
func articleFields() []string {
	out := []string{"kind"}
	for _, part := range articleParts() {
		for _, field := range part {
			out = append(out, field.name)
		}
	}
	return out
}

// articleClash is an article that somebody else saved while it was written.
func (o *Office) articleClash(w *content.Writing, typed articleForm, open []string) clash {
	t := o.Texts.Articles
	out := clash{name: w.Title, entity: "article", id: w.ID, action: articleAddress(w.ID) + "/luu", cancel: articleAddress(w.ID), back: ui.Link{Label: w.Title, Href: articleAddress(w.ID)},
		active: articlesAt, now: articleFormOf(w), typed: typed, version: ui.Hidden{Name: "version", Value: strconv.Itoa(w.RowVersion)}, open: open}
	for _, name := range articleFields() {
		field := clashField{name: name, label: t.Fields[name].Label}
		if name == "kind" {
			field.says = func(kind string) string { return t.Kinds[kind] }
		}
		out.fields = append(out.fields, field)
	}
	return out
}
