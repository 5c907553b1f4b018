package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/pg"
)

// limitsCommand makes this program the server of limits.
const limitsCommand = "limits"

// Where each page's limits are found: its path comes after them.
const (
	bytesPrefix = "/bytes" // the same answer from memory
	rowsPrefix  = "/rows"  // the same statements, then the same answer from memory
	stopMayTake = 5 * time.Second
)

// serveLimits answers every page's bytes and runs its statements, until ctx ends. It is
// a process of its own, as the shop is, and Fiber with the same settings.
func serveLimits(ctx context.Context, addr, url string) error {
	db, err := pg.Open(ctx, pg.Config{URL: url})
	if err != nil {
		return err
	}
	defer db.Close()
	pages, err := casesOf(ctx, db)
	if err != nil {
		return err
	}
	var paths []string
	for _, p := range pages {
		paths = append(paths, p.path)
	}
	answers, err := look(ctx, url, paths)
	if err != nil {
		return err
	}
	app := fiber.New(fiber.Config{DisableStartupMessage: true, Immutable: true, StrictRouting: true, CaseSensitive: true})
	app.Get("/ready", func(c *fiber.Ctx) error { return c.SendString("ready") })
	answer := func(c *fiber.Ctx, prefix string, ask bool) error {
		a, ok := answers[strings.TrimPrefix(c.OriginalURL(), prefix)]
		if !ok {
			return fiber.ErrNotFound
		}
		if ask {
			if err := replay(c.UserContext(), db.Pool, a.trips); err != nil {
				return err
			}
		}
		c.Set(fiber.HeaderContentType, a.kind)
		c.Response().SetBodyRaw(a.body)
		return nil
	}
	app.Get(bytesPrefix+"/*", func(c *fiber.Ctx) error { return answer(c, bytesPrefix, false) })
	app.Get(rowsPrefix+"/*", func(c *fiber.Ctx) error { return answer(c, rowsPrefix, true) })
	failed := make(chan error, 1)
	go func() { failed <- app.Listen(addr) }()
	select {
	case <-ctx.Done():
		return app.ShutdownWithTimeout(stopMayTake)
	case err := <-failed:
		return fmt.Errorf("serve the limits: %w", err)
	}
}
