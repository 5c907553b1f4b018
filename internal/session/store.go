package session

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Store keeps sessions.
type Store struct {
	db  *pg.DB
	now func() time.Time
}

// NewStore makes a store that reads the time from now.
func NewStore(db *pg.DB, now func() time.Time) *Store { return &Store{db: db, now: now} }

// Begin starts a session for an account that has just proved who it is, and ends the
// one the browser had (old may be empty or nonsense): a token known before the login
// is worth nothing after it. The token goes into the cookie and nowhere else.
func (s *Store) Begin(ctx context.Context, accountID int64, browser, old string) (token string, err error) {
	raw, now := random(), s.now().UTC()
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if id, ok := row(old); ok {
			if err := tx.Exec(`UPDATE sessions SET ended_at = ? WHERE id = ? AND ended_at IS NULL`, now, id).Error; err != nil {
				return fmt.Errorf("end the session before: %w", err)
			}
		}
		if err := tx.Exec(`DELETE FROM sessions WHERE expires_at < ?`, now.Add(-30*24*time.Hour)).Error; err != nil {
			return fmt.Errorf("remove old sessions: %w", err)
		}
		// Bytes may not stand first in the bracket: GORM would take them for a list.
		return tx.Exec(`INSERT INTO sessions (account_id, id, csrf_secret, ua_hash, created_at, last_seen_at, expires_at, device)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, accountID, hash(raw), random(), hash([]byte(browser)), now, now, now.Add(Life), Device(browser)).Error
	})
	if err != nil {
		return "", fmt.Errorf("begin a session: %w", err)
	}
	return encode(raw), nil
}

// Find is the session of a token, refused with session.none (unknown, ended, or shown
// by another browser than the one that logged in), session.idle or session.over. Being
// found counts as a click, written down at most once a minute.
func (s *Store) Find(ctx context.Context, token, browser string) (Session, error) {
	id, ok := row(token)
	if !ok {
		return Session{}, none()
	}
	var f Session
	err := s.db.Pool.QueryRow(ctx, `SELECT account_id, created_at, expires_at, last_seen_at, ended_at IS NOT NULL, csrf_secret, ua_hash, coalesce(proved_at, created_at)
		FROM sessions WHERE id = $1`, id).Scan(&f.AccountID, &f.CreatedAt, &f.ExpiresAt, &f.lastSeen, &f.ended, &f.csrf, &f.browser, &f.proved)
	if errors.Is(err, pgx.ErrNoRows) {
		return Session{}, none()
	}
	if err != nil {
		return Session{}, fmt.Errorf("find a session: %w", err)
	}
	if !bytes.Equal(f.browser, hash([]byte(browser))) {
		return Session{}, none()
	}
	now := s.now().UTC()
	if err := f.valid(now); err != nil {
		return Session{}, err
	}
	if now.Sub(f.lastSeen) >= touch {
		if _, err := s.db.Pool.Exec(ctx, `UPDATE sessions SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2`, id, now); err != nil {
			return Session{}, fmt.Errorf("keep a session: %w", err)
		}
	}
	return f, nil
}

// Prove writes down that the owner of a session has just shown their password. A token without
// a session is no error: the next click says so.
func (s *Store) Prove(ctx context.Context, token string) error {
	id, ok := row(token)
	if !ok {
		return nil
	}
	if _, err := s.db.Pool.Exec(ctx, `UPDATE sessions SET proved_at = $2 WHERE id = $1 AND ended_at IS NULL`, id, s.now().UTC()); err != nil {
		return fmt.Errorf("note who proved it: %w", err)
	}
	return nil
}

// End logs out. A token without a session is no error: it is logged out already.
func (s *Store) End(ctx context.Context, token string) error {
	id, ok := row(token)
	if !ok {
		return nil
	}
	if _, err := s.db.Pool.Exec(ctx, `UPDATE sessions SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL`, id, s.now().UTC()); err != nil {
		return fmt.Errorf("end a session: %w", err)
	}
	return nil
}

// EndAllTx logs an account out everywhere, in the transaction that changes its password
// or takes its right to be here.
func EndAllTx(tx *gorm.DB, accountID int64, now time.Time) error {
	if err := tx.Exec(`UPDATE sessions SET ended_at = ? WHERE account_id = ? AND ended_at IS NULL`, now.UTC(), accountID).Error; err != nil {
		return fmt.Errorf("end the sessions of account %d: %w", accountID, err)
	}
	return nil
}
