package ocop

import (
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
)

// Standing is what a recognition is worth on a day.
type Standing string

const (
	InForce  Standing = "in_force"
	Extended Standing = "extended" // past its end, kept valid while being re-rated (Art. 12: at most 180 days)
	NotYet   Standing = "not_yet"  // decided, not begun
	Lapsed   Standing = "lapsed"   // ended
	Revoked  Standing = "revoked"  // taken back (Art. 8)
)

// Recognition is a decision that a product holds a rank from one day to another, both
// included. Days are civil days in Việt Nam, kept as midnight UTC of that date.
type Recognition struct {
	ID              int64
	ProductID       int64
	CertificateCode string
	DecisionNumber  string
	DecidedOn       time.Time
	Authority       string
	Stars           int
	ValidFrom       time.Time
	ValidUntil      time.Time
	ExtendedUntil   *time.Time
	ExtensionGround string
	RevokedOn       *time.Time
	RevokedBecause  string
	FileHash        string // of the decision's copy; "" without one
	FileType        string
	FileSize        int
	Sample          bool
}

// File is the copy of the decision, nil without one.
func (r *Recognition) File() *catalog.PaperFile {
	if r.FileHash == "" {
		return nil
	}
	return &catalog.PaperFile{Hash: r.FileHash, Type: r.FileType, Size: r.FileSize}
}

// On says what the recognition is worth on day. A revoked one is worth nothing from
// the day of the revocation; an ended one lapses the day after its last day.
func (r *Recognition) On(day time.Time) Standing {
	switch {
	case r.RevokedOn != nil && !day.Before(*r.RevokedOn):
		return Revoked
	case day.Before(r.ValidFrom):
		return NotYet
	case !day.After(r.ValidUntil):
		return InForce
	case r.ExtendedUntil != nil && !day.After(*r.ExtendedUntil):
		return Extended
	default:
		return Lapsed
	}
}

// Shows says whether the star may be shown in public on day.
func (r *Recognition) Shows(day time.Time) bool {
	s := r.On(day)
	return s == InForce || s == Extended
}

// LastDay is the last day on which the star may be shown.
func (r *Recognition) LastDay() time.Time {
	if r.ExtendedUntil != nil {
		return *r.ExtendedUntil
	}
	return r.ValidUntil
}

// Today is the civil day in Việt Nam at the instant now.
func Today(now time.Time) time.Time {
	y, m, d := now.In(time.FixedZone("+07", 7*60*60)).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}
