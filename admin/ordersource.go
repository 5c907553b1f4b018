package admin

import (
	"strings"

	"github.com/ocop-hungdao/ocop/orders"
)

// source is where an order came from, as it is said beside its hour: a live session, a channel, the
// workshop, the shop or a program; empty for one from before that was written down.
func (o *Office) source(s *sheet) string {
	t := o.Texts.Office.Order.From
	live, channel := false, ""
	for i := range s.order.Lines {
		l := &s.order.Lines[i]
		live = live || l.LiveItemID != nil
		if channel == "" {
			channel = l.Channel
		}
	}
	name := o.Texts.LiveReport.ChannelNames[channel]
	if name == "" && channel != "" {
		name = t.Stall
	}
	switch {
	case s.order.Staged():
		return t.Workshop
	case live && name != "":
		return t.LiveBy(name)
	case live:
		return t.Live
	case name != "":
		return t.Link(name)
	case s.purchase.CameBy == orders.ByAPI:
		return t.API
	case s.purchase.CameBy == orders.ByWeb:
		return t.Web
	}
	return ""
}

// shortPlaces leaves out the province of two wards when it is the same.
func shortPlaces(from, to string) (string, string) {
	ward, province, cut := strings.Cut(from, ", ")
	other, same, also := strings.Cut(to, ", ")
	if cut && also && strings.EqualFold(province, same) {
		return ward, other
	}
	return from, to
}
