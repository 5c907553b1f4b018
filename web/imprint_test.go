package web_test

import (
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// TestTheFootSaysWhatTheOfficeWroteInEveryProcess writes from outside of two processes of
// the shop, as an office in a third one does.
func TestTheFootSaysWhatTheOfficeWroteInEveryProcess(t *testing.T) {
	t.Parallel()
	var passed atomic.Int64
	now := func() time.Time { return catalogtest.Noon().Add(time.Duration(passed.Load())) }
	db := dbtest.Open(t)
	world := orderstest.OpenAt(t, db, now)
	shops := []*visit{serve(t, db, world, now), serve(t, db, world, now)}
	const owner, calls = "Ủy ban nhân dân xã Hưng Đạo <b>&</b>", `href="tel:+842438251234"`
	for _, v := range shops {
		foot := v.get("/nguoi-lam")
		if !strings.Contains(foot.text(), "Thường trực: Phòng Kinh tế xã") || strings.Contains(foot.text(), "Đơn vị chủ quản") || strings.Contains(foot.body, "mailto:") {
			t.Errorf("before anything was written: %s", foot.text())
		}
	}
	err := content.NewStore(db, now).SaveImprint(t.Context(), audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}, 1, content.TypedImprint{Owner: owner, Desk: "Văn phòng xã", Phone: "024 3825 1234", Email: "xa@hungdao.example.vn", Hours: "7:30–16:30"})
	if err != nil {
		t.Fatal(err)
	}
	passed.Add(int64(time.Second))
	for _, v := range shops {
		for path, status := range map[string]int{"/nguoi-lam": http.StatusOK, "/lien-he": http.StatusOK, "/khong-co-trang-nay": http.StatusNotFound} {
			s := v.get(path)
			if s.status != status {
				t.Errorf("%s is answered %d", path, s.status)
			}
			for _, word := range []string{"Đơn vị chủ quản: " + owner, "Thường trực: Văn phòng xã", "7:30–16:30", "Gọi 024"} {
				if !strings.Contains(s.text(), word) {
					t.Errorf("%s does not say %q: %s", path, word, s.text())
				}
			}
			if !strings.Contains(s.body, calls) || !strings.Contains(s.body, `href="mailto:xa@hungdao.example.vn"`) {
				t.Errorf("%s leads to no phone or no mailbox", path)
			}
		}
	}
	page := shops[1].get("/lien-he")
	for _, word := range []string{`"@type":"Organization"`, `"telephone":"+842438251234"`, `"email":"xa@hungdao.example.vn"`} {
		if !strings.Contains(page.body, word) {
			t.Errorf("machines do not read %s", word)
		}
	}
	if text := page.text(); !strings.Contains(text, "gồm các xã Cộng Hòa") || strings.Contains(text, "đang chờ đơn vị chủ quản công bố") {
		t.Errorf("an empty field says nothing, or a number is still missed: %s", text)
	}
	if shops[0].get("/nguoi-lam").body != shops[1].get("/nguoi-lam").body {
		t.Error("two processes show two pages")
	}
	before := db.Queries()
	shops[0].get("/tin")
	if n := db.Queries() - before; n > 1 {
		t.Errorf("the foot costs %d statements more", n-1)
	}
}
