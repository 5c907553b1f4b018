package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/internal/phrase"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// caseSheet is a case as its page shows it, with what was typed and is wrong.
type caseSheet struct {
	k              *returns.Case
	order          *orders.Order
	flash          ui.Message
	wrongs         []ui.Wrong
	answer         returns.Proposal
	amount         string
	decides        bool
	words, ref     string
	begin          []string // what an answer may begin with
	goods          *returns.Goods
	account        *returns.Account
	pictures       []returns.Picture
	history        []returns.Event
	buyer, address string
	picked         *int64 // whom it was to be given to
}

func (o *Office) caseRow(v *visit, r *returns.Row) view.CaseRow {
	t := o.Texts.Cases
	out := view.CaseRow{Code: r.Code(), Href: caseAddress(r.ID), Order: shownCode(r.OrderCode), Reason: t.Reasons[string(r.Reason)], Wants: t.Wishes[string(r.Wants)], Producer: r.ProducerName,
		Buyer: maskName(r.BuyerName), State: o.caseBadge(&r.Case), Due: t.SettleBy(o.moment(r.SettleBy))}
	if v.who.Reach(auth.ReadOrders) == auth.Commune {
		out.Officer = t.Office.Sees(orElse(r.OfficerName, t.Office.Nobody))
	}
	switch {
	case r.EndedAt != nil:
		out.Due = o.moment(*r.EndedAt)
	case r.RepliedAt == nil:
		out.Due = t.ReplyBy(o.moment(r.ReplyBy))
	}
	return out
}

func (o *Office) caseBadge(k *returns.Case) ui.Badge {
	b := ui.Badge{Label: o.Texts.Cases.States[string(k.State)], Icon: "clock"}
	switch {
	case k.Late(o.Now()):
		b.Icon, b.Tone = "triangle-alert", ui.Lacquer
	case k.State == returns.Settled:
		b.Icon, b.Tone = "circle-check", ui.Leaf
	case k.State.Over():
		b.Icon = "ban"
	}
	return b
}

func (o *Office) casePage(c *fiber.Ctx, v *visit, status int, s *caseSheet) error {
	ctx := c.UserContext()
	p, err := o.Orders.PurchaseOf(ctx, s.k.OrderID)
	if err != nil {
		return err
	}
	for i := range p.Orders {
		if p.Orders[i].ID == s.k.OrderID {
			s.order = &p.Orders[i]
		}
	}
	if s.order == nil || !v.scope(auth.ReadOrders).Admits(s.order.ProducerID) {
		return fault.New(fault.NotFound, "case.not_found")
	}
	s.buyer = maskedBuyer(p.BuyerName, p.BuyerPhone)
	if s.pictures, err = o.Cases.Pictures(ctx, s.k.ID); err != nil {
		return err
	}
	if s.history, err = o.Cases.Events(ctx, s.k.ID); err != nil {
		return err
	}
	if s.begin, err = o.begin(ctx, phrase.CaseAnswer); err != nil {
		return err
	}
	body := o.caseView(v, s)
	if body.Repay != nil && s.account == nil {
		given, err := o.Cases.AccountOf(ctx, s.k.OrderID)
		if err != nil {
			return err
		}
		if body.Repay.Show = ""; given != nil {
			body.Repay.Show, body.Repay.Account = caseAddress(s.k.ID)+"/tai-khoan", given.Bank+" "+given.Ends()
		}
	}
	if body.Repay != nil {
		if body.Repay.Waits, body.Repay.Returned, err = o.backWaits(c, v, s.k.OrderID, &body.Repay.Ref); err != nil {
			return err
		}
		if body.Repay.Two, err = o.takesTwo(c, s.order, s.k.Left()); err != nil {
			return err
		}
	}
	if body.Seat, err = o.caseSeat(ctx, v, s.k, s.picked); err != nil {
		return err
	}
	if err := o.caseUnsent(c, v, s, &body); err != nil {
		return err
	}
	t := o.Texts.Cases.Office
	frame, err := o.frame(c, v, t.Page(s.k.Code()), casesAt)
	if err != nil {
		return err
	}
	badge := o.caseBadge(s.k)
	frame.Badge, frame.Back = &badge, &ui.Link{Label: t.Title, Href: casesAt}
	frame.History = o.historyLink(v, "case", s.k.ID)
	if s.flash.Text != "" {
		frame.Flash = s.flash
	}
	frame.Wrong = len(s.wrongs) > 0
	return page(c, status, view.CasePage(frame, body))
}

