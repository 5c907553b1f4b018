package search

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/ocop-hungdao/ocop/internal/slug"
)

const (
	maxText  = 200 // letters that are read of what was typed
	maxWords = 10
)

var wordChars = regexp.MustCompile(`[a-z0-9]+`)

// asked is what was typed, taken apart.
type asked struct {
	words    []string // folded
	joined   string   // folded, without spaces
	whole    bool     // the last word is not the beginning of one
	accented []string // in lower case, only those that carry an accent, as syllables are compared
}

// signs are what stands around words; vn_syllables in the database splits at the same.
const signs = " \t\n\r\f\v.,;:!?\"'()[]{}<>/\\|-–—…·“”‘’+&*%#@="

func read(text string) asked {
	text = norm.NFKC.String(slug.NFC(text)) // full-width letters are letters
	if utf8.RuneCountInString(text) > maxText {
		text = string([]rune(text)[:maxText])
	}
	t := asked{words: wordChars.FindAllString(slug.Fold(text), maxWords)}
	t.joined = strings.Join(t.words, "")
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(signs, r) }) {
		if w != slug.Fold(w) && len(t.accented) < maxWords {
			t.accented = append(t.accented, toned(w))
		}
	}
	return t
}

// text is the words as the engine is asked for them. It takes the last for the beginning
// of a word unless a space follows.
func (t asked) text() string {
	if t.whole {
		return strings.Join(t.words, " ") + " "
	}
	return strings.Join(t.words, " ")
}

// tones are the two ways to write the tone of an open oa, oe or uy.
var tones = strings.NewReplacer("oà", "òa", "oá", "óa", "oả", "ỏa", "oã", "õa", "oạ", "ọa", "oè", "òe", "oé", "óe", "oẻ", "ỏe", "oẽ", "õe", "oẹ", "ọe",
	"uỳ", "ùy", "uý", "úy", "uỷ", "ủy", "uỹ", "ũy", "uỵ", "ụy")

// toned writes the tone of an open syllable on its first vowel: hoà is hòa, hoàn stays.
func toned(w string) string {
	if r := []rune(w); len(r) >= 2 {
		return string(r[:len(r)-2]) + tones.Replace(string(r[len(r)-2:]))
	}
	return w
}
