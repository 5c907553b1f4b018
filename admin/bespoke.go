package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const bespokeAt = "/quan-tri/dat-lam"

// bespokeRoutes are the addresses of what is made to measure.
func (o *Office) bespokeRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, bespokeAt, auth.ReadOrders, o.listBespoke},
		{get, bespokeAt + "/:code", auth.ReadOrders, o.showBespoke},
		{get, bespokeAt + "/:code/anh/:file", auth.ReadOrders, o.bespokePhoto},
		{post, bespokeAt + "/:code/lien-he", auth.UpdateOrders, o.showBespokeContact},
		{post, bespokeAt + "/:code/bao-gia", auth.UpdateOrders, o.quoteBespoke},
		{post, bespokeAt + "/:code/tu-choi", auth.UpdateOrders, o.declineBespoke},
		{post, bespokeAt + "/:code/xong", auth.UpdateOrders, o.finishBespoke},
		{post, bespokeAt + "/:code/lap", auth.UpdateOrders, o.fitBespoke},
		{post, bespokeAt + "/:code/tien-do", auth.UpdateOrders, o.tellBespoke},
		{post, bespokeAt + "/:code/tien-mat", auth.UpdatePayments, o.takeBespokeCash},
		{post, bespokeAt + "/:code/dung", auth.UpdateOrders, o.breakOffBespoke},
	}
}

func bespokeAddress(r *bespoke.Request) string { return bespokeAt + "/" + r.Code }

// bespokeViews are the saved views in their order, as addresses say them.
var bespokeViews = views[bespoke.View]{{bespoke.ViewOpen, "dang-mo"}, {bespoke.ViewLate, "qua-2-ngay"}, {bespoke.ViewOrdered, "da-dat"}, {bespoke.ViewOff, "thoi"}, {bespoke.ViewAll, "tat-ca"}}

// listBespoke shows a view of the requests, those that wait unless another is asked for; a
// search looks through all of them.
func (o *Office) listBespoke(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Bespoke.Office
	asked, text := listAsked(c)
	at := v.at(bespokeAt)
	shown := bespoke.ViewOpen
	if text != "" {
		shown = bespoke.ViewAll
	}
	shown = bespokeViews.of(asked.view, shown)
	slug := bespokeViews.slug(shown)
	found, err := o.Bespoke.List(c.UserContext(), bespoke.OfficeQuery{View: shown, Text: text, Page: asked.page, Span: asked.span, PerPage: perPage, Scope: v.scope(auth.ReadOrders), State: bespoke.State(v.by.text(byState))})
	if err != nil {
		return err
	}
	if beyond(asked.page, len(found.Rows), found.Total) {
		return c.Redirect(listAddress(at, slug, text, 1), fiber.StatusSeeOther)
	}
	body := view.Records{Caption: t.Caption, Heads: t.Heads, List: o.list(at, slug, text, asked.page, len(found.Rows), found.Total), Kinds: o.quoteKinds(v, bespokeAt)}
	marked(&body.List, found.Ends)
	body.Find, body.FindHint = t.Find, t.FindHint
	body.Views = bespokeViews.tabs(at, text, t.Views, found.Counts, shown)
	body.Empty = o.nothing(at, text, ui.Empty{Title: t.Empty[string(shown)], Text: t.EmptyText})
	for i := range found.Rows {
		r := &found.Rows[i]
		body.Rows = append(body.Rows, view.Record{Href: bespokeAddress(r), A: r.ProductName, ANote: r.Size, B: r.ProducerName, BNote: maskedBuyer(r.Name, r.Phone), C: vntime.Date(r.CreatedAt), CNote: r.Shown(), Badge: o.bespokeBadge(r)})
	}
	maker, err := o.ofMaker(c.UserContext(), v, auth.ReadOrders)
	if err != nil {
		return err
	}
	o.narrow(&body.List, v, bespokeAt, slug, text, len(body.Rows), maker, o.ofQuote())
	p, err := o.frame(c, v, o.quotesTitle(v, t.Title), bespokeAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "dat-lam", slug, text)
	p.Note = t.Note
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

var bespokeTones = map[bespoke.State]ui.Badge{bespoke.Asked: {Icon: "clock", Tone: ui.Straw}, bespoke.Quoted: {Icon: "file-text", Tone: ui.River}, bespoke.Ordered: {Icon: "package", Tone: ui.Leaf},
	bespoke.Declined: {Icon: "ban"}, bespoke.Withdrawn: {Icon: "ban"}}

func (o *Office) bespokeBadge(r *bespoke.Request) ui.Badge {
	b := bespokeTones[r.State]
	t := o.Texts.Bespoke
	switch b.Label = t.States[string(r.State)]; {
	case r.State == bespoke.Ordered && (r.OrderState == orders.Cancelled || r.OrderState == orders.Expired):
		b = ui.Badge{Icon: "ban", Label: t.States[string(r.OrderState)]}
	case r.State == bespoke.Ordered:
		b.Label = t.Office.Ordered
	case r.Late(o.Now()):
		b = ui.Badge{Icon: "triangle-alert", Tone: ui.Lacquer, Label: t.Office.Late}
	}
	return b
}

// bench is a request as somebody works on it: what was typed and could not be taken, and
// beside which field.
type bench struct {
	request *bespoke.Request
	shown   bool // the number may be read
	typed   map[string]string
	begin   []string // why it may be broken off
	preview *bespoke.Quote
	wrongs  []ui.Wrong
	flash   ui.Message
	status  int
}

func (o *Office) benchOf(c *fiber.Ctx, v *visit) (*bench, error) {
	r, err := o.Bespoke.ByCode(c.UserContext(), v.scope(auth.ReadOrders), c.Params("code"))
	return &bench{request: r, status: fiber.StatusOK, typed: map[string]string{}}, err
}

func (o *Office) showBespoke(c *fiber.Ctx, v *visit) error {
	b, err := o.benchOf(c, v)
	if err != nil {
		return err
	}
	return o.bespokePage(c, v, b)
}

// showBespokeContact shows the number in full, and writes down who looked.
func (o *Office) showBespokeContact(c *fiber.Ctx, v *visit) error {
	b, err := o.benchOf(c, v)
	if err == nil {
		err = o.Bespoke.ShowContact(c.UserContext(), v.who.Actor(), b.request)
	}
	if err != nil {
		return err
	}
	b.shown = true
	return o.bespokePage(c, v, b)
}

// bespokeDone leads back with what was done, or shows the page with what was typed and refused
// beside a field.
func (o *Office) bespokeDone(c *fiber.Ctx, v *visit, field, said string, do func(*bench) error) error {
	b, err := o.benchOf(c, v)
	if err != nil {
		return err
	}
	err = do(b)
	no, refused := fault.As(err)
	switch {
	case err == nil:
		return o.say(c, said, bespokeAddress(b.request))
	case !refused:
		return err
	}
	words := o.sentence(no.Key, no.Details)
	b.status, b.flash = edge.Status(no), ui.Message{Text: words, Icon: "triangle-alert", Tone: ui.Straw}
	if field != "" {
		b.typed[field], b.wrongs = begun(c, field), []ui.Wrong{{ID: field, Text: words}}
	}
	if b.request, err = o.Bespoke.ByID(c.UserContext(), b.request.ID); err != nil {
		return err
	}
	return o.bespokePage(c, v, b)
}

func (o *Office) declineBespoke(c *fiber.Ctx, v *visit) error {
	return o.bespokeDone(c, v, "decline", o.Texts.Bespoke.Office.Declined, func(b *bench) error {
		return o.Bespoke.Decline(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), b.request.Code, edge.Form(c, "decline"))
	})
}

