package catalog

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// sells says whether buyers see anything of a producer r on the day at $1.
var sells = `EXISTS (SELECT FROM products p WHERE p.producer_id = r.id AND ` + ShownOn("$1") + `)`

// inProducerView is the condition of each view on a producer r.
var inProducerView = map[ProducerView]string{
	ProducersAll:     `true`,
	ProducersSelling: `r.state = 'good_standing' AND NOT r.taken_down AND ` + sells,
	ProducersIdle:    `r.state = 'good_standing' AND NOT r.taken_down AND NOT ` + sells,
	ProducersDraft:   `r.state = 'draft' AND NOT r.taken_down`,
	ProducersStopped: `(r.state = 'suspended' OR r.taken_down)`,
}

const producersSought = producersWithin + ` AND $1::date IS NOT NULL AND ($4::text = '' OR strpos(vn_norm(concat_ws(' ', r.name, r.trade_name, r.craft, r.tax_code, v.name)), $4) > 0
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
	batch.Queue(producerCards+producersSought+` AND `+view+` ORDER BY r.name COLLATE "vi-x-icu", r.id LIMIT $9 OFFSET $10`, append(args, q.PerPage, (max(q.Page, 1)-1)*q.PerPage)...).Query(func(rows pgx.Rows) (err error) {
		out.Rows, err = pgx.CollectRows(rows, pgx.RowToStructByName[ProducerCard])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, fmt.Errorf("list producers: %w", err)
	}
	out.Counts = map[ProducerView]int{ProducersAll: all, ProducersSelling: selling, ProducersIdle: idle, ProducersDraft: draft, ProducersStopped: stopped}
	out.Total = out.Counts[q.View]
	return out, nil
}
