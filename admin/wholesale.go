package admin

import (
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const wholesaleAt = "/quan-tri/mua-si"

// wholesaleRoutes are the addresses of what shops ask to buy in bulk: what the commune does with
// a request, and what a producer says of one that was passed on to it.
func (o *Office) wholesaleRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, wholesaleAt, auth.ReadOrders, o.listWholesale},
		{get, wholesaleAt + "/:code", auth.ReadOrders, o.showWholesale},
		{post, wholesaleAt + "/:code/lien-he", auth.UpdateOrders, o.showWholesaleContact},
		{post, wholesaleAt + "/:code/nhan", auth.UpdateOrders, o.takeWholesale},
		{post, wholesaleAt + "/:code/khong-nhan", auth.UpdateOrders, o.declineWholesale},
		{post, wholesaleAt + "/:code/chuyen", auth.UpdateOrders, o.passWholesale},
		{post, wholesaleAt + "/:code/lay-lai", auth.UpdateOrders, o.takeWholesaleBack},
		{post, wholesaleAt + "/:code/ghi-chu", auth.UpdateOrders, o.noteWholesale},
		{post, wholesaleAt + "/:code/ket-thuc", auth.UpdateOrders, o.endWholesale},
		{post, wholesaleAt + "/:code/mo-lai", auth.UpdateOrders, o.reopenWholesale},
	}
}

func dealAddress(r *wholesale.Request) string { return wholesaleAt + "/" + r.Code }

// dealViews are the saved views in their order, as addresses say them.
var dealViews = views[wholesale.View]{{wholesale.ViewOpen, "dang-mo"}, {wholesale.ViewLate, "chua-ai-nhan"}, {wholesale.ViewOver, "da-xong"}, {wholesale.ViewAll, "tat-ca"}}

// quoteKinds lead from one kind of request to the other, with the one that is shown. A producer's
// phone has an entry for each.
func (o *Office) quoteKinds(v *visit, shown string) []ui.Chip {
	if v.own {
		return nil
	}
	t := o.Texts.Wholesale.Office
	return []ui.Chip{{Label: t.KindMade, Href: bespokeAt, Current: shown == bespokeAt}, {Label: t.KindBulk, Href: wholesaleAt, Current: shown == wholesaleAt}}
}

// listWholesale shows a view of the requests, the open ones unless another is asked for; a search
// looks through all of them.
func (o *Office) listWholesale(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Wholesale.Office
	asked, text := listAsked(c)
	at := v.at(wholesaleAt)
	shown := wholesale.ViewOpen
	if text != "" {
		shown = wholesale.ViewAll
	}
	shown = dealViews.of(asked.view, shown)
	slug := dealViews.slug(shown)
	found, err := o.Wholesale.List(c.UserContext(), wholesale.OfficeQuery{View: shown, Text: text, Page: asked.page, Span: asked.span, PerPage: perPage, Scope: v.scope(auth.ReadOrders), State: wholesale.State(v.by.text(byState))})
	if err != nil {
		return err
	}
	if beyond(asked.page, len(found.Rows), found.Total) {
		return c.Redirect(listAddress(at, slug, text, 1), fiber.StatusSeeOther)
	}
	body := view.Records{Caption: t.Caption, Heads: t.Heads, List: o.list(at, slug, text, asked.page, len(found.Rows), found.Total), Kinds: o.quoteKinds(v, wholesaleAt)}
	marked(&body.List, found.Ends)
	body.Find, body.FindHint = t.Find, t.FindHint
	views := dealViews
	if v.scope(auth.ReadOrders).ProducerID != 0 && v.by.number(byMaker) == 0 { // that nobody took it is the commune's to know
		views = slices.DeleteFunc(slices.Clone(dealViews), func(one saved[wholesale.View]) bool { return one.view == wholesale.ViewLate })
	}
	body.Views = views.tabs(at, text, t.Views, found.Counts, shown)
	empty := t.EmptyText
	if v.own {
		empty = t.EmptyOwn
	}
	body.Empty = o.nothing(at, text, ui.Empty{Title: t.Empty[string(shown)], Text: empty})
	for i := range found.Rows {
		r := &found.Rows[i]
		body.Rows = append(body.Rows, view.Record{Href: dealAddress(r), A: orElse(r.Shop, r.Shown()), ANote: maskedBuyer(r.Name, r.Phone), B: orElse(r.Goods, t.NoWants), BNote: r.Makers, C: vntime.Date(r.CreatedAt), CNote: r.Shown(), Badge: o.dealBadge(v, r)})
	}
	maker, err := o.ofMaker(c.UserContext(), v, auth.ReadOrders)
	if err != nil {
		return err
	}
	o.narrow(&body.List, v, wholesaleAt, slug, text, len(body.Rows), maker, o.ofDeal())
	p, err := o.frame(c, v, o.quotesTitle(v, o.Texts.Wholesale.Office.KindBulk), quotesActive(v, wholesaleAt))
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "mua-si", slug, text)
	if p.Note = t.Note; v.own {
		p.Note = t.OwnNote
	}
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

