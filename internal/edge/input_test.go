package edge_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
	"golang.org/x/text/unicode/norm"

	"github.com/ocop-hungdao/ocop/internal/edge"
)

func FuzzQuery(f *testing.F) {
	for _, seed := range []string{
		"q=mi%E1%BA%BFn+so", "q=mie%CC%82%CC%81n", "q=%00", "q=%ff%fe", "q=%zz", "q=%", "q", "", "&&&", "q=a&q=b",
		"q=%E2%80%AEevil", "q=" + strings.Repeat("e%CC%81", 500), "q=%0d%0aSet-Cookie:x", "q=%F0%9F%8D%9C",
	} {
		f.Add([]byte(seed))
	}
	app := fiber.New(fiber.Config{Immutable: true})
	f.Fuzz(func(t *testing.T, raw []byte) {
		var r fasthttp.RequestCtx
		r.Request.URI().SetQueryStringBytes(raw)
		c := app.AcquireCtx(&r)
		defer app.ReleaseCtx(c)
		got := edge.Query(c, "q")
		switch {
		case !utf8.ValidString(got):
			t.Errorf("%q is no text", got)
		case !norm.NFC.IsNormalString(got):
			t.Errorf("%q is not composed", got)
		case strings.ContainsFunc(got, unicode.IsControl):
			t.Errorf("%q has a control character", got)
		case utf8.RuneCountInString(got) > edge.MaxQuery:
			t.Errorf("%d characters", utf8.RuneCountInString(got))
		case got != strings.TrimSpace(got):
			t.Errorf("%q is not trimmed", got)
		}
	})
}

func TestWhatIsTypedComesInAsOneWriting(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil, func(r fiber.Router) {
		r.Get("/q", func(c *fiber.Ctx) error { return c.SendString(edge.Query(c, "q")) })
		r.Post("/f", func(c *fiber.Ctx) error {
			return c.SendString(edge.Form(c, "line") + "|" + edge.Text(c, "text") + "|" + edge.Password(c, "password"))
		})
	})
	for sent, want := range map[string]string{
		"mie%CC%82%CC%81n%20So":      "miến So",
		"%20%20mi%E1%BA%BFn%09so%20": "miến so",
		"a%00b%07c":                  "abc",
		"a%E2%80%8Bb%EF%BB%BF":       "ab",
		"a%E2%80%AEb":                "ab",
		"a%C2%A0b":                   "a b",
		"a%0D%0Ab":                   "a b",
		"a%ffb":                      "ab",
		"%3Cscript%3E":               "<script>",
	} {
		if got := w.get("/q?q=" + sent).Body; got != want {
			t.Errorf("%s came as %q, not %q", sent, got, want)
		}
	}
	w.post("/f?line=link&text=link", "line=+Hoa%0A&text=m%E1%BB%99t%0D%0Ahai%0Aba&password=+e%CC%82+").must(t, 200, "Hoa|một\nhai\nba| ê ")
	w.post("/f?line=link", "").must(t, 200, "||")
	multipart := "--b\r\nContent-Disposition: form-data; name=\"line\"\r\n\r\nHoa\r\n--b--\r\n"
	w.post("/f", multipart, "Content-Type: multipart/form-data; boundary=b").must(t, 200, "Hoa||")
}

func TestALongTextIsCutBetweenCharacters(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil, func(r fiber.Router) {
		r.Get("/q", func(c *fiber.Ctx) error { return c.SendString(edge.Query(c, "q")) })
	})
	got := w.get("/q?q=" + strings.Repeat("%E1%BA%BF", 1000)).Body
	if got != strings.Repeat("ế", edge.MaxQuery) {
		t.Errorf("%d characters: %.20q", utf8.RuneCountInString(got), got)
	}
}
