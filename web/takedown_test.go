package web_test

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/takedown"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders"
)

// everywhere is each address at which somebody unknown meets goods.
func everywhere(slug string) []string {
	return []string{"/", "/san-pham", "/san-pham/" + slug, "/tim?q=mien", "/tim/goi-y?q=mien", "/nguoi-lam/htx-mien-lang-so-mau", "/feeds/google.xml", "/feeds/facebook.csv", "/sitemap-1.xml", "/live"}
}

// What is taken down is nowhere with the commit, its cart line cannot be ordered, and what
// was ordered before stays.
func TestWhatIsTakenDownIsGoneEverywhereAtOnce(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	downs := takedown.NewStore(e.db, func() time.Time { return e.clock })
	ctx, noodles := context.Background(), e.Items[0]
	by := audit.Actor{Kind: audit.Staff, ID: 7, Name: "Bà Lan"}
	placed := e.Placed(catalog.Take{VariantID: noodles.VariantID, Quantity: 1})
	e.post("/live/"+e.Slug+"/chot/m1", url.Values{"quantity": {"1"}})
	e.says("what was promised on air", e.get("/dat-hang"), http.StatusOK, "Hàng và giá giữ cho bạn đến 12:15", "99.000 ₫")
	request := func(c *orders.Cart, err error) orders.Request {
		r := e.Request(c, 0)
		quote, quoteErr := e.Checkout.Quote(ctx, c.ID, r.Destination)
		if err := errors.Join(err, quoteErr); err != nil {
			t.Fatal(err)
		}
		r.ExpectedTotal = &quote.Total
		return r
	}
	var cart string
	if err := e.db.Pool.QueryRow(ctx, `SELECT c.id FROM carts c JOIN cart_lines l ON l.cart_id = c.id LIMIT 1`).Scan(&cart); err != nil {
		t.Fatal(err)
	}
	promised := request(e.Store.CartByID(ctx, cart))
	plain := request(e.Cart(catalog.Take{VariantID: noodles.VariantID, Quantity: 1}), nil)
	picture := regexp.MustCompile(`/og/sp/[^"]+\.png`).FindString(e.get("/san-pham/" + noodles.ProductSlug).body)
	e.cookies = map[string]string{}
	shown := func() (at []string) {
		for _, path := range everywhere(noodles.ProductSlug) {
			if s := e.get(path); s.status == http.StatusOK && strings.Contains(s.body, "Miến dong") {
				at = append(at, path)
			}
		}
		return at
	}
	before := shown()
	if len(before) < 6 {
		t.Fatalf("the goods are met only at %v", before)
	}
	for kind, entity := range map[takedown.Kind]int64{takedown.Product: noodles.ProductID, takedown.Producer: e.CoopLangSo()} {
		id, err := downs.Take(ctx, by, kind, entity, "Mẫu kiểm nghiệm không đạt")
		if err != nil {
			t.Fatal(err)
		}
		if at := shown(); len(at) > 0 {
			t.Errorf("%s: still met at %v", kind, at)
		}
		for _, path := range []string{"/san-pham/" + noodles.ProductSlug, picture} {
			if s := e.get(path); s.status != http.StatusNotFound {
				t.Errorf("%s: %s answers %d", kind, path, s.status)
			}
		}
		if s := e.get("/live/" + e.Slug); strings.Contains(s.body, "Chốt M1 ngay") {
			t.Errorf("%s: it is still sold live", kind)
		}
		if led := e.post("/live/"+e.Slug+"/chot/m1", url.Values{"quantity": {"1"}}); led.status == http.StatusSeeOther {
			t.Errorf("%s: somebody says yes on air", kind)
		}
		for what, r := range map[string]orders.Request{"a cart that was filled before": plain, "what was promised on air": promised} {
			if _, err := e.Checkout.Place(ctx, r); err == nil {
				t.Errorf("%s: %s is ordered", kind, what)
			}
		}
		if o, _, err := e.Store.OrderByCode(ctx, catalog.Everything(), placed.Orders[0].Code); err != nil || o.Gone() {
			t.Errorf("%s: the order placed before is gone: %v", kind, err)
		}
		if err := downs.AskLift(ctx, by, id, "Kết quả lại đạt"); err != nil {
			t.Fatal(err)
		}
		_, lifts, err := downs.ByID(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		if err := downs.Lift(ctx, by, id, lifts[0].ID); err == nil {
			t.Error("one person lifts alone")
		}
		if err := downs.Lift(ctx, audit.Actor{Kind: audit.Staff, ID: 8, Name: "Ông Hải"}, id, lifts[0].ID); err != nil {
			t.Fatal(err)
		}
		if after := shown(); len(after) != len(before) {
			t.Errorf("%s: lifted, it is met at %v, before at %v", kind, after, before)
		}
	}
}

func TestACodeTakenDownLeavesTheSessionAndNotTheShop(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	downs := takedown.NewStore(e.db, func() time.Time { return e.clock })
	e.says("before", e.get("/m1"), http.StatusOK, "Chốt M1 ngay")
	at := "/live/" + e.Slug
	e.post(at+"/chot/m1", url.Values{"quantity": {"1"}})
	form := e.get(at + "/chot/M1")
	e.says("what was promised on air", form, http.StatusOK, "Hàng và giá giữ cho bạn đến 12:15", "99.000 ₫")
	if _, err := downs.Take(context.Background(), e.by, takedown.Code, e.Items[0].VariantID, "Nhãn sai"); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/m1", "/live/" + e.Slug, "/live/" + e.Slug + "?ma=m1"} {
		if s := e.get(path); strings.Contains(s.body, "Chốt M1 ngay") {
			t.Errorf("%s still sells it", path)
		}
	}
	e.says("who held it", e.get(at+"/chot/M1"), http.StatusOK, "tạm dừng bán")
	typed := url.Values{"key": {form.field(t, "key")}, "name": {"Khách mẫu"}, "phone": {"0900000101"}, "province": {"01"}, "ward": {"Ba Đình"}, "line": {"Số 1 phố mẫu"}, "total": {"117000"}, "do": {"place"}}
	for range 2 { // a second press is no other answer
		e.says("who held it and orders", e.post(at+"/dat/M1", typed), http.StatusConflict, "tạm dừng bán nên chưa chốt được")
	}
	e.says("who says yes to a page of before", e.post(at+"/chot/m1", url.Values{"quantity": {"1"}}), http.StatusConflict, "tạm dừng bán nên chưa chốt được")
	e.says("the cart", e.get("/dat-hang"), http.StatusOK, "120.000 ₫")
	if n := e.Number(`SELECT count(*) FROM orders`); n != 0 {
		t.Errorf("%d orders of what was taken down", n)
	}
	goods := e.get("/san-pham/" + e.Items[0].ProductSlug)
	e.says("the goods", goods, http.StatusOK, "Thêm vào giỏ", "120.000 ₫")
	if strings.Contains(goods.text(), "99.000") {
		t.Error("the shop sells it at the price of the session")
	}
	e.says("the other code", e.get("/b1"), http.StatusOK, "Chốt B1 ngay")
}

