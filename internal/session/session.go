package session

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/secret"
)

// How long a session lasts: two hours without a click, twelve in all.
const (
	Idle = 2 * time.Hour
	Life = 12 * time.Hour
)

// touch is how old "last seen" may be before it is written again.
const touch = time.Minute

// Session is one logged-in browser.
type Session struct {
	AccountID int64
	CreatedAt time.Time
	ExpiresAt time.Time

	lastSeen time.Time
	ended    bool
	csrf     []byte
	browser  []byte
	proved   time.Time
}

// Proof is how long the password that somebody gave counts for what asks for it again.
const Proof = 10 * time.Minute

// Proved says whether the session's owner has shown within Proof that it is really them, by
// logging in or with their password alone.
func (s Session) Proved(now time.Time) bool { return now.Sub(s.proved) < Proof }

// CSRFToken goes into every form of the session's pages.
func (s Session) CSRFToken() string { return secret.Token(s.csrf, "form") }

// CheckCSRF refuses a form whose token is missing or of another session. Browsers that
// tell where a form came from are stopped earlier; this is for those that do not.
func (s Session) CheckCSRF(sent string) error {
	if !secret.Equal(sent, s.CSRFToken()) {
		return fault.New(fault.Forbidden, "session.stale_form")
	}
	return nil
}

// valid says why the session is over at this moment, or nil.
func (s Session) valid(now time.Time) error {
	switch {
	case s.ended:
		return none()
	case !now.Before(s.ExpiresAt):
		return fault.New(fault.Forbidden, "session.over").With("hours", int(Life.Hours()))
	case now.Sub(s.lastSeen) >= Idle:
		return fault.New(fault.Forbidden, "session.idle").With("hours", int(Idle.Hours()))
	}
	return nil
}

func none() error { return fault.New(fault.Forbidden, "session.none") }
