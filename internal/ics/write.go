package ics

import (
	"strings"
	"time"
	"unicode/utf8"
)

// Event is something on whole days, both included, or from one instant to another.
type Event struct {
	UID         string // the same event keeps it; a calendar replaces what it has
	Changed     time.Time
	First, Last time.Time // days; the hours are not looked at
	From, Until time.Time // instants, in place of the days
	Title       string
	Place       string
	Text        string
	Address     string // a page about it
}

const instant = "20060102T150405Z"

// Write makes a file of events, with the name of who publishes it. Empty fields are left
// out; any text may be handed in. The same events give the same bytes.
func Write(publisher string, events []Event) []byte {
	var b strings.Builder
	line := func(name, value string) {
		if value != "" {
			fold(&b, name+":"+value)
		}
	}
	line("BEGIN", "VCALENDAR")
	line("VERSION", "2.0")
	line("PRODID", "-//"+escape(publisher)+"//VI")
	line("CALSCALE", "GREGORIAN")
	line("METHOD", "PUBLISH")
	for _, e := range events {
		line("BEGIN", "VEVENT")
		line("UID", escape(e.UID))
		line("DTSTAMP", e.Changed.UTC().Format(instant))
		if e.From.IsZero() {
			line("DTSTART;VALUE=DATE", e.First.Format("20060102"))
			line("DTEND;VALUE=DATE", e.Last.AddDate(0, 0, 1).Format("20060102")) // the day after
		} else {
			line("DTSTART", e.From.UTC().Format(instant))
			line("DTEND", e.Until.UTC().Format(instant))
		}
		line("SUMMARY", escape(e.Title))
		line("LOCATION", escape(e.Place))
		line("DESCRIPTION", escape(e.Text))
		line("URL", oneLine(e.Address))
		line("END", "VEVENT")
	}
	line("END", "VCALENDAR")
	return []byte(b.String())
}

var escapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`)

// escape keeps a text within its line.
func escape(s string) string { return clean(escapes.Replace(strings.ToValidUTF8(s, ""))) }

func oneLine(s string) string {
	return clean(strings.NewReplacer("\r", "", "\n", "").Replace(strings.ToValidUTF8(s, "")))
}

// clean drops what no calendar may contain.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return -1
		}
		return r
	}, s)
}

// widest is how many bytes a line may have, its end not counted.
const widest = 75

// fold writes a line, broken between letters where it is too long.
func fold(b *strings.Builder, line string) {
	room := widest
	for len(line) > room {
		cut := room
		for cut > 1 && !utf8.RuneStart(line[cut]) {
			cut--
		}
		b.WriteString(line[:cut] + "\r\n ")
		line, room = line[cut:], widest-1
	}
	b.WriteString(line + "\r\n")
}
