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
	ReplyText func(wishes, link string) string
}
