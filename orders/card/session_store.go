package card

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders"
)

// stale is after how long an unanswered request is not sent again: the provider would
// refuse its end time.
const stale = 4 * time.Minute

// Begin writes down that a session is about to be asked for, or gives the one that is open
// for what the order still asks. A try whose session cannot be used any more ends, and
// another begins. Whose producer takes no cards now is refused with "payment.card_not_here".
func (s *Store) Begin(ctx context.Context, orderID int64) (x Session, err error) {
	by := audit.Actor{Kind: audit.Buyer}
	launch, err := s.whose.Launch.Launch(ctx)
	if err != nil {
		return x, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		for {
			o, a, err := s.orders.CardTryTx(tx, by, orderID)
			if err != nil {
				return err
			}
			account, err := orders.CardAccountTx(tx, launch, s.whose.Trying, o.ProducerID, s.now())
			if err != nil {
				return err
			}
			res := tx.Raw(`SELECT * FROM card_sessions WHERE attempt_id = ?`, a.ID).Scan(&x)
			if res.Error != nil {
				return fmt.Errorf("find card session: %w", res.Error)
			}
			if res.RowsAffected == 0 {
				x = Session{AttemptID: a.ID, OrderID: o.ID, Account: account, Amount: o.Due(), ExpiresAt: s.now().Add(Lasts).Truncate(time.Second), State: Asked, CreatedAt: s.now()}
				return exec(tx, "ask for a card session", `INSERT INTO card_sessions (attempt_id, order_id, account, amount, expires_at, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
					x.AttemptID, x.OrderID, x.Account, x.Amount, x.ExpiresAt, x.CreatedAt)
			}
			usable := x.State == Open && x.ExpiresAt.After(s.now().Add(time.Minute)) || x.State == Asked && s.now().Sub(x.CreatedAt) < stale
			if usable && x.Amount == o.Due() && x.Account == account {
				return nil
			}
			if moved, err := s.orders.MoveTryTx(tx, by, orderID, a.ID, orders.PaymentCancelled, "", nil); err != nil || !moved {
				return fmt.Errorf("end the try %d at paying: %w", a.ID, err)
			}
			if x.State == Asked {
				if err := exec(tx, "give up a card session", `UPDATE card_sessions SET state = 'over' WHERE attempt_id = ?`, a.ID); err != nil {
					return err
				}
			}
			x = Session{}
		}
	})
	return x, err
}

// Page is the address of the page that is open for what an order asks, empty without one.
func (s *Store) Page(ctx context.Context, orderID int64) (url string, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT coalesce((SELECT x.url FROM card_sessions x JOIN payment_attempts a ON a.id = x.attempt_id
		WHERE x.order_id = $1 AND x.state = 'open' AND x.expires_at > $2 AND a.state = 'pending' ORDER BY x.attempt_id DESC LIMIT 1), '')`, orderID, s.now()).Scan(&url)
	if err != nil {
		return "", fmt.Errorf("find the card page of order %d: %w", orderID, err)
	}
	return url, nil
}

// Opened notes the provider's answer.
func (s *Store) Opened(ctx context.Context, x Session, sessionID, url string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := exec(tx, "note card session", `UPDATE card_sessions SET session_id = ?, url = ?, state = 'open' WHERE attempt_id = ? AND state = 'asked'`, sessionID, url, x.AttemptID); err != nil {
			return err
		}
		if err := exec(tx, "note where to pay", `UPDATE payment_attempts SET external_ref = ?, redirect_url = ?, expires_at = ? WHERE id = ?`, sessionID, url, x.ExpiresAt, x.AttemptID); err != nil {
			return err
		}
		until := x.ExpiresAt.Add(margin)
		_, err := s.orders.MoveTryTx(tx, audit.Actor{Kind: audit.Buyer}, x.OrderID, x.AttemptID, orders.PaymentPending, "", &until)
		return err
	})
}

// GiveUp ends a try whose session the provider would not make; the next begins anew.
func (s *Store) GiveUp(ctx context.Context, x Session, why string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := exec(tx, "give up a card session", `UPDATE card_sessions SET state = 'over' WHERE attempt_id = ? AND state = 'asked'`, x.AttemptID); err != nil {
			return err
		}
		if err := exec(tx, "note why", `UPDATE payment_attempts SET reason = ? WHERE id = ?`, why, x.AttemptID); err != nil {
			return err
		}
		_, err := s.orders.MoveTryTx(tx, provider, x.OrderID, x.AttemptID, orders.PaymentFailed, "", nil)
		return err
	})
}

// Unfinished lists sessions older than age whose end we do not know, oldest first.
func (s *Store) Unfinished(ctx context.Context, age time.Duration) ([]Session, error) {
	return s.sessions(ctx, `state IN ('open', 'waiting') AND created_at <= $1`, s.now().Add(-age))
}

// Dead lists the open sessions of an order that nobody shall pay any more: the order is
// off, or is paid in another way.
func (s *Store) Dead(ctx context.Context, orderID int64) ([]Session, error) {
	return s.sessions(ctx, `order_id = $1 AND state = 'open' AND NOT EXISTS (SELECT FROM payment_attempts a WHERE a.id = attempt_id AND a.state IN ('created', 'pending', 'processing'))`, orderID)
}

func (s *Store) sessions(ctx context.Context, where string, arg any) ([]Session, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT attempt_id, order_id, account, amount, expires_at, session_id, url, state, created_at FROM card_sessions WHERE `+where+` ORDER BY attempt_id LIMIT 500`, arg)
	if err != nil {
		return nil, fmt.Errorf("list card sessions: %w", err)
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByName[Session])
	if err != nil {
		return nil, fmt.Errorf("list card sessions: %w", err)
	}
	return list, nil
}
