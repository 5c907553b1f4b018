package transfer

import (
	"time"
)

// Reasons why a message of the listener was not taken.
const (
	Unsigned  = "unsigned"       // it carries no signature that could be looked at
	Forged    = "signature"      // its signature is not made with our secret
	Stale     = "stale"          // its time and ours are more than five minutes apart
	Differs   = "differs"        // its number was told before, and said something else
	NotJSON   = "unread"         // no message we know
	NoNumber  = "unread.id"      // without a number of its own
	NoAmount  = "unread.amount"  // no amount of money
	NoHeading = "unread.heading" // neither in nor out
)

// Decision is what a person decided about a message that was not taken.
type Decision string

const (
	ReadAgain Decision = "read"    // it could be taken after all
	ByHand    Decision = "by_hand" // a person saw the money and wrote the line
	Aside     Decision = "aside"   // nothing comes of it, with a reason
	Arrived   Decision = "arrived" // the listener told it again, rightly
)

const (
	mostDoubts = 500      // messages without a right signature that wait at once; more are only refused
	mostRaw    = 16 << 10 // bytes of one that are kept: the listener's own have a few hundred
	// DoubtKept is how long what a decided message said is kept.
	DoubtKept = 90 * 24 * time.Hour
)

// Doubt is a message that was not taken.
type Doubt struct {
	ID         int64
	Why        string
	Payload    string
	Stamp      string // the listener's time, in seconds
	ReceivedAt time.Time
	LastAt     *time.Time
	Times      int
	DecidedAs  Decision // empty: it waits
	DecidedAt  *time.Time
	DecidedBy  string
	Note       string
	TxnID      *int64
	Raw        []byte
	Signature  string
}

// Last is when it came last.
func (d *Doubt) Last() time.Time {
	if d.LastAt != nil {
		return *d.LastAt
	}
	return d.ReceivedAt
}

// Said is the line that the message tells of, when it can be read as one. Nobody vouches for
// it while the signature is not right.
func (d *Doubt) Said() (Txn, bool) {
	t, why := readSePay([]byte(d.Payload), d.ReceivedAt)
	return t, why == ""
}

// Trusted says whether the listener did sign it; then only its time or its words are in doubt.
func (d *Doubt) Trusted() bool { return d.Why != Unsigned && d.Why != Forged }

// Again says whether reading it again can bring anything.
func (d *Doubt) Again() bool {
	return d.DecidedAs == "" && d.Why != Unsigned && d.Why != Differs && len(d.Raw) > 0
}
