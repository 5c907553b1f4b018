package mail_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net"
	netmail "net/mail"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/mail"
)

var letter = mail.Message{
	To:      "hoa@example.com",
	Subject: "Đã nhận đơn OCP-7K2M-4QXD của chị",
	Text:    "Cảm ơn chị đã đặt miến làng So.\nTổng cộng 258.000 ₫.",
	HTML:    "<p>Cảm ơn chị đã đặt <b>miến làng So</b>.</p>",
	ID:      "orders.placed/17",
}

func at() time.Time { return time.Date(2026, 11, 24, 9, 30, 0, 0, time.FixedZone("+07", 7*3600)) }

func open(t *testing.T, c mail.Config) mail.Transport {
	t.Helper()
	c.From, c.Now = "OCOP Hưng Đạo <khong-tra-loi@ocop.example.vn>", at
	transport, err := mail.New(c)
	if err != nil {
		t.Fatal(err)
	}
	return transport
}

// readMail takes a message apart as a mail program would.
func readMail(t *testing.T, raw []byte) (header netmail.Header, parts map[string]string) {
	t.Helper()
	m, err := netmail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		t.Fatal(err)
	}
	kind, params, err := mime.ParseMediaType(m.Header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	parts = map[string]string{}
	if !strings.HasPrefix(kind, "multipart/") {
		text, _ := io.ReadAll(quotedprintable.NewReader(m.Body))
		parts[kind] = string(text)
		return m.Header, parts
	}
	for r := multipart.NewReader(m.Body, params["boundary"]); ; {
		part, err := r.NextPart() // undoes quoted-printable
		if err == io.EOF {
			return m.Header, parts
		}
		if err != nil {
			t.Fatal(err)
		}
		kind, _, _ := mime.ParseMediaType(part.Header.Get("Content-Type"))
		text, _ := io.ReadAll(part)
		parts[kind] = string(text)
	}
}

func TestAVietnameseMailArrivesAsWritten(t *testing.T) {
	t.Parallel()
	s := newSink(t, nil)
	if err := open(t, mail.Config{URL: "smtp://" + s.Addr + "?tls=none"}).Send(t.Context(), letter); err != nil {
		t.Fatal(err)
	}
	if len(s.taken()) != 1 {
		t.Fatalf("the server took %d mails", len(s.taken()))
	}
	header, parts := readMail(t, []byte(s.taken()[0]))
	subject, _ := new(mime.WordDecoder).DecodeHeader(header.Get("Subject"))
	if subject != letter.Subject {
		t.Errorf("the subject came as %q", subject)
	}
	if text := strings.ReplaceAll(parts["text/plain"], "\r\n", "\n"); strings.TrimSpace(text) != letter.Text {
		t.Errorf("the text came as %q", text)
	}
	if strings.TrimSpace(parts["text/html"]) != letter.HTML {
		t.Errorf("the page came as %q", parts["text/html"])
	}
	from, err := header.AddressList("From")
	if err != nil || from[0].Name != "OCOP Hưng Đạo" {
		t.Errorf("it came from %v, %v", from, err)
	}
	if date, err := header.Date(); err != nil || !date.Equal(at()) {
		t.Errorf("it is dated %v, %v", date, err)
	}
	if s.greets[0] != "ocop.example.vn" {
		t.Errorf("we greeted as %q", s.greets[0])
	}
}

func TestASecondSendingKeepsTheMessageID(t *testing.T) {
	t.Parallel()
	s := newSink(t, nil)
	transport := open(t, mail.Config{URL: "smtp://" + s.Addr + "?tls=none"})
	other := letter
	other.ID = "orders.placed/18"
	for _, m := range []mail.Message{letter, letter, other} {
		if err := transport.Send(t.Context(), m); err != nil {
			t.Fatal(err)
		}
	}
	var ids []string
	for _, raw := range s.taken() {
		header, _ := readMail(t, []byte(raw))
		ids = append(ids, header.Get("Message-ID"))
	}
	if ids[0] == "" || ids[0] != ids[1] || ids[0] == ids[2] || !strings.HasSuffix(ids[0], "@ocop.example.vn>") {
		t.Errorf("Message-IDs: %q", ids)
	}
}

