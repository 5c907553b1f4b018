package vntime

import (
	"strings"
	"testing"
	"time"
)

// tet is the first day of the lunar year in Việt Nam, as almanacs print it, for some
// years of two centuries: those that people remember, those in which Hà Nội differs from
// Beijing (1968, 1969, 1985, 2007, 2030), and every tenth.
const tet = `1900-01-31 1901-02-19 1902-02-08 1905-02-04 1910-02-10 1911-01-30 1920-02-20 1930-01-30 1940-02-08 1945-02-13 1950-02-17 1954-02-03
1960-01-28 1968-01-29 1969-02-16 1970-02-06 1975-02-11 1980-02-16 1984-02-02 1985-01-21 1986-02-09 1990-01-27 1995-01-31 1999-02-16
2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22 2005-02-09 2006-01-29 2007-02-17 2008-02-07 2009-01-26 2010-02-14 2011-02-03
2012-01-23 2013-02-10 2014-01-31 2015-02-19 2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22
2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-02 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08
2040-02-12 2050-01-23`

func TestTetFallsOnTheDaysOfTheAlmanac(t *testing.T) {
	t.Parallel()
	for _, want := range strings.Fields(tet) {
		day, err := time.Parse(time.DateOnly, want)
		if err != nil {
			t.Fatal(err)
		}
		got, err := LunarToSolar(1, 1, day.Year(), false)
		if err != nil || !got.Equal(day) {
			t.Errorf("Tết %d falls on %s (%v), want %s", day.Year(), got.Format(time.DateOnly), err, want)
		}
		if l, err := ToLunar(day); err != nil || l != (Lunar{1, 1, day.Year(), false}) {
			t.Errorf("%s is %+v (%v)", want, l, err)
		}
	}
}

// Whatever the year, Tết lies between 20 January and 21 February.
func TestTetIsNeverOutOfItsSeason(t *testing.T) {
	t.Parallel()
	for year := firstYear; year <= 2100; year++ {
		day, err := LunarToSolar(1, 1, year, false)
		if at := day.YearDay(); err != nil || at < 20 || at > 52 {
			t.Errorf("Tết %d falls on %s (%v)", year, day.Format(time.DateOnly), err)
		}
	}
}

func TestTheNextFestivalIsTheRunningOneUntilItHasPassed(t *testing.T) {
	t.Parallel()
	for today, want := range map[string]string{"2026-03-25": "2026-03-26", "2026-03-26": "2026-03-26", "2026-03-28": "2026-03-26", "2026-03-29": "2027-03-15", "2027-01-01": "2027-03-15"} {
		day, _ := time.Parse(time.DateOnly, today)
		from, to, ok := NextLunar(8, 10, 2, day)
		if !ok || from.Format(time.DateOnly) != want || to.Sub(from) != 48*time.Hour {
			t.Errorf("on %s the next is %s to %s", today, from.Format(time.DateOnly), to.Format(time.DateOnly))
		}
	}
	// The last lunar month of 2026 lies in January 2027.
	day, _ := time.Parse(time.DateOnly, "2027-01-02")
	if from, _, ok := NextLunar(10, 10, 12, day); !ok || from.Format(time.DateOnly) != "2027-01-17" {
		t.Errorf("the next is %s", from.Format(time.DateOnly))
	}
	for _, c := range [][3]int{{0, 1, 1}, {1, 31, 1}, {9, 8, 1}, {1, 1, 13}} {
		if from, _, ok := NextLunar(c[0], c[1], c[2], day); ok {
			t.Errorf("%v falls on %s", c, from)
		}
	}
}
