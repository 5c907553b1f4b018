package takedown

import (
	"context"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/approval"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Store takes down and lifts.
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore works in db by a clock.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

// marks set or clear the mark on the record of a kind, and give what it is called.
var marks = map[Kind]string{
	Product:  `UPDATE products SET taken_down = ?, row_version = row_version + 1 WHERE id = ? RETURNING name`,
	Producer: `UPDATE producers SET taken_down = ?, row_version = row_version + 1 WHERE id = ? RETURNING name`,
	Code: `UPDATE spoken_codes c SET taken_down = ? FROM variants x JOIN products p ON p.id = x.product_id
		WHERE c.variant_id = ? AND x.id = c.variant_id RETURNING upper(c.code) || ': ' || p.name || ', ' || x.name`,
}

// goods are the products whose cards change with it: the search is told of each.
var goods = map[Kind]string{
	Product:  `SELECT id FROM products WHERE id = ?`,
	Producer: `SELECT id FROM products WHERE producer_id = ? ORDER BY id`,
	Code:     `SELECT product_id FROM variants WHERE id = ?`,
}

// Take takes something down, and with the commit no page, list, search, feed, cart or
// checkout has it. Refused with "takedown.why" without a reason, "takedown.not_found" when
// there is no such record, "takedown.open" when it is down already.
func (s *Store) Take(ctx context.Context, by audit.Actor, kind Kind, entityID int64, reason string) (id int64, err error) {
	if reason = typed.Line(reason); !typed.Says(reason) {
		return 0, fault.New(fault.Invalid, "takedown.why")
	}
	if letters := []rune(reason); len(letters) > MostReason {
		reason = string(letters[:MostReason])
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		name, err := markTx(tx, kind, entityID, true)
		if err != nil {
			return err
		}
		res := tx.Raw(`INSERT INTO takedowns (kind, entity_id, name, reason, by_id, by_name, at) VALUES (?, ?, ?, ?, NULLIF(?::bigint, 0), ?, ?) ON CONFLICT DO NOTHING RETURNING id`,
			kind, entityID, name, reason, by.ID, by.Name, s.now()).Scan(&id)
		if res.Error != nil {
			return fmt.Errorf("take down %s %d: %w", kind, entityID, res.Error)
		}
		if id == 0 {
			return fault.New(fault.Conflict, "takedown.open").With("name", name)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "takedown.taken", Entity: "takedown", EntityID: id, Reason: reason, After: map[string]any{"name": name, "what": kind}})
	})
	return id, err
}

func markTx(tx *gorm.DB, kind Kind, entityID int64, down bool) (name string, err error) {
	mark, known := marks[kind]
	if !known {
		return "", fault.New(fault.NotFound, "takedown.not_found")
	}
	if err := tx.Raw(mark, down, entityID).Scan(&name).Error; err != nil {
		return "", fmt.Errorf("mark %s %d: %w", kind, entityID, err)
	}
	if name == "" {
		return "", fault.New(fault.NotFound, "takedown.not_found")
	}
	if err := tx.Exec(`INSERT INTO outbox (kind, entity_id) SELECT ?, g.id FROM (`+goods[kind]+`) AS g (id)`, catalog.ProductChanged, entityID).Error; err != nil {
		return "", fmt.Errorf("tell of %s %d: %w", kind, entityID, err)
	}
	if err := tx.Exec(`SELECT pg_notify('live', '0')`).Error; err != nil { // whoever watches any session sees it at once
		return "", fmt.Errorf("tell who watches of %s %d: %w", kind, entityID, err)
	}
	return name, nil
}

// AskLift asks a second person to lift one; nothing changes by it. Refused with
// "takedown.lifted" when it is lifted already, "takedown.asked" while somebody else's
// question waits, "takedown.why" without a reason.
func (s *Store) AskLift(ctx context.Context, by audit.Actor, id int64, reason string) error {
	if reason = typed.Line(reason); !typed.Says(reason) || len([]rune(reason)) > MostReason {
		return fault.New(fault.Invalid, "takedown.why")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		t, err := lockTx(tx, id)
		if err != nil {
			return err
		}
		var waits bool
		err = tx.Raw(`SELECT EXISTS (SELECT FROM takedown_lifts l JOIN approvals a ON a.kind = ? AND a.entity_id = l.id WHERE l.takedown_id = ? AND a.state = 'proposed')`, liftKind, id).Scan(&waits).Error
		if err != nil {
			return fmt.Errorf("look whether lifting %d is asked: %w", id, err)
		}
		if waits {
			return fault.New(fault.Conflict, "takedown.asked")
		}
		var lift int64
		if err := tx.Raw(`INSERT INTO takedown_lifts (takedown_id, reason, at) VALUES (?, ?, ?) RETURNING id`, id, reason, s.now()).Scan(&lift).Error; err != nil {
			return fmt.Errorf("ask to lift %d: %w", id, err)
		}
		if err := approval.ProposeTx(tx, by, liftKind, lift, s.now()); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "takedown.lift_asked", Entity: "takedown", EntityID: t.ID, Reason: reason})
	})
}

// Lift is the second person's yes: the record is what it was before. Refused as
// approval.ApproveTx refuses.
func (s *Store) Lift(ctx context.Context, by audit.Actor, id, liftID int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		t, err := liftTx(tx, id, liftID)
		if err != nil {
			return err
		}
		if err := approval.ApproveTx(tx, by, liftKind, liftID, s.now()); err != nil {
			return err
		}
		if _, err := markTx(tx, t.Kind, t.EntityID, false); err != nil {
			return err
		}
		if err := tx.Exec(`UPDATE takedowns SET lifted_at = ? WHERE id = ?`, s.now(), id).Error; err != nil {
			return fmt.Errorf("lift %d: %w", id, err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "takedown.lifted", Entity: "takedown", EntityID: id})
	})
}

// SendBack is a no with a reason: it stays down.
func (s *Store) SendBack(ctx context.Context, by audit.Actor, id, liftID int64, reason string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if _, err := liftTx(tx, id, liftID); err != nil {
			return err
		}
		if err := approval.SendBackTx(tx, by, liftKind, liftID, typed.Line(reason), s.now()); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "takedown.lift_sent_back", Entity: "takedown", EntityID: id, Reason: typed.Line(reason)})
	})
}

// liftTx locks the takedown that a lift is about.
func liftTx(tx *gorm.DB, id, liftID int64) (*Takedown, error) {
	var of int64
	if err := tx.Raw(`SELECT takedown_id FROM takedown_lifts WHERE id = ?`, liftID).Scan(&of).Error; err != nil {
		return nil, fmt.Errorf("find lift %d: %w", liftID, err)
	}
	if of == 0 || of != id {
		return nil, fault.New(fault.NotFound, "takedown.not_found")
	}
	return lockTx(tx, id)
}

func lockTx(tx *gorm.DB, id int64) (*Takedown, error) {
	var t Takedown
	err := tx.Raw(`SELECT id, kind, entity_id, name, reason, by_name, at, lifted_at FROM takedowns WHERE id = ? FOR UPDATE`, id).Take(&t).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return nil, fault.New(fault.NotFound, "takedown.not_found")
	}
	if err != nil {
		return nil, fmt.Errorf("lock takedown %d: %w", id, err)
	}
	if t.LiftedAt != nil {
		return nil, fault.New(fault.Conflict, "takedown.lifted")
	}
	return &t, nil
}
