package admin

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/approval"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// review is what the second person typed, and what came of it.
type review struct {
	typed  map[string]string // nil: nothing yet
	differ []string
	why    string
	wrongs []ui.Wrong
	flash  ui.Message
}

func (o *Office) showProposal(c *fiber.Ctx, v *visit) error {
	a, err := o.Stars.Proposal(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	return o.proposalPage(c, v, fiber.StatusOK, a, review{})
}

// approveStar is the second person's yes. What they typed from the paper is held against
// what was proposed; where it differs both are shown side by side.
func (o *Office) approveStar(c *fiber.Ctx, v *visit) error {
	a, err := o.Stars.Proposal(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	typed := map[string]string{}
	for _, f := range []string{"number", "decided", "stars", "until"} {
		typed[f] = edge.Form(c, f)
	}
	stars, _ := count(typed["stars"])
	err = o.Stars.Approve(c.UserContext(), v.who.Actor(), a.ID, ocop.Retyped{DecisionNumber: typed["number"], DecidedOn: typedDate(typed["decided"]), Stars: stars, ValidUntil: typedDate(typed["until"])})
	if no, ok := fault.As(err); ok && (no.Kind == fault.Conflict || no.Key == "approval.same_person") {
		differ, _ := no.Details["fields"].([]string)
		if again, err := o.Stars.Proposal(c.UserContext(), a.ID); err == nil {
			a = again
		}
		return o.proposalPage(c, v, fiber.StatusConflict, a, review{typed: typed, differ: differ, flash: ui.Message{Text: o.sentence(no.Key, no.Details), Icon: "info", Tone: ui.Straw}})
	}
	if form, ok := fault.AsForm(err); ok {
		return o.proposalPage(c, v, fiber.StatusUnprocessableEntity, a, review{typed: typed, wrongs: o.wrongs(form)})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Stars.Approved, proposalAddress(a.ID))
}

// sendBackStar refuses a proposal with a reason.
func (o *Office) sendBackStar(c *fiber.Ctx, v *visit) error {
	a, err := o.Stars.Proposal(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	why := []rune(edge.Form(c, "why"))
	err = o.Stars.SendBack(c.UserContext(), v.who.Actor(), a.ID, string(why[:min(len(why), 500)]))
	if no, ok := fault.As(err); ok && no.Kind == fault.Invalid {
		return o.proposalPage(c, v, fiber.StatusUnprocessableEntity, a, review{why: string(why), wrongs: []ui.Wrong{{ID: "why", Text: o.sentence(no.Key, no.Details)}}})
	}
	if err != nil {
		return err
	}
	return o.say(c, o.Texts.Office.Stars.SentBack, proposalAddress(a.ID))
}

func (o *Office) proposalPage(c *fiber.Ctx, v *visit, status int, a *ocop.Asked, r review) error {
	t := o.Texts.Office.Stars
	now, err := o.Stars.Shown(c.UserContext(), []int64{a.ProductID})
	if err != nil {
		return err
	}
	body := view.Proposal{Blind: a.Blind(v.who.Account.ID) && len(r.differ) == 0, Hidden: v.hidden(), Wrongs: r.wrongs, Product: a.ProductName, What: t.What[string(a.What)], By: t.By(a.ProposedName, o.moment(a.ProposedAt)), SentBack: a.SentBackWhy}
	if s, ok := now[a.ProductID]; ok {
		body.Now = s.Stars
	}
	if !body.Blind {
		body.Rows, body.Then = o.compared(a, r), o.starsAfter(a, body.Now)
	}
	if a.FileHash != "" {
		body.Open = proposalAddress(a.ID) + "/ban-chup"
	}
	lacks := a.State == approval.Proposed && a.What == ocop.Grant && a.FileHash == ""
	if lacks && a.ProposedBy == v.who.Account.ID && v.who.Can(auth.ProposeStars) {
		body.Copy = &view.PaperForm{Action: proposalAddress(a.ID) + "/ban-chup", Items: []view.Item{o.copyItem(r.wrongs)}}
	}
	if a.State == approval.Proposed && v.who.Can(auth.ApproveStars) {
		switch {
		case a.ProposedBy == v.who.Account.ID:
			body.Own = t.Own
		case lacks:
			body.Own = t.NoFile
		default:
			body.Approve = &view.PaperForm{Action: proposalAddress(a.ID) + "/duyet", Items: o.retypeItems(a, r)}
		}
		why := o.fieldOf("why", t.Why, r.why, r.wrongs)
		body.Back = &view.PaperForm{Action: proposalAddress(a.ID) + "/tra-lai", Open: why.Error != "", Items: []view.Item{{Input: &why, Example: t.Why.Example}}}
	}
	p, err := o.frame(c, v, t.Review, starsAt)
	if err != nil {
		return err
	}
	badge := o.askedBadge(a.State)
	p.History = o.historyLink(v, "recognition_proposal", a.ID)
	p.Badge, p.Back, p.Wrong = &badge, &ui.Link{Label: t.Title, Href: listAddress(starsAt, "cho-duyet", "", 1)}, len(r.wrongs) > 0
	if again := o.againButton(v, a); again != nil {
		p.Actions = ui.Btn(*again)
	}
	if r.flash.Text != "" {
		p.Flash = r.flash
	}
	return page(c, status, view.ProposalPage(p, body))
}

// starsAfter is what buyers will see once it is approved.
func (o *Office) starsAfter(a *ocop.Asked, now int) int {
	today := vntime.Today(o.Now())
	switch {
	case a.What == ocop.Revoke:
		return 0
	case a.What == ocop.Grant && !a.ValidFrom.After(today) && !a.ValidUntil.Before(today):
		return max(now, *a.Stars)
	}
	return now
}

// compared is what was proposed, and beside it what the second person read.
func (o *Office) compared(a *ocop.Asked, r review) []view.Compared {
	t := o.Texts.Office.Stars
	if a.What != ocop.Grant {
		rows := []view.Compared{{Name: t.Rows["reason"], First: a.Reason}}
		if a.ValidUntil != nil {
			rows = append(rows, view.Compared{Name: t.Rows["until"], First: dateOr(a.ValidUntil)})
		}
		return rows
	}
	rows := []view.Compared{}
	for _, f := range []struct{ name, value string }{{"number", a.DecisionNumber}, {"decided", dateOr(a.DecidedOn)}, {"stars", t.Stars(*a.Stars)}, {"until", dateOr(a.ValidUntil)}} {
		one := view.Compared{Name: t.Rows[f.name], First: f.value}
		if len(r.differ) > 0 {
			one.Second, one.Judged, one.Differs = r.typed[f.name], true, slices.Contains(r.differ, f.name)
			if n, err := strconv.Atoi(one.Second); err == nil && f.name == "stars" {
				one.Second = t.Stars(n)
			}
		}
		rows = append(rows, one)
	}
	return append(rows, view.Compared{Name: t.Rows["authority"], First: a.Authority}, view.Compared{Name: t.Rows["from"], First: dateOr(a.ValidFrom)})
}

func (o *Office) retypeItems(a *ocop.Asked, r review) []view.Item {
	if a.What != ocop.Grant {
		return nil
	}
	typed := r.typed
	if typed == nil {
		typed = map[string]string{}
	}
	t, stars := o.Texts.Office.Stars, o.starsChoice(typed["stars"], r.wrongs)
	until := o.starItem("until", typed, r.wrongs)
	until.Input.Hint, until.Input.Optional, until.Input.Label = t.ReadUntil, false, t.Rows["until"]
	return []view.Item{o.starItem("number", typed, r.wrongs), o.starItem("decided", typed, r.wrongs), {Pills: &stars}, until}
}

// openDecision sends the copy of a proposed decision.
func (o *Office) openDecision(c *fiber.Ctx, _ *visit) error {
	a, err := o.Stars.Proposal(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	if a.FileHash == "" {
		return fault.New(fault.NotFound, "paper.no_file")
	}
	return o.sendCopy(c, a.File(), "quyet-dinh-"+strconv.FormatInt(a.ID, 10))
}

// openGranted sends the copy of the decision that a recognition rests on.
func (o *Office) openGranted(c *fiber.Ctx, _ *visit) error {
	r, err := o.Stars.ByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	if r.FileHash == "" {
		return fault.New(fault.NotFound, "paper.no_file")
	}
	return o.sendCopy(c, r.File(), "quyet-dinh-"+r.CertificateCode)
}

// sendCopy sends a kept file, as a file to keep and never as a page of ours.
func (o *Office) sendCopy(c *fiber.Ctx, f *catalog.PaperFile, name string) error {
	body, err := o.Papers.Get(c.UserContext(), f.Name())
	if err != nil {
		return fmt.Errorf("read the copy of %s: %w", name, err)
	}
	ending := map[string]string{"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png"}[f.Type]
	c.Set(fiber.HeaderContentType, f.Type)
	c.Set(fiber.HeaderContentDisposition, fmt.Sprintf(`attachment; filename="%s.%s"`, name, ending))
	c.Set(fiber.HeaderXContentTypeOptions, "nosniff")
	c.Response().SetBodyRaw(body)
	return nil
}
