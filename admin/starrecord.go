package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// showRecognition is one certificate of the register, and what may be asked for it.
func (o *Office) showRecognition(c *fiber.Ctx, v *visit) error {
	r, err := o.Stars.ByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	return o.recognitionPage(c, v, fiber.StatusOK, r, nil, nil)
}

// proposeRevoke asks a second person to take a star back.
func (o *Office) proposeRevoke(c *fiber.Ctx, v *visit) error {
	return o.proposeAbout(c, v, func(r *ocop.Certificate, typed map[string]string) (int64, error) {
		return o.Stars.ProposeRevoke(c.UserContext(), v.who.Actor(), r.ID, typed["why"])
	})
}

// proposeExtend asks a second person to keep a star while the product is re-rated.
func (o *Office) proposeExtend(c *fiber.Ctx, v *visit) error {
	return o.proposeAbout(c, v, func(r *ocop.Certificate, typed map[string]string) (int64, error) {
		return o.Stars.ProposeExtend(c.UserContext(), v.who.Actor(), r.ID, ocop.Proposal{ValidUntil: typedDate(typed["until"]), Reason: typed["ground"]})
	})
}

func (o *Office) proposeAbout(c *fiber.Ctx, v *visit, propose func(*ocop.Certificate, map[string]string) (int64, error)) error {
	r, err := o.Stars.ByID(c.UserContext(), id(c.Params("id")))
	if err != nil {
		return err
	}
	typed := map[string]string{"why": edge.Form(c, "why"), "ground": edge.Form(c, "ground"), "until": edge.Form(c, "until")}
	asked, err := propose(r, typed)
	var wrongs []ui.Wrong
	if form, ok := fault.AsForm(err); ok {
		wrongs, err = o.wrongs(form), nil
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Invalid {
		wrongs, err = []ui.Wrong{{ID: "why", Text: o.sentence(no.Key, no.Details)}}, nil
	}
	if err != nil {
		return err
	}
	if len(wrongs) > 0 {
		return o.recognitionPage(c, v, fiber.StatusUnprocessableEntity, r, typed, wrongs)
	}
	return o.say(c, o.Texts.Office.Stars.Proposed, proposalAddress(asked))
}

func (o *Office) recognitionPage(c *fiber.Ctx, v *visit, status int, r *ocop.Certificate, typed map[string]string, wrongs []ui.Wrong) error {
	t, today := o.Texts.Office.Stars, vntime.Today(o.Now())
	body := view.Recognition{Public: "/cn/" + r.CertificateCode, Hidden: v.hidden(), Wrongs: wrongs, Facts: []ui.Fact{{Name: t.Rows["product"], Value: r.ProductName},
		{Name: t.Rows["number"], Value: r.DecisionNumber}, {Name: t.Rows["decided"], Value: vntime.Date(r.DecidedOn)}, {Name: t.Rows["authority"], Value: r.Authority},
		{Name: t.Rows["stars"], Value: t.Stars(r.Stars)}, {Name: t.Rows["from"], Value: vntime.Date(r.ValidFrom)}, {Name: t.Rows["until"], Value: vntime.Date(r.LastDay())}}}
	if r.FileHash != "" {
		body.Open = recognitionAddress(r.ID) + "/ban-chup"
	}
	if why := r.RevokedBecause + r.ExtensionGround; why != "" {
		body.Facts = append(body.Facts, ui.Fact{Name: t.Rows["reason"], Value: why})
	}
	if v.who.Can(auth.ProposeStars) && r.RevokedOn == nil {
		why := o.fieldOf("why", t.RevokeWhy, typed["why"], wrongs)
		body.Revoke = &view.PaperForm{Action: recognitionAddress(r.ID) + "/thu-hoi", Open: why.Error != "", Items: []view.Item{{Input: &why, Example: t.RevokeWhy.Example}}}
		if r.ExtendedUntil == nil && !today.Before(r.ValidUntil.AddDate(0, 0, -180)) {
			ground, until := o.fieldOf("ground", t.Fields["ground"], typed["ground"], wrongs), o.fieldOf("until", t.Fields["keep"], typed["until"], wrongs)
			body.Extend = &view.PaperForm{Action: recognitionAddress(r.ID) + "/giu-hang", Open: ground.Error+until.Error != "", Items: []view.Item{{Input: &ground, Example: t.Fields["ground"].Example}, {Input: &until}}}
		}
	}
	p, err := o.frame(c, v, r.CertificateCode, starsAt)
	if err != nil {
		return err
	}
	badge := o.starBadge(r.On(today))
	p.History = o.historyLink(v, "recognition", r.ID)
	p.Badge, p.Back, p.Note, p.Wrong = &badge, &ui.Link{Label: t.Title, Href: starsAt}, r.ProductName, len(wrongs) > 0
	return page(c, status, view.RecognitionPage(p, body))
}
