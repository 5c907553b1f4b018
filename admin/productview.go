package admin

import (
	"strconv"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/web/ui"
)

func (o *Office) productView(v *visit, d *catalog.Detail, typed draft) view.Product {
	t := o.Texts.Office.Product
	out := view.Product{Hidden: v.hidden()}
	if d.SaleMode != catalog.ByVisit {
		out.Lots = lotsAddress(d.ID)
	}
	priced, counted := v.who.Can(auth.UpdateProducts), v.who.Can(auth.UpdateStock) && d.SaleMode == catalog.FromStock
	if !v.who.Can(auth.UpdateProducts) && !v.who.Can(auth.UpdateStock) {
		out.ReadOnly = t.ReadOnly
	}
	if d.SaleMode != catalog.FromStock {
		out.NoStock = t.NoStockKept
	}
	if d.State == catalog.Published {
		out.AsBuyer = "/san-pham/" + d.Slug
	}
	if priced {
		out.Toggle = o.toggle(v, d)
		if d.SaleMode == catalog.FromStock {
			out.Sizes = sizesAddress(d.ID)
		}
	}
	for i := range d.Variants {
		x := &d.Variants[i]
		one := view.Variant{Name: x.Name, PriceNow: t.PriceNow(x.Price.String(), o.perUnit(x))}
		if d.SaleMode == catalog.FromStock {
			one.Offer = ui.Link{Label: o.Texts.Offer.Office.Link, Href: offersAddress(d.ID, x.ID)}
			one.Preorder = ui.Link{Label: o.Texts.Preorder.Office.Link, Href: preordersAddress(d.ID, x.ID)}
			one.StockNow = o.Texts.Office.Stock.Now(x.Stock, o.unitWord(x))
			one.Aside = o.asides(x)
		}
		if priced {
			one.Price = o.priceForm(d, x, typed, &out)
		}
		one.Box = o.boxLink(v, d, x)
		if counted && !x.Boxed {
			one.Stock = o.stockForm(d, x, typed, &out)
		}
		out.Variants = append(out.Variants, one)
	}
	return out
}

// toggle shows or hides a product; nil for a producer whose product the commune shows.
func (o *Office) toggle(v *visit, d *catalog.Detail) *view.Toggle {
	t := o.Texts.Office.Product
	if d.State == catalog.Published {
		return &view.Toggle{Action: productAddress(d.ID) + "/hien", State: string(catalog.Hidden), Button: t.Hide, Hint: t.HideHint, Icon: "eye-off"}
	}
	if !v.who.Can(auth.PublishProducts) {
		return nil
	}
	return &view.Toggle{Action: productAddress(d.ID) + "/hien", State: string(catalog.Published), Button: t.Show, Hint: t.ShowHint, Icon: "store"}
}

func (o *Office) priceForm(d *catalog.Detail, x *catalog.Variant, typed draft, out *view.Product) *view.PriceForm {
	t := o.Texts.Office.Product
	n := strconv.FormatInt(x.ID, 10)
	f := ui.Field{ID: "price-" + n, Name: "price", Label: t.Price(o.unitWord(x)), Hint: t.PriceHint, Value: x.Price.Digits(), InputMode: "text", MaxLength: 40}
	if typed.variant == x.ID && typed.price != nil {
		f.Value, f.Error = typed.price.value, typed.price.wrong
		out.Wrongs = append(out.Wrongs, ui.Wrong{ID: f.ID, Text: f.Error})
	}
	form := &view.PriceForm{Action: productAddress(d.ID) + "/gia", Variant: n, Seen: strconv.FormatInt(int64(x.Price), 10), Price: f}
	if typed.variant == x.ID && typed.price != nil && typed.price.sure > 0 {
		form.Sure = strconv.FormatInt(int64(typed.price.sure), 10)
	}
	return form
}

// unitWord is what one of a variant is called: gói, hộp, chiếc.
func (o *Office) unitWord(x *catalog.Variant) string {
	if x.UnitWord == "" {
		return o.Texts.Office.Product.Things
	}
	return x.UnitWord
}

// perUnit is the price of a kilogram, a litre or a piece, which buyers see beside it.
func (o *Office) perUnit(x *catalog.Variant) string {
	t := o.Texts.Office.Product
	switch x.Unit {
	case catalog.Gram:
		return t.PerKilo(x.UnitPrice().String())
	case catalog.Millilitre:
		return t.PerLitre(x.UnitPrice().String())
	}
	return t.PerPiece(x.UnitPrice().String(), o.Texts.Office.Product.Things)
}
