package edge_test

import (
	"bufio"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/internal/edge"
	"github.com/ocop-hungdao/ocop/internal/locale"
)

// Somebody who pastes a whole text into the search box sends an address that no server
// reads. Over a real connection the answer must still reach them, also when all of it
// was sent before the first byte was read.
func TestTheAnswerToAnAddressThatIsTooLongArrives(t *testing.T) {
	t.Parallel()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	serve(t, edge.New(edge.Config{BaseURL: "https://ocop.example.vn", Log: slog.New(slog.DiscardHandler),
		Render: edge.Renderers{Shop: says("shop"), Office: says("office"), API: says("api")}, Faults: locale.Vi().Faults}), listener)
	for name, head := range map[string]string{
		"an address of 90 KB":  "GET /tim?q=" + strings.Repeat("%E1%BA%BF", 10_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
		"an address of 300 KB": "GET /tim?q=" + strings.Repeat("a", 300_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
		"cookies of 40 KB":     "GET / HTTP/1.1\r\nHost: x\r\nCookie: a=" + strings.Repeat("a", 40_000) + "\r\n\r\n",
		"a head without end":   "GET / HTTP/1.1\r\nHost: x\r\nCookie: a=" + strings.Repeat("a", 40_000),
	} {
		conn, err := net.Dial("tcp", listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		if err := conn.SetDeadline(time.Now().Add(time.Minute)); err != nil { // a server that hangs is a failure, not a wait
			t.Fatal(err)
		}
		if err := conn.(*net.TCPConn).SetWriteBuffer(4 << 10); err != nil { // what is not read stays with us
			t.Fatal(err)
		}
		if _, err := io.WriteString(conn, head); err != nil {
			t.Errorf("%s: it is not even taken in: %v", name, err)
		}
		answer, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err != nil {
			t.Errorf("%s: no answer arrives: %v", name, err)
			continue
		}
		body, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		conn.Close()
		if err != nil || answer.StatusCode != fiber.StatusRequestHeaderFieldsTooLarge || string(body) != "shop 431 edge.headers_too_large" {
			t.Errorf("%s: %d %q (%v)", name, answer.StatusCode, body, err)
		}
	}
}
