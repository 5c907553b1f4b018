package admin

import (
	"cmp"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const codAt = "/quan-tri/thu-ho"

// codLines is how many of each the page shows at once; a workbook has all.
const codLines = 200

// codRoutes are the addresses of cash that couriers collected.
func (o *Office) codRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, codAt, auth.UpdatePayments, o.showCOD},
		{post, codAt + "/bang", auth.UpdatePayments, o.readPayouts},
		{post, codAt + "/ghi", auth.UpdatePayments, o.assignPayout},
		{post, codAt + "/dong", auth.UpdatePayments, o.closePayout},
		{post, codAt + "/bo-qua", auth.UpdatePayments, o.letOffCash},
	}
}

// codDraft is what was typed and could not be taken: beside which row, and what.
type codDraft struct {
	courier, row, code, note string
	wrongs                   []ui.Wrong
}

func (o *Office) showCOD(c *fiber.Ctx, v *visit) error {
	return o.codPage(c, v, fiber.StatusOK, codDraft{}, ui.Message{})
}

// readPayouts reads a courier's list and books what is new.
func (o *Office) readPayouts(c *fiber.Ctx, v *visit) error {
	d := codDraft{courier: edge.Form(c, "courier")}
	data, err := statementFile(c)
	if err != nil {
		err = fault.New(fault.Invalid, "statement.empty")
	} else {
		done, skipped, wrong := o.COD.Import(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePayments), d.courier, data)
		if err = wrong; err == nil {
			said := o.Texts.COD.FileDone(done.Lines, done.Matched, done.Left, done.Known)
			if len(done.Less) > 0 {
				said += " " + o.lessThanAsked(done.Less)
			}
			if len(skipped) > 0 {
				said += " " + o.Texts.Desk.FileSkipped(skippedWords(skipped))
			}
			return o.say(c, said, codAt)
		}
	}
	no, refused := fault.As(err)
	if !refused {
		return err
	}
	field := "file"
	if no.Key == "parcel.courier" {
		field = "courier"
	}
	d.wrongs = []ui.Wrong{{ID: field, Text: o.sentence(cmp.Or(payoutKeys[no.Key], no.Key), no.Details)}}
	return o.codPage(c, v, fiber.StatusUnprocessableEntity, d, ui.Message{})
}

// assignPayout lets a line be for the order that a person names.
func (o *Office) assignPayout(c *fiber.Ctx, v *visit) error {
	d := codDraft{row: edge.Form(c, "id"), code: edge.Form(c, "code")}
	scope := v.scope(auth.UpdatePayments)
	code, err := ordercode.Parse(ordercode.Order, d.code)
	var order *orders.Order
	if err == nil {
		order, _, err = o.Orders.OrderByCode(c.UserContext(), scope, string(code))
	}
	if err == nil {
		err = o.COD.Assign(c.UserContext(), v.who.Actor(), scope, id(d.row), order.ID)
	}
	return o.codDone(c, v, d, "code-"+d.row, err, o.Texts.COD.Assigned)
}

func (o *Office) closePayout(c *fiber.Ctx, v *visit) error {
	d := codDraft{row: edge.Form(c, "id"), note: edge.Form(c, "note")}
	err := o.COD.Close(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePayments), id(d.row), d.note)
	return o.codDone(c, v, d, "note-"+d.row, err, o.Texts.COD.Closed)
}

func (o *Office) letOffCash(c *fiber.Ctx, v *visit) error {
	d := codDraft{row: edge.Form(c, "id"), note: edge.Form(c, "reason")}
	err := o.COD.LetOff(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePayments), id(d.row), d.note)
	return o.codDone(c, v, d, "reason-"+d.row, err, o.Texts.COD.LetOffOk)
}

// codDone leads back with what was done, or shows the page with what was typed and refused.
func (o *Office) codDone(c *fiber.Ctx, v *visit, d codDraft, field string, err error, said string) error {
	no, refused := fault.As(err)
	switch {
	case err == nil:
		return o.say(c, said, codAt)
	case !refused:
		return err
	}
	words := o.sentence(no.Key, no.Details)
	if no.Key == "order.not_found" {
		words = o.Texts.Desk.BadCode
	}
	d.wrongs = []ui.Wrong{{ID: field, Text: words}}
	return o.codPage(c, v, edge.Status(no), d, ui.Message{Text: words, Icon: "triangle-alert", Tone: ui.Straw})
}

