package locale

// UI is what stands around every page and inside the shared pieces.
type UI struct {
	Site        string // the short name of the shop
	SitePlace   string // under the name
	SkipToMain  string
	DemoTitle   string
	DemoText    string
	Menu        string // names the main navigation for screen readers
	BottomBar   string
	Search      string
	SearchLabel string
	SearchTop   string // tells the box in the header from one in the page
	SearchHint  string
	Suggestions string
	Cart        string
	More        string
	Home        string
	Products    string
	Makers      string
	Villages    string
	Map         string
	WhatIsOCOP  string
	About       string
	Showcase    string
	Record      func(direct bool, number, date, authority string) string
	Seller      func(name, code, address string) string
	FooterDesk  func(desk string) string // empty: the one of every commune
	FooterOwner func(owner, address string) string
	FooterLinks []FooterLink
	FooterCall  func(phone string) string
	SamplePhone string // of the sample commune: nobody answers it
	SampleTel   string
	SampleHours string

	Office       string
	OfficeHelp   string
	OfficeSearch string
	SignOut      string

	Add          string
	AddNamed     func(product string) string // said by screen readers on the add button
	AskPrice     string
	AskPriceFor  func(product string) string
	Details      string
	SealStars    func(stars int) string
	SealUntil    func(date string) string
	SealNumber   func(number string) string
	OldPrice     string
	PriceOnQuote string
	PriceFrom    string

	ErrorPrefix  string // before the page title when a form is wrong
	ErrorSummary func(count int) string
	Optional     string
	Quantity     string
	OneLess      string
	OneMore      string
	Remove       string
	Undo         string
	Close        string
	Copy         string
	CopyNamed    func(what string) string
	Copied       string
	Share        string
	Sending      string // an order
	Saving       string
	Cancelling   string // an order
	Filter       string
	DropFilter   func(label string) string
	Crumbs       string
	Pages        string
	Page         func(n int) string
	Next         string
	Previous     string
	Picture      func(n, of int) string
	Photos       string // names a row of them
	MapLabel     string
	MapRoad      string
	MapRiver     string
	MapPin       func(n int, name string) string
	NotNow       string
	AddedToast   string
	SeeCart      string
	NetworkLost  string
	NearYou      func(km string) string // km comes in written for people: "3,2"
}

// FooterLink is a line of the footer.
type FooterLink struct{ Label, Href string }
