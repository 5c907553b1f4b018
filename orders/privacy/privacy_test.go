package privacy_test

import (
	"context"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

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
	shop.Exec(`WITH r AS (INSERT INTO wholesale_requests (code, once, shop, name, phone, email, often, wishes, state, reason, take_by, created_at, updated_at)
		VALUES ('OCS1', 'o', 'Zzmau shop', 'Zzmau', $1, 'zzmau@mau.example', 'once', 'Zzmau muốn', 'nothing', 'Zzmau thôi', now(), now(), now()) RETURNING id),
		n AS (INSERT INTO wholesale_notes (request_id, words, at) SELECT id, 'Zzmau gọi', now() FROM r)
		INSERT INTO wholesale_passes (request_id, producer_id, state, note, at) SELECT id, $2, 'passed', 'Zzmau dặn', now() FROM r`, done.BuyerPhone, o.ProducerID)
	shop.Exec(`INSERT INTO waiting_requests (variant_id, phone, quantity, created_at) VALUES ($1, $2, 1, now())`, jar.VariantID, done.BuyerPhone)
	shop.Exec(`WITH s AS (INSERT INTO live_sessions (slug, name, starts_at, ends_at, host_key, created_at, updated_at) VALUES ('phien', 'Phiên', now(), now() + interval '1 hour', 'k', now(), now()) RETURNING id)
		INSERT INTO live_drafts (session_id, token, author, body, phone, asks, read_at, read_by) SELECT id, 't', $2, $2, $1, 'M1*1', now(), '' FROM s`, done.BuyerPhone, done.BuyerName)
	shop.Exec(`WITH w AS (INSERT INTO vouchers (code, bearer, amount, minimum, starts_at, ends_at, uses, per_phone, created_at, created_by) VALUES ('XUAN', 'commune', 1000, 5000, now(), now() + interval '1 day', 9, 1, now(), 'Cán bộ') RETURNING id)
		INSERT INTO voucher_uses (purchase_id, voucher_id, phone, amount, used_at) SELECT $1, w.id, $2, 1000, now() FROM w`, done.ID, done.BuyerPhone)
	shop.Exec(`INSERT INTO card_captures (intent_id, order_id, session_id, amount, at) VALUES ('pi_1', $1, 'cs_1', 100, now())`, o.ID)
	shop.Exec(`INSERT INTO card_refunds (intent_id, order_id, amount, reason, state, key, created_at, updated_at) VALUES ('pi_1', $1, 100, 'Zzmau xin lại', 'rejected', 'k', now(), now())`, o.ID)
	shop.Exec(`WITH t AS (INSERT INTO bank_txns (source, external_id, producer_id, direction, amount, content, counterparty, note, happened_at) VALUES ('sepay', 'x', $2, 'in', 1000, 'ZZMAUKHACH chuyen tien', 'ZZMAUKHACH', 'zzmau', now()) RETURNING id)
		INSERT INTO bank_allocations (txn_id, order_id, amount, purpose, actor_kind) SELECT t.id, $1, 1000, 'due', 'system' FROM t`, o.ID, o.ProducerID)
	for i := range 2 {
		if _, err := shop.Store.Settle(ctx, officer, orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: "received", Ref: strconv.Itoa(i), Amount: 1_000, Note: "ZZMAUKHACH chuyen tien"}); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 2 {
		if _, err := shop.Store.Settle(ctx, officer, orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: "refunded", Ref: strconv.Itoa(i), Amount: -1_000, Note: "Trả lại zzmau"}); err != nil {
			t.Fatal(err)
		}
	}
	shop.Exec(`INSERT INTO reviews (product_id, order_line_id, author, score, body, created_at, updated_at) VALUES ($1, $2, 'Z. K.', 5, 'Zzmaungon', now(), now())`, jar.ProductID, o.Lines[0].ID)
	shop.Exec(`INSERT INTO consents (purpose, version, producer_id, producer_name, purchase_id, phone, email, given_at) VALUES ('new_batches', 1, $1, $2, $3, 'zzmau', 'zzmaukhach@mau.example', now())`, o.ProducerID, o.ProducerName, done.ID) // the number before it was mended
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
	if _, err := store.Forget(ctx, officer, r.ID, true); !fault.Is(err, "privacy.unfinished") {
		t.Fatalf("erased while a case is open: %v", err)
	}
	if err := cases.Reply(ctx, officer, catalog.Everything(), k.ID, 0, returns.Proposal{Body: "Zzmauđáp"}); err != nil {
		t.Fatal(err)
	}
	shop.Exec(`INSERT INTO accounts (login, name, password_hash, created_at) VALUES ('canbo@mau.example', 'Cán bộ', '$argon2id$v=19$m=19456,t=2,p=1$x$x', now())`)
	shop.Exec(`INSERT INTO unsent_forms (account_id, form, record_id, fields, typed_at) SELECT id, 'doi-tra', $1, '{"body": "Zzmau viết dở"}', now() FROM accounts ORDER BY id DESC LIMIT 1`, k.ID)
	shop.Exec(`WITH w AS (INSERT INTO preorders (variant_id, starts_at, ends_at, ready_on, units, created_by) SELECT $2, now(), now() + interval '1 day', now() + interval '9 days', 9, 'Cán bộ' RETURNING id)
		INSERT INTO preorder_draws (preorder_id, order_id, variant_id, phone, quantity, drawn_at) SELECT w.id, $1, $2, $3, 1, now() FROM w`, o.ID, jar.VariantID, done.BuyerPhone)
	if n, err := store.Forget(ctx, officer, r.ID, true); n != 1 || err != nil {
		t.Fatalf("erased in %d purchases (%v)", n, err)
	}
	if _, err := store.Forget(ctx, officer, r.ID, true); !fault.Is(err, "privacy.ended") {
		t.Errorf("erased again: %v", err)
	}
	rows, err := shop.DB.Pool.Query(ctx, `SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`)
	if err != nil {
		t.Fatal(err)
	}
	tables, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil || len(tables) < 60 {
		t.Fatalf("%d tables (%v)", len(tables), err)
	}
	for _, table := range tables {
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
	if kept, _, err := shop.Store.OrderByCode(ctx, catalog.Everything(), o.Code); err != nil || kept.Total != o.Total || kept.Net() != o.Total || len(kept.Lines) != 1 {
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

// Anybody can order with a number that is not theirs, and holds a link then.
func TestALinkErasesItsOwnPurchaseAndACallEveryOneOfTheNumber(t *testing.T) {
	t.Parallel()
	now := catalogtest.Noon()
	clock := func() time.Time { return now }
	shop, ctx := orderstest.OpenAt(t, dbtest.Open(t), clock), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	store := privacy.NewStore(shop.DB, clock, []byte("key"))
	var bought []*orders.Purchase
	for range 3 {
		p := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
		bought = append(bought, p)
		if err := shop.Store.Take(ctx, officer, catalog.Everything(), p.Orders[0].ID, orders.Cancel, "Hết hàng"); err != nil {
			t.Fatal(err)
		}
		now = now.Add(time.Minute)
	}
	shop.Exec(`INSERT INTO waiting_requests (variant_id, phone, quantity, created_at) VALUES ($1, $2, 1, now())`, jar.VariantID, bought[0].BuyerPhone)
	for i, step := range []struct {
		called              bool
		want, left, waiting int
	}{{false, 1, 2, 1}, {true, 2, 0, 0}} {
		r, err := store.Ask(ctx, bought[i].ID, privacy.Erase, privacy.ByLink)
		if err != nil {
			t.Fatal(err)
		}
		n, err := store.Forget(ctx, officer, r.ID, step.called)
		if err != nil || n != step.want {
			t.Errorf("called %v: erased in %d purchases, want %d (%v)", step.called, n, step.want, err)
		}
		if left, waiting := shop.Number(`SELECT count(*) FROM purchases WHERE buyer_phone <> ''`), shop.Number(`SELECT count(*) FROM waiting_requests`); left != step.left || waiting != step.waiting {
			t.Errorf("called %v: %d purchases have their buyer, %d wait", step.called, left, waiting)
		}
	}
}

func TestWhatProvidersToldIsEmptiedAMonthAfterItIsInTheBooks(t *testing.T) {
	t.Parallel()
	now := catalogtest.Noon()
	clock := func() time.Time { return now }
	shop, ctx := orderstest.OpenAt(t, dbtest.Open(t), clock), context.Background()
	for i, status := range []string{"done", "review", "new"} {
		shop.Exec(`INSERT INTO webhook_inbox (provider, event_id, payload, status, processed_at) VALUES ('stripe', $1, 'khach@mau.example', $2, $3)`, strconv.Itoa(i), status, now)
	}
	store := privacy.NewStore(shop.DB, clock, []byte("key"))
	for i, want := range []int64{0, 1, 0} {
		if n, err := store.WipeMessages(ctx); n != want || err != nil {
			t.Errorf("look %d: %d, want %d (%v)", i, n, want, err)
		}
		now = now.Add(privacy.MessagesKept + time.Second)
	}
	if n := shop.Number(`SELECT count(*) FROM webhook_inbox WHERE payload <> ''`); n != 2 {
		t.Errorf("%d messages are whole, want those two that a person has to see", n)
	}
}
