package programme

import (
	"slices"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// Where says how far from home a fair is.
type Where string

// In the commune, elsewhere in the city, or in another province.
const (
	InCommune     Where = "in_commune"
	InCity        Where = "city"
	OtherProvince Where = "other_province"
)

// Wheres is every one of them, the nearest first.
func Wheres() []Where { return []Where{InCommune, InCity, OtherProvince} }

// State is how it is with a fair on a day. All but Cancelled follow from its days.
type State string

// A fair is planned until its first day, on until the last one is over, and then held.
const (
	Planned   State = "planned"
	On        State = "on"
	Held      State = "held"
	Cancelled State = "cancelled"
)

// The longest texts of a fair, in letters, and the most that one producer may report of it.
const (
	MostName      = 120
	MostPlace     = 200
	MostNote      = 1000
	MostStall     = 60
	MostReason    = 300
	MostContracts = 1000
	MostSales     = money.VND(100_000_000_000)
)

// longest is how many days a fair may last: more is a year typed wrongly.
const longest = 60

// Fair is a trade fair (hội chợ, triển lãm) that the commune holds or goes to.
type Fair struct {
	ID           int64
	Name         string
	Place        string
	Where        Where
	StartsOn     time.Time // a day
	EndsOn       time.Time // the last day
	Organiser    string
	Note         string
	CancelReason string // "" unless it was cancelled
	Sample       bool
	RowVersion   int

	Stalls []Stall `gorm:"-" db:"-"` // of the producers that take part, by name; nil in a list
	Makers int     // how many they are
	Told   int     // of how many of them a result is written down
	Sales  money.VND
}

// Stall is what one producer has at a fair, and what came of it. What nobody told is nil.
type Stall struct {
	ProducerID   int64
	ProducerName string
	Name         string // of the stall, or its number; "" when it is not known
	Sales        *money.VND
	Contracts    *int
	Result       string // in words
}

// Told says whether any result is written down.
func (s *Stall) Told() bool { return s.Sales != nil || s.Contracts != nil || s.Result != "" }

// At is the state on a day.
func (f *Fair) At(today time.Time) State {
	switch {
	case f.CancelReason != "":
		return Cancelled
	case today.Before(f.StartsOn):
		return Planned
	case today.After(f.EndsOn):
		return Held
	}
	return On
}

// Check says all that is wrong with what was told of a fair; its fields bear the names of the
// office's form.
func (f *Fair) Check() error {
	var form fault.Form
	f.Name, f.Place, f.Organiser, f.Note = strings.TrimSpace(f.Name), strings.TrimSpace(f.Place), strings.TrimSpace(f.Organiser), strings.TrimSpace(f.Note)
	needed(&form, "name", f.Name, MostName, "fair.no_name")
	needed(&form, "place", f.Place, MostPlace, "fair.no_place")
	short(&form, "organiser", f.Organiser, MostPlace)
	short(&form, "note", f.Note, MostNote)
	if !slices.Contains(Wheres(), f.Where) {
		form.Wrong("where", "fair.where")
	}
	switch days := f.EndsOn.Sub(f.StartsOn).Hours() / 24; {
	case f.StartsOn.IsZero():
		form.Wrong("starts", "fair.day")
	case f.EndsOn.IsZero():
		form.Wrong("ends", "fair.day")
	case days < 0:
		form.Wrong("ends", "fair.ends_before")
	case days >= longest:
		form.WrongWith("ends", "fair.too_many_days", map[string]any{"most": longest})
	}
	return form.Err()
}

// needed says that a text is missing, with the sentence for that, or too long.
func needed(form *fault.Form, name, value string, most int, empty string) {
	if value == "" {
		form.Wrong(name, empty)
		return
	}
	short(form, name, value, most)
}

// short says that a text is too long.
func short(form *fault.Form, name, value string, most int) {
	if len([]rune(value)) > most {
		form.WrongWith(name, "fair.too_long", map[string]any{"most": most})
	}
}
