package consent

import "time"

// NewBatches is the one purpose that is asked for: to be told when a producer has a new batch.
const NewBatches = "new_batches"

// Version is which wording of NewBatches pages show. The words of each version stand in
// consent_texts and are never changed: other words are another version, added by a migration,
// and a test holds that what pages say is what stands there.
const Version = 2

// Every is how long a producer waits from one message about a new batch to the next. The
// wording promises it to buyers.
const Every = 7 * 24 * time.Hour

// Way is how a consent was taken back.
type Way string

// The ways. Erased is that its buyer asked to be forgotten, or was kept long enough.
const (
	ByOrderPage Way = "order_page"
	ByMessage   Way = "message"
	ByOfficer   Way = "officer"
	Erased      Way = "erased"
)

// Given is a box that was ticked for one producer of a purchase.
type Given struct {
	PurchaseID, ProducerID int64
	ProducerName           string
	Phone                  string // E.164
	Email                  string // may be empty
	At                     time.Time
}

// Consent is one that was given, as it stands now.
type Consent struct {
	ID            int64
	Purpose       string
	Version       int
	ProducerID    int64
	ProducerName  string
	PurchaseID    int64
	GivenAt       time.Time
	WithdrawnAt   *time.Time
	WithdrawnWay  Way
	WithdrawnName string // the officer who was called
}

// Runs says whether it has not been taken back.
func (c *Consent) Runs() bool { return c.WithdrawnAt == nil }