func TestAnAnswerSaysWhetherToTryAgain(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		answer  map[string]string
		refused bool
	}{
		"no such person":         {map[string]string{"RCPT": "550 5.1.1 no such user hoa@example.com"}, true},
		"not wanted":             {map[string]string{"DATA END": "554 5.7.1 not wanted"}, true},
		"greylisted":             {map[string]string{"RCPT": "450 4.2.0 come back later hoa@example.com"}, false},
		"full":                   {map[string]string{"DATA END": "452 4.3.1 full"}, false},
		"we are not let in":      {map[string]string{"MAIL": "530 5.7.0 say who you are"}, false},
		"the server is tired":    {map[string]string{"CONNECT": "421 come back later"}, false},
		"it does not know hello": {map[string]string{"EHLO": "550 no"}, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newSink(t, c.answer)
			err := open(t, mail.Config{URL: "smtp://" + s.Addr + "?tls=none"}).Send(t.Context(), letter)
			if err == nil || len(s.taken()) != 0 {
				t.Fatalf("it must fail: %v, %d taken", err, len(s.taken()))
			}
			if errors.Is(err, mail.ErrRefused) != c.refused {
				t.Errorf("refused for good must be %v: %v", c.refused, err)
			}
			if strings.Contains(err.Error(), "hoa@") {
				t.Errorf("the error names the person: %v", err)
			}
		})
	}
}

func TestATakenMailIsNotSentAgainForABadGoodbye(t *testing.T) {
	t.Parallel()
	s := newSink(t, map[string]string{"QUIT": "500 what?"})
	if err := open(t, mail.Config{URL: "smtp://" + s.Addr + "?tls=none"}).Send(t.Context(), letter); err != nil {
		t.Errorf("the server had taken the mail: %v", err)
	}
}

func TestSendingEndsWithItsContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	s := newSink(t, nil)
	if err := open(t, mail.Config{URL: "smtp://" + s.Addr + "?tls=none"}).Send(ctx, letter); err == nil {
		t.Error("a cancelled sending must fail")
	}
	if err := open(t, mail.Config{Folder: t.TempDir()}).Send(ctx, letter); err == nil {
		t.Error("a cancelled writing must fail")
	}
}

func TestAServerThatSaysNothingIsLeftWhenTheContextEnds(t *testing.T) {
	t.Parallel()
	l, err := net.Listen("tcp", "127.0.0.1:0") // takes the call and never speaks
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	err = open(t, mail.Config{URL: "smtp://" + l.Addr().String() + "?tls=none"}).Send(ctx, letter)
	if err == nil || !strings.Contains(err.Error(), net.ErrClosed.Error()) { // and not that it waited as long as it may
		t.Errorf("it says %v", err)
	}
}

func TestWithoutTLSNothingIsSentUnlessAskedFor(t *testing.T) {
	t.Parallel()
	s := newSink(t, nil) // offers no STARTTLS
	if err := open(t, mail.Config{URL: "smtp://" + s.Addr}).Send(t.Context(), letter); err == nil || len(s.taken()) != 0 {
		t.Errorf("it went over the open line: %v", err)
	}
}

func TestTheFolderHoldsOneWholeFileForAMessage(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "mail")
	transport := open(t, mail.Config{Folder: dir})
	plain := letter
	plain.HTML = ""
	for _, m := range []mail.Message{letter, letter, plain} {
		if err := transport.Send(t.Context(), m); err != nil {
			t.Fatal(err)
		}
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 || filepath.Ext(files[0].Name()) != ".eml" {
		t.Fatalf("the folder holds %v, %v", files, err)
	}
	raw, err := os.ReadFile(filepath.Join(dir, files[0].Name()))
	if err != nil {
		t.Fatal(err)
	}
	header, parts := readMail(t, raw)
	if header.Get("To") != "<hoa@example.com>" || !strings.Contains(parts["text/plain"], "258.000 ₫") || parts["text/html"] != "" {
		t.Errorf("the file says %v %v", header, parts)
	}
	if info, _ := files[0].Info(); info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %v", info.Mode())
	}
}

