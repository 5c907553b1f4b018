package main

import (
	"strings"
	"testing"
)

// TestAPageIsTheSameForEverybody asks as two people who have different things in mind:
// pages can be kept whole only when nobody finds a trace of somebody else in them.
func TestAPageIsTheSameForEverybody(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	var cart struct{ ID string }
	s.post(t, "POST", "/api/v1/carts", struct{}{}, &cart, "")
	for _, path := range append(s.sitemap(t), "/tim?q=mien+so", "/san-pham?nhom=nem", "/menu", "/khong-co", "/cn/01-00000-999-2020") {
		nobody, somebody := s.get(t, path), s.get(t, path, "cart="+cart.ID, "__Host-cart="+cart.ID, "sid=x", "theme=dark")
		if nobody.body != somebody.body {
			t.Errorf("%s is another page for somebody with cookies", path)
		}
		for _, a := range []answer{nobody, somebody} {
			if got := a.header.Get("Set-Cookie"); got != "" {
				t.Errorf("%s sets the cookie %s", path, got)
			}
			if a.status == 200 && strings.Contains(a.header.Get("Cache-Control"), "private") {
				t.Errorf("%s: Cache-Control is %s", path, a.header.Get("Cache-Control"))
			}
		}
	}
}
