package mail

import (
	"context"
	"errors"
	"fmt"
	netmail "net/mail"
	"net/url"
	"strconv"
	"time"
)

// Transport takes a message on its way. A nil error means that somebody else is
// answerable for it now. ErrMessage and ErrRefused mean that trying again is useless.
type Transport interface {
	Send(ctx context.Context, m Message) error
}

// Config is where mail goes. URL is OCOP_SMTP_URL: smtp://user:password@host:587, or
// smtps:// for TLS from the first byte, with ?tls=none for a server on this machine and
// ?from=address for another sender. With an empty URL mails are files in Folder.
type Config struct {
	URL    string
	From   string // "Name <address>", unless the URL says otherwise
	Folder string
	Now    func() time.Time // for the Date line; time.Now when nil
}

// Check says what is wrong with the settings, without connecting.
func (c Config) Check() error {
	_, err := c.server()
	return err
}

// New makes the transport the settings ask for. It does not connect.
func New(c Config) (Transport, error) {
	s, err := c.server()
	if err != nil {
		return nil, err
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.URL == "" {
		return &folder{path: c.Folder, from: s.from, now: c.Now}, nil
	}
	return &smtp{server: s, now: c.Now}, nil
}

// server is a mail server and how to speak to it.
type server struct {
	host           string
	port           int
	user, password string
	tls            string // "start", "implicit" or "none"
	from           *netmail.Address
}

func (c Config) server() (server, error) {
	var s server
	u, err := url.Parse(c.URL)
	if err != nil {
		return s, errors.New("OCOP_SMTP_URL is not an address such as smtp://user:password@host:587")
	}
	from := c.From
	if own := u.Query().Get("from"); own != "" {
		from = own
	}
	if s.from, err = netmail.ParseAddress(from); err != nil || !goodAddress(s.from.Address) {
		return s, fmt.Errorf("the sender of mails %q is not an address", from)
	}
	if c.URL == "" {
		if c.Folder == "" {
			return s, errors.New("neither OCOP_SMTP_URL nor a folder for mails is set")
		}
		return s, nil
	}
	s.host, s.user = u.Hostname(), u.User.Username()
	s.password, _ = u.User.Password()
	switch wish := u.Query().Get("tls"); {
	case u.Scheme == "smtps" && (wish == "" || wish == "implicit"):
		s.tls, s.port = "implicit", 465
	case u.Scheme == "smtp" && (wish == "" || wish == "start"):
		s.tls, s.port = "start", 587
	case u.Scheme == "smtp" && wish == "none":
		s.tls, s.port = "none", 25
	default:
		return s, errors.New("OCOP_SMTP_URL must begin with smtp:// or smtps://, and tls may be start, implicit or none")
	}
	if s.host == "" {
		return s, errors.New("OCOP_SMTP_URL names no host")
	}
	if text := u.Port(); text != "" {
		if s.port, err = strconv.Atoi(text); err != nil || s.port < 1 || s.port > 65535 {
			return s, errors.New("OCOP_SMTP_URL has no port between 1 and 65535")
		}
	}
	if s.tls == "none" && s.password != "" {
		return s, errors.New("OCOP_SMTP_URL would send a password without TLS")
	}
	return s, nil
}
