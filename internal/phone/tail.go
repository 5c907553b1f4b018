package phone

import "strings"

// leastTail is how many digits it takes to look for a number by its end.
const leastTail = 3

// Tail is what somebody typed to find a number in a list, as the end of a stored one: its
// digits without the nought that people write first. Empty for fewer than three digits:
// that many would find half the list.
func Tail(typed string) string {
	digits := Digits(typed)
	if len(digits) < leastTail {
		return ""
	}
	return strings.TrimPrefix(digits, "0")
}
