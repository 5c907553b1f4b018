package web_test

import (
	"context"
	"crypto/rand"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

// evening is a shop with a session on air, and the clock both run by.
type evening struct {
	*visit
	clock time.Time
	live  *livestream.Store
	*livestream.Full
	by audit.Actor
}

// openEvening puts miến (M1, three at 99.000 ₫, two a buyer) and bún (B1) on air.
func openEvening(t *testing.T) *evening {
	t.Helper()
	e := &evening{clock: catalogtest.Noon(), by: audit.Actor{Kind: audit.Staff, Name: "Người ghim (mẫu)"}}
	now := func() time.Time { return e.clock }
	e.visit = openAt(t, now)
	jar, bun := e.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5}), e.Product(catalogtest.Goods{Name: "Bún khô", Stock: 9, Price: 30_000})
	e.live = livestream.NewStore(e.db, catalog.NewStore(e.db, now), ocop.NewStore(e.db, now), func(time.Time) string { return "live@1" }, now, rand.Reader)
	ctx := context.Background()
	id, err := e.live.Make(ctx, e.by, true, livestream.Plan{Name: "Chợ phiên mẫu", StartsAt: e.clock, EndsAt: e.clock.Add(time.Hour), Complaints: "024 (mẫu)", Rules: true,
		Links: []livestream.Link{{Channel: livestream.Facebook, Link: "https://example.vn/xem"}}, Hosts: []livestream.PlannedHost{{Name: "Người dẫn mẫu", Role: livestream.Lead, Checked: true}},
		Items: []livestream.PlannedItem{{VariantID: jar.VariantID, Price: 99_000, Units: 3, PerPhone: 2, Label: true}, {VariantID: bun.VariantID, Price: 25_000, Units: 4, Label: true}}})
	if err == nil {
		err = e.live.Begin(ctx, e.by, id)
	}
	if err == nil {
		e.Full, err = e.live.ByID(ctx, id)
	}
	if err == nil {
		_, err = e.live.Pin(ctx, e.by, id, e.Items[0].ID)
	}
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func (e *evening) says(what string, page seen, status int, words ...string) {
	e.t.Helper()
	text := strings.ReplaceAll(page.text(), "\u00a0", " ")
	if page.status != status {
		e.t.Errorf("%s: %d", what, page.status)
	}
	for _, w := range words {
		if !strings.Contains(text, w) {
			e.t.Errorf("%s: no %q on %s", what, w, text)
		}
	}
}

func TestACodeLeadsToWhatIsSaidForIt(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	for _, path := range []string{"/m1", "/M1", "/M01?K=QR", "/live/" + e.Slug, "/live/" + strings.ToUpper(e.Slug) + "?ma=m1", "/LIVE/" + strings.ToUpper(e.Slug) + "?K=QR", "/Live/" + e.Slug} {
		e.says(path, e.get(path), http.StatusOK, "Đang live", "Miến dong", "99.000 ₫", "Giá niêm yết 120.000 ₫", "còn 3 suất", "Cập nhật lúc 12:00", "Chốt M1 ngay", "B1")
	}
	e.says("/b1", e.get("/b1"), http.StatusOK, "Đang bán: M1 Miến dong", "Chốt B1 ngay")
	if body := e.get("/b1?k=fb").body; !strings.Contains(body, `name="k" value="fb"`) || strings.Contains(e.get("/b1?k=evil").body, "evil") {
		t.Error("the channel does not go along, or anything does")
	}
	e.says("/m9", e.get("/m9"), http.StatusNotFound, "Mã M9 chưa dùng", "M1 Miến dong", "B1 Bún khô")
	for path, code := range map[string]string{"/z9": "Z9", "/m123": "M123", "/B-0": "B0"} {
		e.says(path, e.get(path), http.StatusNotFound, "Mã "+code+" chưa dùng", "M1 Miến dong")
	}
	e.says("a long one", e.get("/m"+strings.Repeat("1", 1000)), http.StatusNotFound)
	if err := e.live.End(context.Background(), e.by, e.ID); err != nil {
		t.Fatal(err)
	}
	e.says("/m1 afterwards", e.get("/m1"), http.StatusOK, "120.000 ₫", "Thêm vào giỏ")
	e.says("the session afterwards", e.get("/live/"+e.Slug), http.StatusOK, "Đã kết thúc", "Phút 0: M1 Miến dong")
	e.says("the list", e.get("/live"), http.StatusOK, "Đã qua", "Chợ phiên mẫu", "Chưa có phiên sắp tới")
	if file := e.get("/live/" + e.Slug + "/lich.ics"); !strings.Contains(file.body, "DTSTART:20261124T050000Z") {
		t.Errorf("the calendar: %s", file.body)
	}
}

