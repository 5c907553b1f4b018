package catalog

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// Bounds of an offer. A price that always holds is the price, not an offer.
const (
	OfferLongest   = 92 * 24 * time.Hour
	MaxPerPhone    = 999
	MaxOfferedUnit = 100_000
)

// Offer is a price for a while, for units put aside for it, so many for each phone. It is
// counted when asked for: it begins and ends by the clock, and what it did not sell is free
// for everybody from that instant on.
type Offer struct {
	ID        int64
	VariantID int64
	Price     money.VND
	ListPrice money.VND // what it cost when the offer was made
	StartsAt  time.Time
	EndsAt    time.Time // the first instant at which it no longer holds
	Units     int
	Taken     int
	PerPhone  int  // 0: as many as one likes
	Deep      bool // an officer answers for more than half off
	CreatedBy string
	EndedAt   *time.Time
	EndedBy   string
	// LiveItemID is what it is shown with on air (catalog/livestream); nil: nothing. The
	// offers of one item are one promise: the share of a phone counts over all of them.
	LiveItemID *int64
}

// OfferState is what an offer is at an instant.
type OfferState string

// States of an offer.
const (
	OfferPlanned OfferState = "planned"
	OfferOpen    OfferState = "open"
	OfferGone    OfferState = "gone" // all units taken
	OfferOver    OfferState = "over"
	OfferEnded   OfferState = "ended" // early, by a person
)

// At is the state of the offer at an instant.
func (o *Offer) At(at time.Time) OfferState {
	switch {
	case o.EndedAt != nil:
		return OfferEnded
	case !at.Before(o.EndsAt):
		return OfferOver
	case at.Before(o.StartsAt):
		return OfferPlanned
	case o.Taken >= o.Units:
		return OfferGone
	}
	return OfferOpen
}

// Aside is how many units the offer keeps from everybody else at an instant.
func (o *Offer) Aside(at time.Time) int {
	if o.EndedAt != nil || !at.Before(o.EndsAt) {
		return 0
	}
	return o.Units - o.Taken
}

// check names the wrong fields of an offer on a variant that costs list now. More than half
// off (domain §4.2: at most 50 %) is for an officer who says so.
func (o *Offer) check(list money.VND, officer bool, now time.Time) error {
	var wrong fault.Form
	lowest := map[string]any{"lowest": ((list + 1) / 2).String()}
	switch {
	case o.Price <= 0 || o.Price >= list:
		wrong.WrongWith("price", "offer.price_not_lower", map[string]any{"list": list.String()})
	case o.Price*2 < list && !officer:
		wrong.WrongWith("price", "offer.more_than_half", lowest)
	case o.Price*2 < list && !o.Deep:
		wrong.WrongWith("price", "offer.sure_of_half", lowest)
	}
	if o.Units < 1 || o.Units > MaxOfferedUnit {
		wrong.Wrong("units", "offer.units")
	}
	if o.PerPhone < 0 || o.PerPhone > MaxPerPhone || o.PerPhone > o.Units && o.Units > 0 {
		wrong.Wrong("per_phone", "offer.per_phone")
	}
	if o.StartsAt.IsZero() {
		wrong.Wrong("starts", "offer.moment")
	}
	switch {
	case o.EndsAt.IsZero():
		wrong.Wrong("ends", "offer.moment")
	case !o.EndsAt.After(o.StartsAt) || !o.EndsAt.After(now):
		wrong.Wrong("ends", "offer.ends_before")
	case o.EndsAt.Sub(o.StartsAt) > OfferLongest:
		wrong.Wrong("ends", "offer.too_long")
	}
	return wrong.Err()
}

// OnOffer is what a buyer hears of the offer that is open on a variant; the zero value says
// that there is none.
type OnOffer struct {
	OfferID       int64
	OfferPrice    money.VND
	OldPrice      money.VND  // to be struck out: what it costs without, and never more than when the offer was made
	OfferUntil    *time.Time // the first instant at which it no longer holds
	OfferLeft     int        // 0: sold out, which is as if there were none
	OfferPerPhone int
}

// Open says whether somebody who has had none yet can buy at the offer's price.
func (o *OnOffer) Open() bool { return o.OfferLeft > 0 }

// Most is how many somebody may buy at the offer's price who has had so many of it.
func (o *OnOffer) Most(had int) int {
	if o.OfferPerPhone == 0 {
		return o.OfferLeft
	}
	return max(min(o.OfferLeft, o.OfferPerPhone-had), 0)
}

// Of is what one of a variant with that list price costs now.
func (o *OnOffer) Of(list money.VND) money.VND {
	if o.Open() {
		return min(o.OfferPrice, list)
	}
	return list
}
