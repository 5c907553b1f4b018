package web_test

import (
	"crypto/rand"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

func TestAnAltarIsAskedForQuotedAcceptedAndPaidInStagesWithoutAScript(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	v.Exec(`INSERT INTO producer_bank_accounts (producer_id, bank_bin, account_number, account_name, state, active_from, sample)
		SELECT producer_id, '970405', '000012345', 'DU LIEU MAU', 'approved', '2026-01-01', true FROM products WHERE slug = 'ban-tho-gia-tien'`)
	const form = "/san-pham/ban-tho-gia-tien/dat-lam"
	if !strings.Contains(v.get("/san-pham/ban-tho-gia-tien").body, `href="`+form+`"`) {
		t.Error("nothing leads to the form")
	}
	if got := v.get("/san-pham/mien-soi-nho/dat-lam").status; got != http.StatusNotFound {
		t.Errorf("goods from stock are made to measure: %d", got)
	}
	once := v.get(form).field(t, "once")
	asks := func(size, phone string) seen {
		return v.post(form, url.Values{"once": {once}, "size": {size}, "wishes": {"Gỗ <b>mít</b>"}, "place": {"Số 1, Ba Đình"}, "name": {"Khách thử"}, "phone": {phone}})
	}
	if got := asks("", "0912"); got.status != http.StatusUnprocessableEntity || !strings.Contains(got.text(), "Ghi kích thước") || !strings.Contains(got.body, `value="0912"`) || !strings.Contains(got.text(), "Gỗ <b>mít</b>") {
		t.Errorf("an empty size: %d %s", got.status, got.text())
	}
	led := asks("Ngang 153 cm", "0912345678")
	if led.status != http.StatusSeeOther || asks("Ngang 153 cm", "0912345678").location != led.location {
		t.Fatalf("%d %s", led.status, led.text())
	}
	at, key, _ := strings.Cut(led.location, "?k=")
	if got := v.get(at + "?k=wrong").status; got != http.StatusNotFound {
		t.Errorf("a wrong key: %d", got)
	}
	store := bespoke.NewStore(v.db, v.Checkout, catalogtest.Noon, rand.Reader)
	officer, all, code := audit.Actor{Kind: audit.Staff, Name: "Xưởng"}, catalog.Everything(), strings.TrimPrefix(at, "/dat-lam/")
	quote := bespoke.Quote{LeadDays: 40, ValidUntil: vntime.Today(catalogtest.Noon()).AddDate(0, 0, 9), Rule: bespoke.Deposit, WarrantyMonths: 12, Warranty: "Mối mọt",
		Items:  []bespoke.Item{{What: "Bàn thờ", Size: "153 cm", Material: "Gỗ mít", Origin: "Mua có bảng kê", Price: 20_000_000}},
		Stages: []bespoke.Stage{{Label: "Đặt cọc", Share: 30, Due: bespoke.OnAccept}, {Label: "Lắp xong", Share: 70, Due: bespoke.OnFit}}}
	for n := range 2 {
		if _, err := store.Quote(t.Context(), officer, all, code, n, quote); err != nil {
			t.Fatal(err)
		}
	}
	page := v.get(led.location)
	for _, want := range []string{"Báo giá lần 2", "20.000.000", "6.000.000", "14.000.000", "Nguồn: Mua có bảng kê", "xưởng giữ tiền cọc", "Các lần báo giá trước"} {
		if !strings.Contains(strings.ReplaceAll(page.text(), "\u00a0", " "), want) {
			t.Errorf("%q is not on the page", want)
		}
	}
	yes := url.Values{"k": {key}, "version": {"1"}, "wording": {page.field(t, "wording")}, "agree": {"1"}}
	if got := v.post(at+"/nhan", yes); got.status != http.StatusConflict || !strings.Contains(got.text(), "báo giá mới hơn") {
		t.Errorf("the version before: %d %s", got.status, got.text())
	}
	yes.Set("version", "2")
	yes.Del("agree")
	if got := v.post(at+"/nhan", yes); got.status != http.StatusUnprocessableEntity || !strings.Contains(got.text(), "đánh dấu vào ô đồng ý") {
		t.Errorf("without the box: %d", got.status)
	}
	yes.Set("agree", "1")
	order := v.post(at+"/nhan", yes)
	if order.status != http.StatusSeeOther {
		t.Fatalf("accepted: %d %s", order.status, order.text())
	}
	bill := v.get(order.location)
	if !strings.Contains(bill.body, `data-copy="6000000"`) || strings.Contains(bill.body, "/cach-tra") {
		t.Errorf("the first stage is not what is to be paid: %s", bill.text())
	}
	id := int64(v.Number(`SELECT id FROM orders WHERE first_due > 0`))
	settle := func(amount money.VND) {
		t.Helper()
		if _, err := v.Store.Settle(t.Context(), officer, orders.Fact{OrderID: id, Method: orders.Transfer, Kind: ledger.Received, Ref: rand.Text(), Amount: amount}); err != nil {
			t.Fatal(err)
		}
	}
	settle(6_000_000)
	if _, err := store.Tell(t.Context(), officer, all, code, "Đã ghép khung"); err != nil {
		t.Fatal(err)
	}
	if got := v.get(led.location).text(); !strings.Contains(got, "Đang làm") || !strings.Contains(got, "Đã ghép khung") || strings.Contains(got, "Phiếu bảo hành bảo hành") {
		t.Error(got)
	}
	if got := v.get(at + "/bao-hanh?k=" + key).status; got != http.StatusNotFound {
		t.Errorf("a card before the fitting: %d", got)
	}
	for _, do := range []func() error{func() error { return store.Finish(t.Context(), officer, all, code) }, func() error { return store.Fit(t.Context(), officer, all, code) }} {
		if err := do(); err != nil {
			t.Fatal(err)
		}
	}
	if got := v.get(order.location); !strings.Contains(got.body, `data-copy="14000000"`) {
		t.Errorf("the last stage is not what is to be paid: %s", got.text())
	}
	settle(14_000_000)
	if got := v.get(led.location).text(); !strings.Contains(got, "Đã xong, đã trả đủ") {
		t.Error(got)
	}
	card := v.get(at + "/bao-hanh?k=" + key).text()
	for _, want := range []string{"BH-", "24/11/2026", "23/11/2027", "Mối mọt"} {
		if !strings.Contains(card, want) {
			t.Errorf("%q is not on the card: %s", want, card)
		}
	}
}

func TestWhoBreaksOffReadsWhatItCostsFirst(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	v.Exec(`INSERT INTO producer_bank_accounts (producer_id, bank_bin, account_number, account_name, state, active_from, sample)
		SELECT producer_id, '970405', '000012345', 'DU LIEU MAU', 'approved', '2026-01-01', true FROM products WHERE slug = 'ban-tho-gia-tien'`)
	const form = "/san-pham/ban-tho-gia-tien/dat-lam"
	led := v.post(form, url.Values{"once": {v.get(form).field(t, "once")}, "size": {"1 m"}, "place": {"Ba Đình"}, "name": {"Khách thử"}, "phone": {"0912345678"}})
	at, key, _ := strings.Cut(led.location, "?k=")
	store := bespoke.NewStore(v.db, v.Checkout, catalogtest.Noon, rand.Reader)
	quote := bespoke.Quote{LeadDays: 4, ValidUntil: vntime.Today(catalogtest.Noon()), Rule: bespoke.Deposit, Items: []bespoke.Item{{What: "Bàn", Price: 1_000_000}},
		Stages: []bespoke.Stage{{Label: "Cọc", Share: 50, Due: bespoke.OnAccept}, {Label: "Xong", Share: 50, Due: bespoke.OnFinish}}}
	if _, err := store.Quote(t.Context(), audit.Actor{Kind: audit.Staff}, catalog.Everything(), strings.TrimPrefix(at, "/dat-lam/"), 0, quote); err != nil {
		t.Fatal(err)
	}
	v.post(at+"/nhan", url.Values{"k": {key}, "version": {"1"}, "wording": {v.get(led.location).field(t, "wording")}, "agree": {"1"}})
	id := int64(v.Number(`SELECT id FROM orders WHERE first_due > 0`))
	if _, err := v.Store.Settle(t.Context(), audit.Actor{Kind: audit.Staff}, orders.Fact{OrderID: id, Method: orders.Transfer, Kind: ledger.Received, Ref: "a", Amount: 700_000}); err != nil {
		t.Fatal(err)
	}
	if got := strings.ReplaceAll(v.get(led.location).text(), "\u00a0", " "); !strings.Contains(got, "xưởng giữ lại 500.000 ₫, trả lại bạn 200.000 ₫") {
		t.Error(got)
	}
	if got := v.post(at+"/dung", url.Values{"k": {key}, "reason": {"Đổi ý"}}); got.status != http.StatusUnprocessableEntity {
		t.Errorf("without the box: %d", got.status)
	}
	if got := v.post(at+"/dung", url.Values{"k": {key}, "reason": {"Đổi ý"}, "sure": {"1"}}); got.status != http.StatusSeeOther || !strings.Contains(v.get(led.location).text(), "Lý do: Đổi ý") {
		t.Errorf("%d %s", got.status, got.text())
	}
	if n := v.Number(`SELECT count(*) FROM orders WHERE state = 'cancelled' AND kept = 500000`); n != 1 {
		t.Error("the rule was not kept")
	}
}

func TestPicturesOfARequestAreForItsLinkAlone(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	const form = "/san-pham/ban-tho-gia-tien/dat-lam"
	values := url.Values{"once": {v.get(form).field(t, "once")}, "size": {"1 m"}, "place": {"Ba Đình"}, "name": {"Khách thử"}, "phone": {"0912345678"}}
	if got := v.sendWith(form, values, map[string][]byte{"a.txt": []byte("no picture")}); got.status != http.StatusUnprocessableEntity || !strings.Contains(got.body, `value="1 m"`) {
		t.Errorf("no picture: %d %s", got.status, got.text())
	}
	many := map[string][]byte{}
	for i := range 4 {
		many[string(rune('a'+i))+".png"] = shot(t, byte(i+1))
	}
	if got := v.sendWith(form, values, many); got.status != http.StatusUnprocessableEntity || !strings.Contains(got.text(), "Tối đa 3 ảnh") {
		t.Errorf("four pictures: %d %s", got.status, got.text())
	}
	led := v.sendWith(form, values, map[string][]byte{"tuong.png": shot(t, 9)})
	if led.status != http.StatusSeeOther {
		t.Fatalf("%d %s", led.status, led.text())
	}
	if err := v.studio.Develop(t.Context(), int64(v.Number(`SELECT id FROM photos WHERE bespoke_id IS NOT NULL`))); err != nil {
		t.Fatal(err)
	}
	src := regexp.MustCompile(`<img src="(/dat-lam/[^"]+)"`).FindStringSubmatch(v.get(led.location).body)
	if src == nil {
		t.Fatal("the picture is not on the page")
	}
	at := strings.ReplaceAll(src[1], "&amp;", "&")
	if got := v.get(at); got.status != http.StatusOK || got.header.Get("Cache-Control") != "private, no-store" {
		t.Errorf("the picture: %d", got.status)
	}
	bare, _, _ := strings.Cut(at, "?")
	file := bare[strings.LastIndex(bare, "/")+1:]
	for _, other := range []string{bare, bare + "?k=x", "/anh/" + file, "/anh-nhan-xet/" + file} {
		if got := v.get(other); got.status != http.StatusNotFound {
			t.Errorf("%s: %d", other, got.status)
		}
	}
}
