package imports

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

func loadStars(ctx context.Context, s *Store, scope catalog.Scope) (records, error) {
	h, err := loadHolders(ctx, s, scope)
	if err != nil {
		return nil, err
	}
	d := &decisions{holders: h, by: map[string]*decision{}}
	if d.months, err = s.stars.Months(ctx); err != nil {
		return nil, err
	}
	rows, err := s.db.Pool.Query(ctx, `SELECT product_id AS product, decision_number AS number, decided_on, stars, valid_from, valid_until, coalesce(extended_until, valid_until) AS last_day, false AS waits FROM recognitions WHERE revoked_on IS NULL
		UNION ALL SELECT q.product_id, q.decision_number, q.decided_on, q.stars, q.valid_from, q.valid_until, q.valid_until, true FROM recognition_proposals q
			JOIN approvals a ON a.kind = 'recognition' AND a.entity_id = q.id WHERE q.what = 'grant' AND a.state = 'proposed' ORDER BY waits DESC`)
	if err != nil {
		return nil, fmt.Errorf("list decisions that there are: %w", err)
	}
	all, err := pgx.CollectRows(rows, pgx.RowToAddrOfStructByName[decision])
	if err != nil {
		return nil, fmt.Errorf("list decisions that there are: %w", err)
	}
	for _, known := range all {
		d.by[decisionKey(known.Product, known.Number)] = known
	}
	return d, nil
}

// write asks for a recognition: a second person reads the decision before any star is shown.
func (d *decisions) write(tx *gorm.DB, s *Store, by actor, p *Planned) (written, error) {
	asked, _ := p.content.(ocop.Proposal)
	id, err := s.stars.ProposeListedTx(tx, by.Actor, asked, d.months)
	return written{ID: id, Before: document(nil), After: document(nil)}, err
}

func undoStar(tx *gorm.DB, s *Store, by actor, w written) error {
	return s.stars.SendBackTx(tx, by.Actor, w.ID, s.because(by.file))
}
