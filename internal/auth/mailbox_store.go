package auth

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// Mailboxes are the addresses of the active accounts of the whole commune that may do
// something, by name: who logs in with a number has none.
func (s *Store) Mailboxes(ctx context.Context, may Permission) ([]string, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT DISTINCT a.login FROM accounts a JOIN account_roles x ON x.account_id = a.id JOIN roles r ON r.code = x.role JOIN role_permissions p ON p.role = r.code
		WHERE a.state = 'active' AND a.producer_id IS NULL AND r.reach = 'commune' AND p.permission = $1 AND a.login LIKE '%_@_%' ORDER BY a.login`, may)
	if err != nil {
		return nil, fmt.Errorf("find mailboxes: %w", err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		return nil, fmt.Errorf("find mailboxes: %w", err)
	}
	return out, nil
}
