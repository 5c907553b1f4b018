package catalog

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Card is a product as lists show it, with its first variant: the one "Thêm" adds.
type Card struct {
	ID           int64
	Slug         string
	Name         string
	GroupSlug    string
	GroupName    string
	ProducerSlug string
	ProducerName string
	VillageSlug  string
	VillageName  string
	Quote        string
	SaleMode     SaleMode
	DossierState DossierState
	DeliveryArea Area
	LeadTime     string
	SeasonFrom   *int
	SeasonTo     *int
	ArtKind      string
	ArtVariant   int
	Sample       bool
	VariantID    int64     // 0 when there is nothing to choose
	VariantName  string    // "500 g"
	UnitWord     string    // gói
	Unit         Unit      // "" when there is no variant
	UnitAmount   int       // in g, ml or pieces
	Price        money.VND // of that variant; 0 when there is none
	OldPrice     money.VND // of a variant on offer: what it costs without; 0 when there is none
	OfferUntil   *time.Time
	PriceFrom    money.VND // the lowest of the variants that can be had or ordered ahead now; of all when none can
	Variants     int
	Available    int        // over all variants, now
	ReadyOn      *time.Time // nothing is available, and something can be ordered ahead: the day from when it is there
	Image                   // the cover; zero without a photo that may be shown
}

// UnitPrice is Variant.UnitPrice for the card's variant; 0 when there is none.
func (c Card) UnitPrice() money.VND {
	return Variant{Price: c.Price, Unit: c.Unit, UnitAmount: c.UnitAmount}.UnitPrice()
}

// Detail is everything a product's own page shows of the catalog.
type Detail struct {
	Product
	Group     Group
	Producer  ProducerCard
	Variants  []Variant     // active ones, in their order
	Needs     []Need        // papers that the rules want for it
	Papers    []PublicPaper // that stand behind it today
	Lot       *PublicLot    // the newest that is good today; nil without one
	Recalling []PublicLot   // whose recall is announced today
	Images    []Image       // photos that may be shown, the cover first

	Drafted    bool       // changes of it wait
	LabelPhoto PhotoState // the best there is of its label; "" for none
}

// Available is how many of all variants can be bought now.
func (d *Detail) Available() int {
	sum := 0
	for _, v := range d.Variants {
		sum += v.Stock
	}
	return sum
}
