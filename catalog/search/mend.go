package search

import (
	"cmp"
	"slices"
	"strings"
)

// known is a word of the vocabulary and in how many documents it stands.
type known struct {
	Word string
	N    int
}

// spelling is one way to read a typed word: as other words, how far that is, and how many
// letters of it are slips.
type spelling struct {
	words []string
	away  int
	slips int
	n     int
}

// maxSpellings bounds how many readings of one word are tried.
const maxSpellings = 4

// spellings are the likeliest readings of a word that nobody knows, from words that hold
// a letter of it: written together, typed in Telex without a keyboard for it, or with a
// letter wrong, missing, too many or in its neighbour's place.
func spellings(w string, near []known) []spelling {
	has := make(map[string]int, len(near))
	var out []spelling
	for _, k := range near {
		has[k.Word] = k.N
		if d := distance(w, k.Word); d > 0 && (d <= allowed(w) || swapped(w, k.Word)) {
			out = append(out, spelling{[]string{k.Word}, d, d, k.N})
		}
	}
	if plain := untelex(w); plain != w && has[plain] > 0 {
		out = append(out, spelling{[]string{plain}, 0, 0, has[plain]})
	}
	if parts := split(w, has); parts != nil {
		out = append(out, spelling{parts, shortest(parts), 0, 1})
	}
	slices.SortStableFunc(out, func(a, b spelling) int {
		return cmp.Or(cmp.Compare(a.away, b.away), cmp.Compare(begin(w, a), begin(w, b)), cmp.Compare(b.n, a.n), cmp.Compare(a.words[0], b.words[0]))
	})
	return out[:min(len(out), maxSpellings)]
}

// shortest is how little a split is to be trusted: any letters fall into pieces of two.
func shortest(parts []string) int {
	for _, p := range parts {
		if len(p) < 3 {
			return 1
		}
	}
	return 0
}

// begin is 0 for a reading that begins with the letter that was typed.
func begin(w string, s spelling) int {
	if strings.HasPrefix(s.words[0], w[:1]) {
		return 0
	}
	return 1
}

// swapped says that all letters are there and two have changed places.
func swapped(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y) && distance(a, b) == 1
}

// allowed is how many letters of a word may be wrong. Every word of three is a letter
// away from many.
func allowed(w string) int {
	switch {
	case len(w) < 4:
		return 0
	case len(w) < 9:
		return 1
	default:
		return 2
	}
}

// distance counts the letters that are wrong, missing or too many; two neighbours that
// have changed places count once.
func distance(a, b string) int {
	if max(len(a)-len(b), len(b)-len(a)) > 2 {
		return 3
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// split takes a word apart into the fewest words of two letters or more that are known;
// nil when it cannot be.
func split(w string, has map[string]int) []string {
	best := make([][]string, len(w)+1)
	best[0] = []string{}
	for end := 2; end <= len(w); end++ {
		for start := 0; start <= end-2; start++ {
			if best[start] == nil || has[w[start:end]] == 0 {
				continue
			}
			if parts := append(slices.Clone(best[start]), w[start:end]); best[end] == nil || len(parts) < len(best[end]) {
				best[end] = parts
			}
		}
	}
	if len(best[len(w)]) < 2 || len(best[len(w)]) > maxWords {
		return nil
	}
	return best[len(w)]
}

var doubled = strings.NewReplacer("aa", "a", "ee", "e", "oo", "o", "dd", "d", "uw", "u", "ow", "o", "aw", "a")

// untelex is the syllable that was meant by keys of Telex: "mieens" is "mien".
func untelex(w string) string {
	plain := doubled.Replace(w)
	if len(plain) > 2 && strings.ContainsRune("sfrxj", rune(plain[len(plain)-1])) {
		plain = plain[:len(plain)-1]
	}
	return plain
}
