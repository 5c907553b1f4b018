package waiting

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Store keeps who waits for what.
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore makes a store on db that takes the time from now.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

// Ask notes a wish and gives its id. A number that waits for the same already, or was told
// of it within Turn, is not noted twice: again is true then, and id is 0, for the link of a
// request is for who made it. What can be had now is refused with "waiting.in_stock" or
// "waiting.on_shelf".
func (s *Store) Ask(ctx context.Context, w Wish) (id int64, again bool, err error) {
	number, err := w.clean()
	if err != nil {
		return 0, false, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := s.wantedTx(tx, w); err != nil {
			return err
		}
		var row struct{ Waiting, Same int }
		err := tx.Raw(`SELECT count(*) FILTER (WHERE told_at IS NULL) AS waiting,
			count(*) FILTER (WHERE coalesce(variant_id, 0) = ? AND coalesce(group_id, 0) = ? AND offered > 0 AND told_at > ?) AS same
			FROM waiting_requests WHERE phone = ?`, w.VariantID, w.GroupID, s.now().Add(-Turn), number).Scan(&row).Error
		switch {
		case err != nil:
			return fmt.Errorf("count the wishes of a number: %w", err)
		case row.Same > 0:
			again = true
			return nil
		case row.Waiting >= MostRequests:
			return fault.New(fault.TooMany, "waiting.too_many").With("most", MostRequests)
		}
		id, err = s.noteTx(tx, w, number)
		again = id == 0
		return err
	})
	return id, again, err
}

func (s *Store) noteTx(tx *gorm.DB, w Wish, number phone.Number) (id int64, err error) {
	err = tx.Raw(`INSERT INTO waiting_requests (variant_id, group_id, phone, quantity, created_at) VALUES (nullif(?::bigint, 0), nullif(?::bigint, 0), ?, ?, ?)
		ON CONFLICT DO NOTHING RETURNING id`, w.VariantID, w.GroupID, number, w.Quantity, s.now()).Scan(&id).Error
	if err != nil {
		return 0, fmt.Errorf("note a wish: %w", err)
	}
	return id, nil
}

// wantedTx refuses what is not shown, and what need not be waited for.
func (s *Store) wantedTx(tx *gorm.DB, w Wish) error {
	if w.VariantID == 0 {
		return s.emptyTx(tx, w.GroupID)
	}
	list, err := catalog.SellablesTx(tx, s.now(), "", []int64{w.VariantID})
	switch {
	case err != nil:
		return err
	case len(list) == 0 || !list[0].Buyable:
		return fault.New(fault.NotFound, "waiting.no_such")
	case list[0].Stock >= w.Quantity:
		return fault.New(fault.Conflict, "waiting.in_stock").With("left", list[0].Stock).With("unit", list[0].UnitWord).With("slug", list[0].ProductSlug)
	}
	return nil
}

// onShelf is the condition that a group g has something to show on the day at a
// parameter.
func onShelf(day string) string {
	return `EXISTS (SELECT FROM products p JOIN producers r ON r.id = p.producer_id WHERE p.group_id = g.id AND ` + catalog.ShownOn(day) + `)`
}

func (s *Store) emptyTx(tx *gorm.DB, groupID int64) error {
	var row struct {
		Slug   string
		Stands bool
	}
	res := tx.Raw(`SELECT g.slug, `+onShelf("?")+` AS stands FROM product_groups g WHERE g.id = ?`, vntime.Today(s.now()), groupID).Scan(&row)
	switch {
	case res.Error != nil:
		return fmt.Errorf("look at a shelf: %w", res.Error)
	case res.RowsAffected == 0:
		return fault.New(fault.NotFound, "waiting.no_such")
	case row.Stands:
		return fault.New(fault.Conflict, "waiting.on_shelf").With("slug", row.Slug)
	}
	return nil
}

// Open reads a request for who holds its key. A wrong key, and one that is gone, are the
// same refusal.
func (t *Turns) Open(ctx context.Context, id int64, key string) (*Request, error) {
	if err := t.check(id, key); err != nil {
		return nil, err
	}
	rows, err := t.db.Pool.Query(ctx, `SELECT w.id, coalesce(p.slug, '') AS product_slug, coalesce(p.name, g.name, '') AS product_name, coalesce(x.name, '') AS variant_name,
		coalesce(g.slug, '') AS group_slug, w.phone, w.quantity, w.created_at, w.told_at
		FROM waiting_requests w LEFT JOIN variants x ON x.id = w.variant_id LEFT JOIN products p ON p.id = x.product_id LEFT JOIN product_groups g ON g.id = w.group_id
		WHERE w.id = $1`, id)
	if err != nil {
		return nil, fmt.Errorf("read a wish: %w", err)
	}
	r, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Request])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "waiting.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("read a wish: %w", err)
	}
	return &r, nil
}

// Withdraw forgets a request and its number at once, for who holds its key. What is gone
// already is no failure: a second press has what it wanted.
func (t *Turns) Withdraw(ctx context.Context, id int64, key string) error {
	if err := t.check(id, key); err != nil {
		return err
	}
	if _, err := t.db.Pool.Exec(ctx, `DELETE FROM waiting_requests WHERE id = $1`, id); err != nil {
		return fmt.Errorf("withdraw a wish: %w", err)
	}
	return nil
}

// Forget deletes the numbers that are not needed any more (KeepTold, KeepWaiting) and says
// how many there were, and places in a line of a month ago. Any number of servers may do it at once.
func (s *Store) Forget(ctx context.Context) (int64, error) {
	now := s.now()
	tag, err := s.db.Pool.Exec(ctx, `DELETE FROM waiting_requests WHERE told_at <= $1 OR created_at <= $2`, now.Add(-KeepTold), now.Add(-KeepWaiting))
	if err == nil {
		_, err = s.db.Pool.Exec(ctx, `DELETE FROM live_waits WHERE asked_at <= $1`, now.Add(-KeepTold))
	}
	if err != nil {
		return 0, fmt.Errorf("forget wishes: %w", err)
	}
	return tag.RowsAffected(), nil
}
