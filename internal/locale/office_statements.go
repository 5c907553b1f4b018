package locale

// OfficeStatements are the months of producers: the list, and one on paper.
type OfficeStatements struct {
	Title     string
	Menu      string
	Month     func(month int, year int) string
	Caption   string
	Heads     [4]string
	OwnHeads  [4]string // of one producer's months
	Orders    func(n int) string
	Sold      func(sum string) string
	PaidIn    string // said beside what buyers paid
	Open      string
	Closed    string
	Growing   string
	Empty     string
	EmptyText string
	Earlier   string
	Later     string

	Paper        string // heading of the paper
	Number       func(producer string, month, year int) string
	Grows        string // said over a month that is open and not over
	MayClose     string // said over one that is over and open
	Done         func(moment, who string) string
	LinesTitle   string
	LineHeads    [6]string
	CSVHeads     []string
	Picture      string
	PictureMore  func(orders int) string
	PictureFoot  string
	PictureLines string
	PictureNo    string // of an order with money in this month, delivered in another or not at all
	PictureAbove string
	CSVTotal     string
	Late         string
	Delivered    func(day string) string
	NotHere      string // an order with money in this month, delivered in another
	Total        string
	SumsTitle    string
	Goods        string
	Discount     string
	ByCommune    string // of the discounts, what the commune pays back
	Fee          string
	SoldAll      string
	Cash         string
	Transfer     string
	Card         string
	Refunded     string
	Waived       string
	Net          string
	Words        string
	Remitted     string
	OnTheWay     string
	OwnCash      string
	ByCourier    string
	LetOff       string
	MoreRemitted string
	Note         string
	Producer     string
	Office       string
	Sign         string
	Print        string // how it is printed
	File         string
	Close        string
	CloseNote    string
	CloseDone    string
	Nothing      string
}
