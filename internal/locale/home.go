package locale

// HomePage is the first page.
type HomePage struct {
	Title       string
	Description string
	Headline    [2]string // each half stays on one line where there is room
	Lead        string
	SeeProducts string
	SeeMap      string
	Groups      string
	GroupCount  func(n int) string
	Certified   string
	CertifiedOn string
	OnSale      string
	All         string
	Makers      string
	MeetThem    string
	MakerNote   func(village string, products int) string
	Places      func(n int) string
	Visit       string
	VisitPickup func(point string) string // a point where orders are fetched
	VisitText   string
	Festival    func(name, lunar, solar string) string
	VisitSite   func(site string) string
}
