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
	text = strings.ToUpper(strings.NewReplacer(" ", "", ".", "", "-", "").Replace(text))
	if len(text) < 2 || !strings.Contains(letters, text[:1]) {
		return ""
	}
	digits := strings.TrimPrefix(text[1:], "0")
	if len(digits) < 1 || len(digits) > 2 || digits[0] == '0' || strings.Trim(digits, "0123456789") != "" {
		return ""
	}
	return text[:1] + digits
}
