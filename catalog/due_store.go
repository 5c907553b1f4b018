package catalog

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Due is what is to be done about goods and their papers: shown products kept from buyers,
// those sold out, and papers in force that end within the farthest of Reminders, the one that ends first
// named.
type Due struct {
	Held         int
	SoldOut      int
	PapersEnding int
	PaperKind    string
	PaperOf      string     // its product, or its producer
	PaperUntil   *time.Time // nil when none ends
	// Papers for an officer to check, and those sent back.
	PapersWaiting, PapersBack int
	// Goods that producers handed in to be shown, and those sent back to them.
	Submitted, Returned int
	// Shown products whose label nobody has photographed.
	NoLabel int
}

// Due counts goods within one scope and papers within another; private papers only for
// who keeps them. All of it is one statement: the overview has none to spare.
func (s *Store) Due(ctx context.Context, goods, papers Scope, private bool) (*Due, error) {
	const within = ` WHERE ($1 = 0 OR p.producer_id = $1 OR v.slug = $2)`
	rows, err := s.db.Pool.Query(ctx, `WITH soon AS (SELECT a.id, a.kind, coalesce(p.name, r.name) AS whose, a.expires_on FROM papers a JOIN producers r ON r.id = a.producer_id
			LEFT JOIN products p ON p.id = a.product_id LEFT JOIN villages v ON v.id = r.village_id
			WHERE `+counts+` AND a.expires_on BETWEEN $4::date AND $4::date + `+farthest+`
			  AND ($3 = 0 OR a.producer_id = $3 OR v.slug = $5) AND ($6::bool OR a.visibility <> 'private'))
		SELECT g.held, g.sold_out, g.no_label, (SELECT count(*) FROM soon) AS papers_ending, coalesce(first.kind, '') AS paper_kind, coalesce(first.whose, '') AS paper_of, first.expires_on AS paper_until,
			(SELECT count(*) FROM papers a WHERE ($3 = 0 OR a.producer_id = $3) AND `+inPaperView[PapersWaiting]+`) AS papers_waiting,
			(SELECT count(*) FROM papers a WHERE ($3 = 0 OR a.producer_id = $3) AND `+inPaperView[PapersBack]+`) AS papers_back,
			handed.submitted, handed.returned
		FROM (SELECT count(*) FILTER (WHERE `+inView[ViewHeld]+`) AS held, count(*) FILTER (WHERE `+inView[ViewSoldOut]+`) AS sold_out, count(*) FILTER (WHERE `+inView[ViewNoLabel]+`) AS no_label
			`+officeGoods+within+`) g
		CROSS JOIN (SELECT count(*) FILTER (WHERE b.state = 'waiting') AS submitted, count(*) FILTER (WHERE b.state = 'returned') AS returned FROM product_submissions b
			JOIN products p ON p.id = b.product_id JOIN producers r ON r.id = p.producer_id LEFT JOIN villages v ON v.id = r.village_id`+within+`) handed
		LEFT JOIN (SELECT * FROM soon ORDER BY expires_on, id LIMIT 1) first ON true`,
		goods.ProducerID, goods.Village, papers.ProducerID, s.today(), papers.Village, private)
	if err != nil {
		return nil, fmt.Errorf("count what is due of goods: %w", err)
	}
	d, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Due])
	if err != nil {
		return nil, fmt.Errorf("count what is due of goods: %w", err)
	}
	return &d, nil
}
