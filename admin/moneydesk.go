package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/transfer"
	"github.com/ocop-hungdao/ocop/orders/transfer/statement"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const deskAt = "/quan-tri/tien-ve"

// recentLines is how many lines of the accounts the desk lists below what is to be done.
const recentLines = 40

// deskRoutes are the addresses of the money desk and of the accounts behind it.
func (o *Office) deskRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, deskAt, auth.UpdatePayments, o.showDesk},
		{get, linesAt, auth.UpdatePayments, o.listLines},
		{post, deskAt + "/ghi-tay", auth.UpdatePayments, o.addLine},
		{post, deskAt + "/sao-ke", auth.UpdatePayments, o.readStatement},
		{get, deskAt + "/:id", auth.UpdatePayments, func(c *fiber.Ctx, _ *visit) error { return c.Redirect(deskAt, fiber.StatusSeeOther) }},
		{post, deskAt + "/:id/ghi", auth.UpdatePayments, o.allocateLine},
		{post, deskAt + "/:id/dong", auth.UpdatePayments, o.closeLine},
		{post, deskAt + "/:id/go", auth.UpdatePayments, o.undoLine},
	}
}

func (o *Office) showDesk(c *fiber.Ctx, v *visit) error {
	return o.deskPage(c, v, fiber.StatusOK, draftLine{}, ui.Message{})
}

// refuseDesk shows the desk again as it is now, with why nothing was done.
func (o *Office) refuseDesk(c *fiber.Ctx, v *visit, err error) error {
	no, ok := fault.As(err)
	if !ok {
		return err
	}
	status := fiber.StatusConflict
	if no.Kind == fault.Invalid {
		status = fiber.StatusUnprocessableEntity
	}
	words := o.sentence(no.Key, no.Details)
	if no.Key == "order.not_found" {
		words = o.Texts.Desk.BadCode
	}
	return o.deskPage(c, v, status, draftLine{}, ui.Message{Text: words, Icon: "triangle-alert", Tone: ui.Straw})
}

// allocateLine lets a line pay the order that a person chose or typed.
func (o *Office) allocateLine(c *fiber.Ctx, v *visit) error {
	code, err := ordercode.Parse(ordercode.Order, edge.Form(c, "code"))
	if err != nil {
		return o.refuseDesk(c, v, err)
	}
	order, _, err := o.Orders.OrderByCode(c.UserContext(), v.scope(auth.UpdatePayments), string(code))
	if err != nil {
		return o.refuseDesk(c, v, err)
	}
	if _, err := o.Money.Allocate(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePayments), id(c.Params("id")), order.ID); err != nil {
		return o.refuseDesk(c, v, err)
	}
	return o.say(c, o.Texts.Desk.Booked(code.Shown()), deskAt)
}

func (o *Office) closeLine(c *fiber.Ctx, v *visit) error {
	err := o.Money.Close(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePayments), id(c.Params("id")), transfer.Closing(edge.Form(c, "as")), edge.Form(c, "note"))
	if err != nil {
		return o.refuseDesk(c, v, err)
	}
	return o.say(c, o.Texts.Desk.Closed, deskAt)
}

func (o *Office) undoLine(c *fiber.Ctx, v *visit) error {
	err := o.Money.Undo(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePayments), id(c.Params("id")), edge.Form(c, "note"))
	if err != nil {
		return o.refuseDesk(c, v, err)
	}
	return o.say(c, o.Texts.Desk.Undone, deskAt)
}

