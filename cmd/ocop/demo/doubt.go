package demo

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/transfer"
)

// writeDoubts lets the bank tell what cannot be taken: signed with a key that is not ours,
// and without a signature. It waits beside the desk for money.
func (o *office) writeDoubts(ctx context.Context) error {
	listener := transfer.Listener{Store: o.money, Secret: "khoa mau khong ai dung"}
	for i, m := range []struct {
		at        ago
		amount    int
		memo      string
		signature string
	}{{minutesAgo(180), 276_000, "Khach mau 23 chuyen tien nem", "sha256=00"}, {daysAgo(1, 9, 40), 5_000_000, "Tin nguoi la gui thu (mau)", ""}} {
		o.clock = m.at.before(o.start)
		body := fmt.Sprintf(`{"id":%d,"gateway":"Ngan hang mau","transactionDate":%q,"accountNumber":"0000000000","content":%q,"transferType":"in","transferAmount":%d,"referenceCode":"MAU%d"}`,
			900+i, vntime.In(o.clock).Format(time.DateTime), m.memo, m.amount, i+1)
		err := listener.Hear(ctx, strconv.FormatInt(o.clock.Unix(), 10), m.signature, []byte(body))
		if _, refused := fault.As(err); !refused {
			return fmt.Errorf("sample message %d of the bank was not refused: %w", i+1, err)
		}
	}
	return nil
}