func TestAfterASessionItsPageLeadsOn(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	ctx := context.Background()
	e.clock = e.clock.Add(7 * time.Minute)
	_, err := e.live.Pin(ctx, e.by, e.ID, e.Items[1].ID)
	if err == nil {
		err = e.live.End(ctx, e.by, e.ID)
	}
	if err == nil {
		err = e.live.SetReplay(ctx, e.by, e.ID, "https://example.vn/xem-lai")
	}
	if err == nil {
		_, err = e.live.Make(ctx, e.by, true, livestream.Plan{Name: "Phiên rằm", StartsAt: e.clock.Add(48 * time.Hour), EndsAt: e.clock.Add(50 * time.Hour), Items: []livestream.PlannedItem{{VariantID: e.Items[0].VariantID, Price: 99_000, Units: 1}}})
	}
	if err == nil { // begun in the wizard and left there
		_, err = e.live.Make(ctx, e.by, true, livestream.Plan{Name: "Phiên viết dở", StartsAt: e.clock.Add(24 * time.Hour), EndsAt: e.clock.Add(25 * time.Hour)})
	}
	if err != nil {
		t.Fatal(err)
	}
	page := e.get("/live/" + e.Slug)
	e.says("the page", page, http.StatusOK, "Đã kết thúc", "Phút 0: M1 Miến dong", "Phút 7: B1 Bún khô", "Xem lại phiên", "Phiên sau: Phiên rằm, 12:07–14:07", "120.000 ₫")
	if !strings.Contains(page.body, `href="https://example.vn/xem-lai"`) || strings.Contains(page.body, "99.000") || strings.Contains(page.body, "data-live=") {
		t.Error("the page does not lead to the recording, or goes on selling")
	}
	list := e.get("/live")
	e.says("the list", list, http.StatusOK, "Phiên rằm 12:07–14:07, Thứ Năm, 26/11/2026 M1 Miến dong Nhắc tôi (thêm vào lịch) Sắp live", "M1 Miến dong, B1 Bún khô Xem trên Facebook Xem lại phiên Đã kết thúc")
	if strings.Contains(list.body+page.body, "Phiên viết dở") {
		t.Error("a plan without goods is announced")
	}
	at := list.body
	next := regexp.MustCompile(`/live/phien-2026-11-26[a-z0-9-]*`).FindString(at)
	e.says("the next one", e.get(next), http.StatusOK, "Sắp live", "Nhắc tôi (thêm vào lịch)", "M1")
	if file := e.get(next + "/lich.ics"); !strings.Contains(file.body, "SUMMARY:Phiên rằm") || !strings.Contains(file.body, "DTSTART:20261126T050700Z") {
		t.Errorf("its calendar: %s", file.body)
	}
	e.says("a tap of before", e.post("/live/"+e.Slug+"/chot/m1", url.Values{"quantity": {"1"}}), http.StatusConflict, "vừa đổi hoặc vừa hết giờ")
	e.says("a line of before", e.post("/live/"+e.Slug+"/cho/m1", nil), http.StatusConflict, "không còn suất để chờ")
}

