package locale

// Texts is everything the product says in one language. Each field is the texts of
// one page or one part, declared beside its Vietnamese in a file of its own:
// home.go has type Home and func viHome.
type Texts struct {
	Lang        string // BCP 47, for the html element
	Faults      Faults
	Problems    Problems // titles of the API's refusals
	UI          UI       // shared pieces and what stands around every page
	Card        CardText
	Home        HomePage
	List        ListPage
	Product     ProductPage
	Search      SearchPage
	Errors      ErrorPages
	Contact     ContactPage
	Makers      MakersPage
	Maker       MakerPage
	Village     VillagePage
	Site        SitePage
	Map         MapPage
	Point       PointPage
	Stars       StarsPage
	Cert        CertificatePage
	Lot         LotText
	Recalls     Recalls
	Policies    PoliciesPage
	News        NewsPages
	Menu        MenuPage
	Cart        CartPage
	Checkout    CheckoutPage
	Order       OrderPage
	Receiver    Receiver
	Lookup      LookupPage
	Pay         PayPage
	Money       OfficeMoney
	Desk        OfficeDesk
	Doubts      OfficeDoubts
	Cards       OfficeCards
	COD         OfficeCOD
	Parcels     Parcels
	Packed      Packed
	Statements  OfficeStatements
	Accounts    OfficeAccounts
	Mail        Mail
	Office      Office
	Own         Own
	People      OfficePeople
	Audit       OfficeAudit
	Takedown    OfficeTakedown
	Box         Box
	Waiting     Waiting
	Visits      Visits
	Live        Live
	LiveOffice  LiveOffice
	LiveConsole LiveConsole
	Cases       Cases
	Bespoke     Bespoke
	Privacy     Privacy
	Reports     Reports
	Review      Review
	Points      OfficePoints
	Keeper      KeeperPage
	Articles    OfficeArticles
	Places      OfficePlaces
	Offer       Offer
	Preorder    Preorder
	Vouchers    OfficeVouchers
	Fake        FakeCards
	Imports     OfficeImports
	Ledgers     OfficeLedgers
	Submissions Submissions
}

// Vi is the Vietnamese texts. Build it once and hand it down.
func Vi() *Texts {
	return &Texts{
		Lang:        "vi",
		Faults:      viFaults(),
		Problems:    viProblems(),
		UI:          viUI(),
		Card:        viCardText(),
		Home:        viHomePage(),
		List:        viListPage(),
		Product:     viProductPage(),
		Search:      viSearchPage(),
		Errors:      viErrorPages(),
		Contact:     viContactPage(),
		Makers:      viMakersPage(),
		Maker:       viMakerPage(),
		Village:     viVillagePage(),
		Site:        viSitePage(),
		Map:         viMapPage(),
		Point:       viPointPage(),
		Stars:       viStarsPage(),
		Cert:        viCertificatePage(),
		Lot:         viLotText(),
		Recalls:     viRecalls(),
		Policies:    viPoliciesPage(),
		News:        viNewsPages(),
		Menu:        viMenuPage(),
		Cart:        viCartPage(),
		Checkout:    viCheckoutPage(),
		Order:       viOrderPage(),
		Receiver:    viReceiver(),
		Lookup:      viLookupPage(),
		Pay:         viPayPage(),
		Money:       viOfficeMoney(),
		Desk:        viOfficeDesk(),
		Doubts:      viOfficeDoubts(),
		Cards:       viOfficeCards(),
		COD:         viOfficeCOD(),
		Parcels:     viParcels(),
		Packed:      viPacked(),
		Statements:  viOfficeStatements(),
		Accounts:    viOfficeAccounts(),
		Mail:        viMail(),
		Office:      viOffice(),
		Own:         viOwn(),
		People:      viOfficePeople(),
		Audit:       viOfficeAudit(),
		Takedown:    viOfficeTakedown(),
		Box:         viBox(),
		Waiting:     viWaiting(),
		Visits:      viVisits(),
		Live:        viLive(),
		LiveOffice:  viLiveOffice(),
		LiveConsole: viLiveConsole(),
		Cases:       viCases(),
		Bespoke:     viBespoke(),
		Privacy:     viPrivacy(),
		Reports:     viReports(),
		Review:      viReview(),
		Points:      viOfficePoints(),
		Keeper:      viKeeperPage(),
		Articles:    viOfficeArticles(),
		Places:      viOfficePlaces(),
		Offer:       viOffer(),
		Preorder:    viPreorder(),
		Vouchers:    viOfficeVouchers(),
		Fake:        viFakeCards(),
		Imports:     viOfficeImports(),
		Ledgers:     viOfficeLedgers(),
		Submissions: viSubmissions(),
	}
}
