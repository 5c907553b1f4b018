package visit

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Booking is one appointment.
type Booking struct {
	ID        int64
	Code      string
	PlaceID   int64
	PlaceSlug string
	PlaceName string
	Address   string
	StartsAt  time.Time
	Minutes   int
	Party     int
	MostParty int
	Name      string
	Phone     string // E.164
	Note      string
	State     State
	Reason    string     // of a refusal or of a closed day
	ToldAt    *time.Time // of a visit that was taken back
	CreatedAt time.Time
	UpdatedAt time.Time

	ProducerID int64 // of the place; 0: nobody's
}

// Shown is the code as people read it.
func (b *Booking) Shown() string { return ordercode.Code(b.Code).Shown() }

// Ends is when the visit is over.
func (b *Booking) Ends() time.Time { return b.StartsAt.Add(time.Duration(b.Minutes) * time.Minute) }

// Changeable says whether the visitor may still change or cancel it at now: until it begins.
func (b *Booking) Changeable(now time.Time) bool { return b.State.Open() && now.Before(b.StartsAt) }

// Due says whether it can be said at now who came: from the day of the visit on.
func (b *Booking) Due(now time.Time) bool { return !vntime.Today(now).Before(vntime.Today(b.StartsAt)) }
