package content_test

import (
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/content"
)

func TestWhatComesFromAWordProcessorIsTidied(t *testing.T) {
	t.Parallel()
	for typed, want := range map[string]string{
		"Đoạn một.\n\nĐoạn hai\ncòn tiếp.":             "Đoạn một.\n\nĐoạn hai\ncòn tiếp.",
		"Đoạn một.\r\nĐoạn hai.":                       "Đoạn một.\n\nĐoạn hai.",
		"Mang theo:\n•\tMiến\n•\tBún\nHết.":            "Mang theo:\n\n– Miến\n– Bún\n\nHết.",
		"\uf0b7  Một\n- Hai\n* Ba":                     "– Một\n– Hai\n– Ba",
		"Giá\u00a025.000\u00a0₫\u00ad\u200b, một gói.": "Giá 25.000 ₫, một gói.",
		"A.\n\n\n\n\nB.":                               "A.\n\nB.",
		"Từ -5 độ":                                     "Từ -5 độ",
		"-5 độ":                                        "-5 độ",
		"  ":                                           "",
		"•":                                            "",
	} {
		if got := content.Tidy(typed); got != want {
			t.Errorf("%q is %q, not %q", typed, got, want)
		}
	}
}

func FuzzATidyTextStaysAsItIs(f *testing.F) {
	for _, seed := range []string{"a\n\n\nb", "• •\tx\r\n- - y", "o  x", "\v\u2029–  –\n– ", "\n•\n\n•\na"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		once := content.Tidy(text)
		if twice := content.Tidy(once); twice != once {
			t.Errorf("%q is %q, and then %q", text, once, twice)
		}
		if strings.Contains(once, "\n\n\n") || strings.ContainsAny(once, "\r\t\u00ad\u200b") {
			t.Errorf("%q is left of %q", once, text)
		}
	})
}
