package privacy_test

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/privacy"
	"github.com/ocop-hungdao/ocop/orders/returns"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

var officer = audit.Actor{Kind: audit.Staff, ID: 1, Name: "Chị Mai"}

func TestAnErasedBuyerIsNowhereAndTheBooksStay(t *testing.T) {
	t.Parallel()
	now := catalogtest.Noon()
	clock := func() time.Time { return now }
	shop, ctx := orderstest.OpenAt(t, dbtest.Open(t), clock), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	store := privacy.NewStore(shop.DB, clock, []byte("key"))
	done := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	o := done.Orders[0]
	take := func(o orders.Order, steps ...orders.Step) {
		t.Helper()
		for _, s := range steps {
			if err := shop.Store.Take(ctx, officer, catalog.Everything(), o.ID, s, ""); err != nil {
				t.Fatal(err)
			}
		}
	}
	take(o, orders.Confirm, orders.Pack, orders.Ship, orders.Deliver, orders.Collect)
	shop.Exec(`UPDATE purchases SET buyer_email = 'zzmaukhach@mau.example', note = 'Zzmaugọi trước', buyer_name = 'Zzmaukhách', address_line = 'Zzmaungõ'`)
	cases := returns.NewStore(shop.DB, shop.Store, clock, nil)
	k, err := cases.Open(ctx, audit.Actor{Kind: audit.Buyer}, catalog.Everything(), o.ID, returns.Request{Once: "a", Reason: returns.Other, Wants: returns.Say, Body: "Zzmaulời"})
	if err == nil {
		err = cases.GiveAccount(ctx, o.ID, "Zzmaubank", "ZZMAU12345", "Zzmauten")
	}
	if err != nil {
		t.Fatal(err)
	}
	shop.Exec(`INSERT INTO order_events (order_id, axis, to_state, actor_kind, reason, at) VALUES ($1, 'note', 'no_answer', 'staff', 'Zzmaugọi lại chiều', now())`, o.ID)
	shop.Exec(`INSERT INTO bespoke_requests (code, once, product_id, producer_id, product_name, size, name, phone, place, state, sample, created_at, updated_at, order_id, accepted, accepted_at, wording_version, wording)
		VALUES ('OCDZZZZZZZZ', 'zz', $1, $2, 'Cửa', '1 m', 'Zzmaukhách', '', 'Zzmaungõ', 'ordered', false, now(), now(), $3, 1, now(), 'v', 'w')`, jar.ProductID, o.ProducerID, o.ID)
	shop.Exec(`INSERT INTO bespoke_progress (request_id, words, by_name, at) SELECT id, 'Zzmaucửa nhà', 'Xưởng', now() FROM bespoke_requests`)
	shop.Exec(`INSERT INTO photos (progress_id, upload, alt, position) SELECT id, repeat('a', 64), 'Zzmau cửa', 1 FROM bespoke_progress`)
	shop.Exec(`INSERT INTO public_reports (about, category, body, phone, reply_by, created_at) VALUES ('site', 'other', 'Lời', $1, now(), now())`, done.BuyerPhone)
	shop.Exec(`INSERT INTO waiting_requests (variant_id, phone, quantity, created_at) VALUES ($1, $2, 1, now())`, jar.VariantID, done.BuyerPhone)
	shop.Exec(`WITH s AS (INSERT INTO live_sessions (slug, name, starts_at, ends_at, host_key, created_at, updated_at) VALUES ('phien', 'Phiên', now(), now() + interval '1 hour', 'k', now(), now()) RETURNING id)
		INSERT INTO live_drafts (session_id, token, author, body, phone, asks, read_at, read_by) SELECT id, 't', $2, $2, $1, 'M1*1', now(), '' FROM s`, done.BuyerPhone, done.BuyerName)
	shop.Exec(`INSERT INTO reviews (product_id, order_line_id, author, score, body, created_at, updated_at) VALUES ($1, $2, 'Z. K.', 5, 'Zzmaungon', now(), now())`, jar.ProductID, o.Lines[0].ID)
	r, err := store.Ask(ctx, done.ID, privacy.Erase, privacy.ByLink)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := store.Ask(ctx, done.ID, privacy.Erase, privacy.ByCode); err != nil || again.ID != r.ID || !r.DueBy.Equal(now.Add(privacy.AnswerWithin)) {
		t.Fatalf("asked twice: %+v (%v)", again, err)
	}
	if _, err := store.Ticket(ctx, r.ID, "wrong"); !fault.Is(err, "privacy.not_found") {
		t.Fatalf("a stranger reads a ticket: %v", err)
	}
	if _, err := store.Forget(ctx, officer, r.ID); !fault.Is(err, "privacy.unfinished") {
		t.Fatalf("erased while a case is open: %v", err)
	}
	if err := cases.Reply(ctx, officer, catalog.Everything(), k.ID, 0, returns.Proposal{Body: "Zzmauđáp"}); err != nil {
		t.Fatal(err)
	}
	shop.Exec(`WITH w AS (INSERT INTO preorders (variant_id, starts_at, ends_at, ready_on, units, created_by) SELECT $2, now(), now() + interval '1 day', now() + interval '9 days', 9, 'Cán bộ' RETURNING id)
		INSERT INTO preorder_draws (preorder_id, order_id, variant_id, phone, quantity, drawn_at) SELECT w.id, $1, $2, $3, 1, now() FROM w`, o.ID, jar.VariantID, done.BuyerPhone)
	if n, err := store.Forget(ctx, officer, r.ID); n != 1 || err != nil {
		t.Fatalf("erased in %d purchases (%v)", n, err)
	}
	if _, err := store.Forget(ctx, officer, r.ID); !fault.Is(err, "privacy.ended") {
		t.Errorf("erased again: %v", err)
	}
	for _, table := range []string{"purchases", "offer_draws", "preorder_draws", "return_cases", "return_events", "refund_accounts", "reviews", "waiting_requests", "outbox", "audit_log", "order_events", "orders", "bespoke_requests", "bespoke_progress", "photos", "public_reports", "live_drafts"} {
		rows, err := shop.DB.Pool.Query(ctx, `SELECT x::text FROM `+table+` x`)
		if err != nil {
			t.Fatal(err)
		}
		for rows.Next() {
			var text string
			if err := rows.Scan(&text); err != nil {
				t.Fatal(err)
			}
			if low := strings.ToLower(text); strings.Contains(low, "zzmau") || strings.Contains(low, strings.TrimPrefix(done.BuyerPhone, "+84")) {
				t.Errorf("%s still has %s", table, text)
			}
		}
		rows.Close()
	}
	if kept, _, err := shop.Store.OrderByCode(ctx, catalog.Everything(), o.Code); err != nil || kept.Total != o.Total || kept.PaidIn != o.Total || len(kept.Lines) != 1 {
		t.Errorf("the books: %+v (%v)", kept, err)
	}
	if left, err := store.Ticket(ctx, r.ID, store.Key(r)); err != nil || left.State != privacy.Done {
		t.Errorf("the ticket: %+v (%v)", left, err)
	}
}

func TestThreeYearsAfterTheEndTheBuyerIsTakenOut(t *testing.T) {
	t.Parallel()
	now := catalogtest.Noon()
	clock := func() time.Time { return now }
	shop, ctx := orderstest.OpenAt(t, dbtest.Open(t), clock), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	store := privacy.NewStore(shop.DB, clock, []byte("key"))
	over, open := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0], shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	now = now.Add(time.Hour)
	if err := shop.Store.Take(ctx, officer, catalog.Everything(), over.ID, orders.Cancel, "Hết hàng"); err != nil {
		t.Fatal(err)
	}
	now = now.Add(privacy.Kept)
	if n, err := store.Retain(ctx); n != 0 || err != nil {
		t.Fatalf("on the last day: %d (%v)", n, err)
	}
	now = now.Add(time.Second)
	for _, want := range []int{1, 0} {
		if n, err := store.Retain(ctx); n != want || err != nil {
			t.Fatalf("after it: %d, want %d (%v)", n, want, err)
		}
	}
	if shop.Number(`SELECT count(*) FROM purchases WHERE buyer_phone <> '' AND id = $1`, open.PurchaseID) != 1 {
		t.Error("the buyer of an order that is not over was taken out")
	}
}
