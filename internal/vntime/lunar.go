package vntime

import (
	"fmt"
	"math"
	"time"
)

// Lunar is a day of the Vietnamese lunar calendar. Leap marks the second of two
// months with one number.
type Lunar struct {
	Day, Month, Year int
	Leap             bool
}

// The years in which the calculation is checked; outside of them nothing is answered.
const (
	firstYear = 1900
	lastYear  = 2199
)

// LunarToSolar gives the day, as 00:00 UTC, on which a lunar day falls. It is an error
// when there is no such day: a leap month that the year does not have, a thirtieth in
// a month of twenty-nine, or a year outside 1900–2199.
//
// The rules are those that Hồ Ngọc Đức published for the Vietnamese calendar ("Thuật
// toán tính âm lịch"): months begin on the day of the new moon at UTC+7, the eleventh
// holds the winter solstice, and of thirteen months between two solstices the first
// without a major solar term is the leap month.
func LunarToSolar(day, month, year int, leap bool) (time.Time, error) {
	wrong := fmt.Errorf("vntime: no lunar day %d/%d/%d, leap %t", day, month, year, leap)
	if year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1 || day > 30 {
		return time.Time{}, wrong
	}
	// The eleventh and twelfth months belong to the solstice of their own year.
	from := year - 1
	if month >= 11 {
		from = year
	}
	months := between(from)
	for i, m := range months {
		if m.number != month || m.leap != leap {
			continue
		}
		end := solstitialMonth(from + 1)
		if i+1 < len(months) {
			end = months[i+1].start
		}
		if m.start+day-1 >= end {
			break
		}
		return fromJulian(m.start + day - 1), nil
	}
	return time.Time{}, wrong
}

// ToLunar gives the lunar day of a civil day, of which only year, month and day count.
// It is an error outside 1900–2199.
func ToLunar(day time.Time) (Lunar, error) {
	if day.Year() < firstYear || day.Year() > lastYear {
		return Lunar{}, fmt.Errorf("vntime: no lunar day for %s", day.Format(time.DateOnly))
	}
	jd := toJulian(day)
	from := day.Year()
	if solstitialMonth(from) > jd {
		from--
	}
	months := between(from)
	at := len(months) - 1
	for months[at].start > jd {
		at--
	}
	m := months[at]
	l := Lunar{Day: jd - m.start + 1, Month: m.number, Year: from + 1, Leap: m.leap}
	if m.number >= 11 {
		l.Year = from
	}
	return l, nil
}

type lunarMonth struct {
	number, start int // start is a Julian day
	leap          bool
}

// between lists the months from the one with the winter solstice of a year until the
// next such: 11, 12, 1, … 10, with a leap month among them in some years.
func between(year int) []lunarMonth {
	start, next := solstitialMonth(year), solstitialMonth(year+1)
	k := int(math.Floor((float64(start)-newMoonEpoch)/synodic + 0.5))
	count := int((float64(next-start))/synodic + 0.5)
	months := make([]lunarMonth, 0, 13)
	number, leapPlaced := 11, count < 13
	for i := range count {
		m := lunarMonth{number: number, start: newMoonDay(k + i)}
		if !leapPlaced && i > 0 && sector(m.start) == sector(newMoonDay(k+i+1)) {
			m.leap, leapPlaced = true, true
			m.number = (number+10)%12 + 1
		} else {
			number = number%12 + 1
		}
		months = append(months, m)
	}
	return months
}
