package livestream

import "strings"

// letters are what a code begins with: miến, bún, phở khô (K), nem, rau, gỗ, hộp quà.
const letters = "MBKNRGH"

// ParseCode reads a code as people say, print and type it ("m1", "M 01", "n-2") and gives it
// as it is kept; "" for what cannot be one.
func ParseCode(text string) string {
	if len(text) > 8 {
		return ""
	}
	text = spoken(text)
	if len(text) < 2 || !strings.Contains(letters, text[:1]) {
		return ""
	}
	digits := strings.TrimPrefix(text[1:], "0")
	if len(digits) < 1 || len(digits) > 2 || digits[0] == '0' || strings.Trim(digits, "0123456789") != "" {
		return ""
	}
	return text[:1] + digits
}

// Misheard reads what was meant as a code and cannot be one ("Z9", "m 123", "B0"): a letter and
// up to three digits. It is "" for a code, and for what nobody would say for one.
func Misheard(text string) string {
	if len(text) > 8 || ParseCode(text) != "" {
		return ""
	}
	text = spoken(text)
	if len(text) < 2 || len(text) > 4 || text[0] < 'A' || text[0] > 'Z' || strings.Trim(text[1:], "0123456789") != "" {
		return ""
	}
	return text
}

// spoken is a code without what people put between its signs.
func spoken(text string) string {
	return strings.ToUpper(strings.NewReplacer(" ", "", ".", "", "-", "").Replace(text))
}
