package ocop

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// ByID finds a recognition for the office, whatever it is worth today.
func (s *Store) ByID(ctx context.Context, id int64) (*Certificate, error) {
	rows, err := s.db.Pool.Query(ctx, certificates+` WHERE o.id = $2`, Today(s.now()), id)
	if err != nil {
		return nil, fmt.Errorf("find recognition: %w", err)
	}
	c, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Certificate])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "certificate.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("find recognition: %w", err)
	}
	return &c, nil
}

// TurnDay tells, once for every day that has begun since it last did, of the products
// whose star begins with a day or ended with the one before it. What buyers see does not
// wait for it.
func (s *Store) TurnDay(ctx context.Context) (told int64, err error) {
	today := Today(s.now())
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		last, err := catalog.TurnTx(tx, "stars", today)
		if err != nil || !last.Before(today) {
			return err
		}
		told, err = tellTx(tx, last, today)
		return err
	})
	return told, err
}

func tellTx(tx *gorm.DB, last, today time.Time) (int64, error) {
	res := tx.Exec(`INSERT INTO outbox (kind, entity_id) SELECT DISTINCT ?, o.product_id FROM recognitions o
		WHERE (o.valid_from > ?::date AND o.valid_from <= ?::date) OR (coalesce(o.extended_until, o.valid_until) >= ?::date AND coalesce(o.extended_until, o.valid_until) < ?::date)`,
		catalog.ProductChanged, last, today, last, today)
	if res.Error != nil {
		return 0, fmt.Errorf("tell of stars that began or ended: %w", res.Error)
	}
	return res.RowsAffected, nil
}
