package api

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

var producerList = huma.Operation{OperationID: "list-producers", Method: http.MethodGet, Path: "/producers", Tags: []string{"catalog"},
	Summary: "List the producers"}

var producerRead = huma.Operation{OperationID: "read-producer", Method: http.MethodGet, Path: "/producers/{slug}", Tags: []string{"catalog"},
	Summary: "Read a producer", Description: "Its products are those of /products with producer set to its slug. " +
		"When two records of one producer became one, the slug of either reads it: slug is what it has now, and Content-Location says so.", Errors: []int{http.StatusNotFound}}

// ProducerItem is a producer in the list, and the head of its detail.
type ProducerItem struct {
	ProducerName
	LegalForm string  `json:"legal_form" enum:"htx,tht,enterprise_llc,enterprise_private,enterprise_jsc,farm,household_business,association,operating_centre"`
	Village   *string `json:"village" doc:"Slug of the village."`
	Craft     string  `json:"craft"`
	Quote     string  `json:"quote" doc:"In the producer's own words."`
	SinceYear *int    `json:"since_year"`
	Products  int     `json:"products" doc:"How many are shown."`
	Sample    bool    `json:"sample" doc:"Invented, for demonstration."`
}

type producerDetail struct {
	ProducerItem
	VillageName  *string      `json:"village_name"`
	Address      string       `json:"address"`
	Phone        string       `json:"phone" doc:"E.164."`
	Email        string       `json:"email"`
	Story        string       `json:"story"`
	Visiting     string       `json:"visiting" doc:"When and how the place can be visited; empty when it cannot."`
	Registration registration `json:"registration"`
}

type registration struct {
	Number   string  `json:"number"`
	IssuedOn *string `json:"issued_on" format:"date"`
	Issuer   string  `json:"issuer"`
}

type nothing struct{}

func (a *API) listProducers(ctx context.Context, _ *nothing) (*answer[list[ProducerItem]], error) {
	found, err := a.Catalog.Producers(ctx, "")
	if err != nil {
		return nil, err
	}
	return toAll(listOf(all(found, producerOf))), nil
}

// readProducer answers an old slug with who it became a part of, and does not send the program there:
// within v1 an address that answered once goes on doing so, also for programs that follow nothing.
func (a *API) readProducer(ctx context.Context, in *slugInput) (*standing[producerDetail], error) {
	p, err := a.Catalog.ProducerBySlug(ctx, in.Slug)
	if fault.Is(err, "producer.not_found") {
		_, now, wrong := a.Catalog.MergedInto(ctx, in.Slug)
		if wrong != nil {
			return nil, wrong
		}
		if now != "" {
			p, err = a.Catalog.ProducerBySlug(ctx, now)
		}
	}
	if err != nil {
		return nil, err
	}
	return toAllAt(Prefix+"/producers/"+p.Slug, producerDetail{
		ProducerItem: producerOf(p), VillageName: orNull(p.VillageName),
		Address: p.AddressLine, Phone: p.Phone, Email: p.Email, Story: p.Story, Visiting: p.Visiting,
		Registration: registration{Number: p.RegistrationNumber, IssuedOn: day(p.RegistrationIssuedOn), Issuer: p.RegistrationIssuer},
	}), nil
}

func producerOf(p *catalog.ProducerCard) ProducerItem {
	return ProducerItem{ProducerName: ProducerName{p.Slug, p.Name}, LegalForm: string(p.LegalForm), Village: orNull(p.VillageSlug),
		Craft: p.Craft, Quote: p.Quote, SinceYear: p.SinceYear, Products: p.Products, Sample: p.Sample}
}
