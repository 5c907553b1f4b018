package livestream

import (
	"context"
	"fmt"
	"log/slog"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"
)

// listenAgain is how long a lost connection is left alone.
const listenAgain = time.Second

// listen hears on a connection of its own which sessions change, and begins anew when it is
// lost: everything is read again then.
func (h *Hub) listen() {
	for h.ctx.Err() == nil {
		err := h.listenOnce()
		if h.ctx.Err() != nil {
			return
		}
		h.log.Warn("the connection that listens to live sessions was lost", slog.Any("error", err))
		select {
		case <-h.ctx.Done():
		case <-time.After(listenAgain):
		}
	}
}

func (h *Hub) listenOnce() error {
	conn, err := pgx.ConnectConfig(h.ctx, h.store.db.Pool.Config().ConnConfig.Copy())
	if err != nil {
		return fmt.Errorf("connect to listen: %w", err)
	}
	defer func() {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(h.ctx), listenAgain)
		defer cancel()
		_ = conn.Close(ctx) // it listened only
	}()
	if _, err := conn.Exec(h.ctx, `LISTEN live`); err != nil {
		return fmt.Errorf("listen: %w", err)
	}
	h.heard(0)
	for {
		n, err := conn.WaitForNotification(h.ctx)
		if err != nil {
			return fmt.Errorf("wait for a notification: %w", err)
		}
		if id, err := strconv.ParseInt(n.Payload, 10, 64); err == nil {
			h.heard(id)
		}
	}
}
