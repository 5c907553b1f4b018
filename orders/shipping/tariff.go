package shipping

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// Destination is where a parcel goes.
type Destination struct{ ProvinceCode, WardCode string }

// Zone is a set of areas with the same prices.
type Zone struct {
	ID   int64
	Code string
	Name string
}

// Rate is a zone's price for parcels of more than FromG up to ToG grams, from one day
// to another, both included; ValidTo nil means until further notice.
type Rate struct {
	ZoneID    int64
	FromG     int
	ToG       int
	Price     money.VND
	ValidFrom time.Time
	ValidTo   *time.Time
}

// Tariff is all zones, areas and rates, read at one moment.
type Tariff struct {
	zones map[int64]Zone
	areas map[Destination]int64 // a province alone has no ward code
	rates []Rate
}

// Fee is what a parcel of so many grams costs at an instant, and the zone it goes to.
// A ward's own zone wins over its province's. A place or weight without a price is
// refused with "shipping.no_rate": somebody has to be asked.
func (t *Tariff) Fee(d Destination, grams int, at time.Time) (money.VND, Zone, error) {
	id, ok := t.areas[d]
	if !ok {
		id, ok = t.areas[Destination{ProvinceCode: d.ProvinceCode}]
	}
	if ok {
		day := civil(at)
		for _, r := range t.rates {
			if r.ZoneID == id && r.FromG < max(grams, 1) && grams <= r.ToG && r.holds(day) {
				return r.Price, t.zones[id], nil
			}
		}
	}
	return 0, Zone{}, fault.New(fault.Conflict, "shipping.no_rate").With("grams", grams)
}

func (r Rate) holds(day time.Time) bool {
	return !day.Before(r.ValidFrom) && (r.ValidTo == nil || !day.After(*r.ValidTo))
}

// civil is the day in Việt Nam at an instant, as midnight UTC of that date.
func civil(at time.Time) time.Time {
	y, m, d := at.In(time.FixedZone("+07", 7*60*60)).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}
