package bin

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Lasts is how long something can be put back.
const Lasts = 30 * 24 * time.Hour

// Record is what is taken away: the row of a table in which a column, its key, is ID.
type Record struct {
	Kind   string // of thing, as people sort them: "product", "fact"
	Table  string
	Column string
	ID     int64
	Name   string // what it was called
	Entity string // in the log; empty: Kind
	Ref    int64  // in the log, with Entity
	Told   bool   // who takes it away writes the line in the log
}

// Thing is something in the bin.
type Thing struct {
	ID          int64
	Kind        string
	Name        string
	Entity      string
	Ref         int64
	RemovedBy   int64
	RemovedName string
	RemovedAt   time.Time
}

// Until is when it goes for good.
func (t *Thing) Until() time.Time { return t.RemovedAt.Add(Lasts) }

// PutTx takes a record out of its table, with all that goes when it goes, and gives its
// number in the bin. One that something else hangs on is refused with "bin.in_use", one that
// is not there with "bin.gone". It writes a line into the log unless that is Told already.
func PutTx(tx *gorm.DB, by audit.Actor, now time.Time, r Record) (id int64, err error) {
	root, err := rowsTx(tx, r.Table, r.Column, []int64{r.ID})
	if err != nil {
		return 0, err
	}
	if len(root.Rows) != 1 {
		return 0, fault.New(fault.NotFound, "bin.gone")
	}
	all, err := wholeTx(tx, root)
	if err != nil {
		return 0, err
	}
	err = pg.Expecting(tx, pg.Tied).Exec(`DELETE FROM `+quoted(r.Table)+` WHERE `+quoted(r.Column)+` = ?`, r.ID).Error
	if pg.Coded(err, pg.Tied) {
		return 0, fault.New(fault.Conflict, "bin.in_use")
	}
	if err != nil {
		return 0, fmt.Errorf("take away %s %d: %w", r.Kind, r.ID, err)
	}
	rows, err := json.Marshal(all)
	if err != nil {
		return 0, fmt.Errorf("write down %s %d: %w", r.Kind, r.ID, err)
	}
	entity, ref := r.Entity, r.Ref
	if entity == "" {
		entity, ref = r.Kind, r.ID
	}
	err = tx.Raw(`INSERT INTO bin (kind, name, entity, ref, rows, removed_by, removed_name, removed_at) VALUES (?, ?, ?, ?, ?::jsonb, ?, ?, ?) RETURNING id`,
		r.Kind, r.Name, entity, ref, string(rows), by.ID, by.Name, now).Scan(&id).Error
	if err != nil {
		return 0, fmt.Errorf("put %s %d into the bin: %w", r.Kind, r.ID, err)
	}
	if r.Told {
		return id, nil
	}
	return id, audit.PutTx(tx, audit.Entry{Actor: by, Action: "bin.put", Entity: entity, EntityID: ref, Before: map[string]string{"name": r.Name}})
}

// Store reads the bin and puts things back.
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore keeps the bin of db.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db, now} }

// Ask is what of the bin somebody may see: things of some kinds, and of others only what
// the account By took away.
type Ask struct {
	Kinds, Own []string
	By         int64
}

const (
	asked  = `(kind = ANY ($1) OR kind = ANY ($2) AND removed_by = $3) AND removed_at > $4`
	things = `SELECT id, kind, name, entity, ref, removed_by, removed_name, removed_at FROM bin WHERE ` + asked
)

// Find is one thing; "bin.not_found" when it is not there, or not any more.
func (s *Store) Find(ctx context.Context, a Ask, id int64) (*Thing, error) {
	rows, err := s.db.Pool.Query(ctx, things+` AND id = $5`, a.Kinds, a.Own, a.By, s.now().Add(-Lasts), id)
	if err != nil {
		return nil, fmt.Errorf("look into the bin: %w", err)
	}
	t, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Thing])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, fault.New(fault.NotFound, "bin.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("look into the bin: %w", err)
	}
	return &t, nil
}

// List is what lies in the bin, what came last first, and how many there are.
func (s *Store) List(ctx context.Context, a Ask, text string, page, perPage int) ([]Thing, int, error) {
	const named = ` AND ($5 = '' OR strpos(vn_norm(name), vn_norm($5)) > 0)`
	args := []any{a.Kinds, a.Own, a.By, s.now().Add(-Lasts), text}
	rows, err := s.db.Pool.Query(ctx, things+named+` ORDER BY removed_at DESC, id DESC LIMIT $6 OFFSET $7`, append(args, perPage, (page-1)*perPage)...)
	if err != nil {
		return nil, 0, fmt.Errorf("list the bin: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Thing])
	if err != nil {
		return nil, 0, fmt.Errorf("list the bin: %w", err)
	}
	total := len(out)
	if total == perPage || page > 1 {
		if err := s.db.Pool.QueryRow(ctx, `SELECT count(*) FROM bin WHERE `+asked+named, args...).Scan(&total); err != nil {
			return nil, 0, fmt.Errorf("count the bin: %w", err)
		}
	}
	return out, total, nil
}

// Back puts a thing where it was. It is refused with "bin.taken" when something else has its
// place now, and with "bin.parent_gone" when what it belonged to is no more; a second call
// finds nothing.
func (s *Store) Back(ctx context.Context, by audit.Actor, a Ask, id int64) (*Thing, error) {
	t, err := s.Find(ctx, a, id)
	if err != nil {
		return nil, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var text string
		res := tx.Raw(`DELETE FROM bin WHERE id = ? RETURNING rows::text`, id).Scan(&text)
		if res.Error != nil {
			return fmt.Errorf("take %s out of the bin: %w", t.Kind, res.Error)
		}
		if res.RowsAffected == 0 {
			return fault.New(fault.NotFound, "bin.not_found")
		}
		var all []*shelf
		if err := json.Unmarshal([]byte(text), &all); err != nil {
			return fmt.Errorf("read %s from the bin: %w", t.Kind, err)
		}
		for i, each := range all {
			err := each.putTx(tx, i == 0)
			switch {
			case pg.Coded(err, pg.Taken):
				return fault.New(fault.Conflict, "bin.taken")
			case pg.Coded(err, pg.Tied):
				return fault.New(fault.Conflict, "bin.parent_gone")
			case err != nil:
				return fmt.Errorf("put back %s %q: %w", t.Kind, t.Name, err)
			}
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "bin.back", Entity: t.Entity, EntityID: t.Ref, After: map[string]string{"name": t.Name}})
	})
	return t, err
}

// Purge forgets for good what lies in the bin too long, with a line in the log for each, and
// says how many.
func (s *Store) Purge(ctx context.Context) (n int, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var gone []Thing
		if err := tx.Raw(`DELETE FROM bin WHERE removed_at <= ? RETURNING id, kind, name, entity, ref`, s.now().Add(-Lasts)).Scan(&gone).Error; err != nil {
			return fmt.Errorf("empty the bin: %w", err)
		}
		for _, t := range gone {
			if err := audit.PutTx(tx, audit.Entry{Actor: audit.Actor{Kind: audit.System}, Action: "bin.purged", Entity: t.Entity, EntityID: t.Ref, Before: map[string]string{"name": t.Name}}); err != nil {
				return err
			}
		}
		n = len(gone)
		return nil
	})
	return n, err
}
