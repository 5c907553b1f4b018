package notify_test

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/internal/mail"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/notify"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestWhoHoldsALotThatIsCalledBackIsWrittenToOnceAnOrder(t *testing.T) {
	t.Parallel()
	shop, ctx, staff := orderstest.Open(t, dbtest.Open(t)), context.Background(), audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}
	goods := catalog.NewStore(shop.DB, catalogtest.Noon)
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 20})
	shop.Exec(`INSERT INTO lots (product_id, code, made_on) VALUES ($1, 'XAU-1', '2026-11-01')`, jar.ProductID)
	lot := int64(shop.Number(`SELECT id FROM lots`))
	place := func(email string, lots ...int64) orders.Order {
		t.Helper()
		r := shop.Request(shop.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 2}), 258_000)
		r.Email = email
		p, err := shop.Checkout.Place(ctx, r)
		if err != nil {
			t.Fatal(err)
		}
		o := p.Orders[0]
		note := orders.LotNote{Lines: []int64{o.Lines[0].ID}}
		for _, id := range lots {
			note.Picks = append(note.Picks, orders.LotPick{LineID: o.Lines[0].ID, LotID: id})
		}
		err = shop.Store.Take(ctx, staff, catalog.Everything(), o.ID, orders.Confirm, "")
		if err == nil {
			err = shop.Store.Pack(ctx, staff, catalog.Everything(), o.ID, note)
		}
		if err != nil {
			t.Fatal(err)
		}
		return o
	}
	ship := func(o orders.Order) {
		t.Helper()
		if err := shop.Store.Take(ctx, staff, catalog.Everything(), o.ID, orders.Ship, ""); err != nil {
			t.Fatal(err)
		}
	}
	sure, maybe, silent := place("chac@mau.example", lot), place("cothe@mau.example"), place("")
	here := place("con-day@mau.example", lot)
	ship(sure)
	ship(maybe)
	ship(silent)
	box := &postbox{}
	n := &notify.Notifier{Catalog: goods, Orders: shop.Store, Links: orders.NewLinks(shop.Store, []byte("key")), Now: catalogtest.Noon, Mail: box, Texts: locale.Vi(), BaseURL: "https://ocop.example", Log: slog.New(slog.DiscardHandler)}
	if err := n.LotCalledBack(ctx, lot); err != nil || shop.Number(`SELECT count(*) FROM recall_tellings`) != 0 {
		t.Fatalf("of a lot that is not called back somebody is told (%v)", err)
	}
	if err := goods.RecallLot(ctx, staff, catalog.Everything(), "XAU-1", "Một số gói bị ẩm."); err != nil {
		t.Fatal(err)
	}
	tell := func() {
		t.Helper()
		if err := n.LotCalledBack(ctx, lot); err != nil {
			t.Fatal(err)
		}
		for id := range int64(shop.Number(`SELECT coalesce(max(id), 0) FROM recall_tellings`)) {
			if shop.Number(`SELECT count(*) FROM recall_tellings WHERE id = $1`, id+1) == 1 {
				if err := n.Recalled(ctx, id+1); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	tell()
	tell()
	if len(box.sent) != 2 || shop.Number(`SELECT count(*) FROM outbox WHERE kind = $1`, orders.RecallOwed) != 2 {
		t.Fatalf("%d mails were sent, want one to each who has it and an address", len(box.sent))
	}
	for _, m := range box.sent {
		want, never := "thuộc lô XAU-1", "xem mã lô in trên bao bì"
		if m.To == "cothe@mau.example" {
			want, never = never, want
		}
		if !strings.Contains(m.Text, want) || strings.Contains(m.Text, never) || !strings.Contains(m.Text, "Một số gói bị ẩm.") || !strings.Contains(m.Text, "https://ocop.example/lo/XAU-1") || !strings.HasPrefix(m.Subject, "Thu hồi: Miến") {
			t.Errorf("to %s: %s\n%s", m.To, m.Subject, m.Text)
		}
	}
	for id, want := range map[int64]int{sure.ID: 1, maybe.ID: 1, silent.ID: 0, here.ID: 0} {
		if got := shop.Number(`SELECT count(*) FROM order_events WHERE order_id = $1 AND axis = 'note' AND to_state = 'recall_mailed' AND reason = 'XAU-1'`, id); got != want {
			t.Errorf("it stands %d times in the history of order %d, want %d", got, id, want)
		}
	}
	// A server that refuses for good leaves it to who calls.
	shop.Exec(`UPDATE purchases SET buyer_email = 'hong@mau.example' WHERE id = $1`, silent.PurchaseID)
	box.err = fmt.Errorf("refused: %w", mail.ErrMessage)
	tell()
	tell()
	if shop.Number(`SELECT count(*) FROM recall_tellings WHERE order_id = $1 AND mail_lost IS NOT NULL AND mailed_at IS NULL`, silent.ID) != 1 {
		t.Error("an address no server takes looks as if it were told")
	}
}
