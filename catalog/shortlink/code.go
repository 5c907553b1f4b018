package shortlink

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/slug"
)

// How long the code of a page is, in signs; a size has a letter and a number instead.
const (
	LeastCode = 3
	MostCode  = 16
)

// mostTyped is what is read of a text at all: nobody says more for a code.
const mostTyped = 60

// Fold reads a code as people type, say and copy it ("Tết quê", "tet-que", "TET QUE") and gives it
// in capitals without what stands between its signs; "" for a text that holds something else than
// letters and digits.
func Fold(text string) string {
	if len(text) > mostTyped {
		return ""
	}
	folded := strings.NewReplacer(" ", "", "-", "", ".", "", "_", "", "‑", "", "–", "").Replace(slug.Fold(text))
	if strings.IndexFunc(folded, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') }) >= 0 {
		return ""
	}
	return strings.ToUpper(folded)
}

// Look is a code as the eye takes it: O and 0 are one sign, and so are I, L and 1.
func Look(code string) string { return strings.NewReplacer("O", "0", "I", "1", "L", "1").Replace(code) }

var (
	likeGoods = regexp.MustCompile(`^[A-Z][0-9]+$`)
	likeStall = regexp.MustCompile(`^HC[0-9]+$`)
)

// wrong is the message key of what keeps a folded code from standing for a page, with what the
// sentence needs; "" when nothing does.
func wrong(typed, code string) (key string, with map[string]any) {
	switch {
	case code == "" && strings.TrimSpace(typed) == "":
		return "link.code_missing", nil
	case code == "" && len(typed) <= mostTyped:
		return "link.code_signs", nil
	case code == "" || len(code) > MostCode:
		return "link.code_long", map[string]any{"most": strconv.Itoa(MostCode)}
	case unicode.IsDigit(rune(code[0])):
		return "link.code_begins", nil
	case likeGoods.MatchString(Look(code)):
		return "link.code_of_goods", map[string]any{"look": Look(code)}
	case likeStall.MatchString(code):
		return "link.code_of_stall", nil
	case len(code) < LeastCode:
		return "link.code_short", map[string]any{"least": strconv.Itoa(LeastCode)}
	}
	return "", nil
}

// Family is the letter and number that a text is, when it is a code for goods; "" when it is none.
func Family(text string) string { return livestream.ParseCode(text) }

// Ideas are codes that remind of a name, the best first: its first two words, its first and last,
// its beginnings. None of a name that says nothing. A star, a year or a size in it is left out.
func Ideas(name string) (out []string) {
	var words []string
	for _, w := range strings.Fields(slug.Fold(strings.NewReplacer("(", " ", ")", " ", ",", " ", "–", " ", "-", " ").Replace(name))) {
		if w = Fold(w); w != "" && strings.Trim(w, "0123456789") == w && w != "MAU" {
			words = append(words, w)
		}
	}
	if len(words) == 0 {
		return nil
	}
	first, last, begins := words[0], words[len(words)-1], ""
	for _, w := range words {
		begins += w[:1]
	}
	tries := []string{first}
	if len(words) > 1 {
		tries = []string{first + words[1], first + last, begins, first}
	}
	seen := map[string]bool{}
	for _, code := range tries {
		if key, _ := wrong(code, code); key == "" && !seen[code] {
			seen[code] = true
			out = append(out, code)
		}
	}
	return out
}

// more are codes that go on from one that is taken, the nearest first.
func more(code string, year int) (out []string) {
	if family := Family(code); family != "" {
		at, _ := strconv.Atoi(family[1:])
		for step := 1; step < 99; step++ {
			for _, n := range []int{at + step, at - step} {
				if n >= 1 && n <= 99 {
					out = append(out, family[:1]+strconv.Itoa(n))
				}
			}
		}
		return out
	}
	bare := strings.TrimRight(code, "0123456789")
	if len(bare) < LeastCode {
		bare = code
	}
	for _, end := range append([]string{strconv.Itoa(year % 100), strconv.Itoa((year + 1) % 100)}, strings.Split("2 3 4 5 6 7 8 9 22 23 24 25 26 27 28 29", " ")...) {
		next := bare[:min(len(bare), MostCode-len(end))] + end
		if key, _ := wrong(next, next); key == "" && next != code {
			out = append(out, next)
		}
	}
	return out
}
