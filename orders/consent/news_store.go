package consent

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// stands is a condition on a consent c and its purchase p: it runs, its buyer was not
// forgotten, not all that they had ordered of the producer was called off, and there is a way
// to reach them. On the phone that is the number which the purchase still bears: one that was
// typed wrong, or changed for somebody else's, is nobody who said yes.
const stands = `c.withdrawn_at IS NULL AND p.anonymised_at IS NULL AND ` + ordered + ` AND (c.email <> '' OR @texts AND c.phone = p.buyer_phone)`

const ordered = `EXISTS (SELECT FROM orders o WHERE o.purchase_id = c.purchase_id AND o.producer_id = c.producer_id AND o.state NOT IN ('cancelled', 'expired'))`

// audience is one consent a buyer: the newest with an address, of those of one number, and of
// those of one address.
const audience = `SELECT DISTINCT ON (lower(coalesce(nullif(q.email, ''), q.phone))) q.id FROM (
	SELECT DISTINCT ON (c.phone) c.id, c.phone, c.email FROM consents c JOIN purchases p ON p.id = c.purchase_id
	WHERE c.producer_id = @producer AND c.purpose = '` + NewBatches + `' AND ` + stands + ` ORDER BY c.phone, c.email = '', c.id DESC) q
	ORDER BY lower(coalesce(nullif(q.email, ''), q.phone)), q.id DESC`

func (s *Store) asked(producerID int64) pgx.NamedArgs {
	return pgx.NamedArgs{"producer": producerID, "texts": s.texts}
}

// Audience is how many buyers a message of a producer would reach now.
func (s *Store) Audience(ctx context.Context, producerID int64) (n int, err error) {
	if err := s.db.Pool.QueryRow(ctx, `SELECT count(*) FROM (`+audience+`) a`, s.asked(producerID)).Scan(&n); err != nil {
		return 0, fmt.Errorf("count who wants to be told: %w", err)
	}
	return n, nil
}

// Last is the newest message of a producer; nil when none was sent.
func (s *Store) Last(ctx context.Context, producerID int64) (*News, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT product_name, people, created_at, sent_name FROM batch_news WHERE producer_id = $1 ORDER BY created_at DESC LIMIT 1`, producerID)
	if err != nil {
		return nil, fmt.Errorf("read the last message about a batch: %w", err)
	}
	n, err := pgx.CollectExactlyOneRow(rows, pgx.RowToAddrOfStructByName[News])
	if errors.Is(err, pgx.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the last message about a batch: %w", err)
	}
	return n, nil
}

// Goods lists what a producer could tell buyers of: on sale and in stock now.
func (s *Store) Goods(ctx context.Context, producerID int64) (out []Goods, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		out, err = s.goodsTx(tx, "p.producer_id", producerID)
		return err
	})
	slices.SortStableFunc(out, func(a, b Goods) int { return strings.Compare(a.Name, b.Name) })
	return out, err
}

func (s *Store) goodsTx(tx *gorm.DB, column string, id int64) ([]Goods, error) {
	var ids []int64
	if err := tx.Raw(`SELECT x.id FROM variants x JOIN products p ON p.id = x.product_id WHERE `+column+` = ? AND x.state = 'active' ORDER BY x.position, x.id`, id).Scan(&ids).Error; err != nil {
		return nil, fmt.Errorf("read goods to tell of: %w", err)
	}
	list, err := catalog.SellablesTx(tx, s.now(), "", ids)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(list, func(a, b catalog.Sellable) int {
		return slices.Index(ids, a.VariantID) - slices.Index(ids, b.VariantID)
	})
	return goodsOf(list), nil
}

// Send promises a message about goods of a producer to each buyer who allowed it, once each,
// and says to how many. Refused with "consent.no_goods" for what is not on sale and in stock
// now, "consent.too_soon" within Every of the one before, and "consent.nobody" when nobody can
// be told.
func (s *Store) Send(ctx context.Context, by audit.Actor, producerID, productID int64) (n int, err error) {
	err = s.db.TxSend(ctx, func(tx *gorm.DB, send pg.Send) error {
		// One after the other: two who press at once are two messages otherwise.
		if err := tx.Exec(`SELECT FROM producers WHERE id = ? FOR NO KEY UPDATE`, producerID).Error; err != nil {
			return fmt.Errorf("lock a producer: %w", err)
		}
		list, err := s.goodsTx(tx, "p.id", productID)
		if err != nil {
			return err
		}
		if len(list) == 0 || list[0].ProducerID != producerID {
			return fault.New(fault.Conflict, "consent.no_goods")
		}
		var last []News
		if err := tx.Raw(`SELECT created_at FROM batch_news WHERE producer_id = ? AND created_at > ? ORDER BY created_at DESC LIMIT 1`, producerID, s.now().Add(-Every)).Scan(&last).Error; err != nil {
			return fmt.Errorf("read the last message about a batch: %w", err)
		}
		if len(last) > 0 {
			return fault.New(fault.Conflict, "consent.too_soon").With("next", last[0].Next())
		}
		var consents []int64
		if err := tx.Raw(audience, map[string]any(s.asked(producerID))).Scan(&consents).Error; err != nil {
			return fmt.Errorf("read who wants to be told: %w", err)
		}
		if n = len(consents); n == 0 {
			return fault.New(fault.Conflict, "consent.nobody")
		}
		return s.promiseTx(tx, send, by, &list[0], consents)
	})
	return n, err
}

func (s *Store) promiseTx(tx *gorm.DB, send pg.Send, by audit.Actor, g *Goods, consents []int64) error {
	var news int64
	err := tx.Raw(`INSERT INTO batch_news (producer_id, product_id, product_name, people, sent_by, sent_name, created_at) VALUES (?, ?, ?, ?, nullif(?::bigint, 0), ?, ?) RETURNING id`,
		g.ProducerID, g.ProductID, g.Name, len(consents), by.ID, by.Name, s.now()).Scan(&news).Error
	if err != nil {
		return fmt.Errorf("note a message about a batch: %w", err)
	}
	var tellings []int64
	if err := tx.Raw(`INSERT INTO batch_tellings (news_id, consent_id) SELECT ?, c.id FROM consents c WHERE c.id IN ? ORDER BY c.id RETURNING id`, news, consents).Scan(&tellings).Error; err != nil {
		return fmt.Errorf("note who is to be told of a batch: %w", err)
	}
	b := &pgx.Batch{}
	outbox.Queue(b, NewsOwed, tellings...)
	if err := send(b); err != nil {
		return fmt.Errorf("promise to tell of a batch: %w", err)
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "consent.news_sent", Entity: "producer", EntityID: g.ProducerID,
		After: map[string]any{"told_of": g.Name, "people": len(consents)}})
}
