package web_test

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/orders/consent"
)

// boxes are all boxes to tick on a page.
func (s seen) boxes() []string {
	return regexp.MustCompile(`<input[^>]*type="checkbox"[^>]*>`).FindAllString(s.body, -1)
}

func (s seen) tellBox(t *testing.T) string {
	t.Helper()
	for _, box := range s.boxes() {
		if strings.Contains(box, `name="new_batches"`) {
			return box
		}
	}
	t.Fatalf("there is no box: %s", s.text())
	return ""
}

// ordered places the cart from the checkout, with the box ticked or not.
func (v *visit) ordered(t *testing.T, tell bool) (order seen, path string) {
	t.Helper()
	form := buyer(v.get("/dat-hang"), t)
	form.Set("email", "khach@mau.example")
	if tell {
		form.Set("new_batches", fmt.Sprint(consent.Version))
	}
	form.Set("total", v.post("/dat-hang", form).field(t, "total"))
	placed := v.post("/dat-hang", form)
	if placed.status != 303 {
		t.Fatalf("placing: %d %s", placed.status, placed.text())
	}
	return v.get(placed.location), placed.location
}

func TestTheBoxIsNeverTickedButByWhoTickedIt(t *testing.T) {
	t.Parallel()
	v := open(t)
	mien, nem := v.Product(catalogtest.Goods{Name: "Miến", Stock: 9}), v.Product(catalogtest.Goods{Name: "Nem", Producer: v.NemHaHoa(), Price: 80_000, Stock: 9})
	v.post("/gio-hang", variant(mien))
	v.post("/gio-hang", variant(nem))
	page := v.get("/dat-hang")
	unticked := func(when string, page seen) {
		t.Helper()
		for _, box := range page.boxes() {
			if strings.Contains(box, "checked") {
				t.Errorf("%s a box is ticked: %s", when, box)
			}
		}
		page.tellBox(t)
	}
	unticked("at first", page)
	names := regexp.MustCompile(`Nhắn tôi khi (.+?) hoặc (.+?) có mẻ mới`).FindStringSubmatch(page.text())
	if names == nil || names[1] == names[2] || !strings.Contains(page.text(), "Không bắt buộc. Trang OCOP Hưng Đạo gửi thay cơ sở") {
		t.Errorf("whose messages they are, and that it is no condition, is not said: %s", page.text())
	}
	form := buyer(page, t)
	form.Set("phone", "12")
	unticked("after a wrong form without a tick", v.post("/dat-hang", form))
	form.Set("new_batches", fmt.Sprint(consent.Version-1))
	unticked("of a form that was opened when the words were others", v.post("/dat-hang", form))
	form.Set("new_batches", fmt.Sprint(consent.Version))
	if box := v.post("/dat-hang", form).tellBox(t); !strings.Contains(box, "checked") {
		t.Errorf("what was ticked is lost with a wrong form: %s", box)
	}
	if _, path := v.ordered(t, true); path == "" || v.Number(`SELECT count(*) FROM consents`) != 2 {
		t.Fatalf("%d consents are kept, want one for each producer", v.Number(`SELECT count(*) FROM consents`))
	}
	v.post("/gio-hang", variant(mien))
	unticked("at a second order", v.get("/dat-hang"))
	if v.ordered(t, false); v.Number(`SELECT count(*) FROM consents`) != 2 {
		t.Error("who ticked nothing allowed something")
	}
}

func TestOnTheOrdersPageOneTapStopsIt(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.post("/gio-hang", variant(v.Product(catalogtest.Goods{Name: "Miến", Stock: 9})))
	silent, _ := v.ordered(t, false)
	if strings.Contains(silent.text(), "Tin mẻ mới") {
		t.Error("who ticked nothing reads of messages")
	}
	v.post("/gio-hang", url.Values{"variant": {fmt.Sprint(v.Number(`SELECT max(id) FROM variants`))}})
	page, path := v.ordered(t, true)
	if !strings.Contains(page.text(), "Bạn đồng ý nhận tin khi") {
		t.Fatalf("what was allowed is not told: %s", page.text())
	}
	code := regexp.MustCompile(`/don/(OCP[A-Z0-9]+)/thoi-nhan-tin`).FindStringSubmatch(page.body)
	at, _ := url.Parse(path)
	form := url.Values{"k": {at.Query().Get("k")}, "producer": {page.field(t, "producer")}}
	if s := v.post("/don/"+code[1]+"/thoi-nhan-tin", url.Values{"k": {"wrong"}, "producer": form["producer"]}); s.status != 404 || v.Number(`SELECT count(*) FROM consents WHERE withdrawn_at IS NOT NULL`) != 0 {
		t.Errorf("without the key: %d", s.status)
	}
	for range 2 {
		s := v.post("/don/"+code[1]+"/thoi-nhan-tin", form)
		if s.status != 303 {
			t.Fatalf("stopping: %d %s", s.status, s.text())
		}
		if after := v.get(strings.TrimSuffix(s.location, "#tin")); !strings.Contains(after.text(), "Đã thôi nhận tin") || strings.Contains(after.text(), "Thôi nhắn tin") {
			t.Errorf("after it: %s", after.text())
		}
	}
	if n := v.Number(`SELECT count(*) FROM consents WHERE withdrawn_way = 'order_page'`); n != 1 {
		t.Errorf("%d were taken back", n)
	}
}

