package web_test

import (
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestAStreamTellsWhatChangesOnAir(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	ctx := context.Background()
	if err := e.hub.Start(ctx); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = e.hub.Stop(ctx) })
	got := make(chan string)
	go func() {
		response, err := e.app.Test(httptest.NewRequest(http.MethodGet, "/live/"+e.Slug+"/events", http.NoBody), -1)
		if err != nil {
			got <- err.Error()
			return
		}
		defer response.Body.Close()
		body, _ := io.ReadAll(response.Body)
		got <- response.Header.Get("Content-Type") + response.Header.Get("X-Accel-Buffering") + response.Header.Get("Cache-Control") + response.Header.Get("Content-Encoding") + "\n" + string(body)
	}()
	for e.hub.Watching() == 0 {
		runtime.Gosched()
	}
	if _, err := e.live.Pin(ctx, e.by, e.ID, e.Items[1].ID); err != nil {
		t.Fatal(err)
	}
	w, err := e.hub.Watch(ctx, e.Full, -1)
	if err != nil {
		t.Fatal(err)
	}
	for told := ""; !strings.Contains(told, `"name":"Bún khô"`); {
		text, more := w.Next(5 * time.Second)
		if told += string(text); !more {
			t.Fatal(told)
		}
	}
	w.Leave()
	e.hub.Close()
	stream := <-got
	for _, words := range []string{"text/event-streamnono-store\n", "retry: 2000", "event: state", `"price":99000`, `event: pin`, `{"code":"B1","name":"Bún khô"}`} {
		if !strings.Contains(stream, words) {
			t.Errorf("no %q in %s", words, stream)
		}
	}
}

func TestAStateIsSentOnceToWhoAsksAgain(t *testing.T) {
	t.Parallel()
	e := openEvening(t)
	at := "/live/" + e.Slug + "/tinh-trang"
	ask := func(tag string) *http.Response {
		r := httptest.NewRequest(http.MethodGet, at, http.NoBody)
		r.Header.Set("If-None-Match", tag)
		response, err := e.app.Test(r, -1)
		if err != nil {
			t.Fatal(err)
		}
		response.Body.Close()
		return response
	}
	first := ask("")
	tag := first.Header.Get("ETag")
	if body := e.get(at).body; first.StatusCode != http.StatusOK || !strings.Contains(body, `"pinned":"M1"`) || !strings.Contains(body, `"left":3`) || strings.Contains(body, "host") {
		t.Errorf("%d %s", first.StatusCode, body)
	}
	if again := ask(tag); again.StatusCode != http.StatusNotModified {
		t.Errorf("asked again: %d", again.StatusCode)
	}
	if _, err := e.live.Reprice(context.Background(), e.by, e.ID, e.Items[0].ID, 89_000); err != nil {
		t.Fatal(err)
	}
	if changed := ask(tag); changed.StatusCode != http.StatusOK {
		t.Errorf("after a change: %d", changed.StatusCode)
	}
	if err := e.live.End(context.Background(), e.by, e.ID); err != nil {
		t.Fatal(err)
	}
	if over := e.get("/live/" + e.Slug + "/events"); over.status != http.StatusNoContent {
		t.Errorf("the events of a session that is over: %d", over.status)
	}
}
