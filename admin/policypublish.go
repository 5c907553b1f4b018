package admin

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/policy"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// policyDoings is what may be done with a draft: looked at, published, dropped.
func (o *Office) policyDoings(at policyTyped, gaps int, body *view.Form) {
	t, d := o.Texts.Policy, at.draft
	preview := o.PolicyPreviews.Address(d.Slug)
	body.Doings = []view.Doing{{Href: preview, Button: ui.Button{Label: t.Preview, Icon: "eye", Wide: true, Href: preview}, Note: t.PreviewNote}}
	if d.RowVersion == 0 {
		return
	}
	version := []ui.Hidden{{Name: "version", Value: strconv.Itoa(d.RowVersion)}}
	day := o.fieldOf("effective", t.Fields["effective"], at.effective, at.wrongs)
	day.MaxLength, day.InputMode, day.Autocomplete = 20, "numeric", "off"
	note := o.fieldOf("note", t.Fields["note"], at.note, at.wrongs)
	note.MaxLength, note.Rows = policy.MostNote, 2
	publish := view.Doing{Title: t.PublishTitle, Fold: true, Open: at.open, Action: policyAddress(d.Slug) + "/dang", Note: t.PublishNote, Hidden: version,
		Fields: []view.Item{{Input: &day}, {Input: &note}}, Button: ui.Button{Label: t.Publish, Icon: "check", Kind: ui.Primary, Wide: true}}
	if gaps > 0 {
		publish.Fields = append(publish.Fields, view.Item{Tick: &view.Tick{Name: "gaps", Label: t.GapsSeen(gaps), On: at.seen}})
	}
	body.Doings = append(body.Doings, publish, view.Doing{Action: policyAddress(d.Slug) + "/bo-nhap", Hidden: version, Button: ui.Button{Label: t.Drop, Icon: "trash-2", Wide: true}, Note: t.DropNote})
}

// publishPolicy puts the draft out with its day.
func (o *Office) publishPolicy(c *fiber.Ctx, v *visit) error {
	d, err := o.policyDraftOf(c)
	if err != nil {
		return err
	}
	at := policyTyped{draft: d, effective: edge.Form(c, "effective"), note: edge.Text(c, "note"), seen: edge.Form(c, "gaps") == "1", open: true}
	r := policy.Release{Note: at.note, Gaps: at.seen, Effective: typedDate(at.effective)}
	n, err := o.Policies.Publish(c.UserContext(), v.who.Actor(), d.Slug, int(id(edge.Form(c, "version"))), r)
	if form, ok := fault.AsForm(err); ok {
		at.wrongs = o.wrongs(form)
		return o.policyPage(c, v, fiber.StatusUnprocessableEntity, at)
	}
	if answer, refused := o.policyRefused(c, v, err); refused {
		return answer
	}
	o.PolicyBook.Forget()
	said := o.Texts.Policy.PublishedNow(n)
	if r.Effective.After(vntime.Today(o.Now())) {
		said = o.Texts.Policy.PublishedOn(n, vntime.Date(*r.Effective))
	}
	return o.say(c, said, policyAddress(d.Slug))
}

// policyVersions lists every version of a text, each with its address and what may be done.
func (o *Office) policyVersions(c *fiber.Ctx, v *visit) error {
	t, slug := o.Texts.Policy, c.Params("slug")
	texts, err := o.Policies.Texts(c.UserContext())
	if err != nil {
		return err
	}
	current, ok := texts.Current(slug, o.Now())
	if !ok {
		return fault.New(fault.NotFound, "page.not_found")
	}
	body := view.PolicyVersions{Hidden: v.hidden()}
	for _, text := range texts.Versions(slug) {
		at := policyAddress(slug) + "/ban/" + strconv.Itoa(text.Version)
		r := view.PolicyVersion{Name: t.InForce(text.Version, vntime.Date(text.Effective)), By: t.ByProgram, Badge: ui.Badge{Label: t.Over, Icon: "clock"},
			See: ui.Button{Label: t.See, Icon: "eye", Href: "/chinh-sach/" + slug + "/ban-" + strconv.Itoa(text.Version) + "-tu-" + text.Effective.Format(time.DateOnly)}}
		if text.Published != nil {
			r.By, r.Note = t.ByOffice(text.Published.By, vntime.Moment(text.Published.At)), text.Published.Note
		}
		switch {
		case text.Version == current.Version:
			r.Badge = ui.Badge{Label: t.Current, Icon: "circle-check", Tone: ui.Leaf}
		case text.Effective.After(vntime.Today(o.Now())):
			r.Badge = ui.Badge{Label: t.Waits, Icon: "calendar"}
			r.Doings = []view.Doing{{Action: at + "/rut", Button: ui.Button{Label: t.TakeBack, Icon: "rotate-ccw"}}}
		default:
			r.Doings = []view.Doing{{Action: at + "/khoi-phuc", Button: ui.Button{Label: t.Restore, Icon: "history"}}}
		}
		body.Rows = append(body.Rows, r)
	}
	p, err := o.frame(c, v, t.VersionsTitle(current.Title), policiesAt)
	if err != nil {
		return err
	}
	p.Back, p.Note = &ui.Link{Label: current.Title, Href: policyAddress(slug)}, t.VersionsNote
	return page(c, fiber.StatusOK, view.PolicyVersionsPage(p, body))
}

func (o *Office) restorePolicy(c *fiber.Ctx, v *visit) error {
	slug := c.Params("slug")
	err := o.Policies.Restore(c.UserContext(), v.who.Actor(), slug, int(id(c.Params("ban"))))
	if answer, refused := o.policyRefused(c, v, err); refused {
		return answer
	}
	return o.say(c, o.Texts.Policy.Restored, policyAddress(slug))
}

func (o *Office) takePolicyBack(c *fiber.Ctx, v *visit) error {
	slug := c.Params("slug")
	err := o.Policies.TakeBack(c.UserContext(), v.who.Actor(), slug, int(id(c.Params("ban"))))
	if answer, refused := o.policyRefused(c, v, err); refused {
		return answer
	}
	o.PolicyBook.Forget()
	return o.say(c, o.Texts.Policy.TakenBack, policyAddress(slug))
}
