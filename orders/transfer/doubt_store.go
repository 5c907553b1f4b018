package transfer

import (
	"context"
	"fmt"
	"strings"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

const inDoubt = `provider = 'sepay' AND status IN ('review', 'refused')`

// refuse keeps a message that was not taken, once however often it comes, with the newest
// signature. Anybody may send one, so only so many wait: beyond them it is refused alone.
func (s *Store) refuse(ctx context.Context, key, timestamp, signature string, body []byte) error {
	why := map[string]string{"webhook.signature": Forged, "webhook.stale": Stale}[key]
	if signature == "" || timestamp == "" {
		why = Unsigned
	}
	raw, event := body, "refused:"+digest(body)
	if len(raw) > mostRaw {
		raw = nil // it can be looked at, and not be read again
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		res := tx.Exec(`UPDATE webhook_inbox SET times = times + 1, last_at = ?,
				why = CASE WHEN decided_as = '' THEN ? ELSE why END, stamp = CASE WHEN decided_as = '' THEN ? ELSE stamp END, signature = CASE WHEN decided_as = '' THEN ? ELSE signature END
			WHERE provider = 'sepay' AND event_id = ?`, s.now(), why, clip(timestamp, 40), clip(signature, 100), event)
		if res.Error != nil {
			return fmt.Errorf("count a refused message: %w", res.Error)
		}
		if res.RowsAffected > 0 {
			return nil
		}
		err := tx.Exec(`INSERT INTO webhook_inbox (provider, event_id, payload, status, why, received_at, processed_at, raw, stamp, signature)
			SELECT 'sepay', ?, ?, 'refused', ?, ?, ?, ?, ?, ? WHERE (SELECT count(*) FROM webhook_inbox WHERE `+inDoubt+` AND decided_as = '') < ?
			ON CONFLICT (provider, event_id) DO NOTHING`,
			event, readable(body), why, s.now(), s.now(), raw, clip(timestamp, 40), clip(signature, 100), mostDoubts).Error
		if err != nil {
			return fmt.Errorf("keep a refused message: %w", err)
		}
		return nil
	})
}

// readable is what of a message can be kept as text.
func readable(body []byte) string {
	text := strings.ToValidUTF8(strings.ReplaceAll(string(body[:min(len(body), mostRaw)]), "\x00", ""), "")
	return slug.NFC(text)
}

// toldAgainTx is for a number that was told before. The same again is nothing new; something
// else under the same number waits for a person.
func (s *Store) toldAgainTx(tx *gorm.DB, event string, line Txn, why string, body []byte) error {
	var before string
	if err := tx.Raw(`UPDATE webhook_inbox SET times = times + 1, last_at = ? WHERE provider = 'sepay' AND event_id = ? RETURNING payload`, s.now(), event).Scan(&before).Error; err != nil {
		return fmt.Errorf("count a message that came again: %w", err)
	}
	if why != "" {
		return nil
	}
	if old, unread := readSePay([]byte(before), s.now()); unread != "" || sameLine(old, line) {
		return nil
	}
	event = "differs:" + digest(body)
	err := tx.Exec(`INSERT INTO webhook_inbox (provider, event_id, payload, status, why, received_at, processed_at) VALUES ('sepay', ?, ?, 'review', ?, ?, ?)
		ON CONFLICT (provider, event_id) DO UPDATE SET times = webhook_inbox.times + 1, last_at = excluded.received_at`, event, readable(body), Differs, s.now(), s.now()).Error
	if err != nil {
		return fmt.Errorf("keep a message that says something else: %w", err)
	}
	return nil
}

// sameLine says whether two messages tell of the same money.
func sameLine(a, b Txn) bool {
	return a.Direction == b.Direction && a.Amount == b.Amount && a.AccountNumber == b.AccountNumber && a.Content == b.Content
}

// rawTx keeps the bytes of a message that cannot be read.
func (s *Store) rawTx(tx *gorm.DB, event string, body []byte) error {
	if len(body) > mostRaw {
		return nil
	}
	if err := tx.Exec(`UPDATE webhook_inbox SET raw = ? WHERE provider = 'sepay' AND event_id = ?`, body, event).Error; err != nil {
		return fmt.Errorf("keep the bytes of a message: %w", err)
	}
	return nil
}

// arrivedTx closes what waited of a message that came again and is right now.
func (s *Store) arrivedTx(tx *gorm.DB, body []byte) error {
	err := tx.Exec(`UPDATE webhook_inbox SET decided_as = ?, decided_at = ? WHERE provider = 'sepay' AND event_id = ? AND decided_as = ''`, Arrived, s.now(), "refused:"+digest(body)).Error
	if err != nil {
		return fmt.Errorf("close a refused message: %w", err)
	}
	return nil
}

const doubtColumns = `id, why, payload, stamp, received_at, last_at, times, decided_as, decided_at, decided_by, note, txn_id, raw, signature`

// Doubts lists what the listener told and was not taken: first what waits, the newest on
// top, then what was decided lately.
func (s *Store) Doubts(ctx context.Context, most int) ([]Doubt, error) {
	return s.doubts(ctx, inDoubt+` ORDER BY decided_as <> '', coalesce(decided_at, last_at, received_at) DESC, id DESC LIMIT $1`, most)
}

// Doubt reads one: "sepay.not_found" when there is none.
func (s *Store) Doubt(ctx context.Context, id int64) (*Doubt, error) {
	list, err := s.doubts(ctx, inDoubt+` AND id = $1`, id)
	if err == nil && len(list) == 0 {
		err = fault.New(fault.NotFound, "sepay.not_found")
	}
	if err != nil {
		return nil, err
	}
	return &list[0], nil
}

func (s *Store) doubts(ctx context.Context, where string, args ...any) ([]Doubt, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+doubtColumns+` FROM webhook_inbox WHERE `+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read messages in doubt: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Doubt])
	if err != nil {
		return nil, fmt.Errorf("read messages in doubt: %w", err)
	}
	return list, nil
}

// Told says whether the listener's line of this number stands in the books.
func (s *Store) Told(ctx context.Context, number string) (yes bool, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM bank_txns WHERE source = 'sepay' AND external_id = $1)`, number).Scan(&yes)
	if err != nil {
		return false, fmt.Errorf("find a line of the listener: %w", err)
	}
	return yes, nil
}

// WipeDoubts empties what decided messages said, DoubtKept after their end: memos name
// people. That they came and what was decided stays. It says how many.
func (s *Store) WipeDoubts(ctx context.Context) (int64, error) {
	tag, err := s.db.Pool.Exec(ctx, `UPDATE webhook_inbox SET payload = '', raw = NULL, stamp = '', signature = '' WHERE `+inDoubt+` AND decided_at < $1 AND payload <> ''`, s.now().Add(-DoubtKept))
	if err != nil {
		return 0, fmt.Errorf("wipe decided messages: %w", err)
	}
	return tag.RowsAffected(), nil
}
