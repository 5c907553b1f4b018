package locale

// Office is what the office says, a part a page.
type Office struct {
	Login    OfficeLogin
	Frame    OfficeFrame
	Filter   OfficeFilter
	Today    OfficeToday
	Orders   OfficeOrders
	Order    OfficeOrder
	Products OfficeProducts
	Product  OfficeProduct
	Stock    OfficeStock
	Photos   OfficePhotos
	Pictures OfficePictures
	Search   OfficeSearch
	Words    OfficeSearchWords
	Refused  OfficeRefused
	Form     OfficeForm
	Papers   OfficePapers
	Edit     OfficeEdit
	Stars    OfficeStars
	Lots     OfficeLots
	Makers   OfficeMakers
	Merge    OfficeMerge
	Launch   OfficeLaunch
	Returned OfficeReturned
	Keys     OfficeKeys
	Personal OfficePersonal
	Sizes    OfficeSizes

	GoodsParts  OfficeGoodsParts
	LabelPhotos OfficeLabelPhotos

	PaperRules OfficePaperRules
	Recall     OfficeRecall
	Hints      Hints
}

func viOffice() Office {
	return Office{
		Login: viOfficeLogin(), Frame: viOfficeFrame(), Filter: viOfficeFilter(), Today: viOfficeToday(), Orders: viOfficeOrders(), Order: viOfficeOrder(),
		Products: viOfficeProducts(), Product: viOfficeProduct(), Stock: viOfficeStock(), Photos: viOfficePhotos(), Pictures: viOfficePictures(), Search: viOfficeSearch(), Words: viOfficeSearchWords(), Refused: viOfficeRefused(),
		Form: viOfficeForm(), Papers: viOfficePapers(), Edit: viOfficeEdit(), Stars: viOfficeStars(), Lots: viOfficeLots(), Makers: viOfficeMakers(), Merge: viOfficeMerge(),
		Launch:   viOfficeLaunch(),
		Returned: viOfficeReturned(),
		Keys:     viOfficeKeys(),
		Personal: viOfficePersonal(), Sizes: viOfficeSizes(),
		GoodsParts: viOfficeGoodsParts(), LabelPhotos: viOfficeLabelPhotos(),
		PaperRules: viOfficePaperRules(),
		Recall:     viOfficeRecall(),
		Hints:      viOfficeHints(),
	}
}

// OfficeFrame is the menu and what stands around every office page.
type OfficeFrame struct {
	Places   string // the part of the menu about places
	Settings string // the part of the menu about how the site works
	Selling  string // title of the menu group
	Today    string
	Orders   string
	Products string
	AllMenu  string // the page that holds all of it
	Papers   string
	Trust    string                          // title of the menu group
	Help     string                          // whom to call, when no phone is set
	Printed  func(who, at string) string     // at the head of what is printed
	HelpCall func(desk, phone string) string // an empty desk is the one of every commune
	Views    string                          // names the saved views for screen readers
	Showing  func(from, to, of int) string
	PageOf   func(page, of int) string
	TodayAt  func(clock string) string
	DayAgoAt func(clock string) string // yesterday
	Newer    string
	Older    string
	Find     string
	NoMatch  string
	Sought   func(query string) string
	DropFind string
	Pick     string // heading of the boxes
	PickOne  func(name string) string
	Picked   string // where nothing counts
}

// OfficeLogin is the door.
type OfficeLogin struct {
	Title     string
	Login     string
	LoginHint string
	Password  string
	Forgot    string // after which stands whom to ask
	Button    string
	Wrong     func(left int) string // the same words for a login that nobody has
	Locked    func(minutes int) string
	LoggedOut string
	Again     string // the page had stood open for too long
	InApp     string // the page stands in an app's own browser, which forgets who signed in
	Chrome    string // opens it in another
	Unsaved   string // something was pressed by somebody who was no longer signed in
}

// OfficeRefused are the pages for what the office does not do.
type OfficeRefused struct {
	NotFound     OfficeWords
	Forbidden    OfficeWords // Text is the refusal's own sentence
	Conflict     OfficeWords
	Broken       OfficeWords
	Other        OfficeWords
	Home         string
	BrokenSent   string // in place of Broken's text, where the page carries what was sent
	Again        string // above the button that sends a broken form once more
	AgainDo      string
	AgainFile    string // a file cannot be carried
	AgainLong    string // of a form that is too long to carry
	Code         func(code string) string
	Rights       map[string]string // by permission: what it lets one do
	UnknownRight string
}

// OfficeSearch answers the box at the top.
type OfficeSearch struct {
	Title    string
	For      func(query string) string
	Orders   string
	Products string
	Pages    string // of the office
	All      func(count int) string
	None     string
	NoneText string
}

// OfficeWords are a heading and a sentence.
type OfficeWords struct{ Title, Text string }
