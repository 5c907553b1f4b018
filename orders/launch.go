package orders

import (
	"context"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Launch says whether this shop takes orders at all. A shop is a showcase until
// somebody may open it (Law 122/2025/QH15 asks for a notice or a registration first);
// the demonstration commune sells, and everything it sells is marked as sample.
type Launch struct {
	Open   bool
	Sample bool
}

// LaunchReader reads the present launch.
type LaunchReader interface {
	Launch(ctx context.Context) (Launch, error)
}

// check refuses while the shop is a showcase.
func (l Launch) check() error {
	if !l.Open {
		return fault.New(fault.Closed, "shop.not_open")
	}
	return nil
}
