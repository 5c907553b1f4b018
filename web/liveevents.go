package web

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log/slog"
	"net"
	"strconv"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
)

// Of a stream of events.
const (
	heartbeat = 15 * time.Second // a line that says nothing: only writing shows that somebody left
	slowest   = 10 * time.Second // that one writing may take
	longest   = time.Hour        // a stream lasts; then the browser comes back by itself
)

// liveEvents tells what changes in a session while somebody watches it. The event heard last
// is in Last-Event-ID. Too many watchers are answered 429: they ask liveState instead.
func (s *Shop) liveEvents(c *fiber.Ctx) error {
	name, err := liveParam(c)
	if err != nil {
		return err
	}
	f, err := s.Live.BySlug(c.UserContext(), name)
	if err != nil {
		return err
	}
	if f.At(s.Now()) == livestream.Ended { // 204 tells a browser not to come back
		return c.SendStatus(fiber.StatusNoContent)
	}
	return s.stream(c, f)
}

// stream answers with the events of a session.
func (s *Shop) stream(c *fiber.Ctx, f *livestream.Full) error {
	last, err := strconv.ParseInt(c.Get("Last-Event-ID"), 10, 64)
	if err != nil {
		last = -1
	}
	w, err := s.Hub.Watch(c.UserContext(), f, last)
	if err != nil {
		return err
	}
	c.Set(fiber.HeaderContentType, "text/event-stream")
	c.Set(fiber.HeaderCacheControl, "no-store")
	c.Set("X-Accel-Buffering", "no")
	conn, until := c.Context().Conn(), time.Now().Add(longest)
	c.Context().SetBodyStreamWriter(func(to *bufio.Writer) {
		defer w.Leave()
		defer func() {
			if p := recover(); p != nil { // nobody above catches it here
				s.Log.Error("a stream of events broke", slog.Any("panic", p))
			}
		}()
		if send(conn, to, []byte("retry: 2000\n\n")) != nil {
			return
		}
		for time.Now().Before(until) {
			text, more := w.Next(heartbeat)
			if len(text) == 0 {
				text = []byte(":\n\n")
			}
			if send(conn, to, text) != nil || !more {
				return
			}
		}
	})
	return nil
}

// send writes with a deadline of its own: that of the server is for pages.
func send(conn net.Conn, to *bufio.Writer, text []byte) error {
	if conn != nil {
		if err := conn.SetWriteDeadline(time.Now().Add(slowest)); err != nil {
			return fmt.Errorf("set a deadline: %w", err)
		}
	}
	if _, err := to.Write(text); err != nil {
		return fmt.Errorf("write an event: %w", err)
	}
	if err := to.Flush(); err != nil {
		return fmt.Errorf("send an event: %w", err)
	}
	return nil
}

// liveState is a session as it stands, for who cannot hear events: 304 while nothing changed.
func (s *Shop) liveState(c *fiber.Ctx) error {
	name, err := liveParam(c)
	if err != nil {
		return err
	}
	f, err := s.Live.BySlug(c.UserContext(), name)
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
