package locale

// MakersPage lists producers.
type MakersPage struct {
	Title       string
	Description string
	Lead        string
	AllVillages string
	VillageNav  string
	Note        func(village, craft string, products int) string
	Count       func(n int) string
	Empty       string
	EmptyText   string
	SeeAll      string
}

// MakerPage is one producer.
type MakerPage struct {
	Description func(name, village, craft string) string
	Since       func(year int) string
	Products    string
	SeeProducts string
	NoProducts  string
	Story       string
	Visit       string
	Call        func(phone string) string
	Papers      string
	LegalForm   string
	Forms       map[string]string // by the code of the legal form
	Number      string
	Issued      string
	Address     string
	Phone       string
	Email       string
	Village     string
	TradeName   string
	TaxCode     string
	Channels    string // above the maker's pages elsewhere
}
