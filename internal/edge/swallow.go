package edge

import (
	"bytes"
	"net"
	"time"
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
