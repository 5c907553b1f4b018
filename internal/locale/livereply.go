package locale

// LiveReply is what is said where producers answer to the live price of their goods.
type LiveReply struct {
	Menu, Title, Note string
	None              OfficeWords
	Task              func(n int) string
	TaskDo            string
	When              func(begins, ends, day string) string
	List              func(price string) string
	Keep              func(units int, word string, perPhone int) string
	Said              func(stance, price, other string, units int) string // how the last answer stands to the plan
	By                func(name, how, at string) string
	NoteSaid          func(note string) string
	Yes, Other        string
	Price, Words      FieldWords
	Send              string
	OnAir             string
	Agreed, Asked     string // done
	BehalfTitle       string
	BehalfNote        string
	Stances           map[string]string // in the office, by stance
	OtherIs           func(price string) string
	OfficeTitle       func(n int) string
	OfficeNote        string
	OfficeOf          func(code, goods, producer, stance string) string
}
