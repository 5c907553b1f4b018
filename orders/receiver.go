package orders

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Receiver is who takes a purchase in, and what of the address can change without its
// fee: the ward it goes to cannot.
type Receiver struct {
	Name        string
	Phone       string // as typed, then E.164
	AddressLine string // not asked of who fetches
	Note        string
}

// clean trims and normalises what was typed and says, field by field, what has to be
// mended. Of a pick-up no address is asked.
func (r *Receiver) clean(d Delivery) error {
	wrong, err := r.tidy(d)
	if err != nil {
		return err
	}
	return wrong.Err()
}

// tidy is clean for a form that has more fields.
func (r *Receiver) tidy(d Delivery) (*fault.Form, error) {
	var wrong fault.Form
	r.Name = cleanName(r.Name, &wrong)
	if err := cleanPhone(&r.Phone, &wrong); err != nil {
		return nil, err
	}
	r.AddressLine = typed.Name(r.AddressLine)
	if d == ByShip {
		cleanLine(r.AddressLine, &wrong)
	} else {
		r.AddressLine = ""
	}
	r.Note = cleanNote(r.Note, &wrong)
	return &wrong, nil
}

func cleanName(text string, wrong *fault.Form) string {
	name := typed.Name(text)
	switch n := utf8.RuneCountInString(name); {
	case !strings.ContainsFunc(name, unicode.IsLetter):
		wrong.Wrong("name", "name.empty")
	case n < 2 || n > 80:
		wrong.Wrong("name", "name.length")
	}
	return name
}

func cleanPhone(number *string, wrong *fault.Form) error {
	n, err := phone.Parse(*number)
	if err == nil {
		*number = string(n)
		return nil
	}
	f, ok := fault.As(err)
	if !ok {
		return err
	}
	wrong.WrongWith("phone", f.Key, f.Details)
	return nil
}

// cashPhone refuses a number on which nobody can be called at the door, for a parcel that
// is paid there.
func cashPhone(number string) error {
	var wrong fault.Form
	if !phone.Number(number).Mobile() {
		wrong.Wrong("phone", "phone.mobile")
	}
	return wrong.Err()
}

func cleanLine(line string, wrong *fault.Form) {
	if n := utf8.RuneCountInString(line); n < 5 || !typed.Says(line) {
		wrong.Wrong("line", "address.short")
	} else if n > 200 {
		wrong.Wrong("line", "address.long")
	}
}

func cleanNote(text string, wrong *fault.Form) string {
	note := typed.Text(text)
	if utf8.RuneCountInString(note) > 500 {
		wrong.Wrong("note", "note.long")
	}
	return note
}
