package salespoint

import "time"

// Kind is what sort of place a point is (Decision 950/QĐ-BCT's list, as far as the
// commune has such places).
type Kind string

const (
	Market        Kind = "market"
	TouristSite   Kind = "tourist_site"
	CraftVillage  Kind = "craft_village"
	ServiceCentre Kind = "service_centre"
	PostOffice    Kind = "post_office"
	Shop          Kind = "shop"
)

// Point is a sales point.
type Point struct {
	ID           int64
	Slug         string
	Name         string
	Kind         Kind
	Address      string // with the commune's present name
	OldAddress   string // as people still say it
	ProvinceCode string
	WardCode     string
	Latitude     float64
	Longitude    float64
	Hours        string
	Phone        string
	Notes        string
	ClosedUntil  *time.Time // closed up to and including this day
	Pickup       bool       // orders may be fetched here
	Sample       bool
	Products     int // that are said to be on the shelf
}

// ClosedOn says whether the point is closed for a while on day.
func (p *Point) ClosedOn(day time.Time) bool {
	return p.ClosedUntil != nil && !day.After(*p.ClosedUntil)
}
