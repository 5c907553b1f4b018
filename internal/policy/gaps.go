package policy

import (
	"regexp"
	"strings"
)

// Gap is a place where something is yet to be written: what stands there, and on which line
// of the text, from 1.
type Gap struct {
	Line int
	What string
	Own  string // the name of a marked blank; empty for what only looks like one
}

// gapLike finds what people leave where they mean to write later: dots, lines of underscores,
// names in square brackets that lead nowhere, and a run of the letter x.
var gapLike = regexp.MustCompile(`\.{3,}|…|_{2,}|\[[^\]\[\n]{1,80}\]|[xX]{3,}`)

// Gaps lists what is yet to be written in a text: blanks that are marked, whatever looks
// like one, cells of a table that are empty, and a word with a colon and nothing behind it.
func Gaps(body string) []Gap {
	var out []Gap
	for n, line := range strings.Split(body, "\n") {
		add := func(what, own string) { out = append(out, Gap{Line: n + 1, What: what, Own: own}) }
		for _, found := range blank.FindAllStringSubmatch(line, -1) {
			add(found[1], found[1])
		}
		rest := blank.ReplaceAllString(line, "\x00")
		for _, at := range gapLike.FindAllStringIndex(rest, -1) {
			if found := rest[at[0]:at[1]]; found[0] != '[' || !strings.HasPrefix(rest[at[1]:], "(") {
				add(found, "")
			}
		}
		if what, empty := emptyAt(rest); empty {
			add(what, "")
		}
	}
	return out
}

// emptyAt says whether a line has an empty cell, or ends where something was to follow; the
// line before a list may end so.
func emptyAt(line string) (what string, empty bool) {
	line = strings.TrimSpace(line)
	if strings.HasPrefix(line, "|") {
		cells := strings.Split(strings.Trim(line, "|"), "|")
		for _, c := range cells {
			if strings.TrimSpace(c) == "" {
				return strings.TrimSpace(cells[0]) + ": ", true
			}
		}
		return "", false
	}
	item := strings.TrimPrefix(strings.TrimPrefix(line, "- "), "* ")
	return line, item != line && strings.HasSuffix(strings.TrimRight(item, "* "), ":")
}
