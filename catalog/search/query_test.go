package search

import (
	"strings"
	"testing"
)

func TestOnlyAccentedWordsAskForTheirAccents(t *testing.T) {
	t.Parallel()
	got := read("Miến so, “đèn” bàn")
	if strings.Join(got.words, " ") != "mien so den ban" || strings.Join(got.accented, " ") != "miến “đèn” bàn" && strings.Join(got.accented, " ") != "miến đèn bàn" {
		t.Fatalf("got %+v", got)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("Miến dong làng So")
	f.Add("\xff\xfe & | ! :* '")
	f.Fuzz(func(t *testing.T, s string) {
		got := read(s)
		if len(got.words) > maxWords || len(got.accented) > maxWords {
			t.Fatal("too many words")
		}
		for _, w := range got.words {
			if strings.Trim(w, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
				t.Fatalf("%q is no plain word", w)
			}
		}
	})
}
