package livestream

import (
	"encoding/json"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
)

// noteTx writes a line of a session's record and says its number.
func noteTx(tx *gorm.DB, by audit.Actor, sessionID, itemID int64, kind Kind, before, after Facts, at time.Time) (id int64, err error) {
	was, err := json.Marshal(before)
	if err != nil {
		return 0, fmt.Errorf("write the record: %w", err)
	}
	is, err := json.Marshal(after)
	if err != nil {
		return 0, fmt.Errorf("write the record: %w", err)
	}
	err = tx.Raw(`INSERT INTO live_events (session_id, item_id, kind, before, after, at, by_name) VALUES (?, nullif(?::bigint, 0), ?, ?::jsonb, ?::jsonb, ?, ?) RETURNING id`,
		sessionID, itemID, kind, string(was), string(is), at, by.Name).Scan(&id).Error
	if err != nil {
		return 0, fmt.Errorf("write the record: %w", err)
	}
	return id, nil
}

// factsTx reads what a step changed.
func factsTx(tx *gorm.DB, eventID int64) (before, after Facts, err error) {
	var was, is string
	if err := tx.Raw(`SELECT before::text, after::text FROM live_events WHERE id = ?`, eventID).Row().Scan(&was, &is); err != nil {
		return before, after, fmt.Errorf("read step %d: %w", eventID, err)
	}
	if err := json.Unmarshal([]byte(was), &before); err != nil {
		return before, after, fmt.Errorf("read step %d: %w", eventID, err)
	}
	if err := json.Unmarshal([]byte(is), &after); err != nil {
		return before, after, fmt.Errorf("read step %d: %w", eventID, err)
	}
	return before, after, nil
}
