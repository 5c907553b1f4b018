package auth

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/secret"
)

// Second is how it stands with somebody's second step.
type Second struct {
	On    bool
	Lost  bool       // on, and its key was sealed under another OCOP_SECRET: no phone's code is right
	Since time.Time  // when on
	Left  int        // recovery codes that are still good
	Key   *SecondKey // begun and not confirmed: what to put into the phone
}

// SecondOf says how it stands with the second step of an account.
func (s *Store) SecondOf(ctx context.Context, accountID int64) (Second, error) {
	var sealed []byte
	var login string
	var since *time.Time
	var out Second
	err := s.db.Pool.QueryRow(ctx, `SELECT a.login, x.sealed, x.confirmed_at, (SELECT count(*) FROM recovery_codes r WHERE r.account_id = a.id AND r.used_at IS NULL)
		FROM second_steps x JOIN accounts a ON a.id = x.account_id WHERE a.id = $1`, accountID).Scan(&login, &sealed, &since, &out.Left)
	if errors.Is(err, pgx.ErrNoRows) {
		return Second{}, nil
	}
	if err != nil {
		return Second{}, fmt.Errorf("look at the second step of account %d: %w", accountID, err)
	}
	sealKey, err := s.sealKey(ctx)
	if err != nil {
		return Second{}, err
	}
	raw, err := openStep(sealKey, accountID, sealed)
	if since != nil && (err == nil || errors.Is(err, secret.ErrSealed)) {
		out.On, out.Since, out.Lost = true, *since, err != nil
		return out, nil
	}
	if errors.Is(err, secret.ErrSealed) { // begun under another OCOP_SECRET: to be begun again
		return Second{}, nil
	}
	if err != nil {
		return Second{}, err
	}
	key := secondKey(login, raw)
	out.Key = &key
	return out, nil
}

// BeginSecond makes a key for somebody's phone. It asks nothing at the door until it is
// confirmed; one that was begun before is forgotten. One that is on is refused with
// auth.second_on.
func (s *Store) BeginSecond(ctx context.Context, accountID int64) error {
	raw := make([]byte, 20)
	rand.Read(raw) // never fails: crypto/rand ends the program instead
	key, err := s.sealKey(ctx)
	if err != nil {
		return err
	}
	sealed, err := secret.Seal(key, raw, whose(accountID))
	if err != nil {
		return err
	}
	done, err := s.db.Pool.Exec(ctx, `INSERT INTO second_steps (account_id, sealed, made_at) VALUES ($1, $2, $3)
		ON CONFLICT (account_id) DO UPDATE SET sealed = EXCLUDED.sealed, made_at = EXCLUDED.made_at, last_step = 0 WHERE second_steps.confirmed_at IS NULL`, accountID, sealed, s.now().UTC())
	if err != nil {
		return fmt.Errorf("begin a second step: %w", err)
	}
	if done.RowsAffected() == 0 {
		return fault.New(fault.Conflict, "auth.second_on")
	}
	return nil
}

// ConfirmSecond turns a second step on with one code of the key, and tells the recovery codes,
// once. Refused are a wrong code (a form, field "code"), and with auth.second_on or
// auth.second_off what is on already or was never begun.
func (s *Store) ConfirmSecond(ctx context.Context, by audit.Actor, typed string) (codes []string, err error) {
	sealKey, err := s.sealKey(ctx)
	if err != nil {
		return nil, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		now := s.now().UTC()
		row, err := lockSecondTx(tx, by.ID)
		switch {
		case err != nil:
			return err
		case row == nil:
			return fault.New(fault.Conflict, "auth.second_off")
		case row.ConfirmedAt != nil:
			return fault.New(fault.Conflict, "auth.second_on")
		}
		raw, err := openStep(sealKey, by.ID, row.Sealed)
		if errors.Is(err, secret.ErrSealed) { // begun under another OCOP_SECRET: to be begun again
			return fault.New(fault.Conflict, "auth.second_off")
		}
		if err != nil {
			return err
		}
		step := int64(0)
		if code := typedCode(typed); isCode(code) {
			if step, err = stepOf(raw, code, now); err != nil {
				return err
			}
		}
		if step == 0 {
			var form fault.Form
			form.Wrong("code", "auth.second_wrong")
			return form.Err()
		}
		if err := tx.Exec(`UPDATE second_steps SET confirmed_at = ?, last_step = ? WHERE account_id = ?`, now, step, by.ID).Error; err != nil {
			return fmt.Errorf("turn a second step on: %w", err)
		}
		for range RecoveryCodes {
			code := newRecovery()
			if err := tx.Exec(`INSERT INTO recovery_codes (account_id, code_hash) VALUES (?, ?)`, by.ID, recoveryHash(by.ID, code)).Error; err != nil {
				return fmt.Errorf("keep a recovery code: %w", err)
			}
			codes = append(codes, code)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "accounts.second_on", Entity: "account", EntityID: by.ID})
	})
	if err != nil {
		return nil, err
	}
	return codes, nil
}

// EndSecond turns one's own second step off with a code, which is counted and refused as at
// the door. The password is asked by who calls.
func (s *Store) EndSecond(ctx context.Context, by audit.Actor, typed, ip string) error {
	var refusal error
	key, err := s.sealKey(ctx)
	if err != nil {
		return err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) (err error) {
		if _, refusal, err = s.codeTx(tx, by, key, typed, ip); err != nil || refusal != nil {
			return err
		}
		if err := tx.Exec(`DELETE FROM second_steps WHERE account_id = ?`, by.ID).Error; err != nil {
			return fmt.Errorf("turn a second step off: %w", err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "accounts.second_off", Entity: "account", EntityID: by.ID})
	})
	if err != nil {
		return err
	}
	return refusal
}

// ResetSecond takes the second step from somebody who lost phone and codes, and logs them out
// everywhere; the password alone lets them in again. One's own is refused, and so is an
// account that has none (auth.no_account).
func (s *Store) ResetSecond(ctx context.Context, by audit.Actor, accountID int64) error {
	if by.Kind == audit.Staff && by.ID == accountID {
		return fault.New(fault.Conflict, "auth.not_yourself")
	}
	return s.change(ctx, by, accountID, "accounts.second_reset", func(tx *gorm.DB) *gorm.DB {
		return tx.Exec(`DELETE FROM second_steps WHERE account_id = ?`, accountID)
	})
}

// secondRow is a second step as kept.
type secondRow struct {
	Sealed      []byte
	ConfirmedAt *time.Time
	LastStep    int64
}

// lockSecondTx holds somebody's second step until the transaction ends; nil for none.
func lockSecondTx(tx *gorm.DB, accountID int64) (*secondRow, error) {
	var row secondRow
	found := tx.Raw(`SELECT sealed, confirmed_at, last_step FROM second_steps WHERE account_id = ? FOR UPDATE`, accountID).Scan(&row)
	if found.Error != nil {
		return nil, fmt.Errorf("lock the second step of account %d: %w", accountID, found.Error)
	}
	if found.RowsAffected == 0 {
		return nil, nil
	}
	return &row, nil
}

func (s *Store) sealKey(ctx context.Context) ([]byte, error) {
	return secret.Key(ctx, s.db, "second-steps", s.env)
}

func openStep(key []byte, accountID int64, sealed []byte) ([]byte, error) {
	raw, err := secret.Open(key, sealed, whose(accountID))
	if err != nil {
		return nil, fmt.Errorf("open the second step of account %d: %w", accountID, err)
	}
	return raw, nil
}

func whose(accountID int64) string { return fmt.Sprintf("second step of account %d", accountID) }
