package locale

// LiveReport is what the office reads of a session that is over: what it sold, for whom, and
// the record that the law asks for.
type LiveReport struct {
	Open           string // leads here
	Title          string
	Record         string // title of the record, and leads to it
	Print          string
	None           string
	NoneButSeen    func(views int) string
	Until          func(when string) string
	NotYet         func(day string) string // what comes back is not all known before
	Excel          string
	Figures        [11]string // views, orders, new buyers, mean, ordered, confirmed, delivered, lost, complaints, waiting for the next batch, refused
	Channels       string
	ChannelHeads   []string
	ChannelsNote   string
	Unknown        string
	ChannelNames   map[string]string
	Goods          string
	GoodsHeads     []string
	GoodsNote      string
	Makers         func(name string) string
	MakersNote     string
	MakerHeads     []string
	Sum            string
	Minutes        string
	MinutesNote    string
	MinuteHeads    []string
	Drawn          string
	Most           func(n int) string
	SheetLines     string
	SheetSums      string
	FileHeads      []string
	Yes            string
	GoodsPlanned   string // of the record: as it began
	Lessons        LiveLessons
	Hour           func(from, to string, n int) string // heads an hour of the chart
	RecordNote     string
	Began, Ended   string
	Address        string // where buyers found it
	Checks         string // heads the papers
	ChecksNote     string
	CheckHeads     []string
	Star           string
	Label          func(who string) string
	NoEnd          string
	Happened       string
	Complaints     string
	ComplaintsNote func(where string, n int) string
	CaseHeads      []string
	SheetFacts     string
	Signs          [2]string // who signs the record
	RecordHeads    []string
	PriceWas       func(before, after string) string
	LeftIs         func(left int) string
	UndoneMark     string
}

// LiveLessons are what is noted after a session, and read before the next.
type LiveLessons struct {
	Title    string
	Note     string
	None     string
	Field    func(n int) string // from 1
	Hints    [3]string
	Asked    string // what viewers kept asking
	AskedTip string
	Save     string
	Kept     string
	By       func(who, when string) string
	Before   string // heads those of the session before
	Of       func(session, day string) string
}
