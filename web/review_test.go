package web_test

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders"
)

// delivered is an order of a product that has arrived, and its link.
func (v *visit) delivered(jar catalogtest.Jar) string {
	v.t.Helper()
	p := v.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	v.take(p, orders.Confirm, orders.Pack, orders.Ship, orders.Deliver)
	return orders.NewLinks(v.Store, []byte("a key for tests")).Path(p)
}

func (v *visit) take(p *orders.Purchase, steps ...orders.Step) {
	v.t.Helper()
	for _, step := range steps {
		if err := v.Store.Take(v.t.Context(), audit.Actor{Kind: audit.Staff, Name: "Hoa"}, catalog.Everything(), p.Orders[0].ID, step, ""); err != nil {
			v.t.Fatal(err)
		}
	}
}

var reviewLink = regexp.MustCompile(`href="(/don/[^"]*/nhan-xet/\d+)\?k=([^"]*)"`)

// write sends a review from an order's page.
func (v *visit) write(order string, score, body string) seen {
	v.t.Helper()
	page := v.get(order)
	m := reviewLink.FindStringSubmatch(page.body)
	if m == nil {
		v.t.Fatalf("no way to a review: %s", page.text())
	}
	form := v.get(m[1] + "?k=" + m[2])
	if form.status != http.StatusOK || form.header.Get("Cache-Control") != "no-store" {
		v.t.Fatalf("the form: %d %s", form.status, form.text())
	}
	return v.post(m[1], url.Values{"k": {form.field(v.t, "k")}, "score": {score}, "body": {body}})
}

// show lets all reviews through.
func (v *visit) show() {
	v.t.Helper()
	store := review.NewStore(v.db, catalogtest.Noon)
	list, err := store.ForOffice(v.t.Context(), review.OfficeQuery{View: review.ViewPending, Page: 1, PerPage: 100, Scope: catalog.Everything()})
	if err != nil {
		v.t.Fatal(err)
	}
	for _, r := range list.Rows {
		if err := store.Show(v.t.Context(), audit.Actor{Kind: audit.Staff, Name: "Hoa"}, r.ID, r.RowVersion); err != nil {
			v.t.Fatal(err)
		}
	}
}

func TestWhatArrivedIsSpokenOfAndSeenOnceLetThrough(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 9})
	order := v.delivered(jar)
	before := v.get("/san-pham/mien-dong")
	if strings.Contains(before.body, "nhan-xet") || strings.Contains(before.body, "aggregateRating") || v.get("/san-pham/mien-dong/nhan-xet").location != "/san-pham/mien-dong" {
		t.Error("something is said of reviews where there are none")
	}
	led := v.write(order, "4", "Sợi dai <b>ngon</b>")
	if led.status != http.StatusSeeOther {
		t.Fatalf("%d %s", led.status, led.text())
	}
	if page := v.get(order); !strings.Contains(page.text(), "chờ cán bộ xã duyệt") || !strings.Contains(page.text(), "Sửa nhận xét") {
		t.Errorf("the order's page: %s", page.text())
	}
	if strings.Contains(v.get("/san-pham/mien-dong").body, "Sợi dai") {
		t.Error("seen before anybody read it")
	}
	v.write(order, "5", "Sợi dai, ngon")
	v.show()
	page := v.get("/san-pham/mien-dong")
	for _, words := range []string{"5,0/5 · 1 nhận xét. Điểm người mua, không phải sao OCOP.", "K. m., người mua ở phường Ba Đình", "Sợi dai, ngon"} {
		if !strings.Contains(page.text(), words) {
			t.Errorf("%q is not said in %s", words, page.text())
		}
	}
	if !strings.Contains(page.body, `"aggregateRating":{"@type":"AggregateRating","bestRating":5,"ratingValue":"5.0","reviewCount":1,"worstRating":1}`) || strings.ContainsAny(page.body, "★☆⭐") {
		t.Error("the score is not told to search engines, or drawn as stars")
	}
	if strings.Contains(page.text(), "Khách mẫu") || strings.Contains(page.body, "900000101") {
		t.Error("the buyer's name or number is shown")
	}
	if maker := v.get("/nguoi-lam/htx-mien-lang-so-mau"); !strings.Contains(maker.text(), "Sợi dai, ngon") {
		t.Errorf("the maker's page: %s", maker.text())
	}
	if order := v.get(order); !strings.Contains(order.text(), "Nhận xét của bạn đang hiện") || reviewLink.MatchString(order.body) {
		t.Errorf("the order's page: %s", order.text())
	}
	v.Exec(`UPDATE products SET state = 'hidden'`)
	if got := v.get("/san-pham/mien-dong/nhan-xet"); got.status != http.StatusNotFound {
		t.Errorf("of a hidden product: %d", got.status)
	}
}

