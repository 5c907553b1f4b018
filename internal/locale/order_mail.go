package locale

// OrderMail is what is written about the way of an order: to its buyer, its producer and the
// officers.
type OrderMail struct {
	OffSubject     func(code string) string
	Cancelled      func(code, producer string) string
	Withdrawn      func(code string) string // by the buyer
	Expired        func(code string) string
	Because        func(reason string) string
	NothingToPay   string
	OrderAgain     func(producer, phone string) string
	ThereSubject   func(code string) string
	There          func(code, producer string) string
	Fetched        func(code, producer string) string
	NotRight       string
	BackSubject    func(code string) string
	Back           func(amount, code string) string
	BackCard       func(amount, code string) string
	BackLeft       func(amount string) string
	NewSubject     func(code string) string
	New            func(code, total string) string
	ConfirmBy      func(until string) string
	ToPackSubject  func(code string) string
	ToPack         func(code, total string) string
	SeeOrder       string
	DoNotSend      func(code string) string
	NewBrief       func(code, total, until, page string) string
	OverdueSubject func(code string) string
	Overdue        func(code, producer, until, phone string) string
	FrozenSubject  func(code string) string
	Frozen         func(code, producer string) string
	LooseSubject   string
	Loose          func(amount string) string
	Office         string
}
