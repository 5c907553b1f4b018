package catalog

// PaperView is one saved view of the office's papers.
type PaperView string

const (
	PapersWaiting PaperView = "waiting"  // for an officer to check them
	PapersBack    PaperView = "back"     // sent back to their producers
	PapersInForce PaperView = "in_force" // also those that never end
	PapersEnding  PaperView = "ending"   // within the farthest of Reminders
	PapersLapsed  PaperView = "lapsed"   // not renewed
	PapersOld     PaperView = "old"      // renewed or withdrawn
)

// PaperQuery asks for a page of papers. Those of one product come with the ones of its
// producer. Private ones are left out unless Private says that the reader may see them.
type PaperQuery struct {
	View       PaperView // "" for all
	Text       string    // in a number, an issuer, a product's or a producer's name
	ProducerID int64     // 0 for all
	ProductID  int64     // 0 for all
	Kind       string    // "" for all
	Scope      Scope
	Private    bool
	Page       int  // from 1
	Span       Span // from where it is read; the zero one counts the rows before it
	PerPage    int
	IDs        []int64 // these alone; nil for all
}

// PaperRow is a paper with whose it is and how often somebody opened it.
type PaperRow struct {
	Paper
	ProducerName string
	ProductName  string // "" for a paper of the producer
	Holds        int    // shown products that would go off sale without it
}

// PaperPage is one page of papers, and how many there are in each view.
type PaperPage struct {
	Rows   []PaperRow
	Total  int
	Counts map[PaperView]int
	Ends   Ends
}
