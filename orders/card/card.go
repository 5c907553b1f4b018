package card

import (
	"context"
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
)

// Desk is a card provider as the ways in see it; it is wired in where it is configured.
type Desk interface {
	// Open gives the address where an order is paid by card: the same one while it lasts.
	// An order that waits for no card is refused with "payment.no_card_due"; while the
	// provider does not answer, "payment.card_away".
	Open(ctx context.Context, p *orders.Purchase, orderID int64) (string, error)
	// Page gives the address of the page that Open opened, empty when none is open; it opens none.
	Page(ctx context.Context, orderID int64) (string, error)
	// Return looks what became of a session whose buyer came back. Any number of times is
	// as once; what it does not know is no error.
	Return(ctx context.Context, sessionID string) error
	// Account says whose an account at the provider is: its name there, or a refusal.
	Account(ctx context.Context, account string) (name string, err error)
	// Hear takes a signed message of the provider.
	Hear(ctx context.Context, signature string, body []byte) error
}

// Session is where a buyer pays one try.
type Session struct {
	AttemptID int64
	OrderID   int64
	Account   string // of the producer at the provider; empty is the shop's own
	Amount    money.VND
	ExpiresAt time.Time
	SessionID *string
	URL       string
	State     State
	CreatedAt time.Time
}

// State is how a session stands as far as we know.
type State string

const (
	Asked    State = "asked" // no answer came yet
	Open     State = "open"
	Waiting  State = "waiting" // done by the buyer; the bank takes days
	Complete State = "complete"
	Over     State = "over"
)

// Told is a session as the provider tells it.
type Told struct {
	ID        string
	Account   string // whose session it is; empty is the shop's own
	AttemptID int64  // as we named it; 0: not named
	Done      bool
	Paid      bool
	Expired   bool
	Failed    bool // a payment that takes days did not come
	Amount    money.VND
	Currency  string
	Intent    string
	Created   time.Time
}

// For how long a session is asked for, and how long an order waits for a payment that
// takes days.
const (
	Lasts   = 35 * time.Minute
	margin  = 5 * time.Minute
	takesIn = 5 * 24 * time.Hour
)
