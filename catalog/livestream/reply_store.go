package livestream

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// lastReply joins to an item i the last reply y to it.
const lastReply = ` LEFT JOIN LATERAL (SELECT * FROM live_replies y WHERE y.session_id = i.session_id AND y.variant_id = i.variant_id ORDER BY y.id DESC LIMIT 1) y ON true`

// Questions are the goods of a producer in sessions that are not over, rehearsals left out:
// the next session first, within one as they stand there.
func (s *Store) Questions(ctx context.Context, producerID int64) ([]Question, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT s.id, s.name, s.starts_at, s.ends_at, s.began_at IS NOT NULL, i.variant_id, i.code, p.name, x.name, x.unit_word, x.price, i.price, i.units, i.per_phone,
			y.price, coalesce(y.units, 0), coalesce(y.other, 0), coalesce(y.note, ''), coalesce(y.how, ''), coalesce(y.by_name, ''), y.at
		FROM live_sessions s JOIN live_items i ON i.session_id = s.id JOIN variants x ON x.id = i.variant_id JOIN products p ON p.id = x.product_id`+lastReply+`
		WHERE p.producer_id = $1 AND NOT s.rehearsal AND s.state <> 'ended' AND s.ends_at > $2::timestamptz - interval '2 hours' ORDER BY s.starts_at, s.id, i.position, i.id`, producerID, s.now())
	if err != nil {
		return nil, fmt.Errorf("read what producer %d is asked: %w", producerID, err)
	}
	list, err := pgx.CollectRows(rows, func(row pgx.CollectableRow) (q Question, err error) {
		var asked *money.VND
		var at *time.Time
		var y Reply
		err = row.Scan(&q.SessionID, &q.Session, &q.StartsAt, &q.EndsAt, &q.Begun, &q.VariantID, &q.Code, &q.Product, &q.Variant, &q.UnitWord, &q.List, &q.Price, &q.Units, &q.PerPhone,
			&asked, &y.Units, &y.Other, &y.Note, &y.How, &y.ByName, &at)
		if err == nil && asked != nil {
			y.VariantID, y.Price, y.At = q.VariantID, *asked, *at
			q.Reply = &y
		}
		return q, err
	})
	if err != nil {
		return nil, fmt.Errorf("read what producer %d is asked: %w", producerID, err)
	}
	return list, nil
}

// Replies are the last replies to a session, by variant; without one a variant is not there.
func (s *Store) Replies(ctx context.Context, sessionID int64) (map[int64]*Reply, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT DISTINCT ON (variant_id) variant_id, price, units, coalesce(other, 0) AS other, note, how, by_name, at FROM live_replies WHERE session_id = $1 ORDER BY variant_id, id DESC`, sessionID)
	if err != nil {
		return nil, fmt.Errorf("read replies to live session %d: %w", sessionID, err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToAddrOfStructByName[Reply])
	if err != nil {
		return nil, fmt.Errorf("read replies to live session %d: %w", sessionID, err)
	}
	out := map[int64]*Reply{}
	for _, r := range list {
		out[r.VariantID] = r
	}
	return out, nil
}

// Reply writes down what a producer says of a live price: yes, or with other another price. The same
// once more adds nothing. Refused with "live.not_found" for goods of others and for what no
// session plans, with "live.replied_late" once it began, with "live.asked_changed" where the
// plan is not what they saw; wrong fields are named in a fault.Form.
func (s *Store) Reply(ctx context.Context, by audit.Actor, producerID int64, say Saying, other bool) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		_, err := s.ReplyTx(tx, by, producerID, say, other)
		return err
	})
}

// ReplyTx is Reply within a transaction; it says what the goods are called, and nothing where nothing
// was added.
func (s *Store) ReplyTx(tx *gorm.DB, by audit.Actor, producerID int64, say Saying, other bool) (goods string, err error) {
	now, err := lockTx(tx, say.SessionID)
	if err != nil {
		return "", err
	}
	var i struct {
		Goods       string
		List, Price money.VND
		Units       int
	}
	res := tx.Raw(`SELECT p.name || ', ' || x.name AS goods, x.price AS list, i.price, i.units FROM live_items i JOIN variants x ON x.id = i.variant_id JOIN products p ON p.id = x.product_id
		WHERE i.session_id = ? AND i.variant_id = ? AND p.producer_id = ?`, say.SessionID, say.VariantID, producerID).Scan(&i)
	switch {
	case res.Error != nil:
		return "", fmt.Errorf("read what live session %d plans: %w", say.SessionID, res.Error)
	case res.RowsAffected == 0 || now.Rehearsal:
		return "", fault.New(fault.NotFound, "live.not_found")
	case now.At(s.now()) != Planned:
		return "", fault.New(fault.Conflict, "live.replied_late")
	case i.Price != say.Price || i.Units != say.Units:
		return "", fault.New(fault.Conflict, "live.asked_changed")
	}
	if !other {
		say.Other = 0
	}
	if err := say.clean(i.List, other); err != nil {
		return "", err
	}
	res = tx.Exec(`INSERT INTO live_replies (session_id, variant_id, price, units, other, note, how, by_id, by_name, at)
		SELECT n.* FROM (SELECT ?::bigint, ?::bigint, ?::bigint AS price, ?::int AS units, nullif(?::bigint, 0) AS other, ?::text AS note, ?::text, ?::bigint, ?::text, ?::timestamptz) n
		WHERE (n.price, n.units, n.other, n.note) IS DISTINCT FROM (SELECT (y.price, y.units, y.other, y.note) FROM live_replies y WHERE y.session_id = ? AND y.variant_id = ? ORDER BY y.id DESC LIMIT 1)`,
		say.SessionID, say.VariantID, say.Price, say.Units, say.Other, say.Note, say.How, by.ID, by.Name, s.now(), say.SessionID, say.VariantID)
	if res.Error != nil {
		return "", fmt.Errorf("write a reply to live session %d: %w", say.SessionID, res.Error)
	}
	if res.RowsAffected == 0 {
		return "", nil
	}
	after := map[string]any{"goods": i.Goods, "price": say.Price, "units": say.Units}
	if say.Other > 0 {
		after["other"] = say.Other
	}
	return i.Goods, audit.PutTx(tx, audit.Entry{Actor: by, Action: "live.replied", Entity: "live_session", EntityID: say.SessionID, After: after, Reason: say.Note})
}
