package web

import (
	"context"
	"slices"
	"strconv"
	"time"

	"github.com/a-h/templ"
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/media"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// span says how long something takes: in hours up to two days, then in days.
func (s *Shop) span(d time.Duration) string {
	if d < 48*time.Hour {
		return s.Texts.Cases.Hours(max(int((d+time.Hour/2)/time.Hour), 1))
	}
	return s.Texts.Cases.Days(int((d + 12*time.Hour) / (24 * time.Hour)))
}

func (s *Shop) caseFormView(a *asked, r returns.Request, wrong *fault.Form) view.CaseForm {
	t := s.Texts.Cases
	v := view.CaseForm{Title: t.FormTitle(ordercode.Code(a.order.Code).Shown()), Action: a.at(), Key: a.key, Once: r.Once, Back: "/don/" + a.order.Code + "?k=" + a.key,
		Reason: ui.Choices{ID: "reason", Label: t.Reason}, Wants: ui.Choices{ID: "wants", Label: t.Wants},
		Body: ui.Field{ID: "body", Label: t.Body, Hint: t.BodyHint, Value: r.Body, Rows: 5, MaxLength: returns.MostBody},
		Photos: ui.Field{ID: "photos", Type: "file", Label: t.Photos, Hint: t.PhotoHint(returns.MostPhotos), Optional: true,
			Attrs: templ.Attributes{"multiple": true, "accept": "image/jpeg,image/png,image/webp", "data-shrink": true}}}
	for _, each := range returns.For(a.order) {
		v.Reason.Options = append(v.Reason.Options, ui.Option{Value: string(each.Reason), Label: t.Reasons[string(each.Reason)], Note: t.Promise(s.span(each.Reply), s.span(each.Settle)), Chosen: each.Reason == r.Reason})
	}
	for _, w := range returns.WishesFor(a.order) {
		v.Wants.Options = append(v.Wants.Options, ui.Option{Value: string(w), Label: t.Wishes[string(w)], Chosen: w == r.Wants})
	}
	for _, l := range a.order.Lines {
		line := view.CaseLine{ID: strconv.FormatInt(l.ID, 10), Label: t.Office.LineOf(l.Quantity, l.ProductName, l.VariantName), Ticked: r.Lines[l.ID] != 0}
		if l.Quantity > 1 {
			line.Many = &ui.Field{ID: "so-" + line.ID, Label: t.Many(l.Quantity), InputMode: "numeric", Optional: true, MaxLength: 4}
			if n := r.Lines[l.ID]; n > 0 && n != l.Quantity {
				line.Many.Value = strconv.Itoa(n)
			}
		}
		v.Lines = append(v.Lines, line)
	}
	if wrong == nil {
		return v
	}
	for _, f := range wrong.Fields {
		text := s.Texts.Faults.Sentence(f.Key, f.Details)
		if name, ok := f.Details["name"].(string); ok {
			text = t.PhotoFile(name, text)
		}
		v.Wrongs = append(v.Wrongs, ui.Wrong{ID: f.Name, Text: text})
		switch f.Name {
		case "reason":
			v.Reason.Error = text
		case "wants":
			v.Wants.Error = text
		case "photos":
			v.Photos.Error = text
		case "body":
			v.Body.Error = text
		}
	}
	return v
}

func (s *Shop) casePage(c *fiber.Ctx, status int, a *asked, n int, flash ui.Message, typed *typedAccount) error {
	ctx, t := c.UserContext(), s.Texts.Cases
	k, err := s.Cases.ByNumber(ctx, a.order.ID, n)
	if err != nil {
		return err
	}
	events, err := s.Cases.Events(ctx, k.ID)
	if err != nil {
		return err
	}
	pictures, err := s.Cases.Pictures(ctx, k.ID)
	if err != nil {
		return err
	}
	now := s.Now()
	v := view.Case{Title: t.Title(k.Code()), State: ui.Badge{Label: t.States[string(k.State)], Icon: caseIcon(k.State)}, Text: t.StateText[string(k.State)], Body: k.Body, Flash: flash,
		Action: a.at() + "/" + strconv.Itoa(n) + "/buoc", Key: a.key, Seen: strconv.Itoa(k.RowVersion), Back: "/don/" + a.order.Code + "?k=" + a.key,
		Facts: []ui.Fact{{Name: t.What, Value: t.Reasons[string(k.Reason)]}, {Name: t.YouWant, Value: t.Wishes[string(k.Wants)]}}}
	for _, l := range k.Lines {
		v.Facts = append(v.Facts, ui.Fact{Name: t.Goods, Value: t.Office.LineOf(l.Quantity, l.ProductName, l.VariantName)})
	}
	s.casePromises(&v, k, now)
	s.caseOffer(&v, a, k, now)
	for i, p := range pictures {
		own := view.OwnPhoto{Alt: t.PhotoNth(i + 1)}
		switch p.State {
		case catalog.PhotoReady:
			own.Src = a.at() + "/" + strconv.Itoa(n) + "/anh/" + media.Name{Hash: p.Hash, Width: int(p.Widths[0]), Format: media.JPEG}.String() + "?k=" + a.key
		case catalog.PhotoFailed:
			own.Says = s.Texts.Faults.Sentence(p.Reason, nil)
		default:
			own.Says = t.PhotoWait
		}
		v.Photos = append(v.Photos, own)
	}
	events = slices.DeleteFunc(events, func(e returns.Event) bool { return e.Step.Inside() })
	for i, e := range events {
		step := ui.Step{Label: t.Steps[string(e.Step)], Note: t.By(s.caseActor(e, a.order), vntime.Moment(e.At)), State: ui.Done}
		if e.Body != "" && e.Step != returns.Ask {
			step.Note += ". " + t.Mail.Said(e.Body)
		}
		if i == len(events)-1 && !k.State.Over() {
			step.State = ui.Now
		}
		v.Steps = append(v.Steps, step)
	}
	if k.Offer == returns.Refund && k.Left() > 0 && (k.State == returns.Agreed || k.State == returns.Returning) && a.order.PaymentMethod != orders.Stripe {
		if v.Account, err = s.accountForm(ctx, a, n, typed); err != nil {
			return err
		}
	}
	page := s.hidden(v.Title)
	page.Wrong = typed != nil
	return s.private(c, status, view.CasePage(page, v))
}

func caseIcon(state returns.State) string {
	if state.Over() {
		return "circle-check"
	}
	return "clock"
}

// casePromises says until when who has to do what, while that is open.
func (s *Shop) casePromises(v *view.Case, k *returns.Case, now time.Time) {
	t := s.Texts.Cases
	if k.Lawful {
		v.Lawful = t.Lawful(vntime.Date(k.CreatedAt.AddDate(0, 0, returns.LawDays)))
	}
	if k.State.Over() {
		return
	}
	if k.RepliedAt == nil {
		v.Promises = append(v.Promises, t.ReplyBy(vntime.Moment(k.ReplyBy)))
	}
	v.Promises = append(v.Promises, t.SettleBy(vntime.Moment(k.SettleBy)))
	if k.Late(now) {
		v.Late = t.Late
	}
}

// caseOffer is what is offered, and what the buyer may do now.
func (s *Shop) caseOffer(v *view.Case, a *asked, k *returns.Case, now time.Time) {
	t := s.Texts.Cases
	if k.Offer != "" {
		words := t.Offers[string(k.Offer)]
		if k.Offer == returns.Refund {
			words = t.OfferRefund(k.Amount.String())
		}
		v.Offer = append(v.Offer, words)
		if k.GoodsBack {
			v.Offer = append(v.Offer, t.OfferBack)
		}
		if k.Offer == returns.Refund && a.order.PaymentMethod == orders.Stripe {
			v.Offer = append(v.Offer, t.ByCard)
		}
	}
	if k.Refunded > 0 {
		v.Offer = append(v.Offer, t.Refunded(k.Refunded.String()))
	}
	v.MayAccept, v.MaySend = k.May(returns.Accept, returns.Buyer, now), k.May(returns.SendBack, returns.Buyer, now)
	v.MayReopen, v.MayWithdraw = k.May(returns.Reopen, returns.Buyer, now), k.May(returns.Withdraw, returns.Buyer, now)
}

// caseActor is who did a step, as its buyer reads it: officers have no names here.
func (s *Shop) caseActor(e returns.Event, o *orders.Order) string {
	t := s.Texts.Cases
	switch {
	case e.ActorKind == audit.Buyer:
		return t.You
	case e.Maker:
		return t.Maker(o.ProducerName)
	case e.ActorKind == audit.System:
		return e.ActorName
	}
	return t.Officer
}

// typedAccount is where a refund is to go, as it was typed.
type typedAccount struct {
	bank, number, holder string
	wrong                *fault.Form
}

func (s *Shop) accountForm(ctx context.Context, a *asked, n int, typed *typedAccount) (*view.CaseAccount, error) {
	t := s.Texts.Cases
	given, err := s.Cases.AccountOf(ctx, a.order.ID)
	if err != nil {
		return nil, err
	}
	v := &view.CaseAccount{Action: "/don/" + a.order.Code + "/tai-khoan", Key: a.key, Case: strconv.Itoa(n), Open: given == nil || typed != nil, Fields: []ui.Field{
		{ID: "bank", Label: t.Bank, Hint: t.BankHint, MaxLength: 60}, {ID: "account", Label: t.Number, InputMode: "numeric", Autocomplete: "off", MaxLength: 30}, {ID: "holder", Label: t.Holder, Autocomplete: "name", MaxLength: 60}}}
	if given != nil {
		v.Given = t.AccountGiven(given.Bank, given.Ends())
	}
	if typed == nil {
		return v, nil
	}
	for i, value := range []string{typed.bank, typed.number, typed.holder} {
		v.Fields[i].Value = value
	}
	for _, f := range typed.wrong.Fields {
		for i := range v.Fields {
			if v.Fields[i].ID == f.Name {
				v.Fields[i].Error = s.Texts.Faults.Sentence(f.Key, f.Details)
				v.Wrongs = append(v.Wrongs, ui.Wrong{ID: f.Name, Text: v.Fields[i].Error})
			}
		}
	}
	return v, nil
}

// orderCases is what was asked for about an order, with the way to the form; and where what
// is owed back is to go, when no card paid or the card did not take it.
func (s *Shop) orderCases(ctx context.Context, v *view.Order, p *orders.Purchase, o *orders.Order, back orders.Back, typed *typedAccount) error {
	a := &asked{purchase: p, order: o, key: s.Links.Key(p)}
	list, err := s.Cases.OfOrder(ctx, o.ID)
	if err != nil {
		return err
	}
	t := s.Texts.Cases
	v.Cases = &view.OrderCases{Open: ui.Button{Label: t.Open, Href: a.at() + "?k=" + a.key, Icon: "message-circle"}, Data: ui.Link{Label: s.Texts.Privacy.Link, Href: "/don/" + o.Code + "/du-lieu?k=" + a.key}}
	for _, k := range list {
		v.Cases.Rows = append(v.Cases.Rows, view.OrderCase{Name: k.Code() + " · " + t.Reasons[string(k.Reason)], State: t.States[string(k.State)], Href: a.caseAt(k.Number)})
	}
	if o.Credit() > 0 && (o.PaymentMethod != orders.Stripe || back.Refused()) {
		v.Account, err = s.accountForm(ctx, a, 0, typed)
	}
	return err
}
