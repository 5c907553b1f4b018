package main

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/valyala/fasthttp"
)

// laps are how long something took, each time.
type laps struct {
	mu  sync.Mutex
	all []time.Duration
}

func (l *laps) add(d time.Duration) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.all = append(l.all, d)
}

func (l *laps) at(share float64) time.Duration {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.all) == 0 {
		return 0
	}
	slices.Sort(l.all)
	return l.all[min(int(share*float64(len(l.all))), len(l.all)-1)]
}

// crowd lets buyers come one after the other within the minute, each on their own, and says who
// came away with nothing. Every eighth of those who hold one goes away.
func (e *evening) crowd(ctx context.Context) (without []int, err error) {
	var all sync.WaitGroup
	var mu sync.Mutex
	for n := range eveningBuyers {
		select {
		case <-ctx.Done():
			return nil, ctx.Err()
		case <-time.After(eveningLasts / eveningBuyers):
		}
		all.Go(func() {
			got, wrong := e.buy(ctx, n, n%8 == 0)
			mu.Lock()
			defer mu.Unlock()
			if wrong != nil && err == nil {
				err = wrong
			}
			if !got {
				without = append(without, n)
			}
		})
	}
	all.Wait()
	slices.Sort(without)
	return without, err
}

// asked asks again where nobody answers: the server is being started anew.
func (e *evening) asked(ctx context.Context, w *walker, method, path string, form url.Values) (status int, err error) {
	for {
		client := &fasthttp.HostClient{Addr: *e.addr.Load(), MaxIdemponentCallAttempts: 1, ReadTimeout: 20 * time.Second}
		w.client, w.base = client, "http://"+client.Addr
		var body []byte
		if form != nil {
			body = []byte(form.Encode())
		}
		err := w.ask(method, path, formKind, body, fasthttp.StatusOK)
		client.CloseIdleConnections()
		status := w.answer.StatusCode()
		if err == nil || status != fasthttp.StatusOK && status != fasthttp.StatusServiceUnavailable && !broken(err) {
			return status, nil
		}
		e.again.Add(1)
		if err := pause(ctx, 100*time.Millisecond); err != nil {
			return 0, err
		}
	}
}

// broken says whether there was no answer.
func broken(err error) bool { return err != nil && !strings.Contains(err.Error(), ": status ") }

// buy is one who reads the page, taps "Chốt" and, unless they go away, orders on the one screen,
// without script. It says whether they have one; a wrong answer is an error.
func (e *evening) buy(ctx context.Context, n int, away bool) (got bool, err error) {
	w := &walker{from: fmt.Sprintf("10.%d.%d.%d", n>>16&255, n>>8&255, n&255)}
	code := e.Items[0].Code
	if status, err := e.asked(ctx, w, "GET", "/"+strings.ToLower(code)+"?k=fb", nil); err != nil || status != fasthttp.StatusOK {
		return false, firstOf(err, fmt.Errorf("the page of %s: status %d", code, status))
	}
	air := "/live/" + e.Slug
	began := time.Now()
	status, err := e.asked(ctx, w, "POST", air+"/chot/"+code, url.Values{"quantity": {"1"}, "k": {"fb"}})
	e.took.add(time.Since(began))
	if err != nil || status == fasthttp.StatusConflict {
		return false, err
	}
	if status != fasthttp.StatusSeeOther {
		return false, fmt.Errorf("a tap on Chốt: status %d: %.300s", status, w.answer.Body())
	}
	w.cookie, _, _ = strings.Cut(string(w.answer.Header.PeekCookie("gio")), ";")
	if away {
		return true, nil
	}
	if status, err = e.asked(ctx, w, "GET", air+"/chot/"+code, nil); err != nil || status != fasthttp.StatusOK {
		return false, firstOf(err, fmt.Errorf("the one screen: status %d", status))
	}
	form := url.Values{"key": {w.between(`name="key" value="`, `"`)}, "name": {"Khách đo"}, "phone": {fmt.Sprintf("0900%06d", n)}, "province": {provinceCode}, "ward": {wardName}, "line": {"Số 1 ngõ 2"}}
	for range 9 { // the total is told first, and again when the price changes meanwhile
		began = time.Now()
		if status, err = e.asked(ctx, w, "POST", air+"/dat/"+code, form); err != nil || status == fasthttp.StatusSeeOther {
			e.sent.add(time.Since(began))
			return true, err
		}
		form.Set("total", w.between(`name="total" value="`, `"`))
	}
	return false, fmt.Errorf("an order: status %d: %.300s", status, w.answer.Body())
}
