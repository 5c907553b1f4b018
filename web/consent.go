package web

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/consent"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// tellBox is the name of the box of a checkout with which a buyer asks to be told of new batches.
const tellBox = "new_batches"

// tellValue is what a tick sends: the version of the words that stood beside it. A form that was
// opened before the words were changed allows nothing, for its words are not those that would be kept.
var tellValue = strconv.Itoa(consent.Version)

const stopAt = "/thoi-nhan-tin"

// mountConsents gives the ways of taking a consent back their addresses. To look changes nothing.
func (s *Shop) mountConsents(app fiber.Router) {
	small := edge.Limit(biggestForm)
	app.Get(stopAt+"/:id", s.slowly(), s.showStop)
	app.Post(stopAt+"/:id", small, s.stopNews) // providers of mail ask for many from one address; a wrong key is 128 bits away
	app.Post("/don/:code"+stopAt, small, s.slowly(), s.stopFromOrder)
}

// tellView is the box under a checkout: ticked only where this form was sent with it ticked.
// nil where nobody could be reached: an order on one screen asks for no address.
func (s *Shop) tellView(cart *orders.Cart, f *checkoutForm) *view.Tell {
	if len(cart.Lines) == 0 || f.quick != nil && !s.Consents.Texts() {
		return nil
	}
	var names []string
	for _, parcel := range cart.Parcels() {
		names = append(names, parcel.ProducerName)
	}
	t := s.Texts.Consent
	v := &view.Tell{Name: tellBox, Value: tellValue, Label: t.Label(t.And(names)), Note: t.Note, Ticked: f.tell}
	if !s.Consents.Texts() {
		v.Hint = t.ByMail
	}
	return v
}

// orderTells is what was allowed with a purchase, on the page of one of its orders.
func (s *Shop) orderTells(c *fiber.Ctx, p *orders.Purchase, o *orders.Order) ([]view.OrderTell, error) {
	list, err := s.Consents.OfPurchase(c.UserContext(), p.ID)
	if err != nil {
		return nil, err
	}
	t := s.Texts.Consent
	var out []view.OrderTell
	for i := range list {
		k := &list[i]
		if !k.Runs() {
			out = append(out, view.OrderTell{Text: t.Over(k.ProducerName, vntime.Moment(*k.WithdrawnAt))})
			continue
		}
		one := view.OrderTell{Text: t.Runs(k.ProducerName, vntime.Date(k.GivenAt)), Action: "/don/" + o.Code + stopAt, Key: s.Links.Key(p), Producer: strconv.FormatInt(k.ProducerID, 10), Button: t.Stop}
		if len(list) > 1 {
			one.Button = t.StopOf(k.ProducerName)
		}
		out = append(out, one)
	}
	return out, nil
}

// stopFromOrder takes back what was allowed, for who holds the order's link.
func (s *Shop) stopFromOrder(c *fiber.Ctx) error {
	p, err := s.Links.Open(c.UserContext(), c.Params("code"), edge.Form(c, "k"))
	if err != nil {
		return err
	}
	if _, err := s.Consents.Withdraw(c.UserContext(), audit.Actor{Kind: audit.Buyer}, consent.ByOrderPage, p.ID, id(edge.Form(c, "producer"))); err != nil {
		return err
	}
	return c.Redirect("/don/"+chosenOrder(p, c.Params("code")).Code+"?k="+s.Links.Key(p)+"&da=thoi-tin#tin", fiber.StatusSeeOther)
}

// showStop is where the link of a message leads: one button, or that it is done.
func (s *Shop) showStop(c *fiber.Ctx) error {
	k, err := s.Consents.Open(c.UserContext(), id(c.Params("id")), c.Query("k"))
	if err != nil {
		return err
	}
	t := s.Texts.Consent
	v := view.StopNews{Title: t.PageTitle(k.ProducerName), Text: t.PageText(vntime.Date(k.GivenAt)), Action: stopAt + "/" + strconv.FormatInt(k.ID, 10), Key: c.Query("k")}
	if !k.Runs() {
		v = view.StopNews{Title: t.DoneTitle, Text: t.DoneText(k.ProducerName, vntime.Moment(*k.WithdrawnAt)), See: ui.Link{Label: t.See, Href: "/san-pham"}}
	}
	return s.private(c, fiber.StatusOK, view.StopNewsPage(s.hidden(v.Title), v))
}

// oneClick is the field with which a mail program asks by itself, as RFC 8058 has it.
const oneClick = "List-Unsubscribe"

// stopNews takes a consent back for the holder of a message; again it changes nothing. A mail
// program sends no more than the address of the header, so the key may stand in it, and gets no
// other address for an answer: many do not follow one.
func (s *Shop) stopNews(c *fiber.Ctx) error {
	alone := edge.Form(c, oneClick) == "One-Click"
	key := edge.Form(c, "k")
	if alone {
		key = edge.Query(c, "k")
	}
	k, err := s.Consents.Open(c.UserContext(), id(c.Params("id")), key)
	if err != nil {
		return err
	}
	if _, err := s.Consents.Withdraw(c.UserContext(), audit.Actor{Kind: audit.Buyer}, consent.ByMessage, k.PurchaseID, k.ProducerID); err != nil {
		return err
	}
	if alone {
		return c.SendStatus(fiber.StatusOK)
	}
	return c.Redirect(s.Consents.Path(k.ID), fiber.StatusSeeOther)
}
