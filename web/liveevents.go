package web

import (
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/edge"
)

// liveEvents tells what changes in a session while somebody watches it. The event heard last
// is in Last-Event-ID. Too many watchers are answered 429: they ask liveState instead.
func (s *Shop) liveEvents(c *fiber.Ctx) error {
	f, err := s.liveOf(c)
	if err != nil {
		return err
	}
	if f.At(s.Now()) == livestream.Ended { // 204 tells a browser not to come back
		return c.SendStatus(fiber.StatusNoContent)
	}
	last, err := strconv.ParseInt(c.Get("Last-Event-ID"), 10, 64)
	if err != nil {
		last = -1
	}
	w, err := s.Hub.Watch(c.UserContext(), f, last)
	if err != nil {
		return err
	}
	return edge.Stream(c, w, s.Log)
}

// liveState is a session as it stands, for who cannot hear events: 304 while nothing changed.
func (s *Shop) liveState(c *fiber.Ctx) error {
	f, err := s.liveOf(c)
	if err != nil {
		return err
	}
	body, err := json.Marshal(f.Snapshot(s.Now()))
	if err != nil {
		return fmt.Errorf("write the state of a session: %w", err)
	}
	c.Set(fiber.HeaderCacheControl, "public, max-age=0, must-revalidate")
	c.Set(fiber.HeaderContentType, fiber.MIMEApplicationJSONCharsetUTF8)
	c.Response().SetBodyRaw(body)
	return unchanged(c)
}
