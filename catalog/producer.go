package catalog

import "time"

// LegalForm is what kind of subject a producer is (Decision 26/2026/QĐ-TTg, Art. 2.3).
type LegalForm string

const (
	Cooperative       LegalForm = "htx"
	CooperativeGroup  LegalForm = "tht"
	LimitedCompany    LegalForm = "enterprise_llc"
	PrivateEnterprise LegalForm = "enterprise_private"
	JointStockCompany LegalForm = "enterprise_jsc"
	Farm              LegalForm = "farm"
	HouseholdBusiness LegalForm = "household_business"
	Association       LegalForm = "association"
	OperatingCentre   LegalForm = "operating_centre"
)

// ProducerState says whether a producer's goods may be shown.
type ProducerState string

const (
	ProducerDraft     ProducerState = "draft"
	InGoodStanding    ProducerState = "good_standing"
	ProducerSuspended ProducerState = "suspended"
)

// Producer is a chủ thể: who makes the goods and answers for them.
type Producer struct {
	ID                   int64
	Slug                 string
	Name                 string
	LegalForm            LegalForm
	State                ProducerState
	VillageID            *int64
	Craft                string
	AddressLine          string
	Phone                string // E.164, public: buyers call it
	Email                string
	RegistrationNumber   string
	RegistrationIssuedOn *time.Time
	RegistrationIssuer   string
	Quote                string // the producer's own words
	Story                string
	SinceYear            *int
	Visiting             string
	TradeName            string
	TaxCode              string // 10 digits, with a branch's -NNN, or 12
	LocalCapitalPercent  *int   // of a joint stock company (criterion 3.1)
	Channels             string // addresses elsewhere, one a line
	Sample               bool
	CreatedAt            time.Time
	UpdatedAt            time.Time
	RowVersion           int
	TakenDown            bool // in an emergency, with all its goods (takedown)
}

// ProducerCard is a producer as lists and pages show one.
type ProducerCard struct {
	Producer
	VillageSlug      string
	VillageName      string
	VillageLatitude  *float64 // with VillageLongitude; nil when unknown
	VillageLongitude *float64
	Products         int    // published ones
	ArtKind          string // of the first product's group, for a face without a photo
	Image                   // the portrait; zero without a photo that may be shown
}
