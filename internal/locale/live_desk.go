package locale

// LiveDesk is the page where comments under a live video become drafts.
type LiveDesk struct {
	Title     string
	Open      string // leads here
	Lead      string
	Paste     string
	PasteHint string
	Read      string
	OffAir    string
	Rehearsal string
	Found     func(comments, wishes int) string
	Unread    func(read int) string
	Note      string
	Others    func(n int) string
	NoAuthor  string
	Wish      func(code string, n int) string
	WishLine  func(wish, name, total string) string
	Few       func(code string, left int) string
	Unknown   func(code string) string
	Doubts    map[string]string // by comments.Doubt
	Phone     string
	NoPhone   string
	Times     func(n int) string
	Reply     string
	Drafts    LiveDrafts
}

// LiveDrafts are the wishes that were read, as the desk keeps them, and the page of the personal
// link.
type LiveDrafts struct {
	Title     string // heads the list
	Counts    func(read, held, taken, ordered, lapsed int) string
	None      string
	States    map[string]string // by drafts.State
	From      string            // where comments were copied from
	FromNone  string
	At        func(clock, channel string) string
	Until     func(clock string) string
	HeldAt    func(line, price string) string // a line that is held
	NotHeld   func(line string) string
	Hold      string
	HoldAgain string
	HoldAll   func(n int) string
	Drop      string
	Ordered   func(code string) string
	Cancelled string
	Held      func(wishes, clock string) string // said after the step
	HeldAll   func(n, not int) string
	DropSaid  string
	Pretended string
	ReplyText func(wishes, clock, link string) string
	ReplyTok  func(wishes, clock string) string // without a link
	Link      string
	LinkTok   string
	Call      string // heads numbers, when nobody films any more
	Same      string

	Page DraftPage
}

// DraftPage is what who opens a personal link reads.
type DraftPage struct {
	Title    string
	Lapsed   string
	Line     func(code, name string, n int) string
	Total    string
	Take     string
	TakeLate string
	NotYou   string
	Taken    string
	Mine     string // it lies in this cart
	Go       string
	Ordered  string
	Dropped  string
	See      string
}
