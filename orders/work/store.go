package work

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Open is how much waits.
type Open struct {
	COD   int // couriers' lines that are for no order we know
	Cards int // tasks about cards, and refunds that somebody else proposed
}

// Store counts.
type Store struct{ db *pg.DB }

// NewStore counts in db.
func NewStore(db *pg.DB) *Store { return &Store{db: db} }

// open is every count in one statement: the first page of the office asks for all of them.
const open = `SELECT
	(SELECT count(*) FROM cod_lines WHERE order_id IS NULL AND closed_note = '' AND (@producer = 0 OR producer_id = @producer)) AS cod,
	(SELECT count(*) FROM card_tasks WHERE done_at IS NULL)
		+ (SELECT count(*) FROM card_refunds WHERE state = 'proposed' AND asked_by IS DISTINCT FROM @reader) AS cards`

// Open counts what waits within scope for the account that reads.
func (s *Store) Open(ctx context.Context, scope catalog.Scope, reader int64) (Open, error) {
	rows, err := s.db.Pool.Query(ctx, open, pgx.NamedArgs{"producer": scope.ProducerID, "reader": reader})
	if err != nil {
		return Open{}, fmt.Errorf("count what waits: %w", err)
	}
	n, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Open])
	if err != nil {
		return Open{}, fmt.Errorf("count what waits: %w", err)
	}
	return n, nil
}
