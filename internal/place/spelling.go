package place

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/ocop-hungdao/ocop/internal/slug"
)

// plain is a name as it is compared: folded, with spaces for everything that is no
// letter or digit, so that "M'Drắk", "m’drak" and "M Drak" are one.
func plain(s string) string {
	return strings.Join(strings.FieldsFunc(slug.Fold(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ")
}

// spelt is a name with its accents, to prefer "Ba Tơ" over "Ba Tô". Tones move to the
// end of their word, because "Hoà" and "Hòa" are the same word.
func spelt(s string) string {
	var b, tones strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(s)) {
		switch {
		case strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", r):
			tones.WriteRune(r)
			continue
		case !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r):
			b.WriteString(tones.String())
			tones.Reset()
			r = ' '
		}
		b.WriteRune(r)
	}
	return strings.Join(strings.Fields(b.String()+tones.String()), " ")
}

// kindsTyped are the words for a kind of unit as people type them, plain.
var kindsTyped = []string{"thi tran", "dac khu", "phuong", "thon", "lang", "xa", "tt", "p", "x"}

// cutKind takes the word for a kind off a plain name: "xa hung dao" and "p12" become
// "hung dao" and "12". A kind alone is kept, as a name may be typed only so far.
func cutKind(s string) string {
	for _, kind := range kindsTyped {
		if rest, ok := strings.CutPrefix(s, kind+" "); ok {
			return rest
		}
	}
	if rest, ok := strings.CutPrefix(s, "p"); ok && rest != "" && strings.Trim(rest, "0123456789") == "" {
		return rest
	}
	return s
}
