package voucher

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Store keeps vouchers for the office. Every call says whose vouchers the actor may touch:
// a producer's own (its id), or all (0).
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore keeps vouchers in db.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

// Make writes a draft and says which voucher it became. Wrong fields are named in a
// fault.Form, a code that is taken among them. A producer's is for its own goods and borne by
// itself, whatever was said.
func (s *Store) Make(ctx context.Context, by audit.Actor, theirs int64, v Voucher) (id int64, err error) {
	v.settle(theirs)
	if err := v.check(theirs == 0, s.now()); err != nil {
		return 0, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		err := tx.Raw(`INSERT INTO vouchers (code, producer_id, bearer, percent, amount, cap, minimum, starts_at, ends_at, uses, per_phone, deep, created_at, created_by)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`, v.Code, v.ProducerID, v.Bearer, v.Percent, v.Amount, v.Cap, v.Minimum, v.StartsAt, v.EndsAt, v.Uses, v.PerPhone, v.Deep, s.now(), by.Name).Scan(&id).Error
		if no := refusedWrite(err); no != nil {
			return no
		}
		if err != nil {
			return fmt.Errorf("make voucher: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "voucher.made", Entity: "voucher", EntityID: id, After: v.Terms()})
	})
	return id, err
}

// Publish makes a draft hold from its first instant on; from now on its terms are frozen. One
// that was published already is refused with "voucher.published".
func (s *Store) Publish(ctx context.Context, by audit.Actor, theirs, id int64) error {
	return s.turn(ctx, by, theirs, id, "published", `published_at IS NULL AND ends_at > ?`, "voucher.published")
}

// Stop ends a voucher before its time; orders placed keep their price. One that does not run
// is refused with "voucher.not_running".
func (s *Store) Stop(ctx context.Context, by audit.Actor, theirs, id int64) error {
	return s.turn(ctx, by, theirs, id, "stopped", `published_at IS NOT NULL AND stopped_at IS NULL AND ends_at > ?`, "voucher.not_running")
}

func (s *Store) turn(ctx context.Context, by audit.Actor, theirs, id int64, what, only, otherwise string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		res := tx.Exec(`UPDATE vouchers SET `+what+`_at = ?, `+what+`_by = ? WHERE id = ? AND (? = 0 OR producer_id = ?) AND `+only, s.now(), by.Name, id, theirs, theirs, s.now())
		if res.Error != nil {
			return fmt.Errorf("%s voucher %d: %w", what, id, res.Error)
		}
		if res.RowsAffected == 0 {
			return refusal(otherwise)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "voucher." + what, Entity: "voucher", EntityID: id})
	})
}

// broke says whether the database refused with this code: 23505 a second one, 23503 of
// nobody.
func broke(err error, code string) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && pg.Code == code
}

func refusal(key string) error { return fault.New(fault.Conflict, key) }

// List lists vouchers, the newest first, at most limit.
func (s *Store) List(ctx context.Context, theirs int64, limit int) ([]Voucher, error) {
	var rows []named
	if err := s.db.Gorm.WithContext(ctx).Raw(find+` WHERE ? = 0 OR v.producer_id = ? ORDER BY v.created_at DESC, v.id DESC LIMIT ?`, theirs, theirs, limit).Scan(&rows).Error; err != nil {
		return nil, fmt.Errorf("list vouchers: %w", err)
	}
	out := make([]Voucher, len(rows))
	for i, r := range rows {
		out[i] = r.Voucher
		out[i].ProducerName = r.ProducerName
	}
	return out, nil
}

// ByID reads a voucher. One out of reach is refused with "voucher.not_found".
func (s *Store) ByID(ctx context.Context, theirs, id int64) (*Voucher, error) {
	var r named
	res := s.db.Gorm.WithContext(ctx).Raw(find+` WHERE v.id = ? AND (? = 0 OR v.producer_id = ?)`, id, theirs, theirs).Scan(&r)
	if res.Error != nil {
		return nil, fmt.Errorf("read voucher %d: %w", id, res.Error)
	}
	if res.RowsAffected == 0 {
		return nil, fault.New(fault.NotFound, "voucher.not_found")
	}
	r.Voucher.ProducerName = r.ProducerName
	return &r.Voucher, nil
}

// SetFree says from how much of its goods a producer brings a parcel for nothing; 0 ends it.
// Wrong amounts are refused beside "from_goods".
func (s *Store) SetFree(ctx context.Context, by audit.Actor, theirs, producerID int64, from money.VND) error {
	if theirs != 0 && producerID != theirs {
		return fault.New(fault.NotFound, "producer.not_found")
	}
	if from < 0 || from > money.Max {
		var wrong fault.Form
		wrong.Wrong("from_goods", "voucher.minimum_amount")
		return &wrong
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		err := tx.Exec(`DELETE FROM free_deliveries WHERE producer_id = ?`, producerID).Error
		if err == nil && from > 0 {
			err = tx.Exec(`INSERT INTO free_deliveries (producer_id, from_goods, changed_at, changed_by) VALUES (?, ?, ?, ?)`, producerID, from, s.now(), by.Name).Error
		}
		if broke(err, "23503") {
			return fault.New(fault.NotFound, "producer.not_found")
		}
		if err != nil {
			return fmt.Errorf("set free delivery of producer %d: %w", producerID, err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "delivery.free_from", Entity: "producer", EntityID: producerID, After: map[string]any{"from": from}})
	})
}

// FreeRule is from how much of its goods a producer brings a parcel for nothing.
type FreeRule struct {
	ProducerName string
	From         money.VND
}

// Free lists the producers who bring parcels for nothing, by name.
func (s *Store) Free(ctx context.Context, theirs int64) (out []FreeRule, err error) {
	err = s.db.Gorm.WithContext(ctx).Raw(`SELECT r.name AS producer_name, f.from_goods AS "from" FROM free_deliveries f JOIN producers r ON r.id = f.producer_id
		WHERE ? = 0 OR f.producer_id = ? ORDER BY r.name COLLATE "vi-x-icu"`, theirs, theirs).Scan(&out).Error
	if err != nil {
		return nil, fmt.Errorf("list free deliveries: %w", err)
	}
	return out, nil
}
