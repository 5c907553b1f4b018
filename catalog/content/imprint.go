package content

import (
	"slices"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/internal/policy"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Imprint is who runs the site and how they are reached, as the office wrote it. What is
// empty was not written, and pages say what the installation says. The number of the notice
// or registration is not in it: that is agreed to by two people, with the launch.
type Imprint struct {
	Owner   string // the authority or legal entity whose site it is
	Address string
	Desk    string // the office that answers for what stands on it, never a private person
	Phone   phone.Number
	Email   string
	Hours   string
	Help    phone.Number // for officers and producers who are stuck

	Channels Channels `gorm:"-"` // saved by SaveChannels
}

// The longest texts of an imprint, in letters.
const (
	MostOwner = 150
	MostPlace = 200
	MostDesk  = 100
	MostEmail = 100
)

// TypedImprint is one as somebody typed it.
type TypedImprint struct {
	Owner, Address, Desk, Phone, Email, Hours, Help string
}

// Read is what was typed, cleaned, or a wrong form whose fields bear the names of the
// office's form: owner, address, desk, phone, email, hours, help. Everything may be empty.
func (t TypedImprint) Read() (Imprint, error) {
	var form fault.Form
	line := func(name, value string, most int) string {
		value = typed.Name(value)
		switch {
		case len([]rune(value)) > most:
			form.WrongWith(name, "imprint.too_long", map[string]any{"most": most})
		case value != "" && !typed.Says(value):
			form.Wrong(name, "imprint.says_nothing")
		}
		return value
	}
	number := func(name, value string) phone.Number {
		if typed.Line(strings.TrimSpace(value)) == "" {
			return ""
		}
		n, err := phone.Contact(value)
		if no, refused := fault.As(err); refused {
			form.WrongWith(name, no.Key, no.Details)
		}
		return n
	}
	mailbox := func(name, value string) string {
		value = strings.TrimSpace(typed.Line(value))
		if value != "" && (len(value) > MostEmail || !mail.Deliverable(value)) {
			form.Wrong(name, "email.wrong")
		}
		return value
	}
	i := Imprint{Owner: line("owner", t.Owner, MostOwner), Address: line("address", t.Address, MostPlace), Desk: line("desk", t.Desk, MostDesk),
		Phone: number("phone", t.Phone), Email: mailbox("email", t.Email), Hours: line("hours", t.Hours, MostDesk), Help: number("help", t.Help)}
	return i, form.Err()
}

// Fills is who runs the site as policy texts say it, with what only others know: the notice
// or registration, and where the site is reached besides.
func (i Imprint) Fills(record, channel string) policy.Owner {
	return policy.Owner{Name: i.Owner, Address: i.Address, Phone: i.Phone.National(), Email: i.Email, Hours: i.Hours, Record: record, Channel: channel}
}

// Signature is the lines below a mail: who sends it and how they are reached, without what
// is not written.
func (i Imprint) Signature() []string {
	return slices.DeleteFunc([]string{i.Owner, i.Address, i.Phone.National(), i.Email}, func(line string) bool { return line == "" })
}
