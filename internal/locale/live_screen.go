package locale

// LiveScreen is what stands over the picture of a session (overlay) and on a second screen
// beside the goods (board), and what the office reads about both.
type LiveScreen struct {
	Overlay  string
	Board    string
	OnTikTok func(screen string) string // the same, without code and address
	Title    func(screen, session string) string
	How      string
	Heading  string

	Left  string // before a number
	Unit  string // after it, when goods have no word for one
	Until func(hour string) string
	Gone  string
	Break string
	Over  string
	Scan  func(code string) string
	Full  string
}
