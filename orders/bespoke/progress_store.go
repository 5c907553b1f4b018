package bespoke

import (
	"context"
	"fmt"
	"time"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/orders"
)

// Progress is what the producer says of the work.
type Progress struct {
	ID     int64
	Words  string
	ByName string
	At     time.Time
}

// Tell writes down how the work on an ordered request goes, for its buyer to read, with
// pictures whose uploads are kept. More than MostPhotos are a wrong form.
func (s *Store) Tell(ctx context.Context, by audit.Actor, scope catalog.Scope, code, words string, uploads ...string) (id int64, err error) {
	if words = typed.Text(words); !typed.Says(words) || utf8.RuneCountInString(words) > MostText {
		return 0, fault.New(fault.Invalid, "bespoke.words")
	}
	r, _, err := s.Ordered(ctx, scope, code)
	if err != nil {
		return 0, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		err := tx.Raw(`INSERT INTO bespoke_progress (request_id, words, by_id, by_name, at) VALUES (?, ?, NULLIF(?::bigint, 0), ?, ?) RETURNING id`, r.ID, words, by.ID, by.Name, s.now()).Scan(&id).Error
		if err != nil {
			return fmt.Errorf("write how the work goes: %w", err)
		}
		if err := s.photosTx(tx, by, catalog.PhotoOwner{Kind: catalog.PhotoOfProgress, ID: id}, uploads); err != nil {
			return err
		}
		return outbox.PutTx(tx, outbox.Event{Kind: WentOn, ID: id})
	})
	return id, err
}

// Told lists what was said of the work, the newest first.
func (s *Store) Told(ctx context.Context, requestID int64) ([]Progress, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id, words, by_name, at FROM bespoke_progress WHERE request_id = $1 ORDER BY id DESC`, requestID)
	if err != nil {
		return nil, fmt.Errorf("read how the work goes: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Progress])
	if err != nil {
		return nil, fmt.Errorf("read how the work goes: %w", err)
	}
	return list, nil
}

// Finish says that the work is done: it may leave once what is to be paid before is paid.
func (s *Store) Finish(ctx context.Context, by audit.Actor, scope catalog.Scope, code string) error {
	return s.step(ctx, by, scope, code, orders.Pack)
}

// Fit says that it left and stands where it belongs. Before what is due is paid it is
// refused with "order.not_paid".
func (s *Store) Fit(ctx context.Context, by audit.Actor, scope catalog.Scope, code string) error {
	err := s.step(ctx, by, scope, code, orders.Ship)
	if err != nil && !fault.Is(err, "order.step_refused") { // refused: it had left before
		return err
	}
	return s.step(ctx, by, scope, code, orders.Deliver)
}

func (s *Store) step(ctx context.Context, by audit.Actor, scope catalog.Scope, code string, step orders.Step) error {
	r, _, err := s.Ordered(ctx, scope, code)
	if err != nil {
		return err
	}
	return s.checkout.Store.Take(ctx, by, scope, *r.OrderID, step, "")
}

// Erase empties the name, number, wishes and pictures of requests that came to nothing and were last
// touched longer ago than Kept, and says how many.
func (s *Store) Erase(ctx context.Context) (n int64, err error) {
	err = s.db.Pool.QueryRow(ctx, `WITH gone AS (UPDATE bespoke_requests SET name = '', phone = '', email = '', place = '', wishes = '', state = CASE WHEN state IN ('asked', 'quoted') THEN 'withdrawn' ELSE state END, erased_at = $1
		WHERE state <> 'ordered' AND erased_at IS NULL AND updated_at < $2 RETURNING id), dropped AS (DELETE FROM photos WHERE bespoke_id IN (SELECT id FROM gone))
		SELECT count(*) FROM gone`, s.now(), s.now().Add(-Kept)).Scan(&n)
	if err != nil {
		return 0, fmt.Errorf("erase old requests: %w", err)
	}
	return n, nil
}

// ToldByID reads one line of progress and its request, for who was told by the outbox.
func (s *Store) ToldByID(ctx context.Context, id int64) (*Request, *Progress, error) {
	var requestID int64
	x := Progress{ID: id}
	err := s.db.Pool.QueryRow(ctx, `SELECT request_id, words, by_name, at FROM bespoke_progress WHERE id = $1`, id).Scan(&requestID, &x.Words, &x.ByName, &x.At)
	if err != nil {
		return nil, nil, fmt.Errorf("read progress %d: %w", id, err)
	}
	r, err := s.ByID(ctx, requestID)
	return r, &x, err
}
