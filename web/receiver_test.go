package web_test

import (
	"context"
	"net/url"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders"
)

func TestABuyerMendsTheAddressUntilAProducerHasSaidYes(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	v.post("/gio-hang", variant(jar))
	form := buyer(v.get("/dat-hang"), t)
	form.Set("total", v.post("/dat-hang", form).field(t, "total"))
	link := v.post("/dat-hang", form).location
	action := strings.SplitN(link, "?", 2)[0] + "/nguoi-nhan"
	new := url.Values{"k": {v.get(link).field(t, "k")}, "name": {"Trần Thị Mẫu"}, "phone": {"0911 222 333"}, "line": {"Số 9 ngõ mới, phố mẫu"}, "note": {"<b>Gọi trước</b>"}}
	if s := v.post(action, url.Values{"k": {"wrong"}, "name": {"Kẻ lạ"}}); s.status != 404 {
		t.Fatalf("changed by a stranger: %d", s.status)
	}
	bad := url.Values{"k": new["k"], "name": {"Trần Thị Mẫu"}, "phone": {"123"}, "line": {"x"}, "note": {""}}
	if s := v.post(action, bad); s.status != 422 || !strings.Contains(s.body, `value="123"`) || !strings.Contains(s.text(), "Còn 2 chỗ cần sửa") {
		t.Fatalf("wrong fields: %d %s", s.status, s.text())
	}
	s := v.post(action, new)
	if s.status != 303 {
		t.Fatalf("changing: %d %s", s.status, s.text())
	}
	for _, words := range []string{"Trần Thị Mẫu", "0911 222 333", "Số 9 ngõ mới", "Đã lưu. Cơ sở sẽ giao theo thông tin mới."} {
		if page := v.get(s.location); !strings.Contains(strings.ReplaceAll(page.text(), "\u00a0", " "), words) {
			t.Errorf("the page does not say %q: %s", words, page.text())
		}
	}
	p, err := v.Store.PurchaseByID(context.Background(), int64(v.Number(`SELECT id FROM purchases`)))
	if err != nil || p.BuyerPhone != "+84911222333" || p.PlaceText == "" {
		t.Fatalf("kept: %+v (%v)", p, err)
	}
	if err := v.Store.Take(context.Background(), audit.Actor{Kind: audit.Staff}, catalog.Everything(), p.Orders[0].ID, orders.Confirm, ""); err != nil {
		t.Fatal(err)
	}
	if s := v.post(action, new); s.status != 409 || !strings.Contains(s.text(), "gọi thẳng cơ sở") {
		t.Errorf("after the producer's yes: %d %s", s.status, s.text())
	}
}
