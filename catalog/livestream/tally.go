package livestream

import (
	"sync"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

// Deed is what somebody did who came to a session.
type Deed string

// Deeds. Refused is who wanted something at the live price and could not have it.
const (
	Viewed  Deed = "view"
	Grabbed Deed = "hold"
	Refused Deed = "refused"
)

// Slot is how finely deeds are counted. Counts from before migration 0130 are of five minutes, and
// stand at the first of them.
const Slot = time.Minute

// Count is how often something was done within a slot.
type Count struct {
	Code    string
	Channel string
	Deed    Deed
	Slot    time.Time
	N       int
}

// counted is what one number is of.
type counted struct {
	session int64
	code    string
	channel Channel
	deed    Deed
	slot    time.Time
}

// Tally counts what people do, without knowing who they are. What was noted since the last
// Flush is lost with the process.
type Tally struct {
	db    *pg.DB
	now   func() time.Time
	mu    sync.Mutex
	noted map[counted]int
}

// NewTally makes a tally on db that takes the time from now.
func NewTally(db *pg.DB, now func() time.Time) *Tally {
	return &Tally{db: db, now: now, noted: map[counted]int{}}
}

// Note counts one deed; of session 0, which is none, by the day. It waits for nothing.
func (t *Tally) Note(sessionID int64, code string, from Channel, deed Deed) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.noted[counted{sessionID, code, from, deed, t.now().Truncate(Slot)}]++
}

// NoteGrab counts what came of a yes to a thing on air: it was had, or there was none left. What
// is refused for another reason is nobody's miss.
func (t *Tally) NoteGrab(sessionID int64, code string, from Channel, err error) {
	switch {
	case err == nil:
		t.Note(sessionID, code, from, Grabbed)
	case fault.Is(err, "live.too_few"), fault.Is(err, "live.closed"):
		t.Note(sessionID, code, from, Refused)
	}
}

// take is what was noted since the last time.
func (t *Tally) take() map[counted]int {
	t.mu.Lock()
	defer t.mu.Unlock()
	out := t.noted
	t.noted = map[counted]int{}
	return out
}

// back puts what could not be written where it was.
func (t *Tally) back(noted map[counted]int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for one, n := range noted {
		t.noted[one] += n
	}
}
