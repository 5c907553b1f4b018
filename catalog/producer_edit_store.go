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
	"github.com/ocop-hungdao/ocop/internal/auth"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/sending"
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

// AddProducer writes down a new producer, a draft whose goods nobody sees, and gives its
// id. Only who answers for all producers may. once is the form it came by: sent twice, it
// makes one producer and gives its id both times; empty is none.
func (s *Store) AddProducer(ctx context.Context, by audit.Actor, scope Scope, c ProducerContent, once string) (id int64, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		id, err = s.AddProducerTx(tx, by, scope, c, once)
		return err
	})
	return id, err
}

// AddProducerTx is AddProducer in the caller's transaction.
func (s *Store) AddProducerTx(tx *gorm.DB, by audit.Actor, scope Scope, c ProducerContent, once string) (id int64, err error) {
	if scope != Everything() {
		return 0, fault.New(fault.Forbidden, "producer.not_yours_to_add")
	}
	if err := c.check(s.today()); err != nil {
		return 0, err
	}
	p := Producer{State: ProducerDraft, CreatedAt: s.now(), UpdatedAt: s.now(), RowVersion: 1}
	if err := checkHomeTx(tx, scope, &p, c); err != nil {
		return 0, err
	}
	c.apply(&p)
	return sending.OnceTx(tx, by, once, "producer", s.now(), func() (int64, error) {
		if p.Slug, err = freeSlugTx(tx, "producers", p.Name, namelessProducer); err != nil {
			return 0, err
		}
		if err := tx.Create(&p).Error; err != nil {
			return 0, fmt.Errorf("add producer: %w", err)
		}
		return p.ID, audit.PutTx(tx, audit.Entry{Actor: by, Action: "producer.added", Entity: "producer", EntityID: p.ID, After: c})
	})
}

// SaveProducer keeps what was written of a producer. Seen is the version the writer looked
// at; if somebody else saved since, it is refused with "producer.changed_meanwhile". When it says
// so already, nothing is written, whatever was seen: sent twice, a form changes once.
func (s *Store) SaveProducer(ctx context.Context, by audit.Actor, scope Scope, id int64, seen int, c ProducerContent) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error { return s.SaveProducerTx(tx, by, scope, id, seen, c) })
}

// SaveProducerTx is SaveProducer in the caller's transaction.
func (s *Store) SaveProducerTx(tx *gorm.DB, by audit.Actor, scope Scope, id int64, seen int, c ProducerContent) error {
	if err := c.check(s.today()); err != nil {
		return err
	}
	err := s.updateProducerTx(tx, by, scope, id, "producer.edited", "", func(tx *gorm.DB, p *Producer) error {
		now := *p
		c.apply(&now)
		if same, err := audit.Same(ProducerContentOf(p), ProducerContentOf(&now)); err != nil {
			return err
		} else if same {
			return errSaysSo
		}
		if p.RowVersion != seen {
			return fault.New(fault.Conflict, "producer.changed_meanwhile")
		}
		if p.State != ProducerDraft {
			if err := c.completes(); err != nil {
				return err
			}
		}
		if err := checkHomeTx(tx, scope, p, c); err != nil {
			return err
		}
		c.apply(p)
		return nil
	})
	if errors.Is(err, errSaysSo) {
		return nil
	}
	return err
}

// checkHomeTx looks whether the village is one of ours, and whose the phone number is when
// it is not the one the producer has already: a number that somebody else signs in with is
// refused; one of another producer is asked about once. Whose it is reads who answers for all
// producers.
func checkHomeTx(tx *gorm.DB, scope Scope, p *Producer, c ProducerContent) error {
	var form fault.Form
	if c.VillageID != nil {
		var known bool
		if err := tx.Raw(`SELECT EXISTS (SELECT FROM villages WHERE id = ?)`, *c.VillageID).Scan(&known).Error; err != nil {
			return fmt.Errorf("find village: %w", err)
		}
		if !known {
			form.Wrong("village", "producer.village")
		}
	}
	if c.Phone != "" && c.Phone != p.Phone {
		taken, err := auth.LoginOfAnotherTx(tx, c.Phone, p.ID)
		if err != nil {
			return err
		}
		var other struct {
			ID   int64
			Name string
		}
		if err := tx.Raw(`SELECT id, name FROM producers WHERE phone = ? AND id <> ? ORDER BY id LIMIT 1`, c.Phone, p.ID).Scan(&other).Error; err != nil {
			return fmt.Errorf("find whose a number is: %w", err)
		}
		switch {
		case taken != nil && scope != Everything():
			form.Wrong("phone", "producer.phone_login")
		case taken != nil:
			form.WrongWith("phone", "producer.phone_login", map[string]any{"who": taken.Name, "role": taken.RoleName, "account": taken.ID, "producer": taken.Producer, "maker": taken.Maker})
		case other.ID != 0 && !c.PhoneShared && scope != Everything():
			form.Wrong("phone", "producer.phone_of")
		case other.ID != 0 && !c.PhoneShared:
			form.WrongWith("phone", "producer.phone_of", map[string]any{"who": other.Name, "producer": other.ID, "maker": other.Name})
		}
	}
	return form.Err()
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
	return s.updateProducer(ctx, by, scope, id, "producer."+string(to), reason, func(tx *gorm.DB, p *Producer) (err error) {
		if p.State == ProducerDraft && to != ProducerDraft {
			if p.Slug, err = settledSlugTx(tx, "producers", p.Slug, p.Name, namelessProducer); err != nil {
				return err
			}
		}
		return p.move(to)
	})
}

func (s *Store) updateProducer(ctx context.Context, by audit.Actor, scope Scope, id int64, action, reason string, change func(*gorm.DB, *Producer) error) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error { return s.updateProducerTx(tx, by, scope, id, action, reason, change) })
}

func (s *Store) updateProducerTx(tx *gorm.DB, by audit.Actor, scope Scope, id int64, action, reason string, change func(*gorm.DB, *Producer) error) error {
	var p Producer
	err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("id = ?", id).Take(&p).Error
	if errors.Is(err, gorm.ErrRecordNotFound) || err == nil && !scope.Admits(p.ID) {
		return fault.New(fault.NotFound, "producer.not_found")
	}
	if err != nil {
		return fmt.Errorf("lock producer %d: %w", id, err)
	}
	before := p
	if err := change(tx, &p); err != nil {
		return err
	}
	p.UpdatedAt = s.now()
	p.RowVersion++
	if err := tx.Save(&p).Error; err != nil {
		return fmt.Errorf("save producer %d: %w", id, err)
	}
	if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: "producer", EntityID: id, Reason: reason,
		Before: producerLine{before.State, ProducerContentOf(&before)}, After: producerLine{p.State, ProducerContentOf(&p)}}); err != nil {
		return err
	}
	return toldOfTx(tx, id)
}

// producerLine is a producer as the log keeps it.
type producerLine struct {
	State ProducerState `json:"state"`
	ProducerContent
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
