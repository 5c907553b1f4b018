package ui

import (
	"math"
	"strconv"
	"testing"
	"time"
)

func TestWhatWasDoneIsOfferedBackForHalfAMinute(t *testing.T) {
	t.Parallel()
	now := time.Unix(1_800_000_000, 0)
	for ago, want := range map[time.Duration]time.Duration{0: UndoFor, 10 * time.Second: 20 * time.Second, UndoFor: 0, time.Hour: 0, -time.Hour: UndoFor} {
		if got := UndoLeft(MomentOf(MomentText(now.Add(-ago))), now); got != want {
			t.Errorf("%s after, %s are left, want %s", ago, got, want)
		}
	}
	for _, odd := range []string{"", "x", "0", "-5", "99999999999999999999", strconv.FormatInt(math.MinInt64, 10)} {
		if got := UndoLeft(MomentOf(odd), now); got != 0 {
			t.Errorf("%q is offered for %s", odd, got)
		}
	}
}
