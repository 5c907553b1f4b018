package admin

import (
	"slices"
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/orders/payee"
	"github.com/ocop-hungdao/ocop/orders/vietqr"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const accountsAt = "/quan-tri/tai-khoan-nhan-tien"

func (o *Office) accountRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, accountsAt, auth.UpdatePayments, o.listAccounts},
		{post, accountsAt + "/doi", auth.UpdatePayments, o.sure(o.proposeAccount)},
		{get, accountsAt + "/:id", auth.UpdatePayments, func(c *fiber.Ctx, _ *visit) error { return c.Redirect(accountsAt, fiber.StatusSeeOther) }},
		{post, accountsAt + "/:id/duyet", auth.UpdateProducers, o.sure(o.approveAccount)},
		{post, accountsAt + "/:id/tra-lai", auth.UpdateProducers, o.sendBackAccount},
		{post, accountsAt + "/:id/dung", auth.UpdatePayments, o.stopAccount},
	}
}

// draftAccount is an account that was typed and could not be taken.
type draftAccount struct {
	payee.Account
	wrongs []ui.Wrong
}

func (o *Office) listAccounts(c *fiber.Ctx, v *visit) error {
	return o.accountsPage(c, v, fiber.StatusOK, draftAccount{}, ui.Message{})
}

// proposeAccount asks for another account; a second person approves it.
func (o *Office) proposeAccount(c *fiber.Ctx, v *visit) error {
	d := draftAccount{Account: payee.Account{ProducerID: id(edge.Form(c, "producer")), Kind: payee.Kind(edge.Form(c, "kind")), BankBIN: edge.Form(c, "bank"), AccountNumber: edge.Form(c, "number"), AccountName: edge.Form(c, "holder")}}
	if d.ProducerID == 0 || !v.scope(auth.UpdatePayments).Admits(d.ProducerID) {
		return fault.New(fault.NotFound, "producer.not_found")
	}
	if err := o.knowCardAccount(c.UserContext(), &d.Account); err != nil {
		return o.refuseAccount(c, v, err, d)
	}
	_, err := o.Payees.Propose(c.UserContext(), v.who.Actor(), d.Account)
	if form, ok := fault.AsForm(err); ok {
		d.wrongs = o.wrongs(form)
		return o.accountsPage(c, v, fiber.StatusUnprocessableEntity, d, ui.Message{})
	}
	if err != nil {
		return o.refuseAccount(c, v, err, d)
	}
	return o.say(c, o.Texts.Accounts.Sent, accountsAt)
}

// approveAccount lets an account be used. Only who looks after producers may, and not who
// asked for it.
func (o *Office) approveAccount(c *fiber.Ctx, v *visit) error {
	from, err := o.Payees.Approve(c.UserContext(), v.who.Actor(), id(c.Params("id")))
	if err != nil {
		return o.refuseAccount(c, v, err, draftAccount{})
	}
	a, err := o.Payees.ByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	if !from.After(o.Now()) {
		said := o.Texts.Accounts.ApprovedNow
		if a.Kind == payee.Card {
			said = o.Texts.Accounts.Card.ApprovedNow
		}
		return o.say(c, said, accountsAt)
	}
	if a.OldEmail == "" {
		return o.say(c, o.Texts.Accounts.ApprovedCall(phone.Number(a.OldPhone).National()), accountsAt)
	}
	return o.say(c, o.Texts.Accounts.Approved, accountsAt)
}

func (o *Office) sendBackAccount(c *fiber.Ctx, v *visit) error {
	if err := o.Payees.SendBack(c.UserContext(), v.who.Actor(), id(c.Params("id")), edge.Form(c, "reason")); err != nil {
		return o.refuseAccount(c, v, err, draftAccount{})
	}
	return o.say(c, o.Texts.Accounts.SentBack, accountsAt)
}

