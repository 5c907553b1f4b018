package view

import "unicode"

// parts is a changed text cut by what differs: the words before it, which both have, what it
// was and what it is, and the words behind it.
type parts struct{ front, was, is, back string }

func (c Changed) parts() parts {
	was, is := []rune(c.Before), []rune(c.After)
	front := 0
	for front < len(was) && front < len(is) && was[front] == is[front] {
		front++
	}
	back := 0
	for back < len(was)-front && back < len(is)-front && was[len(was)-1-back] == is[len(is)-1-back] {
		back++
	}
	// Half a word says nothing: the marks begin and end between words.
	for front > 0 && !unicode.IsSpace(was[front-1]) && !(gap(was, front) && gap(is, front)) {
		front--
	}
	for back > 0 && !unicode.IsSpace(was[len(was)-back]) && !(gap(was, len(was)-back-1) && gap(is, len(is)-back-1)) {
		back--
	}
	return parts{string(was[:front]), string(was[front : len(was)-back]), string(is[front : len(is)-back]), string(was[len(was)-back:])}
}

// gap says whether no word reaches over a place: a space, or either end.
func gap(text []rune, at int) bool { return at < 0 || at >= len(text) || unicode.IsSpace(text[at]) }
