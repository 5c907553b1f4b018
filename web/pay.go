package web

import (
	"context"
	"net/url"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/payee"
	"github.com/ocop-hungdao/ocop/orders/vietqr"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// payChoices are the ways to pay this cart. A transfer goes to each producer's own
// account: one without an account, and the way is not there. A way that cannot be chosen now
// says why, and who chose nothing else yet is turned to the first that can.
func (s *Shop) payChoices(c *fiber.Ctx, cart *orders.Cart, f *checkoutForm) (ui.Choices, error) {
	t, parcels := s.Texts.Checkout, cart.Parcels()
	out := ui.Choices{ID: "payment_method", Label: t.Pay, Options: []ui.Option{s.cashChoice(parcels)}}
	var ids []int64
	for _, p := range parcels {
		ids = append(ids, p.ProducerID)
	}
	accounts, err := s.Payees.Active(c.UserContext(), ids...)
	if err != nil {
		return out, err
	}
	for _, p := range parcels {
		if _, ok := accounts[p.ProducerID]; !ok {
			out.Hint = s.Texts.Pay.TransferOff(p.ProducerName)
			break
		}
	}
	if out.Hint == "" {
		out.Options = append(out.Options, ui.Option{Value: string(orders.Transfer), Label: s.Texts.Pay.Transfer, Note: s.Texts.Pay.TransferNote, Icon: "qr-code"})
	}
	if err := s.cardChoice(c, parcels, &out); err != nil {
		return out, err
	}
	choose(s.closed(out.Options), f.pay)
	return out, nil
}

// orderRules is how orders are taken at present.
func (s *Shop) orderRules() orders.Rules { return s.Launch.Said().Rules }

// closed keeps from being chosen what the office closed, with its reason.
func (s *Shop) closed(ways []ui.Option) []ui.Option {
	rules := s.orderRules()
	for i := range ways {
		if why := rules.Closed(orders.Method(ways[i].Value)); why != "" {
			ways[i].Disabled, ways[i].Note = true, s.Texts.Pay.Closed(why)
		}
	}
	return ways
}

// choose marks the way that was chosen, and the first open one in the place of one that is
// closed: a transfer before cash, as who pays before needs no call.
func choose(ways []ui.Option, chosen string) {
	open := -1
	for i := range ways {
		if !ways[i].Disabled && (open < 0 || ways[i].Value == string(orders.Transfer)) {
			open = i
		}
		if ways[i].Value == chosen && ways[i].Disabled {
			chosen = ""
		}
	}
	for i := range ways {
		ways[i].Chosen = chosen != "" && ways[i].Value == chosen || chosen == "" && i == open
	}
}

// pays is how to pay what is due of a purchase: the order's own part first, then the
// others', a code for each producer.
func (s *Shop) pays(ctx context.Context, p *orders.Purchase, o *orders.Order) ([]view.Pay, error) {
	list := []*orders.Order{o}
	for i := range p.Orders {
		if other := &p.Orders[i]; other.ID != o.ID && (s.waitsForTransfer(other) || waitsForCard(other)) {
			list = append(list, other)
		}
	}
	var ids []int64
	for _, each := range list {
		if each.State == orders.Placed || s.waitsForTransfer(each) {
			ids = append(ids, each.ProducerID)
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	accounts, err := s.Payees.Active(ctx, ids...)
	if err != nil {
		return nil, err
	}
	var out []view.Pay
	for _, each := range list {
		account, has := accounts[each.ProducerID]
		pay, err := s.pay(p, each, account, has)
		if err == nil && pay != nil {
			err = s.cashToo(ctx, p, each, pay)
		}
		if err != nil {
			return nil, err
		}
		if pay == nil {
			continue
		}
		if each.ID != o.ID {
			pay.Title = s.Texts.Pay.TitleFor(ordercode.Code(each.Code).Shown(), each.ProducerName)
		}
		out = append(out, *pay)
	}
	return out, nil
}

func (s *Shop) waitsForTransfer(o *orders.Order) bool {
	return o.PaymentMethod == orders.Transfer && o.Payable(s.Now())
}

// pay is how to pay one order; nil when there is nothing to pay or to choose.
func (s *Shop) pay(p *orders.Purchase, o *orders.Order, a payee.Account, has bool) (*view.Pay, error) {
	t := s.Texts.Pay
	other := &view.PaySwitch{Action: "/don/" + o.Code + "/cach-tra", Key: s.Links.Key(p), Method: string(orders.COD), Label: t.SwitchToCash}
	switch {
	case o.State == orders.Placed && o.PaymentMethod == orders.COD && has && o.Due() > 0 && s.orderRules().Closed(orders.Transfer) == "":
		other.Method, other.Label = string(orders.Transfer), t.SwitchToBank
		return &view.Pay{Title: s.Texts.Checkout.Pay, Switch: other}, nil
	case o.TooLate(s.Now()): // said in what is next; nobody is to pay for goods that go back on the shelf
		return nil, nil
	case waitsForCard(o):
		pay := s.payByCard(p, o, other)
		if has && pay.Switch != nil {
			pay.Also = &view.PaySwitch{Action: other.Action, Key: other.Key, Method: string(orders.Transfer), Label: t.SwitchToBank}
		}
		return pay, nil
	case !s.waitsForTransfer(o):
		return nil, nil
	case !has:
		return &view.Pay{Title: t.Title, Lead: t.NoAccount, Switch: other}, nil
	}
	picture, err := vietqr.Draw(transferOf(o, a).Payload())
	if err != nil {
		return nil, err
	}
	if o.Staged() {
		other = nil
	}
	due := o.DueNow().String()
	out := &view.Pay{Title: t.Title, Lead: t.Until(due, vntime.Moment(*o.PayBy)), Sample: a.Sample, Check: t.Check(a.AccountName), Switch: other,
		QR: &view.QR{Size: picture.Size, Path: picture.Path, Save: "/don/" + o.Code + "/ma-qr.png?k=" + url.QueryEscape(s.Links.Key(p))},
		Rows: []ui.CopyLine{{Name: t.Number + " · " + a.Where(), Value: a.AccountNumber}, {Name: t.Holder, Value: a.AccountName},
			{Name: t.Amount, Value: due, Raw: strconv.FormatInt(int64(o.DueNow()), 10)}, {Name: t.Memo, Value: o.Code}}}
	switch {
	case o.Staged():
		out.Lead = t.Stage(due)
	case o.PaidIn > 0:
		out.Lead = t.Late(due)
	}
	return out, nil
}

// cashToo takes the way to cash off a page where it would be refused.
func (s *Shop) cashToo(ctx context.Context, p *orders.Purchase, o *orders.Order, pay *view.Pay) error {
	if pay.Switch == nil || pay.Switch.Method != string(orders.COD) {
		return nil
	}
	offered, err := s.Checkout.TakesCash(ctx, s.orderRules(), p, o)
	if err != nil || offered {
		return err
	}
	pay.Switch = nil
	if pay.Lead == s.Texts.Pay.NoAccount {
		pay.Lead = s.Texts.Pay.NoWay
	}
	return nil
}

// transferOf is what the bank's app is told: the order's code is the memo, and finds the
// order again.
func transferOf(o *orders.Order, a payee.Account) vietqr.Transfer {
	return vietqr.Transfer{BIN: a.BankBIN, Account: a.AccountNumber, Amount: o.DueNow(), Memo: o.Code}
}

// saveQR is the code as a picture, for a phone's photos: banks' apps read codes from there.
func (s *Shop) saveQR(c *fiber.Ctx) error {
	p, err := s.Links.Open(c.UserContext(), c.Params("code"), c.Query("k"))
	if err != nil {
		return err
	}
	o := chosenOrder(p, c.Params("code"))
	accounts, err := s.Payees.Active(c.UserContext(), o.ProducerID)
	if err != nil {
		return err
	}
	a, has := accounts[o.ProducerID]
	if !has || !s.waitsForTransfer(o) {
		return fault.New(fault.NotFound, "order.not_found")
	}
	picture, err := vietqr.Draw(transferOf(o, a).Payload())
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderCacheControl, "no-store")
	c.Set("Referrer-Policy", "no-referrer")
	c.Set("X-Robots-Tag", "noindex")
	c.Set(fiber.HeaderContentType, "image/png")
	c.Set(fiber.HeaderContentDisposition, `attachment; filename="chuyen-khoan-`+o.Code+`.png"`)
	return c.Send(picture.PNG())
}

// switchMethod changes the way to pay of an order that is not confirmed.
func (s *Shop) switchMethod(c *fiber.Ctx) error {
	p, err := s.Links.Open(c.UserContext(), c.Params("code"), edge.Form(c, "k"))
	if err != nil {
		return err
	}
	o, to := chosenOrder(p, c.Params("code")), edge.Form(c, "method")
	err = s.Checkout.SwitchMethod(c.UserContext(), o.ID, orders.Method(to))
	if no, ok := fault.As(err); ok {
		return s.orderPage(c, fiber.StatusConflict, p, o.Code, ui.Message{Text: s.Texts.Faults.Sentence(no.Key, no.Details), Icon: "info", Tone: "warn"}, false)
	}
	if err != nil {
		return err
	}
	return c.Redirect("/don/"+o.Code+"?k="+s.Links.Key(p)+"&tra="+to, fiber.StatusSeeOther)
}

// paidSums is what came, went back and is still due, under what an order of which something was
// paid comes to.
func (s *Shop) paidSums(o *orders.Order) []ui.Sum {
	t := s.Texts.Pay
	if o.PaidIn == 0 && o.PaidOut == 0 {
		return nil
	}
	out := []ui.Sum{{Label: t.Paid, Amount: o.PaidIn}}
	credit := t.Credit
	if o.Gone() {
		credit = t.CreditGone // nothing was too much: it comes back because nothing is bought
	}
	for _, more := range []struct {
		label  string
		amount money.VND
	}{{t.Back, o.PaidOut}, {credit, o.Credit()}, {t.Due, o.Due()}} {
		if more.amount > 0 {
			out = append(out, ui.Sum{Label: more.label, Amount: more.amount, Strong: more.label == t.Due})
		}
	}
	return out
}
