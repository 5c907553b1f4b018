package statement_test

import (
	"testing"
	"time"
)

// Cash in the producer's hand is cash of the month, and none that a courier has to bring.
func TestCashInHandIsNotWaitedForFromACourier(t *testing.T) {
	t.Parallel()
	b := open(t)
	p := b.CoopLangSo()
	o := b.order(p)
	in := october.Begins().Add(100 * time.Hour)
	b.delivered(o, in)
	b.Exec(`INSERT INTO shipments (order_id, number, courier, tracking, state, sent_at, updated_at) VALUES ($1, 1, 'ghn', 'GHN1', 'delivered', $2, $2)`, o.ID, in)
	b.Exec(`INSERT INTO ledger_entries (order_id, kind, provider, external_ref, amount, actor_kind, at) VALUES ($1, 'collected', 'hand', 'k', 138000, 'staff', $2)`, o.ID, in)
	for _, closed := range []bool{false, true} {
		if closed {
			b.close(p, october)
		}
		if got := b.month(p, october).Total(); got.Collected != 138_000 || got.ByCourier != 0 {
			t.Errorf("closed %v: %s in cash, %s of it by a courier", closed, got.Collected, got.ByCourier)
		}
	}
	if n := b.Number(`SELECT collected FROM order_money WHERE order_id = $1`, o.ID); n != 0 {
		t.Errorf("%d was taken at the door", n)
	}
}
