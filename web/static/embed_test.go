package static

import (
	"strings"
	"testing"
)

func TestWeightsStayWithinTheBudgets(t *testing.T) {
	t.Parallel()
	for name, limit := range map[string]int{
		"shop.css": 12 * 1024, "office.css": 20 * 1024, "shop.js": 6 * 1024, "office.js": 6 * 1024, "icons.svg": 6 * 1024,
	} {
		body, _, encoding, ok := Open(strings.TrimPrefix(Path(name), Prefix), "gzip")
		if !ok || encoding != "gzip" {
			t.Fatalf("%s has no gzip form", name)
		}
		if len(body) > limit {
			t.Errorf("%s weighs %d bytes, may weigh %d", name, len(body), limit)
		}
	}
	font, contentType, encoding, _ := Open(strings.TrimPrefix(Path("be-vietnam-pro-700.woff2"), Prefix), "br, gzip")
	if len(font) > 26*1024 || contentType != "font/woff2" || encoding != "" {
		t.Errorf("the font: %d bytes, %s, encoding %q", len(font), contentType, encoding)
	}
}

func TestTheBestFormTheBrowserTakesIsSent(t *testing.T) {
	t.Parallel()
	name := strings.TrimPrefix(Path("shop.css"), Prefix)
	for accept, want := range map[string]string{
		"gzip, deflate, br": "br", "gzip": "gzip", "": "", "br;q=0, gzip": "gzip", "BR": "br", "br ; q=0.0": "", "identity": "", "gzip;q=0.5": "gzip", "brotli": "",
	} {
		if _, _, encoding, ok := Open(name, accept); !ok || encoding != want {
			t.Errorf("Accept-Encoding %q is answered in %q (%v), want %q", accept, encoding, ok, want)
		}
	}
}

func TestOnlyBuiltFilesAreOpened(t *testing.T) {
	t.Parallel()
	built := strings.TrimPrefix(Path("shop.css"), Prefix)
	for _, name := range []string{"", ".", "..", "shop.css", "manifest.json", built + ".br", built + ".gz", "../embed.go", "dist/" + built, `..\embed.go`} {
		if _, _, _, ok := Open(name, "br"); ok {
			t.Errorf("%q is opened", name)
		}
	}
}

func TestTheTagIsTheHash(t *testing.T) {
	t.Parallel()
	if got := ETag("shop.0123456789.css"); got != `"0123456789"` {
		t.Errorf("the tag is %s", got)
	}
	if got := ETag("shop"); got != "" {
		t.Errorf("a name without a hash has the tag %s", got)
	}
}
