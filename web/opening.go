package web

import (
	"fmt"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/web/ui"
)

// openingText says whether a point is open at this moment: "Đang mở, đóng lúc 17:00".
// Empty when nobody has told its hours. It follows the clock and not the visitor, so a
// page that says it is the same bytes for everyone who asks at that minute.
func (s *Shop) openingText(o salespoint.Opening, now time.Time) string {
	t := s.Texts.Point.Opening
	days := func(at time.Time) int { return int(vntime.Midnight(at).Sub(vntime.Midnight(now)).Hours() / 24) }
	switch {
	case !o.Known:
		return ""
	case o.Open && o.Until.IsZero():
		return t.Always
	case o.Open && days(o.Until.Add(-time.Minute)) == 0:
		if days(o.Until) == 1 {
			return t.Until("24:00")
		}
		return t.Until(clock(o.Until))
	case o.Open:
		return t.UntilDay(clock(o.Until), dayName(o.Until))
	case o.Next.IsZero():
		return t.Closed
	case days(o.Next) == 0:
		return t.Today(clock(o.Next))
	case days(o.Next) == 1:
		return t.Tomorrow(clock(o.Next), vntime.In(o.Next).Hour() < 11)
	}
	return t.On(clock(o.Next), dayName(o.Next))
}

// clock is the hour as signs have it: "7:00".
func clock(at time.Time) string {
	at = vntime.In(at)
	return fmt.Sprintf("%d:%02d", at.Hour(), at.Minute())
}

func dayName(at time.Time) string { return strings.Replace(vntime.LongDate(at), "Thứ", "thứ", 1) }

// openingBadge says the same in a word's colour.
func (s *Shop) openingBadge(at *salespoint.Point) ui.Badge {
	now := s.Now()
	o := at.At(now)
	b := ui.Badge{Label: s.openingText(o, now), Icon: "clock"}
	if o.Open {
		b.Tone = ui.Leaf
	}
	return b
}

func upperFirst(text string) string {
	letters := []rune(text)
	return strings.ToUpper(string(letters[:1])) + string(letters[1:])
}
