package catalog

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// counts is the condition that a paper a counts for something while its days last.
const counts = `a.superseded_by IS NULL AND a.withdrawn_at IS NULL AND a.check_state = 'checked'`

// farthest is within how many days of its end a paper is soon over.
const farthest = `(SELECT max(days) FROM reminder_days)`

// inPaperView is the condition of each view on a paper a, on the day at $1.
var inPaperView = map[PaperView]string{
	"":            `true`,
	PapersWaiting: `a.check_state = 'waiting' AND a.withdrawn_at IS NULL`,
	PapersBack:    `a.check_state = 'sent_back' AND a.withdrawn_at IS NULL`,
	PapersInForce: counts + ` AND (a.expires_on IS NULL OR a.expires_on >= $1::date)`,
	PapersEnding:  counts + ` AND a.expires_on BETWEEN $1::date AND $1::date + ` + farthest,
	PapersLapsed:  counts + ` AND a.expires_on < $1::date`,
	PapersOld:     `(a.superseded_by IS NOT NULL OR a.withdrawn_at IS NOT NULL)`,
}

const papersWithin = ` FROM papers a
	WHERE $1::date IS NOT NULL AND ($2::bigint = 0 OR a.producer_id = $2 OR a.producer_id IN (SELECT r.id FROM producers r JOIN villages v ON v.id = r.village_id WHERE v.slug = $3::text)) AND ($4::bool OR a.visibility <> 'private') AND ($5::bigint = 0 OR a.producer_id = $5)
	  AND ($6::bigint = 0 OR a.product_id = $6 OR a.product_id IS NULL AND a.producer_id = (SELECT x.producer_id FROM products x WHERE x.id = $6))
	  AND ($7::text = '' OR strpos(a.found_norm, $7) > 0 OR a.producer_id IN (SELECT id FROM producers WHERE strpos(name_norm, $7) > 0) OR a.product_id IN (SELECT id FROM products WHERE strpos(name_norm, $7) > 0)) AND ($8::bigint[] IS NULL OR a.id = ANY ($8)) AND ($9::text = '' OR a.kind = $9)`

// papersOrder is what ends first, then what never does, then what was replaced or withdrawn; of
// those that end on one day the last that was written down first.
var papersOrder = Order{By: `(coalesce(a.expires_on, date '3999-12-31') + CASE WHEN a.superseded_by IS NOT NULL OR a.withdrawn_at IS NOT NULL THEN 1000000 ELSE 0 END)`, ID: `a.id`, Up: true, From: `papers a`}

// Papers lists papers, those that end first before those that never do.
func (s *Store) Papers(ctx context.Context, q PaperQuery) (*PaperPage, error) {
	view, ok := inPaperView[q.View]
	if !ok {
		q.View, view = "", inPaperView[""]
	}
	args := []any{s.today(), q.Scope.ProducerID, q.Scope.Village, q.Private, q.ProducerID, q.ProductID, slug.Fold(q.Text), q.IDs, q.Kind}
	var all, waiting, back, inForce, ending, lapsed, old int
	err := s.db.Pool.QueryRow(ctx, `SELECT count(*), count(*) FILTER (WHERE `+inPaperView[PapersWaiting]+`), count(*) FILTER (WHERE `+inPaperView[PapersBack]+`), count(*) FILTER (WHERE `+inPaperView[PapersInForce]+`), count(*) FILTER (WHERE `+inPaperView[PapersEnding]+`),
		count(*) FILTER (WHERE `+inPaperView[PapersLapsed]+`), count(*) FILTER (WHERE `+inPaperView[PapersOld]+`)`+papersWithin, args...).Scan(&all, &waiting, &back, &inForce, &ending, &lapsed, &old)
	if err != nil {
		return nil, fmt.Errorf("count papers: %w", err)
	}
	out := &PaperPage{Counts: map[PaperView]int{"": all, PapersWaiting: waiting, PapersBack: back, PapersInForce: inForce, PapersEnding: ending, PapersLapsed: lapsed, PapersOld: old}}
	out.Total = out.Counts[q.View]
	from, order, marks := q.Span.In(papersOrder, 12)
	rows, err := s.db.Pool.Query(ctx, `SELECT `+paperColumns+`, r.name AS producer_name, coalesce(p.name, '') AS product_name,
		(SELECT count(*)::int FROM products h WHERE h.producer_id = a.producer_id AND h.state = 'published' AND `+counts+` AND h.papers_until = a.expires_on) AS holds`+
		` FROM papers a JOIN producers r ON r.id = a.producer_id LEFT JOIN products p ON p.id = a.product_id
		WHERE a.id IN (SELECT a.id`+papersWithin+` AND `+view+` AND `+from+` ORDER BY `+order+` LIMIT $10 OFFSET $11) ORDER BY `+papersOrder.List(),
		append(append(args, q.PerPage, q.Span.Skip(q.Page, q.PerPage)), marks...)...)
	if err != nil {
		return nil, fmt.Errorf("list papers: %w", err)
	}
	if out.Rows, err = pgx.CollectRows(rows, pgx.RowToStructByName[PaperRow]); err != nil {
		return nil, fmt.Errorf("list papers: %w", err)
	}
	out.Ends = EndsOf(out.Rows, func(r *PaperRow) Mark { return ByRow(r.ID) })
	return out, nil
}

