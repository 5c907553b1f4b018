package auth

import (
	"context"
	"fmt"
	"strings"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// NewAccount is what an account is made of. Roles are codes of the table of roles.
type NewAccount struct {
	Login      string
	Name       string
	Password   string
	Roles      []string
	ProducerID int64
	Hamlet     string
}

// Create makes an account in a transaction of its own. A wrong form names each wrong
// field; a login that is taken is refused with auth.login_taken.
func (s *Store) Create(ctx context.Context, by audit.Actor, n NewAccount) (Account, error) {
	var a Account
	err := s.db.Tx(ctx, func(tx *gorm.DB) (err error) {
		a, err = s.CreateTx(tx, by, n)
		return err
	})
	return a, err
}

// CreateTx is Create in the caller's transaction.
func (s *Store) CreateTx(tx *gorm.DB, by audit.Actor, n NewAccount) (Account, error) {
	n.Login, n.Name = LoginName(n.Login), strings.TrimSpace(n.Name)
	if err := s.checkTx(tx, n); err != nil {
		return Account{}, err
	}
	hash, err := s.hasher.hash(tx.Statement.Context, n.Password)
	if err != nil {
		return Account{}, err
	}
	a := Account{Login: n.Login, Name: n.Name, ProducerID: n.ProducerID, Hamlet: n.Hamlet}
	added := tx.Raw(`INSERT INTO accounts (login, name, password_hash, producer_id, hamlet_slug)
		VALUES (?, ?, ?, NULLIF(?::bigint, 0), NULLIF(?, '')) ON CONFLICT (login) DO NOTHING RETURNING id`,
		a.Login, a.Name, hash, a.ProducerID, a.Hamlet).Scan(&a.ID)
	switch {
	case added.Error != nil:
		return Account{}, fmt.Errorf("add an account: %w", added.Error)
	case added.RowsAffected == 0:
		return Account{}, fault.New(fault.Conflict, "auth.login_taken")
	}
	for _, role := range n.Roles {
		if err := tx.Exec(`INSERT INTO account_roles (account_id, role) VALUES (?, ?) ON CONFLICT DO NOTHING`, a.ID, role).Error; err != nil {
			return Account{}, fmt.Errorf("give account %d the role %s: %w", a.ID, role, err)
		}
	}
	return a, audit.PutTx(tx, audit.Entry{
		Actor: by, Action: "accounts.created", Entity: "account", EntityID: a.ID,
		After:     map[string]any{"login": a.Login, "name": a.Name, "roles": n.Roles, "producer_id": a.ProducerID, "hamlet": a.Hamlet},
		RequestID: edge.RequestID(tx.Statement.Context),
	})
}

// SetPassword gives an account another password and logs it out everywhere; whoever
// knew the old one is out as well.
func (s *Store) SetPassword(ctx context.Context, by audit.Actor, accountID int64, password string) error {
	if key := passwordFault(password); key != "" {
		var form fault.Form
		form.WrongWith("password", key, map[string]any{"min": MinPassword, "max": MaxPassword})
		return form.Err()
	}
	hash, err := s.hasher.hash(ctx, password)
	if err != nil {
		return err
	}
	return s.change(ctx, by, accountID, "accounts.password_set", func(tx *gorm.DB) *gorm.DB {
		return tx.Exec(`UPDATE accounts SET password_hash = ?, updated_at = now(), row_version = row_version + 1 WHERE id = ?`, hash, accountID)
	})
}

// Disable shuts an account out at once. Nobody shuts out himself, and nobody the last who
// manages accounts (auth.last_keeper): that would lock the office.
func (s *Store) Disable(ctx context.Context, by audit.Actor, accountID int64) error {
	if by.Kind == audit.Staff && by.ID == accountID {
		return fault.New(fault.Conflict, "auth.not_yourself")
	}
	return s.change(ctx, by, accountID, "accounts.disabled", func(tx *gorm.DB) *gorm.DB {
		return tx.Exec(`UPDATE accounts SET state = 'disabled', updated_at = now(), row_version = row_version + 1 WHERE id = ?`, accountID)
	})
}

// change applies what takes an account's open doors away.
func (s *Store) change(ctx context.Context, by audit.Actor, accountID int64, action string, apply func(*gorm.DB) *gorm.DB) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		done := apply(tx)
		if done.Error != nil {
			return fmt.Errorf("%s, account %d: %w", action, accountID, done.Error)
		}
		if done.RowsAffected == 0 {
			return fault.New(fault.NotFound, "auth.no_account")
		}
		if err := s.outTx(tx, accountID); err != nil {
			return err
		}
		if kept, err := keepsTx(tx, accountID); err != nil {
			return err
		} else if kept && action == "accounts.disabled" {
			if err := keeperLeftTx(tx); err != nil {
				return err
			}
		}
		return audit.PutTx(tx, audit.Entry{
			Actor: by, Action: action, Entity: "account", EntityID: accountID, RequestID: edge.RequestID(ctx),
		})
	})
}
