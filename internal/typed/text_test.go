package typed_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/ocop-hungdao/ocop/internal/typed"
)

func TestWhatCannotBeSeenIsNotThere(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"mie\u0302\u0301n So":          "miến So",
		"  Hoa\t Mai\u00a0 ":           "Hoa  Mai",
		"An\r\nBcc: x@y.vn":            "An Bcc: x@y.vn",
		"An\u2028B":                    "An B",
		"An\u202etxt.exe":              "Antxt.exe",
		"\u200b\u200b\u2060\ufeff":     "",
		"\u3164\uffa0\u115f\u034f":     "", // letters and marks that are drawn as nothing
		"\u2800\u2800":                 "",
		"\x00\x01\x7f\u0085":           "",
		"\ue000\uffff\ufffd\U000e0041": "",
		"\xff\xfeHoa":                  "Hoa",
		"<script>":                     "<script>",
		"🍜 Hoa":                        "🍜 Hoa",
	} {
		if got := typed.Line(in); got != want {
			t.Errorf("%+q became %+q, not %+q", in, got, want)
		}
	}
	if got := typed.Text("một\r\nhai\u202e\n\nba "); got != "một\nhai\n\nba" {
		t.Errorf("lines became %q", got)
	}
	if got := typed.Name(" Nguyễn  Thị\n Hoa "); got != "Nguyễn Thị Hoa" {
		t.Errorf("a name became %q", got)
	}
}

func TestOnlyLettersAndDigitsSayAnything(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]bool{"Đỗ": true, "7": true, "王": true, "": false, "-.-": false, "😀": false, "́": false} {
		if typed.Says(s) != want {
			t.Errorf("%q says something: %v", s, !want)
		}
	}
}

func FuzzLine(f *testing.F) {
	for _, seed := range []string{"miến", "mie\u0302\u0301n", "\u202eabc", "\u200b", "a\r\nb", "\xff", "\u3164", "e\u0301\u200d\u0301"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		line, text := typed.Line(s), typed.Text(s)
		switch {
		case !utf8.ValidString(line) || !norm.NFC.IsNormalString(line):
			t.Errorf("%q became %q, which is not composed text", s, line)
		case strings.ContainsFunc(line, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) }):
			t.Errorf("%q became %q, with something invisible in it", s, line)
		case typed.Line(line) != line || typed.Text(text) != text:
			t.Errorf("%q is not done in one go", s)
		}
	})
}
