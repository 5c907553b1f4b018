package locale

// SearchPage is what was found for what was typed.
type SearchPage struct {
	Title       string
	TitleFor    func(q string) string
	Heading     string
	Result      func(q string, n int) string
	Loose       func(q string) string
	LooseText   string
	Nothing     func(q string) string
	NothingText string
	Try         string
	Tries       []string
	Products    string
	Groups      string
	Villages    string
	Makers      string
	OrCall      func(phone string) string
	SeeAll      string
	Also        string
}
