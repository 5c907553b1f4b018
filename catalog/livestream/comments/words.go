package comments

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/ocop-hungdao/ocop/internal/slug"
)

type kind int

const (
	word kind = iota
	number
	sign // what parts wishes: a comma, a plus, a full stop
)

// token is one word, number or sign of a comment.
type token struct {
	kind   kind
	text   string // lower case, with its accents
	folded string
	n      int  // of a number
	glued  bool // to the one before
	used   bool
}

// words are the tokens of a text. Letters and digits part where they meet: "m1x2" is four.
func words(text string) (out []token) {
	var run []rune
	glued := false
	flush := func(next bool) {
		if len(run) > 0 {
			out = append(out, newToken(string(run), glued))
		}
		run, glued = nil, next && len(run) > 0
	}
	digit := func(r rune) bool { return r >= '0' && r <= '9' }
	for _, r := range strings.ToLower(text) {
		if r == '×' || r == '*' || r == '✕' || r == '✖' {
			r = 'x'
		}
		switch {
		case digit(r) || unicode.IsLetter(r) || unicode.IsMark(r):
			if len(run) > 0 && digit(r) != digit(run[len(run)-1]) {
				flush(true)
			}
			run = append(run, r)
		case unicode.IsSpace(r):
			flush(false)
		default:
			near := len(run) > 0
			flush(false)
			if strings.ContainsRune(",;+&|/.-:=", r) {
				out = append(out, token{kind: sign, text: string(r), folded: string(r), glued: near})
				glued = r != '|'
			}
		}
	}
	flush(false)
	return spelled(out)
}

func newToken(s string, glued bool) token {
	t := token{text: s, folded: slug.Fold(s), glued: glued}
	if s[0] >= '0' && s[0] <= '9' {
		t.kind, t.n = number, 0
		if n, err := strconv.Atoi(s); err == nil {
			t.n = n
		}
	}
	return t
}

// units is what goods are counted in.
var units = set("goi", "bich", "tui", "hop", "lo", "chai", "set", "phan", "suat", "cai", "bo", "hu", "thung", "kg", "ky", "ki", "kilo", "can", "pack", "chuc", "g0i", "bi", "cap", "combo", "bao", "qua")

// weights are the units of which the packs have other sizes.
var weights = set("kg", "ky", "ki", "kilo", "can")

// spoken are the numbers people write as words, by how they sound without accents.
var spoken = map[string]int{"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10, "one": 1, "two": 2}

// plainly are those that mean nothing else, even when no unit follows.
var plainly = set("một", "hai", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")

// verbs come before how many somebody takes.
var verbs = set("lay", "mua", "dat", "chot")

// spelled turns words that are numbers here into numbers: before a unit all of them, beside a
// code and behind "lấy" those that mean nothing else.
func spelled(all []token) []token {
	for n := range all {
		t := &all[n]
		value, ok := spoken[t.folded]
		if !ok || t.kind != word || t.glued {
			continue
		}
		unit := n+1 < len(all) && all[n+1].kind == word && units[all[n+1].folded]
		code := plainly[t.text] && (codeAt(all, n+1) != "" || n >= 2 && codeAt(all, n-2) != "" || n >= 3 && all[n-1].folded == "x" && codeAt(all, n-3) != "")
		verb := plainly[t.text] && n > 0 && verbs[all[n-1].folded]
		if unit || code || verb {
			t.kind, t.n = number, value
		}
	}
	for n := range all {
		if all[n].folded != "chuc" || all[n].kind != word {
			continue
		}
		if n > 0 && all[n-1].kind == number {
			all[n-1].n *= 10
		} else if n+1 < len(all) && units[all[n+1].folded] {
			all[n].kind, all[n].n = number, 10
		}
	}
	return all
}

func set(all ...string) map[string]bool {
	out := map[string]bool{}
	for _, s := range all {
		out[s] = true
	}
	return out
}
