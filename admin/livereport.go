package admin

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// mostEvents is how many lines of a session's record are read.
const mostEvents = 2000

// evening is what is known of a session afterwards.
type evening struct {
	*livestream.Full
	lines   []orders.LiveLine
	missed  map[string]int // by code, who asked to be told
	counts  []livestream.Count
	record  []livestream.Event
	lessons *livestream.Lessons // nil: none were noted
}

// evening reads all that a report of a session is made of.
func (o *Office) evening(c *fiber.Ctx) (*evening, error) {
	f, err := o.liveSession(c)
	if err != nil {
		return nil, err
	}
	e := &evening{Full: f}
	if e.lines, err = o.Orders.LiveLines(c.UserContext(), f.ID); err != nil {
		return nil, err
	}
	if e.missed, err = o.Orders.LiveMissed(c.UserContext(), f.ID); err != nil {
		return nil, err
	}
	if e.counts, err = o.Tally.Counts(c.UserContext(), f.ID); err != nil {
		return nil, err
	}
	if e.lessons, err = o.Live.Lessons(c.UserContext(), f.ID); err != nil {
		return nil, err
	}
	e.record, err = o.Live.Record(c.UserContext(), f.ID, mostEvents)
	return e, err
}

// did is how often something was done, of what which picks.
func (e *evening) did(deed livestream.Deed, which func(c *livestream.Count) bool) (n int) {
	for i := range e.counts {
		if c := &e.counts[i]; c.Deed == deed && which(c) {
			n += c.N
		}
	}
	return n
}

func anyCount(*livestream.Count) bool { return true }

// liveReport is what a session sold: for the office, and a statement for each producer.
func (o *Office) liveReport(c *fiber.Ctx, v *visit) error {
	e, err := o.evening(c)
	if err != nil {
		return err
	}
	return o.reportPage(c, v, e, nil)
}

// reportPage is the report as it stands; wrongs are those of the lessons that somebody typed.
func (o *Office) reportPage(c *fiber.Ctx, v *visit, e *evening, wrongs []ui.Wrong) error {
	t := o.Texts.LiveReport
	file := liveAddress(e.ID) + "/bao-cao.xlsx"
	body := view.LiveReport{Print: t.Print, Figures: o.liveFigures(e), File: &ui.Button{Label: t.Excel, Href: file, Icon: "file-text"}, Lead: t.Until(vntime.Moment(o.Now()))}
	if e.sevenDays().After(o.Now()) {
		body.Lead += " " + t.NotYet(vntime.Date(e.sevenDays()))
	}
	if len(e.lines) == 0 {
		body.Lead = t.None
		if n := e.did(livestream.Viewed, anyCount); n > 0 {
			body.Lead = t.NoneButSeen(n)
		}
	}
	if len(e.lines) > 0 || len(e.counts) > 0 {
		body.Parts = append(body.Parts, o.liveChannels(e), o.liveGoodsSold(e))
		body.Parts = append(body.Parts, o.liveMinutes(e))
		body.Parts = append(body.Parts, o.liveStatements(e)...)
	}
	if over := e.At(o.Now()) == livestream.Ended; over || e.lessons != nil {
		body.Lessons, body.Wrongs = o.lessonsOf(e, v, over && v.who.Can(auth.UpdateLive), wrongs), wrongs
	}
	return o.livePaper(c, v, e.Full, t.Title, body)
}

// sevenDays is when the session's own returns are counted.
func (e *evening) sevenDays() time.Time {
	over := e.EndsAt
	if e.EndedAt != nil {
		over = *e.EndedAt
	}
	return over.Add(orders.LiveAfter)
}

// livePaper is a page about a session that is made to be printed.
func (o *Office) livePaper(c *fiber.Ctx, v *visit, f *livestream.Full, title string, body view.LiveReport) error {
	p, err := o.frame(c, v, title, liveAt)
	if err != nil {
		return err
	}
	p.Note, p.Back = f.Name+", "+vntime.Date(f.StartsAt), &ui.Link{Label: f.Name, Href: liveAddress(f.ID)}
	if f.Sample { // the frame that says so is not printed
		p.Note += " · " + o.Texts.UI.DemoTitle
	}
	status := fiber.StatusOK
	if p.Wrong = len(body.Wrongs) > 0; p.Wrong {
		status = fiber.StatusUnprocessableEntity
	}
	return page(c, status, view.LiveReportPage(p, body))
}

