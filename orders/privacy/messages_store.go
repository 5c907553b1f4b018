package privacy

import (
	"context"
	"fmt"
)

// WipeMessages empties what a bank or a card provider told and what came of by itself,
// MessagesKept after that: it names who paid. That it came, and when, stays. It says how many;
// messages that a person decides about are wiped by who keeps them (transfer.WipeDoubts).
func (s *Store) WipeMessages(ctx context.Context) (int64, error) {
	tag, err := s.db.Pool.Exec(ctx, `UPDATE webhook_inbox SET payload = '' WHERE status = 'done' AND processed_at < $1 AND payload <> ''`, s.now().Add(-MessagesKept))
	if err != nil {
		return 0, fmt.Errorf("wipe messages that are done: %w", err)
	}
	return tag.RowsAffected(), nil
}
