package slug

import (
	"regexp"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestASlugIsReadableWithoutAccents(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"Miến làng So":                "mien-lang-so",
		"Đặc sản Bưởi Đoan Hùng":      "dac-san-buoi-doan-hung",
		"Miến & bún làng So":          "mien-va-bun-lang-so",
		"  Nem thính   Độ Chàng  ":    "nem-thinh-do-chang",
		"Hộp quà 500 g (mẫu)":         "hop-qua-500-g-mau",
		"Ổ bánh\tmì -- giòn!":         "o-banh-mi-gion",
		norm.NFD.String("Rau ướp đá"): "rau-uop-da",
		"":                            "",
		"?!… 🍜":                       "",
		"a_b@c":                       "a-b-c",
	} {
		if got := Make(s); got != want {
			t.Errorf("the slug of %q is %q, want %q", s, got, want)
		}
	}
}

func TestFoldingForgetsAccentsCaseAndSpaces(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]string{
		"  Miến  Làng\u00a0SO\n":       "mien lang so",
		"ĐỘ CHÀNG":                     "do chang",
		"Phường Ngọc Hà":               "phuong ngoc ha",
		"Đắk Lắk":                      "dak lak",
		"ơ Ơ ư Ư ă Ă â Â ê Ê ô Ô đ Đ":  "o o u u a a a a e e o o d d",
		"x\x00y\u200bz\xff":            "xyz",
		"":                             "",
		" \t ":                         "",
		norm.NFD.String("Quốc Oai 12"): "quoc oai 12",
	} {
		if got := Fold(s); got != want {
			t.Errorf("%q folds to %q, want %q", s, got, want)
		}
	}
	if got := Squeeze(" Hưng  Đạo "); got != "hungdao" {
		t.Errorf("squeezed: %q", got)
	}
}

func TestTwoKeyboardsTypeTheSameWord(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		composed, apart := norm.NFC.String(s), norm.NFD.String(s)
		if NFC(composed) != NFC(apart) || Fold(composed) != Fold(apart) || Make(composed) != Make(apart) {
			t.Fatalf("%q differs by the way it is composed", s)
		}
	})
}

var plain = regexp.MustCompile(`^([a-z0-9]+(-[a-z0-9]+)*)?$`)

func FuzzShapes(f *testing.F) {
	for _, s := range []string{"Miến làng So", "x\x00\xff", "İstanbul ǅ ẞ", "&&", "a\u0301\u0323", "--_--"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if once := Fold(s); Fold(once) != once {
			t.Errorf("%q folds to %q, then to %q", s, once, Fold(once))
		}
		if once := NFC(s); NFC(once) != once || !utf8.ValidString(once) {
			t.Errorf("%q composes to %q, then to %q", s, once, NFC(once))
		}
		if made := Make(s); !plain.MatchString(made) || Make(made) != made {
			t.Errorf("%q has the slug %q, whose slug is %q", s, made, Make(made))
		}
	})
}
