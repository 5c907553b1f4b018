package web_test

import (
	"net/http"
	"strings"
	"testing"
)

// told writes one piece of news, a yearly event and two of the calendar.
func told(v *visit) {
	v.Exec(`INSERT INTO articles (kind, slug, title, summary, body, source, place, starts_on, ends_on, lunar_from, lunar_to, lunar_month, state, published_at) VALUES
		('news', 'tin-thu', 'Tin thử', 'Một câu.', E'Đoạn một.\n\n<script>alert(1)</script>', 'UBND xã (mẫu)', '', NULL, NULL, NULL, NULL, NULL, 'published', '2026-11-01'),
		('event', 'hoi-dinh-so', 'Hội đình So', 'Hội của làng.', '', 'Báo mẫu', 'Đình So', NULL, NULL, 8, 10, 2, 'published', '2026-11-01'),
		('event', 'cho-phien', 'Chợ phiên', '', '', 'UBND xã (mẫu)', 'Chợ So', '2026-12-05', '2026-12-05', NULL, NULL, NULL, 'published', '2026-11-01'),
		('event', 'da-qua', 'Hội chợ đã qua', '', '', 'UBND xã (mẫu)', '', '2026-10-05', '2026-10-07', NULL, NULL, NULL, 'published', '2026-09-01')`)
}

func TestEventsAreInOrderAndInBothCalendars(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	if s := v.get("/su-kien"); s.status != http.StatusOK || !strings.Contains(s.body, "Chưa có sự kiện sắp tới.") || !strings.Contains(s.body, "noindex") {
		t.Errorf("without events: %d", s.status)
	}
	told(v)
	list := v.get("/su-kien").body
	near, far, past := strings.Index(list, "05/12/2026"), strings.Index(list, "15/03–17/03/2027"), strings.Index(list, "05/10–07/10/2026")
	if near < 0 || far < near || past < far || !strings.Contains(list, "Mùng 8 đến mùng 10 tháng 2 âm lịch") {
		t.Errorf("the order is %d %d %d", near, far, past)
	}
	s := v.get("/su-kien/hoi-dinh-so").body
	for _, wanted := range []string{"15/03–17/03/2027", "03/03–05/03/2028", "Báo mẫu", "/su-kien/hoi-dinh-so/lich.ics", `"startDate":"2027-03-15"`} {
		if !strings.Contains(s, wanted) {
			t.Errorf("the event does not say %q", wanted)
		}
	}
	if s := v.get("/su-kien/da-qua").body; strings.Contains(s, "lich.ics") {
		t.Error("what is over can be put into a calendar")
	}
	file := v.get("/su-kien/hoi-dinh-so/lich.ics")
	if file.header.Get("Content-Type") != "text/calendar; charset=utf-8" || strings.Count(file.body, "BEGIN:VEVENT") != 3 || !strings.Contains(file.body, "DTSTART;VALUE=DATE:20270315\r\nDTEND;VALUE=DATE:20270318") {
		t.Errorf("the file: %v\n%s", file.header, file.body)
	}
	for _, path := range []string{"/su-kien/khong-co", "/su-kien/tin-thu", "/tin/hoi-dinh-so", "/su-kien/khong-co/lich.ics", "/su-kien/..%2Fx/lich.ics"} {
		if s := v.get(path); s.status != http.StatusNotFound {
			t.Errorf("%s: %d", path, s.status)
		}
	}
}

func TestNewsSaysWhereItComesFromAndRunsNoScript(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	told(v)
	s := v.get("/tin/tin-thu")
	if s.status != http.StatusOK || !strings.Contains(s.body, "UBND xã (mẫu)") || !strings.Contains(s.body, "Đăng ngày 01/11/2026") || strings.Contains(s.body, "<script>alert") {
		t.Errorf("%d %s", s.status, s.body)
	}
	if list := v.get("/tin").body; !strings.Contains(list, `href="/tin/tin-thu"`) {
		t.Error("it is not listed")
	}
	if sitemap := v.get("/sitemap.xml").body; !strings.Contains(sitemap, "/tin/tin-thu</loc>") || !strings.Contains(sitemap, "/su-kien</loc>") {
		t.Error("search engines are not told")
	}
}
