package salespoint

import "time"

// Record is a point as the log keeps it, and as it is read from there again; its phone is a shop's
// and stands on the page.
type Record struct {
	Name        string     `json:"name"`
	Kind        Kind       `json:"kind"`
	Address     string     `json:"address"`
	OldAddress  string     `json:"old_address"`
	Latitude    float64    `json:"latitude"`
	Longitude   float64    `json:"longitude"`
	Hours       string     `json:"hours"`
	Week        Week       `json:"week"`
	Days        []Special  `json:"days"`
	Phone       string     `json:"phone"`
	Notes       string     `json:"notes"`
	ClosedUntil *time.Time `json:"closed_until"`
	Pickup      bool       `json:"pickup"`
	State       State      `json:"state"`
}

// Record is what was written of a point.
func (p *Point) Record() Record {
	return Record{p.Name, p.Kind, p.Address, p.OldAddress, p.Latitude, p.Longitude, p.Hours, p.Week, p.Days, p.Phone, p.Notes, p.ClosedUntil, p.Pickup, p.State}
}

// Put writes it over what a point says.
func (r Record) Put(p *Point) {
	p.Name, p.Kind, p.Address, p.OldAddress, p.Latitude, p.Longitude = r.Name, r.Kind, r.Address, r.OldAddress, r.Latitude, r.Longitude
	p.Hours, p.Week, p.Days, p.Phone, p.Notes, p.ClosedUntil, p.Pickup, p.State = r.Hours, r.Week, r.Days, r.Phone, r.Notes, r.ClosedUntil, r.Pickup, r.State
}

// TilesRecord is whose tiles are shown as the log keeps it.
type TilesRecord struct {
	Shown    bool   `json:"tiles_shown"`
	Template string `json:"tiles"`
	Credit   string `json:"credit"`
	Zoom     int    `json:"zoom"`
}

// Record is what the office set.
func (t Tiles) Record() TilesRecord { return TilesRecord{t.Shown, t.Template, t.Credit, t.Zoom} }