func TestNothingSlipsIntoTheHeader(t *testing.T) {
	t.Parallel()
	transport := open(t, mail.Config{Folder: t.TempDir()})
	for name, change := range map[string]func(*mail.Message){
		"a line in the subject":  func(m *mail.Message) { m.Subject = "Đơn\r\nBcc: all@example.com" },
		"a bare return":          func(m *mail.Message) { m.Subject = "Đơn\rBcc: all@example.com" },
		"a line in the address":  func(m *mail.Message) { m.To = "hoa@example.com\r\nBcc: all@example.com" },
		"two addresses":          func(m *mail.Message) { m.To = "hoa@example.com, all@example.com" },
		"a name and an address":  func(m *mail.Message) { m.To = "Hoa <hoa@example.com>" },
		"an argument to RCPT TO": func(m *mail.Message) { m.To = "hoa@example.com> NOTIFY=NEVER" },
		"a quoted space":         func(m *mail.Message) { m.To = `"hoa hoa"@example.com` },
		"no address":             func(m *mail.Message) { m.To = "" },
		"no at":                  func(m *mail.Message) { m.To = "hoa" },
		"a letter with a mark":   func(m *mail.Message) { m.To = "hòa@example.com" },
		"no subject":             func(m *mail.Message) { m.Subject = " " },
		"no text":                func(m *mail.Message) { m.Text = "\n" },
		"no ID":                  func(m *mail.Message) { m.ID = "" },
	} {
		m := letter
		change(&m)
		err := transport.Send(t.Context(), m)
		if !errors.Is(err, mail.ErrMessage) {
			t.Errorf("%s was not refused: %v", name, err)
		}
	}
}

func TestWrongSettingsAreNamedWithoutThePassword(t *testing.T) {
	t.Parallel()
	for _, url := range []string{
		"mail.example.com:587", "http://mail.example.com", "smtp://", "smtp://host:0", "smtp://host:99999",
		"smtp://host?tls=perhaps", "smtps://host?tls=none", "smtp://me:geheim@host?tls=none", "smtp://me:geheim@ho st",
		"smtp://me:geheim@host?from=nobody", "smtp://me:ge%zzheim@host",
	} {
		err := mail.Config{URL: url, From: "a@example.com"}.Check()
		if err == nil {
			t.Errorf("%s was taken", url)
		} else if strings.Contains(err.Error(), "heim") {
			t.Errorf("the password is in %q", err)
		}
	}
	for _, c := range []mail.Config{{From: "a@example.com"}, {Folder: "x"}, {Folder: "x", From: "nobody"}} {
		if c.Check() == nil {
			t.Errorf("%+v was taken", c)
		}
	}
	for _, url := range []string{"smtp://me:geheim@mail.example.com", "smtps://mail.example.com", "smtp://localhost:25?tls=none&from=xa@example.com"} {
		if err := (mail.Config{URL: url, From: "a@example.com"}).Check(); err != nil {
			t.Errorf("%s: %v", url, err)
		}
	}
}

func TestAMailIsPromisedOnlyToAnAddressThatCanGetOne(t *testing.T) {
	t.Parallel()
	for _, good := range []string{"hoa@example.vn", "Hoa.Nguyen+ocop@mail.example.com", "a@b.vn", "hoa@xn--tn-zia.vn"} {
		if !mail.Deliverable(good) {
			t.Errorf("%s was refused", good)
		}
	}
	for _, bad := range []string{"", "hoa", "hoa@", "@b.vn", "hoa@localhost", "hoa@[1.2.3.4]", "hóa@b.vn", "hoa@tên.vn", "hoa@-.vn", "hoa@b-.vn", "hoa@b..vn",
		"Hoa <hoa@b.vn>", "hoa@b.vn,lan@b.vn", "hoa@b.vn\r\nBcc: lan@b.vn", "hoa @b.vn", "hoa@b.vn ", "hoa@" + strings.Repeat("a", 64) + ".vn"} {
		if mail.Deliverable(bad) {
			t.Errorf("%q was taken", bad)
		}
	}
}
