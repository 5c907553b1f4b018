package main

import (
	"errors"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/web"
)

// A page that is the same for everyone is kept for a second, in at most so many bytes.
const (
	pagesKept = time.Second
	mostPages = 16 << 20
)

// errPages says what OCOP_PAGES_KEPT may be.
var errPages = errors.New("OCOP_PAGES_KEPT: a time of at most one second such as 500ms, or 0 to make each page anew")

// pagesFor is for how long pages are kept; 0 keeps none.
func (c *Config) pagesFor() (time.Duration, error) {
	if c.Pages == "" {
		return pagesKept, nil
	}
	d, err := time.ParseDuration(c.Pages)
	if err != nil || d < 0 || d > pagesKept {
		return 0, errPages
	}
	return d, nil
}

func (c *Config) checkPages() error {
	_, err := c.pagesFor()
	return err
}

// keepPages is where pages are kept; nil keeps none.
func keepPages(c *Config, now func() time.Time) (*web.Pages, error) {
	d, err := c.pagesFor()
	if err != nil || d == 0 {
		return nil, err
	}
	return web.NewPages(now, d, mostPages), nil
}

// forgetAfter lets kept pages go when the office, a producer or a host changed something, before they
// are told that it is done.
func forgetAfter(app fiber.Router, p *web.Pages) {
	for _, at := range []string{"/quan-tri", "/chu-the", "/dieu-khien"} {
		app.Use(at, func(c *fiber.Ctx) error {
			err := c.Next()
			if c.Method() != fiber.MethodGet && c.Method() != fiber.MethodHead {
				p.Forget()
			}
			return err
		})
	}
}
