package ui

import (
	"strconv"
	"time"
)

// UndoFor is how long a page offers to take back what was just done (ux.md §4.3). What can be
// taken back later stands in the bin or in the log.
const UndoFor = 30 * time.Second

// UndoLeft is how much of that is left of what was done at; 0 once it is over. A moment that
// is still to come, as a wrong clock or a typed address may have it, counts as now.
func UndoLeft(at, now time.Time) time.Duration {
	return min(max(UndoFor-now.Sub(at), 0), UndoFor)
}

// MomentText is a moment as an address carries it, and MomentOf reads it; what cannot be read
// is long ago.
func MomentText(at time.Time) string { return strconv.FormatInt(at.Unix(), 10) }

// MomentOf is MomentText's way back.
func MomentOf(text string) time.Time {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return time.Time{}
	}
	return time.Unix(n, 0)
}
