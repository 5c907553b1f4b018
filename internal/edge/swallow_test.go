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

// Somebody chose a film where a bank's statement was asked for. All of it is sent before the
// answer is looked at, as browsers do, and the answer must still be there.
func TestTheAnswerToABodyThatIsTooLargeArrives(t *testing.T) {
	t.Parallel()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	serve(t, edge.New(edge.Config{BaseURL: "https://ocop.example.vn", Log: slog.New(slog.DiscardHandler), Body: 64 << 10,
		Render: edge.Renderers{Shop: says("shop"), Office: says("office"), API: says("api")}, Faults: locale.Vi().Faults}), listener)
	chunk := strings.Repeat("x", 1<<20)
	for name, c := range map[string]struct {
		head  string
		sends int
		want  string
	}{
		"a form of 8 MB":      {"POST /quan-tri/sao-ke HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 8388608\r\n\r\n", 8, "office 413 edge.too_large"},
		"a film of 200 MB":    {"POST /quan-tri/sao-ke HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 209715200\r\n\r\n", 200, "office 413 edge.too_large"},
		"a message of 8 MB":   {"POST /api/webhooks/sepay HTTP/1.1\r\nHost: x\r\nContent-Length: 8388608\r\n\r\n", 8, "api 413 edge.too_large"},
		"8 MB in chunks":      {"POST /gio-hang HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n800000\r\n", 8, "shop 413 edge.too_large"},
		"one that never ends": {"POST /gio-hang HTTP/1.1\r\nHost: x\r\nContent-Length: 8388608\r\n\r\n", 1, "shop 413 edge.too_large"},
	} {
		conn, err := net.Dial("tcp", listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		if err := conn.SetDeadline(time.Now().Add(time.Minute)); err != nil {
			t.Fatal(err)
		}
		_, err = io.WriteString(conn, c.head)
		for range c.sends {
			if err == nil {
				_, err = io.WriteString(conn, chunk)
			}
		}
		if err != nil {
			t.Errorf("%s: it is not taken in: %v", name, err)
		}
		answer, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err != nil {
			t.Errorf("%s: no answer arrives: %v", name, err)
			continue
		}
		body, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		conn.Close()
		if err != nil || answer.StatusCode != fiber.StatusRequestEntityTooLarge || string(body) != c.want {
			t.Errorf("%s: %d %q (%v)", name, answer.StatusCode, body, err)
		}
	}
}
