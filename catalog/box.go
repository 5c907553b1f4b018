package catalog

import (
	"slices"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// MaxParts bounds how many different goods a gift box holds, MaxPerBox how many of one.
const (
	MaxParts  = 20
	MaxPerBox = 99
)

// Part is what a gift box holds of one variant, with what the catalog says of it now.
type Part struct {
	BoxID        int64
	VariantID    int64
	Quantity     int // in one box
	VariantName  string
	Price        money.VND
	Stock        int        // that can be sold: 0 when its product may not be shown
	ReadyOn      *time.Time // it is not there and can be ordered ahead by itself: the day from when it is there
	ProductID    int64
	ProductSlug  string
	ProductName  string
	DeliveryArea Area
	ColdChain    bool
	ProducerID   int64
	ProducerSlug string
	ProducerName string
}

// Boxes is how many boxes the parts allow when taken of each variant is spoken for
// already; 0 without parts.
func Boxes(parts []Part, taken map[int64]int) int {
	if len(parts) == 0 {
		return 0
	}
	fewest := parts[0].boxes(taken)
	for _, p := range parts[1:] {
		fewest = min(fewest, p.boxes(taken))
	}
	return fewest
}

// Awaited is the first part of a box of which there is too little for one box while it can be
// ordered ahead by itself; nil when there is none. A box is not ordered ahead: it goes out
// whole, and its parts may come on different days.
func Awaited(parts []Part) *Part {
	for i := range parts {
		if p := &parts[i]; p.ReadyOn != nil && p.boxes(nil) == 0 {
			return p
		}
	}
	return nil
}

func (p Part) boxes(taken map[int64]int) int {
	return max(p.Stock-taken[p.VariantID], 0) / max(p.Quantity, 1)
}

// Shares is what each part's maker gets of total for one or more equal boxes: in the
// proportion of what the parts cost by themselves, to the đồng (money.Split).
func Shares(parts []Part, total money.VND) []money.VND {
	weights := make([]money.VND, len(parts))
	for i, p := range parts {
		weights[i] = p.Price.Times(p.Quantity)
	}
	return money.Split(total, weights)
}

// narrowest is the smallest of two areas: a box goes no farther than what is in it.
func narrowest(a, b Area) Area {
	order := []Area{Country, City, Commune}
	if slices.Index(order, b) > slices.Index(order, a) {
		return b
	}
	return a
}

// checkParts refuses what cannot be a box before anything is asked of the database.
func checkParts(parts []Take) error {
	if len(parts) > MaxParts {
		return fault.New(fault.Invalid, "box.too_many_parts").With("most", MaxParts)
	}
	seen := map[int64]bool{}
	for _, p := range parts {
		if p.Quantity < 1 || p.Quantity > MaxPerBox {
			return fault.New(fault.Invalid, "box.quantity_out_of_range").With("most", MaxPerBox)
		}
		if seen[p.VariantID] {
			return fault.New(fault.Invalid, "box.part_twice")
		}
		seen[p.VariantID] = true
	}
	return nil
}
