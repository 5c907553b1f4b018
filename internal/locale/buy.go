package locale

// CartPage is the cart.
type CartPage struct {
	Title        string
	Empty        string
	EmptyText    string
	SeeProducts  string
	ParcelTitle  func(n int, producer string) string
	Parcels      func(producers int) string // "Hàng từ 2 cơ sở, giao 2 kiện."
	EachTotal    string
	Goods        string
	Fee          string
	FeeLater     string
	FeeCity      string
	FeeOther     string
	FeeFrom      func(fee string) string
	Total        string
	CheckOut     string
	GoOn         string
	OnlyLeft     func(left int) string
	SoldOut      string
	NotForSale   string
	Mend         func(left int) string
	ColdChain    string
	Removed      func(product string) string
	Added        func(product string) string
	LessThanWish func(product string, left int) string
	Gone         func(product string) string
	Withdrawn    func(product string) string
	Kept         func(goods []string, until string) string
	KeptPrice    func(goods []string) string // of what was held on air, beside a clock
	KeptOne      func(product string, n int) string
}

// CheckoutPage is the one page on which an order is placed.
type CheckoutPage struct {
	Title         string
	Who           string
	Name          string
	Phone         string
	PhoneHint     string
	Email         string
	EmailHint     string
	How           string
	Ship          string
	ShipNote      string
	Pickup        func(point string) string
	PickupNote    func(hours string) string
	PickupOff     func(until string) string // hands out nothing today
	Where         string
	WhereHint     string
	Province      string
	Ward          string
	WardHint      string
	WardChoose    string
	Line          string
	LineHint      string
	More          string
	Note          string
	NoteHint      string
	Voucher       string
	VoucherHint   string
	VoucherUse    string
	Discount      func(code string) string
	FreeFrom      func(sum string) string // the fee is 0, and why
	FreeMore      func(more string) string
	Pay           string
	COD           string
	CODNote       string
	Summary       string
	Goods         string
	FeeTo         func(zone string) string
	FeePickup     string
	FeeUnknown    string
	DeliverTo     func(place string) string
	Total         string
	TotalUnknown  string
	Button        func(total string) string
	ButtonUnknown string
	WithFee       func(fee string) string
	NoFee         string
	Privacy       string
	Terms         string
	TermsLink     string
	Changed       func(from, to string) string
	FirstTotal    func(total string) string
	Twice         func(at, code string) string
	DaysOff       func(names, by string) string // an order of now waits for days off
	Again         string
	Call          string
	Parcels       func(parcels int) string
	BackToCart    string
	Near          string // above what may take the place of what is gone
	Take          string
	TakeNamed     func(product, variant string) string
	Swapped       string
	Drop          string
	Dropped       string
	NothingLeft   string
	SeeOthers     string
	Sample        string
}

// OrderPage is the proof of an order and what happens next.
type OrderPage struct {
	Title        func(code string) string
	TitleMany    string
	Thanks       string
	Placed       func(at string) string
	Next         string
	NextWaiting  string
	NextPacking  string
	NextShipping string
	NextPickup   string
	NextMissed   string
	NextTurned   string
	NextDone     string
	NextGone     string
	CopyCode     string
	Code         string
	KeepLink     string
	Share        string
	BuyMore      string
	CallProducer func(producer string) string
	CallNumber   func(number string) string
	Parcel       func(n int, producer string) string
	Steps        string
	StepPlaced   string
	StepConfirm  string
	ConfirmBy    func(at string) string
	StepPacked   string
	Staged       StagedOrder
	StepShipped  string
	StepReady    string
	StepArrived  string
	StepFetched  string
	StepGone     string
	ByReason     func(reason string) string
	Waiting      string
	Goods        string
	Fee          string
	FeePickup    string
	Total        string
	PayCOD       string
	PayPickup    string
	Paid         string
	To           string
	Receiver     string
	Note         string // what the buyer asked of the producer
	Pickup       string
	CancelTitle  string
	CancelHint   string
	CancelReason string
	CancelButton string
	CancelLate   string
	ExpiredWhy   string // the reason an expired order bears
	UnpaidWhy    string // and one whose money never came
	Cancelled    string
	Reasons      []string
	Masked       string
	States       map[string]string // by the state of order and shipment, for badges
	Sisters      string
	AllTogether  func(orders int, total string) string // of a purchase with several orders
	SeeOrder     string
	Received     string
	Things       func(n int) string
	Sample       string
}

// LookupPage finds an order by its code and the end of a number.
type LookupPage struct {
	NoCode, NoLast4 string // nothing was typed

	Title    string
	Intro    string
	Code     string
	CodeHint string
	Last4    string
	Button   string
	NotFound string
}

// StagedOrder is what an order says that is made to measure and paid in stages.
type StagedOrder struct {
	Made, Sent, Fitted string // its steps
	States, Next       map[string]string
	See                string
	Double             func(owed, more string) string // the producer broke off
}
