package api_test

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/edge"
)

// order is a checkout body for a cart, to Ba Đình.
func order(cartID string, total int) string {
	return fmt.Sprintf(`{"cart_id":%q,"buyer":{"name":"Khách mẫu","phone":"0900 000 101"},"address":{"province_code":"01","ward_code":"00004","line":"Số 1 ngõ 2 phố mẫu"},
		"delivery":"ship","payment_method":"cod","expected_total":%d}`, cartID, total)
}

// filled is a cart over HTTP with so many of a variant.
func (w *world) filled(variantID int64, quantity int) string {
	w.t.Helper()
	made := w.send("POST", "/api/v1/carts", "")
	id := made.ok(201).text("id")
	if len(id) < 26 || made.header.Get("Location") != base+"/api/v1/carts/"+id || made.header.Get("Cache-Control") != "no-store" {
		w.t.Fatalf("a new cart: %q %v", id, made.header)
	}
	c := w.send("PUT", fmt.Sprintf("/api/v1/carts/%s/lines/%d", id, variantID), fmt.Sprintf(`{"quantity":%d}`, quantity)).ok(200)
	if c.number("lines", 0, "quantity") != quantity || c.number("count") != quantity {
		w.t.Fatalf("cart: %v", c)
	}
	return id
}

func TestFromAnEmptyCartToATrackedPurchase(t *testing.T) {
	t.Parallel()
	w := open(t)
	mien := w.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	nem := w.Product(catalogtest.Goods{Name: "Nem", Group: "nem", Producer: w.NemHaHoa(), Price: 80_000, Stock: 3})
	id := w.filled(mien.VariantID, 2)
	w.send("PUT", fmt.Sprintf("/api/v1/carts/%s/lines/%d", id, nem.VariantID), `{"quantity":1}`).ok(200)
	cart := w.get("/api/v1/carts/" + id).ok(200)
	if cart.number("goods") != 320_000 || len(cart.list("lines")) != 2 || cart.number("lines", 0, "total") != 240_000 || cart.text("lines", 1, "producer", "name") != "Nem Thính Sớm (mẫu)" ||
		cart.number("lines", 0, "available") != 5 {
		t.Fatalf("cart: %v", cart)
	}
	quote := w.send("POST", "/api/v1/carts/"+id+"/quote", `{"province_code":"01","ward_code":"00004","delivery":"ship"}`).ok(200)
	if quote.number("total") != 356_000 || len(quote.list("orders")) != 2 || quote.number("orders", 0, "fee") != 18_000 || quote.number("orders", 0, "goods") != 240_000 ||
		quote.text("orders", 1, "producer") != "Nem Thính Sớm (mẫu)" {
		t.Fatalf("quote: %v", quote)
	}
	placed := w.send("POST", "/api/v1/checkout", order(id, 356_000), "Idempotency-Key", "one")
	p := placed.ok(201)
	code := p.text("purchase_code")
	if len(code) != len("OCM-7K3M-9QXH") || len(p.list("orders")) != 2 || p.text("orders", 0, "state") != "placed" || p.number("orders", 0, "total") != 258_000 || p.text("orders", 0, "code") == code {
		t.Fatalf("placed: %v", p)
	}
	tracking, err := url.Parse(p.text("tracking_url"))
	if err != nil || !strings.HasPrefix(tracking.String(), base+"/don/"+strings.ReplaceAll(code, "-", "")+"?k=") {
		t.Fatalf("tracking: %q %v", p.text("tracking_url"), err)
	}
	key := tracking.Query().Get("k")
	path := strings.TrimPrefix(placed.header.Get("Location"), base)
	tracked := w.get(path)
	o := tracked.ok(200)
	if o.text("purchase_code") != code || o.number("total") != 356_000 || o.text("orders", 0, "state") != "placed" || o.text("orders", 0, "payment_state") != "authorized" ||
		o.text("orders", 0, "shipment_state") != "pending" || o.text("orders", 0, "lines", 0, "product_name") != "Miến" || o.number("orders", 0, "lines", 0, "quantity") != 2 ||
		o.text("orders", 0, "producer") != "HTX Miến làng So (mẫu)" || tracked.header.Get("Cache-Control") != "no-store" {
		t.Errorf("tracked: %s", tracked.raw)
	}
	for _, personal := range []string{"Khách mẫu", "+84900000101", "ngõ 2"} {
		if strings.Contains(tracked.raw, personal) {
			t.Errorf("the answer repeats %q", personal)
		}
	}
	byOrder := w.get("/api/v1/orders/" + p.text("orders", 1, "code") + "?key=" + key).ok(200)
	if byOrder.text("purchase_code") != code {
		t.Errorf("by the code of an order: %v", byOrder)
	}
	if left := w.get("/api/v1/carts/" + id).ok(200); len(left.list("lines")) != 0 {
		t.Errorf("still in the cart: %v", left)
	}
}

