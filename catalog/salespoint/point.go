package salespoint

import "time"

// Kind is what sort of place a point is: the list of Decision 950/QĐ-BCT (2023), with
// Shop for one that is nothing else.
type Kind string

const (
	Transport     Kind = "transport" // at a station, an airport, on a bus or a boat
	RestStop      Kind = "rest_stop"
	Supermarket   Kind = "supermarket" // or a mall
	Market        Kind = "market"
	TouristSite   Kind = "tourist_site"
	Hospitality   Kind = "hospitality" // a restaurant or a hotel
	CraftVillage  Kind = "craft_village"
	ServiceCentre Kind = "service_centre" // of a commune, or in an industrial cluster
	Fair          Kind = "fair"
	PostOffice    Kind = "post_office" // with a library of the commune
	Shop          Kind = "shop"
)

// Kinds is every kind, those a commune has most first.
func Kinds() []Kind {
	return []Kind{TouristSite, CraftVillage, Market, PostOffice, ServiceCentre, Shop, Hospitality, Supermarket, RestStop, Transport, Fair}
}

// State is whether there is such a point at all.
type State string

const (
	Running State = "open"
	Ended   State = "closed" // for good; nobody but officers finds it
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
	Hours        string // Week in words, or what was told before hours were data
	Week         Week
	Days         []Special
	Phone        string
	Notes        string
	ClosedUntil  *time.Time // closed up to and including this day
	Pickup       bool       // orders may be fetched here
	State        State
	Sample       bool
	Products     int        // that are said to be on the shelf
	RowVersion   int        // how often it was saved
	SeenAt       *time.Time // when the product asked about was last seen there; nil when none was
}

// HandsOutOn says whether orders may be fetched there as far as the day is concerned: it
// is no break and no special day on which the point stays closed. A day off of every week
// does not matter: who orders then comes on the next.
func (p *Point) HandsOutOn(day time.Time) bool {
	if !p.Pickup || p.State != Running || p.ClosedOn(day) {
		return false
	}
	for _, s := range p.Days {
		if s.On(day) {
			return len(s.Spans) > 0
		}
	}
	return true
}

// ClosedOn says whether the point is closed for a while on day.
func (p *Point) ClosedOn(day time.Time) bool {
	return p.ClosedUntil != nil && !day.After(*p.ClosedUntil)
}