// PaperByID reads a paper within scope. One that the reader may not see is not found.
func (s *Store) PaperByID(ctx context.Context, scope Scope, private bool, id int64) (*PaperRow, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+paperColumns+`, r.name AS producer_name, coalesce(p.name, '') AS product_name, 0 AS holds
		FROM papers a JOIN producers r ON r.id = a.producer_id LEFT JOIN products p ON p.id = a.product_id LEFT JOIN villages v ON v.id = r.village_id
		WHERE a.id = $1 AND ($2::bigint = 0 OR a.producer_id = $2 OR v.slug = $3::text) AND ($4::bool OR a.visibility <> 'private')`, id, scope.ProducerID, scope.Village, private)
	if err != nil {
		return nil, fmt.Errorf("find paper: %w", err)
	}
	p, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[PaperRow])
	if err != nil {
		return nil, found(err, "paper.not_found", "find paper")
	}
	return &p, nil
}

// proof is, for a product p of a producer r and a group g on the day at $2, the papers
// that the rules want for it and the public ones in force that stand behind it, as JSON: a
// product's page has no statement to spare for each.
const proof = `coalesce((SELECT jsonb_agg(jsonb_build_object('holder', u.holder, 'required', u.required, 'kinds', u.kinds, 'basis', u.basis, 'paper_id', coalesce(best.id, 0), 'kind', coalesce(best.kind, ''),
		'number', coalesce(best.number, ''), 'until', ` + midnight + `best.expires_on` + jsonDay + `,
		'met', coalesce(best.id IS NOT NULL AND coalesce(best.expires_on, 'infinity') >= $2::date, false)) ORDER BY u.position)
		FROM paper_rules u LEFT JOIN LATERAL (SELECT a.id, a.kind, a.number, a.expires_on FROM papers a WHERE a.producer_id = p.producer_id AND a.kind = ANY (u.kinds)
			AND ` + counts + ` AND CASE u.holder WHEN 'product' THEN a.product_id = p.id ELSE a.product_id IS NULL END
			ORDER BY a.expires_on DESC NULLS FIRST, a.id DESC LIMIT 1) best ON true
		WHERE u.goods_kind = coalesce(nullif(p.goods_kind, ''), g.goods_kind) AND (u.legal_forms = '{}' OR r.legal_form = ANY (u.legal_forms))), '[]') AS needs,
	coalesce((SELECT jsonb_agg(jsonb_build_object('kind', a.kind, 'number', a.number, 'issuer', a.issuer, 'until', ` + midnight + `a.expires_on` + jsonDay + `) ORDER BY k.position, a.id)
		FROM papers a JOIN paper_kinds k ON k.code = a.kind WHERE a.producer_id = p.producer_id AND (a.product_id IS NULL OR a.product_id = p.id) AND a.visibility = 'public'
			AND ` + counts + ` AND (a.expires_on IS NULL OR a.expires_on >= $2::date)), '[]') AS papers`

// A date as Go reads one in JSON.
const midnight, jsonDay = `to_char(`, `, 'YYYY-MM-DD"T00:00:00Z"')`

// OpenPaper reads a paper whose copy somebody opens, and writes down who did. The line is written before anything is shown: an opening that cannot be written
// down does not happen.
func (s *Store) OpenPaper(ctx context.Context, by audit.Actor, scope Scope, private bool, id int64) (*PaperRow, error) {
	p, err := s.PaperByID(ctx, scope, private, id)
	if err != nil {
		return nil, err
	}
	if p.FileHash == "" {
		return nil, fault.New(fault.NotFound, "paper.no_file")
	}
	return p, s.db.Tx(ctx, func(tx *gorm.DB) error {
		err := tx.Exec(`INSERT INTO paper_reads (paper_id, at, actor_kind, actor_id, actor_name) VALUES (?, ?, ?, NULLIF(?::bigint, 0), ?)`, id, s.now(), by.Kind, by.ID, by.Name).Error
		if err != nil {
			return fmt.Errorf("note who opened paper %d: %w", id, err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "paper.opened", Entity: "paper", EntityID: id})
	})
}

// PaperRead is one opening of a paper.
type PaperRead struct {
	At        time.Time
	ActorName string
}

// PaperReads lists who opened a paper, the last first, at most limit.
func (s *Store) PaperReads(ctx context.Context, paperID int64, limit int) ([]PaperRead, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT at, actor_name FROM paper_reads WHERE paper_id = $1 ORDER BY id DESC LIMIT $2`, paperID, limit)
	if err != nil {
		return nil, fmt.Errorf("list who opened paper %d: %w", paperID, err)
	}
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[PaperRead])
	if err != nil {
		return nil, fmt.Errorf("list who opened paper %d: %w", paperID, err)
	}
	return out, nil
}