// A cart that was filled before says what became of the goods, once, and promises them no longer.
func TestWhatIsTakenDownIsKeptForNobody(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	e.post("/live/"+e.Slug+"/chot/m1", url.Values{"quantity": {"1"}})
	e.says("before", e.get("/gio-hang"), http.StatusOK, "Đang giữ cho bạn")
	downs := takedown.NewStore(e.db, func() time.Time { return e.clock })
	if _, err := downs.Take(context.Background(), e.by, takedown.Product, e.Items[0].ProductID, "Mẫu kiểm nghiệm không đạt"); err != nil {
		t.Fatal(err)
	}
	page := e.get("/gio-hang")
	e.says("after", page, http.StatusOK, "500 g: tạm ngừng bán.")
	for _, wrong := range []string{"vừa hết", "giữ cho bạn", "Giữ hàng"} {
		if strings.Contains(page.text(), wrong) {
			t.Errorf("it says %q of goods that were taken down", wrong)
		}
	}
}

// A copy of a picture is asked for by name. Within a second of a takedown nobody is given one
// any more, unless something else shows the same; when it is lifted they are there again, and
// all others keep their year.
func TestPicturesOfWhatIsTakenDownAreHandedOutNoMore(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	downs := takedown.NewStore(e.db, func() time.Time { return e.clock })
	ctx, by := context.Background(), audit.Actor{Kind: audit.Staff, ID: 7, Name: "Bà Lan"}
	photographed(e.visit, e.Items[0].ProductSlug, 2)
	photographed(e.visit, e.Items[1].ProductSlug, 3)
	hash := func(n string) string { return n + shotHash[2:] }
	e.Exec(`UPDATE photos SET hash = $1 WHERE product_id = $2 AND position = 2`, hash("b2"), e.Items[1].ProductID)
	e.Exec(`UPDATE photos SET hash = $1 WHERE product_id = $2 AND position = 2`, hash("a2"), e.Items[0].ProductID)
	e.Exec(`UPDATE photos SET deleted_at = now(), hash = $1 WHERE product_id = $2 AND position = 3`, hash("b3"), e.Items[1].ProductID)
	for _, name := range []string{"01", "a2", "b2", "b3"} {
		if err := e.files.Public.Put(ctx, hash(name)+"-320.jpg", []byte("a picture")); err != nil {
			t.Fatal(err)
		}
	}
	had := func(what string, want map[string]bool) {
		t.Helper()
		e.clock = e.clock.Add(time.Second)
		for name, there := range want {
			s := e.get("/anh/" + hash(name) + "-320.jpg")
			if (s.status == http.StatusOK) != there {
				t.Errorf("%s: %s answers %d", what, name, s.status)
			}
			if kept := strings.Contains(s.header.Get("Cache-Control"), "immutable"); kept != there {
				t.Errorf("%s: %s may be kept: %q", what, name, s.header.Get("Cache-Control"))
			}
		}
	}
	all := map[string]bool{"01": true, "a2": true, "b2": true, "b3": true}
	had("before", all)
	id, err := downs.Take(ctx, by, takedown.Product, e.Items[0].ProductID, "Mẫu kiểm nghiệm không đạt")
	if err != nil {
		t.Fatal(err)
	}
	had("one product down", map[string]bool{"01": true, "a2": false, "b2": true, "b3": true}) // 01 is shown by the other as well
	whole, err := downs.Take(ctx, by, takedown.Producer, e.CoopLangSo(), "Cơ sở bị đình chỉ")
	if err != nil {
		t.Fatal(err)
	}
	had("its producer down", map[string]bool{"01": false, "a2": false, "b2": false, "b3": false})
	for _, one := range []int64{id, whole} {
		if err := downs.AskLift(ctx, by, one, "Kết quả lại đạt"); err != nil {
			t.Fatal(err)
		}
		_, lifts, err := downs.ByID(ctx, one)
		if err == nil {
			err = downs.Lift(ctx, audit.Actor{Kind: audit.Staff, ID: 8, Name: "Ông Hải"}, one, lifts[0].ID)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	had("lifted", all)
}
