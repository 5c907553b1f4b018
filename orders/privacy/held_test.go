package privacy_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/privacy"
)

func kinds(list []privacy.Held) (out []string) {
	for _, h := range list {
		out = append(out, h.Kind)
	}
	slices.Sort(out)
	return out
}

func TestAllThatIsKeptOfANumberIsReadToWhoeverHoldsIt(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.OpenAt(t, dbtest.Open(t), catalogtest.Noon), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	store := privacy.NewStore(shop.DB, catalogtest.Noon, []byte("key"))
	p := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	stranger := "+84900000999"
	for _, number := range []string{p.BuyerPhone, stranger} {
		shop.Exec(`INSERT INTO public_reports (about, category, body, phone, reply_by, created_at) VALUES ('site', 'other', 'Lời', $1, now(), now())`, number)
		shop.Exec(`INSERT INTO waiting_requests (variant_id, phone, quantity, created_at) VALUES ($1, $2, 1, now())`, jar.VariantID, number)
		shop.Exec(`WITH s AS (INSERT INTO live_sessions (slug, name, starts_at, ends_at, host_key, created_at, updated_at) VALUES ('phien' || right($1, 2), 'Phiên', now(), now() + interval '1 hour', $1, now(), now()) RETURNING id)
			INSERT INTO live_drafts (session_id, token, author, body, phone, asks, read_at, read_by) SELECT id, $1, 'Khách', 'M1 x1', $1, 'M1*1', now(), '' FROM s`, number)
		shop.Exec(`INSERT INTO bespoke_requests (code, once, product_id, producer_id, product_name, size, name, phone, place, state, sample, created_at, updated_at)
			VALUES ('OCD' || right($3, 8), $3, $1, $2, 'Cửa', '1 m', 'Khách', $3, 'Ngõ', 'asked', false, now(), now())`, jar.ProductID, p.Orders[0].ProducerID, number)
		shop.Exec(`INSERT INTO wholesale_requests (code, once, shop, name, phone, often, state, take_by, created_at, updated_at) VALUES ('OCS' || right($1, 8), $1, 'Cửa hàng', 'Khách', $1, 'once', 'new', now(), now(), now())`, number)
	}
	shop.Exec(`WITH w AS (INSERT INTO vouchers (code, bearer, amount, minimum, starts_at, ends_at, uses, per_phone, created_at, created_by) VALUES ('XUAN', 'commune', 1000, 5000, now(), now() + interval '1 day', 9, 1, now(), 'Cán bộ') RETURNING id)
		INSERT INTO voucher_uses (purchase_id, voucher_id, phone, amount, used_at) SELECT $1, w.id, $2, 1000, now() FROM w`, p.ID, p.BuyerPhone)
	r, err := store.Ask(ctx, p.ID, privacy.Show, privacy.ByCode)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := store.OfNumber(ctx, officer, r.ID, false); !fault.Is(err, "privacy.call_first") {
		t.Fatalf("read without a call: %v", err)
	}
	number, list, err := store.OfNumber(ctx, officer, r.ID, true)
	if err != nil || number != p.BuyerPhone {
		t.Fatalf("read %q (%v)", number, err)
	}
	if got := strings.Join(kinds(list), " "); got != "bulk live made purchase report waiting" {
		t.Errorf("of the number is told: %s", got)
	}
	if list, err = store.Besides(ctx, p.ID); err != nil || strings.Join(kinds(list), " ") != "voucher" || !strings.Contains(list[0].Text, "XUAN") {
		t.Errorf("of the purchase is told: %v (%v)", list, err)
	}
	if err := store.Answer(ctx, officer, r.ID); err != nil {
		t.Fatal(err)
	}
	if _, _, err := store.OfNumber(ctx, officer, r.ID, true); !fault.Is(err, "privacy.ended") {
		t.Errorf("read after it was answered: %v", err)
	}
}
