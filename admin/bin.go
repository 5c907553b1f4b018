package admin

import (
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/catalog/programme"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/bin"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const binAt = "/quan-tri/thung-rac"

// binned is the parameter by which the next page offers to put back what was just taken away.
const binned = "rac"

// binTakes is what it takes to see a kind of thing in the bin, and to put it back.
func binTakes() map[string]auth.Permission {
	return map[string]auth.Permission{catalog.BinnedProduct: auth.UpdateProducts, catalog.BinnedDraft: auth.UpdateProducts, catalog.BinnedProducer: auth.UpdateProducers,
		salespoint.Binned: auth.UpdateSalesPoints, content.BinnedArticle: auth.ManageContent, programme.FairEntity: auth.UpdateFairs, content.BinnedFact: auth.ManageContent, search.BinnedSynonym: auth.UpdateProducts}
}

// binRoutes are the addresses of the bin, and those that lead into it.
func (o *Office) binRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, binAt, everyone, o.showBin},
		{post, binAt + "/:id/lai", everyone, o.putBack},
		{post, goodsAt + "/:id/bo-di", auth.UpdateProducts, o.binProduct},
		{post, makersAt + "/:id/bo-di", auth.UpdateProducers, o.binMaker},
		{post, pointsAt + "/:id/bo-di", auth.UpdateSalesPoints, o.binPoint},
		{post, articlesAt + "/:id/bo-di", auth.ManageContent, o.binArticle},
	}
}

// binAsk is what of the bin the account may see: what everybody took away of the kinds that
// it writes for the whole commune, and what it took away itself of the others.
func (v *visit) binAsk() bin.Ask {
	out := bin.Ask{By: v.who.Account.ID}
	for kind, takes := range binTakes() {
		switch {
		case v.who.Reach(takes) == auth.Commune:
			out.Kinds = append(out.Kinds, kind)
		case v.who.Can(takes):
			out.Own = append(out.Own, kind)
		}
	}
	return out
}

func (o *Office) showBin(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Bin
	asked, text := listAsked(c)
	things, total, err := o.Bin.List(c.UserContext(), v.binAsk(), text, asked.page, perPage)
	if err != nil {
		return err
	}
	if beyond(asked.page, len(things), total) {
		return c.Redirect(listAddress(binAt, "", text, 1), fiber.StatusSeeOther)
	}
	body := view.Bin{List: o.list(binAt, "", text, asked.page, len(things), total), Hidden: v.hidden()}
	body.Find, body.FindHint = t.Find, t.FindHint
	body.Empty = o.nothing(binAt, text, ui.Empty{Title: t.Empty, Text: t.EmptyText})
	for i := range things {
		each := &things[i]
		body.Rows = append(body.Rows, view.BinRow{Name: each.Name, Kind: t.Kinds[each.Kind], Who: each.RemovedName, When: o.moment(each.RemovedAt), Left: o.binLeft(each.Until()),
			Action: binAt + "/" + itoa(each.ID) + "/lai"})
	}
	if v.who.Reach(auth.UpdateProducts) == auth.Commune && asked.page == 1 && text == "" {
		photos, err := o.Catalog.BinnedPhotos(c.UserContext())
		if err != nil {
			return err
		}
		for _, p := range photos {
			at := map[catalog.OwnerKind]string{catalog.PhotoOfProduct: goodsAt, catalog.PhotoOfProducer: makersAt, catalog.PhotoOfVillage: villagesAt, catalog.PhotoOfPoint: pointsAt}[p.Of.Kind]
			body.Photos = append(body.Photos, view.BinPhotos{Label: t.Photos(p.Photos, p.Name), Href: at + "/" + itoa(p.Of.ID) + "/anh", Left: o.binLeft(p.Since.Add(catalog.PhotoBinned))})
		}
	}
	p, err := o.frame(c, v, t.Title, binAt)
	if err != nil {
		return err
	}
	p.Note = t.Note
	return page(c, fiber.StatusOK, view.BinPage(p, body))
}

