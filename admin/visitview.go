package admin

import (
	"strconv"
	"time"

	"github.com/ocop-hungdao/ocop/admin/view"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	visits "github.com/ocop-hungdao/ocop/orders/visit"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// peopleNumber reads a number of people; -1 for what is none.
func peopleNumber(text string) int {
	n, err := strconv.Atoi(text)
	if err != nil {
		return -1
	}
	return n
}

// visitIDs are the bookings whose numbers stand on the page.
func visitIDs(sheets []visits.Sheet, lists ...[]visits.Booking) []int64 {
	for _, sheet := range sheets {
		for _, h := range sheet.Hours {
			lists = append(lists, h.Bookings)
		}
	}
	var out []int64
	seen := map[int64]bool{}
	for _, list := range lists {
		for i := range list {
			if b := &list[i]; b.Phone != "" && !seen[b.ID] {
				seen[b.ID] = true
				out = append(out, b.ID)
			}
		}
	}
	return out
}

func (o *Office) visitSheet(sheet visits.Sheet, day time.Time, numbers, may bool) view.VisitSheet {
	t := o.Texts.Visits.Office
	out := view.VisitSheet{ID: strconv.FormatInt(sheet.Place.ID, 10), Name: sheet.Place.Name, Closed: sheet.Closed != "", May: may && !day.Before(vntime.Today(o.Now()))}
	if may {
		out.Settings = &ui.Link{Label: t.Settings, Href: placeAddress(sheet.Place.ID)}
	}
	switch {
	case sheet.Closed != "":
		out.Note = t.ClosedFor(sheet.Closed)
	case sheet.Rite != "":
		out.Note = t.Rite(sheet.Rite)
	case !sheet.Place.Taking:
		out.Note = t.NotTaking
	}
	for _, h := range sheet.Hours {
		hour := view.VisitHour{At: visits.FormatAt(h.At), Clock: vntime.Clock(h.At), Taken: t.Taken(h.Taken, h.Capacity), Capacity: strconv.Itoa(h.Capacity), May: out.May && h.At.After(o.Now())}
		for i := range h.Bookings {
			hour.Rows = append(hour.Rows, o.visitRow(&h.Bookings[i], numbers, may, false))
		}
		out.Hours = append(out.Hours, hour)
	}
	return out
}

var visitTones = map[visits.State]ui.Badge{visits.Requested: {Icon: "hourglass", Tone: ui.Straw}, visits.Confirmed: {Icon: "calendar", Tone: ui.River}, visits.Refused: {Icon: "ban"},
	visits.CalledOff: {Icon: "triangle-alert", Tone: ui.Lacquer}, visits.Cancelled: {Icon: "ban"}, visits.Attended: {Icon: "circle-check", Tone: ui.Leaf}, visits.Missed: {Icon: "x"}}

// visitRow is one booking with what may be done about it now. Away from its own day it
// says when and where.
func (o *Office) visitRow(b *visits.Booking, numbers, may, away bool) view.VisitRow {
	t := o.Texts.Visits
	badge := visitTones[b.State]
	badge.Label = t.States[string(b.State)]
	number := phone.Number(b.Phone)
	row := view.VisitRow{Code: b.Code, Shown: b.Shown(), Who: b.Name, People: t.People(b.Party), Note: b.Note, Badge: badge}
	if b.Phone != "" {
		row.Phone = number.Masked()
	}
	if b.Reason != "" {
		row.Reason = t.Because(b.Reason)
	}
	if away {
		row.When = vntime.Clock(b.StartsAt) + ", " + vntime.LongDate(b.StartsAt) + " · " + b.PlaceName
	}
	if numbers && b.Phone != "" {
		row.Phone = number.National()
		row.Call = &ui.Button{Label: t.Office.Call(number.National()), Href: "tel:" + b.Phone, Icon: "phone", Small: true}
	}
	if may {
		row.Decide = b.State.Can(visits.Confirm) && o.Now().Before(b.StartsAt)
		row.Attend = b.State.Can(visits.Attend) && b.Due(o.Now())
		row.Miss = b.State.Can(visits.Miss) && b.Due(o.Now())
		row.Tell = (b.State == visits.Refused || b.State == visits.CalledOff) && b.ToldAt == nil && o.Now().Before(b.StartsAt)
	}
	return row
}
