package review

import (
	"context"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Store keeps reviews.
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore makes a store on db that takes the time from now.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

// Write notes what a buyer says of a line they received; said again before it was decided
// on, it takes the place of what was said first. A line has one review, also when two
// forms are sent at once. Goods that are gone from the catalog are refused with
// "review.no_goods".
func (s *Store) Write(ctx context.Context, bought Bought, said Said) error {
	if err := said.clean(); err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		now := s.now()
		err := tx.Exec(`INSERT INTO reviews (product_id, order_line_id, variant_name, author, place, score, body, sample, created_at, updated_at)
			SELECT p.id, ?, ?, ?, ?, ?, '', ?, ?, ? FROM products p WHERE p.id = ? ON CONFLICT (order_line_id) DO NOTHING`,
			bought.LineID, bought.VariantName, bought.Author, bought.Place, said.Score, bought.Sample, now, now, bought.ProductID).Error
		if err != nil {
			return fmt.Errorf("begin a review: %w", err)
		}
		err = s.updateTx(tx, audit.Actor{Kind: audit.Buyer}, catalog.Everything(), "order_line_id = ?", bought.LineID, "review.written", "", func(r *Review) error { return r.Write(said) })
		if fault.Is(err, "review.not_found") {
			return fault.New(fault.NotFound, "review.no_goods")
		}
		return err
	})
}

// Show lets buyers see a review.
func (s *Store) Show(ctx context.Context, by audit.Actor, id int64) error {
	return s.update(ctx, by, catalog.Everything(), id, "review.shown", "", func(r *Review) error { return r.Show(s.now()) })
}

// Hide keeps a review from buyers.
func (s *Store) Hide(ctx context.Context, by audit.Actor, id int64, reason string) error {
	return s.update(ctx, by, catalog.Everything(), id, "review.hidden", reason, func(r *Review) error { return r.Hide(reason, s.now()) })
}

// Answer is the maker's, for goods within scope.
func (s *Store) Answer(ctx context.Context, by audit.Actor, scope catalog.Scope, id int64, text string) error {
	return s.update(ctx, by, scope, id, "review.answered", "", func(r *Review) error { return r.Reply(text, s.now()) })
}

func (s *Store) update(ctx context.Context, by audit.Actor, scope catalog.Scope, id int64, action, reason string, change func(*Review) error) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error { return s.updateTx(tx, by, scope, "id = ?", id, action, reason, change) })
}

// updateTx is the only door through which a review changes. What a buyer wrote is not
// copied into the audit log, which forgets nothing; what the office wrote is.
func (s *Store) updateTx(tx *gorm.DB, by audit.Actor, scope catalog.Scope, where string, arg int64, action, reason string, change func(*Review) error) error {
	var before Review
	err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where(where, arg).Take(&before).Error
	if err == nil && scope.ProducerID != 0 {
		var maker int64
		err = tx.Raw(`SELECT producer_id FROM products WHERE id = ?`, before.ProductID).Scan(&maker).Error
		if err == nil && !scope.Admits(maker) {
			err = gorm.ErrRecordNotFound
		}
	}
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return fault.New(fault.NotFound, "review.not_found")
	}
	if err != nil {
		return fmt.Errorf("lock review: %w", err)
	}
	after := before
	if err := change(&after); err != nil {
		return err
	}
	after.UpdatedAt, after.RowVersion = s.now(), before.RowVersion+1
	err = tx.Model(&Review{}).Where("id = ?", before.ID).
		Select("score", "body", "state", "hidden_for", "answer", "answered_at", "decided_at", "updated_at", "row_version").UpdateColumns(&after).Error
	if err != nil {
		return fmt.Errorf("save review %d: %w", before.ID, err)
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: "review", EntityID: before.ID, Reason: reason, Before: before.told(), After: after.told()})
}

func (r *Review) told() map[string]any {
	return map[string]any{"state": r.State, "score": r.Score, "answer": r.Answer}
}
