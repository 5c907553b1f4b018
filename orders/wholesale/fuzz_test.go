package wholesale

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/ocop-hungdao/ocop/internal/typed"
)

// FuzzAsking holds that a form either is refused field by field, or leaves one plain line in each
// field that is one, and no more than fits.
func FuzzAsking(f *testing.F) {
	f.Add("Siêu thị", "Hoa", "0912345678", "50 kg", "Cần hóa đơn")
	f.Add("\u202e=HYPERLINK()", "a\r\nBcc: x", "+84 912.345.678", "\x00", strings.Repeat("ệ", 1001))
	f.Fuzz(func(t *testing.T, shop, name, number, amount, wishes string) {
		a := Asking{Shop: shop, Name: name, Phone: number, Province: "01", Often: "once", Wishes: wishes, Wants: map[string]string{"mien": amount}}
		got, err := a.clean(map[string]bool{"01": true})
		if err != nil {
			return
		}
		for _, line := range []string{a.Shop, a.Name, a.Wants["mien"]} {
			if strings.ContainsAny(line, "\r\n\x00\u202e") || !utf8.ValidString(line) || typed.Line(line) != line {
				t.Errorf("%q is no line", line)
			}
		}
		if !typed.Says(a.Shop) || !typed.Says(a.Name) || utf8.RuneCountInString(a.Shop) > MostShop || utf8.RuneCountInString(a.Wishes) > MostText || utf8.RuneCountInString(a.Wants["mien"]) > MostAmount {
			t.Errorf("%+v was taken", a)
		}
		if len(a.Wants) == 0 && !typed.Says(a.Wishes) {
			t.Error("nothing is asked for")
		}
		if !strings.HasPrefix(string(got), "+84") {
			t.Errorf("%q is no number", got)
		}
	})
}
