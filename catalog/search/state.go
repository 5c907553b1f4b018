package search

import (
	"context"
	"fmt"
	"time"
)

// State is what an operator wants to know of an index.
type State struct {
	Built     bool      `json:"built"`    // by us, with the settings of this version
	Pending   int       `json:"pending"`  // products that have yet to be written
	Parked    int       `json:"parked"`   // documents that the engine refused
	Missing   int       `json:"missing"`  // found by the last comparison, here and below, and repaired since
	Extra     int       `json:"extra"`    //
	Stale     int       `json:"stale"`    //
	BuiltAt   time.Time `json:"built_at"` // zero when it never was, as below
	CheckedAt time.Time `json:"checked_at"`
}

// State reads it from the database; the engine is not asked.
func (x *Index) State(ctx context.Context) (State, error) {
	var s State
	known, err := x.state(ctx)
	if err != nil {
		return s, err
	}
	if known != nil {
		s = State{Built: known.Settings == fingerprint(), Missing: known.Missing, Extra: known.Extra, Stale: known.Stale, BuiltAt: known.BuiltAt, CheckedAt: known.CheckedAt}
	}
	err = x.db.Pool.QueryRow(ctx, `SELECT (SELECT count(*) FROM search_pending), (SELECT count(*) FROM search_parked)`).Scan(&s.Pending, &s.Parked)
	if err != nil {
		return s, fmt.Errorf("count what the index is owed: %w", err)
	}
	return s, nil
}
