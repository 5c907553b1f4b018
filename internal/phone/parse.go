package phone

import (
	"strings"
	"unicode"

	"github.com/nyaruka/phonenumbers"
	"golang.org/x/text/width"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

const region = "VN"

// Parse reads a number as people type it: "0912 345 678", "+84 912.345.678",
// "0084912345678", "912345678", also in full-width digits. It accepts mobile and
// fixed lines of Vietnam and refuses everything else with a key that says what to
// mend: phone.empty, letters, two, short (missing), long (extra), prefix, old_prefix
// (old, new), service, foreign, unknown.
func Parse(typed string) (Number, error) {
	typed = strings.TrimSpace(width.Narrow.String(typed))
	digits, err := digitsOf(typed)
	if err != nil {
		return "", err
	}
	if parsed, err := phonenumbers.Parse(typed, region); err == nil && phonenumbers.IsValidNumberForRegion(parsed, region) {
		switch phonenumbers.GetNumberType(parsed) {
		case phonenumbers.MOBILE, phonenumbers.FIXED_LINE, phonenumbers.FIXED_LINE_OR_MOBILE:
			return Number(phonenumbers.Format(parsed, phonenumbers.E164)), nil
		default:
			return "", no("phone.service")
		}
	}
	return "", whyNot(strings.HasPrefix(typed, "+"), digits)
}

// digitsOf keeps the digits of typed. Letters are refused before the library sees
// them: it reads them as keys of a telephone, so "0912345678 (Lan)" would be a number.
func digitsOf(typed string) (string, error) {
	var digits strings.Builder
	for _, r := range typed {
		switch {
		case r >= '0' && r <= '9':
			digits.WriteRune(r)
		case strings.ContainsRune("/,;&|", r):
			return "", no("phone.two")
		case unicode.IsSpace(r), unicode.Is(unicode.Pd, r), unicode.Is(unicode.Cf, r), strings.ContainsRune("+().", r):
		default:
			return "", no("phone.letters")
		}
	}
	if digits.Len() == 0 {
		return "", no("phone.empty")
	}
	return digits.String(), nil
}

func no(key string) *fault.Error { return fault.New(fault.Invalid, key) }

// Digits is what is a digit in typed, also a full-width one, as 0 to 9.
func Digits(typed string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, width.Narrow.String(typed))
}
