package livestream

import (
	"context"
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

// Record is what happened in a session, the first first, at most limit lines.
func (s *Store) Record(ctx context.Context, sessionID int64, limit int) ([]Event, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT e.id, coalesce(e.item_id, 0), coalesce(i.code, ''), coalesce(p.name, ''), e.kind, e.before, e.after, e.at, e.by_name, e.undone_at
		FROM live_events e LEFT JOIN live_items i ON i.id = e.item_id LEFT JOIN variants x ON x.id = i.variant_id LEFT JOIN products p ON p.id = x.product_id
		WHERE e.session_id = $1 ORDER BY e.id LIMIT $2`, sessionID, limit)
	if err != nil {
		return nil, fmt.Errorf("read the record: %w", err)
	}
	defer rows.Close()
	var out []Event
	for rows.Next() {
		var e Event
		if err := rows.Scan(&e.ID, &e.ItemID, &e.Code, &e.Product, &e.Kind, &e.Before, &e.After, &e.At, &e.ByName, &e.UndoneAt); err != nil {
			return nil, fmt.Errorf("read the record: %w", err)
		}
		out = append(out, e)
	}
	return out, rows.Err()
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
