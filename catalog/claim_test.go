package catalog_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/ocop-hungdao/ocop/catalog"
)

func TestPraiseThatNobodyCanStandBehindIsFoundWhereItStands(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Miến làm từ 100% bột dong":                 "absolute:100%",
		"Miến làm từ 100 % bột dong":                "absolute:100 %",
		"Ngon nhất làng So, số 1 Việt Nam!":         "best:Ngon nhất best:số 1",
		"Trà này CHỮA BỆNH dạ dày, thay thế thuốc.": "cure:CHỮA BỆNH cure:thay thế thuốc",
		"sạch   tuyệt\u00a0\nđối":                   "absolute:tuyệt\u00a0\nđối",
		"Bậc nhất xứ Đoài, hàng đầu":                "best:Bậc nhất best:hàng đầu",
		"ít nhất 10 phút, nhất là trời nồm":         "",
		"Có thể chứa đậu nành. Sửa chữa đồ gỗ.":     "",
		"Tự công bố số 1/2026, số 10, thống nhất":   "",
		"1100% và 100%a":                   "",
		"":                                 "",
		"mien ngon nhat, chua benh da day": "best:ngon nhat cure:chua benh",
		"hàng mien ngon nhat":              "", // with some accents, the others mean what they say
		"nhat nhat":                        "",
		"Miến đạt OCOP 5 sao":              "stars:đạt OCOP stars:5 sao",
		"Hạng năm sao, ★★★★★":              "stars:năm sao stars:★ stars:★ stars:★ stars:★ stars:★",
		"OCOP 4sao; 3-star":                "stars:4sao stars:3-star",
		"15 sao, năm sao chép một lần":     "",
		"Giúp giảm cân, the best noodles":  "cure:giảm cân best:the best",
		"Nhất!":                            "best:Nhất",
		"de\u200btox gan":                  "cure:de\u200btox",
	} {
		for _, form := range []norm.Form{norm.NFC, norm.NFD} {
			typed := form.String(text)
			var got []string
			for _, c := range catalog.Claims(typed) {
				got = append(got, string(c.Kind)+":"+norm.NFC.String(c.Text))
				if !strings.HasPrefix(typed[c.At:], c.Text) {
					t.Errorf("%q: %q does not stand at %d", typed, c.Text, c.At)
				}
			}
			if strings.Join(got, " ") != want {
				t.Errorf("%q makes %q, want %q", text, strings.Join(got, " "), want)
			}
		}
	}
}

func FuzzClaims(f *testing.F) {
	f.Add("Ngon nhất, 100 % và chữa bệnh")
	f.Add("\xff nhất\xfe")
	f.Add("cư\u031b\u0303a")
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, c := range catalog.Claims(text) {
			if c.At < last || c.At+len(c.Text) > len(text) || text[c.At:c.At+len(c.Text)] != c.Text || c.Text == "" {
				t.Fatalf("%q is not at %d of %q", c.Text, c.At, text)
			}
			if utf8.ValidString(text) && !utf8.ValidString(c.Text) {
				t.Fatalf("%q was cut within a letter", c.Text)
			}
			last = c.At + len(c.Text)
		}
	})
}
