package voucher

import (
	"regexp"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// Who bears what a voucher takes off.
const (
	ByProducer = "producer" // each producer, of its own goods
	ByCommune  = "commune"  // the commune pays it back to the producers
)

// Longest is how long a voucher may run; MostPercent how much of the goods one may take off.
const (
	Longest     = 366 * 24 * time.Hour
	MostPercent = 90
)

// Voucher is a code and its terms. Exactly one of Percent and Amount is above 0.
type Voucher struct {
	ID           int64
	Code         string
	ProducerID   *int64 // whose goods it is for; nil: everybody's
	ProducerName string `gorm:"-"`
	Bearer       string
	Percent      int
	Amount       money.VND
	Cap          money.VND // of a percentage; 0: none
	Minimum      money.VND // of goods at their list price
	StartsAt     time.Time
	EndsAt       time.Time // the first instant at which it no longer holds
	Uses         int
	Used         int
	PerPhone     int
	Deep         bool // an officer answers for more than half off
	CreatedBy    string
	PublishedAt  *time.Time
	PublishedBy  string
	StoppedAt    *time.Time
	StoppedBy    string
}

// State is what a voucher is at an instant.
type State string

// States of a voucher.
const (
	Draft   State = "draft"
	Planned State = "planned"
	Open    State = "open"
	UsedUp  State = "used_up"
	Over    State = "over"
	Stopped State = "stopped"
)

// At is the state of the voucher at an instant.
func (v *Voucher) At(at time.Time) State {
	switch {
	case v.PublishedAt == nil:
		return Draft
	case v.StoppedAt != nil:
		return Stopped
	case !at.Before(v.EndsAt):
		return Over
	case at.Before(v.StartsAt):
		return Planned
	case v.Used >= v.Uses:
		return UsedUp
	}
	return Open
}

var codes = regexp.MustCompile(`^[A-Z0-9]{4,16}$`)

// CodeOf reads a code as people type it: in any case, with spaces and hyphens.
func CodeOf(typed string) string {
	return strings.NewReplacer(" ", "", "-", "", "\u00a0", "").Replace(strings.ToUpper(strings.TrimSpace(typed)))
}

// check names the wrong fields. More than half off (domain §4.2: at most 50 %) is for an
// officer who says so.
func (v *Voucher) check(officer bool, now time.Time) error {
	var wrong fault.Form
	if !codes.MatchString(v.Code) {
		wrong.Wrong("code", "voucher.code")
	}
	switch {
	case v.Percent == 0 && v.Amount <= 0, v.Percent != 0 && v.Amount != 0, v.Percent < 0, v.Percent > MostPercent, v.Amount > money.Max:
		wrong.Wrong("off", "voucher.off")
	case (v.Percent > 50 || v.Amount*2 > v.Minimum && v.Amount > 0) && !officer:
		wrong.Wrong("off", "voucher.more_than_half")
	case (v.Percent > 50 || v.Amount*2 > v.Minimum && v.Amount > 0) && !v.Deep:
		wrong.Wrong("off", "voucher.sure_of_half")
	}
	if v.Cap < 0 || v.Cap > money.Max || v.Cap > 0 && v.Percent == 0 {
		wrong.Wrong("cap", "voucher.cap")
	}
	if v.Minimum < 0 || v.Minimum > money.Max {
		wrong.Wrong("minimum", "voucher.minimum_amount")
	}
	if v.Uses < 1 || v.Uses > 1_000_000 {
		wrong.Wrong("uses", "voucher.uses")
	}
	if v.PerPhone < 1 || v.PerPhone > 999 || v.PerPhone > v.Uses && v.Uses > 0 {
		wrong.Wrong("per_phone", "voucher.per_phone")
	}
	if v.StartsAt.IsZero() {
		wrong.Wrong("starts", "offer.moment")
	}
	switch {
	case v.EndsAt.IsZero():
		wrong.Wrong("ends", "offer.moment")
	case !v.EndsAt.After(v.StartsAt) || !v.EndsAt.After(now):
		wrong.Wrong("ends", "offer.ends_before")
	case v.EndsAt.Sub(v.StartsAt) > Longest:
		wrong.Wrong("ends", "voucher.too_long")
	}
	return wrong.Err()
}
