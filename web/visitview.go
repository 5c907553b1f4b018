package web

import (
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/visit"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// daysShown is how many days stand in the row; further ones are asked for by telephone.
const daysShown = 14

// visitPage is the form: the day that was chosen, or the first with places left.
func (s *Shop) visitPage(c *fiber.Ctx, status int, r visit.Request, chosen string, wrong *fault.Form, flash ui.Message) error {
	t := s.Texts.Visits
	place, err := s.Visits.Place(c.UserContext(), r.Place)
	if err != nil {
		return err
	}
	days, err := s.Visits.Days(c.UserContext(), place)
	if err != nil {
		return err
	}
	v := view.VisitForm{Place: place.Name, Address: place.Address, Note: place.Note, Terms: s.visitTerms(place), Action: visitsAt + "/" + place.Slug, Once: r.Once, Flash: flash,
		Lookup: ui.Link{Label: t.HaveCode, Href: askedAt}}
	if !r.At.IsZero() {
		chosen = vntime.Today(r.At).Format(time.DateOnly)
	}
	day := chooseDay(days, chosen)
	shown := 0
	for i := range days {
		d := &days[i]
		if shown == daysShown && d != day {
			continue
		}
		if d.Closed != "" {
			v.Closed = append(v.Closed, t.Closed(vntime.LongDate(d.Date), d.Closed))
			continue
		}
		shown = min(shown+1, daysShown)
		v.Days = append(v.Days, ui.Chip{Label: s.shortDay(d.Date), Href: v.Action + "?ngay=" + d.Date.Format(time.DateOnly) + "#gio", Current: d == day})
	}
	if day != nil {
		v.Day, v.DayValue = vntime.LongDate(day.Date), day.Date.Format(time.DateOnly)
		v.Hours = s.hourChoices(day, r.At)
		v.Fields = s.visitFields(place, r)
	}
	p := s.frame(t.BookAt(place.Name), t.Description, v.Action)
	if wrong != nil {
		v.Wrongs = s.markWrongs(wrong, &v)
	}
	p.Wrong = len(v.Wrongs) > 0
	return s.private(c, status, view.VisitFormPage(p, v))
}

// chooseDay is the open day that was asked for, or the first with something left.
func chooseDay(days []visit.Day, asked string) *visit.Day {
	var first *visit.Day
	for i := range days {
		d := &days[i]
		if d.Closed != "" {
			continue
		}
		if d.Date.Format(time.DateOnly) == asked {
			return d
		}
		if first == nil && d.Left() {
			first = d
		}
	}
	return first
}

// shortDay is "T7 28/11".
func (s *Shop) shortDay(day time.Time) string {
	return s.Texts.Visits.ShortDays[day.Weekday()] + " " + day.Format("02/01")
}

func (s *Shop) hourChoices(d *visit.Day, chosen time.Time) ui.Choices {
	t := s.Texts.Visits
	out := ui.Choices{ID: "at", Name: "at", Label: t.Hour}
	for _, slot := range d.Slots {
		o := ui.Option{Value: visit.FormatAt(slot.At), Label: vntime.Clock(slot.At), Note: t.Left(slot.Left), Chosen: slot.At.Equal(chosen) && slot.Left > 0}
		if slot.Left == 0 {
			o.Note, o.Disabled = t.Full, true
		}
		out.Options = append(out.Options, o)
	}
	return out
}

func (s *Shop) visitFields(p *visit.Place, r visit.Request) []ui.Field {
	t := s.Texts.Visits
	party := ""
	if r.Party > 0 {
		party = strconv.Itoa(r.Party)
	}
	return []ui.Field{
		{ID: "party", Label: t.Party, Hint: t.PartyHint(p.MostParty), Value: party, InputMode: "numeric", MaxLength: 3},
		{ID: "name", Label: t.Name, Value: r.Name, Autocomplete: "name", MaxLength: visit.MostName},
		{ID: "phone", Label: t.Phone, Value: r.Phone, Type: "tel", InputMode: "tel", Autocomplete: "tel", MaxLength: 30},
		{ID: "note", Label: t.Note, Hint: t.NoteHint, Value: r.Note, Optional: true, Rows: 2, MaxLength: visit.MostNote},
	}
}

// markWrongs says each wrong field beside it and in the list above.
func (s *Shop) markWrongs(wrong *fault.Form, v *view.VisitForm) []ui.Wrong {
	var out []ui.Wrong
	for _, f := range wrong.Fields {
		text := s.Texts.Faults.Sentence(f.Key, f.Details)
		if f.Name == v.Hours.ID {
			v.Hours.Error = text
		}
		for i := range v.Fields {
			if v.Fields[i].ID == f.Name {
				v.Fields[i].Error = text
			}
		}
		out = append(out, ui.Wrong{ID: f.Name, Text: text})
	}
	return out
}
