package locale

// OfficeOutlook is what stands beside the work on the first page.
type OfficeOutlook struct {
	Targets     string
	Starred     string
	StarredNote func(left int) string // how many are missing; 0: none
	OfTarget    func(now, target int) string
	Trained     string
	Fair        string
	FairNote    func(held, coming, year int) string // of fairs in the commune
	SeeFairs    string
	NoRecord    string // nobody keeps a record of it yet
	NoRecordWhy string
	Ending      string
	Bands       [3]string // within 30, 90 and 180 days
	None        string
	EndsOn      func(name, day string) string
	Star        string
	AndMore     func(n int) string
	Sold        string
	SoldSum     func(orders int, sum string) string
	SoldNote    string
	Drawn       func(most string) string // says the drawing to who does not see it
	WeekHeads   [3]string

	ByChannel, Most         string // from where was ordered, and what most
	ChannelHeads, MostHeads [3]string
	ChannelNames            map[string]string // beside those of live sessions
	PartsNote               string

	Log    string
	AllLog string
}