// stopAccount keeps the old account; the producer's own login may do it as well.
func (o *Office) stopAccount(c *fiber.Ctx, v *visit) error {
	a, err := o.Payees.ByID(c.UserContext(), id(c.Params("id")))
	if err == nil && !v.scope(auth.UpdatePayments).Admits(a.ProducerID) {
		err = fault.New(fault.NotFound, "account.not_found")
	}
	if err == nil && a.State == payee.Proposed {
		if a.ProposedBy != v.who.Account.ID {
			return fault.New(fault.NotFound, "account.not_found")
		}
		if err = o.Payees.SendBack(c.UserContext(), v.who.Actor(), a.ID, o.Texts.Accounts.TakenBackWhy); err == nil {
			return o.say(c, o.Texts.Accounts.TakenBack, accountsAt)
		}
	} else if err == nil {
		err = o.Payees.Stop(c.UserContext(), v.who.Actor(), a.ID)
	}
	if err == nil && a.Kind == payee.Card && !a.ActiveFrom.After(o.Now()) {
		return o.say(c, o.Texts.Accounts.Card.Stopped, accountsAt)
	}
	if err != nil {
		return o.refuseAccount(c, v, err, draftAccount{})
	}
	return o.say(c, o.Texts.Accounts.Stopped, accountsAt)
}

func (o *Office) refuseAccount(c *fiber.Ctx, v *visit, err error, typed draftAccount) error {
	no, ok := fault.As(err)
	if !ok || no.Kind == fault.NotFound {
		return err
	}
	return o.accountsPage(c, v, fiber.StatusConflict, typed, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "triangle-alert", Tone: ui.Straw})
}

func (o *Office) accountsPage(c *fiber.Ctx, v *visit, status int, d draftAccount, flash ui.Message) error {
	scope, t := v.scope(auth.UpdatePayments), o.Texts.Accounts
	makers, err := o.Catalog.ProducersForOffice(c.UserContext(), scope)
	if err != nil {
		return err
	}
	list, err := o.Payees.Listed(c.UserContext(), scope.ProducerID)
	if err != nil {
		return err
	}
	body := view.Accounts{Hidden: v.hidden(), Wrongs: d.wrongs}
	for _, m := range makers {
		one := view.MakerAccounts{Name: m.Name, Ways: []view.AccountWay{o.bankWay(v, m.ID, list, d)}}
		if way, any := o.cardWay(v, m.ID, list, d); any {
			one.Ways[0].Title = t.BankTitle
			one.Ways = append(one.Ways, way)
		}
		body.Makers = append(body.Makers, one)
	}
	p, err := o.frame(c, v, t.Title, accountsAt)
	if err != nil {
		return err
	}
	p.Note, p.Back, p.Wrong = t.Note, &ui.Link{Label: o.Texts.Desk.Title, Href: deskAt}, len(d.wrongs) > 0
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.AccountsPage(p, body))
}

// bankWay is how a producer is paid by transfer.
func (o *Office) bankWay(v *visit, producerID int64, list []payee.Standing, d draftAccount) view.AccountWay {
	t := o.Texts.Accounts
	back := accountReturned(v, producerID, list)
	if back != nil && d.ProducerID == 0 {
		d = draftAccount{Account: back.Account}
	}
	w := view.AccountWay{Form: o.accountForm(producerID, d), List: o.accountViews(v, producerID, payee.Bank, list), Change: t.Change, Hint: t.ChangeHint}
	if len(w.List) == 0 {
		w.Change, w.Hint, w.None = t.First, t.FirstHint, t.NoneYet
	}
	if back != nil {
		w.Change = o.Texts.Office.Returned.Again
	}
	if accountWaits(producerID, payee.Bank, list) {
		w.Change = ""
	}
	return w
}

// accountWaits says whether one is asked for already: then another would be refused, and there is no
// form for it.
func accountWaits(producerID int64, kind payee.Kind, list []payee.Standing) bool {
	return slices.ContainsFunc(list, func(a payee.Standing) bool {
		return a.ProducerID == producerID && a.Kind == kind && a.State == payee.Proposed
	})
}

