package auth

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/secret"
	"github.com/ocop-hungdao/ocop/internal/session"
)

// HalfLife is how long somebody who showed the password has to show the code.
const HalfLife = 5 * time.Minute

// Half is the token of somebody who has shown the password and owes a code; empty for an
// account without a second step, who is in. It opens nothing by itself, and only Finish, in
// the same browser, takes it.
func (s *Store) Half(ctx context.Context, accountID int64, browser string) (token string, err error) {
	token = rand.Text()
	now := s.now().UTC()
	done, err := s.db.Pool.Exec(ctx, `INSERT INTO half_logins (token_hash, account_id, ua_hash, expires_at)
		SELECT $1, account_id, $3, $4 FROM second_steps WHERE account_id = $2 AND confirmed_at IS NOT NULL`, linkHash(token), accountID, browserHash(browser), now.Add(HalfLife))
	if err != nil {
		return "", fmt.Errorf("wait for a code: %w", err)
	}
	if done.RowsAffected() == 0 {
		return "", nil
	}
	if _, err := s.db.Pool.Exec(ctx, `DELETE FROM half_logins WHERE expires_at < $1`, now); err != nil {
		return "", fmt.Errorf("forget who did not bring a code: %w", err)
	}
	return token, nil
}

// Waits refuses with auth.half_gone a token that Finish would not take.
func (s *Store) Waits(ctx context.Context, token, browser string) error {
	var ok bool
	err := s.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM half_logins WHERE token_hash = $1 AND ua_hash = $2 AND expires_at > $3)`,
		linkHash(token), browserHash(browser), s.now().UTC()).Scan(&ok)
	if err != nil {
		return fmt.Errorf("look who waits for a code: %w", err)
	}
	if !ok {
		return halfGone()
	}
	return nil
}

// Finish lets in who shows a code of their phone or a recovery code. Refusals: auth.half_gone,
// a wrong form (nothing typed), auth.code_wrong and auth.code_used with how many attempts are
// left, auth.locked, and auth.second_lost for a phone's code whose key was sealed under
// another OCOP_SECRET: a recovery code, or a reset, still helps. Of two who come with one code at once one gets in. Each outcome is in
// the audit log.
func (s *Store) Finish(ctx context.Context, token, browser, typed, ip string) (Account, error) {
	var a Account
	var refusal error
	key, err := s.sealKey(ctx)
	if err != nil {
		return Account{}, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		found := tx.Raw(`SELECT a.id, a.login, a.name, coalesce(a.producer_id, 0) AS producer_id, coalesce(a.hamlet_slug, '') AS hamlet
			FROM half_logins h JOIN accounts a ON a.id = h.account_id
			WHERE h.expires_at > ? AND h.token_hash = ? AND h.ua_hash = ? AND a.state = 'active'`, s.now().UTC(), linkHash(token), browserHash(browser)).Scan(&a)
		if found.Error != nil {
			return fmt.Errorf("look who waits for a code: %w", found.Error)
		}
		if found.RowsAffected == 0 {
			return halfGone()
		}
		by := audit.Actor{Kind: audit.Staff, ID: a.ID, Name: a.Name}
		action, no, err := s.codeTx(tx, by, key, typed, ip)
		if refusal = no; err != nil || no != nil {
			return err
		}
		taken := tx.Exec(`DELETE FROM half_logins WHERE ua_hash = ? AND token_hash = ?`, browserHash(browser), linkHash(token))
		if taken.Error != nil {
			return fmt.Errorf("let somebody in: %w", taken.Error)
		}
		if taken.RowsAffected == 0 { // used, or logged out everywhere, in this very moment
			return halfGone()
		}
		if err := tx.Exec(`UPDATE accounts SET last_login_at = ? WHERE id = ?`, s.now().UTC(), a.ID).Error; err != nil {
			return fmt.Errorf("note a login: %w", err)
		}
		return s.putTx(tx, by, action, ip)
	})
	if err == nil {
		err = refusal // after the commit: a refusal is counted, too
	}
	if err != nil {
		return Account{}, err
	}
	return a, nil
}

// codeTx takes a code of somebody's phone or a recovery code and says how they came in;
// a wrong one is counted, written down, and refused.
func (s *Store) codeTx(tx *gorm.DB, by audit.Actor, sealKey []byte, typed, ip string) (action string, refusal, err error) {
	code, now := typedCode(typed), s.now().UTC()
	if code == "" {
		var form fault.Form
		form.Wrong("code", "auth.code_empty")
		return "", form.Err(), nil
	}
	// The count is of the account and not of what was typed at the door: a right password does
	// not forget wrong codes.
	name := whose(by.ID)
	count, until, err := lockAttemptsTx(tx, name, now)
	if err != nil {
		return "", nil, err
	}
	if until.After(now) {
		return "", locked(until.Sub(now)), nil
	}
	action, key, err := s.takeTx(tx, by.ID, sealKey, code, now)
	switch {
	case err != nil:
		return "", nil, err
	case key == "":
		if err := tx.Exec(`DELETE FROM login_attempts WHERE login_hash = ?`, attemptsKey(name)).Error; err != nil {
			return "", nil, fmt.Errorf("forget wrong codes: %w", err)
		}
		return action, nil, nil
	case key == "auth.second_off" || key == "auth.second_lost": // no code would be right: none is counted
		return "", fault.New(fault.Conflict, key), nil
	case count+1 < MaxAttempts:
		refusal, err = fault.New(fault.Invalid, key).With("left", MaxAttempts-count-1), countTx(tx, name, count+1, nil, now)
		if err == nil {
			err = s.putTx(tx, by, "auth.code_failed", ip)
		}
		return "", refusal, err
	}
	end := now.Add(LockedFor)
	if err := countTx(tx, name, 0, &end, now); err != nil {
		return "", nil, err
	}
	return "", locked(LockedFor), s.putTx(tx, by, "auth.code_locked", ip)
}

// takeTx uses a code up; key says why it is not taken.
func (s *Store) takeTx(tx *gorm.DB, accountID int64, sealKey []byte, code string, now time.Time) (action, key string, err error) {
	row, err := lockSecondTx(tx, accountID)
	if err != nil {
		return "", "", err
	}
	if row == nil || row.ConfirmedAt == nil {
		return "", "auth.second_off", nil
	}
	if !isCode(code) {
		used := tx.Exec(`UPDATE recovery_codes SET used_at = ? WHERE account_id = ? AND code_hash = ? AND used_at IS NULL`, now, accountID, recoveryHash(accountID, code))
		if used.Error != nil {
			return "", "", fmt.Errorf("use a recovery code: %w", used.Error)
		}
		if used.RowsAffected == 0 {
			return "", "auth.code_wrong", nil
		}
		return "auth.recovered", "", nil
	}
	raw, err := openStep(sealKey, accountID, row.Sealed)
	if errors.Is(err, secret.ErrSealed) {
		return "", "auth.second_lost", nil
	}
	if err != nil {
		return "", "", err
	}
	step, err := stepOf(raw, code, now)
	switch {
	case err != nil:
		return "", "", err
	case step == 0:
		return "", "auth.code_wrong", nil
	case step <= row.LastStep:
		return "", "auth.code_used", nil
	}
	if err := tx.Exec(`UPDATE second_steps SET last_step = ? WHERE account_id = ?`, step, accountID).Error; err != nil {
		return "", "", fmt.Errorf("use a code: %w", err)
	}
	return "auth.logged_in", "", nil
}

func (s *Store) putTx(tx *gorm.DB, by audit.Actor, action, ip string) error {
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: "account", EntityID: by.ID,
		After: map[string]string{"ip": ip}, RequestID: edge.RequestID(tx.Statement.Context)})
}

// outTx logs an account out everywhere, also who is at the door with half of what it takes.
func (s *Store) outTx(tx *gorm.DB, accountID int64) error {
	if err := tx.Exec(`DELETE FROM half_logins WHERE account_id = ?`, accountID).Error; err != nil {
		return fmt.Errorf("forget who waits with a code: %w", err)
	}
	return session.EndAllTx(tx, accountID, s.now())
}

func halfGone() error { return fault.New(fault.Forbidden, "auth.half_gone") }

func browserHash(browser string) []byte {
	sum := sha256.Sum256([]byte(browser))
	return sum[:]
}
