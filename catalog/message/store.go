package message

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/sending"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Store keeps messages.
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore keeps them in db by a clock.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

// Send writes to producers within scope, and gives the message. A producer that there is not, or
// out of scope, is "message.no_maker" of the whole message; so is a village. Somebody who sent
// MostADay since midnight is refused with "message.day_full". Sent twice it is one message.
func (s *Store) Send(ctx context.Context, by audit.Actor, scope catalog.Scope, w Writing) (id int64, err error) {
	until, err := w.clean(s.now())
	if err != nil {
		return 0, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := tx.Exec(`SELECT pg_advisory_xact_lock(hashtext('maker_messages'), ?::int)`, by.ID%1_000_000).Error; err != nil {
			return fmt.Errorf("send a message: %w", err)
		}
		id, err = sending.OnceTx(tx, by, w.Once, Entity, s.now(), func() (int64, error) { return s.sendTx(tx, by, scope, w, until) })
		return err
	})
	return id, err
}

func (s *Store) sendTx(tx *gorm.DB, by audit.Actor, scope catalog.Scope, w Writing, until *time.Time) (id int64, err error) {
	var sent int
	err = tx.Raw(`SELECT count(*) FROM maker_messages WHERE by_id = ? AND at >= ?`, by.ID, vntime.Midnight(s.now())).Scan(&sent).Error
	if err != nil {
		return 0, fmt.Errorf("count messages: %w", err)
	}
	if sent >= MostADay {
		return 0, fault.New(fault.Conflict, "message.day_full").With("most", MostADay)
	}
	err = tx.Raw(`INSERT INTO maker_messages (body, link, ends_on, audience, village_id, by_id, by_name, at)
		VALUES (?, ?, ?, ?, (SELECT id FROM villages WHERE slug = ?), nullif(?::bigint, 0), ?, ?) RETURNING id`,
		w.Body, w.Link, until, w.Audience, w.Village, by.ID, by.Name, s.now()).Scan(&id).Error
	if err != nil {
		return 0, fmt.Errorf("write a message: %w", err)
	}
	makers := w.Makers
	if len(makers) == 0 {
		makers = []int64{0}
	}
	res := tx.Exec(`INSERT INTO maker_message_readers (message_id, producer_id) SELECT ?, r.id FROM producers r LEFT JOIN villages v ON v.id = r.village_id
		WHERE (? = 0 OR r.id = ? OR v.slug = ?) AND (? = 'all' OR ? = 'village' AND v.slug = ? OR ? = 'picked' AND r.id IN ?)`,
		id, scope.ProducerID, scope.ProducerID, scope.Village, w.Audience, w.Audience, w.Village, w.Audience, makers)
	if res.Error != nil {
		return 0, fmt.Errorf("write who a message is for: %w", res.Error)
	}
	if res.RowsAffected == 0 || w.Audience == Picked && int(res.RowsAffected) != len(w.Makers) {
		return 0, fault.New(fault.NotFound, "message.no_maker")
	}
	if err := outbox.PutTx(tx, outbox.Event{Kind: Sent, ID: id}); err != nil {
		return 0, err
	}
	after := map[string]any{"text": w.Body, "makers": res.RowsAffected}
	if until != nil {
		after["ends_on"] = until.Format(time.DateOnly)
	}
	return id, audit.PutTx(tx, audit.Entry{Actor: by, Action: "message.sent", Entity: Entity, EntityID: id, After: after})
}

// TakeBack takes a message off the phones of those who did not read it; PutBack lets them read it
// after all. One that is so already, or is over by its day, is "message.turned".
func (s *Store) TakeBack(ctx context.Context, by audit.Actor, scope catalog.Scope, id int64) error {
	return s.turn(ctx, by, scope, id, "message.taken_back", `UPDATE maker_messages SET taken_back_at = ?, taken_back_by = ? WHERE id = ? AND taken_back_at IS NULL`, s.now(), by.Name, id)
}

// PutBack is the contrary.
func (s *Store) PutBack(ctx context.Context, by audit.Actor, scope catalog.Scope, id int64) error {
	return s.turn(ctx, by, scope, id, "message.put_back", `UPDATE maker_messages SET taken_back_at = NULL, taken_back_by = '' WHERE id = ? AND taken_back_at IS NOT NULL AND (ends_on IS NULL OR ends_on >= ?)`, id, vntime.Today(s.now()))
}

func (s *Store) turn(ctx context.Context, by audit.Actor, scope catalog.Scope, id int64, action, set string, args ...any) error {
	if _, err := s.ByID(ctx, scope, id); err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		res := tx.Exec(set, args...)
		if res.Error != nil {
			return fmt.Errorf("turn message %d: %w", id, res.Error)
		}
		if res.RowsAffected == 0 {
			return fault.New(fault.Conflict, "message.turned")
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: Entity, EntityID: id})
	})
}