// binLeft is how many days something can still be put back.
func (o *Office) binLeft(until time.Time) string {
	return o.Texts.Bin.Left(max(int(vntime.Today(until).Sub(vntime.Today(o.Now())).Hours()/24), 0))
}

// putBack puts a thing where it was, and leads there.
func (o *Office) putBack(c *fiber.Ctx, v *visit) error {
	thing, err := o.Bin.Back(c.UserContext(), v.who.Actor(), v.binAsk(), id(c.Params("id")))
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.say(c, o.sentence(no.Key, no.Details), binAt)
	}
	if err != nil {
		return err
	}
	to := binAt
	switch thing.Kind {
	case search.BinnedSynonym:
		to = wordsAt
	case catalog.BinnedDraft:
		to = editAddress(thing.Ref)
	default:
		if at := recordAddress(thing.Entity, itoa(thing.Ref)); at != "" {
			to = at
		}
	}
	return o.say(c, o.Texts.Bin.Back(o.Texts.Bin.Called(thing.Kind, thing.Name)), to)
}

// gone leads to a page that says what was taken away and offers to put it back.
func (o *Office) gone(c *fiber.Ctx, number int64, to string) error {
	return c.Redirect(withParam(to, binned, itoa(number)), fiber.StatusSeeOther)
}

// undoBin offers to put back what this account has just taken away.
func (o *Office) undoBin(c *fiber.Ctx, v *visit) (*ui.UndoToast, error) {
	n := id(c.Query(binned))
	if n == 0 || c.Method() != fiber.MethodGet {
		return nil, nil
	}
	thing, err := o.Bin.Find(c.UserContext(), v.binAsk(), n)
	if fault.Is(err, "bin.not_found") {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	left := ui.UndoLeft(thing.RemovedAt, o.Now())
	if thing.RemovedBy != v.who.Account.ID || left == 0 {
		return nil, nil
	}
	return &ui.UndoToast{Left: left, Text: o.Texts.Bin.Gone(o.Texts.Bin.Called(thing.Kind, thing.Name)), Action: binAt + "/" + itoa(n) + "/lai", Hidden: v.hidden(), Name: "undo", Value: "1"}, nil
}

func (o *Office) binProduct(c *fiber.Ctx, v *visit) error {
	n := id(c.Params("id"))
	number, err := o.Catalog.BinProduct(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), n)
	return o.binAnswer(c, number, err, goodsAt, productAddress(n))
}

func (o *Office) binMaker(c *fiber.Ctx, v *visit) error {
	n := id(c.Params("id"))
	number, err := o.Catalog.BinProducer(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducers), n)
	return o.binAnswer(c, number, err, makersAt, makerAddress(n))
}

func (o *Office) binPoint(c *fiber.Ctx, v *visit) error {
	n := id(c.Params("id"))
	number, err := o.Points.Bin(c.UserContext(), v.who.Actor(), n)
	return o.binAnswer(c, number, err, pointsAt, pointAddress(n))
}

func (o *Office) binArticle(c *fiber.Ctx, v *visit) error {
	n := id(c.Params("id"))
	number, err := o.Content.BinArticle(c.UserContext(), v.who.Actor(), n, int(id(edge.Form(c, "version"))))
	return o.binAnswer(c, number, err, articlesAt, articleAddress(n))
}

// binAnswer leads to the list, or back to the record with the reason why it stays.
func (o *Office) binAnswer(c *fiber.Ctx, number int64, err error, list, record string) error {
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.say(c, o.sentence(no.Key, no.Details), record)
	}
	if err != nil {
		return err
	}
	return o.gone(c, number, list)
}

// binDoing is the button that takes a record away.
func (o *Office) binDoing(at string) view.Doing {
	t := o.Texts.Bin
	return view.Doing{Action: at + "/bo-di", Note: t.PutNote, Button: ui.Button{Label: t.Put, Icon: "trash-2", Wide: true}}
}
