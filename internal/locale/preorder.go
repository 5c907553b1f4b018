package locale

// Preorder is what is said of goods that are ordered before they are there, in the shop and in
// the office.
type Preorder struct {
	Badge    func(ready string) string // on the product's page, in the cart: "Đặt trước, có từ 20/12/2026"
	Card     func(ready string) string
	Line     func(ready, until string, left int) string
	OfSize   func(size, line string) string
	PerPhone func(most int) string
	Size     string // beside a size that is ordered ahead
	Button   string
	Parcel   func(ready string) string       // beside a parcel that holds some
	Turned   func(name, ready string) string // it lay there when it was put in, and does not now
	Agree    string
	Sold     func(ready string) string // beside a line of an order
	Waits    string
	Came     string
	Fact     string
	Facts    func(ready string) string
	Done     string
	Mail     PreorderMail
	Office   OfficePreorders
}

// PreorderMail tells a buyer that what they ordered ahead is there.
type PreorderMail struct {
	Subject func(code string) string
	Goods   func(product, size string, quantity int) string
	Came    func(code, goods string) string
	Waits   func(goods string) string
	Next    string
}

// OfficePreorders is the page on which a batch is opened to be ordered ahead, and closed.
type OfficePreorders struct {
	Link     string
	Title    func(size string) string
	Now      func(stock int, unit string) string
	Section  string
	Note     string
	Fields   map[string]FieldWords
	Save     string
	SaveNote string
	Saved    func(units int, ready string) string
	ReadOnly string
	OfBox    string
	List     string
	None     string
	States   map[string]string
	Of       func(taken, units, waiting int) string
	Period   func(from, until, ready string) string
	By       func(who string) string
	EndedBy  func(who, when string) string
	End      string
	EndNote  string
	Ended    string
	Queue    func(orders, units int) string
	Place    func(n int, code string, units int, when string) string
	Served   func(units int, unit string) string // after a batch was entered
	Row      string                              // in the list of orders
	LateTask OfficeTask                          // batches that are not there on their day
	LateOwn  func(batches int) string
}
