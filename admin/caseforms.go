package admin

import (
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/returns"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// caseForms are the steps that are open to who reads, the first one first.
func (o *Office) caseForms(v *visit, s *caseSheet, out *view.Case) {
	t, k, now := o.Texts.Cases.Office, s.k, o.Now()
	if !v.who.Can(auth.ManageCases) {
		out.ReadOnly = t.ReadOnly
		return
	}
	who := returns.Maker
	if v.scope(auth.ManageCases) == catalog.Everything() {
		who = returns.Officer
	}
	may := func(step returns.Step) bool { return k.May(step, who, now) }
	if may(returns.Answer) {
		out.Answer = o.answerForm(s, may(returns.Decide))
	}
	if may(returns.TakeIn) {
		out.TakeIn = o.takeInForm(s)
	}
	if k.Offer == returns.Refund && k.Left() > 0 && (k.State == returns.Agreed || k.State == returns.Returning) {
		o.repayForms(v, s, out, may(returns.Repay))
	}
	if may(returns.Finish) && k.Offer != returns.Refund {
		out.Steps = append(out.Steps, view.CaseStep{Do: string(returns.Finish), Title: t.Finish, Hint: t.FinishHint, Button: t.FinishGo, Field: o.wordsField(s, returns.Finish, o.Texts.Cases.SendBackRef), First: true})
	}
	if may(returns.SendBack) {
		out.Steps = append(out.Steps, view.CaseStep{Do: string(returns.SendBack), Title: t.OnTheWay, Button: t.OnTheWay, Field: o.wordsField(s, returns.SendBack, o.Texts.Cases.SendBackRef)})
	}
	if may(returns.Accept) {
		out.Steps = append(out.Steps, view.CaseStep{Do: string(returns.Accept), Title: t.Accepted, Button: t.AcceptedGo})
	}
	if may(returns.Decline) {
		out.Steps = append(out.Steps, view.CaseStep{Do: string(returns.Decline), Title: t.Decline, Button: t.DeclineGo, Field: o.wordsField(s, returns.Decline, t.DeclineWhy), Danger: true})
	}
	if may(returns.Reopen) {
		out.Steps = append(out.Steps, view.CaseStep{Do: string(returns.Reopen), Title: t.Reopen, Button: t.Reopen, Field: o.wordsField(s, returns.Reopen, o.Texts.Cases.ReopenWhy)})
	}
	if may(returns.Withdraw) {
		out.Steps = append(out.Steps, view.CaseStep{Do: string(returns.Withdraw), Title: t.Withdrawn, Button: t.Withdrawn})
	}
}

func (o *Office) wordsField(s *caseSheet, step returns.Step, label string) *ui.Field {
	optional := step == returns.Finish || step == returns.SendBack
	return &ui.Field{ID: "words-" + string(step), Name: "words", Label: label, Hint: o.hint("cases.words"), Value: s.words, Rows: 2, MaxLength: returns.MostBody, Optional: optional}
}

// answerForm answers, and decides for who may; what the buyer wants is offered first.
func (o *Office) answerForm(s *caseSheet, decides bool) *view.CaseAnswer {
	t, k := o.Texts.Cases.Office, s.k
	offer := s.answer.Offer
	if len(s.wrongs) == 0 && s.answer.Body == "" {
		if offer = k.Wants; offer == returns.Say {
			offer = ""
		}
	}
	if s.amount == "" && len(s.wrongs) == 0 {
		lines := map[int64]int{}
		for _, l := range k.Lines {
			lines[l.LineID] = l.Quantity
		}
		if worth := min(s.order.Worth(lines), s.order.Net()); worth > 0 {
			s.amount = worth.Digits()
		}
	}
	out := &view.CaseAnswer{Offer: ui.Choices{ID: "offer", Label: t.Offer, Hint: o.hint("cases.offer"), Error: wrongAt(s.wrongs, "offer"), Options: []ui.Option{{Label: t.NoOffer, Chosen: offer == ""}}},
		Words:  ui.Field{ID: "body", Label: t.Words, Hint: t.WordsHint, Value: s.answer.Body, Rows: 4, MaxLength: returns.MostBody, Error: wrongAt(s.wrongs, "body")},
		Amount: ui.Field{ID: "amount", Label: t.Amount, Hint: t.AmountHint(max(s.order.Net(), 0).String()), Value: s.amount, InputMode: "numeric", MaxLength: 20, Optional: true, Error: wrongAt(s.wrongs, "amount")},
		Back:   s.answer.GoodsBack, Decides: decides, Again: s.k.State == returns.Answered, Phrases: s.begin}
	for _, w := range []returns.Wish{returns.Refund, returns.Exchange, returns.Resend} {
		out.Offer.Options = append(out.Offer.Options, ui.Option{Value: string(w), Label: o.Texts.Cases.Offers[string(w)], Chosen: offer == w})
	}
	return out
}

func (o *Office) takeInForm(s *caseSheet) *view.CaseTakeIn {
	t := o.Texts.Cases.Office
	out := &view.CaseTakeIn{Why: ui.Field{ID: "why", Label: t.LostWhy, Hint: o.hint("cases.lost"), MaxLength: 200, Optional: true}}
	if s.goods != nil {
		out.Why.Value = s.goods.Why
	}
	for _, l := range s.k.Lines {
		n, name := strconv.FormatInt(l.LineID, 10), l.ProductName+", "+l.VariantName
		back, lost := l.Quantity, 0
		if s.goods != nil {
			back, lost = s.goods.Back[l.LineID], s.goods.Lost[l.LineID]
		}
		out.Fields = append(out.Fields, ui.Field{ID: "back-" + n, Label: t.Back(name), Value: strconv.Itoa(back), InputMode: "numeric", MaxLength: 4},
			ui.Field{ID: "lost-" + n, Label: t.Lost(name), Value: strconv.Itoa(lost), InputMode: "numeric", MaxLength: 4})
	}
	return out
}

// repayForms give the money back: by the producer's own hand, or by the desk of cards.
func (o *Office) repayForms(v *visit, s *caseSheet, out *view.Case, may bool) {
	t := o.Texts.Cases.Office
	if s.order.PaymentMethod == orders.Stripe {
		if may && v.who.Can(auth.ManageCards) {
			out.Card = &view.CaseCard{Title: t.Repay(s.k.Left().String()), Key: newKey()}
		}
		return
	}
	if !v.who.Can(auth.UpdatePayments) {
		return
	}
	out.Repay = &view.CaseRepay{Title: t.Repay(s.k.Left().String()), Ref: ui.Field{ID: "ref", Label: t.Ref, Hint: t.RefHint, Value: s.ref, MaxLength: 100}, May: may}
	if a := s.account; a != nil {
		out.Repay.Full = []ui.Fact{{Name: o.Texts.Cases.Bank, Value: a.Bank}, {Name: o.Texts.Cases.Number, Value: a.AccountNumber}, {Name: o.Texts.Cases.Holder, Value: a.AccountName}}
	}
}

// phoneCase is the form for a buyer who called.
func (o *Office) phoneCase(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	return o.phonePage(c, v, fiber.StatusOK, s, returns.Request{Once: newKey()}, nil, ui.Message{})
}

// openPhoneCase notes what a buyer asks for on the phone.
func (o *Office) openPhoneCase(c *fiber.Ctx, v *visit) error {
	s, err := o.orderOf(c, v)
	if err != nil {
		return err
	}
	r := returns.Request{Once: edge.Form(c, "once"), Reason: returns.Reason(edge.Form(c, "reason")), Wants: returns.Wish(edge.Form(c, "wants")), Body: edge.Text(c, "body"), Lines: map[int64]int{}, ByPhone: true}
	ticked := edge.Forms(c, "line", len(s.order.Lines))
	for _, l := range s.order.Lines {
		name := strconv.FormatInt(l.ID, 10)
		switch n, ok := count(edge.Form(c, "so-"+name)); {
		case ok:
			r.Lines[l.ID] = n
		case edge.Form(c, "so-"+name) != "":
			r.Lines[l.ID] = -1 // no number: refused
		case slices.Contains(ticked, name):
			r.Lines[l.ID] = l.Quantity
		}
	}
	k, err := o.Cases.Open(c.UserContext(), v.who.Actor(), v.scope(auth.ManageCases), s.order.ID, r)
	if form, ok := fault.AsForm(err); ok {
		return o.phonePage(c, v, fiber.StatusUnprocessableEntity, s, r, form, ui.Message{})
	}
	if no, ok := fault.As(err); ok && no.Kind != fault.NotFound {
		return o.phonePage(c, v, edge.Status(no), s, r, nil, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Cases.Office.Done["ask"], caseAddress(k.ID))
}

func (o *Office) phonePage(c *fiber.Ctx, v *visit, status int, s *sheet, r returns.Request, wrong *fault.Form, flash ui.Message) error {
	t := o.Texts.Cases
	body := view.PhoneCase{Action: orderAddress(s.order.Code) + "/phan-anh", Hidden: append(v.hidden(), ui.Hidden{Name: "once", Value: r.Once}),
		Reason: ui.Choices{ID: "reason", Label: t.Reason, Hint: o.hint("cases.reason")}, Wants: ui.Choices{ID: "wants", Label: t.Office.WantsFact, Hint: o.hint("cases.wants")},
		Body: ui.Field{ID: "body", Label: t.Office.Says, Hint: o.hint("cases.said"), Value: r.Body, Rows: 4, MaxLength: returns.MostBody}}
	for _, each := range returns.For(s.order) {
		body.Reason.Options = append(body.Reason.Options, ui.Option{Value: string(each.Reason), Label: t.Reasons[string(each.Reason)], Chosen: each.Reason == r.Reason})
	}
	for _, w := range returns.WishesFor(s.order) {
		body.Wants.Options = append(body.Wants.Options, ui.Option{Value: string(w), Label: t.Wishes[string(w)], Chosen: w == r.Wants})
	}
	for _, l := range s.order.Lines {
		line := view.PhoneLine{Option: ui.Option{Value: strconv.FormatInt(l.ID, 10), Label: t.Office.LineOf(l.Quantity, l.ProductName, l.VariantName), Chosen: r.Lines[l.ID] != 0}}
		if l.Quantity > 1 {
			line.Many = &ui.Field{ID: "so-" + line.Value, Label: t.Many(l.Quantity), Hint: o.hint("cases.many"), InputMode: "numeric", Optional: true, MaxLength: 4}
			if n := r.Lines[l.ID]; n > 0 && n != l.Quantity {
				line.Many.Value = strconv.Itoa(n)
			}
		}
		body.Lines = append(body.Lines, line)
	}
	if wrong != nil {
		body.Wrongs = o.wrongs(wrong)
		body.Reason.Error, body.Wants.Error, body.Body.Error = wrongAt(body.Wrongs, "reason"), wrongAt(body.Wrongs, "wants"), wrongAt(body.Wrongs, "body")
	}
	p, err := o.frame(c, v, t.Office.PhoneTitle(shownCode(s.order.Code)), casesAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: shownCode(s.order.Code), Href: orderAddress(s.order.Code)}, wrong != nil
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.PhoneCasePage(p, body))
}

// casesOf is what was asked for about an order, on the order's page, and the form for what
// is owed back without a case.
func (o *Office) casesOf(c *fiber.Ctx, v *visit, s *sheet, out *view.Order) error {
	t := o.Texts.Cases
	list, err := o.Cases.OfOrder(c.UserContext(), s.order.ID)
	if err != nil {
		return err
	}
	for i := range list {
		k := &list[i]
		out.Cases = append(out.Cases, view.OrderCase{Code: k.Code(), Href: caseAddress(k.ID), Reason: t.Reasons[string(k.Reason)], Badge: o.caseBadge(k)})
	}
	if v.who.Can(auth.ManageCases) {
		out.PhoneCase = &ui.Link{Label: t.Office.Phone, Href: orderAddress(s.order.Code) + "/phan-anh"}
	}
	byHand := s.order.PaymentMethod != orders.Stripe
	if !byHand && s.order.Credit() > 0 {
		back, err := o.Orders.Back(c.UserContext(), s.order.ID)
		if err != nil {
			return err
		}
		byHand = back.Refused()
	}
	if credit := s.order.Credit(); credit > 0 && byHand && v.who.Can(auth.UpdatePayments) {
		out.PayBack = &view.PayBack{Action: orderAddress(s.order.Code) + "/tra-lai", Key: newKey(), Amount: credit.String(), Ref: ui.Field{ID: "back-ref", Name: "ref", Label: t.Office.Ref, Hint: t.Office.RefHint, Value: s.back, MaxLength: 100, Error: s.backWrong}}
		if out.PayBack.Waits, out.PayBack.Returned, err = o.backWaits(c, v, s.order.ID, &out.PayBack.Ref); err != nil {
			return err
		}
		if out.PayBack.Two, err = o.takesTwo(c, s.order, credit); err != nil {
			return err
		}
		given, err := o.Cases.AccountOf(c.UserContext(), s.order.ID)
		if err != nil {
			return err
		}
		if given != nil {
			out.PayBack.Account, out.PayBack.Show = given.Bank+" "+given.Ends(), orderAddress(s.order.Code)+"/tai-khoan"
		}
		if a := s.account; a != nil {
			out.PayBack.Full = []ui.Fact{{Name: t.Bank, Value: a.Bank}, {Name: t.Number, Value: a.AccountNumber}, {Name: t.Holder, Value: a.AccountName}}
		}
	}
	return nil
}
