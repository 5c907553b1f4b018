package catalog

// ProducerView is one saved view of the office's producers.
type ProducerView string

const (
	ProducersAll     ProducerView = "all"
	ProducersSelling ProducerView = "selling" // in good standing, with goods that buyers see
	ProducersIdle    ProducerView = "idle"    // in good standing, and buyers see nothing of theirs
	ProducersDraft   ProducerView = "draft"
	ProducersStopped ProducerView = "stopped" // suspended, or taken down in an emergency
)

// ProducerQuery asks for a page of the office's producers.
type ProducerQuery struct {
	View    ProducerView // one that is not known is all
	Text    string       // in a name, a craft, a village or a tax code; or the end of a telephone number
	Page    int          // from 1
	Span    Span         // from where it is read; the zero one counts the rows before it
	PerPage int
	Scope   Scope
	IDs     []int64 // these alone; nil for all

	VillageID int64     // 0 for all
	Form      LegalForm // "" for all
}

// ProducerPage is one page of producers, and how many there are in each view.
type ProducerPage struct {
	Rows   []ProducerCard
	Total  int
	Counts map[ProducerView]int
	Ends   Ends
}
