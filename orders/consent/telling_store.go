package consent

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Owed is somebody who is to be told of goods, by what they allowed.
type Owed struct {
	ConsentID, PurchaseID int64
	Phone, Email          string
	GivenAt               time.Time
	Goods                 Goods
	Left                  string // why they are not to be told after all; empty: they are
}

type owedRow struct {
	ConsentID, PurchaseID, ProductID int64
	Phone, Email                     string
	GivenAt                          time.Time
	Over, Runs, Ordered              bool
}

// Owed reads who is owed a message, as things stand now: what they allowed, ordered and what
// there is. nil when that was seen to before.
func (s *Store) Owed(ctx context.Context, tellingID int64) (*Owed, error) {
	var row owedRow
	rows, err := s.db.Pool.Query(ctx, `SELECT c.id AS consent_id, c.purchase_id, coalesce(n.product_id, 0) AS product_id, c.phone, c.email, c.given_at, t.told_at IS NOT NULL OR t.left_out <> '' AS over,
		`+stands+` AS runs, `+ordered+` AS ordered FROM batch_tellings t JOIN batch_news n ON n.id = t.news_id JOIN consents c ON c.id = t.consent_id JOIN purchases p ON p.id = c.purchase_id WHERE t.id = @id`,
		pgx.NamedArgs{"id": tellingID, "texts": s.texts})
	if err == nil {
		row, err = pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[owedRow])
	}
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "consent.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("read telling %d: %w", tellingID, err)
	}
	if row.Over {
		return nil, nil
	}
	out := &Owed{ConsentID: row.ConsentID, PurchaseID: row.PurchaseID, Phone: row.Phone, Email: row.Email, GivenAt: row.GivenAt}
	var list []Goods
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		list, err = s.goodsTx(tx, "p.id", row.ProductID)
		return err
	})
	switch {
	case err != nil:
		return nil, err
	case !row.Ordered:
		out.Left = LeftOrder
	case !row.Runs:
		out.Left = LeftWithdrawn
	case len(list) == 0:
		out.Left = LeftGoods
	default:
		out.Goods = list[0]
	}
	return out, nil
}

// Told writes down that somebody was told, or was left out and why. Said again it changes
// nothing.
func (s *Store) Told(ctx context.Context, tellingID int64, left string) error {
	_, err := s.db.Pool.Exec(ctx, `UPDATE batch_tellings SET told_at = CASE WHEN $2 = '' THEN $3::timestamptz END, left_out = $2 WHERE id = $1 AND told_at IS NULL AND left_out = ''`, tellingID, left, s.now())
	if err != nil {
		return fmt.Errorf("note telling %d: %w", tellingID, err)
	}
	return nil
}
