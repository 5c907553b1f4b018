package catalog

import (
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Lot is goods made together: what stands on the package, and what became of it. Days are
// civil days in Việt Nam; ExpiresOn nil is what has no end, such as a tray.
type Lot struct {
	ID           int64
	ProductID    int64
	Code         string // as printed, capital letters
	MadeOn       time.Time
	ExpiresOn    *time.Time
	Note         string // for the office
	RecalledOn   *time.Time
	RecallNotice string // for everybody: what is wrong, and what to do
	Sample       bool
	CreatedAt    time.Time
	CreatedBy    string
}

// LotStanding is what may be said of a lot on a day.
type LotStanding string

const (
	LotGood     LotStanding = "good"
	LotExpired  LotStanding = "expired"
	LotRecalled LotStanding = "recalled"
)

// On says what a lot is on day: good to its last day, and recalled whatever the day once
// it is.
func (l *Lot) On(day time.Time) LotStanding {
	switch {
	case l.RecalledOn != nil:
		return LotRecalled
	case l.ExpiresOn != nil && day.After(*l.ExpiresOn):
		return LotExpired
	}
	return LotGood
}

// PublicLot is what a product's page says of a lot. ExpiresOn is nil without an end.
type PublicLot struct {
	Code      string     `json:"code"`
	MadeOn    time.Time  `json:"made_on"`
	ExpiresOn *time.Time `json:"expires_on"`
}

// LotPage is a lot with what its page says of the product.
type LotPage struct {
	Lot
	ProductSlug   string
	ProductName   string
	ProductShown  bool
	ProducerSlug  string
	ProducerName  string
	ProducerPhone string
}

var (
	lotSigns = regexp.MustCompile(`[^A-Z0-9]+`)
	lotForm  = regexp.MustCompile(`^[A-Z0-9][A-Z0-9-]{2,39}$`)
)

// LotCode writes a lot's code the one way it is stored: capital letters and digits, single
// dashes for all that stood between.
func LotCode(text string) string {
	return strings.Trim(lotSigns.ReplaceAllString(strings.ToUpper(typed.Line(text)), "-"), "-")
}

func (l *Lot) check(today time.Time) error {
	l.Code, l.Note = LotCode(l.Code), typed.Line(l.Note)
	var form fault.Form
	if !lotForm.MatchString(l.Code) {
		form.Wrong("code", "lot.code")
	}
	switch {
	case l.MadeOn.IsZero():
		form.Wrong("made", "lot.made")
	case l.MadeOn.After(today):
		form.Wrong("made", "lot.made_tomorrow")
	}
	if l.ExpiresOn != nil && (l.ExpiresOn.IsZero() || l.ExpiresOn.Before(l.MadeOn)) {
		form.Wrong("expires", "lot.expires")
	}
	if utf8.RuneCountInString(l.Note) > 300 {
		form.Wrong("note", "lot.note")
	}
	return form.Err()
}