func TestWhoSaysYesOnAirOrdersAtThatPrice(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	at := "/live/" + e.Slug + "/chot/m1"
	e.says("three where two are a share", e.post(at, url.Values{"quantity": {"3"}, "k": {"fb"}}), http.StatusConflict, "mỗi người mua được 2", "Chốt M1 ngay")
	if led := e.post(at, url.Values{"quantity": {"2"}, "k": {"fb"}}); led.status != http.StatusSeeOther || led.location != "/live/"+e.Slug+"/chot/M1" {
		t.Fatalf("%d %s", led.status, led.text())
	}
	e.says("the order", e.get("/live/"+e.Slug+"/chot/m1"), http.StatusOK, "giữ cho bạn đến 12:15", "198.000 ₫")
	e.says("the whole page", e.get("/dat-hang"), http.StatusOK, "giữ cho bạn đến 12:15", "198.000 ₫")
	mine := e.cookies
	e.cookies = map[string]string{}
	e.says("for another", e.get("/m1"), http.StatusOK, "còn 1 suất")
	e.says("for another who wants two", e.post(at, url.Values{"quantity": {"2"}}), http.StatusConflict, "chỉ còn 1 suất")
	if err := e.live.End(context.Background(), e.by, e.ID); err != nil {
		t.Fatal(err)
	}
	e.clock = e.clock.Add(10 * time.Minute)
	e.says("after the end", e.post(at, url.Values{"quantity": {"1"}}), http.StatusConflict, "vừa đổi hoặc vừa hết giờ")
	e.cookies = mine
	e.get("/m1?k=za") // who comes by another way meanwhile came by the first one
	form := e.get("/dat-hang")
	e.says("who holds some", form, http.StatusOK, "198.000 ₫")
	order := e.post("/dat-hang", url.Values{"key": {form.field(t, "key")}, "name": {"Khách mẫu"}, "phone": {"0900000101"}, "delivery": {"ship"}, "province": {"01"}, "ward": {"Ba Đình"}, "line": {"Số 1 phố mẫu"},
		"payment_method": {"cod"}, "total": {"216000"}, "do": {"place"}})
	if order.status != http.StatusSeeOther {
		t.Fatalf("%d %s", order.status, order.text())
	}
	e.cookies = map[string]string{} // the link is opened from Zalo, and again
	e.says("the order, elsewhere", e.get(order.location), http.StatusOK, "216.000 ₫")
	e.get("/m1?k=za")
	if n := e.Number(`SELECT count(*) FROM order_lines WHERE unit_price = 99000 AND quantity = 2 AND live_item_id = $1 AND channel = 'fb'`, e.Items[0].ID); n != 1 {
		t.Error("the order does not say price, session and channel")
	}
}

// What was taken off the shop in an emergency is on no page of a session any more: not among its
// goods, not at its code, not in the calendar, not in what was shown.
func TestWhatWasTakenDownIsOnNoPageOfASession(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	pages := []string{"/live/" + e.Slug, "/live/" + e.Slug + "?ma=M1", "/m9", "/live/" + e.Slug + "/lich.ics", "/live"}
	for _, down := range []string{`UPDATE products SET taken_down = $1 WHERE id = (SELECT min(product_id) FROM variants WHERE id = $2)`,
		`UPDATE spoken_codes SET taken_down = $1 WHERE variant_id = $2`} {
		for _, is := range []bool{true, false} {
			if _, err := e.db.Pool.Exec(t.Context(), down, is, e.Items[0].VariantID); err != nil {
				t.Fatal(err)
			}
			for _, path := range pages {
				body := e.get(path).body
				if says := strings.Contains(body, "Miến dong"); says == is || strings.Contains(body, "tạm dừng bán") {
					t.Errorf("%s while it is down (%v): it is told of: %v", path, is, says)
				}
			}
		}
	}
	if err := e.live.End(t.Context(), e.by, e.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := e.db.Pool.Exec(t.Context(), `UPDATE spoken_codes SET taken_down = true WHERE variant_id = $1`, e.Items[0].VariantID); err != nil {
		t.Fatal(err)
	}
	if body := e.get("/live/" + e.Slug).body; strings.Contains(body, "Miến dong") {
		t.Error("what was shown in the session is told of")
	}
}
