package locale

// OfficeTakedown are the pages on which something is taken off the shop in an emergency.
type OfficeTakedown struct {
	Task OfficeTask // that somebody else asks to lift one

	Menu, Title, Note    string
	Link                 string // from a record
	Find                 FieldWords
	FindDo               string
	NoneTitle, NoneText  string
	Kinds                map[string]string
	Down                 string // badge of what is down
	Pick                 string
	Open                 string // leads to what is down already
	ListTitle            string
	FoundHeads           [4]string
	ListHeads            [4]string
	OnSale               func(goods int) string
	Empty, EmptyText     string
	Lifted               func(at string) string
	Since                func(at, who string) string
	ConfirmTitle         map[string]func(name string) string // by kind
	Gone                 map[string]func(goods int) string   // what happens at once
	Stays                string                              // what does not happen
	Why                  FieldWords
	Do                   map[string]string
	Back                 string
	Done                 func(name string) string
	Badges               [2]string // stands, lifted
	Facts                [4]string
	AskTitle, AskText    string
	AskWhy               FieldWords
	AskDo, Asked         string
	Waiting              string
	By                   func(who, at string) string
	Own                  string
	Lift                 func(name string) string
	LiftText             string
	LiftDone             func(name string) string
	Reject, RejectDo     string
	RejectWhy            FieldWords
	Rejected             string
	PackTitle, PackText  string
	Print                string
	Goods, Papers        string
	Lots, Orders         string
	OrdersNote           func(n int) string
	NoPapers, NoLots     string
	NoOrders             string
	GoodsHeads           [4]string
	PaperHeads, LotHeads [4]string
	OrderHeads           [4]string
	Stock                func(n int) string
	NoEnd                string
	Recalled             func(day string) string
	PackOf               func(day string) string
}
