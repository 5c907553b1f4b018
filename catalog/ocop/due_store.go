package ocop

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Due is what is to be done about stars: recognitions in force that end soon, of which
// the one that ends first is named, and proposals that wait for a second reader.
type Due struct {
	Ending      int
	ProductID   int64
	ProductName string
	LastDay     *time.Time // nil when none ends
	ToRead      int
	NoCopy      int
}

// Due counts the recognitions in force today whose last day is until or before, of one
// producer's products or, with 0, of everybody's; and the proposals that reader, when not
// 0, may decide because somebody else made them and the copy is there to be read; and those
// that wait for the copy that proposer, when not 0, is still to send.
func (s *Store) Due(ctx context.Context, producerID int64, until time.Time, reader, proposer int64) (*Due, error) {
	rows, err := s.db.Pool.Query(ctx, `WITH soon AS (SELECT o.id, o.product_id, p.name, coalesce(o.extended_until, o.valid_until) AS last_day FROM recognitions o JOIN products p ON p.id = o.product_id
			WHERE `+ShownOn("$1")+` AND coalesce(o.extended_until, o.valid_until) <= $2::date AND ($3 = 0 OR p.producer_id = $3))
		SELECT (SELECT count(*) FROM soon) AS ending, coalesce(first.product_id, 0) AS product_id, coalesce(first.name, '') AS product_name, first.last_day,
			(SELECT count(*) FROM approvals WHERE kind = 'recognition' AND state = 'proposed' AND $4 <> 0 AND proposed_by <> $4
				AND EXISTS (SELECT FROM recognition_proposals q WHERE q.id = entity_id AND (q.what <> 'grant' OR q.file_hash <> ''))) AS to_read,
			(SELECT count(*) FROM approvals WHERE kind = 'recognition' AND state = 'proposed' AND $5 <> 0 AND proposed_by = $5
				AND EXISTS (SELECT FROM recognition_proposals q WHERE q.id = entity_id AND q.what = 'grant' AND q.file_hash = '')) AS no_copy
		FROM (SELECT 1) one LEFT JOIN (SELECT * FROM soon ORDER BY last_day, id LIMIT 1) first ON true`, Today(s.now()), until, producerID, reader, proposer)
	if err != nil {
		return nil, fmt.Errorf("count what is due of stars: %w", err)
	}
	d, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Due])
	if err != nil {
		return nil, fmt.Errorf("count what is due of stars: %w", err)
	}
	return &d, nil
}
