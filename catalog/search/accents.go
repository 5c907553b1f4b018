package search

import (
	"slices"
	"strings"
)

// levels are conditions on the accents of a name, in the engine's words, each stricter
// than the one before: it has some of these syllables, all but one, all. Only words that
// were typed with accents are among them, so one that was typed plain asks for nothing.
// PostgreSQL ranks by the same; see accents.
func levels(accented []string) []string {
	has := make([]string, len(accented))
	for i, w := range accented {
		has[i] = "name_syl = " + quoted(w)
	}
	var out []string
	if len(has) > 1 {
		out = append(out, strings.Join(has, " OR "))
	}
	if len(has) > 2 {
		var ways []string
		for i := range has {
			ways = append(ways, "("+strings.Join(slices.Delete(slices.Clone(has), i, i+1), " AND ")+")")
		}
		out = append(out, strings.Join(ways, " OR "))
	}
	return append(out, strings.Join(has, " AND "))
}
