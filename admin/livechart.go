package admin

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// mostMinutes is how many minutes of a session are looked at: the longest that one lasts, by its plan
// and after it by itself, and the fifteen of who said yes at the end.
const mostMinutes = 15 * 60

// minute is one minute of a session.
type minute struct {
	from   time.Time
	orders map[int64]bool
	sum    money.VND
	views  int
	pins   []string // that were made within it
}

// minutes are those of a session from its beginning, its first order or its first step to the last.
func (e *evening) minutes() []minute {
	var first, last time.Time
	reach := func(at time.Time) {
		at = vntime.In(at).Truncate(time.Minute)
		if first.IsZero() || at.Before(first) {
			first = at
		}
		if at.After(last) {
			last = at
		}
	}
	if e.BeganAt == nil {
		return nil
	}
	reach(*e.BeganAt)
	for i := range e.lines {
		reach(e.lines[i].At)
	}
	for _, one := range e.record {
		reach(one.At)
	}
	n := min(int(last.Sub(first)/time.Minute)+1, mostMinutes)
	all := make([]minute, n)
	at := func(when time.Time) *minute {
		k := int(when.Sub(first) / time.Minute)
		if when.Before(first) || k >= n {
			return nil
		}
		return &all[k]
	}
	for k := range all {
		all[k].from, all[k].orders = first.Add(time.Duration(k)*time.Minute), map[int64]bool{}
	}
	for i := range e.lines {
		if s, l := at(e.lines[i].At), &e.lines[i]; s != nil && !l.Lost() {
			s.orders[l.OrderID] = true
			s.sum += l.Total
		}
	}
	for i := range e.counts {
		if s := at(e.counts[i].Slot); s != nil && e.counts[i].Deed == livestream.Viewed {
			s.views += e.counts[i].N
		}
	}
	for _, one := range e.record {
		if s := at(one.At); s != nil && one.Kind == livestream.Showed && one.UndoneAt == nil {
			s.pins = append(s.pins, one.Code)
		}
	}
	return all
}

// Of the chart, in its own units: an hour is as wide as a phone, so that a minute can be told from
// the next one there.
const (
	minuteWide = 6
	hourWide   = 60 * minuteWide
	barsHigh   = 72
	pinsHigh   = 54 // above them, for what was pinned: three lines of codes
	pinLine    = 17
)

// liveMinutes is what was ordered in each minute and what was pinned then: drawn, an hour below the
// other, and as a table of the minutes in which something happened.
func (o *Office) liveMinutes(e *evening) view.LivePart {
	t, all := o.Texts.LiveReport, e.minutes()
	part := view.LivePart{Title: t.Minutes, Note: t.MinutesNote, Table: ui.Table{Caption: t.Minutes, Heads: t.MinuteHeads, End: map[int]bool{1: true, 2: true, 3: true}}}
	most, pinned := 0, ""
	for _, m := range all {
		most = max(most, len(m.orders))
		if len(m.pins) > 0 {
			pinned = m.pins[len(m.pins)-1]
		}
		if len(m.orders) > 0 || len(m.pins) > 0 {
			under := pinned
			if len(m.pins) > 0 {
				under = strings.Join(m.pins, ", ")
			}
			part.Table.Rows = append(part.Table.Rows, []string{vntime.Clock(m.from), strconv.Itoa(m.views), strconv.Itoa(len(m.orders)), m.sum.String(), under})
		}
	}
	if most > 0 {
		part.Chart = o.minuteChart(all, most)
	}
	return part
}

// minuteChart draws minutes, of which the fullest has most orders; every hour at the same scale.
func (o *Office) minuteChart(all []minute, most int) *view.Chart {
	t := o.Texts.LiveReport
	chart := &view.Chart{Box: fmt.Sprintf("0 0 %d %d", hourWide, pinsHigh+barsHigh), Wide: hourWide, Base: pinsHigh + barsHigh, Label: t.Drawn, Most: t.Most(most)}
	pins, sold := 0, map[int64]bool{}
	var row *view.ChartHour
	tell := func() {
		if row != nil {
			row.Label = t.Hour(row.From, row.To, len(sold))
		}
	}
	for _, m := range all {
		hour := m.from.Truncate(time.Hour)
		if row == nil || row.From != vntime.Clock(hour) {
			tell()
			chart.Hours = append(chart.Hours, view.ChartHour{From: vntime.Clock(hour), Half: vntime.Clock(hour.Add(30 * time.Minute)), To: vntime.Clock(hour.Add(time.Hour))})
			row, sold = &chart.Hours[len(chart.Hours)-1], map[int64]bool{}
		}
		left := int(m.from.Sub(hour)/time.Minute) * minuteWide
		if n := len(m.orders); n > 0 {
			high := max(n*barsHigh/most, 3)
			row.Bars = append(row.Bars, view.Bar{X: left, Y: chart.Base - high, W: minuteWide - 1, H: high})
		}
		for id := range m.orders {
			sold[id] = true
		}
		for _, code := range m.pins {
			mark := view.Mark{X: left, Text: left + 3, Y: pinLine - 3 + pins%3*pinLine, Label: code}
			if mark.End = left > hourWide-5*minuteWide; mark.End { // no room to the right of it
				mark.Text = left - 3
			}
			row.Pins = append(row.Pins, mark)
			pins++
		}
	}
	tell()
	return chart
}
