package session

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Opened is one browser in which somebody is logged in, as its owner sees it. Handle names it
// to End one and is worth nothing else: neither the token nor its hash can be had from it.
type Opened struct {
	Handle    string
	Device    string // "Chrome, Android"; empty when nothing is known
	CreatedAt time.Time
	LastSeen  time.Time
	Current   bool // the one that asks
}

const handle = `encode(substr(sha256(sha256(id) || 'handle'::bytea), 1, 12), 'hex')`

// Opened lists where an account is logged in at this moment, the one that asks first, then
// who was seen last. The token is that one's; empty for who looks at somebody else's.
func (s *Store) Opened(ctx context.Context, accountID int64, token string) ([]Opened, error) {
	id, _ := row(token)
	now := s.now().UTC()
	rows, err := s.db.Pool.Query(ctx, `SELECT `+handle+` AS handle, device, created_at, last_seen_at AS last_seen, coalesce(id = $2, false) AS current FROM sessions
		WHERE account_id = $1 AND ended_at IS NULL AND expires_at > $3 AND last_seen_at > $4 ORDER BY coalesce(id = $2, false) DESC, last_seen_at DESC, created_at DESC`, accountID, id, now, now.Add(-Idle))
	if err != nil {
		return nil, fmt.Errorf("list the sessions of account %d: %w", accountID, err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Opened])
	if err != nil {
		return nil, fmt.Errorf("list the sessions of account %d: %w", accountID, err)
	}
	return out, nil
}

// EndOneTx logs out one browser of an account and says which it was; another account's, and
// one that is over, is refused with "session.unknown".
func EndOneTx(tx *gorm.DB, accountID int64, named string, now time.Time) (device string, err error) {
	var ended []string
	if err := tx.Raw(`UPDATE sessions SET ended_at = ? WHERE account_id = ? AND ended_at IS NULL AND `+handle+` = ? RETURNING device`, now.UTC(), accountID, named).Scan(&ended).Error; err != nil {
		return "", fmt.Errorf("end a session of account %d: %w", accountID, err)
	}
	if len(ended) == 0 {
		return "", fault.New(fault.Conflict, "session.unknown")
	}
	return ended[0], nil
}

// EndOthersTx logs an account out everywhere but in the browser with this token, and says in
// how many.
func EndOthersTx(tx *gorm.DB, accountID int64, token string, now time.Time) (int, error) {
	id, _ := row(token)
	done := tx.Exec(`UPDATE sessions SET ended_at = ? WHERE account_id = ? AND ended_at IS NULL AND id IS DISTINCT FROM ?`, now.UTC(), accountID, id)
	if done.Error != nil {
		return 0, fmt.Errorf("end other sessions of account %d: %w", accountID, done.Error)
	}
	return int(done.RowsAffected), nil
}
