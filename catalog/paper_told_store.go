package catalog

import (
	"context"
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// EndingPaper is a paper whose producer is to be told that it ends.
type EndingPaper struct {
	Paper
	ProducerName  string
	ProducerEmail string // "" without one
	ProductName   string // "" for a paper of the producer
	Days          int    // the distance it came within
	Stops         []string
}

// PaperToTell reads what is to be told of a paper's end; Stops are the shown products that
// go off sale with it. It is nil when there is nothing to say: renewed, withdrawn, over, or
// told already at each distance it has come within.
func (s *Store) PaperToTell(ctx context.Context, id int64) (*EndingPaper, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+paperColumns+`, r.name AS producer_name, r.email AS producer_email, coalesce(p.name, '') AS product_name, near.days,
		ARRAY(SELECT h.name FROM products h WHERE h.producer_id = a.producer_id AND h.state = 'published' AND h.papers_until = a.expires_on AND (a.product_id IS NULL OR a.product_id = h.id) ORDER BY h.name) AS stops
		FROM papers a JOIN producers r ON r.id = a.producer_id LEFT JOIN products p ON p.id = a.product_id
		JOIN LATERAL (SELECT min(n.days) AS days FROM paper_reminders n WHERE n.paper_id = a.id AND n.mailed_at IS NULL) near ON near.days IS NOT NULL
		WHERE a.id = $1 AND `+counts+` AND a.expires_on >= $2::date`, id, s.today())
	if err != nil {
		return nil, fmt.Errorf("read the end of paper %d: %w", id, err)
	}
	p, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[EndingPaper])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil //nolint:nilnil // nothing to say is an answer, and no error
	}
	if err != nil {
		return nil, fmt.Errorf("read the end of paper %d: %w", id, err)
	}
	return &p, nil
}

// PaperTold notes that a producer was told of a paper's end, at the distance days and at
// all that are farther. A second call changes nothing.
func (s *Store) PaperTold(ctx context.Context, id int64, days int) error {
	_, err := s.db.Pool.Exec(ctx, `UPDATE paper_reminders SET mailed_at = $3 WHERE paper_id = $1 AND days >= $2 AND mailed_at IS NULL`, id, days, s.now())
	if err != nil {
		return fmt.Errorf("note that paper %d was told of: %w", id, err)
	}
	return nil
}
