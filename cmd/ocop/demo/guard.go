package demo

import (
	"context"
	"errors"
	"fmt"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// version is raised when the demonstration commune changes so much that an old one is
// better begun again.
const version = 2

var (
	// ErrRealData refuses a database that somebody works with.
	ErrRealData = errors.New("this database already holds records that are not the sample commune's; " +
		"the sample commune only goes into an empty one: set DATABASE_URL or OCOP_STATE to another, or start without --demo")
	// ErrLive refuses a shop that takes real orders.
	ErrLive = errors.New("this shop is live; the sample commune never goes into it: start without --demo")
	// ErrBusy refuses a second seeding beside a running one.
	ErrBusy = errors.New("another ocop is putting the sample commune into this database just now; wait for it and start again")
)

// standing is how far the sample commune is in a database.
type standing int

const (
	empty      standing = iota
	unfinished          // the catalog is in, the orders are not all there
	complete
)

// look says how far the sample commune is, or refuses the database.
func look(ctx context.Context, db *pg.DB) (standing, error) {
	var live, demo, finished bool
	var records int
	err := db.Pool.QueryRow(ctx, `SELECT
		EXISTS (SELECT FROM settings WHERE (key = 'live' AND value = 'true') OR (key = 'platform_mode' AND value IN ('"direct"', '"intermediary"'))),
		EXISTS (SELECT FROM settings WHERE key = 'demo' AND value = 'true'),
		EXISTS (SELECT FROM settings WHERE key = 'demo_version'),
		(SELECT count(*) FROM producers) + (SELECT count(*) FROM products) + (SELECT count(*) FROM villages) + (SELECT count(*) FROM sales_points)
			+ (SELECT count(*) FROM purchases) + (SELECT count(*) FROM accounts)`).Scan(&live, &demo, &finished, &records)
	switch {
	case err != nil:
		return empty, fmt.Errorf("look at what the database holds: %w", err)
	case live:
		return empty, ErrLive
	case demo && finished:
		return complete, nil
	case demo:
		return unfinished, nil
	case records > 0:
		return empty, ErrRealData
	default:
		return empty, nil
	}
}
