package auth

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"math"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// MaxAttempts wrong passwords lock a login for LockedFor. A wrong one older than that
// is forgotten.
const (
	MaxAttempts = 5
	LockedFor   = 15 * time.Minute
)

// attemptsKey hides what was typed: people type passwords into the wrong field.
func attemptsKey(name string) []byte {
	sum := sha256.Sum256([]byte(name))
	return sum[:]
}

// lockedUntil looks without a lock; the zero time for a login that is not locked.
func (s *Store) lockedUntil(ctx context.Context, name string) (time.Time, error) {
	var until *time.Time
	err := s.db.Pool.QueryRow(ctx, `SELECT locked_until FROM login_attempts WHERE login_hash = $1`, attemptsKey(name)).Scan(&until)
	if err != nil && !errors.Is(err, pgx.ErrNoRows) {
		return time.Time{}, fmt.Errorf("look wrong attempts up: %w", err)
	}
	if until == nil {
		return time.Time{}, nil
	}
	return *until, nil
}

// lockAttemptsTx holds the login's count until the transaction ends, so that attempts
// made at the same moment are counted one after the other.
func lockAttemptsTx(tx *gorm.DB, name string, now time.Time) (count int, until time.Time, err error) {
	key := attemptsKey(name)
	// Bytes may not stand first in the bracket: GORM would take them for a list.
	if err := tx.Exec(`INSERT INTO login_attempts (failed, login_hash, updated_at) VALUES (0, ?, ?) ON CONFLICT DO NOTHING`, key, now).Error; err != nil {
		return 0, time.Time{}, fmt.Errorf("count an attempt: %w", err)
	}
	var row struct {
		Failed      int
		LockedUntil *time.Time
		UpdatedAt   time.Time
	}
	if err := tx.Raw(`SELECT failed, locked_until, updated_at FROM login_attempts WHERE login_hash = ? FOR UPDATE`, key).Scan(&row).Error; err != nil {
		return 0, time.Time{}, fmt.Errorf("read wrong attempts: %w", err)
	}
	if row.LockedUntil != nil {
		until = *row.LockedUntil
	}
	if now.Sub(row.UpdatedAt) >= LockedFor {
		row.Failed = 0
	}
	return row.Failed, until, nil
}

func countTx(tx *gorm.DB, name string, failed int, until *time.Time, now time.Time) error {
	err := tx.Exec(`UPDATE login_attempts SET failed = ?, locked_until = ?, updated_at = ? WHERE login_hash = ?`,
		failed, until, now, attemptsKey(name)).Error
	if err != nil {
		return fmt.Errorf("count a wrong attempt: %w", err)
	}
	err = tx.Exec(`DELETE FROM login_attempts WHERE login_hash IN
		(SELECT login_hash FROM login_attempts WHERE updated_at < ? LIMIT 100 FOR UPDATE SKIP LOCKED)`, now.Add(-24*time.Hour)).Error
	if err != nil {
		return fmt.Errorf("forget old attempts: %w", err)
	}
	return nil
}

func locked(left time.Duration) error {
	return fault.New(fault.TooMany, "auth.locked").With("minutes", max(1, int(math.Ceil(left.Minutes())))).With("seconds", max(1, int(math.Ceil(left.Seconds()))))
}

func orLocked(err error, left time.Duration) error {
	if err != nil {
		return err
	}
	return locked(left)
}
