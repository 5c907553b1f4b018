package typed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Line is one line of text: composed (NFC), each sign of it visible, with plain spaces
// for all kinds of space and for line ends, trimmed. Anything may come in; doing it
// twice changes nothing.
func Line(s string) string { return clean(s, false) }

// Text is Line for several lines; line ends come out as \n.
func Text(s string) string { return clean(s, true) }

// Name is Line with one space between words, as names and addresses are written.
func Name(s string) string { return strings.Join(strings.Fields(Line(s)), " ") }

// Says tells whether there is a letter or a digit in s: whether it can mean anything to
// who reads it aloud.
func Says(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

func clean(s string, lines bool) string {
	s = strings.ReplaceAll(strings.ToValidUTF8(s, ""), "\r\n", "\n")
	s = strings.Map(func(r rune) rune { return keep(r, lines) }, s)
	return strings.TrimSpace(norm.NFC.String(s))
}

// blank is the sign of Braille without a dot: a space that Unicode does not call one.
const blank = '\u2800'

// keep drops what cannot be seen and turns what is between words into a space. Among
// the invisible are the marks that turn the direction of writing round, with which one
// name can be made to look like another.
func keep(r rune, lines bool) rune {
	switch {
	case r == '\n' || r == '\r':
		if lines {
			return '\n'
		}
		return ' '
	case r == '\t' || r == blank || unicode.Is(unicode.Zs, r) || r == '\u2028' || r == '\u2029':
		return ' '
	case unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Co, unicode.Other_Default_Ignorable_Code_Point, unicode.Noncharacter_Code_Point) || r == utf8.RuneError:
		return -1
	}
	return r
}
