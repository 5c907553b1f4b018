package catalog

import (
	"regexp"
	"slices"
	"time"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Personal is what the forms of a dossier ask of the people behind a producer (Decision
// 26/2026/QĐ-TTg, Forms 01 and 02), and what each year brought. It is read with
// Store.Personal alone, which writes down who did; no other record carries any of it.
type Personal struct {
	ProducerID     int64
	Representative string
	Position       string
	Sex            string // "", female, male, other
	Ethnicity      string
	Disability     string // "", no, yes
	CitizenID      string // 12 digits
	HomeAddress    string
	ContactName    string
	ContactPhone   string // as typed; E.164 once checked
	Workers        *int
	WorkersHere    *int       // of them, who live in the commune
	WorkersOn      *time.Time // the day on which they were counted
	UpdatedBy      string
	UpdatedAt      time.Time
	RowVersion     int    // 0: nothing was ever written
	Years          []Year `gorm:"-" db:"-"` // the latest first
}

// Year is what a year brought a producer; nil is not known. A loss is less than zero.
type Year struct {
	Year    int
	Revenue *money.VND
	Profit  *money.VND
	Rating  string // of a cooperative, as the authority gave it
}

var citizenForm = regexp.MustCompile(`^(\d{12})?$`)

// check tidies the texts and names every wrong field.
func (p *Personal) check(today time.Time) error {
	var form fault.Form
	for _, l := range []limit{{"representative", &p.Representative, 100, false}, {"position", &p.Position, 100, false}, {"ethnicity", &p.Ethnicity, 60, false},
		{"home_address", &p.HomeAddress, 250, false}, {"contact_name", &p.ContactName, 100, false}} {
		*l.text = typed.Name(*l.text)
		if n := utf8.RuneCountInString(*l.text); n > l.most {
			form.WrongWith(l.field, "product.text_long", map[string]any{"most": l.most, "now": n})
		}
	}
	if !slices.Contains([]string{"", "female", "male", "other"}, p.Sex) {
		form.Wrong("sex", "personal.choose")
	}
	if !slices.Contains([]string{"", "no", "yes"}, p.Disability) {
		form.Wrong("disability", "personal.choose")
	}
	if p.CitizenID = phone.Digits(p.CitizenID); !citizenForm.MatchString(p.CitizenID) {
		form.Wrong("citizen_id", "personal.citizen_id")
	}
	if typed.Line(p.ContactPhone) == "" {
		p.ContactPhone = ""
	} else if number, err := phone.Parse(p.ContactPhone); err == nil {
		p.ContactPhone = string(number)
	} else if no, refused := fault.As(err); refused {
		form.WrongWith("contact_phone", no.Key, no.Details)
	}
	p.checkWorkers(&form, today)
	return form.Err()
}

func (p *Personal) checkWorkers(form *fault.Form, today time.Time) {
	switch {
	case p.Workers != nil && *p.Workers < 0:
		form.Wrong("workers", "personal.workers")
	case p.Workers == nil && p.WorkersHere != nil:
		form.Wrong("workers", "personal.workers_all")
	case p.WorkersHere != nil && (*p.WorkersHere < 0 || *p.WorkersHere > *p.Workers):
		form.Wrong("workers_here", "personal.workers_here")
	}
	if p.Workers == nil && p.WorkersHere == nil {
		p.WorkersOn = nil
	} else if p.WorkersOn == nil || p.WorkersOn.IsZero() || p.WorkersOn.After(today) {
		form.Wrong("workers_on", "personal.workers_on")
	}
}

// changed names what differs between two, for a log that must not tell what it was.
func (p *Personal) changed(to *Personal) []string {
	var out []string
	note := func(name string, same bool) {
		if !same {
			out = append(out, name)
		}
	}
	note("representative", p.Representative == to.Representative)
	note("position", p.Position == to.Position)
	note("sex", p.Sex == to.Sex)
	note("ethnicity", p.Ethnicity == to.Ethnicity)
	note("disability", p.Disability == to.Disability)
	note("citizen_id", p.CitizenID == to.CitizenID)
	note("home_address", p.HomeAddress == to.HomeAddress)
	note("contact_name", p.ContactName == to.ContactName)
	note("contact_phone", p.ContactPhone == to.ContactPhone)
	note("workers", same(p.Workers, to.Workers) && same(p.WorkersHere, to.WorkersHere) && sameDay(p.WorkersOn, to.WorkersOn))
	note("years", slices.EqualFunc(p.Years, to.Years, func(a, b Year) bool {
		return a.Year == b.Year && same(a.Revenue, b.Revenue) && same(a.Profit, b.Profit) && a.Rating == b.Rating
	}))
	return out
}

// says says whether everything that is told stands there already; years that are not told are no
// difference.
func (p *Personal) says(told *Personal) bool {
	but := *told
	but.Years = p.Years
	return len(p.changed(&but)) == 0 && !slices.ContainsFunc(told.Years, func(y Year) bool {
		at := slices.IndexFunc(p.Years, func(o Year) bool { return o.Year == y.Year })
		var was Year
		if at >= 0 {
			was = p.Years[at]
		}
		return !same(was.Revenue, y.Revenue) || !same(was.Profit, y.Profit) || was.Rating != typed.Name(y.Rating)
	})
}

func same[T comparable](a, b *T) bool {
	return a == nil && b == nil || a != nil && b != nil && *a == *b
}

func sameDay(a, b *time.Time) bool {
	return a == nil && b == nil || a != nil && b != nil && a.Equal(*b)
}
