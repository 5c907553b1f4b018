package card

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/payee"
)

// Event is a message of the provider: what it names, what it says, and what that is about.
type Event struct {
	ID      string
	Payload string
	Session *Told
	Refunds []ToldRefund
	Dispute *ToldDispute
	Warning string // names a warning of fraud about the charge Intent
	Intent  string
	Gone    string // an account that its owner took from us
	Why     string // it cannot be read: a person has to
}

// Hear keeps an event, once, and does what follows from it in the same transaction. What
// only a person can decide is kept with the reason, and so is what our own rules refuse, of
// which nothing is done: told again, it would be the same. Neither is an error.
func (s *Store) Hear(ctx context.Context, e Event) error {
	err := s.hear(ctx, e, s.followTx)
	if no, refused := fault.As(err); refused {
		return s.hear(ctx, e, func(tx *gorm.DB, e Event) (string, error) {
			return no.Key, s.taskTx(tx, Task{Kind: "difference", Ref: e.ID})
		})
	}
	return err
}

func (s *Store) hear(ctx context.Context, e Event, follow func(*gorm.DB, Event) (string, error)) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		res := tx.Exec(`INSERT INTO webhook_inbox (provider, event_id, payload, received_at) VALUES ('stripe', ?, ?, ?) ON CONFLICT (provider, event_id) DO NOTHING`, e.ID, e.Payload, s.now())
		if res.Error != nil {
			return fmt.Errorf("keep a message: %w", res.Error)
		}
		if res.RowsAffected == 0 {
			return nil
		}
		why, err := follow(tx, e)
		if err != nil {
			return err
		}
		status := "done"
		if why != "" {
			status = "review"
		}
		return exec(tx, "close a message", `UPDATE webhook_inbox SET status = ?, why = ?, processed_at = ? WHERE provider = 'stripe' AND event_id = ?`, status, why, s.now(), e.ID)
	})
}

func (s *Store) followTx(tx *gorm.DB, e Event) (why string, err error) {
	why = e.Why
	if e.Session != nil {
		why, err = s.ApplyTx(tx, *e.Session)
	}
	for _, r := range e.Refunds {
		also, wrong := s.ApplyRefundTx(tx, r)
		why, err = why+also, errors.Join(err, wrong)
	}
	if e.Dispute != nil {
		why, err = s.ApplyDisputeTx(tx, *e.Dispute)
	}
	if e.Gone != "" {
		err = errors.Join(err, payee.CardGoneTx(tx, provider, e.Gone, s.now()), s.taskTx(tx, Task{Kind: "account_gone", Ref: e.Gone}))
	}
	if e.Warning != "" {
		err = errors.Join(err, s.WarnTx(tx, e.Warning, e.Intent))
	}
	return why, err
}

// Heard says whether an event was kept.
func (s *Store) Heard(ctx context.Context, event string) (yes bool, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM webhook_inbox WHERE provider = 'stripe' AND event_id = $1)`, event).Scan(&yes)
	if err != nil {
		return false, fmt.Errorf("find a message: %w", err)
	}
	return yes, nil
}
