package mail_test

import (
	"bufio"
	"net"
	"net/textproto"
	"strings"
	"sync"
	"testing"
)

// sink is a mail server of one page: it takes everything, except what it is told to
// answer otherwise, and keeps what it took.
type sink struct {
	Addr   string
	answer map[string]string // the first word of a command, or "DATA END" → another answer
	mu     sync.Mutex
	mails  []string
	greets []string
}

func newSink(t *testing.T, answer map[string]string) *sink {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &sink{Addr: l.Addr().String(), answer: answer}
	var open sync.WaitGroup
	open.Go(func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			open.Go(func() { s.talk(conn) })
		}
	})
	t.Cleanup(func() { l.Close(); open.Wait() })
	return s
}

func (s *sink) talk(conn net.Conn) {
	defer conn.Close()
	in := textproto.NewReader(bufio.NewReader(conn))
	out := textproto.NewWriter(bufio.NewWriter(conn))
	say := func(command, usual string) {
		if other, ok := s.answer[command]; ok {
			usual = other
		}
		_ = out.PrintfLine("%s", usual)
	}
	say("CONNECT", "220 sink.test")
	for {
		line, err := in.ReadLine()
		if err != nil {
			return
		}
		word, rest, _ := strings.Cut(line, " ")
		switch strings.ToUpper(word) {
		case "EHLO", "HELO":
			s.keep(&s.greets, rest)
			say("EHLO", "250 sink.test")
		case "DATA":
			say("DATA", "354 go on")
			body, err := in.ReadDotBytes()
			if err != nil {
				return
			}
			if _, refused := s.answer["DATA END"]; !refused {
				s.keep(&s.mails, string(body))
			}
			say("DATA END", "250 taken")
		case "QUIT":
			say("QUIT", "221 bye")
			return
		default:
			say(strings.ToUpper(word), "250 ok")
		}
	}
}

func (s *sink) keep(list *[]string, text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	*list = append(*list, text)
}

func (s *sink) taken() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]string(nil), s.mails...)
}
