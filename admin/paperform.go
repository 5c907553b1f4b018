package admin

import (
	"fmt"
	"io"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// typedPaper is the form of a paper as it was typed.
type typedPaper struct {
	kind, holder                                      string // holder: "p12" a product, "m3" a producer
	number, issuer, issued, expires, visibility, note string
	once                                              string
}

func readTypedPaper(c *fiber.Ctx) *typedPaper {
	return &typedPaper{kind: edge.Form(c, "kind"), holder: edge.Form(c, "product"), number: edge.Form(c, "number"), issuer: edge.Form(c, "issuer"), issued: edge.Form(c, "issued"),
		expires: edge.Form(c, "expires"), visibility: edge.Form(c, "visibility"), note: edge.Form(c, "note"), once: edge.Form(c, "once")}
}

// asked is what the form means.
func (t *typedPaper) asked() catalog.NewPaper {
	n := catalog.NewPaper{Kind: t.kind, Number: t.number, Issuer: t.issuer, Visibility: catalog.Visibility(t.visibility), Note: t.note, Once: t.once}
	if len(t.holder) > 1 {
		if t.holder[0] == 'p' {
			n.ProductID = id(t.holder[1:])
		} else {
			n.ProducerID = id(t.holder[1:])
		}
	}
	n.IssuedOn, _ = vntime.ParseDate(t.issued)
	if t.expires != "" {
		day, err := vntime.ParseDate(t.expires)
		if n.BadExpiry = err != nil; !n.BadExpiry {
			n.ExpiresOn = &day
		}
	}
	return n
}

// newPaper shows the empty form, for one product when the address names it.
func (o *Office) newPaper(c *fiber.Ctx, v *visit) error {
	t := &typedPaper{kind: c.Query("loai"), visibility: string(catalog.Public)}
	if n := id(c.Query("san-pham")); n > 0 {
		t.holder = "p" + strconv.FormatInt(n, 10)
	}
	if n := id(c.Query("chu-the")); n > 0 {
		t.holder = "m" + strconv.FormatInt(n, 10)
	}
	return o.paperFormPage(c, v, fiber.StatusOK, t, nil)
}

// addPaper records a paper that was handed in.
func (o *Office) addPaper(c *fiber.Ctx, v *visit) error {
	typed := readTypedPaper(c)
	n := typed.asked()
	err := o.takeCopy(c, &n)
	var id int64
	if err == nil {
		id, err = o.Catalog.AddPaper(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePapers), n)
	}
	wrongs, err := o.paperWrongs(err)
	if err != nil {
		return err
	}
	if len(wrongs) > 0 {
		return o.paperFormPage(c, v, fiber.StatusUnprocessableEntity, typed, wrongs)
	}
	o.sent(c, v, unsentPaper, 0)
	t := o.Texts.Office.Papers
	said := t.Saved
	if !v.checked() {
		said = t.Check.Handed
	}
	return o.say(c, said(t.Kinds[n.Kind]), paperAddress(id))
}

// renewPaper records the paper that takes the place of this one.
func (o *Office) renewPaper(c *fiber.Ctx, v *visit) error {
	r, err := o.paperOf(c, v)
	if err != nil {
		return err
	}
	before, err := o.Catalog.PaperShelf(c.UserContext(), &r.Paper)
	if err != nil {
		return err
	}
	typed := readTypedPaper(c)
	n := typed.asked()
	err = o.takeCopy(c, &n)
	var id int64
	if err == nil {
		id, err = o.Catalog.RenewPaper(c.UserContext(), v.who.Actor(), v.scope(auth.UpdatePapers), r.ID, n)
	}
	if no, refused := fault.As(err); refused && no.Key == "paper.renewed_already" {
		return o.renewedMeanwhile(c, v, r.ID, typed)
	}
	wrongs, err := o.paperWrongs(err)
	if err != nil {
		return err
	}
	if len(wrongs) > 0 {
		return o.paperPage(c, v, fiber.StatusUnprocessableEntity, r, renewal{typed: typed, wrongs: wrongs})
	}
	o.sent(c, v, unsentRenewal, r.ID)
	t := o.Texts.Office.Papers
	if v.checked() {
		said, err := o.counted(c, t.Saved(t.Kinds[r.Kind]), &r.Paper, n.ExpiresOn, before)
		if err != nil {
			return err
		}
		return o.say(c, said, paperAddress(id))
	}
	said := t.Check.HandedRenewal(t.Kinds[r.Kind])
	if o.ended(n.ExpiresOn) {
		said += " " + t.Shelf.WouldEnd(vntime.Date(*n.ExpiresOn))
	}
	return o.say(c, said, paperAddress(id))
}

