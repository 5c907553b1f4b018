package edge

import (
	"bufio"
	"fmt"
	"log/slog"
	"net"
	"time"

	"github.com/gofiber/fiber/v2"
)

// Of a stream of events.
const (
	heartbeat = 15 * time.Second // a line that says nothing: only writing shows that somebody left
	slowest   = 10 * time.Second // that one writing may take
	longest   = time.Hour        // a stream lasts; then the browser comes back by itself
)

// Source is where the events of a stream come from.
type Source interface {
	// Next is what happened since the last call, as server-sent events are written; empty when
	// after so long nothing did. more is false when there will be nothing any more.
	Next(patience time.Duration) (text []byte, more bool)
	// Leave is called once, when nobody hears any more.
	Leave()
}

// Stream answers with server-sent events until their source ends, the client leaves or an hour
// has passed. Nothing in between may keep them back or pack them.
func Stream(c *fiber.Ctx, from Source, log *slog.Logger) error {
	c.Set(fiber.HeaderContentType, "text/event-stream")
	c.Set(fiber.HeaderCacheControl, "no-store")
	c.Set("X-Accel-Buffering", "no")
	conn, until := c.Context().Conn(), time.Now().Add(longest)
	c.Context().SetBodyStreamWriter(func(to *bufio.Writer) {
		defer from.Leave()
		defer func() {
			if p := recover(); p != nil { // nobody above catches it here
				log.Error("a stream of events broke", slog.Any("panic", p))
			}
		}()
		if send(conn, to, []byte("retry: 2000\n\n")) != nil {
			return
		}
		for time.Now().Before(until) {
			text, more := from.Next(heartbeat)
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
