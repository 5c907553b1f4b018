package locale

// OfficeGoodsParts are the words of the pages that one product has at the desk, beside its sale
// and its texts.
type OfficeGoodsParts struct {
	Bar                                  string // names the bar for screen readers
	Sale, Stars, Content, Live, History  string
	StarsTitle, StarsNone, StarsMore     string
	StarHeads                            [4]string
	StarFrom, StarUntil                  func(day string) string
	StarBy                               func(authority, day string) string
	Dossier                              string // papers of a star are being made ready
	NeedTitle, NeedNote, NeedNone        string
	NeedOf                               map[string]string // by holder
	NeedBasis                            func(basis string) string
	NeedOr, NeedSee                      string // between kinds of which one is enough
	NeedNumber                           func(number string) string
	NeedUntil, NeedLapsed                func(day string) string
	NeedForever                          string // until, of one without an end
	NeedLost, NeedWants, NeedRenew       string
	PaperTitle, PaperNote, PaperNone     string
	PaperHeads                           [4]string
	PaperAdd, PaperAll                   string
	LiveCodes, LiveTitle, LiveNone       string
	LiveText                             string
	LiveHeads                            [4]string
	LiveNewest                           func(n int) string
	LivePrice                            func(price, list string) string
	LiveSpoken                           func(code, size string) string
	LiveKept, LiveHad                    func(n int, word string) string
	LiveSold                             func(n int, word string, orders int) string
	LiveNotSold, LiveGone, LiveNotYet    string
	LiveRehearsal                        string
	LivePlan                             string
	HistoryNone, HistoryNote, HistoryAll string
}

// OfficeLabelPhotos are the words for photos of a product's label.
type OfficeLabelPhotos struct {
	Title, Recipe, None string
	Choose, Send, Sent  string
	Added               func(n int) string
	Alt                 func(name string) string // the words of such a photo, until somebody writes others
	Nth                 func(n int) string
	Is, IsNot           string // buttons
	Marked, Unmarked    string
}
