package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
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
	case <-time.After(20 * time.Second):
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
