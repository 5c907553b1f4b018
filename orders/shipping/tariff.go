package shipping

import (
	"fmt"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Destination is where a parcel goes.
type Destination struct {
	ProvinceCode string
	WardCode     string
}

// Tariff is a table ready to be asked. It does not change and may be used by many at
// once.
type Tariff struct {
	zones   []Zone
	areas   map[Destination]string // the code of the zone
	rates   map[string][]Rate      // by the code of the zone
	free    map[int64]money.VND
	version int64 // of the table that it was read from
}

// FreeFrom is from how much of its goods a producer brings a parcel for nothing; 0: it does
// not.
func (f *Tariff) FreeFrom(producerID int64) money.VND { return f.free[producerID] }

// NewTariff arranges a table. It is an error when the table contradicts itself: a zone
// or area twice, or a row of a zone that is not there.
func NewTariff(t Table) (*Tariff, error) {
	f := &Tariff{zones: t.Zones, areas: map[Destination]string{}, rates: map[string][]Rate{}}
	for _, z := range t.Zones {
		if _, twice := f.rates[z.Code]; twice {
			return nil, fmt.Errorf("shipping: zone %q is there twice", z.Code)
		}
		f.rates[z.Code] = nil
	}
	for _, a := range t.Areas {
		place := Destination{a.ProvinceCode, a.WardCode}
		if _, twice := f.areas[place]; twice {
			return nil, fmt.Errorf("shipping: area %v is in two zones", place)
		}
		if _, ok := f.rates[a.ZoneCode]; !ok {
			return nil, fmt.Errorf("shipping: area %v is in the unknown zone %q", place, a.ZoneCode)
		}
		f.areas[place] = a.ZoneCode
	}
	for _, r := range t.Rates {
		if _, ok := f.rates[r.ZoneCode]; !ok {
			return nil, fmt.Errorf("shipping: a rate of the unknown zone %q", r.ZoneCode)
		}
		f.rates[r.ZoneCode] = append(f.rates[r.ZoneCode], r)
	}
	return f, nil
}

// Zone finds the zone of a place: that of its ward when one is named, else that of its
// province. False when neither is in the table.
func (f *Tariff) Zone(d Destination) (Zone, bool) {
	code, ok := f.areas[d]
	if !ok {
		code, ok = f.areas[Destination{ProvinceCode: d.ProvinceCode}]
	}
	for _, z := range f.zones {
		if ok && z.Code == code {
			return z, true
		}
	}
	return Zone{}, false
}

// Fee is what one parcel costs to a place at an instant, and the zone it is for; 0 is
// a fee. Unless exactly one rate fits it refuses: "shipping.no_rate", with weight_g
// and, when heavier parcels are never taken there, the heaviest as max_g.
func (f *Tariff) Fee(d Destination, weightG int, at time.Time) (money.VND, Zone, error) {
	refusal := fault.New(fault.Conflict, "shipping.no_rate").With("weight_g", weightG)
	zone, ok := f.Zone(d)
	if !ok {
		return 0, Zone{}, refusal
	}
	day := vntime.Today(at)
	var fitting []Rate
	heaviest := 0
	for _, r := range f.rates[zone.Code] {
		if r.covers(weightG, day) {
			fitting = append(fitting, r)
		}
		if r.covers(r.FromG, day) {
			heaviest = max(heaviest, r.ToG-1)
		}
	}
	switch {
	case len(fitting) == 1:
		return fitting[0].Price, zone, nil
	case len(fitting) == 0 && 0 < heaviest && heaviest < weightG:
		refusal = refusal.With("max_g", heaviest)
	}
	return 0, Zone{}, refusal
}
