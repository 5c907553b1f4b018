package browsertest_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// world serves a good page, a bad one and a form.
func world(t *testing.T) string {
	t.Helper()
	page := func(w http.ResponseWriter, body string) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Header().Set("Content-Security-Policy", "default-src 'self'")
		fmt.Fprintf(w, `<!doctype html><html lang=vi><meta charset=utf-8><meta name=viewport content="width=device-width"><link rel=icon href="/by.js"><title>Miến</title><main>%s</main>`, body)
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/good", func(w http.ResponseWriter, _ *http.Request) {
		page(w, `<h1>Miến</h1><p id=by></p><a id=on href="/form">Đặt</a><script src="/by.js"></script>`)
	})
	mux.HandleFunc("/by.js", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/javascript")
		fmt.Fprint(w, `document.querySelector("#by").textContent = "script"`)
	})
	mux.HandleFunc("/bad", func(w http.ResponseWriter, _ *http.Request) {
		page(w, `<h1>Miến</h1><img src="http://elsewhere.invalid/x.png" width=9 height=9><p style="color:red">x</p>
			<img src="/missing.png" alt="" width=9 height=9><pre>`+strings.Repeat("rộng", 300)+`</pre>`)
	})
	mux.HandleFunc("/jumps", func(w http.ResponseWriter, _ *http.Request) {
		page(w, `<h1>Miến</h1><p id=by></p><p>Miến dong làng So</p><script src="/late.js" defer></script>`)
	})
	mux.HandleFunc("/halves", func(w http.ResponseWriter, _ *http.Request) {
		page(w, `<h1>Miến</h1><p id=by>Còn hàng</p><table><tr><td>Ít<tr><td>`+strings.Repeat("Nhiều ", 30)+`</table>
			<table align=right><tr><td>Phải<td>Đặt</table>`)
	})
	mux.HandleFunc("/late.js", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/javascript")
		fmt.Fprint(w, `document.querySelector("#by").innerHTML = "<br>".repeat(9)`)
	})
	mux.HandleFunc("/form", func(w http.ResponseWriter, r *http.Request) {
		page(w, `<h1>Đặt</h1><form method=post action="/form"><label>Tên <input name=ten id=ten></label>
			<select id=xa name=xa aria-label="Xã"><option>Một<option>Hai</select><button>Đặt</button></form><p id=said>`+r.FormValue("ten")+" "+r.FormValue("xa")+`</p>`)
	})
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	return server.URL
}

func TestATabSeesWhatAVisitorSees(t *testing.T) {
	t.Parallel()
	browser, base := browsertest.Open(t), world(t)
	for _, view := range []browsertest.View{browsertest.Phone, browsertest.Desk, browsertest.Phone.WithoutScript()} {
		t.Run(view.String(), func(t *testing.T) {
			t.Parallel()
			tab := browser.Visitor(t, base, view)
			if status := tab.Go("/good"); status != http.StatusOK {
				t.Errorf("status %d", status)
			}
			if got := tab.Text("#by"); (got == "script") == view.NoScript {
				t.Errorf("script wrote %q", got)
			}
			if wrong := append(tab.Complaints(), tab.Outside()...); len(wrong) > 0 {
				t.Errorf("a good page: %q", wrong)
			}
			if tab.Bytes("Document") == 0 || (tab.Bytes("Script") == 0) != view.NoScript {
				t.Errorf("loads: %+v", tab.Loads())
			}
			tab.Follow("#on")
			tab.Write("#ten", "Hoàng Ngọc Ánh")
			tab.Write("#ten", "Vũ")
			tab.Choose("#xa", "Hai")
			if status := tab.Follow("button"); status != http.StatusOK || tab.Text("#said") != "Vũ Hai" || tab.Path() != "/form" {
				t.Errorf("%d %q at %s", status, tab.Text("#said"), tab.Path())
			}
		})
	}
}

func TestABadPageIsFoundOut(t *testing.T) {
	t.Parallel()
	tab := browsertest.Open(t).Visitor(t, world(t), browsertest.Phone)
	tab.Go("/bad")
	complaints := strings.Join(tab.Complaints(), "\n")
	for _, want := range []string{"another host", "404 for", "style"} {
		if !strings.Contains(complaints, want) {
			t.Errorf("nobody complains about %s:\n%s", want, complaints)
		}
	}
	if len(tab.Outside()) == 0 {
		t.Error("nothing is too wide")
	}
	if barriers := fmt.Sprint(tab.Barriers()); !strings.Contains(barriers, "image-alt") {
		t.Errorf("axe does not see the picture without words: %s", barriers)
	}
	if good := browsertest.Phone; good.String() != "360" {
		t.Error(good)
	}
}

func TestAxeWorksWithScriptOff(t *testing.T) {
	t.Parallel()
	tab := browsertest.Open(t).Visitor(t, world(t), browsertest.Phone.WithoutScript())
	tab.Go("/good")
	if barriers := tab.Barriers(); len(barriers) > 0 {
		t.Errorf("a good page: %v", barriers)
	}
	tab.Go("/bad")
	if len(tab.Barriers()) == 0 {
		t.Error("a bad page passes")
	}
}

func TestWhatAScriptPushesIsSeenOverASlowLine(t *testing.T) {
	t.Parallel()
	tab := browsertest.Open(t).Visitor(t, browsertest.SlowLine(t, world(t)), browsertest.Phone.WithoutCache())
	for range 2 { // the second time nothing of the first may be left
		tab.Go("/jumps")
		if shift, what := tab.Shift(); shift == 0 || len(what) == 0 {
			t.Errorf("nothing moved: %g %q", shift, what)
		}
	}
	tab.Go("/good")
	if shift, what := tab.Shift(); shift > 0 {
		t.Errorf("a good page moved by %g: %q", shift, what)
	}
}

func TestWhatTheSecondHalfPushesIsSeen(t *testing.T) {
	t.Parallel()
	base := world(t)
	tab := browsertest.Open(t).Visitor(t, base, browsertest.Phone)
	for mark, want := range map[string]bool{`<p id=by`: false, `Còn hàng`: false, `<table align`: false, `<td>Đặt`: true} {
		if moved := tab.MovedByTheRest(base, "/halves", mark); (len(moved) > 0) != want {
			t.Errorf("before %s: %q", mark, moved)
		}
	}
}
