package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/orders/privacy"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const privacyAt = "/quan-tri/du-lieu-ca-nhan"

// privacyRoutes are the addresses of what buyers ask about their data.
func (o *Office) privacyRoutes() []route {
	const get, post = fiber.MethodGet, fiber.MethodPost
	return []route{
		{get, privacyAt, auth.ManagePrivacy, o.listPrivacy},
		{post, privacyAt + "/tra-loi", auth.ManagePrivacy, o.answerPrivacy},
		{post, privacyAt + "/doc", auth.ManagePrivacy, o.readNumber},
		{post, privacyAt + "/xoa", auth.ManagePrivacy, o.erasePrivacy},
		{post, privacyAt + "/khong-lam", auth.ManagePrivacy, o.declinePrivacy},
	}
}

func (o *Office) listPrivacy(c *fiber.Ctx, v *visit) error {
	return o.privacyPage(c, v, fiber.StatusOK, ui.Message{})
}

func (o *Office) privacyPage(c *fiber.Ctx, v *visit, status int, flash ui.Message) error {
	t := o.Texts.Privacy
	asked, text := listAsked(c)
	list, total, err := o.Privacy.ForOffice(c.UserContext(), text, asked.page, perPage, asked.span)
	if err != nil {
		return err
	}
	if beyond(asked.page, len(list), total) {
		return c.Redirect(listAddress(privacyAt, "", text, 1), fiber.StatusSeeOther)
	}
	body := view.Privacy{List: o.list(privacyAt, "", text, asked.page, len(list), total), Post: privacyAt, Hidden: v.hidden()}
	marked(&body.List, catalog.EndsOf(list, func(r *privacy.Request) catalog.Mark { return catalog.Mark{At: r.CreatedAt, ID: r.ID} }))
	body.Find, body.FindHint = t.Office.Find, t.Office.FindHint
	body.Empty = o.nothing(privacyAt, text, ui.Empty{Title: t.Office.Empty, Text: t.Office.EmptyText})
	for i := range list {
		row, err := o.privacyRow(c, &list[i])
		if err != nil {
			return err
		}
		body.Rows = append(body.Rows, row)
	}
	p, err := o.frame(c, v, t.Office.Title, privacyAt)
	if err != nil {
		return err
	}
	p.Export = o.exportButton(v, "du-lieu-ca-nhan", "", "")
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.PrivacyPage(p, body))
}

func (o *Office) privacyRow(c *fiber.Ctx, r *privacy.Request) (view.PrivacyRow, error) {
	t := o.Texts.Privacy
	out := view.PrivacyRow{ID: strconv.FormatInt(r.ID, 10), Code: r.Code(), Kind: t.Kinds[string(r.Kind)], State: ui.Badge{Label: t.States[string(r.State)], Icon: "clock"}, When: o.moment(r.CreatedAt)}
	if r.Late(o.Now()) {
		out.State.Icon, out.State.Tone = "triangle-alert", ui.Lacquer
	}
	if r.State != privacy.Open {
		out.State.Icon, out.Due = "circle-check", t.Office.Ended(r.EndedName, o.moment(*r.EndedAt))
		if r.Answer != "" {
			out.State.Icon, out.Why = "ban", t.Because(r.Answer)
		}
		return out, nil
	}
	p, err := o.Orders.PurchaseByID(c.UserContext(), r.PurchaseID)
	if err != nil {
		return out, err
	}
	out.Who, out.Proof, out.Due = maskedBuyer(p.BuyerName, p.BuyerPhone), t.Office.Proofs[string(r.Proof)], t.DueBy(o.moment(r.DueBy))
	if len(p.Orders) > 0 {
		out.Order = &ui.Link{Label: t.Office.Order, Href: orderAddress(p.Orders[0].Code)}
	}
	out.Show, out.Erase, out.Hint, out.ShowGo = r.Kind == privacy.Show, r.Kind == privacy.Erase, t.Office.ShowHint, t.Office.ShowGo
	switch {
	case out.Erase:
		out.Hint = t.Office.EraseHint
	case p.BuyerPhone == "":
		out.Proof, out.Hint, out.ShowGo = "", t.Office.Gone, t.Office.Told
	case p.BuyerEmail == "":
		out.Hint, out.ShowGo = t.Office.NoMail, t.Office.Told
	}
	return out, nil
}

// privacyDone leads back to the list with what was done, or shows it with what was refused.
func (o *Office) privacyDone(c *fiber.Ctx, v *visit, err error, said string) error {
	if no, ok := fault.As(err); ok && no.Kind != fault.NotFound {
		return o.privacyPage(c, v, edge.Status(no), ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw})
	}
	if err != nil {
		return err
	}
	return o.say(c, said, privacyAt)
}

func (o *Office) answerPrivacy(c *fiber.Ctx, v *visit) error {
	return o.privacyDone(c, v, o.Privacy.Answer(c.UserContext(), v.who.Actor(), id(edge.Form(c, "id"))), o.Texts.Privacy.Office.ShowSaid)
}

// readNumber shows all that is kept of the number that an officer called.
func (o *Office) readNumber(c *fiber.Ctx, v *visit) error {
	number, held, err := o.Privacy.OfNumber(c.UserContext(), v.who.Actor(), id(edge.Form(c, "id")), edge.Form(c, "called") != "")
	if err != nil {
		return o.privacyDone(c, v, err, "")
	}
	t := o.Texts.Privacy
	body := view.NumberData{Note: t.Office.ReadNote}
	for _, h := range held {
		body.Facts = append(body.Facts, ui.Fact{Name: t.OwnWhat[h.Kind] + ", " + o.moment(h.At), Value: h.Text})
	}
	if len(held) == 0 {
		body.Note = t.Office.ReadNone
	}
	p, err := o.frame(c, v, t.Office.ReadTitle(phone.Number(number).National()), privacyAt)
	if err != nil {
		return err
	}
	p.Back = &ui.Link{Label: t.Office.Title, Href: privacyAt}
	return page(c, fiber.StatusOK, view.NumberDataPage(p, body))
}

// erasePrivacy takes a buyer out of a purchase; out of every one of the number, when whoever holds
// it was called and asked.
func (o *Office) erasePrivacy(c *fiber.Ctx, v *visit) error {
	n, err := o.Privacy.Forget(c.UserContext(), v.who.Actor(), id(edge.Form(c, "id")), edge.Form(c, "called") != "")
	return o.privacyDone(c, v, err, o.Texts.Privacy.Office.EraseSaid(n))
}

func (o *Office) declinePrivacy(c *fiber.Ctx, v *visit) error {
	return o.privacyDone(c, v, o.Privacy.Decline(c.UserContext(), v.who.Actor(), id(edge.Form(c, "id")), edge.Form(c, "why")), o.Texts.Privacy.Office.DeclineSaid)
}
