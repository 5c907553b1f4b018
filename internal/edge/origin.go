package edge

import (
	"net/http"
	"net/url"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// protection believes our own address, also when a proxy in front writes another Host.
func protection(baseURL string) *http.CrossOriginProtection {
	p := http.NewCrossOriginProtection()
	if u, err := url.Parse(baseURL); err == nil {
		_ = p.AddTrustedOrigin(u.Scheme + "://" + u.Host) // Check has seen that it is one
	}
	return p
}

// sameSite refuses what another site's page makes a browser send. A client that is no
// browser sends neither Sec-Fetch-Site nor Origin and passes; so does GET, which must
// change nothing.
func (e *edge) sameSite(c *fiber.Ctx) error {
	switch c.Method() {
	case fiber.MethodGet, fiber.MethodHead, fiber.MethodOptions:
		return nil
	}
	if hasPrefix(c.Path(), e.config.Foreign) {
		return nil
	}
	r := &http.Request{Method: c.Method(), Host: string(c.Request().Host()), URL: &url.URL{Path: c.Path()}, Header: http.Header{}}
	for _, name := range []string{"Sec-Fetch-Site", fiber.HeaderOrigin} {
		if value := c.Get(name); value != "" {
			r.Header.Set(name, value)
		}
	}
	if err := e.origin.Check(r); err != nil {
		return fault.New(fault.Forbidden, "edge.cross_origin")
	}
	return nil
}
