package web_test

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func wish(variantID int64, phone string) url.Values {
	return url.Values{"variant": {fmt.Sprint(variantID)}, "phone": {phone}, "quantity": {"2"}}
}

func TestASoldOutProductTakesANumberAndForgetsItAgain(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 0})
	page := v.get("/san-pham/mien-dong")
	if !strings.Contains(page.body, `action="/bao-khi-co"`) || !strings.Contains(page.text(), "cơ sở sẽ gọi hoặc nhắn Zalo") || !strings.Contains(page.text(), "Số được xóa 30 ngày") {
		t.Fatalf("no form: %s", page.text())
	}
	led := v.post("/bao-khi-co", wish(jar.VariantID, "0912 345 678"))
	if led.status != http.StatusSeeOther || strings.Contains(led.location, "345678") {
		t.Fatalf("%d %s", led.status, led.location)
	}
	noted := v.get(led.location)
	if text := noted.text(); !strings.Contains(text, "Đã ghi số của bạn") || !strings.Contains(text, "2 × Miến dong (500 g)") || !strings.Contains(text, "0912 ••• 678") || strings.Contains(noted.body, "345678") {
		t.Errorf("noted: %s", text)
	}
	if again := v.post("/bao-khi-co", wish(jar.VariantID, "+84912345678")); again.status != http.StatusOK || !strings.Contains(again.text(), "đã được ghi rồi") || strings.Contains(again.body, "?k=") {
		t.Errorf("again: %d %s", again.status, again.text())
	}
	path, _, _ := strings.Cut(led.location, "?")
	if wrong := v.post(path, url.Values{"k": {"x"}}); wrong.status != http.StatusNotFound {
		t.Errorf("a wrong key: %d", wrong.status)
	}
	if gone := v.post(path, url.Values{"k": {noted.field(t, "k")}}); gone.status != http.StatusOK || !strings.Contains(gone.text(), "Đã xóa số của bạn") {
		t.Errorf("gone: %d %s", gone.status, gone.text())
	}
	if after := v.get(led.location); after.status != http.StatusNotFound || !strings.Contains(after.text(), "Không tìm thấy số này") {
		t.Errorf("after: %d %s", after.status, after.text())
	}
}

func TestAWrongNumberIsKeptAndExplained(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 0})
	got := v.post("/bao-khi-co", wish(jar.VariantID, "0912 34"))
	if got.status != http.StatusUnprocessableEntity || !strings.Contains(got.body, `value="0912 34"`) || !strings.Contains(got.body, `href="#wait-phone"`) || got.header.Get("Cache-Control") != "no-store" {
		t.Errorf("%d %s", got.status, got.text())
	}
	v.Exec(`UPDATE variants SET stock = 5`)
	if now := v.post("/bao-khi-co", wish(jar.VariantID, "0912345678")); now.status != http.StatusConflict || !strings.Contains(now.text(), "đang còn 5 gói, bạn đặt mua được ngay") || !strings.Contains(now.body, `href="/san-pham/mien-dong"`) {
		t.Errorf("in stock: %d %s", now.status, now.text())
	}
	for _, odd := range []url.Values{{}, {"variant": {"x"}, "phone": {"0912345678"}}, wish(99_999, "0912345678"), wish(99_999, "x")} {
		if got := v.post("/bao-khi-co", odd); got.status >= 500 || got.status < 400 {
			t.Errorf("%v: %d", odd, got.status)
		}
	}
}

func TestOnlySizesThatAreGoneAreWaitedFor(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 4})
	if strings.Contains(v.get("/san-pham/mien-dong").body, "bao-khi-co") {
		t.Error("a product in stock asks for a number")
	}
	v.Exec(`INSERT INTO variants (product_id, name, price, unit, unit_amount, unit_word, weight_g, stock, position) VALUES ($1, '1 kg', 230000, 'g', 1000, 'gói', 1050, 0, 2)`, jar.ProductID)
	page := v.get("/san-pham/mien-dong")
	if !strings.Contains(page.text(), "Loại bạn cần đang hết? Báo tôi khi có") || !strings.Contains(page.body, `id="buy"`) {
		t.Errorf("the other size: %s", page.text())
	}
	first := page.body[strings.Index(page.body, `id="bao-khi-co"`):]
	if strings.Contains(first[:strings.Index(first, "</form>")], fmt.Sprintf(`name="variant" value="%d"`, jar.VariantID)) {
		t.Error("a size that can be had is waited for")
	}
}

func TestAnEmptyShelfTakesANumber(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 4})
	page := v.get("/nhom/do-go")
	if !strings.Contains(page.text(), "Nhóm này đang hoàn thiện hồ sơ") || !strings.Contains(page.text(), "Báo tôi khi có") {
		t.Fatalf("%s", page.text())
	}
	led := v.post("/bao-khi-co", url.Values{"group": {page.field(t, "group")}, "phone": {"0912345678"}})
	if got := v.get(led.location); got.status != http.StatusOK || !strings.Contains(got.text(), "Khi có Đồ gỗ") {
		t.Errorf("%d %s", got.status, got.text())
	}
	if strings.Contains(v.get("/nhom/mien-bun-pho").body, "bao-khi-co") || strings.Contains(v.get("/nhom/do-go?gia=0-1000").body, "bao-khi-co") {
		t.Error("a shelf with goods, or one narrowed by filters, asks for a number")
	}
}

func TestNumbersCannotBePouredIn(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 0})
	last := 0
	for n := range 21 {
		last = v.post("/bao-khi-co", wish(jar.VariantID, fmt.Sprintf("0912345%03d", n))).status
	}
	if last != http.StatusTooManyRequests {
		t.Errorf("the twenty-first is answered %d", last)
	}
}
