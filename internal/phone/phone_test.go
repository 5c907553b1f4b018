package phone

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestANumberMayBeTypedInManyWays(t *testing.T) {
	t.Parallel()
	for _, typed := range []string{
		"0912345678", " 0912 345 678 ", "+84 912.345.678", "84912345678", "0084912345678", "(+84) 0912345678",
		"912345678", "+840912345678", "0912-345-678", "0912–345–678", "０９１２３４５６７８", "0912\u00a0345\u200b678",
	} {
		if n, err := Parse(typed); err != nil || n != "+84912345678" {
			t.Errorf("%q is read as %q (%v)", typed, n, err)
		}
	}
	if n, err := Parse("024 3825 1234"); err != nil || n != "+842438251234" || n.Mobile() {
		t.Errorf("a landline is read as %q, mobile %t (%v)", n, n.Mobile(), err)
	}
}

func TestARefusalSaysWhatToMend(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"":                         "phone.empty",
		" + ":                      "phone.empty",
		"0912345678 (Lan)":         "phone.letters",
		"<script>0912345678":       "phone.letters",
		"0912345678 / 0987654321":  "phone.two",
		"091234567":                "phone.short map[fixed:false missing:1]",
		"+84 91234":                "phone.short map[fixed:false missing:4]",
		"0":                        "phone.short map[fixed:false missing:9]",
		"0243825123":               "phone.short map[fixed:true missing:1]",
		"09123456789":              "phone.long map[extra:1 fixed:false]",
		"0412":                     "phone.prefix",
		"0612345678":               "phone.prefix",
		"01689123456":              "phone.old_prefix map[new:038 old:0168]",
		"+84 1689 123 456":         "phone.old_prefix map[new:038 old:0168]",
		"01231234567":              "phone.old_prefix map[new:083 old:0123]",
		"0438251234":               "phone.old_prefix map[new:024 old:04]",
		"1900 1234":                "phone.service",
		"1800 1234":                "phone.service",
		"113":                      "phone.service",
		"12":                       "phone.prefix",
		"+1 202 555 0123":          "phone.foreign",
		strings.Repeat("0912", 90): "phone.long map[extra:350 fixed:false]",
	} {
		_, err := Parse(typed)
		e, ok := fault.As(err)
		if !ok {
			t.Errorf("%q: %v is no refusal", typed, err)
			continue
		}
		got := e.Key
		if e.Details != nil {
			got += " " + fmt.Sprint(e.Details)
		}
		if got != want {
			t.Errorf("%q is refused with %s, want %s", typed, got, want)
		}
	}
}

func TestANumberIsShownWholeOrMasked(t *testing.T) {
	t.Parallel()
	for n, want := range map[Number][3]string{
		"+84912345678":  {"0912\u00a0345\u00a0678", "0912\u00a0•••\u00a0678", "5678"},
		"+842438251234": {"024\u00a03825\u00a01234", "024\u00a0•••\u00a0234", "1234"},
		"":              {"", "•••", ""},
		"lost":          {"lost", "•••", "lost"},
	} {
		if got := [3]string{n.National(), n.Masked(), n.Last4()}; got != want {
			t.Errorf("%q is shown as %q, want %q", n, got, want)
		}
	}
}

func TestWhatWeShowWeCanRead(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		typed := rapid.StringMatching(`0[35789][0-9]{8}`).Draw(t, "number")
		n, err := Parse(typed)
		if err != nil {
			t.Skip()
		}
		if back, err := Parse(n.National()); err != nil || back != n {
			t.Fatalf("%s is shown as %q and read back as %q (%v)", n, n.National(), back, err)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"0912345678", "+84", "00", "tel:113;ext=4", "０９１٢", "\xff", "84" + strings.Repeat("1", 300)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		n, err := Parse(typed)
		if _, refused := fault.As(err); err != nil && !refused {
			t.Fatalf("%q: %v is no refusal", typed, err)
		}
		if err == nil && (!strings.HasPrefix(string(n), "+84") || len(n) < 12 || len(n) > 13 || len(n.Last4()) != 4) {
			t.Fatalf("%q is read as %q", typed, n)
		}
		_ = Number(typed).Masked()
	})
}
