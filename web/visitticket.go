package web

import (
	"strconv"
	"strings"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/ics"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/vietqr"
	"github.com/ocop-hungdao/ocop/orders/visit"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

// officeVisit is where an officer's phone lands who reads the code of a booking.
const officeVisit = "/quan-tri/don-khach/phieu/"

// showVisit shows a booking to who holds its link; without the key it asks for the end of
// the number, whether the booking exists or not.
func (s *Shop) showVisit(c *fiber.Ctx) error {
	b, err := s.Visits.Open(c.UserContext(), c.Params("code"), c.Query("k"))
	if fault.Is(err, "visit.not_found") {
		return c.Redirect(askedAt, fiber.StatusSeeOther)
	}
	if err != nil {
		return err
	}
	flash := ui.Message{}
	if c.Query("da") == "doi" {
		flash = ui.Message{Text: s.Texts.Visits.Changed, Icon: "circle-check", Tone: ui.Leaf}
	}
	return s.ticketPage(c, fiber.StatusOK, b, flash, "", "")
}

// ticketPage is a booking in full, with what may still be done; wrong is said of the number
// that was typed.
func (s *Shop) ticketPage(c *fiber.Ctx, status int, b *visit.Booking, flash ui.Message, typed, wrong string) error {
	t := s.Texts.Visits
	v := s.ticketView(b)
	v.Flash = flash
	v.Facts = append(v.Facts, ui.Fact{Name: t.Who, Value: dots(b.Name, phone.Number(b.Phone).Masked())})
	if b.Note != "" {
		v.Facts = append(v.Facts, ui.Fact{Name: t.Note, Value: b.Note})
	}
	key := s.Visits.Key(b)
	if b.State.Open() {
		picture, err := vietqr.Draw(s.BaseURL + officeVisit + b.Code)
		if err != nil {
			return err
		}
		v.QR = &view.QR{Size: picture.Size, Path: picture.Path}
		v.Calendar = ticketsAt + "/" + b.Code + "/lich.ics?k=" + key
	}
	if b.Changeable(s.Now()) {
		if typed == "" {
			typed = strconv.Itoa(b.Party)
		}
		v.Change = &view.VisitChange{Action: ticketsAt + "/" + b.Code, Key: key,
			Party: ui.Field{ID: "party", Label: t.Change, Hint: t.PartyHint(b.MostParty), Value: typed, InputMode: "numeric", MaxLength: 3, Error: wrong}}
	}
	p := s.hidden(v.Title)
	p.Wrong = wrong != ""
	return s.private(c, status, view.VisitTicketPage(p, v))
}

// ticketView is what may be said of a booking to who knows its code.
func (s *Shop) ticketView(b *visit.Booking) view.VisitTicket {
	t := s.Texts.Visits
	v := view.VisitTicket{Title: t.BookAt(b.PlaceName), State: t.States[string(b.State)], Text: t.StateText[string(b.State)], Code: b.Shown(), Again: ui.Button{Label: t.Again, Href: visitsAt + "/" + b.PlaceSlug},
		Facts: []ui.Fact{{Name: t.When, Value: vntime.Clock(b.StartsAt) + ", " + vntime.LongDate(b.StartsAt)}, {Name: t.Where, Value: dots(b.PlaceName, b.Address)}, {Name: t.Number, Value: t.People(b.Party)}}}
	if b.Reason != "" {
		v.Because = t.Because(b.Reason)
	}
	return v
}

// resizeVisit changes how many come.
func (s *Shop) resizeVisit(c *fiber.Ctx) error {
	code, key, typed := c.Params("code"), edge.Form(c, "k"), edge.Form(c, "party")
	err := s.Visits.Resize(c.UserContext(), code, key, number(typed, 0))
	return s.changedVisit(c, code, key, typed, err)
}

// cancelVisit gives the places back.
func (s *Shop) cancelVisit(c *fiber.Ctx) error {
	code, key := c.Params("code"), edge.Form(c, "k")
	return s.changedVisit(c, code, key, "", s.Visits.Withdraw(c.UserContext(), code, key))
}

// changedVisit leads back to the booking, or shows it with what was refused.
func (s *Shop) changedVisit(c *fiber.Ctx, code, key, typed string, err error) error {
	form, wrong := fault.AsForm(err)
	no, refused := fault.As(err)
	switch {
	case fault.Is(err, "visit.not_found"):
		return c.Redirect(askedAt, fiber.StatusSeeOther)
	case err != nil && !wrong && !refused:
		return err
	}
	b, found := s.Visits.Open(c.UserContext(), code, key)
	switch {
	case found != nil:
		return found
	case wrong:
		return s.ticketPage(c, fiber.StatusUnprocessableEntity, b, ui.Message{}, typed, s.Texts.Faults.Sentence(form.Fields[0].Key, form.Fields[0].Details))
	case refused:
		return s.ticketPage(c, fiber.StatusConflict, b, ui.Message{Text: s.Texts.Faults.Sentence(no.Key, no.Details), Icon: "info", Tone: "warn"}, typed, "")
	case typed != "":
		return c.Redirect(s.ticket(b)+"&da=doi", fiber.StatusSeeOther)
	}
	return c.Redirect(s.ticket(b), fiber.StatusSeeOther)
}

// visitCalendar is a booking as a file for a phone's calendar.
func (s *Shop) visitCalendar(c *fiber.Ctx) error {
	t := s.Texts.Visits
	b, err := s.Visits.Open(c.UserContext(), c.Params("code"), c.Query("k"))
	if err != nil {
		return err
	}
	if !b.State.Open() {
		return fault.New(fault.NotFound, "visit.not_found")
	}
	host := strings.TrimPrefix(strings.TrimPrefix(s.BaseURL, "https://"), "http://")
	c.Set(fiber.HeaderContentType, "text/calendar; charset=utf-8")
	c.Set(fiber.HeaderContentDisposition, `attachment; filename="`+b.Code+`.ics"`)
	c.Set(fiber.HeaderCacheControl, "no-store")
	c.Response().SetBodyRaw(ics.Write(s.Texts.UI.Site, []ics.Event{{UID: b.Code + "@" + host, Changed: b.UpdatedAt, From: b.StartsAt, Until: b.Ends(), Title: t.EventName(b.PlaceName),
		Place: dots(b.PlaceName, b.Address), Text: t.EventText(b.Shown(), t.People(b.Party)), Address: s.BaseURL + askedAt}}))
	return nil
}

func (s *Shop) askVisit(c *fiber.Ctx) error {
	return s.askVisitPage(c, fiber.StatusOK, edge.Query(c, "ma"), "")
}

// lookUpVisit shows a booking by its code and the end of the number, without a name. A
// wrong code, an unknown one and wrong digits get the same answer.
func (s *Shop) lookUpVisit(c *fiber.Ctx) error {
	t := s.Texts.Visits
	code, last4 := edge.Form(c, "code"), edge.Form(c, "last4")
	var missing []ui.Wrong
	if code == "" {
		missing = append(missing, ui.Wrong{ID: "code", Text: t.NoCode})
	}
	if last4 == "" {
		missing = append(missing, ui.Wrong{ID: "last4", Text: t.NoLast4})
	}
	if len(missing) > 0 {
		return s.askVisitPage(c, fiber.StatusUnprocessableEntity, code, last4, missing...)
	}
	b, err := s.Visits.LookUp(c.UserContext(), code, lastFour(last4))
	if no, ok := fault.As(err); ok && no.Key == "visit.not_found" {
		return s.askVisitPage(c, fiber.StatusNotFound, code, last4, ui.Wrong{ID: "code", Text: s.Texts.Faults.Sentence(no.Key, no.Details)})
	}
	if err != nil {
		return err
	}
	v := s.ticketView(b)
	v.Because = ""
	return s.private(c, fiber.StatusOK, view.VisitTicketPage(s.hidden(v.Title), v))
}

func (s *Shop) askVisitPage(c *fiber.Ctx, status int, code, last4 string, wrongs ...ui.Wrong) error {
	t := s.Texts.Visits
	v := view.Lookup{Wrongs: wrongs,
		Code:  ui.Field{ID: "code", Label: t.Code, Hint: t.CodeHint, Value: code, MaxLength: 40, Attrs: map[string]any{"autocapitalize": "characters"}},
		Last4: ui.Field{ID: "last4", Label: t.Last4, Value: last4, InputMode: "numeric", MaxLength: 30}}
	for _, w := range wrongs {
		if w.ID == v.Code.ID {
			v.Code.Error = w.Text
		} else {
			v.Last4.Error = w.Text
		}
	}
	p := s.hidden(t.LookupTitle)
	p.Wrong = len(wrongs) > 0
	return s.private(c, status, view.VisitLookupPage(p, v, askedAt))
}
