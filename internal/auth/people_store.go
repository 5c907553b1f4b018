package auth

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/session"
)

const people = `SELECT a.id, a.login, a.name, coalesce(a.producer_id, 0) AS producer_id, coalesce(a.hamlet_slug, '') AS hamlet, a.state = 'disabled' AS disabled, a.invited, a.last_login_at AS last_login,
	coalesce((SELECT array_agg(r.code ORDER BY r.position) FROM account_roles x JOIN roles r ON r.code = x.role WHERE x.account_id = a.id), '{}') AS roles,
	coalesce((SELECT array_agg(r.name ORDER BY r.position) FROM account_roles x JOIN roles r ON r.code = x.role WHERE x.account_id = a.id), '{}') AS role_names,
	(SELECT count(*) FROM sessions s WHERE s.account_id = a.id AND s.ended_at IS NULL AND s.expires_at > $1 AND s.last_seen_at > $2) AS sessions,
	(SELECT max(s.last_seen_at) FROM sessions s WHERE s.account_id = a.id) AS last_seen FROM accounts a `

// People lists every account: those that are shut out last, else by name.
func (s *Store) People(ctx context.Context) ([]Person, error) {
	return s.people(ctx, `ORDER BY a.state = 'disabled', a.name COLLATE "vi-x-icu", a.id`)
}

// Names lists every account by name, with nothing else of it but its id.
func (s *Store) Names(ctx context.Context) ([]Account, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT id, name FROM accounts ORDER BY name COLLATE "vi-x-icu", id`)
	if err != nil {
		return nil, fmt.Errorf("list names of accounts: %w", err)
	}
	out, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (a Account, err error) { return a, row.Scan(&a.ID, &a.Name) })
	if err != nil {
		return nil, fmt.Errorf("list names of accounts: %w", err)
	}
	return out, nil
}

// PersonByID is one of them, refused with auth.no_account (not found).
func (s *Store) PersonByID(ctx context.Context, id int64) (Person, error) {
	return s.person(ctx, `WHERE a.id = $3`, id)
}

// ByLogin is one of them by what they log in with, however it was typed; refused as PersonByID.
func (s *Store) ByLogin(ctx context.Context, login string) (Person, error) {
	return s.person(ctx, `WHERE a.login = $3`, LoginName(login))
}

func (s *Store) person(ctx context.Context, rest string, arg any) (Person, error) {
	list, err := s.people(ctx, rest, arg)
	if err != nil {
		return Person{}, err
	}
	if len(list) == 0 {
		return Person{}, fault.New(fault.NotFound, "auth.no_account")
	}
	return list[0], nil
}

func (s *Store) people(ctx context.Context, rest string, args ...any) ([]Person, error) {
	now := s.now()
	rows, err := s.db.Pool.Query(ctx, people+rest, append([]any{now, now.Add(-session.Idle)}, args...)...)
	if err != nil {
		return nil, fmt.Errorf("list accounts: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Person])
	if err != nil {
		return nil, fmt.Errorf("list accounts: %w", err)
	}
	return out, nil
}

// Roles lists what an account can be, in order.
func (s *Store) Roles(ctx context.Context) ([]Role, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT code, name FROM roles ORDER BY position`)
	if err != nil {
		return nil, fmt.Errorf("list roles: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Role])
	if err != nil {
		return nil, fmt.Errorf("list roles: %w", err)
	}
	return out, nil
}

// Enable lets somebody in again who was shut out, with the password they had.
func (s *Store) Enable(ctx context.Context, by audit.Actor, accountID int64) error {
	return s.change(ctx, by, accountID, "accounts.enabled", func(tx *gorm.DB) *gorm.DB {
		return tx.Exec(`UPDATE accounts SET state = 'active', updated_at = now(), row_version = row_version + 1 WHERE id = ?`, accountID)
	})
}

// EndSessions logs somebody out everywhere.
func (s *Store) EndSessions(ctx context.Context, by audit.Actor, accountID int64) error {
	return s.change(ctx, by, accountID, "accounts.logged_out", func(tx *gorm.DB) *gorm.DB {
		return tx.Exec(`UPDATE accounts SET updated_at = now() WHERE id = ?`, accountID)
	})
}

// GiveRole makes an account one thing and nothing else, with the producer or the hamlet that
// this thing is about. Nobody changes their own; the last who manages accounts stays.
func (s *Store) GiveRole(ctx context.Context, by audit.Actor, accountID int64, n NewAccount) error {
	if by.Kind == audit.Staff && by.ID == accountID {
		return fault.New(fault.Conflict, "auth.not_yourself")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var was struct{ Login, Name, Roles string }
		res := tx.Raw(`SELECT login, name, coalesce((SELECT string_agg(role, ' ') FROM account_roles WHERE account_id = accounts.id), '') AS roles FROM accounts WHERE id = ? FOR UPDATE`, accountID).Scan(&was)
		if res.Error != nil {
			return fmt.Errorf("lock account %d: %w", accountID, res.Error)
		}
		if res.RowsAffected == 0 {
			return fault.New(fault.NotFound, "auth.no_account")
		}
		kept, err := keepsTx(tx, accountID)
		if err != nil {
			return err
		}
		n.Login, n.Name, n.Password = was.Login, was.Name, unset
		if err := s.checkTx(tx, n); err != nil {
			return err
		}
		err = tx.Exec(`UPDATE accounts SET producer_id = NULLIF(?::bigint, 0), hamlet_slug = NULLIF(?, ''), updated_at = now(), row_version = row_version + 1 WHERE id = ?`, n.ProducerID, n.Hamlet, accountID).Error
		if err == nil {
			err = tx.Exec(`DELETE FROM account_roles WHERE account_id = ?`, accountID).Error
		}
		for _, role := range n.Roles {
			if err == nil {
				err = tx.Exec(`INSERT INTO account_roles (account_id, role) VALUES (?, ?)`, accountID, role).Error
			}
		}
		if err != nil {
			return fmt.Errorf("give account %d another role: %w", accountID, err)
		}
		if kept {
			if err := keeperLeftTx(tx); err != nil {
				return err
			}
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "accounts.role_given", Entity: "account", EntityID: accountID,
			Before: map[string]any{"roles": was.Roles}, After: map[string]any{"roles": n.Roles, "producer_id": n.ProducerID, "hamlet": n.Hamlet}})
	})
}

