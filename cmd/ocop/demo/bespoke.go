package demo

import (
	"bytes"
	"context"
	"crypto/rand"
	_ "embed"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/transfer"
)

// Drawings that stand for photos of a workshop; each says so.
var (
	//go:embed bespoke_frame.jpg
	frameDrawing []byte
	//go:embed bespoke_done.jpg
	doneDrawing []byte
)

// wish is what a made-up buyer wants made, and how far it is.
type wish struct {
	key     string
	buyer   string
	phone   string
	product string // slug
	size    string
	wishes  string
	asked   ago
	quoted  ago       // zero: nobody has answered yet
	price   money.VND // of the thing; fitting it is a million more
	yes     ago       // zero: the buyer thinks it over
	told    []word
	paid    []ago // one for each stage that is paid
	done    ago   // finished; zero: at work
	fitted  ago
}

// word is what the workshop says while it works, perhaps with a picture.
type word struct {
	at      ago
	text    string
	picture []byte
}

func wishes() []wish {
	return []wish{
		{key: "fitted", buyer: "Khách mẫu 24", phone: "0900000124", product: "cua-buc-ban", size: "Ô cửa cao 2,3 m, rộng 2,8 m", wishes: "Bốn cánh, giữ khung cũ.",
			asked: daysAgo(64, 9, 0), quoted: daysAgo(62, 15, 0), price: 31_000_000, yes: daysAgo(61, 20, 0), paid: []ago{daysAgo(61, 20, 30), daysAgo(13, 9, 0), daysAgo(10, 16, 0)},
			told: []word{{daysAgo(45, 16, 0), "Khung và mộng đã xong, đang đợi gỗ khô hẳn mới lên cánh.", frameDrawing}, {daysAgo(14, 10, 0), "Cánh đã lên, đánh bóng xong. Mời bạn xem ảnh trước khi trả đợt hai.", doneDrawing}},
			done: daysAgo(14, 10, 30), fitted: daysAgo(10, 11, 0)},
		{key: "at-work", buyer: "Khách mẫu 25", phone: "0900000125", product: "cua-buc-ban", size: "Ô cửa cao 2,2 m, rộng 2,4 m", wishes: "Gỗ mít, để mộc không sơn.",
			asked: daysAgo(20, 8, 30), quoted: daysAgo(19, 14, 0), price: 26_500_000, yes: daysAgo(18, 19, 0), paid: []ago{daysAgo(18, 19, 30)},
			told: []word{{daysAgo(4, 17, 0), "Khung đã vào mộng. Tuần tới bắt đầu làm cánh.", frameDrawing}}},
		{key: "thinking", buyer: "Khách mẫu 26", phone: "0900000126", product: "cua-vong-cham", size: "Khung rộng 2,1 m", wishes: "Chạm tứ quý, thưa cho thoáng.",
			asked: daysAgo(3, 9, 10), quoted: daysAgo(2, 16, 0), price: 18_000_000},
		{key: "asked", buyer: "Khách mẫu 27", phone: "0900000127", product: "cua-vong-cham", size: "Khung rộng khoảng 3 m, chưa đo kỹ", asked: minutesAgo(260)},
	}
}

// quoteOf is a quote of three stages, as workshops of the commune write one.
func (w *wish) quoteOf(at time.Time) bespoke.Quote {
	return bespoke.Quote{LeadDays: 50, ValidUntil: vntime.Today(at).AddDate(0, 0, 21), Rule: bespoke.Deposit, WarrantyMonths: 24, Warranty: "Mối mọt, hở mộng, cong vênh. Không gồm vết va đập.",
		Items:  []bespoke.Item{{What: "Bộ cửa theo kích thước đã đo", Size: w.size, Material: "Gỗ mít", Origin: "Mua có bảng kê lâm sản", Price: w.price}, {What: "Chở và lắp tại nhà", Price: 1_000_000}},
		Stages: []bespoke.Stage{{Label: "Đặt cọc", Share: 40, Due: bespoke.OnAccept}, {Label: "Làm xong, xem ảnh", Share: 40, Due: bespoke.OnFinish}, {Label: "Lắp xong", Share: 20, Due: bespoke.OnFit}}}
}

