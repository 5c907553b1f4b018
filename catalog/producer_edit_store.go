package catalog

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

const producersWithin = ` WHERE ($2::bigint = 0 OR r.id = $2 OR v.slug = $3::text)`

// ProducersForOffice lists producers of every state within scope, by name.
func (s *Store) ProducersForOffice(ctx context.Context, scope Scope) ([]ProducerCard, error) {
	rows, err := s.db.Pool.Query(ctx, producerCards+producersWithin+` ORDER BY r.name COLLATE "vi-x-icu", r.id`, s.today(), scope.ProducerID, scope.Village)
	if err != nil {
		return nil, fmt.Errorf("list producers: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[ProducerCard])
	if err != nil {
		return nil, fmt.Errorf("list producers: %w", err)
	}
	return out, nil
}

// ProducerByID finds a producer of any state within scope.
func (s *Store) ProducerByID(ctx context.Context, scope Scope, id int64) (*ProducerCard, error) {
	rows, err := s.db.Pool.Query(ctx, producerCards+producersWithin+` AND r.id = $4`, s.today(), scope.ProducerID, scope.Village, id)
	if err != nil {
		return nil, fmt.Errorf("find producer: %w", err)
	}
	out, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[ProducerCard])
	if err != nil {
		return nil, found(err, "producer.not_found", "find producer")
	}
	return &out, nil
}

// SaveProducer keeps what was written of a producer. Seen is the version the writer looked
// at; if somebody else saved since, it is refused with "producer.changed_meanwhile".
func (s *Store) SaveProducer(ctx context.Context, by audit.Actor, scope Scope, id int64, seen int, c ProducerContent) error {
	if err := c.check(); err != nil {
		return err
	}
	return s.updateProducer(ctx, by, scope, id, "producer.edited", "", func(p *Producer) error {
		if p.RowVersion != seen {
			return fault.New(fault.Conflict, "producer.changed_meanwhile")
		}
		c.apply(p)
		return nil
	})
}

// MoveProducer brings a producer to another state, with a reason. What a suspended
// producer offers is off the shop with this transaction. Only who answers for all
// producers may.
func (s *Store) MoveProducer(ctx context.Context, by audit.Actor, scope Scope, id int64, to ProducerState, reason string) error {
	if scope.ProducerID != 0 {
		return fault.New(fault.Forbidden, "producer.not_yours_to_say")
	}
	if reason = typed.Line(reason); reason == "" {
		return fault.New(fault.Invalid, "producer.why")
	}
	return s.updateProducer(ctx, by, scope, id, "producer."+string(to), reason, func(p *Producer) error { return p.move(to) })
}

func (s *Store) updateProducer(ctx context.Context, by audit.Actor, scope Scope, id int64, action, reason string, change func(*Producer) error) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var p Producer
		err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("id = ?", id).Take(&p).Error
		if errors.Is(err, gorm.ErrRecordNotFound) || err == nil && !scope.Admits(p.ID) {
			return fault.New(fault.NotFound, "producer.not_found")
		}
		if err != nil {
			return fmt.Errorf("lock producer %d: %w", id, err)
		}
		before := p
		if err := change(&p); err != nil {
			return err
		}
		p.UpdatedAt = s.now()
		p.RowVersion++
		if err := tx.Save(&p).Error; err != nil {
			return fmt.Errorf("save producer %d: %w", id, err)
		}
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: "producer", EntityID: id, Reason: reason,
			Before: map[string]any{"state": before.State, "name": before.Name}, After: map[string]any{"state": p.State, "name": p.Name}}); err != nil {
			return err
		}
		return toldOfTx(tx, id)
	})
}

func nonEmptyLines(text string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}
