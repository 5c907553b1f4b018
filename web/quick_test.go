package web_test

import (
	"html"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"
)

var (
	formTag   = regexp.MustCompile(`(?s)<form[^>]*?action="([^"]*)"[^>]*>(.*?)</form>`)
	inputTag  = regexp.MustCompile(`<(?:input|button)[^>]*>`)
	selectTag = regexp.MustCompile(`(?s)<select[^>]*name="([^"]*)"[^>]*>.*?</select>`)
	chosenTag = regexp.MustCompile(`<option value="([^"]*)"[^>]* selected`)
	attribute = regexp.MustCompile(`([a-z-]+)="([^"]*)"`)
)

// form is what a page sends when a button of the form with this action is pressed, with nothing
// typed that does not stand there.
func (s seen) form(t *testing.T, action string) url.Values {
	t.Helper()
	for _, m := range formTag.FindAllStringSubmatch(s.body, -1) {
		if html.UnescapeString(m[1]) != action {
			continue
		}
		out := url.Values{}
		for _, tag := range inputTag.FindAllString(m[2], -1) {
			has := map[string]string{}
			for _, a := range attribute.FindAllStringSubmatch(tag, -1) {
				has[a[1]] = html.UnescapeString(a[2])
			}
			if has["name"] != "" && !strings.HasPrefix(tag, "<button") {
				out.Set(has["name"], has["value"])
			}
		}
		for _, list := range selectTag.FindAllStringSubmatch(m[2], -1) {
			if chosen := chosenTag.FindStringSubmatch(list[0]); chosen != nil {
				out.Set(list[1], chosen[1])
			}
		}
		return out
	}
	t.Fatalf("no form %s on the page", action)
	return nil
}

// taps presses buttons of forms, counts how often, and goes where they lead.
type taps struct {
	*evening
	n int
}

func (p *taps) press(page seen, action string, typed url.Values) seen {
	p.t.Helper()
	p.n++
	form := page.form(p.t, action)
	maps.Copy(form, typed)
	next := p.post(action, form)
	for next.status == http.StatusSeeOther {
		next = p.get(next.location)
	}
	return next
}

func TestAThingOnAirIsOrderedOnOneScreenAndASecondOneInTwoTaps(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	p := &taps{evening: e}
	air := "/live/" + e.Slug
	page := p.press(e.get("/m1?k=fb"), air+"/chot/M1", nil)
	e.says("the one screen", page, http.StatusOK, "Chốt M1", "giữ cho bạn đến 12:15", "99.000 ₫", "Trả tiền mặt khi nhận hàng")
	var asked []string
	for name := range page.form(t, air+"/dat/M1") {
		switch name {
		case "name", "phone", "province", "ward", "line":
			asked = append(asked, name)
		case "key", "k", "quick", "delivery", "payment_method", "total":
		default:
			t.Errorf("the screen asks for %s", name)
		}
	}
	if len(asked) != 5 {
		t.Errorf("the screen asks for %v", asked)
	}
	typed := url.Values{"name": {"Khách mẫu"}, "phone": {"0900000101"}, "ward": {"Ba Đình"}, "line": {"Số 1 phố mẫu"}}
	more := e.post(air+"/dat/M1", func() url.Values {
		form := page.form(t, air+"/dat/M1")
		maps.Copy(form, typed)
		form.Set("units", "2")
		return form
	}())
	e.says("two of it", more, http.StatusOK, "198.000 ₫", "giữ cho bạn đến 12:15", "Chốt đơn 216.000 ₫")
	if more.field(t, "name") != "Khách mẫu" || more.field(t, "line") != "Số 1 phố mẫu" {
		t.Error("what was typed is lost")
	}
	e.says("three where two are a share", e.post(air+"/dat/M1", url.Values{"units": {"3"}, "name": {"Khách mẫu"}}), http.StatusConflict, "mỗi người mua được 2", "198.000 ₫")
	wrong := e.post(air+"/dat/M1", url.Values{"key": {page.field(t, "key")}, "phone": {"12"}, "province": {"01"}, "ward": {"khong co"}, "line": {"Số 1"}, "do": {"place"}})
	e.says("half of it wrong", wrong, http.StatusUnprocessableEntity, "giữ cho bạn đến 12:15")
	told := p.press(page, air+"/dat/M1", typed) // without script the total is told first
	e.says("the total", told, http.StatusConflict, "Tổng cộng 216.000 ₫, đã gồm phí giao", "Chốt đơn 216.000 ₫")
	done := p.press(told, air+"/dat/M1", nil)
	e.says("the order", done, http.StatusOK, "Đã nhận đơn", "Chốt thêm món khác", "216.000 ₫")
	if n := e.Number(`SELECT count(*) FROM order_lines WHERE unit_price = 99000 AND quantity = 2 AND live_item_id = $1 AND channel = 'fb'`, e.Items[0].ID); n != 1 {
		t.Error("the order does not say price, session and channel")
	}

	live := p.press(done, air+"/them", nil)
	e.says("back on air", live, http.StatusOK, "Đang bán trong phiên", "Bún khô")
	p.n = 0
	second := p.press(live, air+"/chot/B1", nil)
	e.says("the second thing", second, http.StatusOK, "Điền sẵn theo đơn", "Chốt đơn 43.000 ₫")
	if second.field(t, "name") != "Khách mẫu" || second.field(t, "line") != "Số 1 phố mẫu" {
		t.Error("the address is not filled in again")
	}
	end := p.press(second, air+"/dat/B1", nil)
	e.says("the second order", end, http.StatusOK, "Đã nhận đơn", "43.000 ₫")
	if p.n != 2 {
		t.Errorf("the second thing took %d taps", p.n)
	}
	if n := e.Number(`SELECT count(*) FROM purchases WHERE buyer_name = 'Khách mẫu' AND address_line = 'Số 1 phố mẫu'`); n != 2 {
		t.Errorf("%d purchases to that address", n)
	}

	third := p.press(e.get(air), air+"/chot/B1", nil)
	if forgot := e.post(air+"/quen", third.form(t, air+"/dat/B1")); forgot.status != http.StatusSeeOther {
		t.Errorf("forgetting: %d", forgot.status)
	}
	if page := e.get(air + "/chot/b1"); strings.Contains(page.body, "Khách mẫu") || page.status != http.StatusOK {
		t.Error("who is somebody else reads whose order it was")
	}
	e.clock = e.clock.Add(16 * time.Minute)
	e.says("held too long", e.get(air+"/chot/b1"), http.StatusOK, "Đã hết giờ giữ giá", "Giữ lại")
	e.says("held again", e.post(air+"/dat/B1", url.Values{"units": {"1"}}), http.StatusOK, "giữ cho bạn đến 12:31")
	mine := e.cookies
	e.cookies = map[string]string{}
	if s := e.get(air + "/chot/b1"); s.status != http.StatusSeeOther || s.location != air+"?ma=B1" {
		t.Errorf("who holds nothing is led to %s", s.location)
	}
	e.cookies = map[string]string{"chot-them": mine["chot-them"] + "x"}
	e.says("a made-up memory", p.press(e.get(air), air+"/chot/B1", nil), http.StatusOK, "Chốt B1")
}

