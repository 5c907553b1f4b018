package admin

import (
	"strings"
	"testing"
)

func TestABuyersNameIsMaskedButTellsTwoApart(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Nguyễn Văn An": "Ng. V. •••", "Trần Thị Hoa": "Tr. T. •••", "Lê Hoa": "L. •••", "Đỗ An": "Đ. •••", "Phạm Hồng Hà": "Ph. H. •••", "NGUYỄN AN": "NG. •••", "An": "•••", "": "•••", "  Vũ   Thị  Lan ": "V. T. •••",
	} {
		if got := maskName(name); got != want {
			t.Errorf("%q is masked %q, want %q", name, got, want)
		}
	}
}

func FuzzMaskName(f *testing.F) {
	for _, seed := range []string{"Nguyễn Văn An", "", "x", "Ng", "\xff\xfe a b", "ngh ngh ngh"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		masked := maskName(name)
		if words := strings.Fields(name); len(words) > 0 && len([]rune(words[len(words)-1])) > 3 && strings.Contains(masked, words[len(words)-1]) {
			t.Errorf("%q still shows the given name: %q", name, masked)
		}
	})
}

func FuzzCount(f *testing.F) {
	for _, seed := range []string{"0", "1.200", "1,2", "1.5", "-1", "1000000", "1000001", "1.000.000", "१", "0x1", " 7 ", ""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, ok := count(text)
		if ok && (n < 0 || n > most) {
			t.Errorf("%q is read as %d", text, n)
		}
		if ok && strings.Trim(text, " \t\r\n0123456789.") != "" && strings.TrimSpace(text) != strings.Trim(text, " 0123456789.") {
			for _, r := range strings.TrimSpace(text) {
				if r != '.' && (r < '0' || r > '9') {
					t.Errorf("%q is no number and is read as %d", text, n)
				}
			}
		}
	})
}

func FuzzLocal(f *testing.F) {
	for _, seed := range []string{"/quan-tri", "//x", "/quan-tri//x", "/quan-tri/../x", "/\\x", "https://x", "/quan-tri/dang-nhap"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, address string) {
		got := local(address)
		if got != home && !strings.HasPrefix(got, home+"/") && !strings.HasPrefix(got, home+"?") || strings.ContainsAny(got, "\\\r\n") || strings.Contains(got, "//") {
			t.Errorf("%q leads to %q", address, got)
		}
	})
}
