package card

import (
	"context"
	"fmt"
	"time"
)

// AccountOf is the account at the provider that a session is of; empty is the shop's own, and
// what one that we do not know is looked for in.
func (s *Store) AccountOf(ctx context.Context, sessionID string) (account string, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT coalesce((SELECT account FROM card_sessions WHERE session_id = $1), '')`, sessionID).Scan(&account)
	if err != nil {
		return "", fmt.Errorf("find whose session it is: %w", err)
	}
	return account, nil
}

// Accounts lists the accounts that buyers were sent to since an instant: the shop's own (empty)
// first, then those of producers.
func (s *Store) Accounts(ctx context.Context, since time.Time) ([]string, error) {
	list := []string{}
	err := s.db.Pool.QueryRow(ctx, `SELECT array(SELECT DISTINCT account FROM card_sessions WHERE account <> '' AND created_at >= $1 ORDER BY account)`, since).Scan(&list)
	if err != nil {
		return nil, fmt.Errorf("list card accounts: %w", err)
	}
	return append([]string{""}, list...), nil
}
