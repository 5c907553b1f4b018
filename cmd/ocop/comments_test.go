package main

import (
	"net/http"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// tenComments are copied from under a video, with what stands around them there.
const tenComments = `Nguyễn Thị Mẫu
M1 x2 nhé em 0900000201
2 giờ
Thích
Trả lời
Trần Mẫu
chị lấy 1 gói bún B1 ạ 😍😍
Thích
Trả lời
Lê Mẫu
M1 M1 m1 x2
Thích
Phạm Mẫu
b1 2 gói, gọi 0900000204 hoặc 0900000214
Thích
Võ Mẫu
<script>document.title = "đã đổi"</script> m1
Thích
Đỗ Mẫu
https://vidu.example/m1 xem cái này
Thích
Bùi Mẫu
g1 còn không em?
Thích
Nguyễn Thị Mẫu
m1 2 gói 0900 000 201
Thích
Hồ Mẫu
Miến ngon quá ❤️❤️
Thích
Ngô Mẫu
m1 b1 mỗi loại 1 ☎ +84 900 000 210
Thích
`

// whatTheyAsk is what they mean.
var whatTheyAsk = []string{"Bùi Mẫu: G1*1", "Lê Mẫu: M1*2", "Nguyễn Thị Mẫu: M1*2", "Ngô Mẫu: M1*1 B1*1", "Phạm Mẫu: B1*2", "Trần Mẫu: B1*1", "Võ Mẫu: M1*1"}

// readAtTheDesk has somebody with a laptop make orders that wait of ten comments, in three motions
// of the hand and one for each that must be asked about; then one of the buyers orders. While
// somebody films no number is on that screen (ux.md §12: two minutes, no wrong code).
func (s *stage) readAtTheDesk(t *testing.T, buyer *browsertest.Tab) {
	t.Helper()
	desk, motions := s.visitor(t, browsertest.Desk), 0
	s.signIn(desk, "doanthanhnien@hungdao.example", demo.Logins()[0].Password)
	desk.Before(`Object.defineProperty(navigator, "clipboard", {value: {writeText: (text) => ((window.copied = text), Promise.resolve())}})`)
	desk.Go(one[string](t, s, `SELECT '/quan-tri/live/' || id || '/binh-luan' FROM live_sessions WHERE state = 'live' AND NOT rehearsal LIMIT 1`))
	press := func(css string) {
		t.Helper()
		motions++
		if status := desk.Follow(css); status != http.StatusOK {
			t.Fatalf("%s: %d: %s", css, status, desk.Text("main"))
		}
		s.nothingToFilm(t, desk)
	}
	motions++
	desk.Paste("#comments", tenComments)
	press(`form[action$="/binh-luan"] .btn-primary`)
	if shown := desk.Text("main"); !strings.Contains(shown, "Đọc 9 bình luận, 7 người hỏi mua") || !strings.Contains(shown, `<script>document.title = "đã đổi"</script> m1`) || desk.Value("#comments") != "" {
		t.Errorf("read: %s", shown)
	}
	if title := browsertest.Eval[string](desk, "document.title"); strings.Contains(title, "đã đổi") {
		t.Error("what was pasted ran")
	}
	got := strings.Split(one[string](t, s, `SELECT string_agg(author || ': ' || asks, '|') FROM live_drafts WHERE author LIKE '% Mẫu'`), "|")
	if slices.Sort(got); !slices.Equal(got, whatTheyAsk) {
		t.Errorf("read were %q, meant %q", got, whatTheyAsk)
	}
	press(`form[action$="/binh-luan/giu"] button`)
	if shown := desk.Text("main"); !strings.Contains(shown, "Đã giữ hàng cho 5 đơn.") || !strings.Contains(shown, "2 chưa giữ · 5 đang giữ") {
		t.Errorf("held: %s", shown)
	}
	if motions != 3 {
		t.Errorf("ten comments took %d motions until what is clear waits for its buyers", motions)
	}
	for range 2 { // of two numbers, and a question: each is looked at
		press(`.told form[action$="/giu"] button`)
	}
	if n := one[int](t, s, `SELECT count(*) FROM live_drafts WHERE author LIKE '% Mẫu' AND until > now()`); n != len(whatTheyAsk) || motions != 5 {
		t.Errorf("after %d motions %d wait for their buyers", motions, n)
	}

	row := `[...document.querySelectorAll(".told > li")].find(e => e.querySelector(".told-who").innerText.includes("mỗi loại"))`
	browsertest.Eval[bool](desk, `(`+row+`.querySelector("[data-copy]").click(), true)`)
	desk.Until("that it is copied", row+`.querySelector("[data-copy]").innerText.includes("Đã chép")`)
	reply := browsertest.Eval[string](desk, "window.copied")
	link := regexp.MustCompile(`/don-cho/[a-z0-9]+`).FindString(reply)
	if !strings.HasPrefix(reply, "Dạ em giữ cho anh/chị M1 × 1, B1 × 1 tới ") || link == "" || filmed[3].MatchString(reply) {
		t.Fatalf("the answer is %q", reply)
	}
	const name = "Ngô Thị Mận"
	buyer.Forget()
	buyer.Go(link)
	buyer.Follow(`form[action^="/don-cho/"] button`)
	address(buyer, name)
	buyer.Click("#where")
	buyer.Until("the total", `document.querySelector("[name=total]").value`)
	buyer.Follow(placeButton)
	if n := one[int](t, s, `SELECT count(*) FROM order_lines l JOIN orders o ON o.id = l.order_id JOIN purchases p ON p.id = o.purchase_id WHERE p.buyer_name = $1 AND l.live_item_id IS NOT NULL AND l.channel = 'fb'`, name); n != 2 || !strings.HasPrefix(buyer.Path(), "/don/") {
		t.Errorf("%d things were ordered by the link, at %s: %s", n, buyer.Path(), buyer.Text("main"))
	}
	desk.Go(desk.Path())
	s.nothingToFilm(t, desk)
	if shown := browsertest.Eval[string](desk, row+`.innerText`); !strings.Contains(shown, "Đã thành đơn") || !strings.Contains(shown, "Đơn OCP-") {
		t.Errorf("at the desk it says %s", shown)
	}
	if folder := os.Getenv("OCOP_SHOTS"); folder != "" {
		desk.Picture(folder, "comment-desk-evening")
	}
	if complaints := append(desk.Complaints(), buyer.Complaints()...); len(complaints) > 0 {
		t.Errorf("at the desk: %q", complaints)
	}
}

// nothingToFilm fails when a number of tenComments, or who wrote it, is anywhere in a page.
func (s *stage) nothingToFilm(t *testing.T, tab *browsertest.Tab) {
	t.Helper()
	page := browsertest.Eval[string](tab, "document.documentElement.outerHTML")
	for _, number := range filmed {
		if found := number.FindString(page); found != "" {
			t.Errorf("%q is on the screen", found)
		}
	}
	if strings.Contains(page, "Nguyễn Thị Mẫu") {
		t.Error("a whole name is on the screen")
	}
}

// filmed are the numbers of tenComments, whatever stands between their digits.
var filmed = func() (out []*regexp.Regexp) {
	for _, number := range []string{"900000201", "900000204", "900000214", "900000210"} {
		out = append(out, regexp.MustCompile(strings.Join(strings.Split(number, ""), `[\s.·()-]{0,2}`)))
	}
	return out
}()
