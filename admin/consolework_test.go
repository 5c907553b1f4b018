package admin

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
)

// tap does a step as the script of the console does, and says what was answered.
func (b *browser) tap(path string, pairs ...string) answer {
	form := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		form.Set(pairs[i], pairs[i+1])
	}
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Accept", "text/plain")
	return b.send(r)
}

// TestEachHostDoesTheWorkOfTheirRole holds every step at its address, with and without a script,
// for every role; what is not theirs is not on their screen either.
func TestEachHostDoesTheWorkOfTheirRole(t *testing.T) {
	t.Parallel()
	d := open(t)
	f, at := d.air(false) // Hoa and Nam pin, Lan leads, Mai turns comments into orders
	item := itoa(f.Items[0].ID)
	steps := []string{"ghim", "them", "gia-han", "gia", "nghi", "tiep-tuc", "het"}
	for host, may := range map[int]string{0: "1111111", 2: "0000110", 3: "0000000"} {
		b := d.at(f, host)
		for n, step := range steps {
			got := b.tap(at+"/"+step, "item", item, "price", "98000")
			if allowed := got.status != http.StatusForbidden; allowed != (may[n] == '1') {
				t.Errorf("%s does %s: %d %s", f.Hosts[host].Name, step, got.status, got.body)
			} else if !allowed {
				b.post(at+"/"+step, "item", item, "price", "98000").says(t, http.StatusForbidden, "trong phiên này. Cần đổi thì bấm “Đổi người cầm máy”", f.Hosts[host].Name)
			}
		}
		page := b.get(at).says(t, http.StatusOK, f.Hosts[host].Name, "Đổi người cầm máy")
		for words, n := range map[string]int{"/gia-han": 2, "/het": 6, "/nghi": 4} {
			if strings.Contains(page.body, words+`"`) != (may[n] == '1') {
				t.Errorf("%s sees %s: %t", f.Hosts[host].Name, words, may[n] != '1')
			}
		}
		desk := at + "/binh-luan"
		if host == 3 {
			page.says(t, http.StatusOK, "Bàn chốt đơn").saysNot(t, "Câu nói")
			b.get(desk).says(t, http.StatusOK, "Đọc bình luận", "Về bàn điều khiển")
			continue
		}
		page.says(t, http.StatusOK, "Câu nói").saysNot(t, desk+`"`)
		b.get(desk).says(t, http.StatusForbidden, "Chốt đơn từ bình luận là việc của Mai (mẫu)")
		for _, path := range []string{desk, desk + "/giu", desk + "/1/giu", desk + "/1/bo"} {
			b.post(path, "comments", "Lê Mẫu: m1").says(t, http.StatusForbidden, "là việc của Mai (mẫu)")
		}
	}
	if n := d.Number(`SELECT count(*) FROM live_drafts`) + d.Number(`SELECT count(*) FROM live_events WHERE by_name IN ('Mai (mẫu)') OR by_name = 'Lan (mẫu)' AND kind NOT IN ('pause', 'resume')`); n != 0 {
		t.Errorf("%d steps were done that were another's", n)
	}
	if s := d.stranger().post(at+"/binh-luan", "comments", "m1"); s.status != http.StatusSeeOther || s.location != at {
		t.Errorf("who has not said who they are is answered %d", s.status)
	}
	d.stranger().get(at).says(t, http.StatusOK, "Lan (mẫu) (Dẫn) câu nói, nghỉ và kết thúc", "Hoa (mẫu) (Ghim) câu nói, ghim món, giá và số còn, nghỉ và kết thúc", "Mai (mẫu) (Chốt đơn) bình luận thành đơn")
	lan := d.at(f, 2)
	lan.get(at+"?doi=1").says(t, http.StatusOK, "Bạn là ai trong phiên này?")
	lan.follow(lan.post(at+"/vao", "host", itoa(f.Hosts[0].ID))).says(t, http.StatusOK, "Hoa (mẫu) (Ghim)")
}

// TestAStepIsTakenBackByWhoseWorkItIs: a leader cannot undo a price.
func TestAStepIsTakenBackByWhoseWorkItIs(t *testing.T) {
	t.Parallel()
	d := open(t)
	f, at := d.air(false)
	hoa, lan := d.at(f, 0), d.at(f, 2)
	item := itoa(f.Items[0].ID)
	hoa.post(at+"/ghim", "item", item)
	page := hoa.follow(hoa.post(at+"/gia", "item", item, "price", "90000")).says(t, http.StatusOK, "90.000 ₫", "Ghim tiếp B1")
	event := value(page.body, "event")
	lan.get(at).says(t, http.StatusOK, "90.000 ₫").saysNot(t, "Hoàn tác")
	if got := lan.tap(at+"/hoan-tac", "event", event); got.status != http.StatusForbidden || !strings.Contains(got.body, "là việc của Hoa (mẫu)") {
		t.Errorf("a leader takes a price back: %d %s", got.status, got.body)
	}
	hoa.follow(hoa.post(at+"/hoan-tac", "event", event)).says(t, http.StatusOK, "99.000 ₫")
}

// TestAWorkOfNobodysRoleIsEverybodys: two people, or one, can lead a whole evening.
func TestAWorkOfNobodysRoleIsEverybodys(t *testing.T) {
	t.Parallel()
	works := []livestream.Work{livestream.Talking, livestream.Showing, livestream.Turning, livestream.Dealing}
	for roles, want := range map[string][]string{"lead": {"1111"}, "pin": {"1111"}, "close": {"1111"}, "lead pin": {"1011", "1111"}, "lead close": {"1110", "0101"}, "pin close": {"1110", "0001"}, "lead pin close": {"1010", "1110", "0001"}} {
		var f livestream.Full
		for _, r := range strings.Fields(roles) {
			f.Hosts = append(f.Hosts, livestream.Host{Role: livestream.Role(r)})
		}
		for n := range f.Hosts {
			for k, w := range works {
				if f.May(&f.Hosts[n], w) != (want[n][k] == '1') {
					t.Errorf("of %q the %dth may %s: %t", roles, n+1, w, want[n][k] != '1')
				}
			}
		}
	}
}

// TestAHostReadsCommentsOnTheirOwnPhone: without an account, with the key of the session.
func TestAHostReadsCommentsOnTheirOwnPhone(t *testing.T) {
	t.Parallel()
	d := open(t)
	f, at := d.air(false)
	mai := d.at(f, 3)
	desk := at + "/binh-luan"
	mai.post(desk, "comments", "Lê Văn Mẫu: m1 x2 0900000101\nVũ Mẫu: b1", "from", "fb").says(t, http.StatusOK, "2 chưa giữ", "Giữ cả 2 đơn rõ ràng").saysNot(t, "000101", "/quan-tri")
	held := mai.follow(mai.post(desk+"/giu")).says(t, http.StatusOK, "2 đang giữ", "http://example.vn/don-cho/", "Dạ em giữ cho anh/chị M1 × 2")
	held.saysNot(t, "000101", "/quan-tri")
	mai.follow(mai.post(desk+"/"+itoa(int64(d.Number(`SELECT max(id) FROM live_drafts`)))+"/bo")).says(t, http.StatusOK, "1 đang giữ")
	if n := d.Number(`SELECT count(*) FROM live_drafts WHERE read_by = 'Mai (mẫu)'`); n != 2 {
		t.Errorf("%d were read by Mai", n)
	}
}
