package orders

import (
	"time"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Attempt is one try at paying an order by one method. The newest is the one under way,
// and its state is the order's PaymentState.
type Attempt struct {
	ID          int64
	OrderID     int64
	Method      Method
	State       PaymentState
	Amount      money.VND // what it is to bring
	ExternalRef string    // what a provider calls it
	RedirectURL string    // where the buyer pays, on a provider's page
	ExpiresAt   *time.Time
	Reason      string // why it failed
	CreatedAt   time.Time
	UpdatedAt   time.Time
}

// Live says whether it may still bring money.
func (a *Attempt) Live() bool { return len(nextPayment[a.State]) > 0 }

// reachable says whether a new try may be in a state right away: the way there from its
// beginning is in the machine.
func reachable(to PaymentState) bool {
	seen := map[PaymentState]bool{}
	var walk func(PaymentState) bool
	walk = func(at PaymentState) bool {
		if at == to {
			return true
		}
		seen[at] = true
		for _, next := range nextPayment[at] {
			if !seen[next] && walk(next) {
				return true
			}
		}
		return false
	}
	return walk(PaymentCreated)
}
