package web_test

import (
	"context"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

func TestABuyerPaysByTransferWithoutScript(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})
	v.post("/gio-hang", variant(jar))
	if s := v.get("/dat-hang"); strings.Contains(s.body, `value="transfer"`) || !strings.Contains(s.text(), "chưa nhận chuyển khoản") {
		t.Fatal("a transfer is offered to a producer without an account")
	}
	v.Account(v.CoopLangSo())
	form := buyer(v.get("/dat-hang"), t)
	form.Set("payment_method", "transfer")
	form.Set("total", v.post("/dat-hang", form).field(t, "total"))
	placed := v.post("/dat-hang", form)
	page := v.get(placed.location)
	var code string
	for _, want := range []string{"Trả tiền", "Chuyển khoản cho cơ sở", "138.000 ₫", "DU LIEU MAU", "Agribank", "Tài khoản mẫu, đừng chuyển tiền thật", "Lưu ảnh mã QR", "Trả tiền mặt khi nhận hàng"} {
		if !strings.Contains(page.text(), want) {
			t.Errorf("the page does not say %q: %s", want, page.text())
		}
	}
	if err := v.db.Pool.QueryRow(context.Background(), `SELECT code FROM orders`).Scan(&code); err != nil {
		t.Fatal(err)
	}
	key := placed.location[strings.Index(placed.location, "?k=")+3:]
	for _, want := range []string{`data-copy="138000"`, `data-copy="` + code + `"`, "<svg viewBox", `href="/don/` + code + `/ma-qr.png?k=`} {
		if !strings.Contains(page.body, want) {
			t.Errorf("the page has no %s", want)
		}
	}
	if png := v.get("/don/" + code + "/ma-qr.png?k=" + key); png.status != 200 || png.header.Get("Content-Type") != "image/png" || !strings.HasPrefix(png.body, "\x89PNG") {
		t.Errorf("the picture: %d %s", png.status, png.header.Get("Content-Type"))
	}
	if png := v.get("/don/" + code + "/ma-qr.png?k=abc"); png.status != 404 {
		t.Errorf("without the key: %d", png.status)
	}
	cash := v.post("/don/"+code+"/cach-tra", map[string][]string{"k": {key}, "method": {"cod"}})
	if s := v.get(cash.location); !strings.Contains(s.text(), "Đã đổi: bạn trả tiền mặt") || !strings.Contains(s.text(), "Trả trước bằng chuyển khoản QR") || strings.Contains(s.body, "<svg viewBox=\"0 0 45") {
		t.Fatalf("switched to cash: %s", s.text())
	}
	if s := v.post("/don/"+code+"/cach-tra", map[string][]string{"k": {"abc"}, "method": {"cod"}}); s.status != 404 {
		t.Errorf("a stranger switches: %d", s.status)
	}
	v.post("/don/"+code+"/cach-tra", map[string][]string{"k": {key}, "method": {"transfer"}})
	v.Checkout.Cash = &orders.CashRules{Ceiling: 137_999}
	if s := v.get(placed.location); strings.Contains(s.text(), "Trả tiền mặt khi nhận hàng") || !strings.Contains(s.text(), "Lưu ảnh mã QR") {
		t.Errorf("cash is offered for more than a parcel may collect: %s", s.text())
	}
	if s := v.post("/don/"+code+"/cach-tra", map[string][]string{"k": {key}, "method": {"cod"}}); s.status != 409 || !strings.Contains(s.text(), "Kiện hàng trên 137.999 ₫ không thu tiền mặt") {
		t.Errorf("more cash than a parcel may collect: %d %s", s.status, s.text())
	}
	v.Checkout.Cash = nil
	v.Exec(`UPDATE orders SET pay_by = pay_by - interval '30 days'`)
	if s := v.get(placed.location); strings.Contains(s.text(), "Lưu ảnh mã QR") || !strings.Contains(s.text(), "đã quá giờ trả tiền và sắp đóng") {
		t.Errorf("past its time, before anything closed it, the page asks for money: %s", s.text())
	}
	if png := v.get("/don/" + code + "/ma-qr.png?k=" + key); png.status != 404 {
		t.Errorf("past its time the code to save is there: %d", png.status)
	}
	v.Exec(`UPDATE orders SET pay_by = pay_by + interval '30 days'`)
	var id int64
	if err := v.db.Pool.QueryRow(context.Background(), `SELECT id FROM orders`).Scan(&id); err != nil {
		t.Fatal(err)
	}
	pay := func(ref string, f orders.Fact) {
		t.Helper()
		f.OrderID, f.Method, f.Kind, f.Ref = id, orders.Transfer, ledger.Received, ref
		if _, err := v.Store.Settle(context.Background(), audit.Actor{Kind: audit.System}, f); err != nil {
			t.Fatal(err)
		}
	}
	pay("a", orders.Fact{Amount: 100_000})
	if s := v.get(placed.location); !strings.Contains(s.text(), "Còn thiếu 38.000 ₫") || !strings.Contains(s.body, `data-copy="38000"`) || !strings.Contains(s.text(), "Đã nhận 100.000 ₫") {
		t.Errorf("partly paid: %s", s.text())
	}
	pay("b", orders.Fact{Amount: 40_000})
	if s := v.get(placed.location); !strings.Contains(s.text(), "phải trả lại bạn 2.000 ₫") || strings.Contains(s.text(), "Lưu ảnh mã QR") || !strings.Contains(s.text(), "đang chuẩn bị hàng") {
		t.Errorf("paid and more: %s", s.text())
	}
}

