package livestream

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"sync"
	"time"
)

// Of a room.
const (
	kept     = 64                     // events that who comes back may still hear
	Reread   = 5 * time.Second        // what only the clock changes: an end, a hold that is over
	together = 100 * time.Millisecond // what happens within is told at once
)

// frame is one event as it goes over the line, with the number it is known by.
type frame struct {
	id   int64
	text []byte
}

// room is a session that somebody watches. Its watchers share one reading and one text.
type room struct {
	sessionID int64
	poked     chan struct{}

	mu       sync.Mutex
	last     *Snapshot
	newest   int64
	frames   []frame
	wake     chan struct{} // closed when there is something new
	watchers int
	over     bool
}

func newRoom(id int64) *room {
	return &room{sessionID: id, poked: make(chan struct{}, 1), wake: make(chan struct{})}
}

// poke says that something may have changed; many pokes are one.
func (r *room) poke() {
	select {
	case r.poked <- struct{}{}:
	default:
	}
}

// publish tells the difference to everybody. Numbers grow, also across restarts and other
// processes, as far as their clocks agree.
func (r *room) publish(s Snapshot, at time.Time, log *slog.Logger) {
	r.mu.Lock()
	defer r.mu.Unlock()
	changes := s.Changes(r.last)
	if len(changes) == 0 {
		return
	}
	r.last = &s
	for _, c := range changes {
		r.newest = max(at.UnixMicro(), r.newest+1)
		text, err := written(c, r.newest)
		if err != nil {
			log.Error("an event could not be written", slog.Any("error", err))
			continue
		}
		r.frames = append(r.frames, frame{r.newest, text})
	}
	r.frames = r.frames[max(len(r.frames)-kept, 0):]
	close(r.wake)
	r.wake = make(chan struct{})
}

// since is what happened after an event, in order; after one that is not remembered it is
// everything as it stands, with the clock at which that is told. wake is closed when there is more, over when there will be none.
func (r *room) since(id int64, at time.Time) (text []byte, newest int64, wake <-chan struct{}, over bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	var b bytes.Buffer
	known := id == r.newest
	for _, f := range r.frames {
		if known && f.id > id {
			b.Write(f.text)
		}
		if f.id == id {
			known = true
		}
	}
	if !known && r.last != nil {
		b.Reset()
		all := r.last.Changes(nil)
		for n, c := range all {
			number := int64(0) // only the last carries it: who is cut off within hears all again
			if n == len(all)-1 {
				number = r.newest
			}
			if s, ok := c.Data.(stateChange); ok {
				s.Now = &at
				c.Data = s
			}
			if text, err := written(c, number); err == nil {
				b.Write(text)
			}
		}
	}
	return b.Bytes(), r.newest, r.wake, r.over
}

// written is an event as server-sent events are written.
func written(c Change, id int64) ([]byte, error) {
	data, err := json.Marshal(c.Data)
	if err != nil {
		return nil, fmt.Errorf("write event %s: %w", c.Event, err)
	}
	if id == 0 {
		return fmt.Appendf(nil, "event: %s\ndata: %s\n\n", c.Event, data), nil
	}
	return fmt.Appendf(nil, "event: %s\nid: %d\ndata: %s\n\n", c.Event, id, data), nil
}

// end lets every watcher go.
func (r *room) end() {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.over {
		r.over = true
		close(r.wake)
		r.wake = make(chan struct{})
	}
}
