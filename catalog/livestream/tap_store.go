package livestream

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Present is how long after somebody's console was heard of they count as being there.
const Present = 45 * time.Second

// Once gives the store for one step of a console under the name that a phone gave its tap, of 8
// to 80 characters: said a second time the step is refused with "live.heard", and is not done
// again. An empty name is none.
func (s *Store) Once(tap string) *Store {
	one := *s
	if one.once = tap; len(tap) < 8 || len(tap) > 80 {
		one.once = ""
	}
	return &one
}

// aloneTx locks a session for one step, and notes the tap it is for.
func (s *Store) aloneTx(tx *gorm.DB, id int64) (*Session, error) {
	now, err := lockTx(tx, id)
	if err != nil || s.once == "" {
		return now, err
	}
	res := tx.Exec(`INSERT INTO live_taps (session_id, once, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`, id, s.once, s.now())
	if res.Error != nil {
		return nil, fmt.Errorf("note a tap: %w", res.Error)
	}
	if res.RowsAffected == 0 {
		return nil, fault.New(fault.Conflict, "live.heard")
	}
	return now, nil
}

// Seen notes that somebody's console was heard of, at most every ten seconds, and says who it
// is. Refused with "live.no_host" for nobody of the session.
func (s *Store) Seen(ctx context.Context, f *Full, hostID int64) (*Host, error) {
	for i := range f.Hosts {
		h := &f.Hosts[i]
		if h.ID != hostID {
			continue
		}
		if now := s.now(); h.SeenAt == nil || now.Sub(*h.SeenAt) > 10*time.Second {
			if _, err := s.db.Pool.Exec(ctx, `UPDATE live_hosts SET seen_at = $2 WHERE id = $1`, hostID, now); err != nil {
				return nil, fmt.Errorf("note who is there: %w", err)
			}
			h.SeenAt = &now
		}
		return h, nil
	}
	return nil, fault.New(fault.NotFound, "live.no_host")
}

// Recent is what happened last in a session, the latest first, at most limit lines.
func (s *Store) Recent(ctx context.Context, sessionID int64, limit int) ([]Event, error) {
	return s.events(ctx, `WHERE e.session_id = $1 ORDER BY e.id DESC LIMIT $2`, sessionID, limit)
}

// Record is what happened in a session, the first first, at most limit lines.
func (s *Store) Record(ctx context.Context, sessionID int64, limit int) ([]Event, error) {
	return s.events(ctx, `WHERE e.session_id = $1 ORDER BY e.id LIMIT $2`, sessionID, limit)
}

func (s *Store) events(ctx context.Context, which string, args ...any) ([]Event, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT e.id, coalesce(e.item_id, 0), coalesce(i.code, ''), coalesce(p.name, ''), e.kind, e.before, e.after, e.at, e.by_name, e.undone_at
		FROM live_events e LEFT JOIN live_items i ON i.id = e.item_id LEFT JOIN variants x ON x.id = i.variant_id LEFT JOIN products p ON p.id = x.product_id `+which, args...)
	if err != nil {
		return nil, fmt.Errorf("read the record: %w", err)
	}
	list, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (e Event, err error) {
		err = row.Scan(&e.ID, &e.ItemID, &e.Code, &e.Product, &e.Kind, &e.Before, &e.After, &e.At, &e.ByName, &e.UndoneAt)
		return e, err
	})
	if err != nil {
		return nil, fmt.Errorf("read the record: %w", err)
	}
	return list, nil
}
