package web_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

// Whatever stands in the address of a list or a search, a person sees a page with words,
// a search box and a way on.
func TestAnAddressFullOfNonsenseIsAUsefulPage(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	esc := url.QueryEscape
	for name, c := range map[string]struct {
		path   string
		status int
		says   string
	}{
		"10,000 letters":          {"/tim?q=" + strings.Repeat("mien+", 2_000), 200, ""},
		"1,500 accented letters":  {"/tim?q=" + strings.Repeat("%E1%BA%BF", 1_500), 200, ""}, // more is no address: see edge
		"control characters":      {"/tim?q=" + esc("\x00\x01\x1b[31mmiến\u202e\u200b\r\n"), 200, "Miến dong sợi nhỏ"},
		"no text":                 {"/tim?q=%ff%fe%c3%28", 200, ""},
		"half an escape":          {"/tim?q=%e1%ba", 200, ""},
		"signs only":              {"/tim?q=" + esc(`"' OR 1=1; -- \ & | ! :* ( <`), 200, ""},
		"a script":                {"/tim?q=" + esc(`<script>alert(1)</script>`), 200, ""},
		"operators":               {"/tim?q=" + esc("miến & !nem | bún:*A <-> x"), 200, ""},
		"unknown filters":         {"/san-pham?mau=do&nhom=khong-co&sao=9&lang=%00&gia=x&con-hang=maybe", 200, "Bỏ"},
		"a filter 1,000 times":    {"/san-pham?" + strings.Repeat("nhom=nem&", 1_000), 200, "Nem thính"},
		"an unknown order":        {"/san-pham?sap-xep=drop%20table", 200, "Miến dong sợi nhỏ"},
		"page 99,999":             {"/san-pham?trang=99999", 200, "Danh sách không dài đến vậy"},
		"page 99,999 of a search": {"/tim?q=mien&trang=99999", 200, "Danh sách không dài đến vậy"},
		"page -1":                 {"/san-pham?trang=-1", 200, "Miến dong sợi nhỏ"},
		"page 9e99":               {"/san-pham?trang=99999999999999999999", 200, "Danh sách không dài đến vậy"},
		"reversed prices":         {"/san-pham?gia=100000-50000", 200, "Nem thính"},
		"endless prices":          {"/san-pham?gia=9999999999-9999999999", 200, "Bỏ"},
		"suggestions of nonsense": {"/tim/goi-y?q=" + esc("\x00'\\\":*&|"), 200, ""},
	} {
		s := v.get(c.path)
		if s.status != c.status || !strings.Contains(s.text(), c.says) {
			t.Errorf("%s: %d, without %q: %.300s", name, s.status, c.says, s.text())
		}
		if strings.Contains(s.body, "<script>alert") {
			t.Errorf("%s: what was typed is a script", name)
		}
		if !strings.HasPrefix(c.path, "/tim/") && (strings.Count(s.body, "<h1") != 1 || !strings.Contains(s.body, `role="search"`)) {
			t.Errorf("%s: no whole page", name)
		}
		if s.status == http.StatusOK && len(s.body) > 200_000 {
			t.Errorf("%s: %d bytes", name, len(s.body))
		}
	}
}
