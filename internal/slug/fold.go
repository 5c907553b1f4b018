package slug

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// NFC writes every letter of s the one composed way, so that the same word typed on
// two keyboards is the same bytes. It is applied once, where text enters. What is no
// UTF-8 is dropped, and so is NUL, which PostgreSQL refuses to store.
func NFC(s string) string {
	s = strings.ToValidUTF8(s, "")
	return norm.NFC.String(strings.ReplaceAll(s, "\x00", ""))
}

// Fold writes s as it is compared without accents: small letters, no marks, đ as d,
// one space between words and none around, no control or invisible characters.
// "  Miến  Làng SO" folds to "mien lang so". Folding twice changes nothing.
func Fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range norm.NFD.String(strings.ToValidUTF8(s, "")) {
		if unicode.IsSpace(r) {
			gap = true
			continue
		}
		if unicode.In(r, unicode.Mn, unicode.Cc, unicode.Cf) {
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteRune(bare(r))
	}
	return b.String()
}

// bare is the small letter of r; đ has no decomposition, so it is named.
func bare(r rune) rune {
	if r = unicode.ToLower(r); r == 'đ' {
		return 'd'
	}
	return r
}

// Squeeze is Fold without its spaces, to compare words that some people join:
// "Hưng Đạo", "hung dao" and "hungdao" are all "hungdao".
func Squeeze(s string) string { return strings.ReplaceAll(Fold(s), " ", "") }