// liveFigures are the numbers of the whole evening.
func (o *Office) liveFigures(e *evening) (out []ui.Figure) {
	t, all, waits, fresh, cases := o.Texts.LiveReport, tally{}, 0, map[int64]bool{}, map[int64]int{}
	for i := range e.lines {
		l := &e.lines[i]
		all.add(l)
		if l.New && !l.Lost() {
			fresh[l.OrderID] = true
		}
		cases[l.OrderID] = l.Cases
	}
	back := 0
	for _, n := range cases {
		back += n
	}
	for _, n := range e.missed {
		waits += n
	}
	mean := money.VND(0)
	if n := len(all.orders); n > 0 {
		mean = all.placed / money.VND(n)
	}
	numbers := []string{strconv.Itoa(e.did(livestream.Viewed, anyCount)), strconv.Itoa(len(all.orders)), strconv.Itoa(len(fresh)), mean.String(), all.placed.String(), all.confirmed.String(), all.delivered.String(),
		all.lostValue.String(), strconv.Itoa(back), strconv.Itoa(waits), strconv.Itoa(e.did(livestream.Refused, anyCount))}
	for n, number := range numbers {
		out = append(out, ui.Figure{Number: number, Text: t.Figures[n]})
	}
	return out
}

// liveChannels is the funnel of each way by which people came.
func (o *Office) liveChannels(e *evening) view.LivePart {
	t, by := o.Texts.LiveReport, tallies{}
	for i := range e.counts {
		by.at(e.counts[i].Channel)
	}
	for i := range e.lines {
		by.at(e.lines[i].Channel).add(&e.lines[i])
	}
	part := view.LivePart{Title: t.Channels, Note: t.ChannelsNote, Table: ui.Table{Caption: t.Channels, Heads: t.ChannelHeads, End: map[int]bool{1: true, 2: true, 3: true, 4: true, 5: true, 6: true}}}
	for _, key := range by.keys {
		of := func(c *livestream.Count) bool { return c.Channel == key }
		a := by.of[key]
		part.Table.Rows = append(part.Table.Rows, []string{o.liveChannel(key), strconv.Itoa(e.did(livestream.Viewed, of)), strconv.Itoa(e.did(livestream.Grabbed, of)), strconv.Itoa(len(a.orders)), a.placed.String(), a.confirmed.String(), a.delivered.String()})
	}
	return part
}

// liveChannel is what a channel is called.
func (o *Office) liveChannel(key string) string {
	if name := o.Texts.LiveReport.ChannelNames[key]; name != "" {
		return name
	}
	return o.Texts.LiveReport.Unknown
}

// liveGoodsSold is what was sold of each of the goods, and what could have been.
func (o *Office) liveGoodsSold(e *evening) view.LivePart {
	t, by, gone := o.Texts.LiveReport, tallies{}, map[string]string{}
	for i := range e.lines {
		by.at(e.lines[i].Code).add(&e.lines[i])
	}
	for _, one := range e.record {
		if one.Kind == livestream.SoldOut && one.UndoneAt == nil {
			gone[one.Code] = vntime.Clock(one.At)
		}
	}
	part := view.LivePart{Title: t.Goods, Note: t.GoodsNote, Table: ui.Table{Caption: t.Goods, Heads: t.GoodsHeads, End: map[int]bool{1: true, 2: true, 3: true, 4: true, 5: true, 6: true, 7: true, 8: true}}}
	for i := range e.Items {
		it := &e.Items[i]
		of := func(c *livestream.Count) bool { return c.Code == it.Code }
		a := by.at(it.Code)
		part.Table.Rows = append(part.Table.Rows, []string{dots(it.Code, it.ProductName, it.VariantName), strconv.Itoa(e.did(livestream.Viewed, of)), strconv.Itoa(a.units), a.placed.String(), strconv.Itoa(a.givenUnits), strconv.Itoa(a.lostUnits),
			strconv.Itoa(e.did(livestream.Refused, of)), strconv.Itoa(e.missed[it.Code]), gone[it.Code]})
	}
	return part
}

// liveStatements are a table for each producer, with what each of their goods brought; each
// begins on a sheet of its own, to be handed over.
func (o *Office) liveStatements(e *evening) (out []view.LivePart) {
	t, makers := o.Texts.LiveReport, tallies{}
	goods := map[string]*tallies{}
	for i := range e.lines {
		l := &e.lines[i]
		if l.Lost() {
			continue
		}
		makers.at(l.Producer).add(l)
		if goods[l.Producer] == nil {
			goods[l.Producer] = &tallies{}
		}
		goods[l.Producer].at(dots(l.Code, l.ProductName, l.VariantName) + "\x00" + l.UnitPrice.String()).add(l)
	}
	for _, maker := range makers.keys {
		part := view.LivePart{Title: t.Makers(maker), Note: t.MakersNote, Sheet: true, Table: ui.Table{Caption: t.Makers(maker), Heads: t.MakerHeads, End: map[int]bool{1: true, 2: true, 3: true, 4: true}}}
		for _, key := range goods[maker].keys {
			name, price, _ := cutZero(key)
			a := goods[maker].of[key]
			part.Table.Rows = append(part.Table.Rows, []string{name, price, strconv.Itoa(a.units), a.placed.String(), strconv.Itoa(a.givenUnits)})
		}
		a := makers.of[maker]
		part.Table.Rows = append(part.Table.Rows, []string{t.Sum, "", strconv.Itoa(a.units), a.placed.String(), strconv.Itoa(a.givenUnits)})
		out = append(out, part)
	}
	return out
}
