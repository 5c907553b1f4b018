package waiting

import (
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
)

// Queue is one thing that people wait for, as the office sees it.
type Queue struct {
	VariantID    int64
	GroupID      int64 // of a shelf, when VariantID is 0
	Slug         string
	Name         string
	VariantName  string
	UnitWord     string
	ProducerName string
	Left         int // in stock now; 0 of a shelf
	Kept         int // of that, for who was told and has their turn
	People       int // who wait
	Wanted       int // by all of them
	Due          []Due

	producer int64
}

// Due is somebody whose turn it is to be told.
type Due struct {
	RequestID int64
	Phone     string
	Wanted    int
	Offer     int // how many there are for them; 0 of a shelf
	Since     time.Time
}

// open is a request that waits, and how many wait for the same.
type open struct {
	ID        int64
	VariantID int64
	Phone     string
	Quantity  int
	CreatedAt time.Time
	People    int
	Wanted    int

	// Of a shelf:
	GroupID int64
	Slug    string
	Name    string
	Stands  bool // something is on it
}

// kept is how many units of each variant are promised; of a gift box, what is in it.
type kept map[int64]int

// free is how many of v can still be promised.
func (k kept) free(v *catalog.Sellable) int {
	if !v.Buyable {
		return 0
	}
	if !v.Boxed {
		return max(0, v.Stock-k[v.VariantID])
	}
	return catalog.Boxes(v.Parts, k)
}

func (k kept) keep(v *catalog.Sellable, n int) {
	if !v.Boxed {
		k[v.VariantID] += n
	}
	for _, p := range v.Parts {
		k[p.VariantID] += n * p.Quantity
	}
}

// turns says who of those who wait, in their order, is to be told now, and of how many:
// what is left and promised to nobody, each unit once. Who wants more than there is, is
// told of what there is, so that one large wish does not hold up everybody behind it.
func turns(waiting []open, goods map[int64]*catalog.Sellable, promised kept) map[int64]int {
	offers := map[int64]int{}
	for _, w := range waiting {
		v := goods[w.VariantID]
		if v == nil {
			continue
		}
		if n := min(w.Quantity, promised.free(v)); n > 0 {
			promised.keep(v, n)
			offers[w.ID] = n
		}
	}
	return offers
}