func TestCashIsClosedWhereAParcelIsWorthMoreThanACourierMayCollect(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5}) // 120,000
	v.post("/gio-hang", variant(jar))
	v.Account(v.CoopLangSo())
	radio := func(method string) string {
		_, rest, ok := strings.Cut(v.get("/dat-hang").body, `value="`+method+`"`)
		if !ok {
			t.Fatalf("there is no way %s", method)
		}
		tag, _, _ := strings.Cut(rest, ">")
		return tag
	}
	v.Checkout.Cash = &orders.CashRules{Ceiling: 120_000}
	if cash := radio("cod"); strings.Contains(cash, "disabled") || !strings.Contains(cash, "checked") {
		t.Errorf("what a courier may just collect: %s", cash)
	}
	v.Checkout.Cash = &orders.CashRules{Ceiling: 119_999}
	if cash, transfer := radio("cod"), radio("transfer"); !strings.Contains(cash, "disabled") || strings.Contains(cash, "checked") || !strings.Contains(transfer, "checked") {
		t.Errorf("more than that: %s; %s", cash, transfer)
	}
	if page := v.get("/dat-hang"); !strings.Contains(page.text(), "Kiện hàng trên 119.999 ₫ không thu tiền mặt khi giao.") {
		t.Error("the page does not say why")
	}
}

func TestWhatWasNotSentIsNotAskedForAndTheSumsSaySo(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến", Price: 100_000, Stock: 9})
	other := v.Product(catalogtest.Goods{Name: "Bún", Price: 50_000, Stock: 9})
	p := v.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}, catalog.Take{VariantID: other.VariantID, Quantity: 1})
	o := p.Orders[0]
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	ctx, hoa, all := t.Context(), audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}, catalog.Everything()
	must(v.Store.Take(ctx, hoa, all, o.ID, orders.Confirm, ""))
	must(v.Store.Take(ctx, hoa, all, o.ID, orders.Pack, ""))
	must(v.Store.Send(ctx, hoa, all, o.ID, orders.Send{Lines: map[int64]int{o.Lines[0].ID: 1}}))
	must(v.Store.Drop(ctx, hoa, all, o.ID, "Hết hàng"))
	must(v.Store.Take(ctx, hoa, all, o.ID, orders.Deliver, ""))
	link := "/don/" + o.Code + "?k=" + orders.NewLinks(v.Store, []byte("a key for tests")).Key(p)
	at, key, _ := strings.Cut(link, "?k=")
	page := v.get(link).text()
	if !strings.Contains(page, "Phần không gửi, hoặc được bớt −50.000 ₫") {
		t.Errorf("what was not sent is not explained: %s", page)
	}
	if form := v.get(at + "/phan-anh?k=" + key).text(); strings.Contains(form, "Bún") {
		t.Errorf("what was never sent can be complained of: %s", form)
	}
	if strings.Count(v.get(link).body, "/nhan-xet/") != 1 {
		t.Error("what was never sent can be reviewed")
	}
}
