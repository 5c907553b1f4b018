package web

import (
	"regexp"

	"github.com/gofiber/fiber/v2"
)

// machines are the names that programs give themselves which read pages for nobody.
var machines = regexp.MustCompile(`(?i)bot|externalhit|crawl|spider|slurp|preview|fetch|scan|monitor|headless|curl|wget|python|java/|go-http|^$`)

// automatic says whether a page is read by a program on its own account, or ahead of a
// person who may never open it: it says nothing about what people look for. A program
// that pretends to be a browser is not recognised.
func automatic(c *fiber.Ctx) bool {
	return machines.MatchString(c.Get(fiber.HeaderUserAgent)) || c.Get("Sec-Purpose") != "" || c.Get("Purpose") != ""
}
