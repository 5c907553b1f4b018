package catalog

import "time"

// Bounds of what is kept for a buyer who is placing an order (decision 31).
const (
	HoldFor     = 10 * time.Minute // from when the page was last opened, unless the office says otherwise
	HoldLongest = 2 * HoldFor      // from when it was first opened
	HoldFew     = 50               // while more are left, nothing has to be kept
	HoldRest    = time.Hour        // for so long what was kept for nothing counts
)

// Wish is so many of a variant at the price of an offer; 0 for that of the list.
type Wish struct {
	VariantID int64
	OfferID   int64
	Quantity  int
}

// Hold is a wish that is kept for somebody until an instant, the first at which it is not.
type Hold struct {
	Wish
	Until time.Time
	Firm  bool // with its price
}

// pool is where the units of a wish come from, as its holder finds it.
type pool struct {
	Size int // what there is, held or not
	Held int // of that, by others now
	Idle int // held for nothing so far: by others now, and by anybody within HoldRest
	Own  int // held by the holder now
}

// grants is how many of a wish for n are held from now on. It is all of it or what was held
// before; nothing while there is plenty; and never so much that more than half of what
// there is (rounded up) has been held for nothing: who opens the page again and again, from
// however many carts, leaves the other half to everybody.
func (p pool) grants(n int) int {
	left := p.Size - p.Held
	if n <= p.Own || left < n || left > HoldFew || p.Idle+n > (p.Size+1)/2 {
		return min(n, p.Own)
	}
	return n
}
