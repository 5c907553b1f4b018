package edge_test

import (
	"strings"
	"testing"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
)

func TestNothingSentIsOurFault(t *testing.T) {
	t.Parallel()
	w := newWorld(t, nil, func(r fiber.Router) {
		r.Get("/tim", func(c *fiber.Ctx) error { return c.SendString(edge.Query(c, "q")) })
		r.Post("/ghi", edge.Limit(1<<10), func(c *fiber.Ctx) error { return c.SendString(edge.Form(c, "name")) })
	})
	long := strings.Repeat("a", 10_000)
	for name, c := range map[string]struct {
		got  answer
		want int
	}{
		"no text in the query":    {w.get("/tim?q=%ff%fe"), 200},
		"NUL in the query":        {w.get("/tim?q=a%00b"), 200},
		"half an escape":          {w.get("/tim?q=%e1%ba"), 200},
		"broken escapes":          {w.get("/tim?q=%zz%"), 200},
		"a long query":            {w.get("/tim?q=" + long), 200},
		"a query of one mark":     {w.get("/tim?&&&=&=&%00=%00"), 200},
		"no text in the path":     {w.get("/san-pham/%ff"), 404},
		"NUL in the path":         {w.get("/san-pham/a%00b"), 404},
		"a line end in the path":  {w.get("/san-pham/a%0d%0ab"), 404},
		"broken escapes, path":    {w.get("/san-pham/%zz"), 200},
		"a long path":             {w.get("/san-pham/" + long), 200},
		"a cookie of 40 KiB":      {w.get("/san-pham", "Cookie: "+strings.Repeat("x", 40<<10)), 431},
		"a body of 100 KiB":       {w.post("/ghi", strings.Repeat("x", 100<<10)), 413},
		"a form of 2 KiB":         {w.post("/ghi", strings.Repeat("x", 2<<10)), 413},
		"a packed body":           {w.post("/ghi", "x", "Content-Encoding: gzip"), 415},
		"a broken multipart":      {w.post("/ghi", "--x\r\nno", "Content-Type: multipart/form-data; boundary=x"), 0},
		"no request":              {w.raw("what is this\r\n\r\n"), 400},
		"chunks past the limit":   {w.raw("POST /ghi HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n800\r\n" + strings.Repeat("x", 0x800) + "\r\n0\r\n\r\n"), 413},
		"a newline in the chunks": {w.raw("POST /ghi HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n1;\nx\r\na\r\n0\r\n\r\n"), 400},
		"two lengths":             {w.raw("POST /ghi HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"), 0},
		"a foreign Host":          {w.raw("GET /san-pham HTTP/1.1\r\nHost: evil\r\nConnection: close\r\n\r\n"), 200},
		"a method nobody knows":   {w.raw("EAT /san-pham HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), 0},
	} {
		if c.want != 0 && c.got.Status != c.want {
			t.Errorf("%s: %d %.80q, not %d", name, c.got.Status, c.got.Body, c.want)
		}
		if c.got.Status == 500 || c.got.Status == 502 {
			t.Errorf("%s: %d %.80q", name, c.got.Status, c.got.Body)
		}
	}
}
