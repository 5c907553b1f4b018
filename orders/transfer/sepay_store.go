package transfer

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// Listener takes the messages of a listener at the bank.
type Listener struct {
	Store  *Store
	Secret string // empty: no message is taken
}

// Hear takes a message with its signature: "webhook.signature" for a wrong one,
// "webhook.stale" for one of another time. A right one is kept as it came and booked, all
// in one transaction; the same again changes nothing. One that says nothing we understand
// is kept for a person and is no error: told again it would say the same. An error that is
// no refusal is a fault of ours: the listener tells it again later.
func (l *Listener) Hear(ctx context.Context, timestamp, signature string, body []byte) error {
	s := l.Store
	if err := verify(l.Secret, timestamp, signature, body, s.now()); err != nil {
		return err
	}
	line, why := readSePay(body, s.now())
	event := line.ExternalID
	if why != "" {
		sum := sha256.Sum256(body)
		event = "unread:" + hex.EncodeToString(sum[:])
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		status := "done"
		if why != "" {
			status = "review"
		}
		res := tx.Exec(`INSERT INTO webhook_inbox (provider, event_id, payload, status, why, received_at, processed_at) VALUES ('sepay', ?, ?, ?, ?, ?, ?)
			ON CONFLICT (provider, event_id) DO NOTHING`, event, slug.NFC(string(body)), status, why, s.now(), s.now())
		if res.Error != nil {
			return fmt.Errorf("keep a message: %w", res.Error)
		}
		if res.RowsAffected == 0 || why != "" {
			return nil
		}
		_, err := s.BookTx(tx, audit.Actor{Kind: audit.System, Name: "SePay"}, line)
		return err
	})
}
