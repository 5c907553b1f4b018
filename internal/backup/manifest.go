package backup

import (
	"slices"
	"time"
)

// Manifest is what a copy says of itself; it is its last part, so that one that was cut off
// has none and is not taken for whole.
type Manifest struct {
	Format    int        `json:"format"`
	Schema    int64      `json:"schema"` // the last migration
	TakenAt   time.Time  `json:"taken_at"`
	Tables    []Table    `json:"tables"`
	Sequences []Sequence `json:"sequences"`
}

// Table is one table: its columns in the order in which they are copied, and how many rows.
type Table struct {
	Name    string   `json:"name"`
	Columns []string `json:"columns"`
	Rows    int64    `json:"rows"`
}

// Sequence is where numbers go on.
type Sequence struct {
	Name string `json:"name"`
	Last int64  `json:"last"`
}

// Rows is how many rows there are in all.
func (m *Manifest) Rows() (n int64) {
	for _, t := range m.Tables {
		n += t.Rows
	}
	return n
}

const (
	format       = 1
	manifestName = "manifest.json"
)

// leftOut are tables that are not copied: who is logged in now, and which migrations the
// database has had.
func leftOut(table string) bool {
	return slices.Contains([]string{"sessions", "goose_db_version"}, table)
}

func partOf(table string) string { return "data/" + table + ".copy" }