func (o *Office) codPage(c *fiber.Ctx, v *visit, status int, d codDraft, flash ui.Message) error {
	ctx, scope, t := c.UserContext(), v.scope(auth.UpdatePayments), o.Texts.COD
	missing, sums, err := o.COD.Missing(ctx, scope, codLines)
	if err != nil {
		return err
	}
	open, err := o.COD.Open(ctx, scope, codLines)
	if err != nil {
		return err
	}
	body := view.COD{Hidden: v.hidden(), Assign: codAt + "/ghi", Close: codAt + "/dong", LetOff: codAt + "/bo-qua", Read: codAt + "/bang", OpenForm: wrongAt(d.wrongs, "courier")+wrongAt(d.wrongs, "file") != "",
		Sums:    []ui.Fact{{Name: t.Collected, Value: sums.Collected.String()}, {Name: t.Remitted, Value: sums.Remitted.String()}, {Name: t.Missing, Value: sums.Missing.String()}},
		Courier: o.couriers("courier", d.courier, wrongAt(d.wrongs, "courier")), File: ui.Field{ID: "file", Label: t.FileField, Hint: o.hint("cod.file"), Type: "file", Error: wrongAt(d.wrongs, "file")}}
	if sums.LetOff > 0 {
		body.Sums = append(body.Sums, ui.Fact{Name: t.LetOffSum, Value: sums.LetOff.String()})
	}
	for _, l := range open {
		row := strconv.FormatInt(l.ID, 10)
		courier, _ := orders.CourierOf(l.Courier)
		one := view.CODLine{ID: row, Amount: l.Amount.String(), Who: courier.Name, Tracking: l.Tracking, Why: o.codWhy(&l),
			Code: ui.Field{ID: "code-" + row, Name: "code", Label: t.For, Hint: t.ForHint, MaxLength: 40, Error: wrongAt(d.wrongs, "code-"+row)},
			Note: ui.Field{ID: "note-" + row, Name: "note", Label: t.CloseWhy, Hint: o.hint("cod.note"), MaxLength: 200, Error: wrongAt(d.wrongs, "note-"+row)}}
		if d.row == row {
			one.Code.Value, one.Note.Value, one.OpenNote = d.code, d.note, one.Note.Error != ""
		}
		body.Lines = append(body.Lines, one)
	}
	for i := range missing {
		m := &missing[i]
		row := strconv.FormatInt(m.OrderID, 10)
		courier, _ := orders.CourierOf(m.Courier)
		one := view.CODMissing{ID: row, Code: ordercode.Code(m.Code).Shown(), Href: orderAddress(m.Code), Amount: m.Left().String(), Producer: m.ProducerName, Courier: courier.Name, Tracking: m.Tracking,
			Since: t.Since(o.moment(m.CollectedAt)) + ", " + o.codHeld(m), Reason: ui.Field{ID: "reason-" + row, Name: "reason", Label: t.LetOffWhy, Hint: o.hint("cod.let_off"), MaxLength: 200, Error: wrongAt(d.wrongs, "reason-"+row)}}
		if one.Reason.Error != "" {
			one.Reason.Value, one.Open = d.note, true
		}
		body.Missing = append(body.Missing, one)
	}
	p, err := o.frame(c, v, t.Title, codAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "thu-ho", "", "")
	p.Note, p.Wrong, body.Wrongs = t.Note, len(d.wrongs) > 0, d.wrongs
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.CODPage(p, body))
}

// payoutKeys are the refusals of a courier's list that otherwise speak of a bank's statement.
var payoutKeys = map[string]string{"statement.empty": "cod.file_empty", "statement.big": "cod.file_big", "statement.long": "cod.file_long", "statement.pdf": "cod.file_pdf",
	"statement.unreadable": "cod.file_unreadable", "statement.no_rows": "cod.file_no_rows", "statement.formula": "cod.file_formula"}