func (o *Office) finishBespoke(c *fiber.Ctx, v *visit) error {
	return o.bespokeDone(c, v, "", o.Texts.Bespoke.Office.Finished, func(b *bench) error {
		return o.Bespoke.Finish(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), b.request.Code)
	})
}

func (o *Office) fitBespoke(c *fiber.Ctx, v *visit) error {
	return o.bespokeDone(c, v, "", o.Texts.Bespoke.Office.Fitted, func(b *bench) error {
		return o.Bespoke.Fit(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), b.request.Code)
	})
}

func (o *Office) tellBespoke(c *fiber.Ctx, v *visit) error {
	return o.bespokeDone(c, v, "words", o.Texts.Bespoke.Office.Told, func(b *bench) error {
		_, files, err := edge.Files(c, "photos", media.MaxBytes)
		if err != nil {
			return err
		}
		uploads, err := o.Studio.Keep(c.UserContext(), files[:min(len(files), bespoke.MostPhotos+1)])
		if err != nil {
			return err
		}
		_, err = o.Bespoke.Tell(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), b.request.Code, edge.Text(c, "words"), uploads...)
		if form, ok := fault.AsForm(err); ok {
			return fault.New(fault.Invalid, form.Fields[0].Key).With("most", bespoke.MostPhotos)
		}
		return err
	})
}

func (o *Office) takeBespokeCash(c *fiber.Ctx, v *visit) error {
	return o.bespokeDone(c, v, "amount", o.Texts.Bespoke.Office.CashTaken, func(b *bench) error {
		_, err := o.Bespoke.TakeCash(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePayments), b.request.Code, edge.Form(c, "key"), typedAmount(edge.Form(c, "amount")))
		return err
	})
}

func (o *Office) breakOffBespoke(c *fiber.Ctx, v *visit) error {
	return o.bespokeDone(c, v, "reason", o.Texts.Bespoke.Office.Broken, func(b *bench) error {
		b.typed["who"] = edge.Form(c, "who")
		return o.Bespoke.BreakOff(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateOrders), b.request.Code, bespoke.Breaks(edge.Form(c, "who")), begun(c, "reason"))
	})
}
