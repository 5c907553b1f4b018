package salespoint

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/ocop-hungdao/ocop/internal/slug"
)

type tokenKind int

const (
	aDay tokenKind = iota
	aTime
	aDash
	aClosure
	aWholeDay
)

// token is one thing that a line about hours says.
type token struct {
	kind   tokenKind
	days   []int // of aDay
	minute int   // of aTime
	hour   int   // of aTime, as it was typed
	half   string
}

var (
	everyDay  = []int{0, 1, 2, 3, 4, 5, 6}
	dayTokens = []struct {
		form *regexp.Regexp
		days []int
	}{
		{word(`ca tuan|(?:hang|moi|tat ca cac) ngay|ngay nao cung mo`), everyDay},
		{word(`ngay thuong|trong tuan`), []int{1, 2, 3, 4, 5}},
		{word(`cuoi tuan`), []int{6, 0}},
		{word(`chu nhat|c\.?n`), []int{0}},
		{word(`thu (?:hai|2)|t ?2`), []int{1}},
		{word(`thu (?:ba|3)|t ?3`), []int{2}},
		{word(`thu (?:tu|4)|t ?4`), []int{3}},
		{word(`thu (?:nam|5)|t ?5`), []int{4}},
		{word(`thu (?:sau|6)|t ?6`), []int{5}},
		{word(`thu (?:bay|7)|t ?7`), []int{6}},
	}
	wholeDayForm = word(`24/24(?: ?gio| ?h)?|ca ngay(?: dem)?|suot ngay`)
	closureForm  = word(`(?:tam )?nghi|dong cua|khong mo(?: cua)?`)
	timeForm     = regexp.MustCompile(`^(\d{1,2})(?: ?(?:gio|h|g|:|\.) ?([0-5]\d)(?: ?phut\b|p\b)?| ?(?:gio|h|g)\b)?(?: (sang|trua|chieu|toi|dem)\b)?`)
	fillerForm   = regexp.MustCompile(`^(?:[,;:&()]|(?:va|tu|luc|mo cua|mo|ban)\b| )+`)
)

func word(pattern string) *regexp.Regexp { return regexp.MustCompile(`^(?:` + pattern + `)\b`) }

// "đến" and "tới" join two ends; "tối", which folds like "tới", is the evening.
var joins = strings.NewReplacer("đến", "-", "tới", "-", "–", "-", "—", "-", "−", "-", "~", "-", "→", "-")

// tokens takes a line apart; false when something in it cannot be meant.
func tokens(line string) ([]token, bool) {
	rest := slug.Fold(joins.Replace(strings.ToLower(slug.NFC(line))))
	rest = strings.ReplaceAll(rest, " den ", " - ")
	var out []token
next:
	for rest != "" {
		if m := fillerForm.FindString(rest); m != "" {
			rest = rest[len(m):]
			continue
		}
		if strings.HasPrefix(rest, "-") {
			out, rest = append(out, token{kind: aDash}), rest[1:]
			continue
		}
		for _, d := range dayTokens {
			if m := d.form.FindString(rest); m != "" {
				out, rest = append(out, token{kind: aDay, days: d.days}), rest[len(m):]
				continue next
			}
		}
		if m := wholeDayForm.FindString(rest); m != "" {
			out, rest = append(out, token{kind: aWholeDay}), rest[len(m):]
			continue
		}
		if m := closureForm.FindString(rest); m != "" {
			out, rest = append(out, token{kind: aClosure}), rest[len(m):]
			continue
		}
		t, n := timeToken(rest)
		if n == 0 {
			return nil, false
		}
		out, rest = append(out, t), rest[n:]
	}
	return out, true
}

// timeToken reads a time of day and how long it is; 0 when there is none.
func timeToken(text string) (token, int) {
	m := timeForm.FindStringSubmatch(text)
	if m == nil || len(m[0]) < len(text) && text[len(m[0])] >= '0' && text[len(m[0])] <= '9' {
		return token{}, 0
	}
	hour, _ := strconv.Atoi(m[1])
	minute, _ := strconv.Atoi(m[2])
	t := token{kind: aTime, hour: hour, half: m[3]}
	switch {
	case hour < 12 && (m[3] == "chieu" || m[3] == "toi" || m[3] == "dem" && hour > 5), hour < 4 && m[3] == "trua":
		hour += 12
	}
	t.minute = hour*60 + minute
	if t.minute > dayMinutes {
		return token{}, 0
	}
	return t, len(m[0])
}
