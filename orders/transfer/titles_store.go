package transfer

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/orders/transfer/statement"
)

// titlesOf are the headings that were kept for a producer's statements; none is no error.
func (s *Store) titlesOf(ctx context.Context, producerID int64) (t statement.Titles, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT day, content, money_in, money_out FROM statement_titles WHERE producer_id = $1`, producerID).Scan(&t.Day, &t.Content, &t.In, &t.Out)
	if err != nil && !errors.Is(err, pgx.ErrNoRows) {
		return t, fmt.Errorf("read headings of statements: %w", err)
	}
	return t, nil
}

// keepTitles keeps headings by which a statement of a producer was read.
func (s *Store) keepTitles(ctx context.Context, producerID int64, t statement.Titles) error {
	_, err := s.db.Pool.Exec(ctx, `INSERT INTO statement_titles (producer_id, day, content, money_in, money_out, updated_at) VALUES ($1, $2, $3, $4, $5, $6)
		ON CONFLICT (producer_id) DO UPDATE SET day = excluded.day, content = excluded.content, money_in = excluded.money_in, money_out = excluded.money_out, updated_at = excluded.updated_at`,
		producerID, t.Day, t.Content, t.In, t.Out, s.now())
	if err != nil {
		return fmt.Errorf("keep headings of statements: %w", err)
	}
	return nil
}

// read reads a statement by the headings that banks use, or by those that were kept for the
// producer; by others when they are named, which are kept once a file was read by them.
func (s *Store) read(ctx context.Context, producerID int64, data []byte, named statement.Titles) (*statement.Read, error) {
	if err := named.Clean(); err != nil {
		return nil, err
	}
	if named.None() {
		kept, err := s.titlesOf(ctx, producerID)
		if err != nil {
			return nil, err
		}
		return statement.ParseBy(data, kept)
	}
	out, err := statement.ParseBy(data, named)
	if err != nil {
		return nil, err
	}
	return out, s.keepTitles(ctx, producerID, named)
}
