package admin

import (
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// readsShown is how many openings of a paper its page lists.
const readsShown = 10

func (o *Office) paperOf(c *fiber.Ctx, v *visit) (*catalog.PaperRow, error) {
	return o.Catalog.PaperByID(c.UserContext(), v.scope(auth.ReadPapers), v.keepsPapers(), id(c.Params("id")))
}

// showPaper is one paper: what it says, its copy, who opened that, and what to do with it.
func (o *Office) showPaper(c *fiber.Ctx, v *visit) error {
	r, err := o.paperOf(c, v)
	if err != nil {
		return err
	}
	return o.paperPage(c, v, fiber.StatusOK, r, renewal{})
}

// renewal is the renewal form as it was typed, or the reason to withdraw.
type renewal struct {
	typed  *typedPaper
	wrongs []ui.Wrong
	why    string
	back   string      // the reason to send back
	mend   *typedPaper // the form that mends, as it was typed
	copied []ui.Wrong  // with the copy that was sent
}

func (o *Office) paperPage(c *fiber.Ctx, v *visit, status int, r *catalog.PaperRow, typed renewal) error {
	t := o.Texts.Office.Papers
	reads, err := o.Catalog.PaperReads(c.UserContext(), r.ID, readsShown)
	if err != nil {
		return err
	}
	body := view.Paper{Facts: o.paperFacts(r), Hidden: v.hidden(), Wrongs: typed.wrongs}
	for _, read := range reads {
		body.Reads = append(body.Reads, t.ReadLine(read.ActorName, o.moment(read.At)))
	}
	if r.ProductID != nil && v.who.Can(auth.ReadProducts) {
		body.Product = &ui.Link{Label: t.SeeProduct, Href: productAddress(*r.ProductID)}
	}
	if r.FileHash != "" {
		body.Open = paperAddress(r.ID) + "/ban-chup"
	}
	if r.SupersededBy != nil {
		body.Newer = paperAddress(*r.SupersededBy)
	}
	if err := o.paperCheck(c, v, r, typed, &body); err != nil {
		return err
	}
	if v.who.Can(auth.UpdatePapers) && v.checked() && r.FileHash == "" && r.CheckState == catalog.Checked && r.WithdrawnAt == nil {
		body.Copy = &view.PaperForm{Action: paperAddress(r.ID) + "/ban-chup", Items: []view.Item{o.copyItem(typed.copied)}}
	}
	if s := r.On(vntime.Today(o.Now())); v.who.Can(auth.UpdatePapers) && (s == catalog.PaperHolds || s == catalog.PaperLapsed) {
		form := typed.typed
		if form == nil {
			form = &typedPaper{issuer: r.Issuer, visibility: string(r.Visibility)}
		}
		_, unsent, err := o.halfTyped(c, v, unsentRenewal, r.ID, form)
		if err != nil {
			return err
		}
		left, ends := r.DaysLeft(vntime.Today(o.Now()))
		body.Ending = ends && left <= paperSoon
		body.Renew = &view.PaperForm{Action: paperAddress(r.ID) + "/gia-han", Open: typed.typed != nil || unsent.Going || body.Ending, Items: o.paperItems(form, typed.wrongs), Unsent: unsent}
	}
	if v.who.Can(auth.UpdatePapers) && r.SupersededBy == nil && r.WithdrawnAt == nil {
		why := o.fieldOf("why", t.Why, typed.why, typed.wrongs)
		why.MaxLength = 300
		body.Withdraw = &view.PaperForm{Action: paperAddress(r.ID) + "/thoi-dung", Open: wrongAt(typed.wrongs, "why") != "", Items: []view.Item{{Input: &why, Example: t.Why.Example}}}
	}
	p, err := o.frame(c, v, t.Kinds[r.Kind], papersAt)
	if err != nil {
		return err
	}
	badge := o.paperBadge(&r.Paper)
	p.History = o.historyLink(v, "paper", r.ID)
	p.Badge, p.Back, p.Note = &badge, &ui.Link{Label: t.Title, Href: papersAt}, t.Number(r.Number)
	p.Wrong = len(typed.wrongs) > 0
	return page(c, status, view.PaperPage(p, body))
}

// halfTyped puts into a form of a paper what was left in it, when that is asked for.
func (o *Office) halfTyped(c *fiber.Ctx, v *visit, slug string, record int64, form *typedPaper) (map[string]string, view.Unsent, error) {
	fields, left, err := o.unfinished(c, v, slug, record, paperFields(), form.fields())
	if err == nil {
		form.take(fields)
	}
	return fields, left, err
}

func (o *Office) paperFacts(r *catalog.PaperRow) []ui.Fact {
	t := o.Texts.Office.Papers
	facts := []ui.Fact{{Name: t.Maker, Value: r.ProducerName}}
	if r.ProductName != "" {
		facts = append(facts, ui.Fact{Name: t.Product, Value: r.ProductName})
	}
	until := t.NoEnd
	if r.ExpiresOn != nil {
		until = vntime.Date(*r.ExpiresOn)
	}
	facts = append(facts, ui.Fact{Name: t.Issuer, Value: r.Issuer}, ui.Fact{Name: t.Issued, Value: vntime.Date(r.IssuedOn)}, ui.Fact{Name: t.Expires, Value: until},
		ui.Fact{Name: t.Visibility, Value: t.Visible[string(r.Visibility)]}, ui.Fact{Name: t.Version, Value: strconv.Itoa(r.Version)})
	if r.Note != "" {
		facts = append(facts, ui.Fact{Name: t.Note, Value: r.Note})
	}
	if r.CheckState == catalog.Checked && r.CheckedAt != nil {
		facts = append(facts, ui.Fact{Name: t.Check.By, Value: t.Check.ByWhom(r.CheckedBy, o.moment(*r.CheckedAt))})
	}
	if r.WithdrawnBecause != "" {
		facts = append(facts, ui.Fact{Name: t.Because, Value: r.WithdrawnBecause})
	}
	return facts
}

// withdrawPaper says that a paper no longer counts, with a reason.
func (o *Office) withdrawPaper(c *fiber.Ctx, v *visit) error {
	r, err := o.paperOf(c, v)
	if err != nil {
		return err
	}
	why := edge.Form(c, "why")
	err = o.Catalog.WithdrawPaper(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePapers), r.ID, string([]rune(why)[:min(len([]rune(why)), 300)]))
	if no, ok := fault.As(err); ok && no.Kind == fault.Invalid {
		return o.paperPage(c, v, fiber.StatusUnprocessableEntity, r, renewal{why: why, wrongs: []ui.Wrong{{ID: "why", Text: o.sentence(no.Key, no.Details)}}})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Papers.Withdrawn, paperAddress(r.ID))
}

// openPaper sends the copy of a paper, as a file to keep and never as a page of ours.
func (o *Office) openPaper(c *fiber.Ctx, v *visit) error {
	r, err := o.Catalog.OpenPaper(c.UserContext(), v.who.Actor(), v.scope(auth.ReadPapers), v.keepsPapers(), id(c.Params("id")))
	if err != nil {
		return err
	}
	return o.sendCopy(c, r.File(), "giay-"+strconv.FormatInt(r.ID, 10))
}
