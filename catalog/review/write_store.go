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
		err = s.updateTx(tx, audit.Actor{Kind: audit.Buyer}, catalog.Everything(), "order_line_id = ?", bought.LineID, "review.written", "", func(r *Review) error {
			if err := r.Write(said); err != nil {
				return err
			}
			return s.picturesTx(tx, r.ID, said)
		})
		if fault.Is(err, "review.not_found") {
			return fault.New(fault.NotFound, "review.no_goods")
		}
		return err
	})
}

// picturesTx takes back, adds and describes what a buyer wants; more than MostPhotos are a
// wrong form.
func (s *Store) picturesTx(tx *gorm.DB, id int64, said Said) error {
	by := audit.Actor{Kind: audit.Buyer}
	if err := catalog.DropSaidTx(tx, by, id, said.Drop); err != nil {
		return err
	}
	_, err := catalog.AddPhotosTx(tx, s.now(), by, catalog.PhotoOwner{Kind: catalog.PhotoOfReview, ID: id}, said.Photos)
	if fault.Is(err, "photo.too_many") {
		var wrong fault.Form
		wrong.WrongWith("photos", "review.too_many_photos", map[string]any{"most": MostPhotos})
		return wrong.Err()
	}
	if err != nil {
		return err
	}
	return catalog.DescribeSaidTx(tx, id, said.Seen)
}

// Show lets buyers see a review, with its photos. It lets through what was read: a review
// that was saved since seen, and one with a photo that nobody can look at yet, are
// refused.
func (s *Store) Show(ctx context.Context, by audit.Actor, id int64, seen int) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		return s.updateTx(tx, by, catalog.Everything(), "id = ?", id, "review.shown", "", func(r *Review) error {
			if err := r.Show(s.now()); err != nil {
				return err
			}
			if r.RowVersion != seen {
				return fault.New(fault.Conflict, "review.changed")
			}
			n, err := catalog.SaidUndevelopedTx(tx, r.ID)
			if err == nil && n > 0 {
				err = fault.New(fault.Conflict, "review.undeveloped")
			}
			return err
		})
	})
}

// Withdraw deletes what a buyer said of a line, with its photos, whatever its state: the
// words are theirs. What is not there is no error.
func (s *Store) Withdraw(ctx context.Context, bought Bought) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var gone []int64
		if err := tx.Raw(`DELETE FROM reviews WHERE order_line_id = ? RETURNING id`, bought.LineID).Scan(&gone).Error; err != nil {
			return fmt.Errorf("withdraw a review: %w", err)
		}
		for _, id := range gone {
			if err := audit.PutTx(tx, audit.Entry{Actor: audit.Actor{Kind: audit.Buyer}, Action: "review.withdrawn", Entity: "review", EntityID: id}); err != nil {
				return err
			}
		}
		return nil
	})
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
