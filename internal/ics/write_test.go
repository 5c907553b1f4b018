package ics

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

func day(text string) time.Time {
	d, _ := time.Parse(time.DateOnly, text)
	return d
}

func TestAnEventIsWrittenAsCalendarsReadIt(t *testing.T) {
	t.Parallel()
	got := string(Write("OCOP Hưng Đạo", []Event{{UID: "hoi-dinh-so-2027@example.vn", Changed: time.Date(2026, 11, 24, 5, 0, 0, 0, time.UTC), First: day("2027-03-15"), Last: day("2027-03-17"),
		Title: "Hội đình So; mở hội", Place: "Đình So, xã Hưng Đạo", Text: "Ngày đầu\nvà ngày sau", Address: "https://example.vn/su-kien/hoi-dinh-so"}}))
	for _, wanted := range []string{"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "DTSTART;VALUE=DATE:20270315\r\n", "DTEND;VALUE=DATE:20270318\r\n", "DTSTAMP:20261124T050000Z\r\n",
		`SUMMARY:Hội đình So\; mở hội`, `LOCATION:Đình So\, xã Hưng Đạo`, `DESCRIPTION:Ngày đầu\nvà ngày sau`, "END:VEVENT\r\nEND:VCALENDAR\r\n"} {
		if !strings.Contains(got, wanted) {
			t.Errorf("it lacks %q:\n%s", wanted, got)
		}
	}
}

func FuzzWrite(f *testing.F) {
	f.Add("Hội đình So", strings.Repeat("ế", 200))
	f.Add("x\r\nBEGIN:VEVENT", "\x00\xff")
	f.Fuzz(func(t *testing.T, title, text string) {
		got := string(Write("OCOP", []Event{{UID: "1", Title: title, Text: text, Place: title, Address: text}}))
		if !utf8.ValidString(got) || strings.Count(got, "\r\nBEGIN:VEVENT\r\n") != 1 {
			t.Errorf("a text broke out: %q", got)
		}
		for line := range strings.SplitSeq(strings.TrimSuffix(got, "\r\n"), "\r\n") {
			if len(line) > widest || strings.ContainsAny(line, "\r\n") {
				t.Errorf("line %q", line)
			}
		}
	})
}
