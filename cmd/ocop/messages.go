package main

import (
	"github.com/ocop-hungdao/ocop/catalog/message"
	makernotify "github.com/ocop-hungdao/ocop/catalog/notify"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// tellMakers mails what the commune writes to its producers.
func tellMakers(r *outbox.Relay, who *makernotify.Notifier, kept *message.Store) {
	who.Messages = kept
	r.On(message.Sent, who.MessageSent)
}
