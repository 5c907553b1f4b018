package web_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
)

var dayOffered = regexp.MustCompile(`<option value="(\d{4}-\d\d-\d\d)"`)

// fetches makes a point that is open on working days and hands out orders.
func (v *visit) fetches(days string) {
	v.t.Helper()
	v.Exec(`INSERT INTO sales_points (slug, name, kind, address, hours, week, days, latitude, longitude, pickup, state)
		VALUES ('dinh-so', 'Đình So', 'shop', 'Làng So', '8:00–17:00, thứ Hai đến thứ Sáu',
		'[null,[{"from":480,"to":1020}],[{"from":480,"to":1020}],[{"from":480,"to":1020}],[{"from":480,"to":1020}],[{"from":480,"to":1020}],[]]', $1::jsonb, 21, 105.6, true, 'open')`, days)
}

func TestABuyerChoosesTheDayToFetch(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.fetches(`[{"from":"2026-11-24T00:00:00Z","to":"2026-11-26T00:00:00Z","spans":null,"note":"lễ"}]`)
	v.post("/gio-hang", variant(v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})))
	page := v.get("/dat-hang")
	var days []string
	for _, m := range dayOffered.FindAllStringSubmatch(page.body, -1) {
		days = append(days, m[1])
	}
	// Closed today, which is no reason not to come on Friday.
	if !slices.Equal(days, []string{"2026-11-27", "2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04", "2026-12-07"}) || strings.Contains(page.body, "disabled") {
		t.Fatalf("offered: %v", days)
	}
	page.says(t, "Thứ Hai, 30/11 · 8:00–17:00")
	form := filled(page, t)
	form.Set("delivery", "pickup:dinh-so")
	form.Set("total", "120000")
	for day, want := range map[string]string{"2026-11-28": "Ngày 28/11/2026 điểm này nghỉ", "2026-11-24": "trong vòng 30 ngày", "2027-02-01": "trong vòng 30 ngày", "mai": "trong vòng 30 ngày"} {
		form.Set("pickup_day.dinh-so", day)
		s := v.post("/dat-hang", form)
		if s.status != 422 || !strings.Contains(s.body, `href="#day-dinh-so"`) || !strings.Contains(s.body, `value="pickup:dinh-so" checked`) {
			t.Errorf("%s: %d %s", day, s.status, s.text())
		}
		s.says(t, want, "Đặt hàng 120.000 ₫")
	}
	form.Set("pickup_day.dinh-so", "2026-11-30")
	placed := v.post("/dat-hang", form)
	if placed.status != 303 {
		t.Fatalf("%d %s", placed.status, placed.text())
	}
	v.get(placed.location).says(t, "Ngày đến lấy", "Thứ Hai, 30/11/2026")
	if again := v.post("/dat-hang", form); again.location != placed.location {
		t.Errorf("sent twice it leads to %q", again.location)
	}
	v.Exec(`UPDATE sales_points SET closed_until = '2027-02-01'`)
	v.post("/gio-hang", variant(v.Product(catalogtest.Goods{Name: "Bún", Stock: 5})))
	if s := v.get("/dat-hang"); !strings.Contains(s.body, `value="pickup:dinh-so" disabled`) || !strings.Contains(s.text(), "Điểm này đang nghỉ dài ngày") {
		t.Errorf("closed for months: %s", s.text())
	}
}

// TestTheDaysThatAreOfferedAreTheDaysThatAreTaken: orders ask the table by themselves.
func TestTheDaysThatAreOfferedAreTheDaysThatAreTaken(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.fetches(`[{"from":"2026-11-28T00:00:00Z","to":"2026-11-28T00:00:00Z","spans":[{"from":480,"to":540}],"note":""},{"from":"2026-12-01T00:00:00Z","to":"2026-12-02T00:00:00Z","spans":[],"note":"lễ"},
		{"from":"2026-12-02T00:00:00Z","to":"2026-12-03T00:00:00Z","spans":[{"from":480,"to":540}],"note":""}]`)
	cart := v.Cart(catalog.Take{VariantID: v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5}).VariantID, Quantity: 1})
	today := vntime.Today(catalogtest.Noon())
	for _, change := range []string{``, `UPDATE sales_points SET closed_until = '2026-12-08'`, `UPDATE sales_points SET closed_until = NULL, week = '[]'`} {
		if change != "" {
			v.Exec(change)
		}
		points, err := salespoint.NewStore(v.db, catalogtest.Noon).All(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		offered := points[0].PickupDays(today, 99, orders.PickupAhead)
		for i := -1; i < orders.PickupAhead+3; i++ {
			day := today.AddDate(0, 0, i)
			_, err := v.Checkout.Quote(t.Context(), cart.ID, orders.Destination{Delivery: orders.ByPickup, SalesPoint: "dinh-so", PickupOn: day})
			if taken := err == nil; taken != slices.ContainsFunc(offered, day.Equal) {
				t.Errorf("%s: on %s it is taken: %v (%v)", change, vntime.Date(day), taken, err)
			}
		}
	}
}
