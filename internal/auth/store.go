package auth

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/go-webauthn/webauthn/webauthn"
	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Store keeps accounts and what they may do.
type Store struct {
	db     *pg.DB
	now    func() time.Time
	hasher *hasher
	env    string             // OCOP_SECRET
	party  *webauthn.WebAuthn // nil: no keys at such an address
}

// NewStore makes a store that reads the time from now.
func NewStore(db *pg.DB, now func() time.Time) *Store {
	return &Store{db: db, now: now, hasher: newHasher()}
}

// WithSecret is the store with OCOP_SECRET, under which second steps are sealed; without it
// their key is one that the database keeps.
func (s *Store) WithSecret(env string) *Store {
	s.env = env
	return s
}

// Viewer is the account with what its roles let it do now, read afresh: a right that
// was taken away is gone with the next click. An account that does not exist or is
// disabled is refused with auth.no_account.
func (s *Store) Viewer(ctx context.Context, accountID int64) (Viewer, error) {
	v := Viewer{reach: map[Permission]Reach{}}
	a := &v.Account
	var rule *time.Time
	err := s.db.Pool.QueryRow(ctx, `SELECT id, login, name, coalesce(producer_id, 0), coalesce(hamlet_slug, ''),
		EXISTS (SELECT FROM second_steps WHERE account_id = accounts.id AND confirmed_at IS NOT NULL), `+secondRule+`
		FROM accounts WHERE id = $1 AND state = 'active'`, accountID).Scan(&a.ID, &a.Login, &a.Name, &a.ProducerID, &a.Hamlet, &v.Second, &rule)
	if errors.Is(err, pgx.ErrNoRows) {
		return Viewer{}, fault.New(fault.Forbidden, "auth.no_account")
	}
	if err != nil {
		return Viewer{}, fmt.Errorf("read account %d: %w", accountID, err)
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT r.code, r.name, r.reach, coalesce(array_agg(p.permission) FILTER (WHERE p.permission IS NOT NULL), '{}')
		FROM account_roles a JOIN roles r ON r.code = a.role LEFT JOIN role_permissions p ON p.role = r.code
		WHERE a.account_id = $1 GROUP BY r.code ORDER BY r.position`, accountID)
	if err != nil {
		return Viewer{}, fmt.Errorf("read the roles of account %d: %w", accountID, err)
	}
	var role Role
	var reach string
	var permissions []Permission
	_, err = pgx.ForEachRow(rows, []any{&role.Code, &role.Name, &reach, &permissions}, func() error {
		v.Roles = append(v.Roles, role)
		if reaches[reach] == Commune {
			v.SecondFrom = rule
		}
		for _, p := range permissions {
			v.reach[p] = max(v.reach[p], reaches[reach])
		}
		return nil
	})
	if err != nil {
		return Viewer{}, fmt.Errorf("read the roles of account %d: %w", accountID, err)
	}
	return v, nil
}
