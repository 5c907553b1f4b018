package catalog

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// ProductState says whether buyers see a product.
type ProductState string

const (
	Draft     ProductState = "draft"
	Published ProductState = "published"
	Hidden    ProductState = "hidden"
)

// SaleMode is how a product is had: from stock, made to order after a quote, or visited.
type SaleMode string

const (
	FromStock SaleMode = "stock"
	ByQuote   SaleMode = "quote"
	ByVisit   SaleMode = "visit"
)

// Area is how far a product may be sent.
type Area string

const (
	Country Area = "country"
	City    Area = "city"    // the province the commune lies in
	Commune Area = "commune" // the commune itself
)

// DossierState is what may be said in public of a product's way to a star: nothing,
// or that its papers are being made ready.
type DossierState string

const (
	NoDossier        DossierState = "none"
	PreparingDossier DossierState = "preparing"
)

// GoodsKind is what a thing is in the eyes of the law on food, labels and timber.
type GoodsKind string

const (
	ProcessedFood GoodsKind = "processed_food"
	FreshFood     GoodsKind = "fresh_food"
	Craft         GoodsKind = "craft"
	VisitKind     GoodsKind = "visit"
	GiftBox       GoodsKind = "gift_box" // of goods that each have their own papers
)

// Food says whether it is eaten.
func (k GoodsKind) Food() bool { return k == ProcessedFood || k == FreshFood }

// Product is what a buyer looks at; what a buyer pays for is one of its variants.
type Product struct {
	ID                 int64
	Slug               string
	Name               string
	GroupID            int64
	ProducerID         int64
	State              ProductState
	SaleMode           SaleMode
	DossierState       DossierState
	Summary            string
	Quote              string
	Story              string
	Usage              string
	Ingredients        string
	IngredientOrigin   string
	OriginEvidence     string
	Storage            string
	ShelfLife          string
	Warnings           string
	QualityDeclaration string
	LeadTime           string
	Dimensions         string
	PriceIncludesVAT   bool `gorm:"column:price_includes_vat"`
	DeliveryArea       Area
	ColdChain          bool
	FreshHours         *int
	SeasonFrom         *int // month, 1–12
	SeasonTo           *int
	NetQuantity        string // "500 g, cộng trừ 2 %"
	Allergens          string
	Nutrition          string
	Quality            string // grade or standard: TCCS 01:2025
	Care               string // of what is not eaten
	MadeToOrder        bool   // begun when it is ordered; LeadTime says how long
	PreorderFrom       *time.Time
	PreorderUntil      *time.Time
	PreorderNote       string
	WholesaleFrom      string // from how much on it is sold in bulk; "" while nobody has said
	WholesaleNote      string
	Keywords           string
	GoodsKind          GoodsKind // "" takes that of its group
	ArtKind            string
	ArtVariant         int
	Featured           int
	Sample             bool
	PublishedAt        *time.Time
	CreatedAt          time.Time
	UpdatedAt          time.Time
	RowVersion         int
	TakenDown          bool // in an emergency: off the shop whatever its state says (takedown)
}

// InSeason says whether the product is to be had in the month. A season may run over
// the new year (11 to 2). A product without a season always is.
func (p *Product) InSeason(month time.Month) bool {
	if p.SeasonFrom == nil || p.SeasonTo == nil {
		return true
	}
	from, to, m := *p.SeasonFrom, *p.SeasonTo, int(month)
	if from <= to {
		return from <= m && m <= to
	}
	return m >= from || m <= to
}

// Reaches says whether the product may be sent to a ward, seen from the commune's own
// province and ward.
func (p *Product) Reaches(home Home, provinceCode, wardCode string) bool {
	switch p.DeliveryArea {
	case Commune:
		return provinceCode == home.ProvinceCode && wardCode == home.WardCode
	case City:
		return provinceCode == home.ProvinceCode
	default:
		return true
	}
}

// Home is where the commune itself lies.
type Home struct{ ProvinceCode, WardCode string }

// HungDao is the commune's place in the official list (domain: NSO codes 01, 09931).
func HungDao() Home { return Home{ProvinceCode: "01", WardCode: "09931"} }

// publish shows the product to buyers. Publishing twice changes nothing. Whether it may be
// shown is asked before (Store.Publish).
func (p *Product) publish(now time.Time) {
	p.State = Published
	if p.PublishedAt == nil {
		p.PublishedAt = &now
	}
}

// Hide takes the product off the shop. A draft was never shown and cannot be hidden.
func (p *Product) Hide() error {
	if p.State == Draft {
		return fault.New(fault.Conflict, "product.not_published")
	}
	p.State = Hidden
	return nil
}

// Variant is one size or form of a product: what is priced, counted and sold.
type Variant struct {
	ID         int64
	ProductID  int64
	Name       string
	Price      money.VND
	Unit       Unit
	UnitAmount int    // grams, millilitres or pieces in it
	UnitWord   string // gói, hộp, bó, chiếc
	WeightG    int    // as posted, packaging included
	Stock      int    // of a gift box: how many its parts allow
	Boxed      bool   // a gift box: what it holds stands in Parts
	State      VariantState
	Position   int
	RowVersion int
	Aside      []Offer    `gorm:"-"` // that keep some of Stock from others now; without their ends and makers
	Held       int        `gorm:"-"` // that are kept for buyers who are ordering
	HeldUntil  *time.Time `gorm:"-"` // by when none of these are
	OnOffer    `gorm:"-"` // Price stays that of the list
	Ahead      `gorm:"-"`
	Parts      []Part `gorm:"-" db:"-"` // of a gift box
}

// Unit is what a variant's amount is counted in.
type Unit string

const (
	Gram       Unit = "g"
	Millilitre Unit = "ml"
	Piece      Unit = "piece"
)

// VariantState says whether a variant may be chosen.
type VariantState string

const (
	VariantActive VariantState = "active"
	VariantHidden VariantState = "hidden"
)

// PriceNow is what one costs now: the offer's price while one is open.
func (v Variant) PriceNow() money.VND { return v.Of(v.Price) }

// UnitPrice is the price of a kilogram, a litre or one piece, as the law on prices
// wants it shown beside the price of the pack: of PriceNow.
func (v Variant) UnitPrice() money.VND {
	switch v.Unit {
	case Gram, Millilitre:
		return v.PriceNow().PerUnit(int64(v.UnitAmount), 1000)
	default:
		return v.PriceNow().PerUnit(int64(v.UnitAmount), 1)
	}
}

// PriceLeaps says whether a price changes tenfold or more, up or down, as a nought too many
// or too few makes it.
func PriceLeaps(from, to money.VND) bool { return to >= from*10 || to <= from/10 }