// renewedMeanwhile shows the newest renewal of a paper that somebody else renewed first, with what
// was typed below it. Whoever sent the same paper twice is led to it.
func (o *Office) renewedMeanwhile(c *fiber.Ctx, v *visit, old int64, typed *typedPaper) error {
	newest, err := o.Catalog.PaperByID(c.UserContext(), v.scope(auth.ReadPapers), v.keepsPapers(), old)
	for err == nil && newest.SupersededBy != nil {
		newest, err = o.Catalog.PaperByID(c.UserContext(), v.scope(auth.ReadPapers), v.keepsPapers(), *newest.SupersededBy)
	}
	if err != nil {
		return err
	}
	if same := typed.asked(); newest.Number == same.Number && newest.IssuedOn.Equal(same.IssuedOn) && sameDay(newest.ExpiresOn, same.ExpiresOn) {
		return o.say(c, o.Texts.Office.Papers.Saved(o.Texts.Office.Papers.Kinds[newest.Kind]), paperAddress(newest.ID))
	}
	wrongs := []ui.Wrong{{ID: "number", Text: o.Texts.Office.Papers.RenewedMeanwhile(newest.Number)}}
	return o.paperPage(c, v, fiber.StatusConflict, newest, renewal{typed: typed, wrongs: wrongs})
}

// sameDay compares two last days; nil is none.
func sameDay(a, b *time.Time) bool { return a == b || a != nil && b != nil && a.Equal(*b) }

// paperWrongs are the sentences of a form that could not be kept; any other error is
// handed on.
func (o *Office) paperWrongs(err error) ([]ui.Wrong, error) {
	if no, refused := fault.As(err); refused && no.Kind == fault.Invalid {
		return []ui.Wrong{{ID: "file", Text: o.sentence(no.Key, no.Details)}}, nil
	}
	if form, ok := fault.AsForm(err); ok {
		return o.wrongs(form), nil
	}
	return nil, err
}

// takeCopy keeps the file that was handed in, if any, and notes it in the paper.
func (o *Office) takeCopy(c *fiber.Ctx, n *catalog.NewPaper) error {
	header, err := c.FormFile("file")
	if err != nil || header.Size == 0 && header.Filename == "" {
		return nil //nolint:nilerr // a form without a file is a paper without a copy
	}
	f, err := header.Open()
	if err != nil {
		return fmt.Errorf("open the copy that was sent: %w", err)
	}
	defer f.Close()
	body, err := io.ReadAll(io.LimitReader(f, catalog.MostPaper+1))
	if err != nil {
		return fmt.Errorf("read the copy that was sent: %w", err)
	}
	if n.File, err = catalog.ReadPaperFile(body); err != nil {
		return err
	}
	return o.Papers.Put(c.UserContext(), n.File.Name(), body)
}

