package auth

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/go-webauthn/webauthn/protocol"
	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
)

// AskAtDoor is what the browser of somebody who owes a code is told to sign instead; empty for
// who has no key. The token is refused as Waits refuses it.
func (s *Store) AskAtDoor(ctx context.Context, token, browser string) (options string, err error) {
	if err := s.Waits(ctx, token, browser); err != nil || s.party == nil {
		return "", err
	}
	accountID, err := s.whoWaits(ctx, token, browser)
	if err != nil {
		return "", err
	}
	return s.askKey(ctx, accountID, toEnter)
}

// AskProof is what the browser of somebody who is in is told to sign instead of their password;
// empty for who has no key.
func (s *Store) AskProof(ctx context.Context, accountID int64) (options string, err error) {
	return s.askKey(ctx, accountID, toProve)
}

// ProveKey refuses with auth.key_wrong an answer to AskProof that no key of theirs gave just now.
func (s *Store) ProveKey(ctx context.Context, by audit.Actor, answer, ip string) error {
	who, on, err := s.holder(ctx, by.ID)
	if err != nil {
		return err
	}
	if !on {
		return keyWrong()
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := s.takeKeyTx(tx, who, toProve, answer); err != nil {
			return err
		}
		return s.putTx(tx, by, "auth.key_proved", ip)
	})
}

// FinishByKey is Finish for who answers AskAtDoor with a key. Refusals: auth.half_gone, and
// auth.key_wrong for an answer that no key of theirs gave just now. Nothing is counted: nobody
// guesses a signature.
func (s *Store) FinishByKey(ctx context.Context, token, browser, answer, ip string) (Account, error) {
	accountID, err := s.whoWaits(ctx, token, browser)
	if err != nil {
		return Account{}, err
	}
	who, on, err := s.holder(ctx, accountID)
	if err != nil {
		return Account{}, err
	}
	if !on {
		return Account{}, keyWrong()
	}
	var a Account
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := s.takeKeyTx(tx, who, toEnter, answer); err != nil {
			return err
		}
		taken := tx.Exec(`DELETE FROM half_logins WHERE ua_hash = ? AND token_hash = ?`, browserHash(browser), linkHash(token))
		if taken.Error != nil {
			return fmt.Errorf("let somebody in: %w", taken.Error)
		}
		found := tx.Raw(`UPDATE accounts SET last_login_at = ? WHERE id = ? AND state = 'active'
			RETURNING id, login, name, coalesce(producer_id, 0) AS producer_id, coalesce(hamlet_slug, '') AS hamlet`, s.now().UTC(), accountID).Scan(&a)
		if found.Error != nil {
			return fmt.Errorf("note a login: %w", found.Error)
		}
		if taken.RowsAffected == 0 || found.RowsAffected == 0 { // used, or shut out, in this very moment
			return halfGone()
		}
		return s.putTx(tx, audit.Actor{Kind: audit.Staff, ID: a.ID, Name: a.Name}, "auth.key_in", ip)
	})
	if err != nil {
		return Account{}, err
	}
	return a, nil
}

func (s *Store) askKey(ctx context.Context, accountID int64, why purpose) (string, error) {
	who, on, err := s.holder(ctx, accountID)
	if err != nil || !on || len(who.keys) == 0 {
		return "", err
	}
	asked, ask, err := s.party.BeginLogin(who)
	if err != nil {
		return "", fmt.Errorf("ask for a key: %w", err)
	}
	return s.keepAsk(ctx, accountID, why, ask, asked.Response)
}

// takeKeyTx takes an answer of one of who's keys and notes that it was used; one that was
// taken away in this very moment is refused.
func (s *Store) takeKeyTx(tx *gorm.DB, who holder, why purpose, answer string) error {
	parsed, err := protocol.ParseCredentialRequestResponseBytes([]byte(answer))
	if err != nil {
		return keyWrong()
	}
	ask, err := s.takeAskTx(tx, who.id, why, parsed.Response.CollectedClientData.Challenge)
	if err != nil {
		return err
	}
	key, err := s.party.ValidateLogin(who, ask, parsed)
	if err != nil || key.Authenticator.CloneWarning {
		return keyWrong()
	}
	kept, err := json.Marshal(key)
	if err != nil {
		return fmt.Errorf("write a key: %w", err)
	}
	noted := tx.Exec(`UPDATE passkeys SET credential = ?::jsonb, used_at = ? WHERE account_id = ? AND credential_id = ?`, string(kept), s.now().UTC(), who.id, key.ID)
	if noted.Error != nil {
		return fmt.Errorf("note that a key was used: %w", noted.Error)
	}
	if noted.RowsAffected == 0 {
		return keyWrong()
	}
	return nil
}

func (s *Store) whoWaits(ctx context.Context, token, browser string) (accountID int64, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT account_id FROM half_logins WHERE token_hash = $1 AND ua_hash = $2 AND expires_at > $3`,
		linkHash(token), browserHash(browser), s.now().UTC()).Scan(&accountID)
	if errors.Is(err, pgx.ErrNoRows) {
		return 0, halfGone()
	}
	if err != nil {
		return 0, fmt.Errorf("look who waits for a code: %w", err)
	}
	return accountID, nil
}
