package mail

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	netmail "net/mail"
	"regexp"
	"strings"
	"time"
	"unicode"

	"github.com/wneessen/go-mail"
)

// Message is one mail to one person. HTML may be empty; Text may not, for many read
// only that. ID is what the message is about and for whom, such as "orders.placed/17";
// the same ID gives the same Message-ID, so a second sending is known as the same mail.
type Message struct {
	To      string
	Subject string
	Text    string
	HTML    string
	ID      string
	// Unsubscribe is the address that stops messages of this kind, of those that are no answer to
	// what somebody did; empty for the others. A GET shows a page and changes nothing, a POST of
	// List-Unsubscribe=One-Click stops them (RFC 8058).
	Unsubscribe string
}

// ErrMessage says that the message cannot be sent as it is, now or later: a wrong
// address, a line break where none may be, nothing to read.
var ErrMessage = errors.New("the message cannot be sent")

func (m Message) check() error {
	switch {
	case m.ID == "":
		return fmt.Errorf("%w: it has no ID", ErrMessage)
	case strings.TrimSpace(m.Text) == "":
		return fmt.Errorf("%w: it has no text", ErrMessage)
	case strings.TrimSpace(m.Subject) == "":
		return fmt.Errorf("%w: it has no subject", ErrMessage)
	case strings.ContainsFunc(m.Subject, unicode.IsControl):
		return fmt.Errorf("%w: its subject has a line break or control character", ErrMessage)
	case !goodAddress(m.To):
		return fmt.Errorf("%w: its address is not one plain address", ErrMessage)
	}
	return nil
}

// hosts are the names that mail is sent to from outside: words of letters, digits and
// inner hyphens, two or more of them.
var hosts = regexp.MustCompile(`^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$`)

// Deliverable says whether a message to address can be sent at all: one plain address
// at a host on the internet. Ask before promising anybody a mail; whether somebody reads
// there is another matter.
func Deliverable(address string) bool {
	return goodAddress(address) && hosts.MatchString(address[strings.LastIndexByte(address, '@')+1:])
}

// goodAddress takes one bare ASCII address. The server would have to speak SMTPUTF8
// for anything more, and few that our buyers use do.
func goodAddress(address string) bool {
	if len(address) > 254 || strings.ContainsFunc(address, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return false
	}
	parsed, err := netmail.ParseAddress(address)
	return err == nil && parsed.Address == address
}

// compose makes the message that goes out, from is the sender's "Name <address>".
func compose(m Message, from *netmail.Address, at time.Time) (*mail.Msg, error) {
	if err := m.check(); err != nil {
		return nil, err
	}
	out := mail.NewMsg(mail.WithNoDefaultUserAgent())
	out.FromMailAddress(from)
	if err := out.To(m.To); err != nil {
		return nil, fmt.Errorf("%w: its address is not one plain address", ErrMessage)
	}
	out.Subject(m.Subject)
	out.SetMessageIDWithValue(stamp(m.ID) + "@" + domain(from))
	out.SetDateWithValue(at)
	out.SetGenHeader("Auto-Submitted", "auto-generated")
	if m.Unsubscribe != "" {
		out.SetGenHeader(mail.HeaderListUnsubscribe, "<"+m.Unsubscribe+">")
		out.SetGenHeader(mail.HeaderListUnsubscribePost, "List-Unsubscribe=One-Click")
	}
	out.SetBodyString(mail.TypeTextPlain, m.Text)
	if m.HTML != "" {
		out.AddAlternativeString(mail.TypeTextHTML, m.HTML)
	}
	return out, nil
}

// stamp is the ID made fit for a Message-ID and for a file name.
func stamp(id string) string {
	sum := sha256.Sum256([]byte(id))
	return hex.EncodeToString(sum[:16])
}

func domain(from *netmail.Address) string {
	return from.Address[strings.LastIndexByte(from.Address, '@')+1:]
}
