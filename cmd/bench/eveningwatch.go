package main

import (
	"bufio"
	"context"
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// steps are what the host did, and when those who watch saw it.
type steps struct {
	watching atomic.Int64
	mu       sync.Mutex
	all      []*toldStep
}

// toldStep is one of them: "price 98000", "pin M1", and how long it took until each saw it.
type toldStep struct {
	what      string
	at        time.Time
	took      []time.Duration
	saw       int
	half, all time.Duration
}

func newSteps() *steps { return &steps{} }

// made notes that something is about to be done.
func (s *steps) made(what string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all = append(s.all, &toldStep{what: what, at: time.Now()})
}

// saw notes that somebody saw it, when it is what was done last.
func (s *steps) saw(what string) {
	now := time.Now()
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.all); n > 0 && s.all[n-1].what == what {
		s.all[n-1].took = append(s.all[n-1].took, now.Sub(s.all[n-1].at))
	}
}

func (s *steps) told() []*toldStep {
	s.mu.Lock()
	defer s.mu.Unlock()
	for n, one := range s.all {
		slices.Sort(one.took)
		one.saw, one.what = len(one.took), strconv.Itoa(n+1)+". "+one.what
		if one.saw > 0 {
			one.half, one.all = one.took[one.saw/2], one.took[one.saw-1]
		}
	}
	return s.all
}

// watchFrom is somebody who watches until ctx ends: each stream that is cut is followed by
// another, a moment later, after what was heard last.
func (e *evening) watchFrom(ctx context.Context, n int) {
	client := &http.Client{Transport: &http.Transport{DisableCompression: true}}
	defer client.CloseIdleConnections()
	last := ""
	for ctx.Err() == nil {
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://"+*e.addr.Load()+"/live/"+e.Slug+"/events", http.NoBody)
		if err != nil {
			return
		}
		if last != "" {
			request.Header.Set("Last-Event-ID", last)
		}
		if answer, err := client.Do(request); err == nil {
			if answer.StatusCode == http.StatusOK {
				e.steps.watching.Add(1)
				last = e.hear(bufio.NewReaderSize(answer.Body, 1024), last)
				e.steps.watching.Add(-1)
			}
			_ = answer.Body.Close()
		}
		select {
		case <-ctx.Done():
		case <-time.After(time.Duration(200+n%800) * time.Millisecond):
		}
	}
}

// hear reads a stream to its end and says what was heard last.
func (e *evening) hear(from *bufio.Reader, last string) string {
	kind := ""
	for {
		line, err := from.ReadString('\n')
		if err != nil {
			return last
		}
		if name, ok := strings.CutPrefix(line, "event: "); ok {
			kind = strings.TrimSpace(name)
		}
		if id, ok := strings.CutPrefix(line, "id: "); ok {
			last = strings.TrimSpace(id)
		}
		data, ok := strings.CutPrefix(line, "data: ")
		var d struct {
			Price int64
			Code  string
		}
		if !ok || json.Unmarshal([]byte(data), &d) != nil {
			continue
		}
		switch kind {
		case "price":
			e.steps.saw("price " + strconv.FormatInt(d.Price, 10))
		case "pin":
			e.steps.saw("pin " + d.Code)
		}
	}
}
