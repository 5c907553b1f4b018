package salespoint

import (
	"strconv"
	"time"

	"github.com/ocop-hungdao/ocop/internal/secret"
)

// LinkLasts is how long a keeper's link works: a season. Keepers pin it in their chat and
// use it every week; an officer who sends a new one four times a year has spoken with them.
const LinkLasts = 92 * 24 * time.Hour

// Link lets the keeper of a point say what is on the shelf, without an account.
type Link struct {
	ID           int64
	SalesPointID int64
	MadeAt       time.Time
	ExpiresAt    time.Time
	RevokedAt    *time.Time
	UsedAt       *time.Time // when the shelf was last told by it
}

// WorksAt says whether the link still opens its page.
func (l *Link) WorksAt(now time.Time) bool { return l.RevokedAt == nil && now.Before(l.ExpiresAt) }

// Keeper signs keepers' links. The key must stay the same for links to last.
type Keeper struct {
	store *Store
	key   []byte
}

// NewKeeper makes one on a store.
func NewKeeper(store *Store, key []byte) *Keeper { return &Keeper{store, key} }

// Path is the address of a link's page, for whoever holds it. Nothing about anybody
// stands in it.
func (k *Keeper) Path(l *Link) string {
	return "/ke-hang/" + strconv.FormatInt(l.ID, 10) + "?k=" + k.token(l.ID)
}

func (k *Keeper) token(id int64) string {
	return secret.Token(k.key, "shelf", strconv.FormatInt(id, 10))
}

// Good is a line of the list that a keeper ticks: a product of the catalog, or other goods
// by their name.
type Good struct {
	Key         string // what the form sends: "p12", "g3"
	Name        string
	Product     bool
	Note        string     // who makes it
	ConfirmedAt *time.Time // nil: not said to be there
}
