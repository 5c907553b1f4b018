package browsertest

import (
	"io"
	"math"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
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
		},
		ModifyResponse: func(answer *http.Response) error {
			switch kind := answer.Header.Get("Content-Type"); {
			case strings.HasPrefix(kind, "text/html"):
				piece := max(answer.ContentLength/pieces, 1024) // a length that is not told is -1
				answer.Body = &slow{ReadCloser: answer.Body, left: piece, piece: piece, pause: pause, gone: answer.Request.Context().Done()}
			case !strings.HasPrefix(kind, "text/css"):
				answer.Body = &slow{ReadCloser: answer.Body, piece: math.MaxInt64, pause: late, gone: answer.Request.Context().Done()}
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

// slow is a body that pauses whenever nothing is left of a piece.
type slow struct {
	io.ReadCloser
	left, piece int64
	pause       time.Duration
	gone        <-chan struct{}
}

func (s *slow) Read(into []byte) (int, error) {
	if s.left == 0 {
		s.wait()
		s.left = s.piece
	}
	n, err := s.ReadCloser.Read(into[:min(int64(len(into)), s.left)])
	s.left -= int64(n)
	return n, err
}

func (s *slow) wait() {
	timer := time.NewTimer(s.pause)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-s.gone:
	}
}
