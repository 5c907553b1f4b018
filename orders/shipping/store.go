package shipping

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Store keeps the table, and what it read of it last.
type Store struct {
	db   *pg.DB
	last atomic.Pointer[Tariff]
}

// NewStore makes a store on db.
func NewStore(db *pg.DB) *Store { return &Store{db: db} }

// whole is one statement, so that a table that is being changed is read either before
// or after.
const whole = `SELECT 1 AS kind, z.position, z.code, z.name, '' AS province, '' AS ward, 0 AS from_g, 0 AS to_g, 0::bigint AS price, NULL::date AS valid_from, NULL::date AS valid_to
	FROM shipping_zones z
UNION ALL SELECT 2, z.position, z.code, '', a.province_code, coalesce(a.ward_code, ''), 0, 0, 0, NULL, NULL
	FROM shipping_zone_areas a JOIN shipping_zones z ON z.id = a.zone_id
UNION ALL SELECT 3, z.position, z.code, '', '', '', r.weight_from_g, r.weight_to_g, r.price, r.valid_from, r.valid_to
	FROM shipping_rates r JOIN shipping_zones z ON z.id = r.zone_id
UNION ALL SELECT 4, producer_id::int, '', '', '', '', 0, 0, from_goods, NULL, NULL
	FROM free_deliveries
UNION ALL SELECT 5, 0, '', '', '', '', 0, 0, version, NULL, NULL
	FROM tariff_version
ORDER BY 1, 2, 3`

// Tariff is the table as it is now. An empty one is a tariff too: it refuses every place. Nobody
// may change what is returned: as long as the table stays the same, so does it.
func (s *Store) Tariff(ctx context.Context) (*Tariff, error) {
	last := s.last.Load()
	if last == nil {
		return s.read(ctx)
	}
	var version int64
	if err := s.db.Pool.QueryRow(ctx, `SELECT version FROM tariff_version`).Scan(&version); err != nil {
		return nil, fmt.Errorf("read whether what delivery costs has changed: %w", err)
	}
	if version == last.version {
		return last, nil
	}
	return s.read(ctx)
}

func (s *Store) read(ctx context.Context) (*Tariff, error) {
	t, free, version, err := s.table(ctx)
	if err != nil {
		return nil, err
	}
	tariff, err := NewTariff(t)
	if err != nil {
		return nil, err
	}
	tariff.free, tariff.version = free, version
	s.last.Store(tariff)
	return tariff, nil
}

// table is everything, from when each producer brings for nothing, and the version.
func (s *Store) table(ctx context.Context) (t Table, free map[int64]money.VND, version int64, err error) {
	rows, err := s.db.Pool.Query(ctx, whole)
	if err != nil {
		return t, nil, 0, fmt.Errorf("read what delivery costs: %w", err)
	}
	free = map[int64]money.VND{}
	var kind, position, fromG, toG int
	var code, name, province, ward string
	var price money.VND
	var from, to *time.Time
	_, err = pgx.ForEachRow(rows, []any{&kind, &position, &code, &name, &province, &ward, &fromG, &toG, &price, &from, &to}, func() error {
		switch kind {
		case 1:
			t.Zones = append(t.Zones, Zone{code, name})
		case 2:
			t.Areas = append(t.Areas, Area{code, province, ward})
		case 3:
			t.Rates = append(t.Rates, Rate{code, fromG, toG, price, *from, orZero(to)})
		case 4:
			free[int64(position)] = price
		case 5:
			version = int64(price)
		}
		return nil
	})
	if err != nil {
		return Table{}, nil, 0, fmt.Errorf("read what delivery costs: %w", err)
	}
	return t, free, version, nil
}

// FillTx gives an empty shop its first table. When there is any zone it does nothing:
// what officers have entered is not touched.
func FillTx(tx *gorm.DB, t Table) error {
	var zones int64
	if err := tx.Raw(`SELECT count(*) FROM shipping_zones`).Scan(&zones).Error; err != nil || zones > 0 {
		return err
	}
	for i, z := range t.Zones {
		if err := tx.Exec(`INSERT INTO shipping_zones (code, name, position) VALUES (?, ?, ?)`, z.Code, z.Name, i+1).Error; err != nil {
			return fmt.Errorf("add zone %s: %w", z.Code, err)
		}
	}
	for _, a := range t.Areas {
		err := tx.Exec(`INSERT INTO shipping_zone_areas (zone_id, province_code, ward_code) SELECT id, ?, nullif(?, '') FROM shipping_zones WHERE code = ?`,
			a.ProvinceCode, a.WardCode, a.ZoneCode).Error
		if err != nil {
			return fmt.Errorf("add area %v: %w", a, err)
		}
	}
	for _, r := range t.Rates {
		err := tx.Exec(`INSERT INTO shipping_rates (zone_id, weight_from_g, weight_to_g, price, valid_from, valid_to) SELECT id, ?, ?, ?, ?, ? FROM shipping_zones WHERE code = ?`,
			r.FromG, r.ToG, int64(r.Price), r.ValidFrom, orNull(r.ValidTo), r.ZoneCode).Error
		if err != nil {
			return fmt.Errorf("add a rate of %s: %w", r.ZoneCode, err)
		}
	}
	return nil
}

func orZero(t *time.Time) time.Time {
	if t == nil {
		return time.Time{}
	}
	return *t
}

func orNull(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}
