package locale

// OfficeVouchers is the pages on which codes are made, published and stopped.
type OfficeVouchers struct {
	Menu      string
	Title     string
	Caption   string
	Heads     [4]string
	Empty     map[string]string // by view
	ListNote  string
	Views     map[string]string
	Find      string
	FindHint  string
	CodeOf    func(code string) string
	OfferOff  func(price, list string) string
	UnitsLeft func(left, of int) string
	UsesLeft  func(left, of int) string
	Change    string
	Edit      func(code string) string
	EmptyText string
	Add       string
	New       string
	Section   string
	Note      string
	Fields    map[string]FieldWords
	Deep      string
	Save      string
	SaveNote  string
	Made      func(code string) string
	Everybody string
	Bearers   map[string]string // as a choice
	Borne     map[string]string // as a fact
	States    map[string]string
	Off       func(amount string) string
	OffPart   func(percent int, cap string) string
	From      func(minimum string) string
	Period    func(from, until string) string
	Used      func(used, uses int) string
	Terms     string
	Facts     [7]string // whose goods, off, from, when, how often, each phone, who bears
	PerPhone  func(n int) string
	Publish   string
	PublishT  string
	Published func(code string) string
	Stop      string
	StopNote  string
	Stopped   func(code string) string
	OffBy     map[string]func(code string) string // on an order's page
	FeeOff    func(fee string) string
	Free      string
	FreeNote  string
	FreeWhose FieldWords
	FreeFrom  FieldWords
	FreeSave  string
	FreeSaved string
	FreeNow   func(sum string) string
}
