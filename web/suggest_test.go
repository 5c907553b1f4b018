package web_test

import (
	"net/http"
	"net/http/httptest"
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

func TestNothingFoundIsNeverABlankPage(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	s := v.get("/tim?q=" + url.QueryEscape("nem thánh phố"))
	for _, want := range []string{"Thử tìm", "Nem thính", "/nhom/nem"} {
		if !strings.Contains(s.body, want) {
			t.Errorf("without %q", want)
		}
	}
}

// What people looked for in vain is counted, and reading the page writes nothing: neither
// a database that is slow to write nor a crawler reading everything makes a difference.
func TestWhatPeopleLookForInVainIsCountedBehindThePage(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	search := func(query string, headers ...string) {
		r := httptest.NewRequest(http.MethodGet, "/tim?q="+query, nil)
		r.Header.Set("User-Agent", "Mozilla/5.0 (Linux; Android 12)")
		for i := 0; i < len(headers); i += 2 {
			r.Header.Set(headers[i], headers[i+1])
		}
		if s := v.send(r); s.status != http.StatusOK {
			t.Errorf("%s: %d", query, s.status)
		}
	}
	search("sau+rieng")
	search("sau+rieng")
	search("nem+khong+co&con-hang=1") // a filter may be why
	search("may+giat", "User-Agent", "Mozilla/5.0 (compatible; Googlebot/2.1)")
	search("tu+lanh", "Sec-Purpose", "prefetch;prerender")
	search("xe+dap", "User-Agent", "")
	counted := func() map[string]int {
		missed, err := v.words.Missed(t.Context(), 30, 10)
		if err != nil {
			t.Fatal(err)
		}
		out := map[string]int{}
		for _, m := range missed {
			out[m.Term] = m.N
		}
		return out
	}
	if n := counted(); len(n) != 0 {
		t.Errorf("reading a page has written %v", n)
	}
	if err := v.words.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := counted(); len(n) != 1 || n["sau rieng"] != 2 {
		t.Errorf("counted %v", n)
	}
}
