package admin

import (
	"github.com/ocop-hungdao/ocop/web/ui"
)

// saved is a saved view of a list, and how addresses say it.
type saved[V ~string] struct {
	view V
	slug string
}

// views are the saved views of a list, in their order.
type views[V ~string] []saved[V]

// of is the view that an address names, or the one it is otherwise.
func (all views[V]) of(slug string, otherwise V) V {
	for _, each := range all {
		if each.slug == slug {
			return each.view
		}
	}
	return otherwise
}

// slug is how addresses say a view; "" for one that is not in the list.
func (all views[V]) slug(v V) string {
	for _, each := range all {
		if each.view == v {
			return each.slug
		}
	}
	return ""
}

// tabs leads to each view, with how many are in it, and keeps what is searched for.
func (all views[V]) tabs(at, text string, names map[string]string, counts map[V]int, shown V) []ui.Chip {
	out := make([]ui.Chip, 0, len(all))
	for _, each := range all {
		out = append(out, ui.Chip{Label: names[string(each.view)], Href: listAddress(at, each.slug, text, 1), Count: counts[each.view], Current: each.view == shown})
	}
	return out
}

// nothing is what a list without a row says: that nothing was found, when one searched.
func (o *Office) nothing(at, text string, otherwise ui.Empty) ui.Empty {
	t := o.Texts.Office.Frame
	if text == "" {
		return otherwise
	}
	return ui.Empty{Title: t.NoMatch, Text: t.Sought(text), Action: ui.Button{Label: t.DropFind, Href: at}}
}
