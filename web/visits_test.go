package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// receives lets Đình So take ten people at 8:00 each day, groups from eight.
func (v *visit) receives() {
	v.Exec(`INSERT INTO visit_places (slug, name, heritage_site_id, taking, week, capacity, minutes, lead_minutes, ahead_days, most_party, group_from)
		SELECT 'dinh-so', 'Đình So', id, true, '[[480],[480],[480],[480],[480],[480],[480]]', 10, 60, 720, 30, 10, 8 FROM heritage_sites`)
}

func (v *visit) asks(form seen, phone, party string) seen {
	return v.post("/tham-quan/dinh-so", url.Values{"once": {form.field(v.t, "once")}, "at": {"2026-11-25T08:00"}, "name": {"Khách <b>thử"}, "phone": {phone}, "party": {party}, "note": {"đi chậm"}})
}

func TestAVisitIsBookedChangedAndCancelledWithoutAScript(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	if strings.Contains(v.get("/dinh-so").body, "/tham-quan/") || v.get("/tham-quan/dinh-so").status != http.StatusNotFound {
		t.Fatal("a place that takes no visits offers them")
	}
	v.receives()
	if !strings.Contains(v.get("/dinh-so").body, `href="/tham-quan/dinh-so"`) || !strings.Contains(v.get("/tham-quan").body, `href="/tham-quan/dinh-so"`) {
		t.Error("nothing leads to the form")
	}
	form := v.get("/tham-quan/dinh-so")
	if form.status != http.StatusOK || !strings.Contains(form.text(), "còn 10 chỗ") || form.header.Get("Cache-Control") != "no-store" {
		t.Fatalf("%d %s", form.status, form.text())
	}
	led := v.asks(form, "0912345678", "3")
	if led.status != http.StatusSeeOther || strings.Contains(led.location, "0912") {
		t.Fatalf("%d %s %s", led.status, led.location, led.text())
	}
	if again := v.asks(form, "0912345678", "3"); again.location != led.location {
		t.Error("the form sent twice made two visits")
	}
	ticket := v.get(led.location)
	for _, want := range []string{"Đã xác nhận", "OCV-", "08:00, Thứ Tư, 25/11/2026", "3 người", "0912 ••• 678", "Khách <b>thử"} {
		if !strings.Contains(ticket.text(), want) && !strings.Contains(strings.ReplaceAll(ticket.text(), "\u00a0", " "), want) {
			t.Errorf("%q is not on %s", want, ticket.text())
		}
	}
	at, key, _ := strings.Cut(led.location, "?k=")
	file := v.get(at + "/lich.ics?k=" + key)
	if !strings.Contains(file.body, "DTSTART:20261125T010000Z\r\n") || !strings.Contains(file.body, "DTEND:20261125T020000Z\r\n") || file.header.Get("Cache-Control") != "no-store" {
		t.Errorf("the calendar: %s", file.body)
	}
	if got := v.post(at+"/so-nguoi", url.Values{"k": {key}, "party": {"99"}}); got.status != http.StatusUnprocessableEntity || !strings.Contains(got.body, `value="99"`) {
		t.Errorf("ninety-nine: %d %s", got.status, got.text())
	}
	if got := v.post(at+"/so-nguoi", url.Values{"k": {key}, "party": {"9"}}); got.status != http.StatusSeeOther || !strings.Contains(v.get(got.location).text(), "Chờ xác nhận") {
		t.Errorf("nine: %d %s", got.status, got.text())
	}
	for range 2 {
		if got := v.post(at+"/huy", url.Values{"k": {key}}); got.status != http.StatusSeeOther || !strings.Contains(v.get(got.location).text(), "Đã hủy") {
			t.Errorf("cancelled: %d %s", got.status, got.text())
		}
	}
	if !strings.Contains(v.get("/tham-quan/dinh-so").text(), "còn 10 chỗ") {
		t.Error("its places did not come back")
	}
}

func TestAVisitThatCannotBeHadKeepsWhatWasTyped(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	v.receives()
	form := v.get("/tham-quan/dinh-so")
	for _, bad := range []string{"", "0", "-1", "1.5", "1000000000", "ba"} {
		if got := v.asks(form, "0912", bad); got.status != http.StatusUnprocessableEntity || !strings.Contains(got.body, `value="0912"`) || !strings.Contains(got.body, "đi chậm") {
			t.Errorf("%q: %d", bad, got.status)
		}
	}
	v.asks(form, "0912345678", "7")
	if got := v.asks(v.get("/tham-quan/dinh-so"), "0912345679", "4"); got.status != http.StatusConflict || !strings.Contains(got.text(), "Giờ này chỉ còn 3 chỗ") || !strings.Contains(got.body, `value="0912345679"`) {
		t.Errorf("four of three: %d %s", got.status, got.text())
	}
	for _, odd := range []string{"/tham-quan/khong-co", "/tham-quan/..%2Fx", "/tham-quan/dinh-so?ngay=x", "/tham-quan/dinh-so?ngay=9999-99-99", "/tham-quan/phieu/x/lich.ics"} {
		if got := v.get(odd); got.status >= 500 {
			t.Errorf("%s: %d", odd, got.status)
		}
	}
}

func TestAVisitIsFoundByCodeAndDigitsAndNothingElse(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	v.receives()
	led := v.asks(v.get("/tham-quan/dinh-so"), "0912345678", "2")
	code, _, _ := strings.Cut(strings.TrimPrefix(led.location, "/tham-quan/phieu/"), "?")
	if got := v.get("/tham-quan/phieu/" + code); got.location != "/tham-quan/tra-cuu" {
		t.Errorf("without a key: %d", got.status)
	}
	found := v.post("/tham-quan/tra-cuu", url.Values{"code": {code}, "last4": {"5678"}})
	if found.status != http.StatusOK || !strings.Contains(found.text(), "Đã xác nhận") || strings.Contains(found.text(), "thử") || strings.Contains(found.body, "?k=") {
		t.Errorf("%d %s", found.status, found.text())
	}
	same := ""
	for _, c := range [][2]string{{code, "0000"}, {"OCV-2222-2222", "5678"}, {"OCVXXXX", "5678"}} {
		got := v.post("/tham-quan/tra-cuu", url.Values{"code": {c[0]}, "last4": {c[1]}})
		said := strings.NewReplacer(c[0], "", c[1], "").Replace(got.body)
		if got.status != http.StatusNotFound || same != "" && said != same {
			t.Errorf("%v: %d, told apart", c, got.status)
		}
		same = said
	}
	last := 0
	for range 12 {
		last = v.post("/tham-quan/tra-cuu", url.Values{"code": {code}, "last4": {"0000"}}).status
	}
	if last != http.StatusTooManyRequests {
		t.Errorf("guessing is answered %d", last)
	}
}
