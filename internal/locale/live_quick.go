package locale

// LiveQuick is the order on one screen, after "Chốt".
type LiveQuick struct {
	Title     func(code string) string
	Button    func(total string) string
	Fill      string // while it is held
	Lapsed    func(left int) string
	Again     string
	Over      func(list string) string
	None      string // nothing is left at any price
	As        func(order string) string
	Forget    string
	Drop      string
	DropNamed func(product string) string
	Other     string
	Terms     string
	Changed   func(from, to string) string
	First     func(total string) string
	More      string // under an order from a session on air
	MoreText  string
}
