package voucher

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Change writes a draft anew, under the rules of Make. One that was published meanwhile keeps
// its word: "voucher.published". A draft that says so already is left as it is.
func (s *Store) Change(ctx context.Context, by audit.Actor, theirs, id int64, v Voucher) error {
	v.settle(theirs)
	if err := v.check(theirs == 0, s.now()); err != nil {
		return err
	}
	before, err := s.ByID(ctx, theirs, id)
	if err != nil {
		return err
	}
	if before.PublishedAt == nil {
		if same, err := audit.Same(before.Terms(), v.Terms()); err != nil || same {
			return err
		}
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		res := tx.Exec(`UPDATE vouchers SET code = ?, producer_id = ?, bearer = ?, percent = ?, amount = ?, cap = ?, minimum = ?, starts_at = ?, ends_at = ?, uses = ?, per_phone = ?, deep = ?
			WHERE id = ? AND (? = 0 OR producer_id = ?) AND published_at IS NULL`, v.Code, v.ProducerID, v.Bearer, v.Percent, v.Amount, v.Cap, v.Minimum, v.StartsAt, v.EndsAt, v.Uses, v.PerPhone, v.Deep,
			id, theirs, theirs)
		if err := refusedWrite(res.Error); err != nil {
			return err
		}
		if res.Error != nil {
			return fmt.Errorf("change voucher %d: %w", id, res.Error)
		}
		if res.RowsAffected == 0 {
			return refusal("voucher.published")
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "voucher.changed", Entity: "voucher", EntityID: id, Before: before.Terms(), After: v.Terms()})
	})
}

// settle reads the code and says who bears it: a producer's is for its own goods and borne by
// itself, whatever was said.
func (v *Voucher) settle(theirs int64) {
	v.Code = CodeOf(v.Code)
	if theirs != 0 {
		v.ProducerID = &theirs
	}
	if v.ProducerID != nil || v.Bearer == "" {
		v.Bearer = ByProducer
	}
}

// refusedWrite says what the database refused: a code that is taken, or a producer that is
// not there.
func refusedWrite(err error) error {
	switch {
	case broke(err, "23505"):
		var wrong fault.Form
		wrong.Wrong("code", "voucher.code_taken")
		return &wrong
	case broke(err, "23503"):
		return fault.New(fault.NotFound, "producer.not_found")
	}
	return nil
}