// A price window that closes while somebody writes down where it goes: what they hold is
// honoured; who held it too long is told, and has ordered nothing.
func TestAPriceWindowThatClosesMeanwhileIsKeptOrTold(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	p := &taps{evening: e}
	air := "/live/" + e.Slug
	typed := url.Values{"name": {"Khách mẫu"}, "phone": {"0900000101"}, "ward": {"Ba Đình"}, "line": {"Số 1 phố mẫu"}, "total": {"117000"}}
	e.clock = e.clock.Add(50 * time.Minute) // ten before the window closes
	quick := p.press(e.get("/m1"), air+"/chot/M1", nil)
	kept := e.cookies
	e.cookies = map[string]string{}
	slow := p.press(e.get("/m1"), air+"/chot/M1", nil)
	late := e.cookies

	e.clock = e.clock.Add(14 * time.Minute)
	e.cookies = map[string]string{}
	e.says("the page", e.get("/live/"+e.Slug+"?ma=m1"), http.StatusOK, "120.000 ₫")
	e.cookies = kept
	e.says("what is held", e.get(air+"/chot/m1"), http.StatusOK, "giữ cho bạn đến 13:05", "99.000 ₫")
	e.says("the order of what is held", p.press(quick, air+"/dat/M1", typed), http.StatusOK, "Đã nhận đơn", "117.000 ₫")

	e.clock = e.clock.Add(2 * time.Minute)
	e.cookies = late
	told := p.press(slow, air+"/dat/M1", typed)
	e.says("who was too late", told, http.StatusConflict, "Tổng tiền vừa đổi từ 117.000 ₫ thành 138.000 ₫. Đơn chưa được đặt", "Đã hết giờ giữ", "Chốt đơn 138.000 ₫")
	if n := e.Number(`SELECT count(*) FROM orders`); n != 1 || e.Stock(e.Items[0].VariantID) != 4 {
		t.Errorf("%d orders, %d lie there", n, e.Stock(e.Items[0].VariantID))
	}
	e.says("who agrees", p.press(told, air+"/dat/M1", nil), http.StatusOK, "Đã nhận đơn", "138.000 ₫")
}
