package livestream

import (
	"regexp"
	"slices"
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// State is how far a session is.
type State string

// States of a session.
const (
	Planned State = "planned"
	Live    State = "live"
	Paused  State = "paused" // orders go on
	Ended   State = "ended"
)

// Grace is how long after its planned end a session nobody ended is over by itself.
const Grace = 2 * time.Hour

// moves is what may follow on what.
var moves = map[State][]State{Planned: {Live}, Live: {Paused, Ended}, Paused: {Live, Ended}, Ended: nil}

// May says whether a session can go from one state to another.
func (s State) May(to State) bool { return slices.Contains(moves[s], to) }

// OnAir says whether the session's prices hold.
func (s State) OnAir() bool { return s == Live || s == Paused }

// Session is one evening.
type Session struct {
	ID          int64
	Slug        string
	Name        string
	Kept        State `db:"state"` // as it is stored; At is what holds
	StartsAt    time.Time
	EndsAt      time.Time
	Rehearsal   bool
	Rules       string // the version that was accepted
	RulesBy     string
	Complaints  string // where viewers complain
	Replay      string
	PinnedID    int64
	BeganAt     *time.Time
	EndedAt     *time.Time
	HostKey     string
	Sample      bool
	TriedOrders int       // in a rehearsal: orders made to try it
	TriedSum    money.VND // of those orders
	UpdatedAt   time.Time
	RowVersion  int
}

// At is what the session is at an instant: one that nobody ended is over Grace after its
// planned end, and one that never began as well.
func (s *Session) At(now time.Time) State {
	if now.Before(s.EndsAt.Add(Grace)) {
		return s.Kept
	}
	return Ended
}

// Channel is where a session is seen, or where a buyer came from.
type Channel string

// Channels. Only the first four have a picture.
const (
	Facebook Channel = "fb"
	TikTok   Channel = "tt"
	YouTube  Channel = "yt"
	Zalo     Channel = "za"
	Code     Channel = "qr"
	Leaflet  Channel = "tr"
	Speaker  Channel = "loa"
)

// stalls are the codes of stalls (Stall).
var stalls = regexp.MustCompile(`^hc[1-9][0-9]?$`)

// ParseChannel reads a channel, a stall's among them; "" for one that does not exist.
func ParseChannel(text string) Channel {
	c := Channel(text)
	if stalls.MatchString(text) || slices.Contains([]Channel{Facebook, TikTok, YouTube, Zalo, Code, Leaflet, Speaker}, c) {
		return c
	}
	return ""
}

// Link is where a session is seen on a platform.
type Link struct {
	Channel Channel
	Link    string
}

// Role is what somebody does during a session.
type Role string

// Roles: dẫn, ghim, chốt đơn.
const (
	Lead  Role = "lead"
	Pin   Role = "pin"
	Close Role = "close"
)

// Host is somebody who leads a session or helps.
type Host struct {
	ID        int64
	Name      string
	Role      Role
	CheckedAt *time.Time // when somebody held their identity card
	CheckedBy string
	SeenAt    *time.Time // when their console was last heard of
}
