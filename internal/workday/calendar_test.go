package workday

import (
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

func day(text string) time.Time {
	d, err := vntime.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

func at(text string) time.Time {
	t, err := time.ParseInLocation("02/01/2006 15:04", text, vntime.Zone())
	if err != nil {
		panic(err)
	}
	return t
}

// tet is a feast of seven days with one more day off two days after.
var tet = Calendar{{ID: 1, First: day("05/02/2027"), Last: day("11/02/2027"), Name: "Tết"}, {ID: 2, First: day("14/02/2027"), Last: day("14/02/2027"), Name: "Nghỉ bù"}}

func TestADayOffDoesNotCount(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from  string
		hours int
		until string
	}{
		{"01/02/2027 10:00", 24, "02/02/2027 10:00"},  // before
		{"04/02/2027 10:00", 24, "12/02/2027 10:00"},  // across
		{"06/02/2027 15:00", 24, "13/02/2027 00:00"},  // begun on a day off
		{"06/02/2027 15:00", 0, "06/02/2027 15:00"},   // nothing passes at once
		{"11/02/2027 23:59", 4, "12/02/2027 04:00"},   // to the minute
		{"12/02/2027 00:00", 24, "13/02/2027 00:00"},  // the first minute of work
		{"04/02/2027 00:00", 24, "12/02/2027 00:00"},  // ends as the feast begins
		{"04/02/2027 10:00", 72, "15/02/2027 10:00"},  // across two
		{"13/02/2027 12:00", 240, "24/02/2027 12:00"}, // the second alone
	} {
		if got := tet.Add(at(c.from), time.Duration(c.hours)*time.Hour); !got.Equal(at(c.until)) {
			t.Errorf("%d hours from %s: %s, not %s", c.hours, c.from, got, c.until)
		}
		if c.hours == 0 {
			continue
		}
		// Back leads to where Add set out, or to where it would have come to the same.
		if back := tet.Back(at(c.until), time.Duration(c.hours)*time.Hour); !tet.Add(back, time.Duration(c.hours)*time.Hour).Equal(at(c.until)) {
			t.Errorf("%d hours before %s: %s", c.hours, c.until, back)
		}
	}
	if got := (Calendar)(nil).Add(at("06/02/2027 15:00"), time.Hour); !got.Equal(at("06/02/2027 16:00")) {
		t.Errorf("without days off: %s", got)
	}
}

func TestTheNextWorkingDay(t *testing.T) {
	t.Parallel()
	for from, want := range map[string]string{"04/02/2027": "04/02/2027", "05/02/2027": "12/02/2027", "11/02/2027": "12/02/2027", "14/02/2027": "15/02/2027"} {
		if got := tet.Next(day(from)); !got.Equal(day(want)) {
			t.Errorf("from %s: %s", from, got)
		}
	}
	if met := tet.Between(at("04/02/2027 10:00"), at("12/02/2027 10:00")); len(met) != 1 || met[0].Name != "Tết" {
		t.Errorf("met %v", met)
	}
	if met := tet.Between(at("12/02/2027 00:00"), at("14/02/2027 00:00")); len(met) != 0 {
		t.Errorf("met %v", met)
	}
}

func FuzzAddAndBackAgree(f *testing.F) {
	f.Add(int64(0), int64(3600), int64(0), int64(3))
	f.Fuzz(func(t *testing.T, from, seconds, start, long int64) {
		const month = 31 * 24 * 3600
		begin := at("01/02/2027 00:00").Add(time.Duration(((from%month)+month)%month) * time.Second)
		d := time.Duration(((seconds%month)+month)%month+1) * time.Second
		first := day("01/02/2027").AddDate(0, 0, int(((start%40)+40)%40))
		c := Calendar{{First: first, Last: first.AddDate(0, 0, int(((long%31)+31)%31)), Name: "Nghỉ"}}
		end := c.Add(begin, d)
		if end.Before(begin.Add(d)) || end.After(begin.Add(d).AddDate(0, 0, 32)) {
			t.Fatalf("%s from %s in %v: %s", d, begin, c, end)
		}
		if again := c.Add(c.Back(end, d), d); !again.Equal(end) {
			t.Fatalf("back and again: %s, not %s", again, end)
		}
	})
}
