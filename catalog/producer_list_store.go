package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// sells says whether buyers see anything of a producer r on the day at $1: all who sell are found
// once, and not each asked for.
var sells = `r.id IN (SELECT p.producer_id FROM products p JOIN producers r ON r.id = p.producer_id WHERE ` + ShownOn("$1") + `)`

// producersOrder is by name.
var producersOrder = Order{By: `r.name COLLATE "vi-x-icu"`, ID: `r.id`, Up: true, IDUp: true, From: `producers r`}

// inProducerView is the condition of each view on a producer r.
var inProducerView = map[ProducerView]string{
	ProducersAll:     `true`,
	ProducersSelling: `r.state = 'good_standing' AND NOT r.taken_down AND ` + sells,
	ProducersIdle:    `r.state = 'good_standing' AND NOT r.taken_down AND NOT ` + sells,
	ProducersDraft:   `r.state = 'draft' AND NOT r.taken_down`,
	ProducersStopped: `(r.state = 'suspended' OR r.taken_down)`,
}

const producersSought = producersWithin + ` AND $1::date IS NOT NULL AND ($4::text = '' OR strpos(r.found_norm, $4) > 0 OR r.village_id IN (SELECT id FROM villages WHERE strpos(vn_norm(name), $4) > 0)
	OR $5::text <> '' AND r.phone LIKE '%' || $5) AND ($6::bigint[] IS NULL OR r.id = ANY ($6))
	AND ($7::bigint = 0 OR r.village_id = $7) AND ($8::text = '' OR r.legal_form = $8)`

// ProducerList is a page of the producers of every state within scope, by name.
func (s *Store) ProducerList(ctx context.Context, q ProducerQuery) (*ProducerPage, error) {
	view, ok := inProducerView[q.View]
	if !ok {
		q.View, view = ProducersAll, inProducerView[ProducersAll]
	}
	args := []any{s.today(), q.Scope.ProducerID, q.Scope.Village, slug.Fold(q.Text), phone.Tail(q.Text), q.IDs, q.VillageID, q.Form}
	var all, selling, idle, draft, stopped int
	out := &ProducerPage{}
	batch := &pgx.Batch{}
	batch.Queue(`SELECT count(*), count(*) FILTER (WHERE `+inProducerView[ProducersSelling]+`), count(*) FILTER (WHERE `+inProducerView[ProducersIdle]+`), count(*) FILTER (WHERE `+inProducerView[ProducersDraft]+`),
		count(*) FILTER (WHERE `+inProducerView[ProducersStopped]+`) FROM producers r LEFT JOIN villages v ON v.id = r.village_id`+producersSought, args...).QueryRow(func(row pgx.Row) error {
		return row.Scan(&all, &selling, &idle, &draft, &stopped)
	})
	from, order, marks := q.Span.In(producersOrder, 11)
	batch.Queue(producerCards+` WHERE r.id IN (SELECT r.id FROM producers r LEFT JOIN villages v ON v.id = r.village_id`+producersSought+` AND `+view+` AND `+from+` ORDER BY `+order+` LIMIT $9 OFFSET $10)
		ORDER BY `+producersOrder.List(), append(append(args, q.PerPage, q.Span.Skip(q.Page, q.PerPage)), marks...)...).Query(func(rows pgx.Rows) (err error) {
		out.Rows, err = pgx.CollectRows(rows, pgx.RowToStructByName[ProducerCard])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list producers: %w", err)
	}
	out.Counts = map[ProducerView]int{ProducersAll: all, ProducersSelling: selling, ProducersIdle: idle, ProducersDraft: draft, ProducersStopped: stopped}
	out.Total = out.Counts[q.View]
	out.Ends = EndsOf(out.Rows, func(r *ProducerCard) Mark { return ByRow(r.ID) })
	return out, nil
}
