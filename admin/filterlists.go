package admin

import (
	"context"
	"strconv"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/report"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// ofMaker filters by producer, for who sees more than one of them.
func (o *Office) ofMaker(ctx context.Context, v *visit, takes auth.Permission) (facet, error) {
	f := facet{name: byMaker, words: o.Texts.Office.Filter.Maker}
	if v.who.Reach(takes) != auth.Commune {
		return f, nil
	}
	makers, _, err := o.makers.read(ctx, o)
	f.options = namedOptions(makers)
	return f, err
}

// ofOfficer filters by who of the commune sees to a thing, for who sees more than one producer's.
func (o *Office) ofOfficer(ctx context.Context, v *visit, takes auth.Permission) (facet, error) {
	f := facet{name: byOfficer, words: o.Texts.Office.Filter.Officer}
	if v.who.Reach(takes) != auth.Commune {
		return f, nil
	}
	_, _, err := o.makers.read(ctx, o)
	f.options = namedOptions(o.makers.seers())
	return f, err
}

// ofVillage filters by village, for who sees more than one of them.
func (o *Office) ofVillage(ctx context.Context, v *visit, takes auth.Permission) (facet, error) {
	f := facet{name: byVillage, words: o.Texts.Office.Filter.Village}
	if v.who.Reach(takes) != auth.Commune {
		return f, nil
	}
	_, villages, err := o.makers.read(ctx, o)
	for _, at := range villages {
		f.options = append(f.options, ui.Option{Value: itoa(at.ID), Label: at.Name})
	}
	return f, err
}

// ofProduct filters by one product of the producer that is filtered by, or of the only one there is.
func (o *Office) ofProduct(ctx context.Context, v *visit, takes auth.Permission) (facet, error) {
	products, err := o.Catalog.ProductNames(ctx, v.scope(takes), mostNames)
	return facet{byProduct, o.Texts.Office.Filter.Product, namedOptions(products)}, err
}

func namedOptions(all []catalog.Named) (out []ui.Option) {
	for _, one := range all {
		out = append(out, ui.Option{Value: itoa(one.ID), Label: one.Name})
	}
	return out
}

// coded filters by one of some words that have a name each.
func coded[W ~string](name string, words locale.FilterBy, all []W, names map[string]string) facet {
	f := facet{name: name, words: words}
	for _, one := range all {
		f.options = append(f.options, ui.Option{Value: string(one), Label: names[string(one)]})
	}
	return f
}

func (o *Office) ofForm() facet {
	return coded(byKind, o.Texts.Office.Filter.Form, catalog.LegalForms(), o.Texts.Office.Makers.Forms)
}

func (o *Office) ofPaperKind(kinds []catalog.PaperKind) facet {
	var codes []string
	for _, k := range kinds {
		codes = append(codes, k.Code)
	}
	return coded(byKind, o.Texts.Office.Filter.Paper, codes, o.Texts.Office.Papers.Kinds)
}

func (o *Office) ofPointKind() facet {
	return coded(byKind, o.Texts.Office.Filter.Place, salespoint.Kinds(), o.Texts.Points.KindShort)
}

func (o *Office) ofPay() facet {
	return coded(byPay, o.Texts.Office.Filter.Pay, []orders.Method{orders.COD, orders.Transfer, orders.Stripe}, o.Texts.Office.Orders.Pays)
}

func (o *Office) ofReason() facet {
	var all []returns.Reason
	for _, t := range returns.Targets() {
		all = append(all, t.Reason)
	}
	return coded(byKind, o.Texts.Office.Filter.Reason, all, o.Texts.Cases.Reasons)
}

// ofAbout and ofCategory filter what anybody told the commune.
func (o *Office) ofAbout() facet {
	return coded(byAbout, o.Texts.Office.Filter.About, report.Abouts(), o.Texts.Reports.Abouts)
}

func (o *Office) ofCategory() facet {
	return coded(byKind, o.Texts.Office.Filter.Category, report.Categories(), o.Texts.Reports.Categories)
}

// ofQuote filters requests by what became of them; the views join two of these each.
func (o *Office) ofQuote() facet {
	f := facet{name: byState, words: o.Texts.Office.Filter.State}
	for _, s := range []bespoke.State{bespoke.Asked, bespoke.Quoted, bespoke.Ordered, bespoke.Declined, bespoke.Withdrawn} {
		f.options = append(f.options, ui.Option{Value: string(s), Label: o.bespokeBadge(&bespoke.Request{State: s}).Label})
	}
	return f
}

// ofGroup filters goods by the shelf they stand on, for who sees more than one producer's.
func (o *Office) ofGroup(v *visit, groups []catalog.GroupName) facet {
	f := facet{name: byKind, words: o.Texts.Office.Filter.Shelf}
	if v.who.Reach(auth.ReadProducts) != auth.Commune {
		return f
	}
	for _, g := range groups {
		f.options = append(f.options, ui.Option{Value: itoa(g.ID), Label: g.Name})
	}
	return f
}

// ofStars are the classes that the programme gives.
func (o *Office) ofStars() facet {
	f := facet{name: byStars, words: o.Texts.Office.Filter.Stars}
	for n := 5; n >= 3; n-- {
		f.options = append(f.options, ui.Option{Value: strconv.Itoa(n), Label: o.Texts.Office.Stars.Stars(n)})
	}
	return f
}

// firstYear is when the programme began (Decision 490/QĐ-TTg).
const firstYear = 2018

// ofYear are the years since the programme began, this one first.
func (o *Office) ofYear() facet {
	f := facet{name: byYear, words: o.Texts.Office.Filter.Year}
	for y := o.Now().Year(); y >= firstYear; y-- {
		f.options = append(f.options, ui.Option{Value: strconv.Itoa(y), Label: strconv.Itoa(y)})
	}
	return f
}

// ofScore is what buyers gave; it is not the stars of the programme.
func (o *Office) ofScore() facet {
	f := facet{name: byScore, words: o.Texts.Office.Filter.Score}
	for n := 5; n >= 1; n-- {
		f.options = append(f.options, ui.Option{Value: strconv.Itoa(n), Label: o.Texts.Review.Score(n)})
	}
	return f
}

// ofDays are the first and the last day that is looked at.
func (o *Office) ofDays() []facet {
	t := o.Texts.Office.Filter
	return []facet{{name: byFrom, words: t.From}, {name: byTo, words: t.To}}
}
