package texting

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"
)

// Message is one short message to one phone. Kind names the approved words that Fields fill,
// where messages are notices; Text is all of it where they are written out. ID is what it is
// about and for whom: the same ID is the same message.
type Message struct {
	To     string // E.164
	Kind   string
	Fields map[string]string
	Text   string
	ID     string
}

// ErrMessage says that the message cannot be sent as it is, now or later: a number that takes
// none, no approved words, nothing to read.
var ErrMessage = errors.New("the short message cannot be sent")

// Transport takes a message on its way. A nil error means that somebody else is answerable for
// it now. ErrMessage means that trying again is useless.
type Transport interface {
	Send(ctx context.Context, m Message) error
}

var numbers = regexp.MustCompile(`^\+[1-9][0-9]{7,14}$`)

func (m Message) check() error {
	switch {
	case m.ID == "":
		return fmt.Errorf("%w: it has no ID", ErrMessage)
	case strings.TrimSpace(m.Text) == "":
		return fmt.Errorf("%w: it has no text", ErrMessage)
	case !numbers.MatchString(m.To):
		return fmt.Errorf("%w: its number is no whole number of a phone", ErrMessage)
	}
	return nil
}

// either sends by the first way, and by the second what the first can never send.
type either struct{ first, second Transport }

func (e either) Send(ctx context.Context, m Message) error {
	err := e.first.Send(ctx, m)
	if errors.Is(err, ErrMessage) {
		return e.second.Send(ctx, m)
	}
	return err
}
