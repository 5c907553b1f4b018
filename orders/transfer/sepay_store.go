package transfer

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// Listener takes the messages of a listener at the bank.
type Listener struct {
	Store  *Store
	Secret string // empty: no message is taken
}

// On says whether messages are taken at all.
func (l *Listener) On() bool { return len(l.Secret) >= leastSepa }

// Hear takes a message with its signature: "webhook.signature" for a wrong one,
// "webhook.stale" for one of another time; both are kept for a person to look at. A right
// one is kept as it came and booked, all in one transaction; the same again changes nothing.
// One that says nothing we understand, or something else than before under its number, is
// kept for a person and is no error: told again it would say the same. An error that is no
// refusal is a fault of ours: the listener tells it again later.
func (l *Listener) Hear(ctx context.Context, timestamp, signature string, body []byte) error {
	s := l.Store
	if err := verify(l.Secret, timestamp, signature, body, s.now()); err != nil {
		if no, ok := fault.As(err); ok && no.Kind == fault.Forbidden {
			if failed := s.refuse(ctx, no.Key, timestamp, signature, body); failed != nil {
				return failed
			}
		}
		return err
	}
	line, why := readSePay(body, s.now())
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if _, err := s.hearTx(tx, line, why, body); err != nil {
			return err
		}
		return s.arrivedTx(tx, body)
	})
}

// hearTx keeps a message whose signature is right, and books its line once.
func (s *Store) hearTx(tx *gorm.DB, line Txn, why string, body []byte) (done Booked, err error) {
	event, status := line.ExternalID, "done"
	if why != "" {
		event, status = "unread:"+digest(body), "review"
	}
	res := tx.Exec(`INSERT INTO webhook_inbox (provider, event_id, payload, status, why, received_at, processed_at) VALUES ('sepay', ?, ?, ?, ?, ?, ?)
		ON CONFLICT (provider, event_id) DO NOTHING`, event, slug.NFC(string(body)), status, why, s.now(), s.now())
	switch {
	case res.Error != nil:
		return done, fmt.Errorf("keep a message: %w", res.Error)
	case res.RowsAffected == 0:
		return done, s.toldAgainTx(tx, event, line, why, body)
	case why != "":
		return done, s.rawTx(tx, event, body)
	}
	return s.BookTx(tx, audit.Actor{Kind: audit.System, Name: "SePay"}, line)
}

func digest(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}
