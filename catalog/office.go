package catalog

import "time"

// OfficeView is one saved view of the office's product list.
type OfficeView string

const (
	ViewAll     OfficeView = "all"
	ViewOnSale  OfficeView = "on_sale"
	ViewSoldOut OfficeView = "sold_out"
	ViewHidden  OfficeView = "hidden"
	ViewNoLabel OfficeView = "no_label" // published, and the photo of its label is missing
	ViewHeld    OfficeView = "held"     // published, and kept from buyers: papers or producer
)

// OfficeQuery asks for a page of the office's product list.
type OfficeQuery struct {
	View    OfficeView
	Text    string
	Page    int  // from 1
	Span    Span // from where it is read; the zero one counts the rows before it
	PerPage int  // 0: the counts alone
	Scope   Scope
	GroupID int64   // 0 for all
	IDs     []int64 // these alone; nil for all
}

// OfficeRow is a product as the office lists it.
type OfficeRow struct {
	Card
	State     ProductState
	Held      bool // published, and buyers still do not see it today: papers or producer
	TakenDown bool // in an emergency, it or its producer
	Stars     int  // in force today, 0 when none
	UpdatedAt time.Time
}

// OfficePage is one page of the list, and how many there are in each view.
type OfficePage struct {
	Rows   []OfficeRow
	Total  int
	Counts map[OfficeView]int

	// Papers within scope: for an officer to check, and sent back to their producers.
	PapersWaiting, PapersBack int

	Groups []GroupName // all there are, in their order: where goods may be moved to
}

// GroupName is a group of goods by name.
type GroupName struct {
	ID   int64
	Name string
}
