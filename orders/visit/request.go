package visit

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
)

// What one may write, in letters, and how much one number may ask for at once.
const (
	MostName = 80
	MostNote = 300
	MostOpen = 3 // visits to come
)

// Kept is how long after a visit its name and number are kept.
const Kept = 30 * 24 * time.Hour

// Request is what a visitor asks for.
type Request struct {
	Place string // slug
	At    time.Time
	Name  string
	Phone string // as typed
	Party int
	Note  string
	Once  string // of the form; the same again is the same booking
}

// clean says, field by field, what has to be mended, and gives the number in one form.
func (r *Request) clean(p *Place) (phone.Number, error) {
	var wrong fault.Form
	r.Name, r.Note = strings.TrimSpace(r.Name), strings.TrimSpace(r.Note)
	if r.At.IsZero() {
		wrong.Wrong("at", "visit.no_hour")
	}
	if r.Name == "" {
		wrong.Wrong("name", "visit.no_name")
	} else if utf8.RuneCountInString(r.Name) > MostName {
		wrong.WrongWith("name", "visit.long_name", map[string]any{"most": MostName})
	}
	number, err := phone.Parse(r.Phone)
	if no, ok := fault.As(err); ok {
		wrong.WrongWith("phone", no.Key, no.Details)
	} else if err != nil {
		return "", err
	}
	if r.Party < 1 || r.Party > p.MostParty {
		wrong.WrongWith("party", "visit.party", map[string]any{"most": p.MostParty})
	}
	if utf8.RuneCountInString(r.Note) > MostNote {
		wrong.WrongWith("note", "visit.long_note", map[string]any{"most": MostNote})
	}
	return number, wrong.Err()
}
