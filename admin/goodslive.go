package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// mostEvenings is of how many sessions the page of a product tells.
const mostEvenings = 50

// goodsLive is where a product is or was sold on air: what is said for it, at what price, how many
// are put aside, and what came of it.
func (o *Office) goodsLive(c *fiber.Ctx, v *visit) error {
	d, side, p, err := o.goodsPart(c, v, partLive)
	if err != nil {
		return err
	}
	t := o.Texts.Office.GoodsParts
	list, codes, err := o.Live.OfProduct(c.UserContext(), d.ID, mostEvenings)
	if err != nil {
		return err
	}
	sold, err := o.Orders.LiveOfGoods(c.UserContext(), d.ID)
	if err != nil {
		return err
	}
	body := view.GoodsLive{Side: side, Empty: ui.Empty{Title: t.LiveNone, Text: t.LiveText}}
	for _, one := range codes {
		body.Codes = append(body.Codes, ui.Fact{Name: one.Size, Value: one.Code})
	}
	evenings := map[int64]bool{}
	for i := range list {
		evenings[list[i].Session.ID] = true
		body.Rows = append(body.Rows, o.liveStand(&list[i], sold[list[i].Item.ID]))
	}
	if len(evenings) == mostEvenings {
		body.Note = t.LiveNewest(mostEvenings)
	}
	if v.who.Can(auth.UpdateLive) {
		body.Plan = &ui.Button{Label: t.LivePlan, Icon: "plus", Href: liveAt + "/moi"}
	}
	return page(c, fiber.StatusOK, view.GoodsLivePage(p, body))
}

// liveStand is one size of the product in one session.
func (o *Office) liveStand(s *livestream.Stand, sold orders.LiveBrought) view.Record {
	t, i, now := o.Texts.Office.GoodsParts, &s.Item, o.Now()
	r := view.Record{Href: liveAddress(s.Session.ID), A: s.Session.Name, ANote: vntime.Moment(s.Session.StartsAt), B: t.LiveSpoken(i.Code, i.VariantName), BNote: t.LivePrice(i.Price.String(), i.List.String()), Badge: o.liveBadge(&s.Session)}
	word, state := orElse(i.UnitWord, o.Texts.Office.Product.Things), s.Session.At(now)
	if state == livestream.Planned && !s.Session.Rehearsal {
		r.BNote = dots(r.BNote, o.stanceWords(s))
	}
	switch {
	case s.Session.Rehearsal:
		r.C = t.LiveRehearsal
	case i.GoneAt != nil:
		r.C = t.LiveGone
	case state == livestream.Planned && i.Aside > 0:
		r.C = t.LiveKept(i.Aside, word)
	case state == livestream.Planned || i.OfferID == 0:
		r.C = t.LiveNotYet
	default:
		r.C = t.LiveHad(i.Units, word)
	}
	switch {
	case sold.Units > 0:
		r.CNote = dots(t.LiveSold(sold.Units, word, sold.Orders), sold.Sum.String())
	case state != livestream.Planned && !s.Session.Rehearsal:
		r.CNote = t.LiveNotSold
	}
	return r
}

// stanceWords is what the producer says of the planned price.
func (o *Office) stanceWords(s *livestream.Stand) string {
	t := o.Texts.LiveReply
	stance := s.Reply.To(s.Item.PlanPrice, s.Item.PlanUnits)
	if stance == livestream.Other {
		return t.OtherIs(s.Reply.Other.String())
	}
	return t.Stances[string(stance)]
}
