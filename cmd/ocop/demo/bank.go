package demo

import (
	"context"
	"fmt"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders/transfer"
)

// writeBankLines lets money come that no program can place: without a code, after its
// order was closed, and of something else. It waits on the desk.
func (o *office) writeBankLines(ctx context.Context) error {
	var coop int64
	if err := o.deps.DB.Pool.QueryRow(ctx, `SELECT id FROM producers WHERE slug = 'htx-mien-lang-so'`).Scan(&coop); err != nil {
		return fmt.Errorf("find the sample cooperative: %w", err)
	}
	amountOf := func(key string) (code string, total money.VND, err error) {
		err = o.deps.DB.Pool.QueryRow(ctx, `SELECT o.code, o.total FROM orders o JOIN purchases p ON p.id = o.purchase_id WHERE p.idempotency_key = $1 AND o.producer_id = $2`, "demo-"+key, coop).Scan(&code, &total)
		return code, total, err
	}
	late, lateSum, err := amountOf("never-paid")
	if err != nil {
		return fmt.Errorf("find a sample order: %w", err)
	}
	_, sum, err := amountOf("unpaid")
	if err != nil {
		return fmt.Errorf("find a sample order: %w", err)
	}
	for i, l := range []struct {
		memo   string
		amount money.VND
		at     ago
	}{{"Khach mau 17 chuyen tien mien", sum, minutesAgo(20)}, {"MBVCB.0000000000." + late + ".CT tu 0000", lateSum, daysAgo(3, 9, 0)}, {"Hoan ung tien dien thang 10 (mau)", 450_000, daysAgo(1, 10, 0)}} {
		o.clock = l.at.before(o.start)
		_, err := o.money.Book(ctx, audit.Actor{Kind: audit.System, Name: "Ngân hàng (mẫu)"}, transfer.Txn{Source: transfer.SePay, ExternalID: fmt.Sprint("mau-", i+1), ProducerID: &coop,
			Direction: transfer.In, Amount: l.amount, Content: l.memo, HappenedAt: o.clock})
		if err != nil {
			return fmt.Errorf("sample bank line %d: %w", i+1, err)
		}
	}
	return nil
}
