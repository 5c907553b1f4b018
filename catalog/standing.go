package catalog

// Standing is how a variant of which some is spoken for stands for one asker under its lock,
// in the numbers that what they can have follows from.
type Standing struct {
	Holder    string
	VariantID int64
	OnOffer        // OfferLeft is what it was when it was read
	Stock     int  // as Sellable.Stock, when it was read
	Counted   bool // something may be spoken for at all
	Awaited   bool // a batch of it may be ordered ahead, once nothing is left
	Ahead     int  // who waits for a batch
	Spoken    int  // for others
	Unsold    int  // of the offer
	Held      int  // of the offer, by others
	Kept      int  // of the offer, firmly, for the asker
	Lapsed    bool // the offer is over, but for who holds units of it firmly
	Promise   int64
	OnShelf   int
}

// Moved is what orders of the same transaction changed since Standings of a variant were read.
type Moved struct {
	Taken    int           // from the shelf
	Drawn    map[int64]int // by offer
	Promised int           // of what was drawn, out of what running offers keep aside
	Used     map[int64]int // of what was held, by the running offer it was held of; 0: of none
}

// Now is how many the asker can have at all, and at the offer's price, after what moved: what
// SellablesTx would say if it were asked again. Time between askers is not looked at.
func (s *Standing) Now(m *Moved) (stock, offered int) {
	if m == nil {
		m = &Moved{}
	}
	shelf := s.OnShelf - m.Taken
	stock = shelf
	if s.Counted {
		stock = max(shelf-(s.Spoken-m.Promised-m.Used[0]), 0)
	}
	switch {
	case s.OfferID == 0:
		return stock, 0
	case s.Lapsed:
		return stock, min(s.Kept, shelf)
	}
	offered = max(min(s.Unsold-m.Drawn[s.OfferID], shelf-s.Ahead)-(s.Held-m.Used[s.OfferID]), 0)
	return stock + offered, offered
}

// Own is what somebody holds of a variant: out of a running offer, or (0) out of the rest.
type Own struct {
	Holder    string
	VariantID int64
	OfferID   int64
	Quantity  int
}

// Had is how many units of one promise (an offer, or all offers of one live item) a phone had.
type Had struct {
	Phone    string
	Promise  int64
	Quantity int
}
