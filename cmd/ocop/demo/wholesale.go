package demo

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
)

// stockist is a made-up shop that wants to buy in bulk, and how far that is.
type stockist struct {
	key, shop, buyer, phone, province string
	often                             wholesale.Often
	wants                             map[string]string // by slug
	wishes                            string
	asked                             ago
	passed                            ago      // zero: nobody was told yet
	to                                []string // slugs of producers
	answered                          ago      // zero: nobody has answered yet
	takes, offer                      string   // slug of who takes it, and at what price
	declines, reason                  string
	over                              ago // zero: it goes on
	how                               string
}

func stockists() []stockist {
	return []stockist{
		{key: "agreed", shop: "Cửa hàng Đặc sản Mẫu", buyer: "Khách mẫu 41", phone: "0900000141", province: "01", often: "monthly",
			wants: map[string]string{"mien-dong-lang-so-soi-nho": "200 gói 500 g"}, wishes: "Cần hóa đơn và phiếu công bố kèm hàng.", asked: daysAgo(24, 9, 0), passed: daysAgo(24, 14, 0), to: []string{"htx-mien-lang-so"},
			answered: daysAgo(23, 8, 0), takes: "htx-mien-lang-so", offer: "Từ 200 gói: 62.000 đồng một gói 500 g, giao tận cửa hàng trong 5 ngày. (Giá mẫu)", over: daysAgo(20, 10, 0), how: "Lấy 200 gói mỗi tháng, giao ngày mùng 5."},
		{key: "taken", shop: "Bếp ăn Trường Mẫu", buyer: "Khách mẫu 42", phone: "0900000142", province: "01", often: "weekly",
			wants: map[string]string{"mien-dong-lang-so-soi-to": "30 kg", "bun-kho-soi-nho": "20 kg"}, asked: daysAgo(6, 8, 30), passed: daysAgo(6, 10, 0), to: []string{"htx-mien-lang-so", "soi-kho-son-lo"},
			answered: daysAgo(5, 9, 0), takes: "htx-mien-lang-so", offer: "30 kg mỗi tuần: 118.000 đồng một kg, giao sáng thứ Hai. (Giá mẫu)", declines: "soi-kho-son-lo", reason: "Kín mẻ đến hết tháng, chưa làm thêm được."},
		{key: "late", shop: "Siêu thị Mẫu, Hà Đông", buyer: "Khách mẫu 43", phone: "0900000143", province: "01", often: "monthly",
			wants: map[string]string{"khay-tra-cham-la-cuc": "40 chiếc", "thot-go-xa-cu": "60 chiếc"}, wishes: "Bày quầy quà Tết, cần xem mẫu trước.", asked: daysAgo(5, 15, 0), passed: daysAgo(4, 9, 0), to: []string{"moc-la-cuc"}},
		{key: "passed", shop: "Quán Miến Lươn Mẫu", buyer: "Khách mẫu 44", phone: "0900000144", province: "01", often: "weekly",
			wants: map[string]string{"mien-dong-lang-so-soi-nho": "25 kg mỗi tuần"}, wishes: "Giao buổi sáng, trả tiền cuối tháng có được không?", asked: minutesAgo(1300), passed: minutesAgo(1100), to: []string{"htx-mien-lang-so"}},
		{key: "new", shop: "Sàn hàng Việt Mẫu", buyer: "Khách mẫu 45", phone: "0900000145", province: "79", often: "unsure",
			wishes: "Chúng tôi muốn bán đặc sản của xã trên sàn, nhờ xã giới thiệu các cơ sở có đủ giấy tờ.", asked: minutesAgo(190)},
	}
}

// writeStockists lets made-up shops ask to buy in bulk. What was asked before stays.
func (o *office) writeStockists(ctx context.Context) error {
	store := wholesale.NewStore(o.deps.DB, o.deps.Units, func() time.Time { return o.clock }, rand.Reader)
	for _, s := range stockists() {
		if err := o.supply(ctx, store, &s); err != nil {
			return fmt.Errorf("sample request in bulk %s: %w", s.key, err)
		}
	}
	return nil
}

func (o *office) supply(ctx context.Context, store *wholesale.Store, s *stockist) error {
	o.clock = s.asked.before(o.start)
	r, err := store.Ask(ctx, wholesale.Asking{Shop: s.shop, Name: s.buyer, Phone: s.phone, Province: s.province, Often: s.often, Wants: s.wants, Wishes: s.wishes, Once: "demo-" + s.key})
	if err == nil {
		_, err = o.deps.DB.Pool.Exec(ctx, `UPDATE wholesale_requests SET sample = true WHERE id = $1`, r.ID)
	}
	if err != nil || r.State != wholesale.New || s.passed == (ago{}) {
		return err
	}
	ids := map[string]int64{}
	for _, slug := range s.to {
		var id int64
		if err := o.deps.DB.Pool.QueryRow(ctx, `SELECT id FROM producers WHERE slug = $1`, slug).Scan(&id); err != nil {
			return fmt.Errorf("find a sample producer: %w", err)
		}
		ids[slug] = id
	}
	all := make([]int64, 0, len(s.to))
	for _, slug := range s.to {
		all = append(all, ids[slug])
	}
	by, every := o.staff[officerLogin], catalog.Everything()
	o.clock = s.passed.before(o.start)
	if _, err := store.Pass(ctx, by, r.Code, all, ""); err != nil || s.answered == (ago{}) {
		return err
	}
	o.clock = s.answered.before(o.start)
	if s.declines != "" {
		if err := store.Decline(ctx, by, every, r.Code, ids[s.declines], s.reason); err != nil {
			return err
		}
	}
	if err := store.Take(ctx, by, every, r.Code, ids[s.takes], s.offer); err != nil || s.over == (ago{}) {
		return err
	}
	o.clock = s.over.before(o.start)
	return store.End(ctx, by, r.Code, wholesale.Agree, s.how)
}
