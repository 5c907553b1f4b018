package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ocop-hungdao/ocop/catalog/salespoint"
)

var salesPointList = huma.Operation{OperationID: "list-sales-points", Method: http.MethodGet, Path: "/sales-points", Tags: []string{"catalog"},
	Summary: "List the sales points", Description: "Where products can be bought in person, and fetched where pickup is true: give delivery pickup:<slug>."}

type salesPoint struct {
	Slug        string  `json:"slug" example:"dinh-so"`
	Name        string  `json:"name"`
	Kind        string  `json:"kind" enum:"market,tourist_site,craft_village,service_centre,post_office,shop"`
	Address     string  `json:"address"`
	OldAddress  string  `json:"old_address" doc:"As people still say it."`
	Latitude    float64 `json:"latitude"`
	Longitude   float64 `json:"longitude"`
	Hours       string  `json:"hours"`
	Phone       string  `json:"phone"`
	Notes       string  `json:"notes"`
	Pickup      bool    `json:"pickup" doc:"Orders may be fetched here, unless it is closed for a while."`
	ClosedUntil *string `json:"closed_until" format:"date" doc:"Closed up to and including this day."`
	Products    int     `json:"products" doc:"How many are said to be on the shelf."`
	Sample      bool    `json:"sample" doc:"Invented, for demonstration."`
}

func (a *API) listSalesPoints(ctx context.Context, _ *nothing) (*answer[list[salesPoint]], error) {
	found, err := a.Points.All(ctx)
	if err != nil {
		return nil, err
	}
	return toAll(listOf(all(found, func(p *salespoint.Point) salesPoint {
		return salesPoint{Slug: p.Slug, Name: p.Name, Kind: string(p.Kind), Address: p.Address, OldAddress: p.OldAddress,
			Latitude: p.Latitude, Longitude: p.Longitude, Hours: p.Hours, Phone: p.Phone, Notes: p.Notes, Pickup: p.Pickup,
			ClosedUntil: day(p.ClosedUntil), Products: p.Products, Sample: p.Sample}
	}))), nil
}
