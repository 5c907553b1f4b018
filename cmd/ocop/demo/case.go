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
	given    bool // to the officer of the sample commune
}

func askings() []asking {
	return []asking{
		{purchase: "done-noodles", product: "mien-dong-lang-so-soi-to", reason: returns.Broken, wants: returns.Refund, at: daysAgo(2, 9, 10),
			body: "Một gói sợi to bị rách đầu, sợi gãy vụn gần nửa gói.", answer: "Xin lỗi bạn, gói bị ép khi xếp kiện. Cơ sở xin hoàn tiền gói này, bạn không cần gửi lại.", offer: 60_000, answered: daysAgo(2, 14, 0)},
		{purchase: "done-two-makers", product: "bun-kho-cuon-tay", reason: returns.Delivery, wants: returns.Resend, at: minutesAgo(420), given: true,
			body: "Đặt ba gói bún mà trong kiện chỉ có hai gói."},
		told("done-vegetables", "gio-rau-tuan-cong-hoa", daysAgo(8, 18, 0), daysAgo(8, 19, 30), "Hẹn giao trước tám giờ, gần chín giờ mới tới.", "Xin lỗi bạn, hôm đó mưa nên xe ra muộn. Từ nay giao muộn thì cơ sở gọi trước."),
		told("done-vegetables", "rau-thom-hanh-la", daysAgo(8, 18, 10), daysAgo(8, 20, 0), "Túi rau thơm không thấy trong giỏ, phải hỏi mới đưa.", "Cơ sở để quên ở ngăn lạnh của xe. Cảm ơn bạn đã nhắc."),
		told("done-pickup", "hop-qua-co-yen", daysAgo(5, 9, 0), daysAgo(5, 15, 0), "Ra đình lấy phải đợi nửa giờ mới có người.", "Điểm bán xin lỗi bạn. Ghi chú giờ hẹn nay dán ở quầy."),
		told("done-pickup", "mien-dong-lang-so-soi-nho", daysAgo(5, 9, 5), daysAgo(4, 9, 0), "Lúc lấy hàng không có hoá đơn kèm.", "Đã gửi lại hoá đơn theo số điện thoại của bạn."),
		told("done-noodles", "mien-dong-lang-so-soi-nho", daysAgo(3, 8, 0), daysAgo(3, 11, 0), "Kiện đi bốn ngày, lâu hơn hẹn một ngày.", "Bưu tá chuyển nhầm kho một chặng. Cơ sở đã báo lại đơn vị giao."),
	}
}

// proposal is the answer with what it offers.
func (a *asking) proposal() returns.Proposal {
	p := returns.Proposal{Body: a.answer, Offer: a.wants, Amount: a.offer}
	if a.wants == returns.Say {
		p.Offer = ""
	}
	return p
}

// told is a case about the delivery that wanted nothing but an answer, and had it.
func told(purchase, product string, at, answered ago, body, answer string) asking {
	return asking{purchase: purchase, product: product, reason: returns.Delivery, wants: returns.Say, body: body, at: at, answer: answer, answered: answered}
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
		if a.given && k.AssignedTo == nil && k.RepliedAt == nil {
			if err := o.giveCase(ctx, store, k); err != nil {
				return err
			}
		}
		if a.answer == "" || k.RepliedAt != nil {
			continue
		}
		o.clock = a.answered.before(o.start)
		for i := range p.Orders {
			if p.Orders[i].ID == line.OrderID {
				err = store.Reply(ctx, audit.Actor{Kind: audit.Staff, Name: p.Orders[i].ProducerName}, catalog.Scope{ProducerID: p.Orders[i].ProducerID}, k.ID, 0, a.proposal())
			}
		}
		if err != nil {
			return fmt.Errorf("sample answer about %s: %w", a.product, err)
		}
	}
	return nil
}

// giveCase has the sample administrator give a case to the sample officer.
func (o *office) giveCase(ctx context.Context, store *returns.Store, k *returns.Case) error {
	var officer int64
	by := audit.Actor{Kind: audit.Staff}
	if err := o.deps.DB.Pool.QueryRow(ctx, `SELECT o.id, a.id, a.name FROM accounts o, accounts a WHERE o.login = $1 AND a.login = $2`, officerLogin, adminLogin).Scan(&officer, &by.ID, &by.Name); err != nil {
		return fmt.Errorf("find the officer of a sample case: %w", err)
	}
	if err := store.Assign(ctx, by, catalog.Everything(), k.ID, 0, officer); err != nil {
		return fmt.Errorf("give sample case %d: %w", k.ID, err)
	}
	return nil
}
