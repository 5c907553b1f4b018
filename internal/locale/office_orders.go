package locale

// OfficeToday is the overview: what is to be done, and what came in today.
type OfficeToday struct {
	Title       string
	Tasks       string
	TasksNote   string
	Watched     string // the same, for who may do none of it
	WatchedNote string
	Parts       [7]string // of the work, late first, what others do last
	Done        string
	DoneText    string // for who sees orders
	Overdue     OfficeTask
	Part        OfficeTask // paid in part, and late
	Calls       OfficeTask // called in vain, and the time to call again has come
	Waiting     OfficeTask
	Short       OfficeTask
	Packing     OfficeTask
	Astray      OfficeTask
	Cash        OfficeTask
	SoldOut     OfficeTask
	Held        OfficeTask
	NoLabel     OfficeTask
	Ending      OfficeTask
	Papers      OfficeTask
	PaperEnds   func(paper, of, day string) string
	WithTold    func(n int) string     // rows of work that the list of another holds as well
	Oldest      func(at string) string // "Cũ nhất đặt lúc 21:40 hôm qua"
	EndsOn      func(product, day string) string
	AndMore     func(n int) string
	Orders      string
	OrdersNote  func(count int, sum string) string
	OrdersGone  func(count int) string // said after it: cancelled ones are not in it
	NoOrders    string
	NoneText    string
	AllOrders   string
	SeeProducts string
	Look        string // the verb for who may see a task and not do it
}

// OfficeTask is a row of work: what there is of it, why it matters and the verb.
type OfficeTask struct{ Text, Reason, Verb string }

// OfficeOrders is the list of orders.
type OfficeOrders struct {
	Title     string
	Views     map[string]string // by view
	Find      string
	FindHint  string
	Order     string // heads of the table
	Buyer     string
	Goods     string
	Money     string
	State     string
	More      func(n int) string // "và 2 món nữa"
	Pickup    string
	Pays      map[string]string // by method
	Empty     map[string]string // by view: why nothing is there
	EmptyText string
	States    map[string]string // the one word for where an order is
}

// OfficeOrder is one order and its next step.
type OfficeOrder struct {
	Title       func(code string) string
	Placed      func(at, from string) string // from: empty when nobody wrote it down
	From        OrderFrom
	Next        string
	Steps       map[string]OfficeStep // by step
	PickupSteps map[string]OfficeStep // where picking up differs
	TakenInWhy  string                // the reason a returned order bears
	Again       OfficeStep            // sending once more, after nobody was met
	Finished    OfficeWords
	Gone        OfficeWords
	ReadOnly    string
	Show        string
	ShowHint    string
	Call        string
	Missed      func(n int) string // the button: nobody answered, for the nth time
	CancelLink  string
	MissedOnce  func(n int) string                   // said after it
	Calls       func(n int, at, again string) string // on the page, while nobody has answered; again: from when to call
	Progress    string
	Way         [6]string // placed, confirmed, packed, sent, received, paid
	PickupWay   [6]string
	WayGone     string
	Lines       string
	LinesNote   func(parcels int, producer string) string
	Goods       string
	Fee         func(zone string) string
	FeePickup   string
	ColdChain   string
	ToCollect   string
	Collected   string
	NotDue      string // the sum of an order that is off
	To          string
	ToPickup    string
	Note        func(note string) string
	CopyAddress string
	Sisters     string
	SistersNote string
	History     string
	Events      map[string]string // by axis/state
	ByBuyer     string
	BySystem    string
	Reason      func(reason string) string
	Cancel      string
	CancelTitle func(code string) string
	CancelText  string
	CancelWhy   string
	CancelPick  string
	ReasonLong  string
	OtherWhy    string
	OtherHint   string
	CancelYes   string
	Cancelled   string
	Moved       func(who, at string) string // a colleague was faster
	MovedByMe   func(at string) string
	MovedAlone  string
}

// OrderFrom says where an order came from.
type OrderFrom struct {
	Live, Web, API, Workshop, Stall string
	LiveBy, Link                    func(channel string) string
}

// OfficeStep is a step: what to do, the words on its button and what is said after it.
type OfficeStep struct{ Title, Hint, Button, Done string }