func (o *Office) caseView(v *visit, s *caseSheet) view.Case {
	t, k := o.Texts.Cases, s.k
	out := view.Case{Action: caseAddress(k.ID), Hidden: append(v.hidden(), ui.Hidden{Name: "seen", Value: strconv.Itoa(k.RowVersion)}), Body: k.Body, Wrongs: s.wrongs,
		Facts:     []ui.Fact{{Name: t.Office.Order, Value: shownCode(s.order.Code)}, {Name: t.Office.Buyer, Value: s.buyer}, {Name: t.What, Value: t.Reasons[string(k.Reason)]}, {Name: t.Office.WantsFact, Value: t.Wishes[string(k.Wants)]}},
		OrderHref: orderAddress(s.order.Code)}
	if k.ByPhone {
		out.Facts = append(out.Facts, ui.Fact{Name: t.Office.Phoned, Value: o.moment(k.CreatedAt)})
	}
	for _, l := range k.Lines {
		fact := ui.Fact{Name: t.Goods, Value: t.Office.LineOf(l.Quantity, l.ProductName, l.VariantName)}
		if l.Back > 0 {
			fact.Value += ". " + t.Office.LineBack(l.Back, l.Lost, l.LostWhy)
		}
		if l.Again > 0 {
			fact.Value += ". " + t.Office.LineAgain(l.Again)
		}
		out.Facts = append(out.Facts, fact)
	}
	if !k.State.Over() {
		if k.RepliedAt == nil {
			out.Promises = append(out.Promises, t.ReplyBy(o.moment(k.ReplyBy)))
		}
		out.Promises = append(out.Promises, t.SettleBy(o.moment(k.SettleBy)))
		if k.Late(o.Now()) {
			out.Late = t.Late
		}
	}
	if k.Lawful {
		out.Lawful = t.Lawful(vntime.Date(k.CreatedAt.AddDate(0, 0, returns.LawDays)))
	}
	if k.Offer != "" {
		words := t.Offers[string(k.Offer)]
		if k.Offer == returns.Refund {
			words = t.OfferRefund(k.Amount.String())
		}
		out.Facts = append(out.Facts, ui.Fact{Name: t.Offer, Value: words})
	}
	for i, p := range s.pictures {
		photo := view.ReviewPhoto{Alt: t.PhotoNth(i + 1)}
		if p.State == catalog.PhotoReady {
			at := out.Action + "/anh/"
			photo.Src = at + media.Name{Hash: p.Hash, Width: int(p.Widths[0]), Format: media.JPEG}.String()
			photo.Href = at + media.Name{Hash: p.Hash, Width: int(p.Widths[len(p.Widths)-1]), Format: media.JPEG}.String()
			out.Photos = append(out.Photos, photo)
		} else {
			out.PhotoNote = t.PhotoWait
		}
	}
	for _, e := range s.history {
		if e.Body != "" && (e.Step == returns.Answer || e.Step == returns.Decide || e.Step == returns.Decline) {
			out.Answers = append(out.Answers, ui.Fact{Name: t.Steps[string(e.Step)] + " · " + t.By(o.caseActor(e), o.moment(e.At)), Value: e.Body})
		}
	}
	for i := len(s.history) - 1; i >= 0; i-- {
		e := s.history[i]
		line := ui.Change{What: t.Steps[string(e.Step)], When: t.By(o.caseActor(e), o.moment(e.At))}
		if e.Body != "" {
			line.After = e.Body
		}
		out.History = append(out.History, line)
	}
	o.caseForms(v, s, &out)
	return out
}

func (o *Office) caseActor(e returns.Event) string {
	if e.ActorKind == audit.Buyer {
		return o.Texts.Cases.Office.Buyer
	}
	return e.ActorName
}
