package shortlink

import (
	"strings"
	"testing"
)

func TestACodeIsReadAsPeopleTypeIt(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"Tết quê": "TETQUE", "tet-que": "TETQUE", " TET QUE ": "TETQUE", "tết_quê.26": "TETQUE26", "Đình So": "DINHSO", "ＴＥＴ": "", "tết@quê": "", "<b>": "", "": "", "đặc‑sản": "DACSAN",
		strings.Repeat("a", 61): "",
	} {
		if got := Fold(typed); got != want {
			t.Errorf("%q is read as %q, not %q", typed, got, want)
		}
	}
}

// A letter and numbers are what goods are called on air; what only looks so on paper is no word.
func TestACodeThatLooksLikeOneOfGoodsIsForGoods(t *testing.T) {
	t.Parallel()
	for code, key := range map[string]string{
		"TETQUE": "", "DINHSO26": "", "SO26": "link.code_of_goods", "M1": "link.code_of_goods", "MIL": "link.code_of_goods", "Z9": "link.code_of_goods", "MOI": "link.code_of_goods", "GIO": "link.code_of_goods",
		"HC1": "link.code_of_stall", "HC123": "link.code_of_stall", "26TET": "link.code_begins", "AB": "link.code_short", "TE": "link.code_short", "ABCDEFGHIJKLMNOPQ": "link.code_long", "": "link.code_missing",
	} {
		if got, _ := wrong(code, code); got != key {
			t.Errorf("%q: %q, not %q", code, got, key)
		}
	}
	if got, _ := wrong("tết@quê", Fold("tết@quê")); got != "link.code_signs" {
		t.Errorf("a sign that cannot be said: %q", got)
	}
}

func TestIdeasRemindOfAName(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Miến dong sợi nhỏ": "MIENDONG MIENNHO MDSN MIEN", "HTX Miến làng So (mẫu)": "HTXMIEN HTXSO HMLS HTX", "Đình So": "DINHSO DINH", "!!!": "", "500 g": "", "Gio": "",
	} {
		if got := strings.Join(Ideas(name), " "); got != want {
			t.Errorf("%q: %q, not %q", name, got, want)
		}
	}
}

// FuzzFold holds that what is read of any text is capital letters and digits, reads as itself, and
// that a code which may stand for a page fits the table and never looks like one of goods.
func FuzzFold(f *testing.F) {
	for _, seed := range []string{"Tết quê", "m1", "M 01", "GIO", "hc1", "ＴＥＴ", "đ\u0300\u0301", "\xff", "26tet", "İstanbul", "ſ"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		code := Fold(typed)
		if strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != "" {
			t.Fatalf("%q is read as %q", typed, code)
		}
		if again := Fold(code); again != code {
			t.Fatalf("%q reads as %q, and that as %q", typed, code, again)
		}
		if key, _ := wrong(typed, code); key == "" {
			if len(code) < LeastCode || len(code) > MostCode || code[0] < 'A' || likeGoods.MatchString(Look(code)) || Family(code) != "" {
				t.Fatalf("%q may stand for a page", code)
			}
		}
		for _, next := range more(code, 2026) {
			if key, _ := wrong(next, next); key != "" && Family(next) == "" {
				t.Fatalf("%q is offered after %q: %s", next, code, key)
			}
		}
		for _, idea := range Ideas(typed) {
			if key, _ := wrong(idea, idea); key != "" {
				t.Fatalf("%q is offered for %q: %s", idea, typed, key)
			}
		}
	})
}
