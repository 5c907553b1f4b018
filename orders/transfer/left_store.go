package transfer

import (
	"context"
	"fmt"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Left is what the outbox is told when a bank told of money that waits for a person; the id is
// that of the line.
const Left = "transfer.left"

// Unsettled is how much of a line that came in waits for a person; 0 when somebody saw to it.
func (s *Store) Unsettled(ctx context.Context, id int64) (amount money.VND, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT coalesce(sum(amount - allocated), 0)::bigint FROM bank_txns WHERE id = $1 AND direction = 'in' AND why <> '' AND closed_as = ''`, id).Scan(&amount)
	if err != nil {
		return 0, fmt.Errorf("read a bank line: %w", err)
	}
	return amount, nil
}
