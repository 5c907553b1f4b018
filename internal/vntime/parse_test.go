package vntime_test

import (
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

func TestADayIsReadAsPeopleAndLabelsWriteIt(t *testing.T) {
	t.Parallel()
	want := time.Date(2026, 3, 4, 0, 0, 0, 0, time.UTC)
	for _, text := range []string{"04/03/2026", "4/3/2026", "04-03-2026", "4.3.2026", " 04 03 2026 ", "04032026", "2026-03-04"} {
		if got, err := vntime.ParseDate(text); err != nil || !got.Equal(want) {
			t.Errorf("%q is %s (%v)", text, got, err)
		}
	}
	for _, text := range []string{"", "hôm nay", "31/02/2026", "29/02/2027", "00/01/2026", "1/13/2026", "4/3/26", "2026/03/04", "04/03/1899", "٤/٣/٢٠٢٦"} {
		if got, err := vntime.ParseDate(text); err == nil {
			t.Errorf("%q is taken for %s", text, got)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	f.Add("04/03/2026")
	f.Add("2026-03-04")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := vntime.ParseDate(text)
		if err != nil {
			return
		}
		if again, err := vntime.ParseDate(vntime.Date(d)); err != nil || !again.Equal(d) {
			t.Errorf("%q is %s, and written again %s (%v)", text, d, again, err)
		}
	})
}
