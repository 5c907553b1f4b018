package api

import (
	"context"
	"net/http"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

var salesPointList = huma.Operation{OperationID: "list-sales-points", Method: http.MethodGet, Path: "/sales-points", Tags: []string{"catalog"},
	Summary: "List the sales points", Description: "Where products can be bought in person, and fetched where pickup is true: give delivery pickup:<slug>."}

type salesPoint struct {
	Slug        string        `json:"slug" example:"dinh-so"`
	Name        string        `json:"name"`
	Kind        string        `json:"kind" enum:"transport,rest_stop,supermarket,market,tourist_site,hospitality,craft_village,service_centre,fair,post_office,shop"`
	Address     string        `json:"address"`
	OldAddress  string        `json:"old_address" doc:"As people still say it."`
	Latitude    float64       `json:"latitude"`
	Longitude   float64       `json:"longitude"`
	Hours       string        `json:"hours" doc:"In words, one run of days a line."`
	Week        []openSpan    `json:"week" doc:"When it is open in a week; empty: not known."`
	SpecialDays []specialDays `json:"special_days" doc:"Days that differ from the week, those to come."`
	OpenNow     *bool         `json:"open_now" doc:"At the moment of the answer; null: not known."`
	OpenUntil   *time.Time    `json:"open_until" doc:"While it is open: when it closes, if it does within a week."`
	OpensNext   *time.Time    `json:"opens_next" doc:"While it is closed: when it opens again, if that is known."`
	Shelf       []shelfLine   `json:"shelf" doc:"What is said to be on the shelf. What nobody confirmed within 30 days is left out."`
	Phone       string        `json:"phone"`
	Notes       string        `json:"notes"`
	Pickup      bool          `json:"pickup" doc:"Orders may be fetched here, unless it is closed for a while."`
	ClosedUntil *string       `json:"closed_until" format:"date" doc:"Closed up to and including this day."`
	Products    int           `json:"products" doc:"How many are said to be on the shelf."`
	Sample      bool          `json:"sample" doc:"Invented, for demonstration."`
}

type openSpan struct {
	Day   int    `json:"day" minimum:"0" maximum:"6" doc:"0 is Sunday."`
	Opens string `json:"opens" example:"7:30"`
	Close string `json:"closes" example:"17:30" doc:"Not after opens: on the next day. 24:00 is the end of the day."`
}

type specialDays struct {
	From  string     `json:"from" format:"date"`
	To    string     `json:"to" format:"date" doc:"Included."`
	Spans []dayHours `json:"spans" doc:"Empty: closed."`
	Note  string     `json:"note"`
}

type dayHours struct {
	Opens string `json:"opens"`
	Close string `json:"closes"`
}

type shelfLine struct {
	Product       string `json:"product" doc:"Slug."`
	Name          string `json:"name"`
	ConfirmedOn   string `json:"confirmed_on" format:"date"`
	ConfirmedDays int    `json:"confirmed_days" doc:"How many days ago, by the calendar of Hà Nội."`
	Faded         bool   `json:"faded" doc:"Not confirmed for more than 14 days."`
}

func (a *API) listSalesPoints(ctx context.Context, _ *nothing) (*answer[list[salesPoint]], error) {
	found, err := a.Points.All(ctx)
	if err != nil {
		return nil, err
	}
	shelves, err := a.Points.Shelves(ctx)
	if err != nil {
		return nil, err
	}
	now := a.Now()
	return toAll(listOf(all(found, func(p *salespoint.Point) salesPoint {
		out := salesPoint{Slug: p.Slug, Name: p.Name, Kind: string(p.Kind), Address: p.Address, OldAddress: p.OldAddress,
			Latitude: p.Latitude, Longitude: p.Longitude, Hours: p.Hours, Phone: p.Phone, Notes: p.Notes, Pickup: p.Pickup,
			ClosedUntil: day(p.ClosedUntil), Products: p.Products, Sample: p.Sample,
			Week: weekOf(p.Week), SpecialDays: specialsOf(p, now), Shelf: shelfOf(shelves[p.ID], now)}
		if o := p.At(now); o.Known {
			out.OpenNow, out.OpenUntil, out.OpensNext = &o.Open, instant(o.Until), instant(o.Next)
		}
		return out
	}))), nil
}

func weekOf(w salespoint.Week) []openSpan {
	out := []openSpan{}
	for d, spans := range w {
		for _, s := range spans {
			out = append(out, openSpan{d, salespoint.ClockText(s.From), salespoint.ClockText(s.To)})
		}
	}
	return out
}

func specialsOf(p *salespoint.Point, now time.Time) []specialDays {
	out := []specialDays{}
	for _, s := range salespoint.Coming(p.Days, vntime.Today(now)) {
		line := specialDays{From: s.From.Format(time.DateOnly), To: s.To.Format(time.DateOnly), Note: s.Note, Spans: []dayHours{}}
		for _, span := range s.Spans {
			line.Spans = append(line.Spans, dayHours{salespoint.ClockText(span.From), salespoint.ClockText(span.To)})
		}
		out = append(out, line)
	}
	return out
}

func shelfOf(shelf []salespoint.OnShelf, now time.Time) []shelfLine {
	out := []shelfLine{}
	for _, on := range shelf {
		age := salespoint.Age(on.ConfirmedAt, now)
		out = append(out, shelfLine{on.Slug, on.Name, vntime.In(on.ConfirmedAt).Format(time.DateOnly), age, salespoint.Faded(age)})
	}
	return out
}

// instant is null for no time at all.
func instant(at time.Time) *time.Time {
	if at.IsZero() {
		return nil
	}
	return &at
}
