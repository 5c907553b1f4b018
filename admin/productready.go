package admin

import (
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// readyPart is one line of what a product needs, and which lacks are missing of it.
type readyPart struct {
	done  string
	lacks func(catalog.Lack) bool
}

// readyParts are those lines for goods of a kind.
func (o *Office) readyParts(d *catalog.Detail) []readyPart {
	t := o.Texts.Office.Edit.Ready
	fields := func(names ...string) func(catalog.Lack) bool {
		return func(l catalog.Lack) bool {
			return slices.Contains(names, l.Field) && strings.HasPrefix(l.Key, "publish.")
		}
	}
	keys := func(prefix string) func(catalog.Lack) bool {
		return func(l catalog.Lack) bool { return l.Blocks && strings.HasPrefix(l.Key, prefix) }
	}
	out := []readyPart{{t.Name, fields("name", "summary")}}
	if d.SaleMode == catalog.FromStock {
		out = append(out, readyPart{t.Price, keys("publish.price")}, readyPart{t.Sending, fields("delivery_area", "fresh_hours")})
	}
	if d.Goods() == catalog.ProcessedFood {
		out = append(out, readyPart{t.LabelPhoto, fields(catalog.LabelField)})
	}
	switch {
	case d.Goods().Food():
		out = append(out, readyPart{t.Label, fields("ingredients", "shelf_life", "storage", "usage", "warnings")}, readyPart{t.Origin, fields("ingredient_origin")})
	case d.Goods() == catalog.Craft:
		out = append(out, readyPart{t.Material, fields("ingredients", "ingredient_origin")})
	}
	return append(out, readyPart{t.Papers, keys("publish.paper_")}, readyPart{t.Maker, keys("publish.producer_")}, readyPart{t.Honest, keys("claim.")})
}

// productReady is the card beside the form of a product: what is missing, what is there, and the
// button that lets buyers see it, which is no part of saving. It is nil for a product that is shown
// and lacks nothing.
func (o *Office) productReady(v *visit, d *catalog.Detail, draft *catalog.Revision) *view.Ready {
	t, now := o.Texts.Office.Edit, d.With(draft)
	lacks := now.Lacks()
	out := &view.Ready{}
	_, out.Lacks = o.lackPanel(d, lacks, onEditPage(d))
	for _, part := range o.readyParts(now) {
		if !slices.ContainsFunc(lacks, part.lacks) {
			out.Done = append(out.Done, part.done)
		}
	}
	live, blocking := d.State == catalog.Published, blocks(out.Lacks)
	switch {
	case blocking > 0 && live && draft == nil:
		out.Title = o.Texts.Office.Papers.Held
	case blocking > 0:
		out.Title, out.Wait = t.Todo(blocking), t.Ready.Wait(blocking)
	case live && draft == nil:
		out.Title = t.Look
	default:
		out.Title = t.Ready.Title
	}
	if live && draft == nil && len(out.Lacks) == 0 {
		return nil
	}
	if live && draft == nil && len(out.Done) > 0 { // on sale, only what lacks is work
		out.Folded = t.Ready.Folded(len(out.Done))
	}
	switch {
	case !v.who.Can(auth.PublishProducts):
	case draft != nil:
		out.Publish = &view.Doing{Action: editAddress(d.ID) + "/dang", Button: ui.Button{Label: t.Publish, Kind: ui.Primary, Wide: true}, Note: t.PublishNote}
	case !live:
		out.Publish = &view.Doing{Action: editAddress(d.ID) + "/dang", Button: ui.Button{Label: o.Texts.Office.Product.Show, Icon: "store", Kind: ui.Primary, Wide: true}, Note: o.Texts.Office.Product.ShowHint}
	}
	return out
}

func blocks(lacks []view.Lack) (n int) {
	for _, l := range lacks {
		if l.Blocks {
			n++
		}
	}
	return n
}
