package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/phrase"
	"github.com/ocop-hungdao/ocop/web/ui"
)

const submissionsAt = goodsAt + "/cho-duyet"

// listSubmissions shows what producers handed in, the longest waiting first.
func (o *Office) listSubmissions(c *fiber.Ctx, v *visit) error {
	t := o.Texts.Submissions
	asked, text := listAsked(c)
	rows, total, err := o.Catalog.Submissions(c.UserContext(), v.scope(auth.PublishProducts), catalog.Submitted, text, asked.page, perPage, asked.span)
	if err != nil {
		return err
	}
	if beyond(asked.page, len(rows), total) {
		return c.Redirect(listAddress(submissionsAt, "", text, 1), fiber.StatusSeeOther)
	}
	body := view.Records{Caption: t.Title, Heads: t.Heads, List: o.list(submissionsAt, "", text, asked.page, len(rows), total)}
	marked(&body.List, catalog.EndsOf(rows, func(r *catalog.SubmittedRow) catalog.Mark { return catalog.Mark{At: r.At, ID: r.ProductID} }))
	body.Views, body.Find, body.FindHint = o.productTabs(v, goodsAt, "", nil, ""), t.Find, t.FindHint
	body.Empty = o.nothing(submissionsAt, text, ui.Empty{Title: t.Empty, Text: t.EmptyText})
	for i := range rows {
		r := view.Record{Href: editAddress(rows[i].ProductID), A: rows[i].Product, ANote: t.Change, B: rows[i].Producer, BNote: rows[i].ByName, C: o.moment(rows[i].At)}
		if rows[i].New {
			r.ANote = t.New
		}
		body.Rows = append(body.Rows, r)
	}
	p, err := o.frame(c, v, t.Title, goodsAt)
	if err != nil {
		return err
	}
	p.Note = t.Note
	return page(c, fiber.StatusOK, view.RecordsPage(p, body))
}

// submitProduct hands to the commune what a producer has written.
func (o *Office) submitProduct(c *fiber.Ctx, v *visit) error {
	d, draft, err := o.Catalog.Editing(c.UserContext(), v.scope(auth.UpdateProducts), id(c.Params("id")))
	if err != nil {
		return err
	}
	err = o.Catalog.Submit(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), d.ID)
	return o.turned(c, v, d, draft, err, o.Texts.Submissions.Sent, editAddress(d.ID))
}

// sendProductBack hands a product back to its producer, with the reason.
func (o *Office) sendProductBack(c *fiber.Ctx, v *visit) error {
	d, draft, err := o.Catalog.Editing(c.UserContext(), v.scope(auth.PublishProducts), id(c.Params("id")))
	if err != nil {
		return err
	}
	err = o.Catalog.SendBack(c.UserContext(), v.who.Actor(), v.scope(auth.PublishProducts), d.ID, begun(c, "reason"), catalog.ReturnedPart(edge.Form(c, "part")))
	return o.turned(c, v, d, draft, err, o.Texts.Submissions.ReturnSaid, submissionsAt)
}

// submitted puts on the page of a product what its producer handed in: for who publishes
// that it waits and the way back, for the producer that it waits, or what is to be mended,
// and the way to hand it in.
func (o *Office) submitted(c *fiber.Ctx, v *visit, d *catalog.Detail, draft *catalog.Revision, wrongs []ui.Wrong, body *view.Form) error {
	t := o.Texts.Submissions
	s, err := o.Catalog.SubmissionOf(c.UserContext(), d.ID)
	if err != nil {
		return err
	}
	waits := s != nil && s.State == catalog.Submitted
	if v.who.Can(auth.PublishProducts) {
		if waits {
			body.Lead = append(body.Lead, ui.Message{Text: t.By(s.ByName, o.moment(s.At)), Icon: "hourglass", Tone: ui.Straw})
			begin, err := o.begin(c.UserContext(), phrase.GoodsBack)
			if err != nil {
				return err
			}
			reason := o.fieldOf("reason", t.Reason, begunAgain(c, "reason"), wrongs)
			reason.Rows, reason.MaxLength = 3, catalog.MostReason
			body.Doings = append(body.Doings, view.Doing{Title: t.Return, Fold: true, Open: wrongAt(wrongs, "reason") != "", Action: productAddress(d.ID) + "/tra-lai",
				Fields: []view.Item{{Select: o.returnedPart(c)}, {Input: &reason, Example: t.Reason.Example, Phrases: begin}}, Button: ui.Button{Label: t.ReturnDo, Wide: true}, Note: t.ReturnNote})
		}
		return nil
	}
	switch {
	case waits:
		body.Lead = append(body.Lead, ui.Message{Text: t.Waits(o.moment(s.At)), Icon: "hourglass", Tone: ui.Straw})
		return nil
	case s != nil:
		body.Lead = append(body.Lead, ui.Message{Text: t.Returned(s.Reason), Icon: "message-circle", Tone: ui.Lacquer})
	}
	if d.State != catalog.Published || draft != nil {
		body.Doings = append(body.Doings, view.Doing{Action: productAddress(d.ID) + "/gui-duyet", Button: ui.Button{Label: t.Submit, Kind: ui.Primary, Wide: true}, Note: t.SubmitNote})
	}
	return nil
}

// returnedPart asks which part of a product is to be mended.
func (o *Office) returnedPart(c *fiber.Ctx) *ui.Choices {
	t := o.Texts.Submissions
	out := o.choiceOf("part", t.Part, nil)
	out.Options = []ui.Option{{Label: t.AnyPart}}
	for _, part := range catalog.ReturnedParts() {
		out.Options = append(out.Options, ui.Option{Value: string(part), Label: t.Parts[string(part)], Chosen: edge.Form(c, "part") == string(part)})
	}
	return &out
}
