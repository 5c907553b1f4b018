package catalog

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Personal reads what is known of the people behind a producer, and writes down who did,
// in one transaction: a reading that cannot be written down does not happen. Out of scope
// it is not found. Where nothing was ever written, it is empty.
func (s *Store) Personal(ctx context.Context, by audit.Actor, scope Scope, producerID int64) (*Personal, error) {
	var out *Personal
	err := s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := ownTx(tx, scope, producerID, "KEY SHARE"); err != nil {
			return err
		}
		err := tx.Exec(`INSERT INTO producer_personal_reads (producer_id, at, actor_kind, actor_id, actor_name) VALUES (?, ?, ?, NULLIF(?::bigint, 0), ?)`,
			producerID, s.now(), by.Kind, by.ID, by.Name).Error
		if err != nil {
			return fmt.Errorf("note who read of the people behind producer %d: %w", producerID, err)
		}
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "personal.opened", Entity: "producer", EntityID: producerID}); err != nil {
			return err
		}
		out, err = personalTx(tx, producerID)
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// SavePersonal keeps it. Seen is the version the writer looked at; if somebody else saved
// since, it is refused with "personal.changed_meanwhile", unless it says so already. The log says who wrote and which
// fields, never what stood or stands in them. Years that are not given stay as they are.
func (s *Store) SavePersonal(ctx context.Context, by audit.Actor, scope Scope, seen int, p Personal) error {
	if err := p.check(s.today()); err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := ownTx(tx, scope, p.ProducerID, "NO KEY UPDATE"); err != nil {
			return err
		}
		old, err := personalTx(tx, p.ProducerID)
		if err != nil {
			return err
		}
		if old.says(&p) {
			return nil
		}
		if old.RowVersion != seen {
			return fault.New(fault.Conflict, "personal.changed_meanwhile")
		}
		p.RowVersion, p.UpdatedBy, p.UpdatedAt = seen+1, by.Name, s.now()
		err = tx.Exec(`INSERT INTO producer_personal (producer_id, representative, position, sex, ethnicity, disability, citizen_id, home_address, contact_name, contact_phone, workers, workers_here, workers_on,
				updated_by, updated_at, row_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (producer_id) DO UPDATE SET representative = excluded.representative, position = excluded.position, sex = excluded.sex, ethnicity = excluded.ethnicity, disability = excluded.disability,
				citizen_id = excluded.citizen_id, home_address = excluded.home_address, contact_name = excluded.contact_name, contact_phone = excluded.contact_phone, workers = excluded.workers,
				workers_here = excluded.workers_here, workers_on = excluded.workers_on, updated_by = excluded.updated_by, updated_at = excluded.updated_at, row_version = excluded.row_version`,
			p.ProducerID, p.Representative, p.Position, p.Sex, p.Ethnicity, p.Disability, p.CitizenID, p.HomeAddress, p.ContactName, p.ContactPhone, p.Workers, p.WorkersHere, p.WorkersOn,
			p.UpdatedBy, p.UpdatedAt, p.RowVersion).Error
		if err != nil {
			return fmt.Errorf("keep what is known of the people behind producer %d: %w", p.ProducerID, err)
		}
		if p.Years, err = saveYearsTx(tx, p.ProducerID, old.Years, p.Years); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "personal.edited", Entity: "producer", EntityID: p.ProducerID, After: map[string]any{"fields": old.changed(&p)}})
	})
}

// saveYearsTx writes the years that are given and gives all there are then.
func saveYearsTx(tx *gorm.DB, producerID int64, old, given []Year) ([]Year, error) {
	all := slices.Clone(old)
	for _, y := range given {
		y.Rating = typed.Name(y.Rating)
		all = slices.DeleteFunc(all, func(o Year) bool { return o.Year == y.Year })
		if y.Revenue == nil && y.Profit == nil && y.Rating == "" {
			if err := tx.Exec(`DELETE FROM producer_years WHERE producer_id = ? AND year = ?`, producerID, y.Year).Error; err != nil {
				return nil, fmt.Errorf("forget year %d of producer %d: %w", y.Year, producerID, err)
			}
			continue
		}
		all = append(all, y)
		err := tx.Exec(`INSERT INTO producer_years (producer_id, year, revenue, profit, rating) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (producer_id, year) DO UPDATE SET revenue = excluded.revenue, profit = excluded.profit, rating = excluded.rating`, producerID, y.Year, y.Revenue, y.Profit, y.Rating).Error
		if err != nil {
			return nil, fmt.Errorf("keep year %d of producer %d: %w", y.Year, producerID, err)
		}
	}
	slices.SortFunc(all, func(a, b Year) int { return b.Year - a.Year })
	return all, nil
}

// ownTx holds the producer, if it is within scope. A village head's is none: people are
// not shown to neighbours.
func ownTx(tx *gorm.DB, scope Scope, producerID int64, lock string) error {
	var id int64
	if err := tx.Raw(`SELECT id FROM producers WHERE id = ? FOR `+lock, producerID).Scan(&id).Error; err != nil {
		return fmt.Errorf("find producer %d: %w", producerID, err)
	}
	if id == 0 || !scope.Admits(id) {
		return fault.New(fault.NotFound, "producer.not_found")
	}
	return nil
}

func personalTx(tx *gorm.DB, producerID int64) (*Personal, error) {
	p := &Personal{ProducerID: producerID}
	if err := tx.Raw(`SELECT producer_id, representative, position, sex, ethnicity, disability, citizen_id, home_address, contact_name, contact_phone, workers, workers_here, workers_on,
		updated_by, updated_at, row_version FROM producer_personal WHERE producer_id = ?`, producerID).Scan(p).Error; err != nil {
		return nil, fmt.Errorf("read of the people behind producer %d: %w", producerID, err)
	}
	if err := tx.Raw(`SELECT year, revenue, profit, rating FROM producer_years WHERE producer_id = ? ORDER BY year DESC`, producerID).Scan(&p.Years).Error; err != nil {
		return nil, fmt.Errorf("read the years of producer %d: %w", producerID, err)
	}
	return p, nil
}

// PersonalRead is one reading of what is known of the people behind a producer.
type PersonalRead struct {
	At        time.Time
	ActorName string
}

// PersonalReads lists who read it, the last first, at most limit. It tells nothing of what
// they read.
func (s *Store) PersonalReads(ctx context.Context, producerID int64, limit int) ([]PersonalRead, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT at, actor_name FROM producer_personal_reads WHERE producer_id = $1 ORDER BY id DESC LIMIT $2`, producerID, limit)
	if err != nil {
		return nil, fmt.Errorf("list who read of producer %d: %w", producerID, err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[PersonalRead])
	if err != nil {
		return nil, fmt.Errorf("list who read of producer %d: %w", producerID, err)
	}
	return out, nil
}
