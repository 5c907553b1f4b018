package browsertest

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"
)

// What a slow line does to a page: it comes in so many pieces with a pause between them,
// each long enough to be painted, and everything but its styles comes after the last.
const (
	pieces = 5
	pause  = 80 * time.Millisecond
	late   = (pieces + 3) * pause
)

// SlowLine is base's address through a line as slow as a cheap phone's. What moves while a
// page comes, or when its scripts, fonts and pictures come, moves here every time, not only
// on a busy machine.
func SlowLine(t testing.TB, base string) string {
	t.Helper()
	to, err := url.Parse(base)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(&httputil.ReverseProxy{
		FlushInterval: -1,
		Rewrite: func(r *httputil.ProxyRequest) {
			r.SetURL(to)
			r.Out.Host = r.In.Host
			r.Out.Header.Set("Accept-Encoding", "identity") // to see where a piece may end
		},
		ModifyResponse: func(answer *http.Response) error {
			gone := answer.Request.Context().Done()
			switch kind := answer.Header.Get("Content-Type"); {
			case strings.HasPrefix(kind, "text/html"):
				page, err := io.ReadAll(answer.Body)
				if err != nil {
					return err
				}
				answer.Body = &slow{Closer: answer.Body, parts: cut(page), pause: pause, gone: gone}
			case !strings.HasPrefix(kind, "text/css"):
				answer.Body = &slow{Closer: answer.Body, parts: []io.Reader{strings.NewReader(""), answer.Body}, pause: late, gone: gone}
			}
			return nil
		},
		ErrorHandler: func(w http.ResponseWriter, _ *http.Request, _ error) { // a tab that goes on before a piece came
			w.WriteHeader(http.StatusBadGateway)
		},
	})
	t.Cleanup(server.Close)
	return server.URL
}

// block begins what stands by itself. A piece ends before one: words that run on into the
// next piece are set anew when the rest comes, which moves nothing that matters.
var block = regexp.MustCompile(`<(article|aside|details|div|dl|fieldset|footer|form|h[1-6]|header|li|main|nav|ol|p|section|table|tr|ul)[ >]`)

// cut takes a page apart into about as many pieces as a slow line makes of it.
func cut(page []byte) (parts []io.Reader) {
	for n := pieces; n > 1; n-- {
		at := block.FindIndex(page[len(page)/n:])
		if at == nil {
			break
		}
		end := len(page)/n + at[0]
		parts, page = append(parts, bytes.NewReader(page[:end])), page[end:]
	}
	return append(parts, bytes.NewReader(page))
}

// slow is a body that pauses before each part but the first.
type slow struct {
	io.Closer
	parts []io.Reader
	pause time.Duration
	gone  <-chan struct{}
}

func (s *slow) Read(into []byte) (int, error) {
	for {
		n, err := s.parts[0].Read(into)
		if n > 0 || err != io.EOF || len(s.parts) == 1 {
			return n, err
		}
		s.parts = s.parts[1:]
		s.wait()
	}
}

func (s *slow) wait() {
	timer := time.NewTimer(s.pause)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-s.gone:
	}
}
