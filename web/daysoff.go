package web

import (
	"strings"

	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/internal/workday"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// daysOff says that an order of now waits for days off, and until when; nothing when it does
// not.
func (s *Shop) daysOff() ui.Message {
	by, off := s.Checkout.ConfirmBy(s.orderRules())
	if len(off) == 0 {
		return ui.Message{}
	}
	return ui.Message{Text: s.Texts.Checkout.DaysOff(s.offNames(off), vntime.Moment(by)), Icon: "calendar", Tone: "info"}
}

// offNames are days off in words: "Nghỉ Tết (05/02/2027–11/02/2027)".
func (s *Shop) offNames(off []workday.Off) string {
	var names []string
	for _, o := range off {
		days := vntime.Date(o.First)
		if o.Days() > 1 {
			days += "–" + vntime.Date(o.Last)
		}
		names = append(names, o.Name+" ("+days+")")
	}
	return strings.Join(names, ", ")
}

// comingOff are the days off that are not over.
func (s *Shop) comingOff() (coming []workday.Off) {
	today := vntime.Today(s.Now())
	for _, o := range s.Orders.Days.Said() {
		if !o.Last.Before(today) {
			coming = append(coming, o)
		}
	}
	return coming
}
