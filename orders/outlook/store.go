package outlook

import (
	"context"
	"fmt"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/programme"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Days is how many days of sales are told, today's included.
const Days = 30

// Horizon is how many days ahead something is said to run out.
const Horizon = 180

// mostEnding is how many that run out are read.
const mostEnding = 200

// Store reads.
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore reads in db by a clock.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

// Ending is a star or a paper that holds today and has a last day.
type Ending struct {
	Star bool
	Name string // of the product, or of the producer whose paper it is
	Kind string // of a paper
	Last time.Time
	Left int // days, 0 on the last one
}

// Day is what was ordered on a day in Việt Nam and not called off.
type Day struct {
	On     time.Time
	Orders int
	Sum    money.VND
}

// Plan is how far the commune's plan is.
type Plan struct {
	Starred int // products with a recognition in force, of three stars or more as every recognition is
	Fairs   int // held in the commune this year
	Coming  int // fairs in the commune this year that are not over yet
}

var plan = `SELECT (SELECT count(DISTINCT o.product_id)::int FROM recognitions o WHERE ` + ocop.ShownOn("$1") + `),
	(SELECT count(*)::int FROM trade_fairs f WHERE ` + programme.HeldInCommune("$1") + `), (SELECT count(*)::int FROM trade_fairs f WHERE ` + programme.PlannedInCommune("$1") + `)`

// Planned is how far the plan is today, and what of stars and papers runs out within Horizon, the first to end
// first: one statement.
func (s *Store) Planned(ctx context.Context, papers bool) (out Plan, ending []Ending, err error) {
	rows, err := s.db.Pool.Query(ctx, plan+`, e.* FROM (SELECT 1) AS one LEFT JOIN (
		SELECT true AS star, p.name, '' AS kind, coalesce(o.extended_until, o.valid_until) AS last FROM recognitions o JOIN products p ON p.id = o.product_id
			WHERE `+ocop.ShownOn("$1")+` AND coalesce(o.extended_until, o.valid_until) <= $1::date + $2::int
		UNION ALL SELECT false, coalesce(p.name, r.name), a.kind, a.expires_on FROM papers a JOIN producers r ON r.id = a.producer_id LEFT JOIN products p ON p.id = a.product_id
			WHERE $3 AND a.superseded_by IS NULL AND a.withdrawn_at IS NULL AND a.check_state = 'checked' AND a.expires_on BETWEEN $1::date AND $1::date + $2::int
		ORDER BY last, star DESC, name LIMIT $4) e ON true`, s.today(), Horizon, papers, mostEnding)
	if err != nil {
		return out, nil, fmt.Errorf("read what runs out: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var star *bool
		var name, kind *string
		var last *time.Time
		if err := rows.Scan(&out.Starred, &out.Fairs, &out.Coming, &star, &name, &kind, &last); err != nil {
			return out, nil, fmt.Errorf("read what runs out: %w", err)
		}
		if last != nil {
			ending = append(ending, Ending{Star: *star, Name: *name, Kind: *kind, Last: *last, Left: int(last.Sub(s.today()).Hours() / 24)})
		}
	}
	if err := rows.Err(); err != nil {
		return out, nil, fmt.Errorf("read what runs out: %w", err)
	}
	return out, ending, nil
}

func (s *Store) today() time.Time { return vntime.Today(s.now()) }
