package admin

import (
	"strconv"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func (o *Office) boxView(v *visit, d *catalog.Detail, x *catalog.Variant, goods []catalog.Part, text string, typed boxDraft) view.Box {
	t := o.Texts.Box
	out := view.Box{Action: boxAddress(d.ID, x.ID), Hidden: v.hidden(), Query: text}
	if !v.who.Can(auth.UpdateProducts) {
		out.ReadOnly = t.ReadOnly
	}
	var sum money.VND
	held := map[int64]bool{x.ID: true}
	for _, p := range x.Parts {
		held[p.VariantID] = true
		sum += p.Price.Times(p.Quantity)
		n := strconv.FormatInt(p.VariantID, 10)
		f := ui.Field{ID: "n-" + n, Label: p.ProductName + " " + p.VariantName, Value: strconv.Itoa(p.Quantity), InputMode: "numeric", MaxLength: 2,
			Hint: t.PartNote(p.ProducerName, p.Price.String(), p.Stock), Error: typed.wrongs[p.VariantID]}
		if was, ok := typed.counts[p.VariantID]; ok {
			f.Value = was
		}
		if f.Error != "" {
			out.Wrongs = append(out.Wrongs, ui.Wrong{ID: f.ID, Text: f.Error})
		}
		out.Parts = append(out.Parts, f)
	}
	if len(x.Parts) > 0 {
		out.Left, out.Sum = t.Left(x.Stock, o.unitWord(x)), t.SumHint(sum.String(), x.Price.String())
	}
	out.Add = ui.Choices{ID: "part", Label: t.Add, Hint: t.AddHint, Options: []ui.Option{{Label: t.AddNone, Chosen: typed.add == ""}}}
	for _, g := range goods {
		if n := strconv.FormatInt(g.VariantID, 10); !held[g.VariantID] {
			out.Add.Options = append(out.Add.Options, ui.Option{Value: n, Label: g.ProductName + " " + g.VariantName + " · " + g.ProducerName, Chosen: typed.add == n})
		}
	}
	out.Count = ui.Field{ID: "count", Label: t.AddCount, Hint: o.hint("box.count"), Value: "1", InputMode: "numeric", MaxLength: 2, Error: typed.wrong}
	if typed.wrong != "" {
		out.Count.Value = typed.count
		out.Wrongs = append(out.Wrongs, ui.Wrong{ID: "count", Text: typed.wrong})
	}
	return out
}

// boxLink leads from a product's page to what a size of it holds: for a box, and for who
// may make one of it.
func (o *Office) boxLink(v *visit, d *catalog.Detail, x *catalog.Variant) ui.Link {
	switch {
	case x.Boxed:
		return ui.Link{Label: o.Texts.Box.LinkSet, Href: boxAddress(d.ID, x.ID)}
	case d.SaleMode == catalog.FromStock && d.Group.Slug == giftGroup && v.who.Can(auth.UpdateProducts):
		return ui.Link{Label: o.Texts.Box.Link, Href: boxAddress(d.ID, x.ID)}
	}
	return ui.Link{}
}

// giftGroup is the shelf on which boxes lie.
const giftGroup = "qua-tang"