// quotesTitle is the heading of both lists at the desk; on a phone each has its own.
func (o *Office) quotesTitle(v *visit, own string) string {
	if v.own {
		return own
	}
	return o.Texts.Wholesale.Office.Title
}

// quotesActive is the entry of the menu: one for both kinds at the desk.
func quotesActive(v *visit, own string) string {
	if v.own {
		return own
	}
	return bespokeAt
}

var dealTones = map[wholesale.State]ui.Badge{wholesale.New: {Icon: "clock", Tone: ui.Straw}, wholesale.Passed: {Icon: "clock", Tone: ui.River}, wholesale.Taken: {Icon: "circle-check", Tone: ui.Leaf},
	wholesale.Agreed: {Icon: "circle-check", Tone: ui.Leaf}, wholesale.Nothing: {Icon: "ban"}, wholesale.Withdrawn: {Icon: "ban"}}

// dealBadge is where a request stands: for a producer, as long as it is open, what it said itself.
func (o *Office) dealBadge(v *visit, r *wholesale.Request) ui.Badge {
	t, b := o.Texts.Wholesale.Office, dealTones[r.State]
	b.Label = t.States[string(r.State)]
	switch {
	case r.Word != "" && r.State.Open() && v.who.Reach(auth.ReadOrders) != auth.Commune || v.own && r.Word != "" && r.State.Open():
		b = map[wholesale.Word]ui.Badge{wholesale.Waiting: {Icon: "clock", Tone: ui.Straw}, wholesale.Accepted: {Icon: "circle-check", Tone: ui.Leaf}, wholesale.Declined: {Icon: "ban"}}[r.Word]
		b.Label = t.OwnStates[string(r.Word)]
	case r.Late(o.Now()):
		b = ui.Badge{Icon: "triangle-alert", Tone: ui.Lacquer, Label: t.Late}
	}
	return b
}

// ofDeal filters requests to buy in bulk by where they stand.
func (o *Office) ofDeal() facet {
	return coded(byState, o.Texts.Office.Filter.State, wholesale.States(), o.Texts.Wholesale.Office.States)
}

// deal is a request as somebody works on it: what was typed and could not be taken, and beside
// which field.
type deal struct {
	request *wholesale.Request
	maker   int64 // whose work it is: 0 of the commune
	shown   bool  // the number may be read
	typed   map[string]string
	begin   []string // why a producer cannot
	picked  []int64
	wrongs  []ui.Wrong
	flash   ui.Message
	status  int
}

func (o *Office) dealOf(c *fiber.Ctx, v *visit) (*deal, error) {
	scope := v.scope(auth.ReadOrders)
	r, err := o.Wholesale.ByCode(c.UserContext(), scope, c.Params("code"))
	return &deal{request: r, maker: max(scope.ProducerID, 0), status: fiber.StatusOK, typed: map[string]string{}}, err
}

// ofCommune refuses who does not work for the whole commune: to them the address is not there.
func ofCommune(v *visit) error {
	if v.scope(auth.UpdateOrders) != catalog.Everything() {
		return fault.New(fault.NotFound, "page.not_found")
	}
	return nil
}

func (o *Office) showWholesale(c *fiber.Ctx, v *visit) error {
	d, err := o.dealOf(c, v)
	if err != nil {
		return err
	}
	return o.dealPage(c, v, d)
}

// showWholesaleContact shows the number in full, and writes down who looked. A producer sees it
// once it has taken the request.
func (o *Office) showWholesaleContact(c *fiber.Ctx, v *visit) error {
	d, err := o.dealOf(c, v)
	if err != nil {
		return err
	}
	if d.maker != 0 && d.request.Word != wholesale.Accepted {
		d.status, d.flash = fiber.StatusConflict, ui.Message{Text: o.Texts.Wholesale.Office.Masked, Icon: "triangle-alert", Tone: ui.Straw}
		return o.dealPage(c, v, d)
	}
	if err := o.Wholesale.ShowContact(c.UserContext(), v.who.Actor(), d.request); err != nil {
		return err
	}
	d.shown = true
	return o.dealPage(c, v, d)
}
