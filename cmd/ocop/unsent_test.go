package main

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// TestHalfTypedFormsComeBackInABrowser types into forms of the office, leaves them as somebody does
// whose telephone rings, signs in anew, and finds what was typed.
func TestHalfTypedFormsComeBackInABrowser(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	paper := one[string](t, s, `SELECT '/quan-tri/giay-to/' || a.id FROM papers a WHERE a.superseded_by IS NULL AND a.withdrawn_at IS NULL AND a.check_state = 'checked' AND a.expires_on < now() LIMIT 1`)
	answer := one[string](t, s, `SELECT '/quan-tri/phan-anh/' || id FROM return_cases WHERE state = 'open' AND ended_at IS NULL ORDER BY id LIMIT 1`)
	forms := []struct{ page, field string }{
		{"/quan-tri/ma-giam-gia/moi", "[data-keep] [name=code]"}, {"/quan-tri/giay-to/moi", "[data-keep] [name=number]"}, {paper, "[data-keep] [name=number]"}, {answer, "[data-keep] [name=body]"},
	}
	for _, view := range []browsertest.View{browsertest.Desk, browsertest.Phone} {
		officer := s.visitor(t, view)
		s.signIn(officer, "canbo@hungdao.example", demo.Logins()[0].Password)
		officer.Before(`addEventListener("beforeunload", (e) => e.stopImmediatePropagation())`) // says yes to leaving
		for _, f := range forms {
			officer.Go(f.page)
			officer.Write(f.field, "DO DANG")
			officer.Go("/quan-tri") // leaves it: what is typed goes along
		}
		again := s.visitor(t, view)
		s.signIn(again, "canbo@hungdao.example", demo.Logins()[0].Password)
		for _, f := range forms {
			again.Until("what was typed is kept", `fetch("`+f.page+`").then((r) => r.text()).then((words) => words.includes("Bạn đang viết dở ở đây"))`)
			again.Go(f.page)
			if again.Follow(".unsent a.btn-primary") != http.StatusOK || again.Value(f.field) != "DO DANG" || !again.Sees(f.field) || !strings.Contains(again.Text("main"), "Đây là bản bạn viết dở") {
				t.Errorf("%s %s: %q comes back", view, f.page, again.Value(f.field))
			}
			again.Follow(".unsent button")
			if strings.Contains(again.Text("main"), "viết dở lúc") {
				t.Errorf("%s %s: put away, and still offered", view, f.page)
			}
		}
		if said := append(officer.Complaints(), again.Complaints()...); len(said) > 0 {
			t.Errorf("%s: %q", view, said)
		}
	}
}
