package search

import (
	"strings"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/slug"
	"github.com/ocop-hungdao/ocop/internal/typed"
)

// Synonym is phrases that mean the same to a buyer: what is found by one is found by all.
type Synonym struct {
	ID         int64
	Phrases    []string
	BuiltIn    bool // it came with the program
	RowVersion int
}

// What a line of synonyms may hold.
const (
	minPhrases = 2
	maxPhrases = 20
	maxPhrase  = 40 // letters
)

// ReadPhrases reads what an officer typed: phrases with commas between. The same phrase
// twice is one. Too few, too many, too long, or one without a letter, is a wrong form of
// the field "phrases".
func ReadPhrases(text string) ([]string, error) {
	var out []string
	var form fault.Form
	seen := map[string]bool{}
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' || r == '|' }) {
		phrase := typed.Name(part)
		key := strings.ToLower(slug.NFC(phrase))
		if phrase == "" || seen[key] {
			continue
		}
		seen[key] = true
		switch {
		case !typed.Says(phrase):
			form.Wrong("phrases", "synonym.no_letters")
		case utf8.RuneCountInString(phrase) > maxPhrase:
			form.WrongWith("phrases", "synonym.too_long", map[string]any{"limit": maxPhrase})
		}
		out = append(out, phrase)
	}
	switch {
	case len(form.Fields) > 0:
	case len(out) < minPhrases:
		form.Wrong("phrases", "synonym.too_few")
	case len(out) > maxPhrases:
		form.WrongWith("phrases", "synonym.too_many", map[string]any{"limit": maxPhrases})
	}
	if len(form.Fields) > 1 {
		form.Fields = form.Fields[:1]
	}
	return out, form.Err()
}
