package waiting

import "time"

// Present is how long after their page was last heard of somebody counts as waiting in a line:
// whose is shut is passed over, and keeps the place.
const Present = 2 * time.Minute

// MostInLine is how many one may wait for in a line.
const MostInLine = 99

// Stand is how somebody stands in the line of what is shown on air.
type Stand int

// Stands.
const (
	Outside Stand = iota // does not wait, or no longer
	Waits                // there are others before
	Called               // it is their turn, until Until
	Missed               // their turn is over
	Closed               // nothing more is had at the live price
)

// Standing is that, with what belongs to it.
type Standing struct {
	Stand
	Before int // who wait before them now
	Wanted int
	Given  int // of Called
	Until  time.Time
}
