package shipping

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Zone is a part of the country with prices of its own.
type Zone struct {
	Code string
	Name string // for people: "Nội thành Hà Nội"
}

// Area puts a ward, or a whole province where no ward is named, into a zone.
type Area struct {
	ZoneCode     string
	ProvinceCode string
	WardCode     string // "" for all wards of the province that no other area names
}

// Rate is the price of a parcel of FromG ≤ weight < ToG grams on the days ValidFrom ≤
// day < ValidTo, days being those of Hà Nội at 00:00 UTC. A zero ValidTo is open.
type Rate struct {
	ZoneCode           string
	FromG, ToG         int
	Price              money.VND
	ValidFrom, ValidTo time.Time
}

func (r Rate) covers(weightG int, day time.Time) bool {
	return r.FromG <= weightG && weightG < r.ToG &&
		!day.Before(r.ValidFrom) && (r.ValidTo.IsZero() || day.Before(r.ValidTo))
}

// Table is everything that is kept, in the order of the zones.
type Table struct {
	Zones []Zone
	Areas []Area
	Rates []Rate
}
