package phone

import "strings"

// Lengths with the leading 0.
const (
	mobileDigits = 10
	fixedDigits  = 11
)

// renumbered is what the old prefixes became: eleven-digit mobile numbers in 2018,
// and the area code of Hà Nội in 2017.
var renumbered = map[string]string{
	"0162": "032", "0163": "033", "0164": "034", "0165": "035", "0166": "036", "0167": "037", "0168": "038", "0169": "039",
	"0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078",
	"0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082",
	"0186": "056", "0188": "058", "0199": "059",
	"04": "024",
}

// whyNot finds the one thing to say about digits that are no number.
func whyNot(plus bool, digits string) error {
	switch {
	case plus && !strings.HasPrefix(digits, "84"):
		return no("phone.foreign")
	case strings.HasPrefix(digits, "1") && (len(digits) == 3 || len(digits) == 4):
		return no("phone.service") // 113, 114, 1080
	}
	national := withTrunk(plus, digits)
	if old, now, ok := oldPrefix(national); ok {
		return no("phone.old_prefix").With("old", old).With("new", now)
	}
	want, fixed := mobileDigits, strings.HasPrefix(national, "02")
	if fixed {
		want = fixedDigits
	}
	switch {
	case len(national) > 1 && !strings.ContainsRune("235789", rune(national[1])):
		return no("phone.prefix")
	case len(national) < want:
		return no("phone.short").With("missing", want-len(national)).With("fixed", fixed)
	case len(national) > want:
		return no("phone.long").With("extra", len(national)-want).With("fixed", fixed)
	}
	return no("phone.unknown")
}

// withTrunk writes digits the domestic way, with one leading 0.
func withTrunk(plus bool, digits string) string {
	switch {
	case strings.HasPrefix(digits, "0084"):
		digits = digits[4:]
	case strings.HasPrefix(digits, "84") && (plus || len(digits) > mobileDigits):
		digits = digits[2:]
	}
	return "0" + strings.TrimPrefix(digits, "0")
}

// oldPrefix looks at numbers of the old length only: today's numbers may begin the
// same way.
func oldPrefix(national string) (old, now string, ok bool) {
	switch len(national) {
	case 11:
		old = national[:4]
	case 10:
		old = national[:2]
	}
	now, ok = renumbered[old]
	return old, now, ok
}
