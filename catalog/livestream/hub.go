package livestream

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// MostWatchers is how many streams one process keeps open; who comes later asks again and
// again instead.
const MostWatchers = 4000

// Hub tells watchers what changes in the sessions they watch. One connection of the process
// listens to the database; what it hears, or what the clock changes, is read once for all
// watchers of a session. It works from Start to Stop.
type Hub struct {
	store  *Store
	log    *slog.Logger
	reread time.Duration

	mu       sync.Mutex
	rooms    map[int64]*room
	watchers int
	stopped  bool
	ctx      context.Context
	cancel   context.CancelFunc
	work     sync.WaitGroup
}

// NewHub makes a hub that reads from store when the database tells of a change, and besides
// every so often: of an hour that is over or a hold that ended nobody tells (Reread).
func NewHub(store *Store, log *slog.Logger, reread time.Duration) *Hub {
	ctx, cancel := context.WithCancel(context.Background())
	return &Hub{store: store, log: log, reread: reread, rooms: map[int64]*room{}, ctx: ctx, cancel: cancel}
}

// Start begins to listen.
func (h *Hub) Start(context.Context) error {
	h.work.Go(h.listen)
	return nil
}

// Stop lets every watcher go and waits for its own work.
func (h *Hub) Stop(context.Context) error {
	h.Close()
	h.work.Wait()
	return nil
}

// Close lets every watcher go, and takes no more. A second call does nothing.
func (h *Hub) Close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.stopped = true
	h.cancel()
	for _, r := range h.rooms {
		r.end()
	}
}

// Watcher is somebody who watches a session.
type Watcher struct {
	hub  *Hub
	room *room
	last int64
	once sync.Once
}

// Watch begins to watch a session, after an event that was heard last; 0 hears everything as it
// stands first. Refused with "live.crowded" beyond MostWatchers and while the process stops. The
// caller ends it with Leave.
func (h *Hub) Watch(ctx context.Context, f *Full, last int64) (*Watcher, error) {
	h.mu.Lock()
	if h.stopped || h.watchers >= MostWatchers {
		h.mu.Unlock()
		return nil, fault.New(fault.TooMany, "live.crowded")
	}
	r := h.rooms[f.ID]
	fresh := r == nil
	if fresh {
		r = newRoom(f.ID)
		h.rooms[f.ID] = r
	}
	h.watchers++
	r.watchers++
	h.mu.Unlock()
	if fresh {
		r.publish(f.Snapshot(h.store.now()), h.store.now(), h.log)
		h.work.Go(func() { h.keep(r) })
	}
	return &Watcher{hub: h, room: r, last: last}, nil
}

// Next is what happened since the last call, as it goes over the line; empty when after so
// long nothing did. more is false when there will be nothing any more.
func (w *Watcher) Next(patience time.Duration) (text []byte, more bool) {
	text, newest, wake, over := w.room.since(w.last, w.hub.store.now())
	if len(text) == 0 && !over {
		timer := time.NewTimer(patience)
		defer timer.Stop()
		select {
		case <-wake:
		case <-timer.C:
		}
		text, newest, _, over = w.room.since(w.last, w.hub.store.now())
	}
	w.last = newest
	return text, !over
}

// Leave ends the watching. A second call does nothing.
func (w *Watcher) Leave() {
	w.once.Do(func() {
		w.hub.mu.Lock()
		defer w.hub.mu.Unlock()
		w.hub.watchers--
		if w.room.watchers--; w.room.watchers == 0 && w.hub.rooms[w.room.sessionID] == w.room {
			delete(w.hub.rooms, w.room.sessionID)
			w.room.end()
			w.room.poke()
		}
	})
}

// Watching is how many streams are open.
func (h *Hub) Watching() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.watchers
}

// heard pokes the room of a session, if anybody watches it; 0 pokes all.
func (h *Hub) heard(id int64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, r := range h.rooms {
		if id == 0 || r.sessionID == id {
			r.poke()
		}
	}
}

// keep reads a session again whenever it may have changed, until nobody watches it.
func (h *Hub) keep(r *room) {
	tick := time.NewTicker(h.reread)
	defer tick.Stop()
	for {
		select {
		case <-h.ctx.Done():
			return
		case <-tick.C:
		case <-r.poked:
		}
		if _, _, _, over := r.since(0, h.store.now()); over {
			return
		}
		ctx, cancel := context.WithTimeout(h.ctx, Reread)
		f, err := h.store.ByID(ctx, r.sessionID)
		cancel()
		if err != nil {
			if h.ctx.Err() == nil {
				h.log.Warn("a session that is watched could not be read", slog.Int64("session", r.sessionID), slog.Any("error", err))
			}
			continue
		}
		r.publish(f.Snapshot(h.store.now()), h.store.now(), h.log)
		select {
		case <-h.ctx.Done():
			return
		case <-time.After(together):
		}
	}
}
