package web

import (
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/content"
)

func FuzzAPriceBandIsReadOrRefused(f *testing.F) {
	for _, s := range []string{"0-50000", "50000-200000", "200000-", "-50000", "9-1", "-", "", "a-b", "99999999999-1", "1-2-3", " 1-2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		from, to, ok := band(text)
		if !ok && (from != 0 || to != 0) {
			t.Fatalf("%q is refused and yet read as %d to %d", text, from, to)
		}
		if from < 0 || to < 0 || to > 0 && from > to {
			t.Fatalf("%q is read as %d to %d", text, from, to)
		}
	})
}

func FuzzAFestivalLiesAheadOrIsNotRead(f *testing.F) {
	for _, s := range []string{"Mùng 8 đến mùng 10 tháng 2 âm lịch", "Ngày 10 tháng 7 âm lịch", "30 tháng 2 âm lịch", "tháng 13 âm lịch", "10 đến 8 tháng 1 âm lịch", ""} {
		f.Add(s, int64(1_764_000_000))
	}
	f.Fuzz(func(t *testing.T, text string, seconds int64) {
		now := time.Unix(seconds%4_000_000_000, 0)
		next, ok := readFestival(content.Fact{Text: text}, now)
		if ok && (next.to.Before(next.from) || next.to.AddDate(0, 0, 1).Before(now)) {
			t.Fatalf("%q at %s is read as %s to %s", text, now, next.from, next.to)
		}
	})
}

func TestInitialsComeFromTheNameAlone(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{"HTX Miến làng So (mẫu)": "LS", "Đồng Cửa": "ĐC", "Sớm": "S", "(mẫu)": "", "": "", "ớt  ngọt": "ỚN"} {
		if got := initials(name); got != want {
			t.Errorf("%q: %q", name, got)
		}
	}
}

func TestTextsAreTakenApartWhereTheirWritersPaused(t *testing.T) {
	t.Parallel()
	if got := splitParagraphs("Một.\r\n\r\nHai\ncùng đoạn.\n\n\n"); len(got) != 2 || !strings.HasPrefix(got[1], "Hai") {
		t.Errorf("paragraphs: %q", got)
	}
	if got := splitLines(" Ngâm. \n\nChần.\n"); len(got) != 2 || got[1] != "Chần." {
		t.Errorf("lines: %q", got)
	}
}