func TestOnlyADeliveredOrdersLinkLetsOneSpeak(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 9})
	p := v.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	link := orders.NewLinks(v.Store, []byte("a key for tests"))
	at := fmt.Sprintf("/don/%s/nhan-xet/%d", p.Orders[0].Code, p.Orders[0].Lines[0].ID)
	if strings.Contains(v.get(link.Path(p)).body, "nhan-xet") {
		t.Error("spoken of before it was sent")
	}
	say := func(path, key string) int {
		return v.post(path, url.Values{"k": {key}, "score": {"5"}}).status
	}
	if got := say(at, link.Key(p)); got != http.StatusConflict {
		t.Errorf("not delivered: %d", got)
	}
	v.take(p, orders.Confirm, orders.Pack, orders.Ship, orders.Deliver)
	for what, got := range map[string]int{"without a key": say(at, ""), "a wrong key": say(at, "x"), "another line": say(at+"9", link.Key(p)), "no line": say(at+"x", link.Key(p)),
		"the key of another": say(at, link.Key(&orders.Purchase{Code: "OCPX"}))} {
		if got != http.StatusNotFound {
			t.Errorf("%s: %d", what, got)
		}
	}
	for _, form := range []url.Values{{}, {"score": {"0"}}, {"score": {"6"}}, {"score": {"năm"}}, {"score": {"3"}, "body": {strings.Repeat("ả", 1001)}}} {
		form.Set("k", link.Key(p))
		if got := v.post(at, form); got.status != http.StatusUnprocessableEntity || !strings.Contains(got.text(), "Còn 1 chỗ cần sửa") {
			t.Errorf("%v: %d %s", form, got.status, got.text())
		}
	}
}

func TestReviewsAreTurnedAPageAtATime(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 9})
	store := review.NewStore(v.db, catalogtest.Noon)
	for n := range int64(23) {
		if err := store.Write(t.Context(), review.Bought{LineID: n + 1, ProductID: jar.ProductID, Author: "N. A."}, review.Said{Score: 4, Body: fmt.Sprintf("Lời %d.", n)}); err != nil {
			t.Fatal(err)
		}
	}
	v.show()
	if page := v.get("/san-pham/mien-dong"); !strings.Contains(page.text(), "Xem cả 23") || strings.Count(page.text(), "Lời ") != 2 {
		t.Errorf("%s", page.text())
	}
	first, second := v.get("/san-pham/mien-dong/nhan-xet"), v.get("/san-pham/mien-dong/nhan-xet?trang=2")
	if strings.Count(first.text(), "Lời ") != 20 || strings.Count(second.text(), "Lời ") != 3 || !strings.Contains(second.body, `href="/san-pham/mien-dong/nhan-xet"`) {
		t.Errorf("%s\n%s", first.text(), second.text())
	}
	for _, odd := range []string{"0", "-1", "x", "99999", "1e9"} {
		if got := v.get("/san-pham/mien-dong/nhan-xet?trang=" + odd); got.status >= 400 {
			t.Errorf("page %s: %d", odd, got.status)
		}
	}
}
