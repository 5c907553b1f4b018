package salespoint

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// What a keeper said of a shelf is worth less every week, by itself. Keepers are asked
// once a week; who missed two weeks has not looked (FadesAfter), and after a month nobody
// should be sent there for it (GoneAfter). Both in days of the calendar.
const (
	FadesAfter = 14
	GoneAfter  = 30
)

// OnShelf is one thing that a point is said to have: of the catalog, or by its name only.
type OnShelf struct {
	ProductID   int64  // 0: not of the catalog
	Slug        string // of the product
	Name        string
	ConfirmedAt time.Time
}

// Age is how many days ago a thing was last seen on the shelf, by the calendar of Hà
// Nội: 0 today, 1 since midnight.
func Age(confirmed, now time.Time) int {
	return max(0, int(vntime.Today(now).Sub(vntime.Today(confirmed)).Hours()/24))
}

// Faded says whether what was said so many days ago has to be said again.
func Faded(age int) bool { return age > FadesAfter }

// lastBelieved is the first instant from which on what is said is still believed at now.
func lastBelieved(now time.Time) time.Time { return vntime.Midnight(now).AddDate(0, 0, -GoneAfter) }
