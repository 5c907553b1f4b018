package web_test

import (
	"fmt"
	"net/url"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

// typed is what the buyer of these tests types, as it must stand on the page again.
var typed = []string{`value="Nguyễn Văn Mẫu"`, `value="0900 000 101"`, `value="Cộng Hòa"`, `value="Số 1, thôn mẫu"`, `value="mau@example.vn"`, "Gọi trước khi giao"}

func filled(page seen, t *testing.T) url.Values {
	form := buyer(page, t)
	form.Set("email", "mau@example.vn")
	form.Set("note", "Gọi trước khi giao")
	return form
}

func (s seen) keeps(t *testing.T, when string) {
	t.Helper()
	for _, want := range typed {
		if !strings.Contains(s.body, want) {
			t.Errorf("%s: %s was lost", when, want)
		}
	}
}

func (s seen) says(t *testing.T, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(s.text(), w) {
			t.Errorf("the page does not say %q: %s", w, s.text())
		}
	}
}

// secondSize gives a product one more size.
func (v *visit) secondSize(j catalogtest.Jar, name string, price, stock int) {
	v.Exec(`INSERT INTO variants (product_id, name, price, unit, unit_amount, unit_word, weight_g, stock, position) VALUES ($1, $2, $3, 'g', 1000, 'gói', 1050, $4, 2)`, j.ProductID, name, price, stock)
}

func TestWhenAllSellsOutNothingTypedIsLostAndAnotherSizeCanBeTaken(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})
	v.secondSize(jar, "1 kg", 230_000, 4)
	v.Product(catalogtest.Goods{Name: "Bún khô", Stock: 7, Price: 40_000})
	v.Product(catalogtest.Goods{Name: "Phở hết", Stock: 0})
	v.post("/gio-hang", variant(jar))
	form := filled(v.get("/dat-hang"), t)
	v.Exec(`UPDATE variants SET stock = 0 WHERE id = $1`, jar.VariantID)

	gone := v.post("/dat-hang", form)
	if gone.status != 409 {
		t.Fatalf("%d to %q", gone.status, gone.location)
	}
	gone.keeps(t, "when all is gone")
	gone.says(t, "Miến dong 500 g vừa hết", "Bạn có thể lấy món khác thay", "1 kg · 230.000 ₫", "Bún khô")
	if strings.Contains(gone.text(), "Phở hết") {
		t.Error("what is sold out is offered in its place")
	}
	pressed := v.post("/dat-hang", form) // the button, with nothing in the cart
	if pressed.status != 409 {
		t.Fatalf("%d to %q", pressed.status, pressed.location)
	}
	pressed.keeps(t, "with nothing in the cart")
	pressed.says(t, "Giỏ hàng đang trống")

	form.Set("instead", gone.field(t, "instead"))
	for range 2 { // also when it is sent twice
		taken := v.post("/dat-hang", form)
		if taken.status != 200 {
			t.Fatalf("taking another size: %d %s", taken.status, taken.text())
		}
		taken.keeps(t, "with another size")
		taken.says(t, "Đã thêm món bạn chọn", "Đặt hàng 248.000 ₫")
		form.Set("total", taken.field(t, "total"))
	}
	form.Del("instead")
	if placed := v.post("/dat-hang", form); placed.status != 303 || !strings.HasPrefix(placed.location, "/don/OCM") {
		t.Fatalf("going on: %d %s", placed.status, placed.text())
	}
}

func TestWhenOneOfTwoSellsOutTheRestAndWhatWasTypedStay(t *testing.T) {
	t.Parallel()
	v := open(t)
	mien, bun := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5}), v.Product(catalogtest.Goods{Name: "Bún khô", Stock: 5, Price: 40_000})
	v.post("/gio-hang", variant(mien))
	v.post("/gio-hang", variant(bun))
	form := filled(v.get("/dat-hang"), t)
	v.Exec(`UPDATE variants SET stock = 0 WHERE id = $1`, mien.VariantID)
	s := v.post("/dat-hang", form)
	s.keeps(t, "one of two")
	s.says(t, "Miến dong 500 g vừa hết nên đã được bỏ khỏi đơn", "Bún khô", "Đặt hàng 58.000 ₫")
	if strings.Contains(s.body, fmt.Sprintf(`name="instead" value="%d"`, bun.VariantID)) {
		t.Error("what is in the cart is offered in its place")
	}
	form.Set("total", s.field(t, "total"))
	if placed := v.post("/dat-hang", form); placed.status != 303 {
		t.Fatalf("going on: %d %s", placed.status, placed.text())
	}
}