func TestTheLinkOfAMessageStopsItByOneButtonAndNotByLooking(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.post("/gio-hang", variant(v.Product(catalogtest.Goods{Name: "Miến", Stock: 9})))
	v.ordered(t, true)
	id := int64(v.Number(`SELECT id FROM consents`))
	path := consent.NewStore(v.db, catalogtest.Noon, []byte("a key for tests"), false).Path(id)
	running := func() int { return v.Number(`SELECT count(*) FROM consents WHERE withdrawn_at IS NULL`) }
	for range 2 {
		page := v.get(path)
		if page.status != 200 || !strings.Contains(page.text(), "Thôi nhắn tin") || running() != 1 {
			t.Fatalf("looking: %d, %d run: %s", page.status, running(), page.text())
		}
		if strings.Contains(page.body, "khach@mau.example") || strings.Contains(page.text(), "000 101") || page.header.Get("Referrer-Policy") != "no-referrer" {
			t.Error("the page tells who it is, or tells others where it was")
		}
	}
	if s := v.get(path + "x"); s.status != 404 {
		t.Errorf("with a wrong key: %d", s.status)
	}
	at, _ := url.Parse(path)
	for range 2 {
		s := v.post(at.Path, url.Values{"k": {at.Query().Get("k")}})
		if s.status != 303 || running() != 0 {
			t.Fatalf("the button: %d, %d run", s.status, running())
		}
		if page := v.get(s.location); !strings.Contains(page.text(), "Đã thôi nhận tin") {
			t.Errorf("after it: %s", page.text())
		}
	}
	if s := v.post(at.Path, url.Values{"k": {"wrong"}}); s.status != 404 {
		t.Errorf("a wrong key stops it: %d", s.status)
	}
}

func TestWhatWasAllowedIsAmongOnesOwnData(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.post("/gio-hang", variant(v.Product(catalogtest.Goods{Name: "Miến", Stock: 9})))
	_, path := v.ordered(t, true)
	data := v.get(strings.Replace(path, "?", "/du-lieu?", 1)).text()
	for _, want := range []string{"Đồng ý nhận tin, đúng câu đã đọc", "Nhắn tôi khi", "có mẻ mới", "(bản 2)"} {
		if !strings.Contains(data, want) {
			t.Errorf("%q is not told: %s", want, data)
		}
	}
}

// A mail program asks by itself, with nothing but the address of the header (RFC 8058): it has no
// cookie, comes from no page and wants no page to be sent on to.
func TestAMailProgramStopsMessagesByOneRequestToTheAddressOfTheHeader(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.post("/gio-hang", variant(v.Product(catalogtest.Goods{Name: "Miến", Stock: 9})))
	v.ordered(t, true)
	id := int64(v.Number(`SELECT id FROM consents`))
	path := consent.NewStore(v.db, catalogtest.Noon, []byte("a key for tests"), false).Path(id)
	running := func() int { return v.Number(`SELECT count(*) FROM consents WHERE withdrawn_at IS NULL`) }
	if s := v.post(strings.Split(path, "?")[0]+"?k=wrong", url.Values{"List-Unsubscribe": {"One-Click"}}); s.status != 404 || running() != 1 {
		t.Errorf("with a wrong key: %d, %d run", s.status, running())
	}
	for range 2 {
		if s := v.post(path, url.Values{"List-Unsubscribe": {"One-Click"}}); s.status != 200 || running() != 0 {
			t.Fatalf("one click: %d %s, %d run", s.status, s.location, running())
		}
	}
	if n := v.Number(`SELECT count(*) FROM consents WHERE withdrawn_way = 'message'`); n != 1 {
		t.Errorf("%d were taken back by a message", n)
	}
}
