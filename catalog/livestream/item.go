package livestream

import (
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// Item is what a session sells. Price, Units and the end are those of the offer behind it
// while there is one, and the plan before.
type Item struct {
	ID          int64
	SessionID   int64
	VariantID   int64
	ProductID   int64
	ProducerID  int64
	Code        string
	ProductSlug string
	ProductName string
	VariantName string
	UnitWord    string
	Producer    string
	Village     string
	ArtKind     string
	ArtVariant  int
	PhotoHash   string
	PhotoWidth  int
	Summary     string
	List        money.VND // without
	Price       money.VND // on air
	Units       int
	Taken       int
	Shelf       int // that lie there, whoever they are promised to
	Held        int // by buyers who are writing down where it goes, and for who waits in the line
	Stock       int // that anybody can have at the list price
	PerPhone    int
	Minutes     int
	Deep        bool
	LabelBy     string
	GoneAt      *time.Time
	OfferID     int64 // the latest; 0: never on air, or in a rehearsal
	StartsAt    *time.Time
	EndsAt      *time.Time // of the offer; nil: never on air
	StoppedAt   *time.Time // the offer was ended early
	Shown       bool       // buyers may see the product today: papers, producer, publishing
	Down        bool       // taken off the shop in an emergency: buyers are not told that there is such a thing
	Aside       int        // put aside for the session, before it begins
	Sellable    bool       // can be put aside and counted: no box, not made to order
	PlanPrice   money.VND
	PlanUnits   int
}

// Open says whether the live price holds at an instant.
func (i *Item) Open(at time.Time) bool {
	return i.Shown && i.EndsAt != nil && i.GoneAt == nil && i.StoppedAt == nil && i.EndsAt.After(at) && i.Price < i.List
}

// Left is how many can be had at the live price at an instant.
func (i *Item) Left(at time.Time) int {
	if !i.Open(at) {
		return 0
	}
	return max(min(i.Units-i.Taken, i.Shelf)-i.Held, 0)
}

// AtOnce is how many one buyer may hold of it.
func (i *Item) AtOnce() int {
	if i.PerPhone > 0 {
		return i.PerPhone
	}
	return catalog.FirmMost(i.Units)
}

// Now is what one costs at an instant.
func (i *Item) Now(at time.Time) money.VND {
	if i.Left(at) > 0 {
		return i.Price
	}
	return i.List
}

// Full is a session with all that belongs to it.
type Full struct {
	Session
	Links []Link
	Hosts []Host
	Items []Item
}

// Pinned is what the hosts show at an instant; nil when it is nothing, or may not be shown.
func (f *Full) Pinned() *Item {
	for i := range f.Items {
		if f.Items[i].ID == f.PinnedID && f.Items[i].Shown {
			return &f.Items[i]
		}
	}
	return nil
}

// ByCode finds an item by what is said for it; nil without one.
func (f *Full) ByCode(code string) *Item {
	for i := range f.Items {
		if f.Items[i].Code == code {
			return &f.Items[i]
		}
	}
	return nil
}

// byID finds an item; nil without one.
func (f *Full) byID(id int64) *Item {
	for i := range f.Items {
		if f.Items[i].ID == id {
			return &f.Items[i]
		}
	}
	return nil
}
