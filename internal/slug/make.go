package slug

import (
	"strings"

	"github.com/gosimple/slug"
)

// Make writes s as the part of a web address: small ASCII letters, digits and single
// dashes. "Miến & bún làng So" is "mien-va-bun-lang-so". A text without a letter or a
// digit has no slug: the answer is "".
func Make(s string) string {
	made := slug.MakeLang(vietnamese.Replace(NFC(s)), "vi")
	// The library keeps underscores, also those it makes of foreign letters.
	return strings.Join(strings.FieldsFunc(made, func(r rune) bool { return r == '-' || r == '_' }), "-")
}

// vietnamese says first what the library would say in English.
var vietnamese = strings.NewReplacer("&", " và ", "@", " ")
