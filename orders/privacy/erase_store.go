package privacy

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// unfinished is a condition on a purchase p: something of it is not over, or money is owed
// back, or a case is open. Until then its buyer is needed.
const unfinished = `EXISTS (SELECT FROM orders o LEFT JOIN order_money m ON m.order_id = o.id WHERE o.purchase_id = p.id AND (o.state IN ('placed', 'confirmed')
	OR coalesce(m.paid_in - m.paid_out, 0) > CASE WHEN o.state IN ('cancelled', 'expired') THEN o.kept ELSE greatest(o.total - coalesce(m.waived, 0), 0) END
	OR EXISTS (SELECT FROM return_cases c WHERE c.order_id = o.id AND c.ended_at IS NULL)))`

// lines is everything of a buyer in purchases $1 beyond the purchase itself, a statement a
// table. What was sold, paid, taken back and owed stays: it has no name in it.
var lines = []string{
	`UPDATE preorder_draws SET phone = '' WHERE order_id IN (SELECT id FROM orders WHERE purchase_id IN @ids)`,
	`UPDATE voucher_uses SET phone = '' WHERE purchase_id IN @ids`,
	`UPDATE ledger_entries SET note = '' WHERE note <> '' AND order_id IN (SELECT id FROM orders WHERE purchase_id IN @ids)`,
	`UPDATE bank_txns t SET content = '', counterparty = '', note = '' WHERE ` + paidOnly,
	`UPDATE card_refunds SET reason = '—' WHERE order_id IN (SELECT id FROM orders WHERE purchase_id IN @ids)`,
	`UPDATE offer_draws SET phone = '' WHERE order_id IN (SELECT id FROM orders WHERE purchase_id IN @ids)`,
	`UPDATE return_cases SET body = '' WHERE order_id IN (SELECT id FROM orders WHERE purchase_id IN @ids)`,
	`UPDATE return_events SET body = '' WHERE body <> '' AND case_id IN (SELECT c.id FROM return_cases c JOIN orders o ON o.id = c.order_id WHERE o.purchase_id IN @ids)`,
	`DELETE FROM unsent_forms WHERE form = 'doi-tra' AND record_id IN (SELECT c.id FROM return_cases c JOIN orders o ON o.id = c.order_id WHERE o.purchase_id IN @ids)`,
	`DELETE FROM photos WHERE case_id IN (SELECT c.id FROM return_cases c JOIN orders o ON o.id = c.order_id WHERE o.purchase_id IN @ids)`,
	`UPDATE order_events SET reason = '' WHERE reason <> '' AND order_id IN (SELECT id FROM orders WHERE purchase_id IN @ids)`,
	`UPDATE orders SET cancel_reason = '—' WHERE cancel_reason <> '' AND purchase_id IN @ids`,
	`DELETE FROM photos WHERE ` + ofMade(`bespoke_id`) + ` OR progress_id IN (SELECT x.id FROM bespoke_progress x WHERE ` + ofMade(`x.request_id`) + `)`,
	`UPDATE bespoke_progress SET words = '—' WHERE ` + ofMade(`request_id`),
	`UPDATE bespoke_requests SET name = '', phone = '', email = '', place = '', wishes = '', erased_at = now() WHERE erased_at IS NULL AND order_id IN (SELECT id FROM orders WHERE purchase_id IN @ids)`,
	`UPDATE refund_accounts SET bank = '', account_number = '', account_name = '', wiped_at = now() WHERE wiped_at IS NULL AND order_id IN (SELECT id FROM orders WHERE purchase_id IN @ids)`,
	noConsent + ` WHERE purchase_id IN @ids AND phone <> ''`,
}

// noConsent ends consents and takes the buyer out of them; that one was given, to which words
// and when, stays.
const noConsent = `UPDATE consents SET phone = '', email = '', withdrawn_way = CASE WHEN withdrawn_at IS NULL THEN 'erased' ELSE withdrawn_way END, withdrawn_at = coalesce(withdrawn_at, now())`

