package admin

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// editProduct shows what is written of a product: its draft where there is one.
func (o *Office) editProduct(c *fiber.Ctx, v *visit) error {
	d, draft, err := o.Catalog.Editing(c.UserContext(), v.scope(auth.UpdateProducts), id(c.Params("id")))
	if err != nil {
		return err
	}
	content := catalog.ContentOf(&d.With(draft).Product)
	return o.editPage(c, v, fiber.StatusOK, d, draft, typedContent(content), nil, ui.Message{})
}

// saveProduct keeps what was written: at once, or beside what buyers see.
func (o *Office) saveProduct(c *fiber.Ctx, v *visit) error {
	d, draft, err := o.Catalog.Editing(c.UserContext(), v.scope(auth.UpdateProducts), id(c.Params("id")))
	if err != nil {
		return err
	}
	typed := readContent(c)
	merge := merged(c, contentFields(), typed)
	if merge.mend {
		return o.editPage(c, v, fiber.StatusOK, d, draft, typed, nil, ui.Message{})
	}
	if len(merge.open) > 0 {
		return o.clashPage(c, v, o.contentClash(d, draft, typed, merge.open))
	}
	content, wrongs := o.contentOf(typed)
	if len(wrongs) == 0 {
		err = o.Catalog.SaveContent(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), d.ID, seenVersion(c), content)
	}
	if form, ok := fault.AsForm(err); ok {
		wrongs, err = o.wrongs(form), nil
	}
	if no, ok := fault.As(err); ok && no.Kind == fault.Conflict {
		return o.clashPage(c, v, o.contentClash(d, draft, typed, nil))
	}
	if err != nil {
		return err
	}
	if len(wrongs) > 0 {
		return o.editPage(c, v, fiber.StatusUnprocessableEntity, d, draft, typed, wrongs, ui.Message{})
	}
	o.sent(c, v, unsentProduct, d.ID)
	said := o.Texts.Office.Edit.Saved
	if d.State == catalog.Published && v.wrote.Only() == 0 {
		said = o.Texts.Clash.Stands
	} else if d.State == catalog.Published {
		said = o.Texts.Office.Edit.SavedDraft
	}
	return o.saved(c, v, said, editAddress(d.ID))
}

// publishChanges shows buyers what waits in the draft, or the product for the first time.
func (o *Office) publishChanges(c *fiber.Ctx, v *visit) error {
	d, draft, err := o.Catalog.Editing(c.UserContext(), v.scope(auth.UpdateProducts), id(c.Params("id")))
	if err != nil {
		return err
	}
	if err = o.Catalog.Publish(c.UserContext(), v.who.Actor(), v.scope(auth.PublishProducts), d.ID); err == nil {
		return o.sayShown(c, o.Texts.Office.Edit.Published(d.With(draft).Name), "/san-pham/"+d.Slug, editAddress(d.ID))
	}
	return o.turned(c, v, d, draft, err, "", editAddress(d.ID))
}

// turned answers when a product was shown, handed in or sent back: with what is said then,
// or with its page again and the reason why not.
func (o *Office) turned(c *fiber.Ctx, v *visit, d *catalog.Detail, draft *catalog.Revision, err error, said, to string) error {
	no, refused := fault.As(err)
	if !refused || no.Kind != fault.Conflict && no.Kind != fault.Invalid {
		if err != nil {
			return err
		}
		return o.say(c, said, to)
	}
	why, wrongs, flash := o.sentence(no.Key, no.Details), []ui.Wrong(nil), ui.Message{}
	if no.Kind == fault.Invalid {
		wrongs = []ui.Wrong{{ID: "reason", Text: why}}
	} else {
		flash = ui.Message{Text: why, Icon: "info", Tone: ui.Straw}
	}
	return o.editPage(c, v, edge.Status(no), d, draft, typedContent(catalog.ContentOf(&d.With(draft).Product)), wrongs, flash)
}

// dropChanges puts the draft into the bin.
func (o *Office) dropChanges(c *fiber.Ctx, v *visit) error {
	n := id(c.Params("id"))
	number, err := o.Catalog.DropDraft(c.UserContext(), v.who.Actor(), v.scope(auth.UpdateProducts), n)
	if err != nil {
		return err
	}
	if number > 0 {
		return o.gone(c, number, editAddress(n))
	}
	return o.say(c, o.Texts.Office.Edit.Dropped, editAddress(n))
}

// seenVersion is what the writer looked at.
func seenVersion(c *fiber.Ctx) catalog.Version {
	var seen catalog.Version
	if _, err := fmt.Sscanf(edge.Form(c, "seen"), "%d.%d", &seen.Product, &seen.Draft); err != nil {
		return catalog.Version{Product: -1}
	}
	return seen
}

