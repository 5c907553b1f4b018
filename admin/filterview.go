package admin

import (
	"strings"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// facet is one thing that a list may be filtered by: one of its options, or a day when it has none.
type facet struct {
	name    string
	words   locale.FilterBy
	options []ui.Option
}

// day says that a facet is a day.
func (f *facet) day() bool { return f.name == byFrom || f.name == byTo }

// offered says whether there is anything to choose from, or something chosen to be seen.
func (f *facet) offered(value string) bool { return f.day() || len(f.options) > 1 || value != "" }

// narrow puts filters beside the search of a list, says which are in force, and what to do when
// they leave no row. What an address asks for and nothing has is said in words.
func (o *Office) narrow(l *view.List, v *visit, list, slug, text string, rows int, facets ...facet) {
	if v.own { // of one producer there is too little to narrow down
		return
	}
	t := o.Texts.Office.Filter
	f := &view.Filter{Button: t.Button, Lead: t.Lead, Hidden: []ui.Hidden{{Name: "xem", Value: slug}}}
	if text != "" {
		f.Hidden = append(f.Hidden, ui.Hidden{Name: "q", Value: text})
	}
	var on []string
	for _, one := range facets {
		value := v.by.text(one.name)
		if !one.offered(value) {
			continue
		}
		field := view.FilterField{Name: one.name, Label: one.words.Label, Day: one.day(), Value: value}
		said := t.Gone
		if field.Day {
			said = vntime.Date(filterDay(value))
		} else {
			field.Options = []ui.Option{{Label: one.words.Any}}
			for _, option := range one.options {
				if option.Chosen = option.Value == value; option.Chosen {
					said = option.Label
				}
				field.Options = append(field.Options, option)
			}
			if value != "" && said == t.Gone { // sent on, it stays in force
				field.Options = append(field.Options, ui.Option{Value: value, Label: t.Gone, Chosen: true})
			}
		}
		f.Fields = append(f.Fields, field)
		if value == "" {
			continue
		}
		less := v.by.without(one.name)
		if one.name == byMaker { // the products of a producer go with them
			less = less.without(byProduct)
		}
		on = append(on, t.On(lower(one.words.Label), said))
		f.On = append(f.On, view.FilterOn{Label: t.On(one.words.Label, said), Drop: t.Drop(lower(one.words.Label), said), Href: listAddress(less.at(list), slug, text, 1)})
	}
	if len(f.Fields) == 0 {
		return
	}
	l.Filter = f
	if len(on) == 0 {
		return
	}
	bare := listAddress(list, slug, text, 1)
	if len(on) > 1 {
		f.Off = &ui.Link{Label: t.All, Href: bare}
	}
	if rows > 0 {
		return
	}
	empty := ui.Empty{Title: o.Texts.Office.Frame.NoMatch, Text: t.None(strings.Join(on, "; ")), Action: ui.Button{Label: t.All, Href: bare}}
	if text != "" {
		empty.Text, empty.Action = o.Texts.Office.Frame.Sought(text)+" "+empty.Text, ui.Button{Label: t.Both, Href: list}
	}
	l.Empty = empty
}

// lower is a label within a sentence.
func lower(label string) string {
	r := []rune(label)
	return strings.ToLower(string(r[:1])) + string(r[1:])
}
