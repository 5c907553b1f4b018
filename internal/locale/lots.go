package locale

// LotText is a lot's own page.
type LotText struct {
	Title      func(code string) string
	Good       string
	GoodUntil  func(day string) string
	NoEnd      string
	Expired    string
	ExpiredOn  func(day string) string
	ExpiredDo  string
	Recalled   string
	RecalledOn func(day string) string
	Unknown    string
	UnknownH   string
	UnknownT   func(code string) string
	Ways       []string
	Code       string
	Product    string
	Maker      string
	Made       string
	Expires    string
	SeeProduct string
	Call       func(phone string) string
	Checked    func(day string) string
	Sample     string
}

// OfficeLots are the lots of a product in the office.
type OfficeLots struct {
	Title     string
	Open      string
	Heads     [4]string
	States    map[string]string
	Empty     string
	EmptyText string
	Add       string
	Fields    map[string]FieldWords
	Save      string
	Saved     func(code string) string
	Recall    string
	RecallDo  string
	Notice    FieldWords
	Recalled  func(code string) string
	Which     FieldWords
}
