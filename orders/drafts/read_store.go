package drafts

import (
	"context"
	"encoding/base32"
	"fmt"
	"io"
	"strconv"
	"strings"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

var letters = base32.NewEncoding("abcdefghijkmnpqrstuvwxyz23456789").WithPadding(base32.NoPadding)

// Keep notes what was read under a session's video, from a channel, and says how many of it was
// new: what the same author or the same number asked for before is the same draft. random must
// be cryptographic outside of tests. Refused with "live.not_on_air".
func (s *Store) Keep(ctx context.Context, by audit.Actor, sessionID int64, channel string, wishes []Wish, random io.Reader) (fresh int, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := s.onAirTx(tx, sessionID); err != nil {
			return err
		}
		for _, w := range wishes {
			n, err := s.keepTx(tx, by, sessionID, channel, w, random)
			if err != nil {
				return err
			}
			fresh += n
		}
		return nil
	})
	return fresh, err
}

// onAirTx refuses a session that is not on air, and keeps it as it is meanwhile: two who paste
// the same wait for each other.
func (s *Store) onAirTx(tx *gorm.DB, sessionID int64) error {
	var on bool
	err := tx.Raw(`SELECT state IN ('live', 'paused') AND ends_at > ?::timestamptz - interval '2 hours' FROM live_sessions WHERE id = ? FOR NO KEY UPDATE`, s.now(), sessionID).Scan(&on).Error
	if err != nil {
		return fmt.Errorf("read live session %d: %w", sessionID, err)
	}
	if !on {
		return fault.New(fault.Conflict, "live.not_on_air")
	}
	return nil
}

func (s *Store) keepTx(tx *gorm.DB, by audit.Actor, sessionID int64, channel string, w Wish, random io.Reader) (fresh int, err error) {
	asks := make([]string, len(w.Asks))
	for i, a := range w.Asks {
		asks[i] = a.Code + "*" + strconv.Itoa(a.Quantity)
	}
	all := strings.Join(asks, " ")
	res := tx.Exec(`UPDATE live_drafts SET times = greatest(times, @times), phone = CASE WHEN phone = '' THEN @phone ELSE phone END WHERE id = (SELECT id FROM live_drafts WHERE session_id = @session AND asks = @asks
		AND (phone <> '' AND phone = @phone OR author <> '' AND author = @author AND (phone = '' OR @phone = '')) ORDER BY id DESC LIMIT 1)`,
		map[string]any{"session": sessionID, "asks": all, "phone": w.Phone, "author": w.Author, "times": w.Times})
	if res.Error != nil || res.RowsAffected > 0 {
		return 0, res.Error
	}
	var key [16]byte
	if _, err := io.ReadFull(random, key[:]); err != nil {
		return 0, fmt.Errorf("draw a link: %w", err)
	}
	var id int64
	err = tx.Raw(`INSERT INTO live_drafts (session_id, token, channel, author, body, phone, asks, doubts, unknown, times, read_at, read_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
		sessionID, letters.EncodeToString(key[:]), channel, w.Author, w.Body, w.Phone, all, strings.Join(w.Doubts, " "), strings.Join(w.Unknown, " "), max(w.Times, 1), s.now(), by.Name).Scan(&id).Error
	if err != nil {
		return 0, fmt.Errorf("keep a draft: %w", err)
	}
	for _, a := range w.Asks {
		if err := tx.Exec(`INSERT INTO live_draft_lines (draft_id, item_id, quantity) VALUES (?, ?, ?)`, id, a.ItemID, a.Quantity).Error; err != nil {
			return 0, fmt.Errorf("keep a draft: %w", err)
		}
	}
	return 1, nil
}
