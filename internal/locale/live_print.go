package locale

// LivePrint is what is printed for a session: posters, signs, stickers, cards, and the text for
// the commune's loudspeakers.
type LivePrint struct {
	Open      string // leads here
	Title     string
	Lead      string
	Template  string
	Templates map[string]string // by name
	Channel   string            // where it hangs
	ChannelOf string            // its hint
	Goods     string
	Show      string
	Print     string
	None      string
	Scan      func(code string) string
	Type      func(address string) string
	List      string
	Live      func(until string) string
	OCOP      func(stars int) string
	Watch     func(channels string) string
	Speak     func(name string, day, from, to, channels string, goods []string, address string) []string
	SpeakOne  func(code, spelled, name, price string) string
	SpeakNote string
	Spelled   func(code string) string
	QRAlt     func(code string) string
	Session   string // names the code of the whole session
}
