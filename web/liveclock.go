package web

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// holdClock is until when goods and their price are held for somebody.
func (s *Shop) holdClock(until time.Time) *ui.Countdown {
	return &ui.Countdown{Until: until.Format(time.RFC3339), Hour: vntime.Clock(until), Now: s.Now().Format(time.RFC3339Nano), Words: s.Texts.Live.Hold}
}
