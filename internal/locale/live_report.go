package locale

// LiveReport is what the office reads of a session that is over: what it sold, for whom, and
// the record that the law asks for.
type LiveReport struct {
	Open         string // leads here
	Title        string
	Record       string // title of the record, and leads to it
	Print        string
	None         string
	Figures      [6]string // orders, ordered, confirmed, delivered, lost, waiting for the next batch
	Channels     string
	ChannelHeads []string
	Unknown      string
	ChannelNames map[string]string
	Goods        string
	GoodsHeads   []string
	Makers       func(name string) string
	MakersNote   string
	MakerHeads   []string
	Sum          string
	Minutes      string
	MinutesNote  string
	MinuteHeads  []string
	Span         func(from, to string) string
	RecordNote   string
	RecordHeads  []string
	PriceWas     func(before, after string) string
	LeftIs       func(left int) string
	UndoneMark   string
}
