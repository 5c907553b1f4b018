package shipping

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Store reads zones and prices.
type Store struct{ db *pg.DB }

// NewStore reads from db.
func NewStore(db *pg.DB) *Store { return &Store{db: db} }

// Tariff reads what delivery costs at present, in one round trip.
func (s *Store) Tariff(ctx context.Context) (*Tariff, error) {
	t := &Tariff{zones: map[int64]Zone{}, areas: map[Destination]int64{}}
	batch := &pgx.Batch{}
	batch.Queue(`SELECT id, code, name FROM shipping_zones ORDER BY position`).Query(func(rows pgx.Rows) error {
		var z Zone
		_, err := pgx.ForEachRow(rows, []any{&z.ID, &z.Code, &z.Name}, func() error { t.zones[z.ID] = z; return nil })
		return err
	})
	batch.Queue(`SELECT zone_id, province_code, coalesce(ward_code, '') FROM shipping_zone_areas`).Query(func(rows pgx.Rows) error {
		var zone int64
		var d Destination
		_, err := pgx.ForEachRow(rows, []any{&zone, &d.ProvinceCode, &d.WardCode}, func() error { t.areas[d] = zone; return nil })
		return err
	})
	batch.Queue(`SELECT zone_id, weight_from_g, weight_to_g, price, valid_from, valid_to FROM shipping_rates ORDER BY zone_id, weight_from_g`).Query(func(rows pgx.Rows) (err error) {
		t.rates, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) (r Rate, err error) {
			err = row.Scan(&r.ZoneID, &r.FromG, &r.ToG, &r.Price, &r.ValidFrom, &r.ValidTo)
			return r, err
		})
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("read tariff: %w", err)
	}
	return t, nil
}
