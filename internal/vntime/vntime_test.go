package vntime

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestDatesAreWrittenAsInHanoi(t *testing.T) {
	t.Parallel()
	evening := time.Date(2026, 3, 14, 13, 0, 0, 0, time.UTC)
	late := time.Date(2026, 3, 14, 17, 30, 0, 0, time.UTC) // the 15th in Hà Nội
	for got, want := range map[string]string{
		Date(evening): "14/03/2026", LongDate(evening): "Thứ Bảy, 14/03/2026", Clock(evening): "20:00",
		Moment(evening): "20:00, 14/03/2026", LongDate(late): "Chủ Nhật, 15/03/2026",
		Today(late).Format(time.RFC3339): "2026-03-15T00:00:00Z", Midnight(late).Format(time.RFC3339): "2026-03-15T00:00:00+07:00",
	} {
		if got != want {
			t.Errorf("written %q, want %q", got, want)
		}
	}
}

func TestOnlyTheLastDayIsRelative(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 14, 13, 0, 0, 0, time.UTC)
	for ago, want := range map[time.Duration]string{
		0: "vừa xong", 59 * time.Second: "vừa xong", time.Minute: "1 phút trước", 12*time.Minute + 59*time.Second: "12 phút trước",
		3 * time.Hour: "3 giờ trước", 24*time.Hour - 1: "23 giờ trước", 24 * time.Hour: "20:00, 13/03/2026", -time.Minute: "20:01, 14/03/2026",
	} {
		if got := Ago(now.Add(-ago), now); got != want {
			t.Errorf("%s ago is %q, want %q", ago, got, want)
		}
	}
}

func TestFestivalsFallOnTheirPublishedDays(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		day, month, year int
		leap             bool
		want             string
	}{
		// Tết. In 1985 and 2007 the Vietnamese calendar differed from the Chinese one.
		{1, 1, 1985, false, "1985-01-21"}, {1, 1, 2007, false, "2007-02-17"}, {1, 1, 2023, false, "2023-01-22"},
		{1, 1, 2024, false, "2024-02-10"}, {1, 1, 2025, false, "2025-01-29"}, {1, 1, 2026, false, "2026-02-17"}, {1, 1, 2027, false, "2027-02-06"},
		// The festival of đình So.
		{8, 2, 2024, false, "2024-03-17"}, {8, 2, 2026, false, "2026-03-26"}, {10, 2, 2026, false, "2026-03-28"}, {8, 2, 2027, false, "2027-03-15"},
		// Leap months: the sixth of 2025, the second of 2023, the fourth of 2020.
		{1, 6, 2025, false, "2025-06-25"}, {1, 6, 2025, true, "2025-07-25"}, {1, 7, 2025, false, "2025-08-23"},
		{1, 2, 2023, true, "2023-03-22"}, {1, 4, 2020, true, "2020-05-23"},
		{1, 2, 1985, true, "1985-03-21"}, {1, 11, 2033, true, "2033-12-22"}, {1, 1, 2034, false, "2034-02-19"},
		// Mid-autumn, and the last month of a year.
		{15, 8, 2025, false, "2025-10-06"}, {23, 12, 2025, false, "2026-02-10"}, {10, 12, 2026, false, "2027-01-17"},
	} {
		got, err := LunarToSolar(c.day, c.month, c.year, c.leap)
		if err != nil || got.Format(time.DateOnly) != c.want {
			t.Errorf("%d/%d/%d (leap %t) falls on %s (%v), want %s", c.day, c.month, c.year, c.leap, got.Format(time.DateOnly), err, c.want)
		}
	}
}

func TestADayThatDoesNotExistIsNoDay(t *testing.T) {
	t.Parallel()
	for _, c := range []Lunar{
		{1, 6, 2026, true}, {1, 5, 2025, true}, {31, 1, 2026, false}, {0, 1, 2026, false}, {1, 13, 2026, false}, {1, 1, 1899, false}, {1, 1, 2200, false},
		{30, 12, 2025, false}, // the year of the Snake ended on the 29th
	} {
		if got, err := LunarToSolar(c.Day, c.Month, c.Year, c.Leap); err == nil || !got.IsZero() {
			t.Errorf("%+v falls on %s", c, got)
		}
	}
	if l, err := ToLunar(time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC)); err == nil {
		t.Errorf("a day of 2200 is %+v", l)
	}
}

func TestEveryDayHasOneLunarDayAndBack(t *testing.T) {
	t.Parallel()
	var before Lunar
	for d := time.Date(1901, 1, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2199; d = d.AddDate(0, 0, 1) {
		l, err := ToLunar(d)
		if err != nil {
			t.Fatal(err)
		}
		follows := l.Day == before.Day+1 && l.Month == before.Month && l.Leap == before.Leap || l.Day == 1 && before.Day >= 29
		if before.Day != 0 && !follows {
			t.Fatalf("%s is %+v after %+v", d.Format(time.DateOnly), l, before)
		}
		before = l
		if d.Day() != 1 {
			continue // the way back is the slow half
		}
		if back, err := LunarToSolar(l.Day, l.Month, l.Year, l.Leap); err != nil || !back.Equal(d) {
			t.Fatalf("%s is %+v, which is %s (%v)", d.Format(time.DateOnly), l, back.Format(time.DateOnly), err)
		}
	}
}

func TestAnyLunarDayIsReadBack(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		l := Lunar{rapid.IntRange(1, 30).Draw(t, "day"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1901, 2198).Draw(t, "year"), rapid.Bool().Draw(t, "leap")}
		day, err := LunarToSolar(l.Day, l.Month, l.Year, l.Leap)
		if err != nil {
			return
		}
		if back, err := ToLunar(day); err != nil || back != l {
			t.Fatalf("%+v falls on %s, which is %+v (%v)", l, day.Format(time.DateOnly), back, err)
		}
	})
}
