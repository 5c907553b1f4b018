package admin

import (
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/sheets"
	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// What is done with the papers that are picked.
const (
	remindMany = "nhac"
	letterMany = "thu"
)

// pickPapers is what a list of papers lets one do with several: officers remind of them. It is
// nil for an empty list, and where nothing can be done.
func (o *Office) pickPapers(c *fiber.Ctx, v *visit, slug, text string, rows int) *view.Pick {
	if rows == 0 {
		return nil
	}
	t := o.Texts.Picks.Papers
	p := o.picks(c, v, papersAt, slug, text, rows)
	if v.who.Can(auth.CheckPapers) {
		p.Buttons = append(p.Buttons, ui.Button{Label: t.Letters, Icon: "printer", Name: "viec", Value: letterMany})
	}
	p.Buttons = append(p.Buttons, o.excelButton(v, "giay-to")...)
	if v.who.Can(auth.CheckPapers) {
		p.Buttons = append(p.Buttons, ui.Button{Label: t.Remind, Icon: "mail", Kind: ui.Primary, Name: "viec", Value: remindMany})
	}
	if len(p.Buttons) == 0 {
		return nil
	}
	keepPicked(c, p)
	return p
}

// doPapers does one thing with the papers that are picked.
func (o *Office) doPapers(c *fiber.Ctx, v *visit) error {
	slug := paperViews.slug(paperViews.of(edge.Form(c, "xem"), ""))
	ids := pickedIDs(c, perPage)
	if len(ids) == 0 {
		return o.say(c, o.Texts.Picks.None, listAddress(v.at(papersAt), slug, edge.Form(c, "q"), 1))
	}
	still := stillPicked(c, v.at(papersAt), slug)
	switch edge.Form(c, "viec") {
	case excelMany:
		return o.sendPicked(c, v, "giay-to", slug, edge.Forms(c, "chon", perPage))
	case remindMany:
		return o.remindPapers(c, v, ids, still)
	case letterMany:
		return o.printLetters(c, v, ids, still)
	}
	return fault.New(fault.Conflict, "paper.not_found")
}

// remindPapers writes to the producers of the picked papers, and says of which it did not: their
// rows stay picked, so that letters can be printed for who has no mail.
func (o *Office) remindPapers(c *fiber.Ctx, v *visit, ids []int64, still string) error {
	if !v.who.Can(auth.CheckPapers) {
		return fault.New(fault.Forbidden, "office.no_right").With("permission", string(auth.CheckPapers))
	}
	list, err := o.Catalog.RemindPapers(c.UserContext(), v.who.Actor(), v.scope(auth.CheckPapers), ids)
	if err != nil {
		return err
	}
	t := o.Texts.Picks.Papers
	told, not, today := 0, 0, 0
	var silent []string
	for _, a := range list {
		switch who := dots(a.ProducerName, phone.Number(a.ProducerPhone).National()); {
		case a.Told():
			told++
		case !a.Ends:
			not++
		case a.Today:
			today++
		case !slices.Contains(silent, who):
			silent = append(silent, who)
		}
	}
	said := []string{t.Reminded(told)}
	if today > 0 {
		said = append(said, t.Today(today))
	}
	if not > 0 {
		said = append(said, t.NotEnding(not))
	}
	if n := len(silent); n > 0 {
		names := strings.Join(silent[:min(n, namedAtMost)], "; ")
		if n > namedAtMost {
			names += "; …"
		}
		said = append(said, t.Silent(names))
	}
	return o.say(c, strings.Join(said, " "), still)
}

// printLetters prints a letter to each producer of whom a picked paper is over or soon will be.
func (o *Office) printLetters(c *fiber.Ctx, v *visit, ids []int64, still string) error {
	if !v.who.Can(auth.CheckPapers) {
		return fault.New(fault.Forbidden, "office.no_right").With("permission", string(auth.CheckPapers))
	}
	letters, err := o.paperLetters(c, v, ids)
	if err != nil {
		return err
	}
	if len(letters) == 0 {
		return o.say(c, o.Texts.Picks.Papers.NoLetter, still)
	}
	press, err := o.Press()
	if err != nil {
		return err
	}
	data, err := sheets.PaperLetters(press, o.Texts, letters, o.Now())
	return o.sendPDF(c, "thu-nhac-giay-to", data, err)
}

func (o *Office) paperLetters(c *fiber.Ctx, v *visit, ids []int64) ([]sheets.PaperLetter, error) {
	found, err := o.Catalog.Papers(c.UserContext(), catalog.PaperQuery{IDs: ids, Scope: v.scope(auth.CheckPapers), Private: v.keepsPapers(), Page: 1, PerPage: len(ids)})
	if err != nil {
		return nil, err
	}
	days, err := o.Catalog.Reminders(c.UserContext())
	if err != nil {
		return nil, err
	}
	t, today := o.Texts.Picks.Papers.Letter, vntime.Today(o.Now())
	lines := map[int64][]sheets.PaperLine{}
	var makers []int64
	for i := range found.Rows {
		r := &found.Rows[i]
		left, ends := r.DaysLeft(today)
		if state := r.On(today); !ends || left > days[0] || state != catalog.PaperHolds && state != catalog.PaperLapsed {
			continue
		}
		last := vntime.Date(*r.ExpiresOn)
		line := sheets.PaperLine{What: t.Line(o.Texts.Office.Papers.Kinds[r.Kind], r.Number, r.ProductName), Until: t.Until(last)}
		if left < 0 {
			line.Until = t.Over(last)
		}
		if lines[r.ProducerID] == nil {
			makers = append(makers, r.ProducerID)
		}
		lines[r.ProducerID] = append(lines[r.ProducerID], line)
	}
	if len(makers) == 0 {
		return nil, nil
	}
	list, err := o.makersOf(c, v, makers)
	if err != nil {
		return nil, err
	}
	desk, number := o.help()
	var out []sheets.PaperLetter
	for i := range list {
		out = append(out, sheets.PaperLetter{Address: o.addressOf(&list[i]), From: desk, Call: number, Lines: lines[list[i].ID]})
	}
	return out, nil
}
