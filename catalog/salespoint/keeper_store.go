package salespoint

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/secret"
)

// Open finds the point whose shelf the holder of a key may tell of. A wrong key, a link
// that was taken back or has run out, and a point that is closed for good are one refusal.
func (k *Keeper) Open(ctx context.Context, id int64, key string) (*Point, error) {
	gone := fault.New(fault.NotFound, "shelf.link_gone")
	if !secret.Equal(k.token(id), key) {
		return nil, gone
	}
	rows, err := k.store.db.Pool.Query(ctx, `SELECT l.id, l.sales_point_id, l.made_at, l.expires_at, l.revoked_at, l.used_at FROM sales_point_links l WHERE l.id = $1`, id)
	if err != nil {
		return nil, fmt.Errorf("find link %d: %w", id, err)
	}
	l, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Link])
	if errors.Is(err, pgx.ErrNoRows) || err == nil && !l.WorksAt(k.store.now()) {
		return nil, gone
	}
	if err != nil {
		return nil, fmt.Errorf("find link %d: %w", id, err)
	}
	p, err := k.store.ByID(ctx, l.SalesPointID)
	if err == nil && p.State != Running {
		return nil, gone
	}
	return p, err
}

// Tell says what is on the shelf now: of the list, what keys name is there, the rest is
// not. Keys that are not of the list are left out. Told twice, the later one counts.
func (k *Keeper) Tell(ctx context.Context, id int64, key string, keys []string) (*Point, error) {
	p, err := k.Open(ctx, id, key)
	if err != nil {
		return nil, err
	}
	return p, k.store.db.Tx(ctx, func(tx *gorm.DB) error {
		now := k.store.now()
		res := tx.Exec(`UPDATE sales_point_links SET used_at = ? WHERE id = ? AND revoked_at IS NULL AND expires_at > ?`, now, id, now)
		if res.Error != nil {
			return fmt.Errorf("use link %d: %w", id, res.Error)
		}
		if res.RowsAffected == 0 { // taken back in between
			return fault.New(fault.NotFound, "shelf.link_gone")
		}
		return k.store.tellTx(tx, audit.Actor{Kind: audit.System, Name: "keeper"}, p.ID, keys)
	})
}

// Tell is what an officer says of a shelf, as a keeper would.
func (s *Store) Tell(ctx context.Context, by audit.Actor, pointID int64, keys []string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error { return s.tellTx(tx, by, pointID, keys) })
}

func (s *Store) tellTx(tx *gorm.DB, by audit.Actor, pointID int64, keys []string) error {
	if err := tx.Exec(`SELECT FROM sales_points WHERE id = ? FOR NO KEY UPDATE`, pointID).Error; err != nil {
		return fmt.Errorf("lock shelf %d: %w", pointID, err)
	}
	now := s.now()
	ticked := append([]string{""}, keys...) // IN () is no SQL
	// What had faded away is news to who keeps copies; what comes and goes tells by itself.
	var back []int64
	if err := tx.Raw(`SELECT product_id FROM sales_point_products WHERE sales_point_id = ? AND confirmed_at < ? AND 'p' || product_id IN ?`,
		pointID, lastBelieved(now), ticked).Scan(&back).Error; err != nil {
		return fmt.Errorf("read shelf %d: %w", pointID, err)
	}
	for _, step := range []struct {
		sql  string
		args []any
	}{
		{`INSERT INTO sales_point_usual SELECT sales_point_id, product_id FROM sales_point_products WHERE sales_point_id = ? ON CONFLICT DO NOTHING`, []any{pointID}},
		{`DELETE FROM sales_point_products WHERE sales_point_id = ? AND 'p' || product_id NOT IN ?`, []any{pointID, ticked}},
		{`INSERT INTO sales_point_products (sales_point_id, product_id, confirmed_at) SELECT sales_point_id, product_id, ? FROM sales_point_usual
			WHERE sales_point_id = ? AND 'p' || product_id IN ? ON CONFLICT (sales_point_id, product_id) DO UPDATE SET confirmed_at = excluded.confirmed_at`, []any{now, pointID, ticked}},
		{`UPDATE sales_point_goods SET confirmed_at = CASE WHEN 'g' || id IN ? THEN ?::timestamptz END WHERE sales_point_id = ?`, []any{ticked, now, pointID}},
	} {
		if err := tx.Exec(step.sql, step.args...).Error; err != nil {
			return fmt.Errorf("tell shelf %d: %w", pointID, err)
		}
	}
	for _, id := range back {
		if err := outbox.PutTx(tx, outbox.Event{Kind: catalog.ProductChanged, ID: id}); err != nil {
			return err
		}
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "sales_point.shelf_told", Entity: "sales_point", EntityID: pointID, After: map[string]any{"there": keys}})
}

// List is what a point usually sells, in the order of names: products first.
func (s *Store) List(ctx context.Context, pointID int64) ([]Good, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT key, name, product, note, confirmed_at FROM (
		SELECT 'p' || p.id AS key, p.name, true AS product, r.name AS note, sp.confirmed_at
		  FROM (SELECT product_id FROM sales_point_usual WHERE sales_point_id = $3 UNION SELECT product_id FROM sales_point_products WHERE sales_point_id = $3) u
		  JOIN products p ON p.id = u.product_id JOIN producers r ON r.id = p.producer_id
		  LEFT JOIN sales_point_products sp ON sp.sales_point_id = $3 AND sp.product_id = p.id AND sp.confirmed_at >= $2 WHERE `+catalog.ShownOn("$1")+`
		UNION ALL SELECT 'g' || id, name, false, '', confirmed_at FROM sales_point_goods WHERE sales_point_id = $3) l ORDER BY product DESC, name, key`, s.asOfNow([]any{pointID})...)
	if err != nil {
		return nil, fmt.Errorf("list what point %d sells: %w", pointID, err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Good])
	if err != nil {
		return nil, fmt.Errorf("list what point %d sells: %w", pointID, err)
	}
	return out, nil
}
