package web

import (
	"net/url"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/visit"
	"github.com/ocop-hungdao/ocop/web/ui"
	"github.com/ocop-hungdao/ocop/web/view"
)

const (
	visitsAt  = "/tham-quan"
	ticketsAt = visitsAt + "/phieu"
	askedAt   = visitsAt + "/tra-cuu"
)

// mountVisits gives appointments their addresses.
func (s *Shop) mountVisits(app fiber.Router) {
	small := edge.Limit(biggestForm)
	pace := edge.Throttle(s.Limiter, "visits", edge.Rate{Every: 10 * time.Second, Burst: 20})
	app.Get(visitsAt, s.visitPlaces)
	app.Get(askedAt, s.askVisit)
	app.Post(askedAt, small, s.slowly(), s.lookUpVisit)
	app.Get(ticketsAt+"/:code", s.showVisit)
	app.Get(ticketsAt+"/:code/lich.ics", s.visitCalendar)
	app.Post(ticketsAt+"/:code/so-nguoi", small, pace, s.resizeVisit)
	app.Post(ticketsAt+"/:code/huy", small, pace, s.cancelVisit)
	app.Get(visitsAt+"/:slug", s.visitForm)
	app.Post(visitsAt+"/:slug", small, pace, s.bookVisit)
}

// visitWay is the button that leads to appointments; nil where none are taken.
func (s *Shop) visitWay(c *fiber.Ctx, site string, producerID int64) *ui.Button {
	slug, err := s.Visits.Way(c.UserContext(), site, producerID)
	if slug = side(c.UserContext(), s, "appointments", slug, err); slug == "" {
		return nil
	}
	return &ui.Button{Label: s.Texts.Visits.Book, Href: visitsAt + "/" + slug, Icon: "calendar"}
}

// visitPlaces lists where one may come by appointment.
func (s *Shop) visitPlaces(c *fiber.Ctx) error {
	t := s.Texts.Visits
	places, err := s.Visits.Taking(c.UserContext())
	if err != nil {
		return err
	}
	v := view.VisitPlaces{Lookup: ui.Link{Label: t.HaveCode, Href: askedAt}}
	for i := range places {
		p := &places[i]
		v.Places = append(v.Places, view.VisitPlace{Name: p.Name, Address: p.Address, Terms: s.visitTerms(p), Way: ui.Button{Label: t.BookAt(p.Name), Href: visitsAt + "/" + p.Slug, Icon: "calendar"}})
	}
	p := s.frame(t.Title, t.Description, visitsAt)
	p.NoIndex = len(places) == 0
	return s.public(c, view.VisitPlacesPage(p, v))
}

func (s *Shop) visitTerms(p *visit.Place) []string {
	t := s.Texts.Visits
	return []string{t.Free, t.Duration(p.Minutes), t.Lead1((p.LeadMinutes + 59) / 60), t.Groups(p.GroupFrom)}
}

// visitForm asks for a day, an hour and who comes.
func (s *Shop) visitForm(c *fiber.Ctx) error {
	name, err := slugParam(c)
	if err != nil {
		return err
	}
	once, err := s.Visits.Once()
	if err != nil {
		return err
	}
	return s.visitPage(c, fiber.StatusOK, visit.Request{Place: name, Once: once}, edge.Query(c, "ngay"), nil, ui.Message{})
}

// bookVisit takes the places. What cannot be had is said above the form, with all that was
// typed still in it.
func (s *Shop) bookVisit(c *fiber.Ctx) error {
	name, err := slugParam(c)
	if err != nil {
		return err
	}
	r := visit.Request{Place: name, Name: edge.Form(c, "name"), Phone: edge.Form(c, "phone"), Party: number(edge.Form(c, "party"), 0), Note: edge.Text(c, "note"), Once: edge.Form(c, "once")}
	r.At, _ = visit.ParseAt(edge.Form(c, "at"))
	b, err := s.Visits.Book(c.UserContext(), r)
	if form, ok := fault.AsForm(err); ok {
		return s.visitPage(c, fiber.StatusUnprocessableEntity, r, edge.Form(c, "day"), form, ui.Message{})
	}
	if no, ok := fault.As(err); ok && no.Kind != fault.NotFound {
		status := fiber.StatusConflict
		if r.Once == "" {
			if r.Once, err = s.Visits.Once(); err != nil {
				return err
			}
		}
		return s.visitPage(c, status, r, edge.Form(c, "day"), nil, ui.Message{Text: s.Texts.Faults.Sentence(no.Key, no.Details), Icon: "info", Tone: "warn"})
	}
	if err != nil {
		return err
	}
	return c.Redirect(s.ticket(b), fiber.StatusSeeOther)
}

// ticket is the address of a booking's page for who holds the link.
func (s *Shop) ticket(b *visit.Booking) string {
	return ticketsAt + "/" + b.Code + "?k=" + url.QueryEscape(s.Visits.Key(b))
}
