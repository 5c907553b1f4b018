package search

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// What an officer typed is read or refused at the field; what was read is the same when
// it is read again.
func FuzzPhrases(f *testing.F) {
	f.Add("nem thính, nem nắm")
	f.Add("miến dong;miến So\nmiến|Miến Dong")
	f.Add(",,,;\n|")
	f.Add(strings.Repeat("dài ", 30) + ", b")
	f.Add("\xff, a\u200b, \u0000b, a")
	f.Add("İ, i̇, ı")
	f.Fuzz(func(t *testing.T, text string) {
		phrases, err := ReadPhrases(text)
		if err != nil {
			form, ok := fault.AsForm(err)
			if !ok || len(form.Fields) != 1 {
				t.Fatalf("%q: %v", text, err)
			}
			return
		}
		if len(phrases) < minPhrases || len(phrases) > maxPhrases {
			t.Fatalf("%q: %d phrases", text, len(phrases))
		}
		for _, p := range phrases {
			if !utf8.ValidString(p) || p == "" || utf8.RuneCountInString(p) > maxPhrase || strings.ContainsAny(p, ",;|\n\x00") {
				t.Fatalf("%q: %q", text, p)
			}
		}
		again, err := ReadPhrases(strings.Join(phrases, ", "))
		if err != nil || strings.Join(again, ",") != strings.Join(phrases, ",") {
			t.Fatalf("%q: once written and read again, %q is %q (%v)", text, phrases, again, err)
		}
	})
}