// writeWishes lets made-up buyers have things made. A wish that was written before stays.
func (o *office) writeWishes(ctx context.Context) error {
	now := func() time.Time { return o.clock }
	store := bespoke.NewStore(o.deps.DB, o.checkout, now, rand.Reader)
	for _, w := range wishes() {
		if err := o.grant(ctx, store, &w); err != nil {
			return fmt.Errorf("sample wish %s: %w", w.key, err)
		}
	}
	return nil
}

func (o *office) grant(ctx context.Context, store *bespoke.Store, w *wish) error {
	o.clock = w.asked.before(o.start)
	r, err := store.Ask(ctx, bespoke.Asking{Product: w.product, Size: w.size, Wishes: w.wishes, Name: w.buyer, Phone: w.phone, Place: "Số 6 ngõ mẫu, phường mẫu", Once: "demo-" + w.key})
	if err != nil || r.State != bespoke.Asked || w.quoted == (ago{}) {
		return err
	}
	by, all := o.staff[officerLogin], catalog.Everything()
	by.Name = r.ProducerName
	o.clock = w.quoted.before(o.start)
	if _, err := store.Quote(ctx, by, all, r.Code, 0, w.quoteOf(o.clock)); err != nil || w.yes == (ago{}) {
		return err
	}
	quotes, err := store.Quotes(ctx, r.ID)
	if err != nil {
		return err
	}
	o.clock = w.yes.before(o.start)
	t := locale.Vi().Bespoke
	wording := strings.Join(t.Wording(string(bespoke.Deposit), r.ProducerName, quotes[0].By(bespoke.OnAccept).String()), "\n")
	order, err := store.Accept(ctx, r.ID, bespoke.Yes{Version: 1, WordingVersion: t.WordingVersion, Wording: wording, Line: t.Line(1), Place: t.Masked})
	if err != nil {
		return err
	}
	return o.workshop(ctx, store, w, r, order, quotes[0].Stages)
}

// workshop takes what happened to an ordered wish in the order of its days.
func (o *office) workshop(ctx context.Context, store *bespoke.Store, w *wish, r *bespoke.Request, order *orders.Order, stages []bespoke.Stage) error {
	by, all := o.staff[officerLogin], catalog.Everything()
	by.Name = r.ProducerName
	pay := func(i int) error {
		if i >= len(w.paid) {
			return nil
		}
		o.clock = w.paid[i].before(o.start)
		_, err := o.money.Receive(ctx, by, all, order.ID, transfer.Receipt{Key: fmt.Sprintf("demo-wish-%s-%d", w.key, i), Amount: stages[i].Amount, Note: "Khoản mẫu"})
		return err
	}
	if err := pay(0); err != nil {
		return err
	}
	for _, said := range w.told {
		o.clock = said.at.before(o.start)
		if err := o.tell(ctx, store, r, said); err != nil {
			return err
		}
	}
	if w.done == (ago{}) {
		return nil
	}
	o.clock = w.done.before(o.start)
	err := errors.Join(store.Finish(ctx, by, all, r.Code), pay(1))
	o.clock = w.fitted.before(o.start)
	return errors.Join(err, store.Fit(ctx, by, all, r.Code), pay(2))
}

// tell writes how the work goes, with its picture when pictures can be made here.
func (o *office) tell(ctx context.Context, store *bespoke.Store, r *bespoke.Request, said word) error {
	by := o.staff[officerLogin]
	by.Name = r.ProducerName
	var uploads []string
	if o.deps.Studio != nil {
		var err error
		if uploads, err = o.deps.Studio.Keep(ctx, [][]byte{bytes.Clone(said.picture)}); err != nil {
			return err
		}
	}
	id, err := store.Tell(ctx, by, catalog.Everything(), r.Code, said.text, uploads...)
	if err != nil || o.deps.Studio == nil {
		return err
	}
	var photo int64
	if err := o.deps.DB.Pool.QueryRow(ctx, `SELECT id FROM photos WHERE progress_id = $1`, id).Scan(&photo); err != nil {
		return fmt.Errorf("find a sample picture: %w", err)
	}
	if err := o.deps.Studio.Develop(ctx, photo); err != nil {
		if no, ok := fault.As(err); ok {
			return fmt.Errorf("make a sample picture: %s", no.Key)
		}
		return err
	}
	return nil
}
