package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// line is a line to the shop that can be cut. It keeps after which event each stream asked to go
// on, and tells when one was closed.
type line struct {
	*httptest.Server
	mu     sync.Mutex
	after  []string
	closed chan struct{}
}

func (s *stage) line(t *testing.T) *line {
	t.Helper()
	to, err := url.Parse(s.url)
	if err != nil {
		t.Fatal(err)
	}
	l := &line{closed: make(chan struct{}, 16)}
	l.Server = httptest.NewServer(&httputil.ReverseProxy{
		FlushInterval: -1,
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(to)
			r.Out.Host = r.In.Host
			if strings.HasSuffix(r.In.URL.Path, "/events") {
				l.mu.Lock()
				defer l.mu.Unlock()
				l.after = append(l.after, r.In.Header.Get("Last-Event-ID"))
			}
		},
		ModifyResponse: func(answer *http.Response) error {
			if strings.HasPrefix(answer.Header.Get("Content-Type"), "text/event-stream") {
				answer.Body = &told{ReadCloser: answer.Body, closed: l.closed}
			}
			return nil
		},
		ErrorHandler: func(w http.ResponseWriter, _ *http.Request, _ error) { w.WriteHeader(http.StatusBadGateway) },
	})
	t.Cleanup(l.Close)
	return l
}

// told is a body that tells when it is closed.
type told struct {
	io.ReadCloser
	closed chan<- struct{}
}

func (b *told) Close() error {
	b.closed <- struct{}{}
	return b.ReadCloser.Close()
}

// asked is after which event the latest stream asked to go on, and how many asked at all.
func (l *line) asked() (last string, n int) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.after[len(l.after)-1], len(l.after)
}

// ends fails unless a stream is closed.
func (l *line) ends(t *testing.T, why string) {
	t.Helper()
	select {
	case <-l.closed:
	case <-time.After(time.Minute):
		t.Fatalf("%s, and the stream stays open", why)
	}
}

// heardAgain has a viewer whose line is cut, who goes to another page and comes back: the stream
// goes on after what was heard last, is closed with the page, and opened with it again. pin is how
// a host shows something to everybody.
func (s *stage) heardAgain(t *testing.T, pin func(code string)) {
	t.Helper()
	shows := func(code string) string {
		return `(a => !a.hidden && a.textContent.includes("Đang bán: ` + code + `"))(document.querySelector("[data-live-pin] a"))`
	}
	l := s.line(t)
	viewer := s.browser.Visitor(t, l.URL, browsertest.Phone)
	viewer.Go("/g1")
	viewer.Until("the stream", `document.querySelector("[data-live-fresh]").textContent === "Số đang chạy trực tiếp"`)
	pin("B1")
	viewer.Until("what is pinned", shows("B1"))
	l.CloseClientConnections()
	l.ends(t, "the line is cut")
	pin("M1")
	viewer.Until("what was pinned while the line was cut", shows("M1"))
	if after, n := l.asked(); n != 2 || len(after) < 16 {
		t.Errorf("after the cut the %dth stream asked to go on after %q", n, after)
	}

	// A page that is kept while another is shown: its browser says so, and says so when it is back.
	told := func(what string) {
		browsertest.Eval[bool](viewer, `dispatchEvent(new PageTransitionEvent("`+what+`", {persisted: true}))`)
	}
	told("pagehide")
	l.ends(t, "the page is away")
	pin("B1")
	told("pageshow")
	viewer.Until("what was pinned while the page was away", shows("B1"))

	viewer.Go("/san-pham")
	l.ends(t, "another page is shown")
	pin("M1")
	viewer.Back()
	viewer.Until("what was pinned while another page was shown", shows("M1"))
	// A browser for tests keeps no page; it must have no reason of ours for that.
	if why := browsertest.Eval[string](viewer, `((performance.getEntriesByType("navigation")[0].notRestoredReasons || {}).reasons || []).map(r => r.reason).filter(r => r !== "masked").join()`); why != "" {
		t.Errorf("the page could not be kept: %s", why)
	}
	for _, said := range viewer.Complaints() {
		if !strings.Contains(said, "ERR_") { // of the cut
			t.Error(said)
		}
	}
}

// Who has the page of a session open sees that something is not offered any more, whether events
// come through or are asked for, and presses nothing in vain; and sees it offered again.
func TestWhoWatchesSeesThatSomethingIsNotOfferedAnyMore(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	hears, asks := s.visitor(t, browsertest.Phone), s.visitor(t, browsertest.Phone)
	asks.Before("delete window.EventSource")
	both := func(what, is string) {
		t.Helper()
		for _, tab := range []*browsertest.Tab{hears, asks} {
			tab.Until(what, is)
		}
	}
	const row, few, free = `document.querySelector("[data-live-line=G1]").textContent`, `document.querySelector("[data-live-few=B1]").textContent`,
		`[...document.querySelectorAll("button[form=grab], form[action$='/G1'] button.btn")].filter(b => !b.disabled).length`
	for _, tab := range []*browsertest.Tab{hears, asks} {
		tab.Go("/b1")
	}
	both("the stream", `document.querySelector("[data-live-fresh]").textContent === "Số đang chạy trực tiếp" && `+free+` === 2`)
	takedown := func(down bool) {
		one[int64](t, s, `UPDATE spoken_codes SET taken_down = $1 WHERE code IN ('B1', 'G1') RETURNING id`, down)
		one[int](t, s, `SELECT length(pg_notify('live', '0')::text)`)
	}
	takedown(true)
	both("that it is not offered", few+` === "Món này không bán nữa." && `+row+` === "Món này không bán nữa." && `+free+` === 0`)
	if folder := os.Getenv("OCOP_SHOTS"); folder != "" {
		hears.Picture(folder, "on-air-off")
	}
	takedown(false)
	both("that it is offered again", few+`.startsWith("còn") && `+row+`.includes("còn") && `+free+` === 2`)
	if pressed := browsertest.Eval[bool](hears, `document.querySelector("[data-step='-1']").getAttribute("aria-disabled") === "true"`); !pressed {
		t.Error("fewer than one can be asked for")
	}
	for _, tab := range []*browsertest.Tab{hears, asks} {
		if said := tab.Complaints(); len(said) > 0 {
			t.Errorf("the page complains: %q", said)
		}
	}
}
