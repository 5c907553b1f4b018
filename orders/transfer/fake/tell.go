package fake

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"slices"
	"strconv"
	"time"

	"github.com/ocop-hungdao/ocop/internal/mishap"
)

// Sign is the signature of a body at an instant, with the timestamp that goes beside it.
func Sign(secret string, body []byte, at time.Time) (stamp, signature string) {
	stamp = strconv.FormatInt(at.Unix(), 10)
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(stamp + "."))
	mac.Write(body)
	return stamp, "sha256=" + hex.EncodeToString(mac.Sum(nil))
}

func (b *Bank) nudge() {
	if b.Auto {
		go func() { _ = b.Deliver(context.Background(), false) }()
	}
}

type message struct {
	l                *line
	stamp, signature string
}

// Deliver tells what the shop has not taken yet, in order unless that is to go wrong; all tells
// everything once more. What was lost never goes. A message that the shop refuses is told again
// by the next call, as the listener does.
func (b *Bank) Deliver(ctx context.Context, all bool) error {
	b.mu.Lock()
	var list []*line
	for _, l := range b.lines {
		if l.lost || l.delivered && !all {
			continue
		}
		l.delivered = true // another call tells it only when the shop said no
		list = append(list, l)
		if b.take("duplicate") {
			list = append(list, l, l)
		}
	}
	if b.take("reorder") {
		slices.Reverse(list)
	}
	var out []message
	for _, l := range list {
		at, secret := b.Now(), b.Secret
		if b.take("old_timestamp") {
			at = at.Add(-6 * time.Minute)
		}
		if b.take("wrong_signature") {
			secret += "x"
		}
		m := message{l: l}
		m.stamp, m.signature = Sign(secret, l.body, at)
		out = append(out, m)
	}
	b.mu.Unlock()
	var wrong []error
	for _, m := range out {
		err := mishap.Post(ctx, b.Client, b.Webhook, m.l.body, map[string]string{"X-SePay-Timestamp": m.stamp, "X-SePay-Signature": m.signature})
		if err != nil {
			b.mu.Lock()
			m.l.delivered = false
			b.mu.Unlock()
		}
		wrong = append(wrong, err)
	}
	return errors.Join(wrong...)
}
