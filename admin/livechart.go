package admin

import (
	"strconv"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// span is how long a bar of the chart by time is; mostSpans how many it has at most.
const (
	span      = livestream.Slot
	mostSpans = 200
)

// spell is one span of a session.
type spell struct {
	from   time.Time
	orders map[int64]bool
	sum    money.VND
	views  int
	pins   []string // that were made within it
}

// spells are all spans of a session from its first order, click or pin to its last.
func (e *evening) spells() []spell {
	var first, last time.Time
	reach := func(at time.Time) {
		at = vntime.In(at).Truncate(span)
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
	n := min(int(last.Sub(first)/span)+1, mostSpans)
	all := make([]spell, n)
	at := func(when time.Time) *spell {
		k := int(when.Sub(first) / span)
		if when.Before(first) || k >= n {
			return nil
		}
		return &all[k]
	}
	for k := range all {
		all[k].from, all[k].orders = first.Add(time.Duration(k)*span), map[int64]bool{}
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

// Of the chart, in its own units.
const (
	chartWide = 720
	chartHigh = 200 // of the bars
	chartHead = 90  // above them, for what was pinned
)

// liveMinutes is what was ordered in each span and what was pinned then: drawn, and as a table.
func (o *Office) liveMinutes(e *evening) view.LivePart {
	t, all := o.Texts.LiveReport, e.spells()
	part := view.LivePart{Title: t.Minutes, Note: t.MinutesNote, Table: ui.Table{Caption: t.Minutes, Heads: t.MinuteHeads, End: map[int]bool{1: true, 2: true, 3: true}}}
	most, pinned, pins := 1, "", 0
	for _, s := range all {
		most = max(most, len(s.orders))
	}
	chart := &view.Chart{Box: "0 0 " + strconv.Itoa(chartWide) + " " + strconv.Itoa(chartHead+chartHigh), Base: chartHead + chartHigh}
	for k, s := range all {
		left, right := k*chartWide/len(all), (k+1)*chartWide/len(all)
		if n := len(s.orders); n > 0 {
			high := max(n*chartHigh/most, 4)
			chart.Bars = append(chart.Bars, view.Bar{X: left, Y: chartHead + chartHigh - high, W: max(right-left-2, 1), H: high})
		}
		for _, code := range s.pins {
			if code == pinned {
				continue
			}
			pinned = code
			chart.Pins = append(chart.Pins, view.Mark{X: left, Y: 24 + pins%3*28, Label: code})
			pins++
		}
		if len(s.orders) > 0 || s.views > 0 || len(s.pins) > 0 {
			under := pinned
			if len(s.pins) > 0 {
				under = strings.Join(s.pins, ", ")
			}
			part.Table.Rows = append(part.Table.Rows, []string{t.Span(vntime.Clock(s.from), vntime.Clock(s.from.Add(span))), strconv.Itoa(s.views), strconv.Itoa(len(s.orders)), s.sum.String(), under})
		}
	}
	if len(all) > 0 && len(chart.Bars) > 0 {
		chart.From, chart.To = vntime.Clock(all[0].from), vntime.Clock(all[len(all)-1].from.Add(span))
		chart.Label, chart.Most = t.Drawn, t.Most(most)
		part.Chart = chart
	}
	return part
}
