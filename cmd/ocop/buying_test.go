package main

import (
	"net/http"
	"os"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// The button that places the order; the other of that name is for the Enter key.
const placeButton = `button[name=do]:not(.sr)`

// address is what a buyer types who knows the commune by its old name.
func address(tab *browsertest.Tab, name string) {
	tab.Write("[name=name]", name)
	tab.Write("[name=phone]", "0912 345 678")
	tab.Write("[name=line]", "Xóm 2, gần cổng làng")
	tab.Write("[name=ward]", "Cộng Hòa")
}

// findMien finds miến as people type it on a phone, and opens the first hit.
func findMien(t *testing.T, tab *browsertest.Tab) {
	t.Helper()
	tab.Go("/")
	tab.Follow(`a.header-link[href="/tim"]`)
	tab.Write("main input[name=q]", "mien so")
	tab.Follow("main form[role=search] button")
	if first := tab.Text("main .card h3"); !strings.Contains(first, "Miến dong làng So") {
		t.Errorf("the first hit for mien so is %q", first)
	}
	tab.Follow("main .card h3 a")
	shown := tab.Text("main")
	for _, want := range []string{"70.000 ₫", "140.000 ₫/kg", "OCOP 4 sao", "HTX Miến làng So"} {
		if !strings.Contains(shown, want) {
			t.Errorf("the product page does not say %q", want)
		}
	}
}

// placed checks the page after the order, and that there is one purchase and no more.
func (s *stage) placed(t *testing.T, tab *browsertest.Tab, buyer string) {
	t.Helper()
	code := tab.Text("h1.order-code")
	if !strings.HasPrefix(tab.Path(), "/don/") || !strings.Contains(tab.Path(), "?k=") || !strings.HasPrefix(code, "OCP-") {
		t.Fatalf("after the order: %q at %s", code, tab.Path())
	}
	if n := one[int](t, s, `SELECT count(*) FROM purchases WHERE buyer_name = $1`, buyer); n != 1 {
		t.Errorf("%d purchases", n)
	}
	if ward := one[string](t, s, `SELECT ward_code FROM purchases WHERE buyer_name = $1`, buyer); ward != "09931" {
		t.Errorf("Cộng Hòa is ward %s, not Hưng Đạo's 09931", ward)
	}
	if shown := tab.Text("main"); !strings.Contains(shown, "Miến dong làng So sợi nhỏ") || !strings.Contains(shown, buyer) {
		t.Errorf("the order's page: %s", shown)
	}
}

func TestMienIsBoughtOnAPhone(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	const buyer = "Trần Thị Bưởi"
	tab := s.visitor(t, browsertest.Phone)
	findMien(t, tab)
	if tab.Sees("[data-toast=added]") {
		t.Error("the toast is there before anything was added")
	}
	tab.Click(`button[form=buy]:not([name])`)
	tab.Until("the toast", `document.querySelector("[data-toast=added].shown")?.innerText.trim()`)
	tab.Until("the count", `[...document.querySelectorAll("[data-cart-count]")].every(e => e.textContent === "1")`)
	tab.Go(browsertest.Eval[string](tab, `document.querySelector("[data-toast=added] a").getAttribute("href")`)) // it hides after a while, which a busy machine may take
	tab.Follow(`main a[href="/dat-hang"]`)

	if tab.Value("[name=total]") != "" || tab.Text(placeButton) != "Xem tổng tiền" {
		t.Errorf("before the place is known the button says %q", tab.Text(placeButton))
	}
	address(tab, buyer)
	tab.Click("#where") // leaves the field: the place is told
	tab.Until("the total", `document.querySelector("[name=total]").value`)
	goods := money.VND(one[int64](t, s, `SELECT v.price FROM variants v JOIN products p ON p.id = v.product_id WHERE p.slug = 'mien-dong-lang-so-soi-nho' ORDER BY v.id LIMIT 1`))
	total := tab.Value("[name=total]")
	if total != itoa(int64(goods)) || tab.Text(placeButton) != "Đặt hàng 70.000 ₫" || !strings.Contains(tab.Text("[data-quote=parcels]"), "Trong xã Hưng Đạo") {
		t.Errorf("goods %s, total %s, and the button says %q: %s", goods, total, tab.Text(placeButton), tab.Text("[data-quote=parcels]"))
	}

	tab.Follow(`main a[href="/gio-hang"]`)
	tab.Back()
	if tab.Value("[name=name]") != buyer || tab.Value("[name=ward]") != "Cộng Hòa" {
		t.Errorf("coming back, the form holds %q, %q", tab.Value("[name=name]"), tab.Value("[name=ward]"))
	}
	tab.Until("the total again", `document.querySelector("[name=total]").value`)

	if status := tab.ClickTwice(placeButton); status != http.StatusOK {
		t.Errorf("status %d: %s", status, tab.Text("main"))
	}
	s.placed(t, tab, buyer)
	if !tab.Sees("[data-copy]") || !tab.Sees("[data-share]") {
		t.Error("the code cannot be copied or shared")
	}
	if complaints := tab.Complaints(); len(complaints) > 0 {
		t.Errorf("on the way: %q", complaints)
	}
	tab.Go("/gio-hang")
	if tab.Count(".parcel") != 0 {
		t.Error("the cart still holds what was bought")
	}
	s.chotOnAPhone(t, tab)
}

func TestMienIsBoughtWithoutScript(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	const buyer = "Hoàng Văn Lúa"
	tab := s.visitor(t, browsertest.Phone.WithoutScript())
	findMien(t, tab)
	tab.Follow(`button[form=buy]:not([name])`)
	if tab.Path() != "/gio-hang" {
		t.Errorf("after adding one is at %s", tab.Path())
	}
	tab.Follow(`main a[href="/dat-hang"]`)
	if hidden := tab.Count("[data-copy]:not([hidden]), [data-share]:not([hidden])"); hidden > 0 {
		t.Error("buttons that need script are shown")
	}

	// One name, several wards: nothing is guessed, the buyer chooses.
	address(tab, buyer)
	tab.Choose("[name=province]", "Tỉnh Quảng Ngãi")
	tab.Write("[name=ward]", "ba to")
	tab.Follow(placeButton)
	if tab.Count("[name=ward_code]") < 2 || tab.Value("[name=name]") != buyer || !tab.Sees(".errors, [role=alert]") {
		t.Errorf("%d wards to choose from; name %q: %s", tab.Count("[name=ward_code]"), tab.Value("[name=name]"), tab.Text("main"))
	}

	// With a name that can be meant only one way the total is told before anything is placed.
	tab.Choose("[name=province]", "Thành phố Hà Nội")
	tab.Write("[name=ward]", "Cộng Hòa")
	tab.Follow(placeButton)
	if n := one[int](t, s, `SELECT count(*) FROM purchases WHERE buyer_name = $1`, buyer); n != 0 {
		t.Fatal("it was placed before the total was told")
	}
	if button := tab.Text(placeButton); !strings.HasPrefix(button, "Đặt hàng ") || !strings.Contains(tab.Text("main"), "Tổng cộng") {
		t.Errorf("the button says %q", button)
	}
	if status := tab.Follow(placeButton); status != http.StatusOK {
		t.Errorf("status %d: %s", status, tab.Text("main"))
	}
	s.placed(t, tab, buyer)
	if complaints := tab.Complaints(); len(complaints) > 0 {
		t.Errorf("on the way: %q", complaints)
	}
	s.chotWithoutScript(t, tab)
}

func TestWhenAllSellsOutAtCheckoutNothingTypedIsLost(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	const buyer = "Đỗ Thị Nếp"
	tab := s.visitor(t, browsertest.Phone.WithoutScript())
	tab.Go("/san-pham/mien-dong-lang-so-soi-nho")
	tab.Follow(`button[form=buy]:not([name])`)
	tab.Follow(`main a[href="/dat-hang"]`)
	address(tab, buyer)
	tab.Follow(placeButton)
	if _, err := s.db.Pool.Exec(t.Context(), `UPDATE variants SET stock = 0 WHERE id =
		(SELECT v.id FROM variants v JOIN products p ON p.id = v.product_id WHERE p.slug = 'mien-dong-lang-so-soi-nho' ORDER BY v.id LIMIT 1)`); err != nil {
		t.Fatal(err)
	}
	if status := tab.Follow(placeButton); status != http.StatusConflict {
		t.Errorf("status %d: %s", status, tab.Text("main"))
	}
	kept := func(when string) {
		t.Helper()
		for css, want := range map[string]string{"[name=name]": buyer, "[name=phone]": "0912 345 678", "[name=line]": "Xóm 2, gần cổng làng", "[name=ward]": "Cộng Hòa"} {
			if got := tab.Value(css); got != want {
				t.Errorf("%s: %s holds %q", when, css, got)
			}
		}
		for _, wide := range tab.Outside() {
			t.Errorf("%s: too wide: %s", when, wide)
		}
		if folder := os.Getenv("OCOP_SHOTS"); folder != "" {
			tab.Picture(folder, "checkout-"+when)
		}
	}
	kept("sold-out")
	if shown := tab.Text("main"); !strings.Contains(shown, "vừa hết nên đã được bỏ khỏi đơn") || !strings.Contains(tab.Text(".near-by"), "1 kg") {
		t.Errorf("what is gone and what is near: %s", shown)
	}
	if status := tab.Follow(".near-by button"); status != http.StatusOK {
		t.Errorf("taking another size: status %d: %s", status, tab.Text("main"))
	}
	kept("another-size")
	tab.Follow(placeButton)
	s.placed(t, tab, buyer)
}
