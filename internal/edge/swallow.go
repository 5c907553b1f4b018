package edge

import (
	"bufio"
	"bytes"
	"net"
	"time"

	"github.com/gofiber/fiber/v2"
)

// How much of a request that is too long is still taken in, and for how long.
const (
	swallowMost = 1 << 20
	swallowFor  = 2 * time.Second
)

// swallow reads and drops what is still coming of a head that was too long. A connection
// that is closed on unread bytes is reset, and the page that says what to do lost with
// it. It ends at the end of the head, after a megabyte or after two seconds.
func swallow(conn net.Conn) {
	if conn == nil || conn.SetReadDeadline(time.Now().Add(swallowFor)) != nil {
		return
	}
	buffer, end := make([]byte, 4<<10), []byte("\r\n\r\n")
	var tail []byte
	for taken := 0; taken < swallowMost && !bytes.Contains(tail, end); {
		n, err := conn.Read(buffer)
		if err != nil {
			return
		}
		taken += n
		tail = append(tail[max(0, len(tail)-len(end)):], buffer[:n]...)
	}
}

// How much of a body that is too long is taken in and dropped after it was refused, for how
// long, and how long nothing may come of it.
const (
	dismissMost = 256 << 20
	dismissFor  = 2 * time.Minute
	dismissIdle = 10 * time.Second
)

// dismiss answers a request whose body is longer than any may be, before all of it came, and then
// drops the rest until who sends it has hung up: a browser reads an answer only when it has
// sent everything, and closing on it would lose the page that says what to do.
func dismiss(c *fiber.Ctx) {
	conn, ok := c.Context().Conn().(interface {
		net.Conn
		CloseWrite() error
	})
	if !ok {
		return
	}
	c.Response().SetConnectionClose()
	out := bufio.NewWriter(conn)
	if c.Response().Write(out) != nil || out.Flush() != nil || conn.CloseWrite() != nil {
		return
	}
	buffer, until := make([]byte, 32<<10), time.Now().Add(dismissFor)
	for taken := 0; taken < dismissMost && time.Now().Before(until); {
		if conn.SetReadDeadline(time.Now().Add(dismissIdle)) != nil {
			return
		}
		n, err := conn.Read(buffer)
		if err != nil {
			return
		}
		taken += n
	}
}
