package transfer

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// ReadAgain takes a message that was refused or could not be read, as if it came now: for
// when the secret was mended, or this program has learned to read it. Its signature must be
// right today ("sepay.still_wrong"), its age does not matter; "sepay.still_unread" when it
// says nothing still. A line that was told since is booked once.
func (l *Listener) ReadAgain(ctx context.Context, by audit.Actor, id int64) (done Booked, err error) {
	s := l.Store
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		d, err := doubtTx(tx, id)
		if err != nil {
			return err
		}
		refused := d.Why == Forged || d.Why == Stale
		switch {
		case !d.Again(), refused && (len(l.Secret) < leastSepa || !signedBy(l.Secret, d.Stamp, d.Signature, d.Raw)):
			return fault.New(fault.Conflict, "sepay.still_wrong")
		}
		line, why := readSePay(d.Raw, d.ReceivedAt)
		if why != "" {
			return fault.New(fault.Conflict, "sepay.still_unread")
		}
		if done, err = s.hearTx(tx, line, "", d.Raw); err != nil {
			return err
		}
		return s.decideTx(tx, by, d, ReadAgain, "", done.Txn.ID)
	})
	return done, err
}

// EnterByHand books the line that a person read off the account instead of the message; with
// the same bank reference it is one with what the listener may tell later.
func (s *Store) EnterByHand(ctx context.Context, by audit.Actor, id int64, t Txn) (done Booked, err error) {
	t.Source, t.ExternalID = Manual, fmt.Sprint("sepay:", id)
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		d, err := doubtTx(tx, id)
		if err != nil {
			return err
		}
		if said, ok := d.Said(); ok && t.Reference == "" {
			t.Reference = said.Reference
		}
		if done, err = s.BookTx(tx, by, t); err != nil {
			return err
		}
		return s.decideTx(tx, by, d, ByHand, "", done.Txn.ID)
	})
	return done, err
}

// SetAside ends a message without a line, for a reason: "txn.why" without one.
func (s *Store) SetAside(ctx context.Context, by audit.Actor, id int64, reason string) error {
	reason = typed.Text(reason)
	if reason == "" || len([]rune(reason)) > mostNote {
		return fault.New(fault.Invalid, "txn.why")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		d, err := doubtTx(tx, id)
		if err != nil {
			return err
		}
		return s.decideTx(tx, by, d, Aside, reason, 0)
	})
}

// doubtTx locks a message that waits: "sepay.decided" when somebody was faster.
func doubtTx(tx *gorm.DB, id int64) (*Doubt, error) {
	var d Doubt
	err := tx.Raw(`SELECT `+doubtColumns+` FROM webhook_inbox WHERE `+inDoubt+` AND id = ? FOR UPDATE`, id).Take(&d).Error
	switch {
	case errors.Is(err, gorm.ErrRecordNotFound):
		return nil, fault.New(fault.NotFound, "sepay.not_found")
	case err != nil:
		return nil, fmt.Errorf("lock message %d: %w", id, err)
	case d.DecidedAs != "":
		return nil, fault.New(fault.Conflict, "sepay.decided")
	}
	return &d, nil
}

func (s *Store) decideTx(tx *gorm.DB, by audit.Actor, d *Doubt, as Decision, note string, txnID int64) error {
	var line any
	if txnID != 0 {
		line = txnID
	}
	err := tx.Exec(`UPDATE webhook_inbox SET decided_as = ?, decided_at = ?, decided_by = ?, note = ?, txn_id = ? WHERE id = ?`, as, s.now(), by.Name, note, line, d.ID).Error
	if err != nil {
		return fmt.Errorf("decide about message %d: %w", d.ID, err)
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "sepay." + string(as), Entity: "bank_message", EntityID: d.ID,
		Before: map[string]any{"why": d.Why}, After: map[string]any{"line": line}, Reason: note})
}
