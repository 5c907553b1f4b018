package livestream

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// Stand is an item of one product with the session that it stands in, and what its producer last
// said of the price; nil for nothing.
type Stand struct {
	Session Session
	Item    Item
	Reply   *Reply
}

// Spoken is what is said on air for a size of a product.
type Spoken struct{ Code, Size string }

// stands are the last sessions that a product stands or stood in.
const stands = `(SELECT s.id FROM live_sessions s WHERE s.id IN (SELECT i.session_id FROM live_items i JOIN variants x ON x.id = i.variant_id WHERE x.product_id = $1) ORDER BY s.starts_at DESC, s.id DESC LIMIT $2)`

// OfProduct lists where a product stands or stood, in the last sessions of its own, rehearsals among
// them: the latest session first, within one as it is planned there. Codes are those of its sizes
// that are in use. What is not known is empty.
func (s *Store) OfProduct(ctx context.Context, productID int64, sessions int) (list []Stand, codes []Spoken, err error) {
	var evenings []Session
	var goods []Item
	replies, now, batch := map[[2]int64]*Reply{}, s.now(), &pgx.Batch{}
	batch.Queue(`SELECT `+sessionColumns+` FROM live_sessions s WHERE s.id IN `+stands+` ORDER BY s.starts_at DESC, s.id DESC`, productID, sessions).Query(func(rows pgx.Rows) (err error) {
		evenings, err = pgx.CollectRows(rows, pgx.RowToStructByName[Session])
		return err
	})
	batch.Queue(items("$3", "$4")+` WHERE p.id = $1 AND i.session_id IN `+stands+` ORDER BY i.session_id, i.position, i.id`, productID, sessions, vntime.Today(now), now).Query(func(rows pgx.Rows) (err error) {
		goods, err = pgx.CollectRows(rows, pgx.RowToStructByName[Item])
		return err
	})
	batch.Queue(`SELECT DISTINCT ON (y.session_id, y.variant_id) y.session_id, y.variant_id, y.price, y.units, coalesce(y.other, 0) AS other, y.note, y.how, y.by_name, y.at
		FROM live_replies y JOIN variants x ON x.id = y.variant_id WHERE x.product_id = $1 AND y.session_id IN `+stands+` ORDER BY y.session_id, y.variant_id, y.id DESC`, productID, sessions).Query(func(rows pgx.Rows) error {
		var session int64
		var r Reply
		_, err := pgx.ForEachRow(rows, []any{&session, &r.VariantID, &r.Price, &r.Units, &r.Other, &r.Note, &r.How, &r.ByName, &r.At}, func() error {
			one := r
			replies[[2]int64{session, r.VariantID}] = &one
			return nil
		})
		return err
	})
	batch.Queue(`SELECT c.code, x.name AS size FROM spoken_codes c JOIN variants x ON x.id = c.variant_id WHERE x.product_id = $1 AND c.retired_at IS NULL ORDER BY x.position, x.id`, productID).Query(func(rows pgx.Rows) (err error) {
		codes, err = pgx.CollectRows(rows, pgx.RowToStructByName[Spoken])
		return err
	})
	if err := s.db.Pool.SendBatch(ctx, batch).Close(); err != nil {
		return nil, nil, fmt.Errorf("read where product %d is sold live: %w", productID, err)
	}
	for _, evening := range evenings {
		for i := range goods {
			if goods[i].SessionID == evening.ID {
				list = append(list, Stand{Session: evening, Item: goods[i], Reply: replies[[2]int64{evening.ID, goods[i].VariantID}]})
			}
		}
	}
	return list, codes, nil
}
