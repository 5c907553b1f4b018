package admin

import (
	"context"
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// cutZero takes a name and a price apart that were one key.
func cutZero(key string) (name, price string, found bool) { return strings.Cut(key, "\x00") }

// liveMinutes is what was ordered in each five minutes, and what was pinned then.
func (o *Office) liveMinutes(c *fiber.Ctx, f *livestream.Full, lines []orders.LiveLine) view.LivePart {
	t, by := o.Texts.LiveReport, tallies{}
	for i := range lines {
		by.at(vntime.In(lines[i].At).Truncate(span).Format(time.RFC3339)).add(&lines[i])
	}
	pins := o.pinsOf(c.UserContext(), f)
	part := view.LivePart{Title: t.Minutes, Note: t.MinutesNote, Table: ui.Table{Caption: t.Minutes, Heads: t.MinuteHeads, End: map[int]bool{1: true, 2: true}}}
	for _, key := range by.keys[:min(len(by.keys), mostSpans)] {
		from, err := time.Parse(time.RFC3339, key)
		if err != nil {
			continue
		}
		a := by.of[key]
		part.Table.Rows = append(part.Table.Rows, []string{t.Span(vntime.Clock(from), vntime.Clock(from.Add(span))), strconv.Itoa(len(a.orders)), a.placed.String(), pins(from, from.Add(span))})
	}
	return part
}

// pinsOf says what was pinned between two instants.
func (o *Office) pinsOf(ctx context.Context, f *livestream.Full) func(from, to time.Time) string {
	record, err := o.Live.Record(ctx, f.ID, mostEvents)
	if err != nil {
		o.Log.WarnContext(ctx, "the record of a session could not be read for its report", "error", err)
	}
	return func(from, to time.Time) string {
		var codes []string
		last := ""
		for _, e := range record {
			if e.Kind != livestream.Showed || e.UndoneAt != nil || !e.At.Before(to) {
				continue
			}
			if e.At.Before(from) {
				last = e.Code
				continue
			}
			codes = append(codes, e.Code)
		}
		if last != "" {
			codes = append([]string{last}, codes...)
		}
		return strings.Join(codes, ", ")
	}
}

// liveRecord is what the law wants kept of a session: who, when, where it was seen, what was
// shown at what price, which papers were looked at, where viewers could complain.
func (o *Office) liveRecord(c *fiber.Ctx, v *visit) error {
	f, err := o.liveSession(c)
	if err != nil {
		return err
	}
	record, err := o.Live.Record(c.UserContext(), f.ID, mostEvents)
	if err != nil {
		return err
	}
	t := o.Texts.LiveReport
	body := view.LiveReport{Print: t.Print, Lead: t.RecordNote, Facts: o.liveFacts(f)}
	for _, l := range f.Links {
		body.Facts = append(body.Facts, ui.Fact{Name: o.Texts.Live.Channels[string(l.Channel)], Value: l.Link})
	}
	goods := view.LivePart{Title: o.Texts.LiveOffice.GoodsTitle, Table: ui.Table{Caption: o.Texts.LiveOffice.GoodsTitle, Heads: o.Texts.LiveOffice.GoodsHeads[:3]}}
	for i := range f.Items {
		it := &f.Items[i]
		goods.Table.Rows = append(goods.Table.Rows, []string{dots(it.Code, it.ProductName, it.VariantName, it.Producer), o.Texts.LiveOffice.PriceOf(it.Price.String(), it.List.String()), o.Texts.LiveOffice.UnitsOf(it.Units, it.PerPhone)})
	}
	events := view.LivePart{Title: t.Record, Table: ui.Table{Caption: t.Record, Heads: t.RecordHeads}}
	for _, e := range record {
		what := o.Texts.LiveConsole.Happen[string(e.Kind)]("")
		if e.UndoneAt != nil {
			what = dots(what, t.UndoneMark)
		}
		events.Table.Rows = append(events.Table.Rows, []string{vntime.In(e.At).Format("15:04:05"), what, dots(e.Code, e.Product), o.eventFigures(&e), e.ByName})
	}
	body.Parts = []view.LivePart{goods, events}
	return o.livePaper(c, v, f, t.Record, body)
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
