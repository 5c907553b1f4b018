package web_test

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/orders"
)

func TestABuyerFollowsParcelsAndFetchesWithACodeAtThePoint(t *testing.T) {
	t.Parallel()
	v, ctx := open(t), context.Background()
	by, all := audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}, catalog.Everything()
	jar := v.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	links := orders.NewLinks(v.Store, []byte("a key for tests"))
	take := func(id int64, steps ...orders.Step) {
		t.Helper()
		for _, step := range steps {
			if err := v.Store.Take(ctx, by, all, id, step, ""); err != nil {
				t.Fatal(err)
			}
		}
	}
	p := v.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2})
	o := p.Orders[0]
	take(o.ID, orders.Confirm, orders.Pack)
	if s := v.get(links.Path(p)); strings.Contains(s.text(), "Kiện hàng của bạn") {
		t.Error("nothing has left yet")
	}
	if err := v.Store.Send(ctx, by, all, o.ID, orders.Send{Courier: "ghn", Tracking: "GHN/1"}); err == nil {
		t.Fatal("a code that is none was taken")
	}
	if err := v.Store.Send(ctx, by, all, o.ID, orders.Send{Courier: "ghn", Tracking: "ghn123", Lines: map[int64]int{o.Lines[0].ID: 1}}); err != nil {
		t.Fatal(err)
	}
	s := v.get(links.Path(p))
	for _, want := range []string{"Kiện hàng của bạn", "Đang trên đường", "GHN123", "Phần còn lại cơ sở gửi ở kiện sau", "Giao Hàng Nhanh", "Thu khi giao kiện này: 138.000"} {
		if !strings.Contains(s.text(), want) {
			t.Errorf("%q is not said in %s", want, s.text())
		}
	}
	if !strings.Contains(s.body, `href="https://donhang.ghn.vn/?order_code=GHN123"`) || !strings.Contains(s.body, `rel="noopener noreferrer"`) {
		t.Error("no way to the courier's page")
	}
	masked := v.post("/tra-cuu-don", url.Values{"code": {o.Code}, "last4": {"0101"}})
	if masked.status != http.StatusOK || strings.Contains(masked.body, "GHN123") || !strings.Contains(masked.text(), "Đang trên đường") {
		t.Errorf("without the link one sees %s", masked.text())
	}
	// Fetched at the point, with the code that stands on the buyer's page.
	at := v.keeper()
	c := v.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	r := v.Request(c, 120_000)
	r.AddressLine, r.Destination = "", orders.Destination{Delivery: orders.ByPickup, SalesPoint: "cho-so"}
	fetch, err := v.Checkout.Place(ctx, r)
	if err != nil {
		t.Fatal(err)
	}
	take(fetch.Orders[0].ID, orders.Confirm, orders.Pack, orders.Ship)
	text := v.get(links.Path(fetch)).text()
	_, after, found := strings.Cut(text, "Mã nhận hàng ")
	if !found {
		t.Fatalf("no code on %s", text)
	}
	code := phone.Digits(after[:8])
	if shelf := v.get(at); !strings.Contains(shelf.text(), "1 đơn đang chờ ở đây") {
		t.Fatalf("the keeper sees %s", shelf.text())
	}
	hand := strings.Replace(at, "?", "/trao?", 1)
	if s := v.post(hand, url.Values{"pickup-code": {"000 000"}}); s.status != http.StatusUnprocessableEntity || !strings.Contains(s.body, `value="000 000"`) {
		t.Errorf("a wrong code: %d %s", s.status, s.text())
	}
	if s := v.post(hand, url.Values{"pickup-code": {code}}); s.status != http.StatusOK || !strings.Contains(s.text(), "Trao hàng của đơn") || !strings.Contains(s.text(), "Thu 120.000") {
		t.Errorf("the right code: %d %s", s.status, s.text())
	}
	if s := v.post(strings.Replace(hand, "k=", "k=x", 1), url.Values{"pickup-code": {code}}); s.status != http.StatusNotFound {
		t.Errorf("without the keeper's link: %d", s.status)
	}
}
