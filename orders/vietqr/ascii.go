package vietqr

import (
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// ASCII writes Vietnamese without its marks, for apps that count bytes: "chuyển khoản"
// becomes "chuyen khoan". What has no such form is left out.
func ASCII(text string) string {
	bare, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), text)
	if err != nil {
		return ""
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'đ':
			return 'd'
		case r == 'Đ':
			return 'D'
		case r >= ' ' && r <= '~':
			return r
		}
		return -1
	}, bare)
}
