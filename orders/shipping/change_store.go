package shipping

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Whole is the table as it is kept, with what was and what will be, and its version, to
// change it by.
func (s *Store) Whole(ctx context.Context) (Table, int64, error) {
	t, _, version, err := s.table(ctx)
	return t, version, err
}

// change locks the table and lets do change it: changed by somebody since version, it is a
// conflict ("tariff.changed_meanwhile") and nothing is done, unless there is nothing to do.
func (s *Store) change(ctx context.Context, by audit.Actor, version int64, do func(tx *gorm.DB, t Table) (audit.Entry, error)) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var now int64
		if err := tx.Raw(`SELECT version FROM tariff_version FOR NO KEY UPDATE`).Scan(&now).Error; err != nil {
			return fmt.Errorf("lock what delivery costs: %w", err)
		}
		t, _, err := s.Whole(ctx)
		if err != nil {
			return err
		}
		entry, err := do(tx, t)
		if now != version && (err != nil || entry.Action != "") {
			return fault.New(fault.Conflict, "tariff.changed_meanwhile")
		}
		if err != nil || entry.Action == "" {
			return err
		}
		entry.Actor, entry.Entity = by, "setting"
		return audit.PutTx(tx, entry)
	})
}

func (t Table) zone(code string) (Zone, bool) {
	i := slices.IndexFunc(t.Zones, func(z Zone) bool { return z.Code == code })
	if i < 0 {
		return Zone{}, false
	}
	return t.Zones[i], true
}

// SetRates gives a zone a new table from c.From on, in the place of what was to be from that
// day. What was before ends there, and orders keep the fee that they were told. It refuses
// what Check refuses; the same table as stands changes nothing.
func (s *Store) SetRates(ctx context.Context, by audit.Actor, version int64, code string, c Change, now time.Time) error {
	if err := c.Check(now); err != nil {
		return err
	}
	return s.change(ctx, by, version, func(tx *gorm.DB, t Table) (audit.Entry, error) {
		zone, ok := t.zone(code)
		if !ok {
			return audit.Entry{}, fault.New(fault.NotFound, "tariff.no_zone")
		}
		before, later := t.StepsOn(code, *c.From), len(t.Begins(code)) > 0 && t.Begins(code)[0].After(*c.From)
		if !later && slices.Equal(before, c.Steps) {
			return audit.Entry{}, nil
		}
		if err := tx.Exec(`DELETE FROM shipping_rates r USING shipping_zones z WHERE z.id = r.zone_id AND z.code = ? AND r.valid_from >= ?`, code, *c.From).Error; err != nil {
			return audit.Entry{}, fmt.Errorf("drop coming rates of %s: %w", code, err)
		}
		if err := tx.Exec(`UPDATE shipping_rates r SET valid_to = ? FROM shipping_zones z WHERE z.id = r.zone_id AND z.code = ? AND (r.valid_to IS NULL OR r.valid_to > ?)`, *c.From, code, *c.From).Error; err != nil {
			return audit.Entry{}, fmt.Errorf("end rates of %s: %w", code, err)
		}
		lightest := 0
		for _, step := range c.Steps {
			if err := tx.Exec(`INSERT INTO shipping_rates (zone_id, weight_from_g, weight_to_g, price, valid_from) SELECT id, ?, ?, ?, ? FROM shipping_zones WHERE code = ?`,
				lightest, step.UpToG+1, int64(step.Price), *c.From, code).Error; err != nil {
				return audit.Entry{}, fmt.Errorf("add a rate of %s: %w", code, err)
			}
			lightest = step.UpToG + 1
		}
		return audit.Entry{Action: "setting.rates_set", Before: map[string]any{"zone": zone.Name, "rates": told(before)},
			After: map[string]any{"zone": zone.Name, "rates": told(c.Steps), "effective": c.From.Format(time.DateOnly)}}, nil
	})
}