// paidOnly is a condition on a bank line t: it paid one of the orders, and none whose buyer stays.
const paidOnly = `EXISTS (SELECT FROM bank_allocations a JOIN orders o ON o.id = a.order_id WHERE a.txn_id = t.id AND o.purchase_id IN @ids)
	AND NOT EXISTS (SELECT FROM bank_allocations a JOIN orders o ON o.id = a.order_id JOIN purchases p ON p.id = o.purchase_id WHERE a.txn_id = t.id AND p.id NOT IN @ids AND p.anonymised_at IS NULL)`

// ofMade is a condition on a column that names a request: it became one of the orders.
func ofMade(column string) string {
	return column + ` IN (SELECT r.id FROM bespoke_requests r JOIN orders o ON o.id = r.order_id WHERE o.purchase_id IN @ids)`
}

// warranted is a condition on a purchase p: the warranty of something that was made runs, and
// its card names the buyer.
const warranted = `EXISTS (SELECT FROM bespoke_requests r JOIN orders o ON o.id = r.order_id JOIN bespoke_quotes q ON q.request_id = r.id AND q.version = r.accepted
	WHERE o.purchase_id = p.id AND o.state = 'completed' AND o.updated_at + make_interval(months => q.warranty_months) > @now)`

// ofNumber is everything of a number beyond its purchases.
var ofNumber = []string{
	`DELETE FROM waiting_requests WHERE phone = ?`,
	`UPDATE live_drafts SET author = '', body = '', phone = '' WHERE phone = ?`,
	`UPDATE public_reports SET phone = '' WHERE phone = ?`,
	noConsent + ` WHERE phone = ?`,
	`UPDATE visit_bookings SET name = '', phone = '', note = '', reason = '', erased_at = now() WHERE erased_at IS NULL AND starts_at < now() AND phone = ?`,
	`DELETE FROM wholesale_notes WHERE request_id IN (SELECT id FROM wholesale_requests WHERE erased_at IS NULL AND state NOT IN ('new', 'passed', 'taken') AND phone = ?)`,
	`UPDATE wholesale_passes SET note = '' WHERE request_id IN (SELECT id FROM wholesale_requests WHERE erased_at IS NULL AND state NOT IN ('new', 'passed', 'taken') AND phone = ?)`,
	`UPDATE wholesale_requests SET shop = '', name = '', phone = '', email = '', wishes = '', reason = '', erased_at = now() WHERE erased_at IS NULL AND state NOT IN ('new', 'passed', 'taken') AND phone = ?`,
	`DELETE FROM photos WHERE bespoke_id IN (SELECT id FROM bespoke_requests WHERE erased_at IS NULL AND state NOT IN ('asked', 'quoted') AND phone = ?)`,
	`UPDATE bespoke_requests SET name = '', phone = '', email = '', place = '', wishes = '', erased_at = now() WHERE erased_at IS NULL AND state NOT IN ('asked', 'quoted') AND phone = ?`,
}

