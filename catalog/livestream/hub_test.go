package livestream_test

import (
	"context"
	"crypto/rand"
	"log/slog"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

// hub is that of one more process on the same database.
func (s *stage) hub() *livestream.Hub {
	s.t.Helper()
	now := func() time.Time { return s.clock }
	store := livestream.NewStore(s.db, catalog.NewStore(s.db, now), ocop.NewStore(s.db, now), func(time.Time) string { return "live@1" }, now, rand.Reader)
	h := livestream.NewHub(store, slog.New(slog.DiscardHandler), time.Hour) // only what is heard wakes it
	if err := h.Start(s.t.Context()); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { _ = h.Stop(context.Background()) })
	return h
}

func (s *stage) watch(h *livestream.Hub, f *livestream.Full, last int64) *livestream.Watcher {
	s.t.Helper()
	w, err := h.Watch(context.Background(), f, last)
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(w.Leave)
	return w
}

// hears fails unless a watcher is told the words in the end; it says all that was told.
func (s *stage) hears(w *livestream.Watcher, words string) string {
	s.t.Helper()
	var heard strings.Builder
	for range 20 {
		text, more := w.Next(3 * time.Second)
		heard.Write(text)
		if strings.Contains(heard.String(), words) {
			return heard.String()
		}
		if !more {
			break
		}
	}
	s.t.Fatalf("%q is not told: %s", words, heard.String())
	return ""
}

var numbers = regexp.MustCompile(`id: (\d+)`)

func lastOf(text string) (last int64) {
	for _, m := range numbers.FindAllStringSubmatch(text, -1) {
		n := int64(0)
		for _, d := range m[1] {
			n = n*10 + int64(d-'0')
		}
		if n > last {
			last = n
		}
	}
	return last
}

func TestTwoProcessesShowTheirWatchersTheSame(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	f, ctx := s.onAir(), context.Background()
	here, there := s.hub(), s.hub()
	a, b := s.watch(here, f, -1), s.watch(there, f, -1)
	first := s.hears(a, `"state":"live"`)
	if !strings.Contains(first, "event: stock\ndata: {\"code\":\"M1\",\"left\":40") || !strings.Contains(first, "event: pin") || lastOf(first) == 0 {
		t.Errorf("at first one hears %s", first)
	}
	s.hears(b, `"left":40`)
	s.did(f)(s.store.More(ctx, hoa, f.ID, f.Items[0].ID, 10))
	for _, w := range []*livestream.Watcher{a, b} {
		s.hears(w, "event: stock\nid: ")
	}
	s.did(f)(s.store.Pin(ctx, hoa, f.ID, f.Items[0].ID))
	pinned := s.hears(a, `{"code":"M1","name":"Miến dong"}`)
	s.hears(b, `{"code":"M1","name":"Miến dong"}`)

	s.did(f)(s.store.Reprice(ctx, hoa, f.ID, f.Items[0].ID, 89_000))
	s.hears(a, `"price":89000`)
	again := s.watch(here, f, lastOf(pinned))
	if text := s.hears(again, `"price":89000`); strings.Contains(text, "event: state") {
		t.Errorf("who comes back hears all again: %s", text)
	}
	stranger := s.watch(there, f, 12345)
	if text := s.hears(stranger, `"price":89000`); !strings.Contains(text, "event: state") || !strings.Contains(text, "event: pin") {
		t.Errorf("who missed more than is remembered hears a part: %s", text)
	}
	if err := s.store.End(ctx, hoa, f.ID); err != nil {
		t.Fatal(err)
	}
	s.hears(a, `"state":"ended"`)
	s.hears(b, `"state":"ended"`)
	here.Close()
	for range 9 {
		if _, more := a.Next(time.Second); !more {
			return
		}
	}
	t.Error("a process that stops keeps its watchers")
}

// What is taken off the shop is not offered any more, and not sold out; nobody is shown it.
func TestWatchersHearWhatIsNotOfferedAnyMore(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	f, ctx, h := s.onAir(), context.Background(), s.hub()
	s.did(f)(s.store.Pin(ctx, hoa, f.ID, f.Items[0].ID))
	w := s.watch(h, f, -1)
	s.hears(w, `{"code":"M1","name":"Miến dong"}`)
	s.Exec(`UPDATE spoken_codes SET taken_down = true WHERE code = 'M1'`)
	s.Exec(`SELECT pg_notify('live', '0')`)
	if text := s.hears(w, `{"code":"M1","left":0,"stock":0,"off":true}`); !strings.Contains(text, `{"code":"","name":""}`) {
		t.Errorf("it is still shown: %s", text)
	}
	s.Exec(`UPDATE spoken_codes SET taken_down = false WHERE code = 'M1'`)
	s.Exec(`SELECT pg_notify('live', '0')`)
	if text := s.hears(w, `"left":40`); strings.Contains(text, "off") {
		t.Errorf("it is offered again, and told: %s", text)
	}
}

func TestAHubHearsAgainAfterItsConnectionWasLost(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	f, ctx := s.onAir(), context.Background()
	w := s.watch(s.hub(), f, -1)
	s.hears(w, `"left":40`)
	s.Exec(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN live'`)
	s.did(f)(s.store.Reprice(ctx, hoa, f.ID, f.Items[0].ID, 89_000))
	s.hears(w, `"price":89000`)
}

func TestWhoLeavesIsNotWaitedFor(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	f, h := s.onAir(), s.hub()
	w := s.watch(h, f, -1)
	w.Leave()
	w.Leave()
	if n := h.Watching(); n != 0 {
		t.Errorf("%d watch", n)
	}
	h.Close()
	if _, err := h.Watch(context.Background(), f, -1); err == nil {
		t.Error("a process that stops takes watchers")
	}
}
