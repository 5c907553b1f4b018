package admin

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// span is how long a line of the report by time is; mostSpans how many it has at most.
const (
	span      = 5 * time.Minute
	mostSpans = 200
)

// mostEvents is how many lines of a session's record are shown.
const mostEvents = 2000

// tally is what was ordered of something.
type tally struct {
	orders                                  map[int64]bool
	units, givenUnits, lostUnits            int
	placed, confirmed, delivered, lostValue money.VND
}

func (a *tally) add(l *orders.LiveLine) {
	if a.orders == nil {
		a.orders = map[int64]bool{}
	}
	if l.Lost() {
		a.lostUnits, a.lostValue = a.lostUnits+l.Quantity, a.lostValue+l.Total
		return
	}
	a.orders[l.OrderID], a.units, a.placed = true, a.units+l.Quantity, a.placed+l.Total
	if l.State != orders.Placed {
		a.confirmed += l.Total
	}
	if l.Delivered() {
		a.givenUnits, a.delivered = a.givenUnits+l.Quantity, a.delivered+l.Total
	}
}

// tallies are some of them, in the order in which they were first met.
type tallies struct {
	keys []string
	of   map[string]*tally
}

func (t *tallies) at(key string) *tally {
	if t.of == nil {
		t.of = map[string]*tally{}
	}
	if t.of[key] == nil {
		t.of[key] = &tally{}
		t.keys = append(t.keys, key)
	}
	return t.of[key]
}

// liveReport is what a session sold: for the office, and a statement for each producer.
func (o *Office) liveReport(c *fiber.Ctx, v *visit) error {
	f, err := o.liveSession(c)
	if err != nil {
		return err
	}
	lines, err := o.Orders.LiveLines(c.UserContext(), f.ID)
	if err != nil {
		return err
	}
	missed, err := o.Orders.LiveMissed(c.UserContext(), f.ID)
	if err != nil {
		return err
	}
	t, all, waits := o.Texts.LiveReport, tally{}, 0
	for i := range lines {
		all.add(&lines[i])
	}
	for _, n := range missed {
		waits += n
	}
	body := view.LiveReport{Print: t.Print}
	for n, number := range []string{strconv.Itoa(len(all.orders)), all.placed.String(), all.confirmed.String(), all.delivered.String(), all.lostValue.String(), strconv.Itoa(waits)} {
		body.Figures = append(body.Figures, ui.Figure{Number: number, Text: t.Figures[n]})
	}
	if len(lines) == 0 {
		body.Lead = t.None
	} else {
		body.Parts = append(body.Parts, o.liveChannels(lines), o.liveGoodsSold(f, lines, missed))
		body.Parts = append(append(body.Parts, o.liveStatements(lines)...), o.liveMinutes(c, f, lines))
	}
	return o.livePaper(c, v, f, t.Title, body)
}

// livePaper is a page about a session that is made to be printed.
func (o *Office) livePaper(c *fiber.Ctx, v *visit, f *livestream.Full, title string, body view.LiveReport) error {
	p, err := o.frame(c, v, title, liveAt)
	if err != nil {
		return err
	}
	p.Note, p.Back = f.Name+", "+vntime.Date(f.StartsAt), &ui.Link{Label: f.Name, Href: liveAddress(f.ID)}
	return page(c, fiber.StatusOK, view.LiveReportPage(p, body))
}

func (o *Office) liveChannels(lines []orders.LiveLine) view.LivePart {
	t, by := o.Texts.LiveReport, tallies{}
	for i := range lines {
		by.at(lines[i].Channel).add(&lines[i])
	}
	part := view.LivePart{Title: t.Channels, Table: ui.Table{Caption: t.Channels, Heads: t.ChannelHeads, End: map[int]bool{1: true, 2: true, 3: true, 4: true}}}
	for _, key := range by.keys {
		name := t.ChannelNames[key]
		if name == "" {
			name = t.Unknown
		}
		a := by.of[key]
		part.Table.Rows = append(part.Table.Rows, []string{name, strconv.Itoa(len(a.orders)), a.placed.String(), a.confirmed.String(), a.delivered.String()})
	}
	return part
}

// liveGoodsSold is what was sold of each of the goods, and how many wait for more.
func (o *Office) liveGoodsSold(f *livestream.Full, lines []orders.LiveLine, missed map[string]int) view.LivePart {
	t, by := o.Texts.LiveReport, tallies{}
	for i := range lines {
		by.at(lines[i].Code).add(&lines[i])
	}
	part := view.LivePart{Title: t.Goods, Table: ui.Table{Caption: t.Goods, Heads: t.GoodsHeads, End: map[int]bool{1: true, 2: true, 3: true, 4: true, 5: true}}}
	for i := range f.Items {
		it := &f.Items[i]
		a := by.at(it.Code)
		part.Table.Rows = append(part.Table.Rows, []string{dots(it.Code, it.ProductName, it.VariantName), strconv.Itoa(a.units), a.placed.String(), strconv.Itoa(a.givenUnits), strconv.Itoa(a.lostUnits), strconv.Itoa(missed[it.Code])})
	}
	return part
}

// liveStatements are a table for each producer, with what each of their goods brought.
func (o *Office) liveStatements(lines []orders.LiveLine) (out []view.LivePart) {
	t, makers := o.Texts.LiveReport, tallies{}
	goods := map[string]*tallies{}
	for i := range lines {
		l := &lines[i]
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
		part := view.LivePart{Title: t.Makers(maker), Note: t.MakersNote, Table: ui.Table{Caption: t.Makers(maker), Heads: t.MakerHeads, End: map[int]bool{1: true, 2: true, 3: true, 4: true}}}
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
