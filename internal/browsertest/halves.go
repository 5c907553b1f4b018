package browsertest

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"sync"
	"testing"
)

const (
	cutHere = "<!--cut here-->"
	letGo   = "/let-the-rest-come"
)

// halves runs before a page's own script. When the first half has been laid out and shown, it
// keeps where everything stands and lets the rest come.
const halves = `(() => {
	if (window.__halves) return
	const kept = window.__halves = []
	const at = node => { // null: not seen
		const host = node.nodeType === 1 ? node : node.parentElement, whole = host.getBoundingClientRect()
		let box = host.getClientRects()[0]
		if (node !== host) {
			const words = document.createRange()
			words.selectNodeContents(node)
			box = words.getClientRects()[0]
		}
		if (!box || whole.width <= 1 || whole.height <= 1 || !host.checkVisibility()) return null
		let [x, y] = [box.left, box.top]
		for (let e = node.parentElement; e; e = e.parentElement) { x += e.scrollLeft; y += e.scrollTop } // what is scrolled has not moved
		return [x, y]
	}
	window.__moved = () => kept.filter(([node, was]) => { const is = node.isConnected && at(node)
		return is && Math.max(Math.abs(is[0] - was[0]), Math.abs(is[1] - was[1])) >= 1 })
		.map(([node, was]) => (node.outerHTML || node.textContent).trim().slice(0, 120) + " from " + was.map(Math.round) + " to " + at(node).map(Math.round))
	const keep = () => {
		const all = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
		while (all.nextNode()) {
			const node = all.currentNode, was = (node.nodeType === 1 || node.textContent.trim()) && at(node)
			if (was) kept.push([node, was])
		}
		fetch("` + letGo + `")
	}
	new MutationObserver((news, watch) => {
		if (!document.createTreeWalker(document, NodeFilter.SHOW_COMMENT, c => c.data === "cut here" ? 1 : 2).nextNode()) return
		watch.disconnect()
		requestAnimationFrame(() => requestAnimationFrame(keep))
	}).observe(document, {childList: true, subtree: true})
})()`

// MovedByTheRest opens a page of base that ends before mark (where it is for the last time) until
// all of that is shown, lets the rest come, and lists what then stands elsewhere, by a pixel or
// more. Unlike Shift it looks at the two halves at rest: it is the same on a busy machine.
// A page without mark ends the test.
func (tab *Tab) MovedByTheRest(base, page, mark string) []string {
	tab.t.Helper()
	tab.Before(halves)
	tab.Go(halvesLine(tab.t, base, mark) + page)
	if kept := Eval[int](tab, `__halves.length`); kept == 0 {
		tab.t.Fatalf("%s has no %q, or nothing before it", page, mark)
	}
	return Eval[[]string](tab, `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(__moved()))))`)
}

// halvesLine is base's address over a line that keeps the second half of a page until it is let go.
func halvesLine(t testing.TB, base, mark string) string {
	t.Helper()
	to, err := url.Parse(base)
	if err != nil {
		t.Fatal(err)
	}
	rest := make(chan struct{})
	open := sync.OnceFunc(func() { close(rest) })
	proxy := &httputil.ReverseProxy{
		FlushInterval: -1,
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(to)
			r.Out.Host = r.In.Host
			r.Out.Header.Set("Accept-Encoding", "identity") // to see where the mark is
		},
		ModifyResponse: func(answer *http.Response) error {
			if !strings.HasPrefix(answer.Header.Get("Content-Type"), "text/html") {
				return nil
			}
			page, err := io.ReadAll(answer.Body)
			at := bytes.LastIndex(page, []byte(mark))
			if err != nil || at < 0 {
				answer.Body = struct {
					io.Reader
					io.Closer
				}{bytes.NewReader(page), answer.Body}
				return err
			}
			first := io.MultiReader(bytes.NewReader(page[:at]), strings.NewReader(cutHere))
			answer.Header.Del("Content-Length")
			answer.ContentLength = -1
			answer.Body = &held{Closer: answer.Body, parts: io.MultiReader(first, gate{rest, answer.Request.Context().Done()}, bytes.NewReader(page[at:]))}
			return nil
		},
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == letGo {
			open()
			return
		}
		proxy.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	t.Cleanup(open)
	return server.URL
}

type held struct {
	io.Closer
	parts io.Reader
}

func (h *held) Read(into []byte) (int, error) { return h.parts.Read(into) }

// gate is empty, once it is open.
type gate struct{ open, gone <-chan struct{} }

func (g gate) Read([]byte) (int, error) {
	select {
	case <-g.open:
	case <-g.gone:
	}
	return 0, io.EOF
}
