package api_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

func TestAVoucherIsQuotedPlacedAndRefusedByName(t *testing.T) {
	t.Parallel()
	w := open(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	store, by := voucher.NewStore(w.db, catalogtest.Noon), audit.Actor{Kind: audit.System, Name: "thử"}
	v, err := store.Make(context.Background(), by, 0, voucher.Voucher{Code: "TET2027", Percent: 10, Minimum: 200_000, Uses: 9, PerPhone: 1, StartsAt: catalogtest.Noon(), EndsAt: catalogtest.Noon().Add(time.Hour)})
	if err == nil {
		err = store.Publish(context.Background(), by, 0, v)
	}
	if err != nil {
		t.Fatal(err)
	}
	id := w.filled(jar.VariantID, 2)
	body := `{"province_code":"01","ward_code":"00004","delivery":"ship","voucher":"tet 2027"}`
	if q := w.send("POST", "/api/v1/carts/"+id+"/quote", body).ok(200); q.number("discount") != 24_000 || q.number("orders", 0, "discount") != 24_000 || q.number("total") != 234_000 {
		t.Errorf("quote: %v", q)
	}
	coded := func(code string, total int) string {
		return strings.Replace(order(id, total), `"delivery"`, `"voucher":"`+code+`","delivery"`, 1)
	}
	no := w.send("POST", "/api/v1/checkout", coded("KHONGCO", 258_000), "Idempotency-Key", "one").ok(422)
	if no.text("errors", 0, "code") != "voucher.unknown" || no.text("errors", 0, "pointer") != "#/voucher" {
		t.Errorf("an unknown code: %v", no)
	}
	w.send("POST", "/api/v1/checkout", coded("TET2027", 234_000), "Idempotency-Key", "one").ok(201)
	id = w.filled(jar.VariantID, 2)
	if no := w.send("POST", "/api/v1/checkout", coded("TET2027", 234_000), "Idempotency-Key", "two").ok(422); no.text("errors", 0, "code") != "voucher.phone_limit" {
		t.Errorf("a second time: %v", no)
	}
}