// keepsTx says whether an account manages accounts, once it is let in.
func keepsTx(tx *gorm.DB, accountID int64) (kept bool, err error) {
	err = tx.Raw(`SELECT EXISTS (SELECT FROM account_roles x JOIN role_permissions p ON p.role = x.role WHERE x.account_id = ? AND p.permission = ?)`, accountID, ManageAccounts).Scan(&kept).Error
	if err != nil {
		return false, fmt.Errorf("look what account %d may do: %w", accountID, err)
	}
	return kept, nil
}

// keeperLeftTx refuses with auth.last_keeper what would leave nobody who manages accounts.
// Two that take the right from each other at one moment wait for each other here.
func keeperLeftTx(tx *gorm.DB) error {
	if err := tx.Exec(`SELECT pg_advisory_xact_lock(hashtext('accounts.manage'))`).Error; err != nil {
		return fmt.Errorf("wait for the keepers of accounts: %w", err)
	}
	var left int
	err := tx.Raw(`SELECT count(*) FROM accounts a JOIN account_roles x ON x.account_id = a.id JOIN role_permissions p ON p.role = x.role
		WHERE a.state = 'active' AND NOT a.invited AND p.permission = ?`, ManageAccounts).Scan(&left).Error
	if err != nil {
		return fmt.Errorf("count who manages accounts: %w", err)
	}
	if left == 0 {
		return fault.New(fault.Conflict, "auth.last_keeper")
	}
	return nil
}
