package notify_test

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/notify"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestWhoOrderedAheadIsToldOnceOfEachBatchThatCameForThem(t *testing.T) {
	t.Parallel()
	shop, ctx, noon := orderstest.Open(t, dbtest.Open(t)), context.Background(), catalogtest.Noon()
	goods, officer, all := catalog.NewStore(shop.DB, catalogtest.Noon), audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}, catalog.Everything()
	var takes []catalog.Take
	for _, name := range []string{"Miến Tết", "Nhãn muộn"} {
		jar := shop.Product(catalogtest.Goods{Name: name, Price: 100_000})
		if _, err := goods.MakePreorder(ctx, officer, all, catalog.Preorder{VariantID: jar.VariantID, StartsAt: noon, EndsAt: noon.Add(24 * time.Hour), ReadyOn: time.Date(2026, 12, 20, 0, 0, 0, 0, time.UTC), Units: 5}); err != nil {
			t.Fatal(err)
		}
		takes = append(takes, catalog.Take{VariantID: jar.VariantID, Quantity: 2})
	}
	o := shop.Placed(takes...).Orders[0]
	shop.Exec(`UPDATE purchases SET buyer_email = 'khach@mau.example'`)
	box := &postbox{err: errors.New("the server is away")}
	n := &notify.Notifier{Orders: shop.Store, Links: orders.NewLinks(shop.Store, []byte("key")), Mail: box, Texts: locale.Vi(), BaseURL: "https://ocop.example", Log: slog.New(slog.DiscardHandler)}
	told := func() {
		t.Helper()
		var wg sync.WaitGroup
		for range 4 { // the relay tells at least once, and servers are many
			wg.Go(func() {
				if err := n.PreorderServed(ctx, o.ID); err != nil && !errors.Is(err, orders.ErrMailUnderWay) {
					t.Error(err)
				}
			})
		}
		wg.Wait()
	}
	arrive := func(i int) {
		t.Helper()
		if err := goods.SetStock(ctx, officer, all, takes[i].VariantID, 0, 3, catalog.Produced, "Mẻ mới"); err != nil {
			t.Fatal(err)
		}
	}
	if err := n.PreorderServed(ctx, o.ID); err != nil || len(box.sent) != 0 {
		t.Fatalf("before anything came: %+v (%v)", box.sent, err)
	}
	arrive(0)
	if err := n.PreorderServed(ctx, o.ID); err == nil {
		t.Fatal("a mail that was not sent is not tried again")
	}
	box.err = nil
	told()
	arrive(1)
	told()
	if len(box.sent) != 2 {
		t.Fatalf("%d mails: %+v", len(box.sent), box.sent)
	}
	for i, words := range [][]string{
		{"đã về: Miến Tết, 500 g × 2.", "còn chờ hàng về: Nhãn muộn, 500 g × 2", "In English: what you ordered ahead", "still waits for: Nhãn muộn", "/don/" + o.Code + "?k="},
		{"đã về: Miến Tết, 500 g × 2; Nhãn muộn, 500 g × 2.", "Cơ sở bắt đầu gói hàng"},
	} {
		for _, want := range words {
			if !strings.Contains(box.sent[i].Text, want) {
				t.Errorf("mail %d does not say %q:\n%s", i+1, want, box.sent[i].Text)
			}
		}
	}
	if strings.Contains(box.sent[1].Text, "còn chờ") {
		t.Errorf("of an order that waits for nothing: %s", box.sent[1].Text)
	}
	if said := shop.Number(`SELECT count(*) FROM order_events WHERE order_id = $1 AND axis = 'note' AND to_state = 'mailed_came'`, o.ID); said != 2 {
		t.Errorf("the history says it %d times", said)
	}
	if shop.Number(`SELECT count(*) FROM outbox WHERE kind = 'catalog.preorder_served' AND entity_id = $1`, o.ID) != 2 {
		t.Error("a batch came and nobody is told")
	}
}

func TestASenderThatDiedInTheMiddleIsFollowedByAnotherAndAnAddressNoServerTakesIsSaid(t *testing.T) {
	t.Parallel()
	clock := catalogtest.Noon()
	shop, ctx := orderstest.OpenAt(t, dbtest.Open(t), func() time.Time { return clock }), context.Background()
	o := shop.Placed(catalog.Take{VariantID: shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5}).VariantID, Quantity: 1}).Orders[0]
	for _, step := range []struct {
		after time.Duration
		mine  bool
		err   error
	}{{0, true, nil}, {time.Minute, false, orders.ErrMailUnderWay}, {5 * time.Minute, true, nil}} {
		clock = clock.Add(step.after)
		if mine, err := shop.Store.ClaimMail(ctx, "x/1"); mine != step.mine || !errors.Is(err, step.err) {
			t.Errorf("%v later: %v, %v", step.after, mine, err)
		}
	}
	for range 2 {
		if err := shop.Store.MailSent(ctx, "x/1", orders.MailLost, o.ID); err != nil {
			t.Fatal(err)
		}
	}
	if mine, err := shop.Store.ClaimMail(ctx, "x/1"); mine || err != nil {
		t.Errorf("what was sent is sent again (%v)", err)
	}
	if n := shop.Number(`SELECT count(*) FROM order_events WHERE to_state = 'mail_lost'`); n != 1 {
		t.Errorf("the history says %d times that it was lost", n)
	}
}
