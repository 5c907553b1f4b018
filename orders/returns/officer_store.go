package returns

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Holder is somebody of the commune who sees to cases.
type Holder struct {
	ID   int64
	Name string
	May  bool // still; who was shut out or does something else now sees to none
}

// Officers lists who can see to a case, by name, and who it was given to, be it somebody who
// cannot any more.
func (s *Store) Officers(ctx context.Context, c *Case) ([]Holder, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT a.id, a.name, m.id IS NOT NULL AS may FROM accounts a LEFT JOIN case_officers m ON m.id = a.id
		WHERE m.id IS NOT NULL OR a.id = $1 ORDER BY a.name COLLATE "vi-x-icu", a.id`, c.AssignedTo)
	if err != nil {
		return nil, fmt.Errorf("list who sees to cases: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Holder])
	if err != nil {
		return nil, fmt.Errorf("list who sees to cases: %w", err)
	}
	return out, nil
}

// OfficerNames lists who can see to cases, by name.
func (s *Store) OfficerNames(ctx context.Context) ([]catalog.Named, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id, name FROM case_officers ORDER BY name COLLATE "vi-x-icu", id`)
	if err != nil {
		return nil, fmt.Errorf("name who sees to cases: %w", err)
	}
	out, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (n catalog.Named, err error) { return n, row.Scan(&n.ID, &n.Name) })
	if err != nil {
		return nil, fmt.Errorf("name who sees to cases: %w", err)
	}
	return out, nil
}

// Mailbox is where somebody who can see to cases reads mail; "" for who logs in with a number,
// and for who cannot any more.
func (s *Store) Mailbox(ctx context.Context, officerID int64) (name, address string, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT coalesce(max(name), ''), coalesce(max(login) FILTER (WHERE login LIKE '%_@_%'), '') FROM case_officers WHERE id = $1`, officerID).Scan(&name, &address)
	if err != nil {
		return "", "", fmt.Errorf("find the mailbox of officer %d: %w", officerID, err)
	}
	return name, address, nil
}

// Assign gives a case to an officer; to 0 it is nobody's. held is whose it was when it was
// looked at: when it is another's by now nothing changes, refused with
// "case.assigned_meanwhile" and the name. What is over is given to nobody
// ("case.assign_over"), and nothing to who cannot see to it ("case.no_officer"); who sees one
// producer's alone assigns nothing ("case.not_yours"). The answer
// somebody is writing meanwhile stays good: the version of the case does not move.
func (s *Store) Assign(ctx context.Context, by audit.Actor, scope catalog.Scope, id, held, to int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		c, err := lockedTx(tx, id)
		if err != nil {
			return err
		}
		if scope != catalog.Everything() {
			return fault.New(fault.Forbidden, "case.not_yours")
		}
		if c.State.Over() {
			return fault.New(fault.Conflict, "case.assign_over")
		}
		now, err := officerTx(tx, c.AssignedTo)
		if err != nil {
			return err
		}
		if now.ID == to {
			return nil
		}
		if now.ID != held {
			return fault.New(fault.Conflict, "case.assigned_meanwhile").With("name", now.Name)
		}
		next, err := officerTx(tx, &to)
		if err != nil {
			return err
		}
		if next.ID != to {
			return fault.New(fault.Conflict, "case.no_officer")
		}
		err = tx.Exec(`UPDATE return_cases SET assigned_to = NULLIF(?, 0), updated_at = ? WHERE id = ?`, to, s.now(), id).Error
		if err != nil {
			return fmt.Errorf("give case %d to %d: %w", id, to, err)
		}
		step := Assign
		if c.AssignedTo = &to; to == 0 {
			step, c.AssignedTo = Unassign, nil
		}
		if err := s.noteTx(tx, by, scope, c, Event{Step: step, FromState: c.State, ToState: c.State, Body: next.Name}); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "case.assign", Entity: "case", EntityID: id, Before: map[string]any{"assigned_to": now.Name}, After: map[string]any{"assigned_to": next.Name}})
	})
}

// officerTx is who can see to a case by their id; the zero Holder when nobody can.
func officerTx(tx *gorm.DB, id *int64) (out Holder, err error) {
	if id == nil || *id == 0 {
		return out, nil
	}
	if err := tx.Raw(`SELECT id, name, true AS may FROM case_officers WHERE id = ?`, *id).Scan(&out).Error; err != nil {
		return out, fmt.Errorf("find officer %d: %w", *id, err)
	}
	return out, nil
}
