package admin

import (
	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/internal/workbook"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// kept is what the law wants kept of a session: who, when, where it was seen, what was shown at
// what price, which papers were looked at, where viewers could complain and what they complained
// of (Law 122/2025/QH15, Art. 24).
type kept struct {
	*livestream.Full
	record []livestream.Event
	checks []livestream.Check
	cases  []orders.LiveCase
}

func (o *Office) liveKept(c *fiber.Ctx) (*kept, error) {
	f, err := o.liveSession(c)
	if err != nil {
		return nil, err
	}
	k := &kept{Full: f}
	if k.record, err = o.Live.Record(c.UserContext(), f.ID, mostEvents); err != nil {
		return nil, err
	}
	if k.checks, err = o.Live.Checks(c.UserContext(), f.ID); err != nil {
		return nil, err
	}
	k.cases, err = o.Orders.LiveCases(c.UserContext(), f.ID)
	return k, err
}

func (o *Office) liveRecord(c *fiber.Ctx, v *visit) error {
	k, err := o.liveKept(c)
	if err != nil {
		return err
	}
	t := o.Texts.LiveReport
	body := view.LiveReport{Print: t.Print, Lead: t.RecordNote, Facts: o.recordFacts(k), Signs: t.Signs, Parts: o.recordParts(k),
		File: &ui.Button{Label: t.Excel, Href: liveAddress(k.ID) + "/bien-ban.xlsx", Icon: "file-text"}}
	return o.livePaper(c, v, k.Full, t.Record, body)
}

// recordFacts are who, when and where.
func (o *Office) recordFacts(k *kept) []ui.Fact {
	t, facts := o.Texts.LiveReport, o.liveFacts(k.Full)
	if k.BeganAt != nil {
		facts = append(facts, ui.Fact{Name: t.Began, Value: vntime.Moment(*k.BeganAt)})
	}
	if k.EndedAt != nil {
		facts = append(facts, ui.Fact{Name: t.Ended, Value: vntime.Moment(*k.EndedAt)})
	}
	for _, l := range k.Links {
		facts = append(facts, ui.Fact{Name: o.Texts.Live.Channels[string(l.Channel)], Value: l.Link})
	}
	return append(facts, ui.Fact{Name: t.Address, Value: o.BaseURL + "/live/" + k.Slug})
}

// recordParts are the tables of a record: goods, papers, what happened, complaints.
func (o *Office) recordParts(k *kept) []view.LivePart {
	t := o.Texts.LiveReport
	part := func(title string, heads []string) view.LivePart {
		return view.LivePart{Title: title, Table: ui.Table{Caption: title, Heads: heads}}
	}
	goods := part(o.Texts.LiveOffice.GoodsTitle, o.Texts.LiveOffice.GoodsHeads[:3])
	goods.Note = t.GoodsPlanned
	for i := range k.Items {
		it := &k.Items[i]
		goods.Table.Rows = append(goods.Table.Rows, []string{dots(it.Code, it.ProductName, it.VariantName, it.Producer), o.Texts.LiveOffice.PriceOf(it.PlanPrice.String(), it.List.String()), o.Texts.LiveOffice.UnitsOf(it.PlanUnits, it.PerPhone)})
	}
	checks := part(t.Checks, t.CheckHeads)
	checks.Note = t.ChecksNote
	for _, c := range k.checks {
		name, until := o.Texts.Office.Papers.Kinds[c.Kind], t.NoEnd
		switch {
		case c.Kind == livestream.StarCheck:
			name = t.Star
		case c.Kind == livestream.LabelCheck:
			name, until = t.Label(c.ByName), ""
		}
		if c.Until != nil {
			until = vntime.Date(*c.Until)
		}
		checks.Table.Rows = append(checks.Table.Rows, []string{dots(c.Code, c.Product), name, c.Number, until})
	}
	events := part(t.Happened, t.RecordHeads)
	for i := range k.record {
		e := &k.record[i]
		what := o.Texts.LiveConsole.Happen[string(e.Kind)]("")
		if e.UndoneAt != nil {
			what = dots(what, t.UndoneMark)
		}
		events.Table.Rows = append(events.Table.Rows, []string{vntime.In(e.At).Format("15:04:05"), what, dots(e.Code, e.Product), o.eventFigures(e), e.ByName})
	}
	cases := part(t.Complaints, t.CaseHeads)
	cases.Note = t.ComplaintsNote(k.Complaints, len(k.cases))
	for _, c := range k.cases {
		ended := ""
		if c.EndedAt != nil {
			ended = vntime.Date(*c.EndedAt)
		}
		cases.Table.Rows = append(cases.Table.Rows, []string{vntime.Date(c.At), ordercode.Code(c.Order).Shown(), o.Texts.Cases.Reasons[c.Reason], o.Texts.Cases.States[c.State], ended})
	}
	return []view.LivePart{goods, checks, events, cases}
}

// eventFigures is the price and the number that a step left.
func (o *Office) eventFigures(e *livestream.Event) string {
	t := o.Texts.LiveReport
	if e.After.Price == 0 {
		return ""
	}
	price := money.VND(e.After.Price).String()
	if e.Before.Price != 0 && e.Before.Price != e.After.Price {
		price = t.PriceWas(money.VND(e.Before.Price).String(), price)
	}
	return dots(price, t.LeftIs(e.After.Left))
}

// recordFile is the record as a workbook: what happened, and a sheet with the rest.
func (o *Office) recordFile(c *fiber.Ctx, _ *visit) error {
	k, err := o.liveKept(c)
	if err != nil {
		return err
	}
	t, parts := o.Texts.LiveReport, o.recordParts(k)
	notes := [][]string{{k.Name, vntime.Date(k.StartsAt)}, nil}
	for _, f := range o.recordFacts(k) {
		notes = append(notes, []string{f.Name, f.Value})
	}
	var rows [][]any
	book := workbook.Book{Name: t.Record, NotesName: t.SheetFacts}
	for n, part := range parts {
		if n == 2 {
			for _, title := range part.Table.Heads {
				book.Columns = append(book.Columns, workbook.Column{Title: title})
			}
			for _, row := range part.Table.Rows {
				rows = append(rows, cells(row))
			}
			continue
		}
		notes = append(append(notes, nil, []string{part.Title, part.Note}, part.Table.Heads), part.Table.Rows...)
	}
	book.Notes = notes
	return sendBook(c, "bien-ban-"+k.Slug, book, each(rows))
}

func cells(row []string) (out []any) {
	for _, text := range row {
		out = append(out, text)
	}
	return out
}
