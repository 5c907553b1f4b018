package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/consent"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const ownNewsAt = "/chu-the/me-moi"

// newsRoutes are the addresses of telling buyers who allowed it, and of taking that back for
// one who calls.
func (o *Office) newsRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	maker, tells := makersAt+"/:id/me-moi", ordersAt+"/:code/tin-me-moi"
	return []route{
		{get, ownNewsAt, auth.UpdateProducts, o.showNews},
		{post, ownNewsAt + "/gui", auth.UpdateProducts, o.sendNews},
		{get, maker, auth.UpdateProducts, o.showNews},
		{post, maker + "/gui", auth.UpdateProducts, o.sendNews},
		{get, tells, auth.UpdateOrders, o.showTells},
		{post, tells + "/thoi", auth.UpdateOrders, o.stopTells},
	}
}

// newsMaker is whose news the address is about, the viewer's own producer or one of the commune.
func (o *Office) newsMaker(c *fiber.Ctx, v *visit) (m *catalog.ProducerCard, at string, err error) {
	n, at := v.who.Account.ProducerID, ownNewsAt
	if one := id(c.Params("id")); one > 0 {
		n, at = one, makerAddress(one)+"/me-moi"
	}
	scope := v.scope(auth.UpdateProducts)
	if n == 0 || !scope.Admits(n) {
		return nil, "", fault.New(fault.NotFound, "producer.not_found")
	}
	m, err = o.Catalog.ProducerByID(c.UserContext(), catalog.Scope{ProducerID: n}, n)
	return m, at, err
}

func (o *Office) showNews(c *fiber.Ctx, v *visit) error {
	return o.newsPage(c, v, fiber.StatusOK, id(edge.Query(c, "hang")), ui.Message{})
}

func (o *Office) newsPage(c *fiber.Ctx, v *visit, status int, chosen int64, flash ui.Message) error {
	m, at, err := o.newsMaker(c, v)
	if err != nil {
		return err
	}
	goods, err := o.Consents.Goods(c.UserContext(), m.ID)
	if err != nil {
		return err
	}
	people, err := o.Consents.Audience(c.UserContext(), m.ID)
	if err != nil {
		return err
	}
	last, err := o.Consents.Last(c.UserContext(), m.ID)
	if err != nil {
		return err
	}
	t := o.Texts.Consent.Own
	body := view.BatchNews{People: t.People(people), Action: at, Hidden: v.hidden(), Which: ui.Choices{ID: "hang", Label: t.Which}, Empty: ui.Empty{Title: t.None, Text: t.NoneWhy}}
	if people == 0 {
		body.People, body.Why = t.Nobody, t.NobodyWhy
	}
	if last != nil {
		body.Last = t.Last(last.ProductName, last.People, o.moment(last.CreatedAt))
		if next := last.Next(); next.After(o.Now()) {
			body.Why = t.Next(vntime.Moment(next))
		}
	}
	for i := range goods {
		g := &goods[i]
		on := g.ProductID == chosen
		body.Which.Options = append(body.Which.Options, ui.Option{Value: itoa(g.ProductID), Label: g.Name, Chosen: on})
		if on {
			body.Preview = o.newsPreview(g, at)
		}
	}
	if body.Preview != nil && body.Why == "" {
		body.Preview.Button = t.Send(people)
	}
	if v.own {
		p, err := o.framed(c, v, t.Title, ownAt)
		if err != nil {
			return err
		}
		if flash.Text != "" {
			p.Flash = flash
		}
		return page(c, status, view.OwnNewsPage(p, body))
	}
	p, err := o.frame(c, v, t.Title+": "+m.Name, makersAt)
	if err != nil {
		return err
	}
	p.Back = &ui.Link{Label: m.Name, Href: makerAddress(m.ID)}
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.BatchNewsPage(p, body))
}

// newsPreview is what buyers will read of goods; what is each buyer's own is named, not shown.
func (o *Office) newsPreview(g *consent.Goods, at string) *view.NewsPreview {
	t := o.Texts.Consent.Own
	nobody := consent.Reader{Name: t.Name, Day: t.Day, Stop: t.Link, Sample: o.Demo}
	out := &view.NewsPreview{Action: at + "/gui", Goods: itoa(g.ProductID)}
	out.Subject, out.Text = g.Letter(o.Texts, o.BaseURL, nobody)
	if o.Consents.Texts() {
		out.Brief = g.Brief(o.Texts, o.BaseURL, nobody)
	}
	return out
}

// sendNews promises the message to each who allowed it, or says why not.
func (o *Office) sendNews(c *fiber.Ctx, v *visit) error {
	m, at, err := o.newsMaker(c, v)
	if err != nil {
		return err
	}
	goods := id(edge.Form(c, "goods"))
	n, err := o.Consents.Send(c.UserContext(), v.who.Actor(), m.ID, goods)
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.newsPage(c, v, fiber.StatusConflict, goods, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Consent.Own.Sent(n), at)
}

// tellsOf is the order of a buyer who calls. A producer is not told who reads its news.
func (o *Office) tellsOf(c *fiber.Ctx, v *visit) (*sheet, error) {
	if v.scope(auth.UpdateOrders) != catalog.Everything() {
		return nil, fault.New(fault.NotFound, "order.not_found")
	}
	return o.orderOf(c, v)
}

func (o *Office) showTells(c *fiber.Ctx, v *visit) error {
	s, err := o.tellsOf(c, v)
	if err != nil {
		return err
	}
	list, err := o.Consents.OfPurchase(c.UserContext(), s.purchase.ID)
	if err != nil {
		return err
	}
	t := o.Texts.Consent.Office
	body := view.OrderTells{Action: orderAddress(s.order.Code) + "/tin-me-moi/thoi", Hidden: v.hidden(), None: t.None}
	for i := range list {
		k := &list[i]
		row := view.OrderTell{Text: t.Text(k.ProducerName, vntime.Date(k.GivenAt)), Producer: itoa(k.ProducerID)}
		if !k.Runs() {
			row = view.OrderTell{Text: t.Over(k.ProducerName, o.moment(*k.WithdrawnAt), dots(t.Ways[string(k.WithdrawnWay)], k.WithdrawnName))}
		}
		body.Rows = append(body.Rows, row)
	}
	p, err := o.frame(c, v, t.Title, ordersAt)
	if err != nil {
		return err
	}
	p.Back = &ui.Link{Label: shownCode(s.order.Code), Href: orderAddress(s.order.Code)}
	return page(c, fiber.StatusOK, view.OrderTellsPage(p, body))
}

// stopTells takes back what a buyer allowed who called; again it changes nothing.
func (o *Office) stopTells(c *fiber.Ctx, v *visit) error {
	s, err := o.tellsOf(c, v)
	if err != nil {
		return err
	}
	if _, err := o.Consents.Withdraw(c.UserContext(), v.who.Actor(), consent.ByOfficer, s.purchase.ID, id(edge.Form(c, "producer"))); err != nil {
		return err
	}
	return o.say(c, o.Texts.Consent.Office.Done, orderAddress(s.order.Code)+"/tin-me-moi")
}
