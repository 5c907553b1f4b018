package auth

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// unset stands where a password will be that nobody has set yet; it is never hashed.
const unset = "mật khẩu chưa đặt"

// Invite makes an account without a password, and the link by which its owner sets one.
// What is wrong is refused as with Create. The link is told once and kept nowhere.
func (s *Store) Invite(ctx context.Context, by audit.Actor, n NewAccount) (a Account, link string, err error) {
	n.Password = unset
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if a, err = s.CreateTx(tx, by, n); err != nil {
			return err
		}
		if err := tx.Exec(`UPDATE accounts SET password_hash = ?, invited = true WHERE id = ?`, nobody, a.ID).Error; err != nil {
			return fmt.Errorf("invite account %d: %w", a.ID, err)
		}
		link, err = s.linkTx(tx, by, a.ID)
		return err
	})
	return a, link, err
}

// NewLink makes another link for somebody who lost theirs or forgot the password; those made
// before are worth nothing. Until it is used, the old password stays.
func (s *Store) NewLink(ctx context.Context, by audit.Actor, accountID int64) (link string, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var known int64
		if err := tx.Raw(`SELECT id FROM accounts WHERE id = ? AND state = 'active' FOR UPDATE`, accountID).Scan(&known).Error; err != nil {
			return fmt.Errorf("lock account %d: %w", accountID, err)
		}
		if known == 0 {
			return fault.New(fault.NotFound, "auth.no_account")
		}
		link, err = s.linkTx(tx, by, accountID)
		return err
	})
	return link, err
}

func (s *Store) linkTx(tx *gorm.DB, by audit.Actor, accountID int64) (string, error) {
	link, now := rand.Text(), s.now().UTC()
	if err := tx.Exec(`DELETE FROM account_links WHERE account_id = ? OR expires_at < ?`, accountID, now).Error; err != nil {
		return "", fmt.Errorf("drop older links: %w", err)
	}
	// Bytes may not stand first in the bracket: GORM would take them for a list.
	err := tx.Exec(`INSERT INTO account_links (account_id, token_hash, made_by, made_at, expires_at) VALUES (?, ?, NULLIF(?::bigint, 0), ?, ?)`,
		accountID, linkHash(link), by.ID, now, now.Add(LinkLife)).Error
	if err != nil {
		return "", fmt.Errorf("make a link: %w", err)
	}
	return link, audit.PutTx(tx, audit.Entry{Actor: by, Action: "accounts.link_made", Entity: "account", EntityID: accountID})
}

func linkHash(link string) []byte {
	sum := sha256.Sum256([]byte(link))
	return sum[:]
}

// LinkOwner is whose password the link sets; one that is used, too old or unknown is refused
// with auth.link_gone.
func (s *Store) LinkOwner(ctx context.Context, link string) (Account, error) {
	var a Account
	err := s.db.Pool.QueryRow(ctx, `SELECT a.id, a.login, a.name, coalesce(a.producer_id, 0), coalesce(a.hamlet_slug, '') FROM account_links l JOIN accounts a ON a.id = l.account_id
		WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2 AND a.state = 'active'`, linkHash(link), s.now()).Scan(&a.ID, &a.Login, &a.Name, &a.ProducerID, &a.Hamlet)
	if errors.Is(err, pgx.ErrNoRows) {
		return Account{}, fault.New(fault.NotFound, "auth.link_gone")
	}
	if err != nil {
		return Account{}, fmt.Errorf("look a link up: %w", err)
	}
	return a, nil
}

// UseLink sets the password of the link's owner and logs them out wherever they were. Of two
// who use one link at once one does; the other hears auth.link_gone.
func (s *Store) UseLink(ctx context.Context, link, password string) (Account, error) {
	if key := passwordFault(password); key != "" {
		var form fault.Form
		form.WrongWith("password", key, map[string]any{"min": MinPassword, "max": MaxPassword})
		return Account{}, form.Err()
	}
	a, err := s.LinkOwner(ctx, link)
	if err != nil {
		return Account{}, err
	}
	hash, err := s.hasher.hash(ctx, password)
	if err != nil {
		return Account{}, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		now := s.now().UTC()
		used := tx.Exec(`UPDATE account_links SET used_at = ? WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?`, now, linkHash(link), now)
		if used.Error != nil {
			return fmt.Errorf("use a link: %w", used.Error)
		}
		if used.RowsAffected == 0 {
			return fault.New(fault.NotFound, "auth.link_gone")
		}
		if err := tx.Exec(`UPDATE accounts SET password_hash = ?, invited = false, updated_at = now(), row_version = row_version + 1 WHERE id = ?`, hash, a.ID).Error; err != nil {
			return fmt.Errorf("set the password of account %d: %w", a.ID, err)
		}
		if err := tx.Exec(`DELETE FROM login_attempts WHERE login_hash = ?`, attemptsKey(a.Login)).Error; err != nil {
			return fmt.Errorf("forget wrong attempts: %w", err)
		}
		if err := s.outTx(tx, a.ID); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: audit.Actor{Kind: audit.Staff, ID: a.ID, Name: a.Name}, Action: "accounts.password_set", Entity: "account", EntityID: a.ID})
	})
	return a, err
}
