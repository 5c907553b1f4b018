package auth

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// nobody is the hash that a password is held against when nobody has the login, so
// that the answer takes as long. No password makes it.
const nobody = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"

// known is what the login page needs of an account.
type known struct {
	Account
	hash     string
	disabled bool
	second   bool
}

// Login finds out who is at the door. Refusals: a wrong form (an empty field),
// auth.wrong with how many attempts are left, auth.locked with how many minutes are,
// auth.disabled to who knows the password. A login that nobody has is answered, counted
// and locked like any other. Each outcome is in the audit log; ip stands there too.
// An account with a second step is not in yet: Half says so.
func (s *Store) Login(ctx context.Context, login, password, ip string) (Account, error) {
	if err := filledIn(login, password); err != nil {
		return Account{}, err
	}
	name := LoginName(login)
	// A locked login must not cost us a hash: that is what somebody who guesses wants.
	if until, err := s.lockedUntil(ctx, name); err != nil || until.After(s.now()) {
		return Account{}, orLocked(err, until.Sub(s.now()))
	}
	who, err := s.byLogin(ctx, name)
	if err != nil {
		return Account{}, err
	}
	right, outdated, err := s.hasher.matches(ctx, password, who.hash)
	if err != nil {
		return Account{}, err
	}
	var fresh string
	if right && outdated {
		if fresh, err = s.hasher.hash(ctx, password); err != nil {
			return Account{}, err
		}
	}
	var refusal error
	err = s.db.Tx(ctx, func(tx *gorm.DB) (err error) {
		refusal, err = s.decideTx(tx, attempt{name: name, ip: ip, who: who, right: right, fresh: fresh})
		return err
	})
	if err == nil {
		err = refusal // after the commit: a refusal is counted, too
	}
	if err != nil {
		return Account{}, err
	}
	return who.Account, nil
}

func filledIn(login, password string) error {
	var form fault.Form
	if LoginName(login) == "" {
		form.Wrong("login", "auth.login_empty")
	}
	if password == "" {
		form.Wrong("password", "auth.password_empty")
	}
	return form.Err()
}

func (s *Store) byLogin(ctx context.Context, name string) (known, error) {
	k := known{hash: nobody}
	err := s.db.Pool.QueryRow(ctx, `SELECT id, login, name, coalesce(producer_id, 0), coalesce(hamlet_slug, ''), password_hash, state = 'disabled',
		EXISTS (SELECT FROM second_steps WHERE account_id = accounts.id AND confirmed_at IS NOT NULL)
		FROM accounts WHERE login = $1`, name).Scan(&k.ID, &k.Login, &k.Name, &k.ProducerID, &k.Hamlet, &k.hash, &k.disabled, &k.second)
	if err != nil && !errors.Is(err, pgx.ErrNoRows) {
		return known{}, fmt.Errorf("look a login up: %w", err)
	}
	return k, nil
}

// attempt is one knock at the door, with everything known that needs no lock.
type attempt struct {
	name, ip string
	who      known
	right    bool
	fresh    string // a stronger hash to keep, or empty
}

// decideTx counts the attempt, writes it down, and says why it is refused, if it is.
func (s *Store) decideTx(tx *gorm.DB, a attempt) (refusal, err error) {
	now := s.now().UTC()
	count, until, err := lockAttemptsTx(tx, a.name, now)
	if err != nil {
		return nil, err
	}
	if until.After(now) { // somebody else's fifth attempt was faster than this one
		return locked(until.Sub(now)), nil
	}
	action := "auth.logged_in"
	switch {
	case !a.right && count+1 < MaxAttempts:
		action, refusal = "auth.failed", fault.New(fault.Invalid, "auth.wrong").With("left", MaxAttempts-count-1)
		err = countTx(tx, a.name, count+1, nil, now)
	case !a.right:
		action, refusal = "auth.locked", locked(LockedFor)
		end := now.Add(LockedFor)
		err = countTx(tx, a.name, 0, &end, now)
	case a.who.disabled:
		action, refusal = "auth.refused", fault.New(fault.Forbidden, "auth.disabled")
	default:
		if a.who.second {
			action = "auth.half_in"
		}
		err = s.enterTx(tx, a, now)
	}
	if err != nil {
		return nil, err
	}
	return refusal, audit.PutTx(tx, audit.Entry{
		Actor:  audit.Actor{Kind: audit.Staff, ID: a.who.ID, Name: a.who.Name},
		Action: action, Entity: "account", EntityID: a.who.ID,
		After: map[string]string{"ip": a.ip}, RequestID: edge.RequestID(tx.Statement.Context),
	})
}

func (s *Store) enterTx(tx *gorm.DB, a attempt, now time.Time) error {
	if err := tx.Exec(`DELETE FROM login_attempts WHERE login_hash = ?`, attemptsKey(a.name)).Error; err != nil {
		return fmt.Errorf("forget wrong attempts: %w", err)
	}
	// The old hash is named so that a password set in this very moment is not undone.
	err := tx.Exec(`UPDATE accounts SET last_login_at = CASE WHEN ? THEN last_login_at ELSE ? END,
		password_hash = CASE WHEN ? <> '' AND password_hash = ? THEN ? ELSE password_hash END WHERE id = ?`,
		a.who.second, now, a.fresh, a.who.hash, a.fresh, a.who.ID).Error
	if err != nil {
		return fmt.Errorf("note a login: %w", err)
	}
	return nil
}
