package web_test

import (
	"net/http/httptest"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func TestAPageThatIsAsItWasIsNotSentAgain(t *testing.T) {
	t.Parallel()
	v := open(t)
	jar := v.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5})
	for _, packed := range []string{"", "gzip"} {
		ask := func(tag string) seen {
			r := httptest.NewRequest("GET", "/san-pham/mien-dong", nil)
			r.Header.Set("Accept-Encoding", packed)
			r.Header.Set("If-None-Match", tag)
			return v.send(r)
		}
		first := ask("")
		tag := first.header.Get("ETag")
		if first.status != 200 || tag == "" {
			t.Fatalf("%q: %d with tag %q", packed, first.status, tag)
		}
		if again := ask(tag); again.status != 304 || again.body != "" || again.header.Get("Content-Encoding") != "" {
			t.Errorf("%q: asked again it is %d with %d bytes", packed, again.status, len(again.body))
		}
		v.Exec(`UPDATE variants SET price = price + 1000 WHERE id = $1`, jar.VariantID)
		if changed := ask(tag); changed.status != 200 || changed.header.Get("ETag") == tag {
			t.Errorf("%q: with another price it is %d", packed, changed.status)
		}
	}
}
