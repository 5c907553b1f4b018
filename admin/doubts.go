package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/transfer"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const doubtsAt = deskAt + "/tin-chua-nhan"

// doubtsShown is how many messages the list has at most.
const doubtsShown = 200

// doubtRoutes are the addresses of what the listener at the bank told and was not taken:
// for who looks after the accounts of the whole commune.
func (o *Office) doubtRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, doubtsAt, auth.UpdatePayments, o.listDoubts},
		{get, doubtsAt + "/:id", auth.UpdatePayments, o.showDoubt},
		{post, doubtsAt + "/:id/doc-lai", auth.UpdatePayments, o.readDoubt},
		{post, doubtsAt + "/:id/ghi-tay", auth.UpdatePayments, o.enterDoubt},
		{post, doubtsAt + "/:id/gac", auth.UpdatePayments, o.setDoubtAside},
	}
}

func doubtAddress(id int64) string { return doubtsAt + "/" + strconv.FormatInt(id, 10) }

// commune refuses who looks after one producer alone: a message is nobody's yet.
func commune(v *visit) error {
	if v.scope(auth.UpdatePayments) != catalog.Everything() {
		return fault.New(fault.NotFound, "page.not_found")
	}
	return nil
}

func (o *Office) listDoubts(c *fiber.Ctx, v *visit) error {
	if err := commune(v); err != nil {
		return err
	}
	list, err := o.Money.Doubts(c.UserContext(), doubtsShown)
	if err != nil {
		return err
	}
	t := o.Texts.Doubts
	body := view.Doubts{Back: deskAt, Empty: ui.Empty{Title: t.Empty, Text: t.EmptyText}}
	if !o.SePay.On() {
		body.Off = t.Off
	}
	for i := range list {
		if row := o.doubtRow(&list[i]); list[i].DecidedAs == "" {
			body.Waiting = append(body.Waiting, row)
		} else {
			body.Decided = append(body.Decided, row)
		}
	}
	p, err := o.frame(c, v, t.Title, deskAt)
	if err != nil {
		return err
	}
	p.Note = t.Note
	return page(c, fiber.StatusOK, view.DoubtsPage(p, body))
}

func (o *Office) showDoubt(c *fiber.Ctx, v *visit) error {
	return o.doubtPage(c, v, fiber.StatusOK, doubtDraft{}, ui.Message{})
}

func (o *Office) readDoubt(c *fiber.Ctx, v *visit) error {
	if err := commune(v); err != nil {
		return err
	}
	done, err := o.SePay.ReadAgain(c.UserContext(), v.who.Actor(), id(c.Params("id")))
	return o.doubtDone(c, v, doubtDraft{}, err, o.Texts.Doubts.AgainDone[became(done)])
}

// enterDoubt writes down the line that an officer saw on the account.
func (o *Office) enterDoubt(c *fiber.Ctx, v *visit) error {
	if err := commune(v); err != nil {
		return err
	}
	d := doubtDraft{typed: true, line: o.typedLine(c)}
	l, wrongs := o.lineOf(v, d.line)
	if d.line.wrongs = wrongs; len(wrongs) > 0 {
		return o.doubtPage(c, v, fiber.StatusUnprocessableEntity, d, ui.Message{})
	}
	done, err := o.Money.EnterByHand(c.UserContext(), v.who.Actor(), id(c.Params("id")), l)
	return o.doubtDone(c, v, d, err, o.Texts.Doubts.HandDone[became(done)])
}

func (o *Office) setDoubtAside(c *fiber.Ctx, v *visit) error {
	if err := commune(v); err != nil {
		return err
	}
	d := doubtDraft{note: edge.Form(c, "note")}
	err := o.Money.SetAside(c.UserContext(), v.who.Actor(), id(c.Params("id")), d.note)
	if no, ok := fault.As(err); ok && no.Key == "txn.why" {
		d.wrongs = []ui.Wrong{{ID: "note", Text: o.sentence(no.Key, no.Details)}}
		return o.doubtPage(c, v, fiber.StatusUnprocessableEntity, d, ui.Message{})
	}
	return o.doubtDone(c, v, d, err, o.Texts.Doubts.AsideDone)
}

// doubtDone leads back to the list, or shows the message again with why nothing was done.
func (o *Office) doubtDone(c *fiber.Ctx, v *visit, d doubtDraft, err error, said string) error {
	no, refused := fault.As(err)
	switch {
	case refused && no.Kind != fault.NotFound:
		return o.doubtPage(c, v, edge.Status(no), d, ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "triangle-alert", Tone: ui.Straw})
	case err != nil:
		return err
	}
	return o.say(c, said, doubtsAt)
}

// became says in a word what became of a line.
func became(done transfer.Booked) string {
	switch {
	case !done.New:
		return "known"
	case done.Fate == "":
		return "left"
	}
	return "matched"
}
