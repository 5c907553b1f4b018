package mail

import (
	"context"
	"errors"
	"fmt"
	"net"
	"time"

	"github.com/wneessen/go-mail"
)

// ErrRefused says that the server will not take this message for this person, however
// often it is asked: the address does not exist, or the message is not wanted.
var ErrRefused = errors.New("the mail server refused for good")

// patience is for the whole conversation with the server.
const patience = 20 * time.Second

type smtp struct {
	server server
	now    func() time.Time
}

// Send gives the message to the server. It ends with ctx, or after 20 seconds.
func (s *smtp) Send(ctx context.Context, m Message) error {
	msg, err := compose(m, s.server.from, s.now())
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	client, err := s.server.client(ctx)
	if err != nil {
		return fmt.Errorf("set up the mail client: %w", err)
	}
	err = client.DialAndSendWithContext(ctx, msg)
	if msg.IsDelivered() {
		return nil // what went wrong after it was taken must not send it twice
	}
	return plain(err)
}

// client speaks as the settings say, and its line is cut when ctx ends: go-mail looks at
// a context only while it dials, and leaves the line open when the greeting goes wrong.
func (s server) client(ctx context.Context) (*mail.Client, error) {
	options := []mail.Option{
		mail.WithPort(s.port), mail.WithTimeout(patience), mail.WithHELO(domain(s.from)), mail.WithoutNoop(),
	}
	switch s.tls {
	case "implicit":
		options = append(options, mail.WithSSL())
	case "start":
		options = append(options, mail.WithTLSPolicy(mail.TLSMandatory))
	case "none":
		options = append(options, mail.WithTLSPolicy(mail.NoTLS))
	}
	if s.tls != "implicit" { // go-mail must dial itself to know that the line is encrypted
		options = append(options, mail.WithDialContextFunc(func(dial context.Context, network, address string) (net.Conn, error) {
			conn, err := new(net.Dialer).DialContext(dial, network, address)
			if err == nil {
				context.AfterFunc(ctx, func() { conn.Close() })
			}
			return conn, err
		}))
	}
	if s.user != "" {
		options = append(options, mail.WithSMTPAuth(mail.SMTPAuthAutoDiscover),
			mail.WithUsername(s.user), mail.WithPassword(s.password))
	}
	return mail.NewClient(s.host, options...)
}

// plain takes the addresses out of an error: go-mail names the recipients, and errors
// end in logs.
func plain(err error) error {
	var answer *mail.SendError
	switch {
	case err == nil:
		return nil
	case !errors.As(err, &answer):
		return fmt.Errorf("speak to the mail server: %w", err)
	case answer.ErrorCode() >= 500 && aboutTheMessage(answer.Reason):
		return fmt.Errorf("%w: %s, %d %s", ErrRefused, answer.Reason, answer.ErrorCode(), answer.EnhancedStatusCode())
	default:
		return fmt.Errorf("the mail server could not take it now: %s, %d %s", answer.Reason, answer.ErrorCode(), answer.EnhancedStatusCode())
	}
}

// aboutTheMessage tells a "no" to this person or text from one to us as the sender:
// that one is for the office to mend, and the mail is sent when it is.
func aboutTheMessage(reason mail.SendErrReason) bool {
	return reason == mail.ErrSMTPRcptTo || reason == mail.ErrSMTPData || reason == mail.ErrSMTPDataClose
}