func (o *Office) deskPage(c *fiber.Ctx, v *visit, status int, draft draftLine, flash ui.Message) error {
	ctx, scope, t := c.UserContext(), v.scope(auth.UpdatePayments), o.Texts.Desk
	open, n, err := o.Money.OpenLines(ctx, scope)
	if err != nil {
		return err
	}
	owed, err := o.Money.OwedBack(ctx, scope)
	if err != nil {
		return err
	}
	recent, err := o.Money.RecentLines(ctx, scope, recentLines)
	if err != nil {
		return err
	}
	body := view.Desk{Hidden: v.hidden(), Empty: ui.Empty{Title: t.Empty, Text: t.EmptyText}, Accounts: accountsAt, All: ui.Link{Label: t.Lines.Link, Href: linesAt}}
	o.choose(c, v, &body, open)
	for _, x := range owed {
		row := view.OwedRow{Code: ordercode.Code(x.Code).Shown(), Href: orderAddress(x.Code), Who: maskedBuyer(x.BuyerName, x.BuyerPhone), Amount: x.Credit.String()}
		if x.Leaving {
			row.Who += " · " + t.Leaving
		}
		body.Owed = append(body.Owed, row)
	}
	waits, err := o.Cases.Waiting(ctx, scope)
	if err != nil {
		return err
	}
	for i := range waits {
		body.Waits = append(body.Waits, *o.backRow(v, &waits[i]))
	}
	for i := range recent {
		body.Recent = append(body.Recent, o.recentLine(&recent[i]))
	}
	if body.Add, err = o.lineForm(c, v, draft); err != nil {
		return err
	}
	if body.File, err = o.statementForm(c, v, draft); err != nil {
		return err
	}
	p, err := o.frame(c, v, t.Title, deskAt)
	if err != nil {
		return err
	}
	at := v.at(deskAt)
	p.Export, p.Actions = o.exportButton(v, "tien-ve", "", ""), view.DeskActions(o.Texts, at)
	body.Add.Open = body.Add.Open || c.Query("mo") == "ghi-tay"
	if body.File != nil && c.Query("mo") == "sao-ke" {
		body.File.Open = true
	}
	body.Views = []ui.Chip{{Label: t.Views[0], Href: at, Count: n, Current: true}, {Label: t.Views[1], Href: listAddress(v.at(linesAt), lineViews.slug(transfer.ViewPaid), "", 1)}}
	if len(owed) > 0 {
		body.Views = append(body.Views, ui.Chip{Label: t.Views[2], Href: at + "#phai-tra", Count: len(owed)})
	}
	p.Note, p.Wrong = t.Note(n), len(draft.wrongs) > 0
	if scope.ProducerID == 0 {
		heard, err := o.Money.Heard(ctx)
		if err != nil {
			return err
		}
		if heard.Last != nil {
			p.Note += " · " + t.Heard(o.moment(*heard.Last))
		}
		body.Doubts = ui.Link{Label: o.Texts.Doubts.Link(heard.Waiting()), Href: doubtsAt}
	}
	if flash.Text != "" {
		p.Flash = flash
	}
	body.Wrongs = draft.wrongs
	return page(c, status, view.DeskPage(p, body))
}

func (o *Office) recentLine(l *transfer.Recent) view.RecentLine {
	t := o.Texts.Desk
	out := view.RecentLine{When: o.bankMoment(l.HappenedAt), Memo: l.Content, Note: l.ProducerName + " · " + t.Sources[string(l.Source)], Amount: l.Amount.String()}
	switch {
	case l.Direction == transfer.Out:
		out.Amount, out.Became = "−"+out.Amount, t.Out
		if l.OrderCode != "" {
			out.Became, out.Href = t.GaveBack(ordercode.Code(l.OrderCode).Shown()), orderAddress(l.OrderCode)
		}
	case l.OrderCode != "":
		out.Became, out.Href, out.Undo = ordercode.Code(l.OrderCode).Shown(), orderAddress(l.OrderCode), deskAt+"/"+strconv.FormatInt(l.ID, 10)+"/go"
	case l.ClosedAs != "":
		out.Became = t.Closings[string(l.ClosedAs)]
	default:
		out.Became = t.Waits
	}
	return out
}

// draftLine is a line that was typed and could not be taken.
type draftLine struct {
	amount, memo, on, whose string
	owner                   string // of a statement
	titles                  statement.Titles
	unknown                 bool // the headings of the statement
	wrongs                  []ui.Wrong
}

// typedLine is the form of a line as it was typed.
func (o *Office) typedLine(c *fiber.Ctx) draftLine {
	return draftLine{amount: edge.Form(c, "amount"), memo: edge.Form(c, "memo"), on: edge.Form(c, "on"), whose: edge.Form(c, "whose")}
}

// lineOf reads what was typed, or says what is wrong with it.
func (o *Office) lineOf(v *visit, d draftLine) (l transfer.Txn, wrongs []ui.Wrong) {
	l = transfer.Txn{Source: transfer.Manual, Direction: transfer.In, Content: d.memo, HappenedAt: o.Now()}
	var err error
	if l.Amount, err = money.Parse(d.amount); err != nil || l.Amount == 0 {
		wrongs = append(wrongs, ui.Wrong{ID: "amount", Text: o.sentence("payment.amount", nil)})
	}
	if d.on != "" {
		day, err := vntime.ParseDate(d.on)
		if err != nil || day.After(o.Now()) || day.Before(o.Now().AddDate(-1, 0, 0)) {
			wrongs = append(wrongs, ui.Wrong{ID: "on", Text: o.sentence("txn.when", nil)})
		}
		l.HappenedAt = day
	}
	owner := id(d.whose)
	if owner == 0 || !v.scope(auth.UpdatePayments).Admits(owner) {
		wrongs = append(wrongs, ui.Wrong{ID: "whose", Text: o.sentence("txn.whose", nil)})
	}
	l.ProducerID = &owner
	return l, wrongs
}

// addLine writes down a line that somebody saw on an account.
func (o *Office) addLine(c *fiber.Ctx, v *visit) error {
	d := o.typedLine(c)
	l, wrongs := o.lineOf(v, d)
	l.ExternalID = edge.Form(c, "key")
	if d.wrongs = wrongs; len(wrongs) > 0 || l.ExternalID == "" {
		return o.deskPage(c, v, fiber.StatusUnprocessableEntity, d, ui.Message{})
	}
	done, err := o.Money.Book(c.UserContext(), v.who.Actor(), l)
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Desk.Added[became(done)], deskAt)
}
