package catalog

import (
	"fmt"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Reminders are how many days before a paper or a recognition ends its producer is told,
// the farthest first.
type Reminders [3]int

// FarthestReminder is the most days that can be said.
const FarthestReminder = 400

// String writes them as they are compared: "180,120,30".
func (r Reminders) String() string { return fmt.Sprintf("%d,%d,%d", r[0], r[1], r[2]) }

// Check names each one that is not between 1 and 400 days, or not nearer than the one
// before it. The fields are "remind-1" to "remind-3".
func (r Reminders) Check() error {
	var form fault.Form
	for i, days := range r {
		field := fmt.Sprintf("remind-%d", i+1)
		switch {
		case days < 1 || days > FarthestReminder:
			form.Wrong(field, "reminder.days")
		case i > 0 && days >= r[i-1]:
			form.Wrong(field, "reminder.nearer")
		}
	}
	return form.Err()
}

// MonthsChange is how long a kind of paper usually holds, as somebody wants it; nil is
// without an end. Seen is what stood there.
type MonthsChange struct {
	Code         string
	Months, Seen *int
}

// LongestPaper is the most months that can be said of a kind of paper.
const LongestPaper = 600

func sameMonths(a, b *int) bool { return a == nil && b == nil || a != nil && b != nil && *a == *b }
