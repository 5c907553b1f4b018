package demo

import (
	"context"
	"fmt"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	said "github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders"
)

// review is what a made-up buyer says of one thing of a delivered order.
type review struct {
	purchase string // key
	product  string // slug
	score    int
	body     string
	place    string
	answer   string // the maker's; empty: none yet
	at       ago
	waits    bool // for an officer
}

// reviews are plainly invented, and each is marked so where it is shown.
func reviews() []review {
	return []review{
		{purchase: "done-noodles", product: "mien-dong-lang-so-soi-nho", score: 4, place: "xã mẫu", at: daysAgo(3, 20, 15),
			body: "Sợi dai, nấu lại hôm sau không nát. Gói hơi mỏng, đi xa nên bọc thêm.", answer: "Cảm ơn bạn. Từ lô sau chúng tôi thêm một lớp giấy."},
		{purchase: "done-pickup", product: "mien-dong-lang-so-soi-nho", score: 5, at: daysAgo(5, 9, 0), body: "Miến trắng trong, thơm bột. Ra đình lấy rất tiện."},
		{purchase: "done-noodles", product: "mien-dong-lang-so-soi-to", score: 5, place: "xã mẫu", at: daysAgo(3, 20, 20)},
		{purchase: "done-vegetables", product: "gio-rau-tuan-cong-hoa", score: 5, place: "xã Hưng Đạo", at: daysAgo(8, 19, 0), body: "Rau giao còn ướt sương, đủ ăn bốn bữa."},
		{purchase: "done-two-makers", product: "bun-kho-cuon-tay", score: 3, place: "phường mẫu", at: minutesAgo(190), body: "Bún ngon nhưng cuộn hơi to, bẻ ra vụn nhiều.", waits: true},
	}
}

// writeReviews lets the buyers of the sample orders speak, an officer read and the makers
// answer. What was written before stays.
func (o *office) writeReviews(ctx context.Context) error {
	store := said.NewStore(o.deps.DB, func() time.Time { return o.clock })
	for _, r := range reviews() {
		p, err := o.placedBefore(ctx, r.purchase)
		if err != nil {
			return fmt.Errorf("the order of a sample review: %w", err)
		}
		line := lineOf(p, r.product)
		done, err := store.OfLines(ctx, []int64{line.ID})
		if err != nil {
			return err
		}
		if _, again := done[line.ID]; again {
			continue
		}
		o.clock = r.at.before(o.start)
		if err := store.Write(ctx, said.Bought{LineID: line.ID, ProductID: line.ProductID, VariantName: line.VariantName, Author: p.BuyerName, Place: r.place, Sample: true},
			said.Said{Score: r.score, Body: r.body}); err != nil {
			return fmt.Errorf("sample review of %s: %w", r.product, err)
		}
		if r.waits {
			continue
		}
		if done, err = store.OfLines(ctx, []int64{line.ID}); err != nil {
			return err
		}
		if err := store.Show(ctx, o.staff[officerLogin], done[line.ID].ID, done[line.ID].RowVersion); err != nil {
			return err
		}
		if r.answer != "" {
			if err := store.Answer(ctx, audit.Actor{Kind: audit.System}, catalog.Everything(), done[line.ID].ID, r.answer); err != nil {
				return err
			}
		}
	}
	return nil
}

// lineOf is the line of a product; the zero line when it was not bought, which no review
// can be of.
func lineOf(p *orders.Purchase, slug string) orders.Line {
	for _, o := range p.Orders {
		for _, l := range o.Lines {
			if l.ProductSlug == slug {
				return l
			}
		}
	}
	return orders.Line{}
}