func TestWhatIsTakenOffTheShopIsSaidAndKeepsWhatWasTyped(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})
	v.post("/gio-hang", variant(jar))
	form := filled(v.get("/dat-hang"), t)
	v.Exec(`UPDATE products SET state = 'hidden'`)
	s := v.post("/dat-hang", form)
	s.keeps(t, "hidden")
	s.says(t, "Miến dong 500 g đang tạm ngừng bán", "Đơn chưa có món nào", "Xem món khác")
}

func TestATotalThatChangedKeepsWhatWasTyped(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.post("/gio-hang", variant(v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})))
	form := filled(v.get("/dat-hang"), t)
	form.Set("total", "138000")
	v.Exec(`UPDATE variants SET price = 130000`)
	s := v.post("/dat-hang", form)
	s.keeps(t, "a new total")
	s.says(t, "Tổng tiền vừa đổi từ 138.000 ₫ thành 148.000 ₫", "Đặt hàng 148.000 ₫")
}

func TestAPointThatClosedKeepsWhatWasTypedAndAsksForAnother(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.Exec(`INSERT INTO sales_points (slug, name, kind, address, hours, latitude, longitude, pickup, state, sample)
		VALUES ('dinh-so', 'Điểm bán Đình So', 'shop', 'Làng So', '8:00–17:00', 21, 105.6, true, 'open', true)`)
	v.post("/gio-hang", variant(v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})))
	form := filled(v.get("/dat-hang"), t)
	form.Set("delivery", "pickup:dinh-so")
	form.Set("total", "120000")
	v.Exec(`UPDATE sales_points SET state = 'closed'`)
	s := v.post("/dat-hang", form)
	if s.status != 422 {
		t.Fatalf("%d: %s", s.status, s.text())
	}
	s.keeps(t, "a closed point")
	s.says(t, "Điểm này hiện không nhận đơn tự đến lấy")
	form.Set("delivery", "ship")
	form.Set("total", v.post("/dat-hang", form).field(t, "total"))
	if placed := v.post("/dat-hang", form); placed.status != 303 {
		t.Fatalf("going on: %d %s", placed.status, placed.text())
	}
}

func TestAPointThatIsClosedTodayIsNamedAndCannotBeChosen(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.Exec(`INSERT INTO sales_points (slug, name, kind, address, hours, week, days, latitude, longitude, pickup, state)
		VALUES ('dinh-so', 'Đình So', 'shop', 'Làng So', '8:00–17:00, cả tuần', (SELECT jsonb_agg('[{"from":480,"to":1020}]'::jsonb) FROM generate_series(1, 7)), '[]', 21, 105.6, true, 'open')`)
	v.post("/gio-hang", variant(v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})))
	if s := v.get("/dat-hang"); !strings.Contains(s.text(), "8:00–17:00, cả tuần · Đang mở, đóng lúc 17:00") || strings.Contains(s.body, "disabled") {
		t.Errorf("open: %s", s.text())
	}
	v.Exec(`UPDATE sales_points SET days = '[{"from":"2026-11-24T00:00:00Z","to":"2026-11-24T00:00:00Z","spans":null,"note":"lễ"}]'`)
	s := v.get("/dat-hang")
	s.says(t, "Hôm nay không trả hàng ở đây. ")
	if !strings.Contains(s.body, `value="pickup:dinh-so" disabled`) {
		t.Error("it can be chosen")
	}
	v.Exec(`UPDATE sales_points SET days = '[]', closed_until = '2026-11-30'`)
	v.get("/dat-hang").says(t, "Hôm nay không trả hàng ở đây. Tạm nghỉ đến 30/11/2026")
}

func TestWhatIsNotDeliveredThereCanBeLeftOutInPlace(t *testing.T) {
	t.Parallel()
	v := open(t)
	mien := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})
	nem := v.Product(catalogtest.Goods{Name: "Nem thính", Group: "nem", Stock: 5, Area: "city"})
	v.post("/gio-hang", variant(mien))
	v.post("/gio-hang", variant(nem))
	form := filled(v.get("/dat-hang"), t)
	form.Set("province", "48")
	form.Set("ward", "Hải Châu")
	s := v.post("/dat-hang", form)
	s.says(t, "Nem thính chỉ giao trong thành phố Hà Nội")
	form.Set("drop", s.field(t, "drop"))
	left := v.post("/dat-hang", form)
	left.says(t, "Đã bỏ món đó", "Đặt hàng 155.000 ₫")
	if !strings.Contains(left.body, `value="Hải Châu"`) || !strings.Contains(left.body, `value="0900 000 101"`) {
		t.Error("what was typed was lost")
	}
	form.Del("drop")
	form.Set("total", left.field(t, "total"))
	if placed := v.post("/dat-hang", form); placed.status != 303 {
		t.Fatalf("going on: %d %s", placed.status, placed.text())
	}
}
