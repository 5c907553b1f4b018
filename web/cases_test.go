package web_test

import (
	"context"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/returns"
)

// arrived is an order of one kind of goods that was paid at the door, and its link.
func (v *visit) arrived(jar catalogtest.Jar, n int) (o orders.Order, link string) {
	v.t.Helper()
	o = v.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: n}).Orders[0]
	for _, s := range []orders.Step{orders.Confirm, orders.Pack, orders.Ship, orders.Deliver, orders.Collect} {
		if err := v.Store.Take(context.Background(), audit.Actor{Kind: audit.Staff}, catalog.Everything(), o.ID, s, ""); err != nil {
			v.t.Fatal(err)
		}
	}
	p, err := v.Store.PurchaseOf(context.Background(), o.ID)
	if err != nil {
		v.t.Fatal(err)
	}
	return o, strings.Replace(orders.NewLinks(v.Store, []byte("a key for tests")).Path(p), p.Code, o.Code, 1)
}

func (v *visit) cases() *returns.Store { return returns.NewStore(v.db, v.Store, catalogtest.Noon, nil) }

func TestABuyerAsksIsAnsweredAndGetsTheirMoney(t *testing.T) {
	t.Parallel()
	v := open(t)
	ctx, all := context.Background(), catalog.Everything()
	o, link := v.arrived(v.Product(catalogtest.Goods{Name: "Miến", Stock: 9}), 2)
	at, key, _ := strings.Cut(link, "?k=")
	if page := v.get(link); !strings.Contains(page.body, at+"/phan-anh?k=") {
		t.Fatal("the order does not lead to the form")
	}
	if page := v.get(at + "/phan-anh?k=wrong"); page.status != 404 {
		t.Fatalf("a stranger is answered %d", page.status)
	}
	form := v.get(at + "/phan-anh?k=" + key)
	if form.status != 200 || strings.Contains(form.body, "checked") || form.header.Get("Cache-Control") != "no-store" {
		t.Fatalf("the form: %d, something is ticked beforehand", form.status)
	}
	sent := url.Values{"k": {key}, "once": {form.field(t, "once")}, "reason": {"broken"}, "wants": {""}, "body": {"Gói rách <b>hết</b>"}}
	if wrong := v.sendWith(at+"/phan-anh", sent, map[string][]byte{"a.png": shot(t, 1)}); wrong.status != 422 || !strings.Contains(wrong.text(), "Bạn chọn cách muốn được giải quyết") || !strings.Contains(wrong.body, "Gói rách &lt;b&gt;hết") {
		t.Fatalf("without a wish: %d %s", wrong.status, wrong.text())
	}
	sent.Set("wants", "refund")
	if wrong := v.sendWith(at+"/phan-anh", sent, map[string][]byte{"a.txt": []byte("no picture")}); wrong.status != 422 || !strings.Contains(wrong.text(), "a.txt") {
		t.Fatalf("a file that is no picture: %d %s", wrong.status, wrong.text())
	}
	done := v.sendWith(at+"/phan-anh", sent, map[string][]byte{"a.png": shot(t, 1)})
	again := v.sendWith(at+"/phan-anh", sent, nil)
	if done.status != 303 || again.location != done.location {
		t.Fatalf("sent: %d %s, again %s", done.status, done.location, again.location)
	}
	v.develop()
	page := v.get(done.location)
	for _, words := range []string{"Phản ánh PA-0001", "Mới gửi", "Gói rách <b>hết</b>", "Trả lời trước", "Đã gửi. Bạn giữ đường dẫn"} {
		if !strings.Contains(page.text(), words) {
			t.Errorf("the page does not say %q: %s", words, page.text())
		}
	}
	picture := regexp.MustCompile(`src="([^"]*phan-anh/1/anh/[^"]*)"`).FindStringSubmatch(page.body)
	if picture == nil || v.get(picture[1]).status != 200 || v.get(strings.Split(picture[1], "?")[0]).status != 404 {
		t.Errorf("the picture: %v", picture)
	}
	maker, mine := audit.Actor{Kind: audit.Staff, ID: 1, Name: "Bà Lý"}, catalog.Scope{ProducerID: v.CoopLangSo()}
	if err := v.cases().Reply(ctx, maker, mine, 1, 0, returns.Proposal{Body: "Cơ sở xin lỗi", Offer: returns.Refund, Amount: 120_000}); err != nil {
		t.Fatal(err)
	}
	clerk := int64(v.Number(`INSERT INTO accounts (login, name, password_hash) VALUES ('mau@mau.example', 'Nhân viên mẫu', '$argon2id$') RETURNING id`))
	v.Exec(`INSERT INTO account_roles (account_id, role) VALUES ($1, 'economy')`, clerk)
	if err := v.cases().Assign(ctx, audit.Actor{Kind: audit.Staff, ID: clerk, Name: "Nhân viên mẫu"}, catalog.Everything(), 1, 0, clerk); err != nil {
		t.Fatal(err)
	}
	if page = v.get(at + "/phan-anh/1?k=" + key); !strings.Contains(page.text(), "Hoàn lại 120.000 ₫") || strings.Contains(page.text(), "Bà Lý") || strings.Contains(page.text(), "Nhân viên mẫu") || strings.Contains(page.text(), "phụ trách") {
		t.Fatalf("the offer: %s", page.text())
	}
	step := url.Values{"k": {key}, "seen": {page.field(t, "seen")}, "do": {"accept"}}
	if led := v.post(at+"/phan-anh/1/buoc", step); led.status != 303 || !strings.Contains(v.get(led.location).text(), "Đã thống nhất") {
		t.Fatalf("taking the offer: %d", led.status)
	}
	if again := v.post(at+"/phan-anh/1/buoc", step); again.status != 409 {
		t.Fatalf("taken twice: %d", again.status)
	}
	account := url.Values{"k": {key}, "case": {"1"}, "bank": {"Agribank"}, "account": {"12"}, "holder": {"nguyen van mau"}}
	if wrong := v.post(at+"/tai-khoan", account); wrong.status != 422 || !strings.Contains(wrong.body, `value="Agribank"`) {
		t.Fatalf("a wrong account: %d", wrong.status)
	}
	account.Set("account", "1500 205 999888")
	if led := v.post(at+"/tai-khoan", account); led.status != 303 || !strings.Contains(v.get(led.location).text(), "đuôi ••• 9888") || strings.Contains(v.get(led.location).body, "999888") {
		t.Fatalf("the account: %d", led.status)
	}
	if err := v.cases().Paid(ctx, maker, mine, 1, 0, "FT 26331"); err != nil {
		t.Fatal(err)
	}
	if page = v.get(at + "/phan-anh/1?k=" + key); !strings.Contains(page.text(), "Đã xong") || !strings.Contains(page.text(), "Đã hoàn 120.000 ₫") {
		t.Errorf("in the end: %s", page.text())
	}
	if page = v.get(link); !strings.Contains(page.text(), "Đã xong") || !strings.Contains(page.text(), "120.000 ₫") {
		t.Errorf("the order: %s", page.text())
	}
	if back, _, err := v.Store.OrderByCode(ctx, all, o.Code); err != nil || back.PaidOut != 120_000 {
		t.Errorf("in the books: %+v (%v)", back, err)
	}
}
