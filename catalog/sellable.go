package catalog

import "github.com/ocop-hungdao/ocop/internal/money"

// Sellable is a variant with all an order needs to know of it, read in one go.
type Sellable struct {
	VariantID     int64
	VariantName   string
	Price         money.VND
	Unit          Unit
	UnitAmount    int
	UnitWord      string
	WeightG       int
	Stock         int  // that anybody can have now, at one price or the other; of a gift box: how many its parts allow
	OnShelf       int  // what lies there, whoever may have it
	Buyable       bool // may be shown today (ShownOn), active, from stock
	Spoken        bool // some of its stock may be spoken for now
	Boxed         bool // a gift box: what it holds stands in Parts
	ProductID     int64
	ProductSlug   string
	ProductName   string
	ArtKind       string
	ArtVariant    int
	PhotoHash     string // of its cover; empty without one
	PhotoWidth    int    // of the narrowest copy
	DeliveryArea  Area
	ColdChain     bool
	ProducerID    int64
	ProducerSlug  string
	ProducerName  string
	ProducerPhone string
	VillageName   string
	OnOffer              // Price stays that of the list
	Ahead                // while it is there, Stock is what can be ordered ahead
	Parts         []Part `gorm:"-" db:"-"` // of a gift box
}

// Reaches is Product.Reaches.
func (s *Sellable) Reaches(home Home, provinceCode, wardCode string) bool {
	return (&Product{DeliveryArea: s.DeliveryArea}).Reaches(home, provinceCode, wardCode)
}
