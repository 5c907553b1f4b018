package privacy

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Held is one thing that is kept of somebody: what it is, since when, and its words.
type Held struct {
	Kind string // voucher, ordered_by, made, purchase, visit, waiting, live, report, bulk, consent, consent_ended, news
	At   time.Time
	Text string
}

// allowed is what somebody agreed to beyond their orders, in the words that they read, that
// they took it back, and what was sent by it, of consents c that a condition names.
func allowed(which string) string {
	const from = ` FROM consents c JOIN consent_texts t ON t.purpose = c.purpose AND t.version = c.version`
	return ` UNION ALL SELECT 'consent', c.given_at, replace(t.words, '{cơ sở}', c.producer_name) || ' (bản ' || c.version || ')'` + from + ` WHERE ` + which + `
	UNION ALL SELECT 'consent_ended', c.withdrawn_at, c.producer_name` + from + ` WHERE c.withdrawn_at IS NOT NULL AND ` + which + `
	UNION ALL SELECT 'news', b.told_at, n.product_name` + from + ` JOIN batch_tellings b ON b.consent_id = c.id JOIN batch_news n ON n.id = b.news_id WHERE b.told_at IS NOT NULL AND ` + which
}

// besides is what is kept of a buyer in purchase $1 that neither the purchase nor its orders show.
var besides = `SELECT 'voucher' AS kind, u.used_at AS at, v.code || ' · ' || u.amount || ' ₫' AS text FROM voucher_uses u JOIN vouchers v ON v.id = u.voucher_id WHERE u.purchase_id = $1
	UNION ALL SELECT 'ordered_by', p.created_at, p.ordered_phone FROM purchases p WHERE p.id = $1 AND p.ordered_phone NOT IN ('', p.buyer_phone)
	UNION ALL SELECT 'made', r.created_at, concat_ws(' · ', r.product_name, r.size, nullif(r.wishes, ''), nullif(r.place, '')) FROM bespoke_requests r JOIN orders o ON o.id = r.order_id WHERE o.purchase_id = $1 AND r.erased_at IS NULL` + allowed(`c.purchase_id = $1`) + `
	ORDER BY at, kind, text`

// byNumber is what is kept of a number $1: all that Forget empties when whoever holds it was called.
var byNumber = `SELECT 'purchase' AS kind, p.created_at AS at, concat_ws(' · ', p.code, p.buyer_name, nullif(p.buyer_email, ''), nullif(p.address_line, ''), nullif(p.place_text, ''), nullif(p.note, '')) AS text
		FROM purchases p WHERE p.buyer_phone = $1 OR p.ordered_phone = $1
	UNION ALL SELECT 'visit', b.created_at, concat_ws(' · ', b.code, b.name, b.party, to_char(b.starts_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY HH24:MI'), nullif(b.note, '')) FROM visit_bookings b WHERE b.phone = $1
	UNION ALL SELECT 'waiting', w.created_at, concat_ws(' · ', coalesce(d.name, g.name), w.quantity) FROM waiting_requests w LEFT JOIN variants v ON v.id = w.variant_id LEFT JOIN products d ON d.id = v.product_id
		LEFT JOIN product_groups g ON g.id = w.group_id WHERE w.phone = $1
	UNION ALL SELECT 'live', l.read_at, concat_ws(' · ', nullif(l.channel, ''), nullif(l.author, ''), nullif(l.body, '')) FROM live_drafts l WHERE l.phone = $1
	UNION ALL SELECT 'report', r.created_at, concat_ws(' · ', nullif(r.name, ''), r.body, nullif(r.answer, '')) FROM public_reports r WHERE r.phone = $1
	UNION ALL SELECT 'bulk', r.created_at, concat_ws(' · ', r.code, r.shop, r.name, nullif(r.email, ''), nullif(r.wishes, '')) FROM wholesale_requests r WHERE r.phone = $1
	UNION ALL SELECT 'made', r.created_at, concat_ws(' · ', r.code, r.name, r.product_name, r.size, nullif(r.wishes, ''), nullif(r.email, ''), nullif(r.place, '')) FROM bespoke_requests r WHERE r.phone = $1` + allowed(`c.phone = $1`) + `
	ORDER BY at, kind, text`

// Besides lists what is kept of a buyer in a purchase beyond the purchase, its orders, cases and
// reviews; nothing is no error.
func (s *Store) Besides(ctx context.Context, purchaseID int64) ([]Held, error) {
	rows, err := s.db.Pool.Query(ctx, besides, purchaseID)
	if err != nil {
		return nil, fmt.Errorf("read what is kept of a buyer: %w", err)
	}
	return collect(rows)
}

// OfNumber lists all that is kept of the number of a request to see, to be told to whoever holds
// it. called is an officer's word that they asked them: a code and four digits, or a link,
// prove one purchase and no more, and without it is refused with "privacy.call_first". Who read it is written in the log.
func (s *Store) OfNumber(ctx context.Context, by audit.Actor, id int64, called bool) (number string, list []Held, err error) {
	if !called {
		return "", nil, fault.New(fault.Invalid, "privacy.call_first")
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		err := tx.Raw(`SELECT p.buyer_phone FROM privacy_requests r JOIN purchases p ON p.id = r.purchase_id WHERE r.id = ? AND r.kind = 'show' AND r.state = 'open'`, id).Scan(&number).Error
		if err != nil {
			return fmt.Errorf("read whose data it is: %w", err)
		}
		if number == "" {
			return fault.New(fault.Conflict, "privacy.ended")
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "privacy.number_read", Entity: "privacy_request", EntityID: id})
	})
	if err != nil {
		return "", nil, err
	}
	rows, err := s.db.Pool.Query(ctx, byNumber, number)
	if err != nil {
		return "", nil, fmt.Errorf("read what is kept of a number: %w", err)
	}
	list, err = collect(rows)
	return number, list, err
}

func collect(rows pgx.Rows) ([]Held, error) {
	out, err := pgx.CollectRows(rows, pgx.RowToStructByName[Held])
	if err != nil {
		return nil, fmt.Errorf("read what is kept: %w", err)
	}
	return out, nil
}
