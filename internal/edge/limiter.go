package edge

import (
	"hash/maphash"
	"net/netip"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// Rate is Burst requests at once, and one more every Every after that. A zero Rate
// limits nothing.
type Rate struct {
	Every time.Duration
	Burst int
}

// Limiter remembers who asked how often. Its memory is bounded: with more callers than
// it can remember, the one not seen for longest in its shard is forgotten, to the
// caller's good. It belongs to one process.
type Limiter struct {
	now    func() time.Time
	seed   maphash.Seed
	shards [shardCount]shard
}

const (
	shardCount = 64
	perShard   = 512 // 32,768 callers, some 5 MB when full
)

type shard struct {
	mu      sync.Mutex
	buckets map[string]*bucket
}

type bucket struct {
	rate *rate.Limiter
	seen time.Time
}

// NewLimiter makes one that has seen nobody.
func NewLimiter(now func() time.Time) *Limiter {
	l := &Limiter{now: now, seed: maphash.MakeSeed()}
	for i := range l.shards {
		l.shards[i].buckets = map[string]*bucket{}
	}
	return l
}

// Allow counts one request of caller in group, and says how long to wait when that is
// too many; a request that is refused costs nothing. Each group is counted for itself.
func (l *Limiter) Allow(group, caller string, r Rate) (wait time.Duration, ok bool) {
	if r == (Rate{}) {
		return 0, true
	}
	now, key := l.now(), group+" "+caller
	s := &l.shards[maphash.String(l.seed, key)%shardCount]
	s.mu.Lock()
	defer s.mu.Unlock()
	b := s.buckets[key]
	if b == nil {
		s.makeRoom()
		b = &bucket{rate: rate.NewLimiter(rate.Every(r.Every), r.Burst)}
		s.buckets[key] = b
	}
	b.seen = now
	reservation := b.rate.ReserveN(now, 1)
	if wait = reservation.DelayFrom(now); wait > 0 {
		reservation.CancelAt(now)
		return wait, false
	}
	return 0, true
}

// Known is how many callers are remembered at present.
func (l *Limiter) Known() int {
	n := 0
	for i := range l.shards {
		s := &l.shards[i]
		s.mu.Lock()
		n += len(s.buckets)
		s.mu.Unlock()
	}
	return n
}

func (s *shard) makeRoom() {
	if len(s.buckets) < perShard {
		return
	}
	oldest := ""
	for key, b := range s.buckets {
		if oldest == "" || b.seen.Before(s.buckets[oldest].seen) {
			oldest = key
		}
	}
	delete(s.buckets, oldest)
}

// network is whom an address stands for: an IPv6 customer has a whole /64 to choose from.
func network(address string) string {
	ip, err := netip.ParseAddr(address)
	if err != nil {
		return "-"
	}
	if ip = ip.Unmap(); ip.Is6() {
		if prefix, err := ip.Prefix(64); err == nil {
			return prefix.Addr().String()
		}
	}
	return ip.String()
}
