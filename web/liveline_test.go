package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
)

func TestWhoWaitsOnAirIsCalledAndGoesToTheOneScreen(t *testing.T) {
	t.Parallel()
	e := openEvening(t) // three at the live price, two a buyer
	air := "/live/" + e.Slug
	p := &taps{evening: e}
	visitor := func() map[string]string { e.cookies = map[string]string{}; return e.cookies }
	visitor()
	e.post(air+"/chot/m1", url.Values{"quantity": {"2"}})
	visitor()
	e.post(air+"/chot/m1", url.Values{"quantity": {"1"}})

	first := visitor()
	page := e.get("/m1")
	e.says("all is held", page, http.StatusOK, "Hết suất giá trong phiên", "Xếp hàng chờ suất trả lại", "mỗi người 5 phút")
	e.says("in the row of another of the goods", e.get("/live/"+e.Slug+"?ma=b1"), http.StatusOK, "Hết suất trong phiên · niêm yết 120.000 ₫")
	waits := p.press(page, air+"/cho/M1", nil)
	e.says("the first in line", waits, http.StatusOK, "Bạn là người được gọi kế tiếp", "Thôi, không chờ nữa")
	if !strings.Contains(waits.body, `<noscript><meta http-equiv="refresh"`) || !strings.Contains(waits.body, "data-wait-body") {
		t.Error("the page does not ask again")
	}
	second := visitor()
	e.says("the second in line", p.press(page, air+"/cho/M1", nil), http.StatusOK, "Bạn đứng thứ 2")
	stranger := visitor()
	if s := e.get(air + "/cho/m1"); s.status != http.StatusSeeOther {
		t.Errorf("who has no cart is shown a line: %d", s.status)
	}

	e.clock = e.clock.Add(catalog.FirmFor - time.Minute)
	e.cookies = first
	e.get(air + "/cho/m1")
	e.cookies = second
	e.get(air + "/cho/m1")
	e.clock = e.clock.Add(time.Minute) // all is let go of
	e.cookies = stranger
	e.says("for a stranger", e.get("/m1"), http.StatusOK, "còn 1 suất")
	e.says("a stranger who wants two", e.post(air+"/chot/m1", url.Values{"quantity": {"2"}}), http.StatusConflict, "chỉ còn 1 suất")
	e.cookies = first
	called := e.get(air + "/cho/m1")
	e.says("whose turn it is", called, http.StatusOK, "Đến lượt bạn: 1 gói", "Giữ riêng cho bạn đến 12:20", "99.000 ₫", "Chốt M1 ngay")
	e.says("who says yes", p.press(called, air+"/chot/M1", nil), http.StatusOK, "Chốt M1", "giữ cho bạn đến 12:30")
	e.cookies = second
	e.says("whose turn it is too", e.get(air+"/cho/m1"), http.StatusOK, "Đến lượt bạn")
	e.clock = e.clock.Add(catalog.TurnFor)
	e.says("whose turn is over", e.get(air+"/cho/m1"), http.StatusOK, "Lượt của bạn đã qua", "Xếp hàng chờ")
	if s := e.post(air+"/cho/m1/thoi", nil); s.status != http.StatusSeeOther {
		t.Errorf("who goes away: %d", s.status)
	}
	e.cookies = stranger
	e.says("a bad code", e.post(air+"/cho/"+strings.Repeat("m", 1000), nil), http.StatusNotFound)
	e.clock = e.clock.Add(time.Hour)
	e.says("after the window", e.post(air+"/cho/m1", nil), http.StatusConflict, "đã hết giờ nên không còn suất để chờ")
}
