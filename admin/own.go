package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// The addresses of a producer's phone (ux.md §7.3).
const (
	ownAt       = "/chu-the"
	ownDoor     = "/chu-the/dang-nhap"
	ownSignOut  = "/chu-the/dang-xuat"
	ownOrdersAt = "/chu-the/don"
	ownShelfAt  = "/chu-the/kho"

	ownPapersAt     = "/chu-the/giay-to"
	ownPageAt       = "/chu-the/co-so"
	ownReviewsAt    = "/chu-the/nhan-xet"
	ownMonthsAt     = "/chu-the/bang-ke"
	ownEverythingAt = "/chu-the/tat-ca"
)

func (o *Office) ownRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	one := ownOrdersAt + "/:code"
	return append(o.ownGoodsRoutes(), []route{
		{get, ownAt, everyone, o.ownToday},
		{post, ownSignOut, everyone, o.logOut},
		{get, ownMessagesAt, everyone, o.ownMessages},
		{post, ownMessagesAt + "/:id/da-doc", everyone, o.readMessage},
		{get, ownEverythingAt, everyone, o.ownEverything},
		{get, ownOrdersAt, auth.ReadOrders, o.ownOrders},
		{get, one, auth.ReadOrders, o.showOrder},
		{get, one + wholeOf, auth.ReadOrders, o.ownWholeOrder},
		{post, one + "/buoc", auth.UpdateOrders, o.stepOrder},
		{post, one + "/thu-tien", auth.UpdatePayments, o.collectOrder},
		{post, one + "/huy", auth.UpdateOrders, o.cancelOrder},
		{post, one + "/lien-he", auth.UpdateOrders, o.showContact},
		{post, one + "/khong-nghe", auth.UpdateOrders, o.missedCall},
		{post, one + "/het", auth.UpdateOrders, o.ranOut},
		{post, one + "/nhan", auth.UpdateOrders, o.labelPage},
		{post, one + "/gui", auth.UpdateOrders, o.sendParcel},
		{post, one + "/lo", auth.UpdateOrders, o.noteLots},
		{post, one + "/kien-den", auth.UpdateOrders, o.parcelArrived},
		{post, one + "/van-don", auth.UpdateOrders, o.labelParcel},
		{post, one + "/khong-gui", auth.UpdateOrders, o.dropRest},
		{post, one + "/trao", auth.UpdateOrders, o.handOver},
		{post, one + "/trao-khong-ma", auth.UpdateOrders, o.handOverWithout},
		{post, ownPageAt + "/:id/luu", auth.TellProducers, o.tellMaker},
		{get, ownShelfAt, auth.UpdateStock, o.ownShelf},
		{post, ownShelfAt + "/cham", auth.UpdateStock, o.tapShelf},
		{post, ownShelfAt + "/me", auth.UpdateStock, o.addBatch},
	}...)
}

// ownScope is what the phone of a producer reaches: the account's producer and nobody
// else's, also for who has other roles besides.
func (v *visit) ownScope(p auth.Permission) catalog.Scope {
	reach := v.who.Reach(p)
	if v.who.Account.ProducerID == 0 || reach != auth.OwnProducer && reach != auth.Commune {
		return catalog.Nothing()
	}
	return catalog.Scope{ProducerID: v.who.Account.ProducerID}
}

// ownOnly says whether somebody is here for one producer and for nothing else.
func ownOnly(v *auth.Viewer) bool {
	return v.Account.ProducerID > 0 && v.Reach(auth.ReadOrders) == auth.OwnProducer
}

// order is the address of an order in the part of the house where the visit is.
func (v *visit) order(code string) string {
	if v.own {
		return ownOrdersAt + "/" + code
	}
	return orderAddress(code)
}

// framed is the frame of a producer's page, with what the page before wants said.
func (o *Office) framed(c *fiber.Ctx, v *visit, title, active string) (ui.OwnPage, error) {
	if v.waiting == nil && v.who.Can(auth.ReadOrders) {
		n, err := o.Orders.Waiting(c.UserContext(), v.scope(auth.ReadOrders))
		if err != nil {
			return ui.OwnPage{}, err
		}
		v.waiting = &n
	}
	p := o.ownFrame(v, title, active)
	if v.said != "" {
		p.Flash = ui.Message{Text: v.said, Icon: "circle-check", Tone: ui.Leaf}
	}
	return p, o.offerSaved(c, v, &p.OfficePage)
}

// ownFrame asks no store, so that it stands around failures too.
func (o *Office) ownFrame(v *visit, title, active string) ui.OwnPage {
	p := ui.OwnPage{OfficePage: ui.OfficePage{T: o.Texts, Title: title, Active: active, Tabs: o.ownTabs(v), Demo: o.Demo, Hidden: v.hidden(), Printed: o.printed(v)}, Home: ownAt}
	if _, help := o.help(); help != "" {
		p.Call = "tel:" + phone.Digits(help)
	}
	return p
}

// ownTabs are the four places of a producer's phone, where the account may go.
func (o *Office) ownTabs(v *visit) []ui.MenuItem {
	t := o.Texts.Own
	out := []ui.MenuItem{{Icon: "house", Label: t.Today, Href: ownAt}}
	if v.who.Can(auth.ReadOrders) {
		orders := ui.MenuItem{Icon: "receipt", Label: t.Orders, Href: ownOrdersAt}
		if v.waiting != nil {
			orders.Count = *v.waiting
		}
		out = append(out, orders)
	}
	if v.who.Can(auth.UpdateStock) {
		out = append(out, ui.MenuItem{Icon: "package", Label: t.Shelf, Href: ownShelfAt})
	}
	if v.who.Can(auth.ReadPapers) {
		out = append(out, ui.MenuItem{Icon: "file-text", Label: t.Papers, Href: ownPapersAt})
	}
	return out
}

// ownDoor is the door in a producer's words.
func (o *Office) ownDoor(v *view.Login) {
	t := o.Texts.Own.Login
	v.Title, v.Forgot = t.Title, t.Forgot
	v.Login.Label, v.Login.Hint, v.Login.InputMode = t.Login, t.Hint, "tel"
}

func itoa(n int64) string { return strconv.FormatInt(n, 10) }