func (o *Office) accountViews(v *visit, producerID int64, kind payee.Kind, list []payee.Standing) (out []view.AccountRow) {
	for i := range list {
		if list[i].ProducerID == producerID && list[i].Kind == kind {
			out = append(out, o.accountView(v, &list[i]))
		}
	}
	return out
}

func (o *Office) accountForm(producerID int64, d draftAccount) view.AccountForm {
	t, mine, suffix := o.Texts.Accounts, d.ProducerID == producerID && d.Kind != payee.Card, "-"+strconv.FormatInt(producerID, 10)
	if !mine {
		d = draftAccount{}
	}
	f := view.AccountForm{Action: accountsAt + "/doi", Producer: strconv.FormatInt(producerID, 10), Kind: string(payee.Bank), Open: mine,
		Bank:   ui.Choices{ID: "bank" + suffix, Name: "bank", Label: t.Bank, Hint: o.hint("accounts.bank"), Error: wrongAt(d.wrongs, "bank"), Options: []ui.Option{{Label: o.Texts.Office.Form.Choose}}},
		Number: ui.Field{ID: "number" + suffix, Name: "number", Label: t.Number, Hint: t.NumberHint, Value: d.AccountNumber, MaxLength: 30, Error: wrongAt(d.wrongs, "number")},
		Holder: ui.Field{ID: "holder" + suffix, Name: "holder", Label: t.Holder, Hint: t.HolderHint, Value: d.AccountName, MaxLength: 60, Error: wrongAt(d.wrongs, "holder")}}
	for _, b := range vietqr.Banks() {
		f.Bank.Options = append(f.Bank.Options, ui.Option{Value: b.BIN, Label: b.Name, Chosen: b.BIN == d.BankBIN})
	}
	return f
}

func (o *Office) accountView(v *visit, a *payee.Standing) view.AccountRow {
	t, at := o.Texts.Accounts, accountsAt+"/"+strconv.FormatInt(a.ID, 10)
	out := view.AccountRow{State: t.InUse, ApproveHint: t.ApproveHint, StopHint: t.StopHint, StopLabel: t.Stop, Facts: []ui.Fact{{Name: t.Bank, Value: a.Where()}, {Name: t.Number, Value: a.AccountNumber}, {Name: t.Holder, Value: a.AccountName}}}
	if a.Kind == payee.Card {
		out.Facts, out.ApproveHint = []ui.Fact{{Name: t.Card.Number, Value: a.AccountNumber}, {Name: t.Card.Holder, Value: a.AccountName}}, t.Card.ApproveHint
	}
	if a.Sample {
		out.Note = t.Sample
	}
	switch {
	case a.State == payee.SentBack:
		out.State, out.Note = o.Texts.Office.Returned.Why(a.DecidedName, a.SentBackWhy), ""
	case a.State == payee.Proposed:
		out.State = t.Proposed(a.ProposedName)
		if v.who.Can(auth.UpdateProducers) && a.ProposedBy != v.who.Account.ID {
			out.Approve, out.SendBack = at+"/duyet", at+"/tra-lai"
		}
		if a.ProposedBy == v.who.Account.ID {
			out.Stop, out.StopHint, out.StopLabel = at+"/dung", t.TakeBackHint, t.TakeBack
		}
		if contact := strings.Trim(phone.Number(a.OldPhone).National()+", "+a.OldEmail, ", "); contact != "" {
			out.Note = t.OldContact(contact)
		}
	case a.ActiveFrom.After(o.Now()):
		out.State, out.Stop = t.Waits(o.moment(*a.ActiveFrom)), at+"/dung"
		if a.OldEmail == "" && a.OldPhone != "" {
			out.Note = t.CallFirst(phone.Number(a.OldPhone).National())
		}
	case a.Kind == payee.Card:
		out.Stop, out.StopHint, out.StopLabel = at+"/dung", t.Card.StopHint, t.Card.Stop
	}
	return out
}
