package salespoint_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

var today = time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC) // a Tuesday

func TestHoursAreReadAsOfficersTypeThem(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"7:30–17:30, cả tuần":             "7:30–17:30, cả tuần",
		"7h30 - 17h30":                    "7:30–17:30, cả tuần",
		"8:00–17:00, thứ Hai đến thứ Bảy": "8:00–17:00, thứ Hai đến thứ Bảy",
		"T2-T6: 7h-11h30, 13h30-17h":      "7:00–11:30, 13:30–17:00, thứ Hai đến thứ Sáu",
		"hằng ngày 5.30-10.30":            "5:30–10:30, cả tuần",
		"hang ngay tu 7 gio den 11 gio":   "7:00–11:00, cả tuần",
		"8h sáng đến 5h chiều":            "8:00–17:00, cả tuần",
		"1h–5h chiều":                     "13:00–17:00, cả tuần",
		"7h-9h tối":                       "19:00–21:00, cả tuần",
		"18h tới 2h":                      "18:00–2:00, cả tuần",
		"24/24":                           "0:00–24:00, cả tuần",
		"cả tuần 7h-17h\nChủ nhật: nghỉ":  "7:00–17:00, thứ Hai đến thứ Bảy",
		"cả tuần 7h-17h\nCN 8h-11h":       "7:00–17:00, thứ Hai đến thứ Bảy|8:00–11:00, Chủ Nhật",
		"T2: 7h-11h\nT2: 13h-17h":         "7:00–11:00, 13:00–17:00, thứ Hai",
		"T2–T6 7h–11h, T7 8h–10h":         "7:00–11:00, thứ Hai đến thứ Sáu|8:00–10:00, thứ Bảy",
		"7h–11h T2–T6; 8h–10h T7":         "7:00–11:00, thứ Hai đến thứ Sáu|8:00–10:00, thứ Bảy",
		"Thứ 3, thứ 5: 7-11":              "7:00–11:00, thứ Ba|7:00–11:00, thứ Năm",
		"cuối tuần: cả ngày":              "0:00–24:00, thứ Bảy đến Chủ Nhật",
		"T7-T2: 7h-9h":                    "7:00–9:00, thứ Hai|7:00–9:00, thứ Bảy đến Chủ Nhật",
		"":                                "",
		"Mở cửa từ 7 giờ 30 phút đến 17 giờ 30, hàng ngày": "7:30–17:30, cả tuần",
	} {
		w, err := salespoint.ParseWeek(typed)
		if got := strings.Join(w.Lines(), "|"); err != nil || got != want {
			t.Errorf("%q is read as %q (%v), not %q", typed, got, err, want)
		}
	}
}

func TestHoursThatCannotBeMeantAreRefusedWithTheirLine(t *testing.T) {
	t.Parallel()
	for typed, key := range map[string]string{
		"gọi trước nhé":               "hours.unreadable",
		"7h":                          "hours.unreadable",
		"25h-26h":                     "hours.unreadable",
		"8:75-9:00":                   "hours.unreadable",
		"7h-7h":                       "hours.unreadable",
		"thứ Hai":                     "hours.unreadable",
		"T2 nghỉ 7h-8h":               "hours.unreadable",
		"7h-11h, 10h-12h":             "hours.overlap",
		"T2: 7h-11h\nT2: 8-12":        "hours.overlap",
		strings.Repeat("7h-8h\n", 41): "hours.too_many",
	} {
		if _, err := salespoint.ParseWeek(typed); !fault.Is(err, key) {
			t.Errorf("%q: %v, not %s", typed, err, key)
		}
	}
}

func TestSpecialDaysAreReadAsOfficersTypeThem(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"20/4: nghỉ":        "20/04/2027: nghỉ",
		"24/11: nghỉ":       "24/11/2026: nghỉ",
		"23/11: nghỉ":       "23/11/2027: nghỉ",
		"Tạm nghỉ đến 20/4": "24/11/2026–20/04/2027: nghỉ",
		"nghỉ sửa nhà đến hết ngày 1/12/2026": "24/11/2026–01/12/2026: nghỉ sửa nhà",
		"30/4–1/5: nghỉ lễ":                   "30/04/2027–01/05/2027: nghỉ lễ",
		"từ 30/12 đến 2/1 nghỉ":               "30/12/2026–02/01/2027: nghỉ",
		"24/12/2026: 8h–11h (bán Tết)":        "24/12/2026: 8:00–11:00 (bán Tết)",
		"31.12 7h-9h, 13h-15h":                "31/12/2026: 7:00–9:00, 13:00–15:00",
		"29/2: nghỉ":                          "29/02/2028: nghỉ",
		"20/11/2026–30/11/2026: nghỉ":         "20/11/2026–30/11/2026: nghỉ",
	} {
		list, err := salespoint.ParseSpecials(typed, today)
		if err != nil || len(list) != 1 || list[0].Line() != want {
			t.Errorf("%q is read as %+v (%v), not %q", typed, list, err, want)
		}
	}
	for typed, key := range map[string]string{
		"23/11/2026: nghỉ": "hours.bad_day", "31/2: nghỉ": "hours.bad_day", "20/4/2031–1/1/2034: nghỉ": "hours.bad_day",
		"Tết nghỉ": "hours.unreadable", "20/4: mở muộn": "hours.unreadable", "1/5: nghỉ\n30/4-2/5: nghỉ": "hours.overlap",
	} {
		if _, err := salespoint.ParseSpecials(typed, today); !fault.Is(err, key) {
			t.Errorf("%q: %v, not %s", typed, err, key)
		}
	}
}

func FuzzHoursAreReadTheSameOnceWritten(f *testing.F) {
	for _, seed := range []string{"7:30–17:30, cả tuần", "T2-T6: 7h-11h30, 13h30-17h\nCN nghỉ", "18h tới 2h", "1h–5h chiều", "24/24", "7-11 thứ 2, 8h sáng", "30/4–1/5: nghỉ lễ", "20/4: 8h-9h (x)", "tạm nghỉ a(b đến 2/1"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		if w, err := salespoint.ParseWeek(typed); err == nil {
			again, err := salespoint.ParseWeek(strings.Join(w.Lines(), "\n"))
			if err != nil || !reflect.DeepEqual(again.Lines(), w.Lines()) {
				t.Fatalf("%q: %q becomes %q (%v)", typed, w.Lines(), again.Lines(), err)
			}
			p := salespoint.Point{Week: w}
			if o := p.At(today); o.Open && !o.Until.IsZero() && !o.Until.After(today) {
				t.Fatalf("%q: open until %v", typed, o.Until)
			}
		}
		days, err := salespoint.ParseSpecials(typed, today)
		if err != nil {
			return
		}
		var lines []string
		for _, d := range days {
			lines = append(lines, d.Line())
		}
		again, err := salespoint.ParseSpecials(strings.Join(lines, "\n"), today)
		if err != nil || !reflect.DeepEqual(again, days) {
			t.Fatalf("%q: %+v becomes %+v (%v)", typed, days, again, err)
		}
	})
}
