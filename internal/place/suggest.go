package place

import (
	"cmp"
	"slices"
	"strings"
)

// rank says how well a name fits what was typed; less is better.
type rank int

const (
	exact rank = iota
	begins
	beginsWord
	within
	joined
	mistyped
	none
)

// Suggest lists up to limit wards of a province that typed may mean, the likeliest
// first and each ward once. Accents, case, spaces and one slip in a longer name do
// not matter; former names and our hamlets lead to the ward of today. Nothing typed,
// or an unknown province, suggests nothing.
func (u *Units) Suggest(provinceCode, text string, limit int) []Match {
	t := readTyped(text)
	if t.bare == "" || limit <= 0 {
		return nil
	}
	type hit struct {
		spelling
		rank
		foreign bool // the accents differ
	}
	var hits []hit
	for _, s := range t.among(u.namesOf(provinceCode)) {
		if r := t.rank(s); r < none {
			hits = append(hits, hit{s, r, !strings.Contains(s.accentedFull, t.accented) && !strings.HasSuffix(t.accented, s.accented)})
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), compareBool(a.bare != t.full && a.full != t.full, b.bare != t.full && b.full != t.full), compareBool(a.foreign, b.foreign), compareBool(a.old != "", b.old != ""), cmp.Compare(len(a.bare), len(b.bare)))
	})
	var best []spelling
	seen := map[int]bool{}
	for _, h := range hits {
		if !seen[h.ward] && len(best) < limit {
			seen[h.ward] = true
			best = append(best, h.spelling)
		}
	}
	return u.matchesOf(best)
}

func (t typed) rank(s spelling) rank {
	switch {
	case s.full == t.full, s.bare == t.full, s.bare == t.bare:
		return exact
	case strings.HasPrefix(s.bare, t.bare), strings.HasPrefix(s.bare, t.full), strings.HasPrefix(s.full, t.full):
		return begins
	case strings.Contains(s.bare, " "+t.bare):
		return beginsWord
	case len(t.bare) > 2 && strings.Contains(s.bare, t.bare):
		return within
	case len(t.joined) > 2 && strings.HasPrefix(s.joined, t.joined):
		return joined
	case oneSlip(t.joined, s.joined):
		return mistyped
	}
	return none
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}
