package web

import (
	"strconv"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// preorderLines says of each size that can be ordered ahead from when it is there, until when
// it can be ordered, and how many; where there are other sizes also of which.
func (s *Shop) preorderLines(variants []catalog.Variant) []string {
	t := s.Texts.Preorder
	var out []string
	for _, x := range variants {
		if !x.Coming() {
			continue
		}
		line := t.Line(vntime.Date(*x.ReadyOn), vntime.Date(x.PreorderUntil.Add(-time.Second)), x.PreorderLeft)
		if x.PreorderPerPhone > 0 {
			line += t.PerPhone(x.PreorderPerPhone)
		}
		if len(variants) > 1 {
			line = t.OfSize(x.Name, line)
		}
		out = append(out, line)
	}
	return out
}

// awaitedBadge says of a line of a cart that it is ordered ahead; nil for others.
func (s *Shop) awaitedBadge(l *orders.CartLine) *ui.Badge {
	if !l.Coming() {
		return nil
	}
	return &ui.Badge{Label: s.Texts.Preorder.Badge(vntime.Date(*l.ReadyOn)), Icon: "calendar"}
}

// mendTurned offers to order ahead what lay on the shelf when it was put in.
func (s *Shop) mendTurned(l orders.CartLine) view.Mend {
	t := s.Texts.Preorder
	return view.Mend{Text: t.Turned(l.ProductName+" "+l.VariantName, vntime.Date(*l.ReadyOn)), Label: t.Agree,
		Variant: strconv.FormatInt(l.VariantID, 10), Set: strconv.Itoa(l.Quantity)}
}

// parcelReady says from when what is ordered ahead of a parcel goes; empty without any.
func (s *Shop) parcelReady(lines []orders.CartLine) string {
	var last *time.Time
	for i := range lines {
		if l := &lines[i]; l.Coming() && (last == nil || l.ReadyOn.After(*last)) {
			last = l.ReadyOn
		}
	}
	if last == nil {
		return ""
	}
	return s.Texts.Preorder.Parcel(vntime.Date(*last))
}

// awaitedNote says of a line of an order that it was ordered ahead, and whether it is there.
func (s *Shop) awaitedNote(o *orders.Order, l *orders.Line) string {
	t := s.Texts.Preorder
	switch {
	case l.ReadyOn == nil:
		return ""
	case o.Gone():
		return t.Sold(vntime.Date(*l.ReadyOn))
	case l.Waiting:
		return t.Sold(vntime.Date(*l.ReadyOn)) + ", " + t.Waits
	}
	return t.Sold(vntime.Date(*l.ReadyOn)) + ", " + t.Came
}

// awaitedFacts says when what was ordered ahead comes, as long as the order stands and has not
// left whole.
func (s *Shop) awaitedFacts(o *orders.Order) []ui.Fact {
	t := s.Texts.Preorder
	var last *time.Time
	waits := false
	for i := range o.Lines {
		l := &o.Lines[i]
		if l.ReadyOn == nil {
			continue
		}
		waits = waits || l.Waiting
		if last == nil || l.ReadyOn.After(*last) {
			last = l.ReadyOn
		}
	}
	switch {
	case last == nil || o.Gone() || o.Received():
		return nil
	case waits:
		return []ui.Fact{{Name: t.Fact, Value: t.Facts(vntime.Date(*last))}}
	}
	return []ui.Fact{{Name: t.Fact, Value: t.Done}}
}
