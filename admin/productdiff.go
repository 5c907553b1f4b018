package admin

import (
	"slices"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
)

// mostShown is how much of a long text stands in a list of changes, in letters.
const mostShown = 160

// draftDiff is every field in which what waits differs from what buyers see, in the order
// of the form.
func (o *Office) draftDiff(live, waiting catalog.Content) (out []view.Changed) {
	was, is := typedContent(live), typedContent(waiting)
	for _, part := range contentParts() {
		for _, name := range part.fields {
			if was[name] == is[name] {
				continue
			}
			both := around([]rune(was[name]), []rune(is[name]))
			out = append(out, view.Changed{Name: o.fieldLabel(name), Before: o.fieldSays(name, both[0]), After: o.fieldSays(name, both[1])})
		}
	}
	return out
}

func (o *Office) fieldLabel(name string) string {
	t := o.Texts.Office.Edit
	if tick, ok := map[string]string{"price_includes_vat": t.VAT, "cold_chain": t.Cold, "made_to_order": t.Made}[name]; ok {
		return tick
	}
	return t.Fields[name].Label
}

// fieldSays is a field's value as people read it.
func (o *Office) fieldSays(name, value string) string {
	t := o.Texts.Office.Edit
	switch {
	case tickFields[name] && value == "":
		return t.No
	case tickFields[name]:
		return t.Yes
	case name == "delivery_area":
		return t.Areas[value]
	case value == "":
		return t.Empty
	}
	return value
}

// around shortens texts to where they begin to differ.
func around(texts ...[]rune) []string {
	const lead = 40
	same, longest := 0, 0
	for _, text := range texts {
		longest = max(longest, len(text))
	}
	for slices.IndexFunc(texts, func(t []rune) bool { return same >= len(t) || t[same] != texts[0][same] }) < 0 {
		same++
	}
	from := max(0, same-lead)
	if longest <= mostShown {
		from = 0
	}
	var out []string
	for _, text := range texts {
		text, front, back := text[from:], "", ""
		if from > 0 {
			front = "… "
		}
		if len(text) > mostShown {
			text, back = text[:mostShown], " …"
		}
		out = append(out, front+string(text)+back)
	}
	return out
}
