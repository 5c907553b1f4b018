package review

import (
	"fmt"
	"strings"
)

// Summary is how many reviews buyers see of something, and their scores together.
type Summary struct {
	Count    int
	Sum      int
	Pictured int // of Count, those with a photo
}

// Tenths is the average in tenths, half rounded up: 4.65 is 47, 4.649 is 46. 0 without a
// review.
func (s Summary) Tenths() int {
	if s.Count == 0 {
		return 0
	}
	return (20*s.Sum + s.Count) / (2 * s.Count)
}

// Average is Tenths as people write it, always with one digit: "4,6". Empty without a
// review.
func (s Summary) Average() string { return strings.Replace(s.Decimal(), ".", ",", 1) }

// Decimal is Tenths as programs write it: "4.6".
func (s Summary) Decimal() string {
	if s.Count == 0 {
		return ""
	}
	return fmt.Sprintf("%d.%d", s.Tenths()/10, s.Tenths()%10)
}