// DropComing takes back the table of a zone that was to begin on a day after today: what
// stood before goes on. One that is not there is not found.
func (s *Store) DropComing(ctx context.Context, by audit.Actor, version int64, code string, from, now time.Time) error {
	return s.change(ctx, by, version, func(tx *gorm.DB, t Table) (audit.Entry, error) {
		zone, ok := t.zone(code)
		if !ok || !from.After(vntime.Today(now)) || !slices.Contains(t.Begins(code), from) {
			return audit.Entry{}, fault.New(fault.NotFound, "tariff.no_table")
		}
		if err := tx.Exec(`DELETE FROM shipping_rates r USING shipping_zones z WHERE z.id = r.zone_id AND z.code = ? AND r.valid_from = ?`, code, from).Error; err != nil {
			return audit.Entry{}, fmt.Errorf("drop coming rates of %s: %w", code, err)
		}
		if err := tx.Exec(`UPDATE shipping_rates r SET valid_to = NULL FROM shipping_zones z WHERE z.id = r.zone_id AND z.code = ? AND r.valid_to = ?`, code, from).Error; err != nil {
			return audit.Entry{}, fmt.Errorf("go on with rates of %s: %w", code, err)
		}
		return audit.Entry{Action: "setting.rates_dropped", Before: map[string]any{"zone": zone.Name, "rates": told(t.StepsOn(code, from)), "effective": from.Format(time.DateOnly)}}, nil
	})
}

// SetName calls a zone something else; its code stays. An empty or too long name is a wrong
// form: name.
func (s *Store) SetName(ctx context.Context, by audit.Actor, version int64, code, name string) error {
	name = typed.Name(name)
	if !typed.Says(name) || len([]rune(name)) > MostName {
		var form fault.Form
		form.WrongWith("name", "tariff.name", map[string]any{"most": MostName})
		return form.Err()
	}
	return s.change(ctx, by, version, func(tx *gorm.DB, t Table) (audit.Entry, error) {
		zone, ok := t.zone(code)
		if !ok {
			return audit.Entry{}, fault.New(fault.NotFound, "tariff.no_zone")
		}
		if zone.Name == name {
			return audit.Entry{}, nil
		}
		if err := tx.Exec(`UPDATE shipping_zones SET name = ? WHERE code = ?`, name, code).Error; err != nil {
			return audit.Entry{}, fmt.Errorf("name zone %s: %w", code, err)
		}
		return audit.Entry{Action: "setting.zone_named", Before: map[string]any{"zone": zone.Name}, After: map[string]any{"zone": name}}, nil
	})
}

// SetProvinces says to which zone each of these provinces belongs; no zone means that nothing
// is sent there. Wards with a zone of their own keep it, and provinces that are not named
// stay as they are. A zone that does not exist is not found. called names a province for the log.
func (s *Store) SetProvinces(ctx context.Context, by audit.Actor, version int64, zones map[string]string, called func(code string) string) error {
	return s.change(ctx, by, version, func(tx *gorm.DB, t Table) (audit.Entry, error) {
		was := map[string]string{}
		for _, a := range t.Areas {
			if a.WardCode == "" {
				was[a.ProvinceCode] = a.ZoneCode
			}
		}
		var before, after []string
		for _, province := range slices.Sorted(maps.Keys(zones)) {
			code := zones[province]
			zone, ok := t.zone(code)
			if code != "" && !ok {
				return audit.Entry{}, fault.New(fault.NotFound, "tariff.no_zone")
			}
			if was[province] == code {
				continue
			}
			old, _ := t.zone(was[province])
			before, after = append(before, called(province)+": "+old.Name), append(after, called(province)+": "+zone.Name)
			if err := tx.Exec(`DELETE FROM shipping_zone_areas WHERE province_code = ? AND ward_code IS NULL`, province).Error; err != nil {
				return audit.Entry{}, fmt.Errorf("take province %s out of its zone: %w", province, err)
			}
			if code == "" {
				continue
			}
			if err := tx.Exec(`INSERT INTO shipping_zone_areas (zone_id, province_code) SELECT id, ? FROM shipping_zones WHERE code = ?`, province, code).Error; err != nil {
				return audit.Entry{}, fmt.Errorf("put province %s into %s: %w", province, code, err)
			}
		}
		if len(after) == 0 {
			return audit.Entry{}, nil
		}
		return audit.Entry{Action: "setting.provinces_set", Before: map[string]any{"zones": strings.Join(before, "; ")}, After: map[string]any{"zones": strings.Join(after, "; ")}}, nil
	})
}
