package locale

// ProductPage is a product's own page.
type ProductPage struct {
	TitleStars   func(name string, stars int) string
	Description  func(name, village, summary string) string
	ArtCaption   string
	ArtLast      string // after photos
	Preview      string // above a page that buyers do not see
	PreviewSame  string // above one that they see just so
	Preparing    string // no star yet, papers under way
	Per          func(unitWord, variant string) string
	UnitPrice    func(price, unit string) string
	VAT          string
	Choose       string
	VariantGone  string
	InStock      func(n int, unitWord string) string
	LowStock     func(n int, unitWord string) string
	OfSize       func(variant string) string // after how many are left, where there are sizes
	FewLeft      func(n int) string
	SoldOut      string
	SoldOutText  string
	HeldText     func(until string) string // the last ones are kept for who is ordering
	OutOfSeason  func(from, to int) string
	Season       func(from, to int) string
	ShipHome     string
	ShipCity     func(fee string) string
	ShipCityOnly func(fee string) string
	ShipFree     func(from string) string
	ShipCountry  func(city, other string) string
	ShipUnknown  string
	Pickup       func(point string) string
	AlsoAt       func(points string) string
	Cold         string
	Fresh        func(hours int) string
	Said         func(maker, village string) string
	AddToCart    string
	BuyNow       string
	BuyBar       string
	CallMaker    string
	ShownOnly    string
	LikeThis     string

	Trust        string
	TrustStars   func(stars int) string
	TrustBy      func(number, authority, until string) string
	SeePaper     string
	TrustOrigin  string
	OriginProof  func(origin, evidence string) string
	OriginSaid   func(origin string) string
	TrustQuality string
	QualityText  func(number string) string
	TrustMaker   string
	TrustLot     func(code string) string
	LotText      func(made, until string) string // until empty: no end
	SeeLot       string
	PaperText    func(number, issuer, until string) string // until empty: no end
	Papers       map[string]string                         // kinds of papers by code
	MakerText    func(number, issuer, date string) string

	Maker      string
	MakerNote  func(village, craft string, since int) string
	MakerGoods func(n int) string
	SeeMaker   string
	Usage      string
	Story      string
	Place      func(village string) string
	PlaceShelf string
	Directions string
	SeeVillage string

	Label LabelText
	Quote QuoteText
	Visit VisitText
	Also  string
}

// LabelText names the lines of the label, as the law on labels and on selling at a
// distance wants them.
type LabelText struct {
	Title, Name, Ingredients, Materials, Origin, Net, Storage, ShelfLife, Warnings, Declaration, Dimensions, LeadTime string
	Responsible, Address, Phone, Registration, Country, CountryValue, Made, MadeValue, VAT, VATIn, VATOut             string
	Area, Allergens, Nutrition, Quality, Care, Preorder                                                               string
	PreorderSpan                                                                                                      func(from, until, note string) string
	Areas                                                                                                             map[string]string
}

// QuoteText is about goods made to order.
type QuoteText struct {
	Words    string // in the place of the price
	Note     string
	Title    string
	Lead     string
	Steps    []string
	Message  func(product string) string // ready to be sent to the maker
	MessageL string
	Call     func(phone string) string
	Zalo     string
	Ask      string
	Bar      string
}

// VisitText is about what is visited, not bought.
type VisitText struct {
	Words string
	Note  string
	Call  string
	Site  string
	Hours string

	// In the place of a product's headings.
	Host  string
	Story string
	Place func(village string) string
	Title string // above the facts
	Name  string
	Lead  string // how long before one has to ask
	Who   string // who receives visitors
}