func TestAWrongKeyAndAnUnknownCodeGetTheSameAnswer(t *testing.T) {
	t.Parallel()
	w := open(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	p := w.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	var answers []string
	for _, path := range []string{p.Code + "?key=abcdefghijkmnpqrstuvwxyz23", "OCP-7K3M-9QXH?key=abc", p.Code, "khong-phai-ma?key=abc", p.Orders[0].Code + "?key="} {
		problem := w.get("/api/v1/orders/"+path).no(404, "order.not_found")
		delete(problem, "request_id")
		answers = append(answers, fmt.Sprint(problem))
	}
	for _, a := range answers {
		if a != answers[0] {
			t.Errorf("answers differ: %s and %s", answers[0], a)
		}
	}
}

func TestTheLastJarIsSoldOnceOverHTTP(t *testing.T) {
	t.Parallel()
	w := open(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến cuối", Stock: 1})
	ids := make([]string, 20)
	for i := range ids {
		ids[i] = w.filled(jar.VariantID, 1)
	}
	var wg sync.WaitGroup
	answers := make([]said, len(ids))
	for i, id := range ids {
		wg.Go(func() { answers[i] = w.send("POST", "/api/v1/checkout", order(id, 138_000), "Idempotency-Key", id) })
	}
	wg.Wait()
	won := 0
	for _, a := range answers {
		if a.status == 201 {
			won++
			continue
		}
		if p := a.no(409, "stock.not_enough"); p.number("left") != 0 || p.number("variant_id") != int(jar.VariantID) || p["left"] == nil {
			t.Errorf("a loser heard %v", p)
		}
	}
	if won != 1 || w.Stock(jar.VariantID) != 0 {
		t.Fatalf("%d won, %d left", won, w.Stock(jar.VariantID))
	}
}

func TestTheSameKeyIsTheSamePurchase(t *testing.T) {
	t.Parallel()
	w := open(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	id := w.filled(jar.VariantID, 1)
	body := order(id, 138_000)
	first := w.send("POST", "/api/v1/checkout", body, "Idempotency-Key", "k")
	first.ok(201)
	again := w.send("POST", "/api/v1/checkout", body, "Idempotency-Key", "k")
	if again.ok(201); again.raw != first.raw || again.header.Get("Location") != first.header.Get("Location") {
		t.Errorf("twice: %s and %s", first.raw, again.raw)
	}
	other := w.send("POST", "/api/v1/checkout", strings.Replace(body, "Khách mẫu", "Người khác", 1), "Idempotency-Key", "k").no(409, "checkout.key_reused")
	if other.text("purchase_code") != first.body().text("purchase_code") || !strings.Contains(other.text("detail"), "12:00, 24/11/2026") {
		t.Errorf("reused: %v", other)
	}
	w.send("POST", "/api/v1/checkout", body, "Idempotency-Key", "k2").no(409, "cart.empty")
	if w.Stock(jar.VariantID) != 4 {
		t.Errorf("%d left", w.Stock(jar.VariantID))
	}
}

func TestCheckoutSaysWhatChanged(t *testing.T) {
	t.Parallel()
	w := open(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	id := w.filled(jar.VariantID, 3)
	w.Exec(`UPDATE variants SET price = 130000`)
	p := w.send("POST", "/api/v1/checkout", order(id, 378_000), "Idempotency-Key", "k").no(409, "order.total_changed")
	if p.number("total") != 408_000 || p.number("shown") != 378_000 || !strings.Contains(p.text("detail"), "408.000\u00a0₫") {
		t.Errorf("changed: %v", p)
	}
	ask := strings.Replace(order(id, 0), `,"expected_total":0`, "", 1)
	w.send("POST", "/api/v1/checkout", ask, "Idempotency-Key", "k").no(409, "order.total_changed")
	w.Exec(`UPDATE variants SET stock = 2`)
	p = w.send("POST", "/api/v1/checkout", order(id, 408_000), "Idempotency-Key", "k").no(409, "stock.not_enough")
	if p.number("left") != 2 || p.text("product") != "Miến" || p.text("detail") != "Miến (500 g) chỉ còn 2. Bạn giảm số lượng xuống 2 hoặc chọn loại khác nhé." {
		t.Errorf("short: %v", p)
	}
	w.Exec(`UPDATE products SET delivery_area = 'commune'; UPDATE variants SET stock = 5`)
	w.send("POST", "/api/v1/checkout", order(id, 408_000), "Idempotency-Key", "k").no(409, "delivery.outside_area")
	w.Exec(`UPDATE products SET state = 'hidden'`)
	w.send("POST", "/api/v1/checkout", order(id, 408_000), "Idempotency-Key", "k").no(409, "variant.not_buyable")
	w.Exec(`DELETE FROM settings`)
	w.send("POST", "/api/v1/checkout", order(id, 408_000), "Idempotency-Key", "k").no(409, "shop.not_open")
}

func TestAPickUpNeedsNoAddress(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.Exec(`INSERT INTO sales_points (slug, name, kind, address, latitude, longitude, hours) VALUES ('dinh-so', 'Đình So', 'tourist_site', 'Làng So', 20.97, 105.67, '8:00–17:00')`)
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	id := w.filled(jar.VariantID, 1)
	if q := w.send("POST", "/api/v1/carts/"+id+"/quote", `{"delivery":"pickup:dinh-so"}`).ok(200); q.number("total") != 120_000 || q.number("orders", 0, "fee") != 0 {
		t.Errorf("quote: %v", q)
	}
	body := `{"cart_id":"` + id + `","buyer":{"name":"Khách mẫu","phone":"0900000101","email":""},"address":null,"delivery":"pickup:%s","payment_method":"cod","expected_total":120000}`
	wrong := w.send("POST", "/api/v1/checkout", fmt.Sprintf(body, "khong-co"), "Idempotency-Key", "k").no(422, "delivery.unknown_point")
	if got := wrong.wrong(); !slices.Equal(got, []string{"#/delivery delivery.unknown_point"}) {
		t.Errorf("unknown point: %v", got)
	}
	w.send("POST", "/api/v1/checkout", fmt.Sprintf(body, "dinh-so"), "Idempotency-Key", "k").ok(201)
}

func TestOneAddressCannotBeginCartsWithoutEnd(t *testing.T) {
	t.Parallel()
	w := open(t)
	w.send("POST", "/api/v1/carts", "").ok(201)
	for range edge.CartRate().Burst - 1 { // others behind the same address
		w.slow.Allow(edge.Carts, "0.0.0.0", edge.CartRate())
	}
	refused := w.send("POST", "/api/v1/carts", "")
	if refused.ok(429).text("code") != "edge.too_many" || refused.header.Get("Retry-After") != "1" {
		t.Errorf("%s, to wait %q s", refused.raw, refused.header.Get("Retry-After"))
	}
}

func TestNoTotalIsTooLargeToBeCompared(t *testing.T) {
	t.Parallel()
	w := open(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	cart := w.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	refused := w.send("POST", "/api/v1/checkout", `{"cart_id": "`+cart.ID+`", "buyer": {"name": "Khách mẫu", "phone": "0900 000 101"},
		"address": {"province_code": "01", "ward_code": "00004", "line": "Số 1 ngõ mẫu"}, "delivery": "ship", "payment_method": "cod",
		"expected_total": 900000000000000000}`, "Idempotency-Key", "large")
	if refused.ok(409).text("code") != "order.total_changed" {
		t.Error(refused.raw)
	}
}
