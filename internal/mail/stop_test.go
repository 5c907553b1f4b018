package mail_test

import (
	"testing"

	"github.com/ocop-hungdao/ocop/internal/mail"
)

func TestAMessageThatCanBeStoppedSaysHowAMailProgramStopsIt(t *testing.T) {
	t.Parallel()
	s := newSink(t, nil)
	transport := open(t, mail.Config{URL: "smtp://" + s.Addr + "?tls=none"})
	stops := letter
	stops.Unsubscribe = "https://ocop.example.vn/thoi-nhan-tin/5?k=abc"
	for _, m := range []mail.Message{stops, letter} {
		if err := transport.Send(t.Context(), m); err != nil {
			t.Fatal(err)
		}
	}
	for i, raw := range s.taken() {
		header, _ := readMail(t, []byte(raw))
		at, how := header.Get("List-Unsubscribe"), header.Get("List-Unsubscribe-Post")
		if i == 0 && (at != "<"+stops.Unsubscribe+">" || how != "List-Unsubscribe=One-Click") || i == 1 && at+how != "" {
			t.Errorf("message %d: %q, %q", i, at, how)
		}
	}
}
