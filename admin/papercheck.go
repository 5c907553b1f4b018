package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phrase"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// checked says whether what the visitor enters counts at once.
func (v *visit) checked() bool { return v.scope(auth.UpdatePapers) == catalog.Everything() }

// paperCheck adds to a paper's page what its check is about, for officers and for who
// handed it in.
func (o *Office) paperCheck(c *fiber.Ctx, v *visit, r *catalog.PaperRow, typed renewal, body *view.Paper) error {
	t := o.Texts.Office.Papers.Check
	if r.CheckState == catalog.Checked || r.WithdrawnAt != nil {
		return nil
	}
	body.Seen = strconv.Itoa(r.RowVersion)
	body.Notice = ui.Message{Text: t.Waits, Icon: "hourglass", Tone: ui.Straw}
	if r.Renews != nil {
		body.Notice.Text, body.Before = t.WaitsRenewal, paperAddress(*r.Renews)
	}
	if r.CheckState == catalog.CheckFailed {
		body.Notice = ui.Message{Text: t.SentBack(r.CheckedBy, r.SentBackBecause), Icon: "triangle-alert", Tone: ui.Lacquer}
	}
	if v.who.Can(auth.CheckPapers) && r.CheckState == catalog.CheckWaiting {
		begin, err := o.begin(c.UserContext(), phrase.PaperBack)
		if err != nil {
			return err
		}
		why := o.fieldOf("back", t.Why, typed.back, typed.wrongs)
		why.MaxLength = 300
		body.Check = paperAddress(r.ID) + "/kiem-tra"
		body.Back = &view.PaperForm{Action: paperAddress(r.ID) + "/gui-lai", Open: wrongAt(typed.wrongs, "back") != "", Items: []view.Item{{Input: &why, Example: t.Why.Example, Phrases: begin}}}
	}
	if v.who.Can(auth.UpdatePapers) {
		form := typed.mend
		if form == nil {
			form = formOfPaper(&r.Paper)
		}
		wrongs := typed.wrongs
		if typed.mend == nil {
			wrongs = nil
		}
		kept, left, err := o.halfTyped(c, v, unsentPaper, r.ID, form)
		if err != nil {
			return err
		}
		if !left.Going {
			kept = nil
		}
		body.Mend = &view.PaperForm{Action: paperAddress(r.ID) + "/sua", Open: typed.mend != nil || left.Going || r.CheckState == catalog.CheckFailed, Items: o.paperItems(form, wrongs), Unsent: left,
			Hidden: []ui.Hidden{{Name: "seen", Value: body.Seen}, found(c, paperFields(), formOfPaper(&r.Paper).fields(), kept)}}
		if typed.mend != nil || left.Going {
			body.Mend.Hidden[0] = carried(c, "seen", body.Seen, kept)
		}
	}
	return nil
}

// checkPaper says that a paper says what its original says.
func (o *Office) checkPaper(c *fiber.Ctx, v *visit) error {
	r, err := o.paperOf(c, v)
	if err != nil {
		return err
	}
	before, err := o.Catalog.PaperShelf(c.UserContext(), &r.Paper)
	if err != nil {
		return err
	}
	if err := o.Catalog.CheckPaper(c.UserContext(), v.who.Actor(), v.scope(auth.CheckPapers), r.ID, int(id(edge.Form(c, "seen")))); err != nil {
		return err
	}
	said := o.Texts.Office.Papers.Check.Checked
	if o.ended(r.ExpiresOn) {
		said = o.Texts.Office.Papers.Check.CheckedEnded
	}
	if r.Renews != nil {
		said = o.Texts.Office.Papers.Check.CheckedRenewal
	}
	if said, err = o.counted(c, said, &r.Paper, r.ExpiresOn, before); err != nil {
		return err
	}
	return o.say(c, said, paperAddress(r.ID))
}

// sendBackPaper hands a paper back to its producer, with the reason.
func (o *Office) sendBackPaper(c *fiber.Ctx, v *visit) error {
	r, err := o.paperOf(c, v)
	if err != nil {
		return err
	}
	why := begun(c, "back")
	err = o.Catalog.SendBackPaper(c.UserContext(), v.who.Actor(), v.scope(auth.CheckPapers), r.ID, int(id(edge.Form(c, "seen"))), string([]rune(why)[:min(len([]rune(why)), 300)]))
	if no, ok := fault.As(err); ok && no.Kind == fault.Invalid {
		return o.paperPage(c, v, fiber.StatusUnprocessableEntity, r, renewal{back: why, wrongs: []ui.Wrong{{ID: "back", Text: o.sentence(no.Key, no.Details)}}})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Papers.Check.BackSaid, paperAddress(r.ID))
}

// mendPaper hands an unchecked paper in again.
func (o *Office) mendPaper(c *fiber.Ctx, v *visit) error {
	r, err := o.paperOf(c, v)
	if err != nil {
		return err
	}
	typed := readTypedPaper(c)
	fields := typed.fields()
	merge := merged(c, paperFields(), fields)
	typed.take(fields)
	if merge.mend {
		return o.paperPage(c, v, fiber.StatusOK, r, renewal{mend: typed})
	}
	if len(merge.open) > 0 {
		return o.clashPage(c, v, o.paperClash(r, fields, merge.open, false))
	}
	n := typed.asked()
	err = o.takeCopy(c, &n)
	if err == nil {
		err = o.Catalog.MendPaper(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePapers), r.ID, int(id(edge.Form(c, "seen"))), n)
	}
	if fault.Is(err, "paper.changed_meanwhile") {
		return o.clashPage(c, v, o.paperClash(r, fields, nil, n.File != nil))
	}
	wrongs, err := o.paperWrongs(err)
	if err != nil {
		return err
	}
	if len(wrongs) > 0 {
		return o.paperPage(c, v, fiber.StatusUnprocessableEntity, r, renewal{mend: typed, wrongs: wrongs})
	}
	o.sent(c, v, unsentPaper, r.ID)
	return o.saved(c, v, o.Texts.Office.Papers.Check.Mended, paperAddress(r.ID))
}
