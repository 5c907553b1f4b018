package edge_test

import (
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
)

// told is a source that has nothing to say, then something, then no more.
type told struct{ calls, left int }

func (s *told) Next(patience time.Duration) ([]byte, bool) {
	s.calls++
	if patience <= 0 || s.calls == 1 {
		return nil, true
	}
	return []byte("event: pin\nid: 7\ndata: {}\n\n"), s.calls < 3
}

func (s *told) Leave() { s.left++ }

// TestAStreamBeatsWhileNothingHappensAndLetsItsSourceGo: only writing shows that somebody left.
func TestAStreamBeatsWhileNothingHappensAndLetsItsSourceGo(t *testing.T) {
	t.Parallel()
	source, app := &told{}, fiber.New()
	app.Get("/events", func(c *fiber.Ctx) error { return edge.Stream(c, source, slog.New(slog.DiscardHandler)) })
	response, err := app.Test(httptest.NewRequest(http.MethodGet, "/events", http.NoBody), -1)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	const one = "event: pin\nid: 7\ndata: {}\n\n"
	if want := "retry: 2000\n\n:\n\n" + one + one; err != nil || string(body) != want || source.left != 1 {
		t.Errorf("%v %q, and the source was left %d times", err, body, source.left)
	}
	if kept := response.Header.Get("Cache-Control"); kept != "no-store" {
		t.Errorf("a stream may be kept: %q", kept)
	}
}
