package phone

import (
	"strings"

	"github.com/nyaruka/phonenumbers"
)

// Number is a Vietnamese number in E.164, such as "+84912345678". The zero Number is
// no number. Those that Parse gave are valid; the methods also bear what an old
// database row may hold.
type Number string

// nbsp keeps a number on one line.
const nbsp = "\u00a0"

// National is the number as people read it: "0912 345 678", "024 3825 1234", joined by
// no-break spaces. What is no number is given back as it is.
func (n Number) National() string {
	parsed, err := phonenumbers.Parse(string(n), region)
	if err != nil {
		return string(n)
	}
	return strings.ReplaceAll(phonenumbers.Format(parsed, phonenumbers.NATIONAL), " ", nbsp)
}

// Masked shows enough for its owner to recognise the number and too little to call
// it: "0912 ••• 678". What is no number is all dots.
func (n Number) Masked() string {
	head, rest, _ := strings.Cut(n.National(), nbsp)
	if len(head) < 3 || len(rest) < 6 {
		return "•••"
	}
	return head + nbsp + "•••" + nbsp + rest[len(rest)-3:]
}

// Last4 is the last four digits, which a buyer gives to look up an order; "" when
// there are fewer.
func (n Number) Last4() string {
	if len(n) < 4 {
		return ""
	}
	return string(n[len(n)-4:])
}

// Mobile says whether the number is a mobile one; cash on delivery asks for one.
func (n Number) Mobile() bool {
	parsed, err := phonenumbers.Parse(string(n), region)
	return err == nil && phonenumbers.GetNumberType(parsed) == phonenumbers.MOBILE
}