func (o *Office) paperFormPage(c *fiber.Ctx, v *visit, status int, typed *typedPaper, wrongs []ui.Wrong) error {
	t := o.Texts.Office.Papers
	fields := typed.fields()
	fields["kind"], fields["product"] = typed.kind, typed.holder
	fields, left, err := o.unfinished(c, v, unsentPaper, 0, append(paperFields(), "kind", "product"), fields)
	if err != nil {
		return err
	}
	typed.take(fields)
	typed.kind, typed.holder = fields["kind"], fields["product"]
	kinds, err := o.Catalog.PaperKinds(c.UserContext())
	if err != nil {
		return err
	}
	holders, err := o.Catalog.PaperHolders(c.UserContext(), v.scope(auth.UpdatePapers))
	if err != nil {
		return err
	}
	kind := o.choiceOf("kind", t.Fields["kind"], wrongs)
	kind.Options = []ui.Option{{Label: o.Texts.Office.Form.Choose}}
	for _, k := range kinds {
		kind.Options = append(kind.Options, ui.Option{Value: k.Code, Label: dots(t.Kinds[k.Code], o.usually(k)), Chosen: k.Code == typed.kind})
	}
	holder := o.choiceOf("product", t.Fields["product"], wrongs)
	holder.Options = []ui.Option{{Label: o.Texts.Office.Form.Choose}}
	for _, h := range holders {
		value, label := "p"+strconv.FormatInt(h.ID, 10), h.Name
		if h.Product == "" {
			value = "m" + strconv.FormatInt(h.ID, 10)
			label += " · " + t.OfMaker
		} else {
			label = h.Product + " · " + h.Name
		}
		holder.Options = append(holder.Options, ui.Option{Value: value, Label: label, Chosen: value == typed.holder})
	}
	rest := o.paperItems(typed, wrongs)
	body := view.Form{New: true, Action: papersAt + "/them", Files: true, Save: t.Save, SaveNote: t.SaveNote, Cancel: papersAt, Wrongs: wrongs, Hidden: append(v.hidden(), onceOf(typed.once)), Unsent: left,
		Sections: []view.Section{{Title: t.What, Note: t.WhatNote, Items: []view.Item{{Select: &kind}, {Select: &holder}}}, {Title: t.Paper, Items: rest[:5]}, {Title: t.File, Items: rest[5:]}}}
	if !v.checked() {
		body.Save, body.SaveNote = t.Check.MendDo, t.Check.SaveNote
	}
	p, err := o.frame(c, v, t.AddTitle, papersAt)
	if err != nil {
		return err
	}
	p.Back, p.Wrong = &ui.Link{Label: t.Title, Href: papersAt}, len(wrongs) > 0
	return page(c, status, view.FormPage(p, body))
}

// usually says how long a kind of paper holds; nothing of one without an end.
func (o *Office) usually(k catalog.PaperKind) string {
	if k.Months == nil {
		return ""
	}
	return o.Texts.Office.PaperRules.Usually(*k.Months)
}

// paperItems are the fields that a new paper and its renewal share.
func (o *Office) paperItems(typed *typedPaper, wrongs []ui.Wrong) []view.Item {
	t := o.Texts.Office.Papers
	// The picture first: one photographs the paper and reads the rest from it.
	file := o.fieldOf("file", t.Fields["file"], "", wrongs)
	file.Type, file.Optional = "file", true
	out := []view.Item{{Input: &file}}
	for _, f := range []struct{ name, value string }{{"number", typed.number}, {"issuer", typed.issuer}, {"issued", typed.issued}, {"expires", typed.expires}} {
		field := o.fieldOf(f.name, t.Fields[f.name], f.value, wrongs)
		field.Optional = f.name == "expires"
		if f.name == "issued" || f.name == "expires" {
			field.InputMode = "numeric"
		}
		out = append(out, view.Item{Input: &field, Example: t.Fields[f.name].Example, Half: f.name == "issued" || f.name == "expires"})
	}
	seen := o.choiceOf("visibility", t.Fields["visibility"], wrongs)
	for _, one := range []catalog.Visibility{catalog.Public, catalog.ForOfficers, catalog.Private} {
		seen.Options = append(seen.Options, ui.Option{Value: string(one), Label: t.Visible[string(one)], Note: t.VisibleTo[string(one)], Chosen: typed.visibility == string(one)})
	}
	note := o.fieldOf("note", t.Fields["note"], typed.note, wrongs)
	note.Optional = true
	return append(out, view.Item{Pills: &seen}, view.Item{Input: &note, Example: t.Fields["note"].Example})
}

// fieldOf is a field of a form by its words, as it was typed, with what is wrong with it.
func (o *Office) fieldOf(name string, words locale.FieldWords, value string, wrongs []ui.Wrong) ui.Field {
	return ui.Field{ID: name, Label: words.Label, Hint: words.Hint, Value: value, Error: wrongAt(wrongs, name)}
}

func (o *Office) choiceOf(name string, words locale.FieldWords, wrongs []ui.Wrong) ui.Choices {
	return ui.Choices{ID: name, Label: words.Label, Hint: words.Hint, Error: wrongAt(wrongs, name)}
}

// dateOr is a day as forms write it, empty for none.
func dateOr(day *time.Time) string {
	if day == nil {
		return ""
	}
	return vntime.Date(*day)
}
