package vntime

import (
	"fmt"
	"time"
)

var weekdays = [...]string{"Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"}

// Date writes the day in Hà Nội: "14/03/2026".
func Date(t time.Time) string { return t.In(zone).Format("02/01/2006") }

// LongDate is Date with its weekday: "Thứ Bảy, 14/03/2026".
func LongDate(t time.Time) string { return weekdays[t.In(zone).Weekday()] + ", " + Date(t) }

// Clock writes the hour in Hà Nội: "20:00".
func Clock(t time.Time) string { return t.In(zone).Format("15:04") }

// Moment writes hour and day: "20:00, 14/03/2026".
func Moment(t time.Time) string { return Clock(t) + ", " + Date(t) }

// Ago writes how long ago t was while that is less than a day: "vừa xong", "12 phút
// trước", "3 giờ trước". Older instants, and those still to come, are a Moment.
func Ago(t, now time.Time) string {
	switch since := now.Sub(t); {
	case since < 0, since >= 24*time.Hour:
		return Moment(t)
	case since < time.Minute:
		return "vừa xong"
	case since < time.Hour:
		return fmt.Sprintf("%d phút trước", since/time.Minute)
	default:
		return fmt.Sprintf("%d giờ trước", since/time.Hour)
	}
}
