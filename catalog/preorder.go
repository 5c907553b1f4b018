package catalog

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// PreorderLongest is how long a batch may be ordered ahead.
const PreorderLongest = 184 * 24 * time.Hour

// Preorder is a batch of a variant that is still to come and may be ordered ahead: in a
// window, up to so many units, so many for each phone. While anything of the variant can be
// had from the shelf, it is bought from there. When goods come, who waits is served first, in
// the order in which they ordered (serveTx).
type Preorder struct {
	ID        int64
	VariantID int64
	StartsAt  time.Time
	EndsAt    time.Time // the first instant at which nobody can order ahead any more
	ReadyOn   time.Time // a day: from when it is there, as buyers are promised
	Units     int
	Taken     int
	Waiting   int // of Taken: not served yet
	PerPhone  int // 0: as many as one likes
	CreatedBy string
	EndedAt   *time.Time
	EndedBy   string
}

// At is the state of the pre-order at an instant; its states are those of an offer.
func (p *Preorder) At(at time.Time) OfferState {
	o := Offer{StartsAt: p.StartsAt, EndsAt: p.EndsAt, Units: p.Units, Taken: p.Taken, EndedAt: p.EndedAt}
	return o.At(at)
}

// check names the wrong fields of a pre-order.
func (p *Preorder) check(now time.Time) error {
	var wrong fault.Form
	if p.Units < 1 || p.Units > MaxOfferedUnit {
		wrong.Wrong("units", "preorder.units")
	}
	if p.PerPhone < 0 || p.PerPhone > MaxPerPhone || p.PerPhone > p.Units && p.Units > 0 {
		wrong.Wrong("per_phone", "preorder.per_phone")
	}
	if p.StartsAt.IsZero() {
		wrong.Wrong("starts", "preorder.day")
	}
	switch {
	case p.EndsAt.IsZero():
		wrong.Wrong("ends", "preorder.day")
	case !p.EndsAt.After(p.StartsAt) || !p.EndsAt.After(now):
		wrong.Wrong("ends", "preorder.ends_before")
	case p.EndsAt.Sub(p.StartsAt) > PreorderLongest:
		wrong.Wrong("ends", "preorder.too_long")
	}
	switch {
	case p.ReadyOn.IsZero():
		wrong.Wrong("ready", "preorder.day")
	case p.EndsAt.IsZero():
	case vntime.Today(p.EndsAt.Add(-1)).After(p.ReadyOn):
		wrong.Wrong("ready", "preorder.ready_before")
	}
	return wrong.Err()
}

// Ahead is what a buyer hears of a batch that they may order ahead; the zero value says that
// there is none. It is there only while nothing can be had from the shelf.
type Ahead struct {
	PreorderID       int64
	ReadyOn          *time.Time // a day
	PreorderUntil    *time.Time // the first instant at which nobody can order ahead any more
	PreorderLeft     int
	PreorderPerPhone int
}

// Coming says whether somebody who ordered none yet can order ahead.
func (a *Ahead) Coming() bool { return a.PreorderLeft > 0 }

// MostAhead is how many somebody may order ahead who did so for so many before.
func (a *Ahead) MostAhead(had int) int {
	if a.PreorderPerPhone == 0 {
		return a.PreorderLeft
	}
	return max(min(a.PreorderLeft, a.PreorderPerPhone-had), 0)
}
