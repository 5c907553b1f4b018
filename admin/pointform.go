package admin

import (
	"strconv"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// pointForm is the form of a point as it was typed, or as the record fills it.
type pointForm map[string]string

const ticked = "1"

// formOf is the form of a point nobody has changed yet. Special days that have passed are
// gone with the next save.
func formOf(p *salespoint.Point, now time.Time) pointForm {
	f := pointForm{"name": p.Name, "kind": string(p.Kind), "address": p.Address, "old": p.OldAddress, "notes": p.Notes, "hours": p.Hours, "state": string(p.State),
		"phone": phone.Number(p.Phone).National(), "lat": decimal(p.Latitude), "lng": decimal(p.Longitude), "version": strconv.Itoa(p.RowVersion)}
	if p.Week.Known() {
		f["hours"] = strings.Join(p.Week.Lines(), "\n")
	}
	var days []string
	for _, d := range salespoint.Coming(p.Days, vntime.Today(now)) {
		days = append(days, d.Line())
	}
	f["days"] = strings.Join(days, "\n")
	if p.ClosedOn(vntime.Today(now)) {
		f["until"] = vntime.Date(*p.ClosedUntil)
	}
	if p.Pickup {
		f["pickup"] = ticked
	}
	return f
}

// decimal is a coordinate as people here write it, to a metre.
func decimal(degrees float64) string {
	return strings.Replace(strconv.FormatFloat(degrees, 'f', 5, 64), ".", ",", 1)
}

func typedPoint(c *fiber.Ctx) pointForm {
	f := pointForm{}
	for _, name := range []string{"name", "kind", "address", "old", "phone", "pickup", "lat", "lng", "link", "until", "state", "version", "outside", "once"} {
		f[name] = edge.Form(c, name)
	}
	for _, name := range []string{"notes", "hours", "days"} {
		f[name] = edge.Text(c, name)
	}
	return f
}

// readPoint reads the form into a point, and says every field that cannot be taken. A
// place outside the commune is asked about once, and then believed.
func (o *Office) readPoint(c *fiber.Ctx, f pointForm, p *salespoint.Point) (*fault.Form, error) {
	var wrong fault.Form
	today := vntime.Today(o.Now())
	note := func(field string, err error) bool {
		if no, ok := fault.As(err); ok {
			wrong.WrongWith(field, no.Key, no.Details)
		}
		return err == nil
	}
	p.Name, p.Kind, p.Address, p.OldAddress, p.Notes, p.Pickup = f["name"], salespoint.Kind(f["kind"]), f["address"], f["old"], f["notes"], f["pickup"] == ticked
	if s := salespoint.State(f["state"]); p.ID != 0 && (s == salespoint.Running || s == salespoint.Ended) {
		p.State = s
	}
	where, field := f["lat"]+" "+f["lng"], "lat"
	if f["link"] != "" {
		where, field = f["link"], "link"
	}
	var err error
	switch {
	case f["lat"] == "" && f["lng"] == "" && f["link"] == "":
		wrong.Wrong("lat", "place.missing")
	default:
		p.Latitude, p.Longitude, err = salespoint.ParsePlace(where)
		if note(field, err) {
			f["lat"], f["lng"], f["link"] = decimal(p.Latitude), decimal(p.Longitude), ""
			edge, err := o.Points.Outline(c.UserContext())
			if err != nil {
				return nil, err
			}
			if !edge.Contains(p.Latitude, p.Longitude) && f["outside"] != ticked {
				f["ask"] = ticked
				wrong.Wrong("outside", "place.outside")
			}
		}
	}
	if p.Phone = ""; f["phone"] != "" {
		number, err := phone.Contact(f["phone"])
		note("phone", err)
		p.Phone = string(number)
	}
	p.Week, err = salespoint.ParseWeek(f["hours"])
	if note("hours", err) {
		p.Hours = strings.Join(p.Week.Lines(), "\n")
	}
	p.Days, err = salespoint.ParseSpecials(f["days"], today)
	note("days", err)
	if p.ClosedUntil = nil; f["until"] != "" {
		until, ok := salespoint.ParseDay(f["until"], today)
		if p.ClosedUntil = &until; !ok {
			wrong.Wrong("until", "salespoint.date")
		}
	}
	if more, ok := fault.AsForm(p.Check()); ok {
		for _, field := range more.Fields {
			if field.Name != "lat" {
				wrong.Fields = append(wrong.Fields, field)
			}
		}
	}
	if wrong.Err() != nil {
		return &wrong, nil
	}
	return nil, nil
}
