package web_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/orders/drafts"
)

func TestAPersonalLinkOpensWhatIsHeldAtItsPriceForOnePhone(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	ctx, desk := context.Background(), drafts.NewStore(e.db, e.Store, func() time.Time { return e.clock })
	_, err := desk.Keep(ctx, e.by, e.ID, "fb", []drafts.Wish{{Author: "Khách mẫu", Body: "m1 x2", Phone: "+84900000101", Asks: []drafts.Ask{{ItemID: e.Items[0].ID, Code: "M1", Quantity: 2}}}}, rand.Reader)
	list, also := desk.OfSession(ctx, e.ID)
	if err == nil && also == nil {
		err = desk.Hold(ctx, list[0].ID)
	}
	if err != nil || also != nil {
		t.Fatal(err, also)
	}
	at := "/don-cho/" + list[0].Token
	page := e.get(at)
	e.says("the link", page, http.StatusOK, "Hàng và giá giữ cho bạn đến 12:15", "M1 · Miến dong", "× 2", "198.000 ₫", "Điền địa chỉ nhận hàng")
	if strings.Contains(page.body, "000101") || strings.Contains(page.body, "Khách mẫu") || page.header.Get("Cache-Control") != "no-store" || !strings.Contains(page.body, "noindex") {
		t.Error("the page says whose it is, or is kept by others")
	}
	e.says("for others meanwhile", e.get("/m1"), http.StatusOK, "còn 1 suất")
	e.says("no such link", e.get("/don-cho/abc"), http.StatusNotFound)
	if led := e.post(at, url.Values{}); led.status != http.StatusSeeOther || led.location != "/dat-hang" {
		t.Fatalf("%d %s", led.status, led.text())
	}
	e.says("the order", e.get("/dat-hang"), http.StatusOK, "Hàng và giá giữ cho bạn đến 12:15", "198.000 ₫")
	e.says("the link again", e.get(at), http.StatusOK, "Hàng đã nằm trong giỏ của bạn", "Đi tới đặt hàng")
	mine := e.cookies
	e.cookies = map[string]string{}
	e.says("on another phone", e.get(at), http.StatusOK, "đang được điền địa chỉ ở một máy khác")
	e.says("taken from another phone", e.post(at, url.Values{}), http.StatusConflict, "đang được điền địa chỉ ở một máy khác")
	e.cookies = mine
	form := e.get("/dat-hang")
	order := e.post("/dat-hang", url.Values{"key": {form.field(t, "key")}, "name": {"Khách mẫu"}, "phone": {"0900000101"}, "delivery": {"ship"}, "province": {"01"}, "ward": {"Ba Đình"}, "line": {"Số 1 phố mẫu"},
		"payment_method": {"cod"}, "total": {"216000"}, "do": {"place"}})
	if order.status != http.StatusSeeOther {
		t.Fatalf("%d %s", order.status, order.text())
	}
	e.says("afterwards", e.get(at), http.StatusOK, "Hàng này đã thành đơn rồi")
	if n := e.Number(`SELECT count(*) FROM order_lines WHERE unit_price = 99000 AND quantity = 2 AND live_item_id = $1 AND channel = 'fb'`, e.Items[0].ID); n != 1 {
		t.Error("the order does not say price, session and channel")
	}
}

// comes opens a page as somebody with a browser does.
func (e *evening) comes(path string) seen {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	r.Header.Set("User-Agent", "Mozilla/5.0 (Linux; Android 14) Chrome/141 Mobile")
	return e.send(r)
}

func TestFromWherePeopleComeIsCountedWithoutWhoTheyAre(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	for _, path := range []string{"/m1?k=fb", "/M1?K=FB", "/live/" + e.Slug + "?k=tt", "/live/" + e.Slug} {
		e.comes(path)
	}
	e.get("/m1?k=fb") // a program that does not say what it is
	e.post("/live/"+e.Slug+"/chot/m1", url.Values{"quantity": {"1"}, "k": {"fb"}})
	e.cookies = map[string]string{}
	e.post("/live/"+e.Slug+"/chot/b1", url.Values{"quantity": {"9"}, "k": {"tt"}})
	counts, err := e.tally.Counts(t.Context(), e.ID)
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]int{}
	for _, c := range counts {
		told[string(c.Deed)+" "+c.Channel+" "+c.Code] = c.N
	}
	for what, n := range map[string]int{"view fb M1": 2, "view tt ": 1, "view  ": 1, "hold fb M1": 1} {
		if told[what] != n {
			t.Errorf("%q was counted %d times of %d: %v", what, told[what], n, told)
		}
	}
	if err := e.live.End(t.Context(), e.by, e.ID); err != nil {
		t.Fatal(err)
	}
	code, err := e.live.OpenStall(t.Context(), e.by, "Hội chợ mẫu, quầy 12")
	if err != nil || code != "hc1" {
		t.Fatal(code, err)
	}
	page := e.comes("/M1?K=HC1")
	if !strings.Contains(page.body, `name="k" value="hc1"`) || strings.Contains(e.comes("/m1?k=hc100").body, "hc100") {
		t.Error("the stall does not go along with the order, or anything does")
	}
	e.post("/gio-hang", url.Values{"variant": {fmt.Sprint(e.Items[0].VariantID)}, "quantity": {"1"}, "k": {"hc1"}})
	form := e.get("/dat-hang")
	order := e.post("/dat-hang", url.Values{"key": {form.field(t, "key")}, "name": {"Khách mẫu"}, "phone": {"0900000101"}, "delivery": {"ship"}, "province": {"01"}, "ward": {"Ba Đình"}, "line": {"Số 1 phố mẫu"},
		"payment_method": {"cod"}, "total": {"138000"}, "do": {"place"}})
	if order.status != http.StatusSeeOther {
		t.Fatalf("%d %s", order.status, order.text())
	}
	if err := e.tally.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	stalls, err := e.live.Stalls(t.Context())
	if err != nil || len(stalls) != 1 || stalls[0].Views != 1 || stalls[0].Orders != 1 || stalls[0].Sum != 120_000 {
		t.Errorf("the stall is told %+v, %v", stalls, err)
	}
}
