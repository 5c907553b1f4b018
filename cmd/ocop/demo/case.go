package demo

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/returns"
)

// asking is what a made-up buyer asks for after the sale, and what is answered.
type asking struct {
	purchase string // key
	product  string // slug, of the order it is about
	reason   returns.Reason
	wants    returns.Wish
	body     string
	at       ago
	answer   string // empty: nobody has yet
	offer    money.VND
	answered ago
}

func askings() []asking {
	return []asking{
		{purchase: "done-noodles", product: "mien-dong-lang-so-soi-to", reason: returns.Broken, wants: returns.Refund, at: daysAgo(2, 9, 10),
			body: "Một gói sợi to bị rách đầu, sợi gãy vụn gần nửa gói.", answer: "Xin lỗi bạn, gói bị ép khi xếp kiện. Cơ sở xin hoàn tiền gói này, bạn không cần gửi lại.", offer: 60_000, answered: daysAgo(2, 14, 0)},
		{purchase: "done-two-makers", product: "bun-kho-cuon-tay", reason: returns.Delivery, wants: returns.Resend, at: minutesAgo(420),
			body: "Đặt ba gói bún mà trong kiện chỉ có hai gói."},
	}
}

// writeCases lets buyers of the sample orders ask, and a maker answer one of them. What was
// written before stays.
func (o *office) writeCases(ctx context.Context) error {
	now := func() time.Time { return o.clock }
	store := returns.NewStore(o.deps.DB, orders.NewStore(o.deps.DB, catalog.NewStore(o.deps.DB, now), now, rand.Reader), now, rand.Reader)
	for _, a := range askings() {
		p, err := o.placedBefore(ctx, a.purchase)
		if err != nil {
			return fmt.Errorf("the order of a sample case: %w", err)
		}
		line := lineOf(p, a.product)
		o.clock = a.at.before(o.start)
		k, err := store.Open(ctx, audit.Actor{Kind: audit.Buyer}, catalog.Everything(), line.OrderID, returns.Request{Once: "sample:" + a.purchase + a.product, Reason: a.reason, Wants: a.wants, Body: a.body, Lines: map[int64]int{line.ID: 1}})
		if err != nil {
			return fmt.Errorf("sample case of %s: %w", a.product, err)
		}
		if a.answer == "" || k.RepliedAt != nil {
			continue
		}
		o.clock = a.answered.before(o.start)
		for i := range p.Orders {
			if p.Orders[i].ID == line.OrderID {
				err = store.Reply(ctx, audit.Actor{Kind: audit.Staff, Name: p.Orders[i].ProducerName}, catalog.Scope{ProducerID: p.Orders[i].ProducerID}, k.ID, 0, returns.Proposal{Body: a.answer, Offer: a.wants, Amount: a.offer})
			}
		}
		if err != nil {
			return fmt.Errorf("sample answer about %s: %w", a.product, err)
		}
	}
	return nil
}
