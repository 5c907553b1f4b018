package ocop

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// StarEnding is put in the outbox when the last day of a recognition comes nearer than
// one of the distances at which somebody is told (catalog.Reminders), once for each.
const StarEnding = "ocop.star_ending"

// newest is the condition on a recognition o that no later one of the same product stands.
const newest = `NOT EXISTS (SELECT FROM recognitions x WHERE x.product_id = o.product_id AND x.id <> o.id AND x.revoked_on IS NULL
	AND coalesce(x.extended_until, x.valid_until) > coalesce(o.extended_until, o.valid_until))`

// near are the recognitions o that on day.today have come within d.days of their last day
// since somebody was last told of them.
var near = ShownOn("day.today") + ` AND coalesce(o.extended_until, o.valid_until) <= day.today + d.days AND ` + newest + `
	AND NOT EXISTS (SELECT FROM recognition_reminders n WHERE n.recognition_id = o.id AND n.last_day = coalesce(o.extended_until, o.valid_until) AND n.days <= d.days)`

// Reminded counts the recognitions that would be told of at once if producers were told so
// many days before.
func (s *Store) Reminded(ctx context.Context, days [3]int) (n int, err error) {
	err = s.db.Pool.QueryRow(ctx, `WITH day AS (SELECT $1::date AS today) SELECT count(DISTINCT o.id) FROM day, recognitions o, unnest($2::int[]) AS d (days) WHERE `+near, Today(s.now()), days[:]).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("count whom new days would remind: %w", err)
	}
	return n, nil
}

// Remind notes which recognitions in force, and followed by no later one, have come within
// one of the distances of their last day, and puts an event for each into the outbox. One
// that is kept longer is told of again. Several may look at once, at any time.
func (s *Store) Remind(ctx context.Context) (told int, err error) {
	today := Today(s.now())
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var ids []int64
		err := tx.Raw(`WITH day AS (SELECT ?::date AS today), near AS (
				INSERT INTO recognition_reminders (recognition_id, last_day, days, at)
				SELECT o.id, coalesce(o.extended_until, o.valid_until), d.days, ? FROM day, recognitions o, reminder_days d WHERE `+near+`
				ON CONFLICT DO NOTHING RETURNING recognition_id)
			SELECT DISTINCT recognition_id FROM near ORDER BY recognition_id`, today, s.now()).Scan(&ids).Error
		if err != nil {
			return fmt.Errorf("remind of stars: %w", err)
		}
		told = len(ids)
		for _, id := range ids {
			if err := outbox.PutTx(tx, outbox.Event{Kind: StarEnding, ID: id}); err != nil {
				return err
			}
		}
		return nil
	})
	return told, err
}

// EndingStar is a recognition whose producer is to be told that it ends.
type EndingStar struct {
	Recognition
	ProductName   string
	ProducerName  string
	ProducerEmail string // "" without one
	Days          int    // the distance it came within
}

// StarToTell reads what is to be told of a recognition's end. It is nil when there is
// nothing to say: followed by a later one, revoked, over, or told already.
func (s *Store) StarToTell(ctx context.Context, id int64) (*EndingStar, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+columns+`, p.name AS product_name, r.name AS producer_name, r.email AS producer_email, near.days
		FROM recognitions o JOIN products p ON p.id = o.product_id JOIN producers r ON r.id = p.producer_id
		JOIN LATERAL (SELECT min(n.days) AS days FROM recognition_reminders n WHERE n.recognition_id = o.id AND n.last_day = coalesce(o.extended_until, o.valid_until)
			AND n.mailed_at IS NULL) near ON near.days IS NOT NULL
		WHERE o.id = $1 AND `+ShownOn("$2")+` AND `+newest, id, Today(s.now()))
	if err != nil {
		return nil, fmt.Errorf("read the end of recognition %d: %w", id, err)
	}
	e, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[EndingStar])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // nothing to say is an answer, and no error
	}
	if err != nil {
		return nil, fmt.Errorf("read the end of recognition %d: %w", id, err)
	}
	return &e, nil
}

// StarTold notes that a producer was told, of what StarToTell read. A second call changes
// nothing.
func (s *Store) StarTold(ctx context.Context, e *EndingStar) error {
	_, err := s.db.Pool.Exec(ctx, `UPDATE recognition_reminders SET mailed_at = $4 WHERE recognition_id = $1 AND last_day = $2 AND days >= $3 AND mailed_at IS NULL`, e.ID, e.LastDay(), e.Days, s.now())
	if err != nil {
		return fmt.Errorf("note that recognition %d was told of: %w", e.ID, err)
	}
	return nil
}