func (o *Office) editPage(c *fiber.Ctx, v *visit, status int, d *catalog.Detail, draft *catalog.Revision, typed map[string]string, wrongs []ui.Wrong, flash ui.Message) error {
	t := o.Texts.Office.Edit
	now := typedContent(catalog.ContentOf(&d.With(draft).Product))
	typed, left, err := o.unfinished(c, v, unsentProduct, d.ID, contentFields(), typed)
	if err != nil {
		return err
	}
	body := view.Form{Action: editAddress(d.ID) + "/luu", Sections: o.contentSections(d, typed, wrongs), Save: t.Save, SaveNote: t.SaveNote, Cancel: editAddress(d.ID), Wrongs: wrongs, Unsent: left,
		Hidden: append(v.hidden(), carried(c, "seen", versionText(d, draft), typed), found(c, contentFields(), now, typed)), StatusT: o.Texts.Office.Form.Status}
	body.Ready = o.productReady(v, d, draft)
	live := d.State == catalog.Published
	if live {
		body.Save, body.SaveNote = t.SaveDraft, t.SaveDraftN
	}
	if draft != nil {
		body.Diff = o.draftDiff(catalog.ContentOf(&d.Product), draft.Content)
		body.DiffTitle, body.DiffNew = t.Differs(len(body.Diff)), true
		body.Lead = append(body.Lead, ui.Message{Text: t.Live + " " + t.LiveNote(draft.ChangedBy, o.moment(draft.ChangedAt)), Icon: "pencil", Tone: ui.Straw})
	}
	o.besideTheirs(c, o.contentClash(d, draft, typed, nil), &body)
	if err := o.submitted(c, v, d, draft, wrongs, &body); err != nil {
		return err
	}
	if draft != nil {
		body.Doings = append(body.Doings, view.Doing{Action: editAddress(d.ID) + "/bo", Button: ui.Button{Label: t.Drop, Wide: true}})
	}
	stars, err := o.Stars.Shown(c.UserContext(), []int64{d.ID})
	if err != nil {
		return err
	}
	s := standingOf(d)
	body.Status = o.productStatus(d, stars, s.held || s.down)
	body.AsBuyer = &ui.Button{Label: t.Preview, Icon: "eye", Wide: true, Href: o.Previews.Address(d.ID)}
	related, err := o.relatedDoing(c, d, wrongs)
	if err != nil {
		return err
	}
	body.Doings = append(body.Doings, related)
	if d.State == catalog.Draft {
		body.Doings = append(body.Doings, o.binDoing(productAddress(d.ID)))
	}
	p, err := o.goodsFrame(c, v, d, d.With(draft).Name, partContent)
	if err != nil {
		return err
	}
	p.Wrong = len(wrongs) > 0
	if flash.Text != "" {
		p.Flash = flash
	}
	return page(c, status, view.FormPage(p, body))
}

// order puts what blocks first.
func order(blocks bool) int {
	if blocks {
		return 0
	}
	return 1
}

// lackPanel is what keeps the product from being shown, then what should be looked at.
func (o *Office) lackPanel(d *catalog.Detail, lacks []catalog.Lack, mend func(catalog.Lack) string) (title string, out []view.Lack) {
	blocking := 0
	for _, l := range lacks {
		one := view.Lack{Text: o.sentence(l.Key, l.Details), Blocks: l.Blocks}
		switch l.Key {
		case "publish.paper_missing", "publish.paper_advised":
			one.Href = fmt.Sprintf("%s/moi?san-pham=%d", papersAt, d.ID)
			if l.Details["holder"] == string(catalog.OfProducer) {
				one.Href = fmt.Sprintf("%s/moi?chu-the=%d", papersAt, d.ProducerID)
			}
		case "publish.paper_lapsed":
			one.Href = listAddress(papersAt, "het-han", d.Producer.Name, 1)
		case "publish.producer_draft", "publish.producer_suspended", "publish.producer_address", "publish.producer_phone", "publish.producer_registration", "publish.producer_hours":
			one.Href = makerAddress(d.ProducerID)
		default:
			one.Href = mend(l)
		}
		if l.Blocks {
			blocking++
		}
		out = append(out, one)
	}
	if blocking > 0 {
		slices.SortStableFunc(out, func(a, b view.Lack) int { return cmp.Compare(order(a.Blocks), order(b.Blocks)) })
		for i, l := range out {
			if !l.Blocks {
				out[i].Text = o.Texts.Office.Edit.Look + ": " + l.Text
			}
		}
	}
	switch t := o.Texts.Office; {
	case blocking > 0 && d.State == catalog.Published:
		return t.Papers.Held, out
	case blocking > 0:
		return t.Edit.Todo(blocking), out
	case len(out) > 0:
		return t.Edit.Look, out
	}
	return "", nil
}

// onEditPage is where the office mends what is written of a product.
func onEditPage(d *catalog.Detail) func(catalog.Lack) string {
	return func(l catalog.Lack) string {
		switch {
		case l.Field == catalog.LabelField:
			return productAddress(d.ID) + "#" + labelAnchor
		case l.Key == "publish.price":
			return sizesAddress(d.ID)
		case l.Field == "":
			return ""
		}
		return editAddress(d.ID) + "#" + l.Field
	}
}

func editAddress(id int64) string { return productAddress(id) + "/sua" }
