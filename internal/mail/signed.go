package mail

import (
	"context"
	"strings"
)

// Signed is a transport that puts who sends below each text: the name, address and phone of
// who runs the site, in the words of Foot. Where Foot says nothing, nothing is put.
type Signed struct {
	Transport
	Foot func() string
}

// Send signs the message and hands it on.
func (s Signed) Send(ctx context.Context, m Message) error {
	if foot := s.Foot(); foot != "" && m.Text != "" {
		m.Text = strings.TrimRight(m.Text, "\n") + "\n" + foot + "\n"
	}
	return s.Transport.Send(ctx, m)
}
