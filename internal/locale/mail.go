package locale

// Mail is what is written to buyers, and to producers of what ends.
type Mail struct {
	English  MailEnglish
	Subject  func(codes string) string
	Hello    func(name string) string
	Received func(at string) string
	Line     func(product, variant string, quantity int, total string) string
	Fee      string
	Total    string
	All      string
	PayCOD   string
	To       string
	At       string // in its place, of goods that are fetched
	Next     string
	Follow   string
	Sample   string
	Goodbye  string
	Ending   EndingMail
	Order    OrderMail
}
