package mail

import (
	"context"
	"fmt"
	netmail "net/mail"
	"os"
	"path/filepath"
	"time"
)

// folder writes each message as a file that any mail program opens. Only the owner may
// read them: they hold names and addresses.
type folder struct {
	path string
	from *netmail.Address
	now  func() time.Time
}

// Send writes the message whole or not at all. The same ID again replaces the file.
func (f *folder) Send(ctx context.Context, m Message) error {
	msg, err := compose(m, f.from, f.now())
	if err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := os.MkdirAll(f.path, 0o700); err != nil {
		return fmt.Errorf("make the folder for mails: %w", err)
	}
	draft, err := os.CreateTemp(f.path, ".draft-*")
	if err != nil {
		return fmt.Errorf("write a mail: %w", err)
	}
	defer os.Remove(draft.Name()) // fails after the rename, as it should
	_, err = msg.WriteTo(draft)
	if closing := draft.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = os.Rename(draft.Name(), filepath.Join(f.path, stamp(m.ID)+".eml"))
	}
	if err != nil {
		return fmt.Errorf("write a mail: %w", err)
	}
	return nil
}
