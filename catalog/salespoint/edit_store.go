package salespoint

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/sending"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// Create makes a point, found at once under a slug of its name. It refuses what Check
// refuses. once is the form it came by: sent twice, it makes one point, whose id p has both
// times; empty is none.
func (s *Store) Create(ctx context.Context, by audit.Actor, p *Point, once string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		id, err := sending.OnceTx(tx, by, once, "sales_point", s.now(), func() (int64, error) {
			err := s.CreateTx(tx, by, p)
			return p.ID, err
		})
		p.ID = id
		return err
	})
}

// CreateTx is Create in the caller's transaction, which sees to it that it is done once.
func (s *Store) CreateTx(tx *gorm.DB, by audit.Actor, p *Point) error {
	if err := p.Check(); err != nil {
		return err
	}
	base := slug.Make(p.Name)
	if base == "" {
		base = "diem-ban"
	}
	var taken []string
	if err := tx.Raw(`SELECT slug FROM sales_points WHERE slug = ? OR slug LIKE ?`, base, base+"-%").Scan(&taken).Error; err != nil {
		return fmt.Errorf("look for a free slug: %w", err)
	}
	p.Slug, p.State = freeSlug(base, taken), Running
	week, days, err := hoursJSON(p)
	if err != nil {
		return err
	}
	err = tx.Raw(`INSERT INTO sales_points (slug, name, kind, address, old_address, latitude, longitude, hours, week, days, phone, notes, closed_until, pickup, position, updated_at)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM sales_points), ?) RETURNING id`,
		p.Slug, p.Name, p.Kind, p.Address, p.OldAddress, p.Latitude, p.Longitude, p.Hours, week, days, p.Phone, p.Notes, p.ClosedUntil, p.Pickup, s.now()).Scan(&p.ID).Error
	var no *pgconn.PgError
	if errors.As(err, &no) && no.Code == "23505" {
		return fault.New(fault.Conflict, "salespoint.changed_meanwhile")
	}
	if err != nil {
		return fmt.Errorf("create a sales point: %w", err)
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "sales_point.created", Entity: "sales_point", EntityID: p.ID, After: p.Record()})
}

func freeSlug(base string, taken []string) string {
	used := map[string]bool{}
	for _, t := range taken {
		used[t] = true
	}
	made := base
	for n := 2; used[made]; n++ {
		made = base + "-" + strconv.Itoa(n)
	}
	return made
}

// Update is the only way a point changes: it is locked, change speaks, and it is saved
// with an audit row. A point that somebody saved since version is a conflict, and nothing
// is saved; one that says so already is left as it is, whatever the version: sent twice, a form
// changes once. Its slug stays: links and printed codes lead there.
func (s *Store) Update(ctx context.Context, by audit.Actor, id int64, version int, change func(*Point) error) error {
	before, err := s.ByID(ctx, id)
	if err != nil {
		return err
	}
	if before.RowVersion != version {
		if p := *before; change(&p) == nil {
			if same, err := before.says(&p); err != nil || same {
				return err
			}
		}
		return fault.New(fault.Conflict, "salespoint.changed_meanwhile")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error { return s.UpdateTx(tx, by, before, change) })
}

// says says whether a point says all that another does; no special days are none, however they are kept.
func (p *Point) says(of *Point) (bool, error) {
	was, is := p.Record(), of.Record()
	if len(was.Days) == 0 && len(is.Days) == 0 {
		was.Days, is.Days = nil, nil
	}
	return audit.Same(was, is)
}

// UpdateTx is Update in the caller's transaction, for a point as it was read before: at the
// version that before has.
func (s *Store) UpdateTx(tx *gorm.DB, by audit.Actor, before *Point, change func(*Point) error) error {
	id := before.ID
	var now int
	if err := tx.Raw(`SELECT row_version FROM sales_points WHERE id = ? FOR NO KEY UPDATE`, id).Scan(&now).Error; err != nil {
		return fmt.Errorf("lock sales point %d: %w", id, err)
	}
	if before.RowVersion != now {
		return fault.New(fault.Conflict, "salespoint.changed_meanwhile")
	}
	p := *before
	if err := change(&p); err != nil {
		return err
	}
	if err := p.Check(); err != nil {
		return err
	}
	if same, err := before.says(&p); err != nil || same {
		return err
	}
	week, days, err := hoursJSON(&p)
	if err != nil {
		return err
	}
	err = tx.Exec(`UPDATE sales_points SET name = ?, kind = ?, address = ?, old_address = ?, latitude = ?, longitude = ?, hours = ?, week = ?::jsonb, days = ?::jsonb,
			phone = ?, notes = ?, closed_until = ?, pickup = ?, state = ?, updated_at = ?, row_version = row_version + 1 WHERE id = ?`,
		p.Name, p.Kind, p.Address, p.OldAddress, p.Latitude, p.Longitude, p.Hours, week, days, p.Phone, p.Notes, p.ClosedUntil, p.Pickup, p.State, s.now(), id).Error
	if err != nil {
		return fmt.Errorf("save sales point %d: %w", id, err)
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "sales_point.updated", Entity: "sales_point", EntityID: id, Before: before.Record(), After: p.Record()})
}

// hoursJSON are the hours as they are stored.
func hoursJSON(p *Point) (week, days string, err error) {
	w, err1 := json.Marshal(p.Week)
	d, err2 := json.Marshal(append([]Special{}, p.Days...))
	if err := errors.Join(err1, err2); err != nil {
		return "", "", fmt.Errorf("write hours: %w", err)
	}
	return string(w), string(d), nil
}
