package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

func TestSuggestionsNameTheirKindAndAreFew(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	for typed, want := range map[string][]string{
		"mien":    {"Sản phẩm", "/san-pham/mien-dong-soi-nho", "Người làm", "/nguoi-lam/htx-mien-lang-so-mau"},
		"làng s":  {"Làng", "/lang/lang-so"},
		"nem thi": {"/san-pham/nem-thinh"},
	} {
		s := v.get("/tim/goi-y?q=" + url.QueryEscape(typed))
		for _, w := range want {
			if s.status != http.StatusOK || !strings.Contains(s.body, w) {
				t.Errorf("%q: %d without %s: %s", typed, s.status, w, s.body)
			}
		}
		if n := strings.Count(s.body, `role="option"`); n > 6 {
			t.Errorf("%q: %d rows", typed, n)
		}
	}
	for _, typed := range []string{"", "m", "!!", "\x00", strings.Repeat("ế", 1000), "<script>", "xe máy điện"} {
		if s := v.get("/tim/goi-y?q=" + url.QueryEscape(typed)); s.status != http.StatusOK || strings.Contains(s.body, "option") || strings.Contains(s.body, "<script") {
			t.Errorf("%.10q: %d %.200s", typed, s.status, s.body)
		}
	}
}

func TestNothingFoundIsNeverABlankPageAndIsCounted(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	for range 2 {
		s := v.get("/tim?q=" + url.QueryEscape("nem thánh phố"))
		for _, want := range []string{"Thử tìm", "Nem thính", "/nhom/nem"} {
			if !strings.Contains(s.body, want) {
				t.Errorf("without %q", want)
			}
		}
	}
	v.get("/tim?q=nem+khong+co&con-hang=1") // a filter may be why
	var n int
	if err := v.db.Pool.QueryRow(t.Context(), `SELECT coalesce(sum(n), 0) FROM search_misses`).Scan(&n); err != nil || n > 2 {
		t.Errorf("counted %d (%v)", n, err)
	}
}
