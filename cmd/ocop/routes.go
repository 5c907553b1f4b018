package main

import "github.com/gofiber/fiber/v2"

// routes joins every way in to the app; it is the one place that knows them all, and
// who listens to whom.
func routes(app *fiber.App, s *parts) error {
	health(app, s)
	return nil
}