// Forget does what a request to erase asks, in its own purchase, or, when whoever holds the
// number was called and said that it is they, in every purchase of that number: name, number,
// address, mail and words are emptied, the link dies, reviews go, and of a number that was called
// also what waits and past visits. Anybody can order with a number that is not theirs: a link
// alone proves one purchase. It returns in how many purchases. While something is not over it is
// refused with "privacy.unfinished" and how many those are.
func (s *Store) Forget(ctx context.Context, by audit.Actor, id int64, called bool) (n int, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var of struct {
			ID         int64
			BuyerPhone string
		}
		err := tx.Raw(`SELECT p.id, p.buyer_phone FROM privacy_requests r JOIN purchases p ON p.id = r.purchase_id WHERE r.id = ? AND r.kind = 'erase'`, id).Scan(&of).Error
		if err != nil {
			return fmt.Errorf("read whose data it is: %w", err)
		}
		if of.BuyerPhone == "" {
			return fault.New(fault.Conflict, "privacy.ended")
		}
		// Named before it is asked what is not over: what is placed meanwhile is not among these.
		var ids []int64
		if err := tx.Raw(`SELECT id FROM purchases WHERE buyer_phone = ? AND (? OR id = ?) ORDER BY id FOR UPDATE`, of.BuyerPhone, called, of.ID).Scan(&ids).Error; err != nil {
			return fmt.Errorf("find the purchases of a number: %w", err)
		}
		if n = len(ids); n == 0 {
			return fault.New(fault.Conflict, "privacy.ended")
		}
		var left int
		if err := tx.Raw(`SELECT count(*) FROM purchases p WHERE p.id IN ? AND `+unfinished, ids).Scan(&left).Error; err != nil {
			return fmt.Errorf("count what is not over: %w", err)
		}
		if left > 0 {
			return fault.New(fault.Conflict, "privacy.unfinished").With("left", left)
		}
		if err := s.eraseTx(tx, ids, of.BuyerPhone, called); err != nil {
			return err
		}
		return s.endTx(tx, by, id, Erase, Done, "", map[string]any{"called": called, "purchases": n})
	})
	return n, err
}

// eraseTx erases the buyer in purchases, with called all that there is of the number as well, and
// tells who leaves the marks.
func (s *Store) eraseTx(tx *gorm.DB, ids []int64, phone string, called bool) error {
	if err := tx.Exec(`DELETE FROM reviews WHERE order_line_id IN (SELECT l.id FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.purchase_id IN ?)`, ids).Error; err != nil {
		return fmt.Errorf("erase a buyer: %w", err)
	}
	kind := Erased
	if called {
		kind = ErasedNumber
		for _, sql := range ofNumber {
			if err := tx.Exec(sql, phone).Error; err != nil {
				return fmt.Errorf("erase a buyer: %w", err)
			}
		}
	}
	if err := s.emptyTx(tx, ids); err != nil {
		return err
	}
	for _, id := range ids {
		if err := outbox.PutTx(tx, outbox.Event{Kind: kind, ID: id}); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) emptyTx(tx *gorm.DB, ids []int64) error {
	if len(ids) == 0 {
		return nil
	}
	for _, sql := range lines {
		if err := tx.Exec(sql, map[string]any{"ids": ids}).Error; err != nil {
			return fmt.Errorf("erase a buyer: %w", err)
		}
	}
	err := tx.Exec(`UPDATE purchases SET buyer_name = '', buyer_phone = '', ordered_phone = '', buyer_email = '', address_line = '', note = '', request_hash = '', key_version = key_version + 1, anonymised_at = ? WHERE id IN ?`, s.now(), ids).Error
	if err != nil {
		return fmt.Errorf("erase a buyer: %w", err)
	}
	return nil
}

// batch is how many purchases one transaction of Retain empties.
const batch = 200

// Retain empties the buyer out of purchases that have been over for longer than Kept, and of
// which no warranty runs. It may
// run anywhere, any number of times, and returns how many purchases it emptied.
func (s *Store) Retain(ctx context.Context) (n int, err error) {
	for {
		var ids []int64
		err := s.db.Tx(ctx, func(tx *gorm.DB) error {
			err := tx.Raw(`SELECT p.id FROM purchases p WHERE p.anonymised_at IS NULL AND p.created_at < @before AND NOT `+unfinished+` AND NOT `+warranted+`
				AND NOT EXISTS (SELECT FROM orders o WHERE o.purchase_id = p.id AND o.updated_at >= @before) ORDER BY p.id LIMIT @most FOR UPDATE OF p SKIP LOCKED`,
				map[string]any{"before": s.now().Add(-Kept), "now": s.now(), "most": batch}).Scan(&ids).Error
			if err != nil {
				return fmt.Errorf("find purchases that were kept long enough: %w", err)
			}
			return s.emptyTx(tx, ids)
		})
		if n += len(ids); err != nil || len(ids) < batch {
			return n, err
		}
	}
}
