package notify_test

import (
	"context"
	"crypto/rand"
	"log/slog"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/notify"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/returns"
)

func TestEachSideIsToldOfTheOthersStepsOnceAndNotOfItsOwn(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	shop.Exec(`UPDATE producers SET email = 'coso@mau.example'`)
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	shop.Exec(`UPDATE purchases SET buyer_email = 'khach@mau.example'`)
	cases := returns.NewStore(shop.DB, shop.Store, catalogtest.Noon, rand.Reader)
	k, err := cases.Open(ctx, audit.Actor{Kind: audit.Buyer}, catalog.Everything(), o.ID, returns.Request{Once: "a", Reason: returns.Delivery, Wants: returns.Say, Body: "Giao chậm quá"})
	if err == nil {
		err = cases.Reply(ctx, audit.Actor{Kind: audit.Staff, ID: 1}, catalog.Scope{ProducerID: shop.CoopLangSo()}, k.ID, 0, returns.Proposal{Body: "Mai hàng đến"})
	}
	if err != nil {
		t.Fatal(err)
	}
	box := &postbox{}
	n := &notify.Notifier{Orders: shop.Store, Cases: cases, Catalog: catalog.NewStore(shop.DB, catalogtest.Noon), Links: orders.NewLinks(shop.Store, []byte("key")), Mail: box, Texts: locale.Vi(), BaseURL: "https://ocop.example", Log: slog.New(slog.DiscardHandler)}
	for id := int64(1); id <= 2; id++ {
		for range 2 {
			if err := n.CaseMoved(ctx, id); err != nil {
				t.Fatal(err)
			}
		}
	}
	if len(box.sent) != 2 {
		t.Fatalf("sent %+v", box.sent)
	}
	maker, buyer := box.sent[0], box.sent[1]
	if maker.To != "coso@mau.example" || !strings.Contains(maker.Text, "https://ocop.example/quan-tri/phan-anh/1") || strings.Contains(maker.Text, "Giao chậm quá") {
		t.Errorf("to the producer: %+v", maker)
	}
	if buyer.To != "khach@mau.example" || !strings.Contains(buyer.Text, "Mai hàng đến") || !strings.Contains(buyer.Text, "/phan-anh/1?k=") || !strings.Contains(buyer.Text, "In English: this is about your complaint "+k.Code()) || !strings.Contains(buyer.Text, "The producer has answered.") || !strings.Contains(buyer.Text, "no real goods") {
		t.Errorf("to the buyer: %+v", buyer)
	}
}

// Who reads no Vietnamese is told of every step that anybody is told of.
func TestEveryStepThatABuyerIsToldHasItsEnglish(t *testing.T) {
	t.Parallel()
	texts := locale.Vi()
	for step := range texts.Cases.Mail.Steps {
		if texts.Mail.English.CaseSteps[step] == "" {
			t.Errorf("%s is said in Vietnamese only", step)
		}
	}
}

func TestAnOfficerIsToldOfACaseThatSomebodyElseGaveThem(t *testing.T) {
	t.Parallel()
	shop, ctx := orderstest.Open(t, dbtest.Open(t)), context.Background()
	jar := shop.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	o := shop.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	shop.Exec(`UPDATE purchases SET buyer_email = 'khach@mau.example'`)
	shop.Exec(`UPDATE producers SET email = 'coso@mau.example'`)
	clerk := func(login string) int64 {
		id := int64(shop.Number(`INSERT INTO accounts (login, name, password_hash) VALUES ($1, 'Nhân viên ' || $1, '$argon2id$') RETURNING id`, login))
		shop.Exec(`INSERT INTO account_roles (account_id, role) VALUES ($1, 'economy')`, id)
		return id
	}
	mai, lan, phoned := clerk("mai@mau.example"), clerk("lan@mau.example"), clerk("0900000009")
	cases := returns.NewStore(shop.DB, shop.Store, catalogtest.Noon, rand.Reader)
	k, err := cases.Open(ctx, audit.Actor{Kind: audit.Buyer}, catalog.Everything(), o.ID, returns.Request{Once: "a", Reason: returns.Delivery, Wants: returns.Say, Body: "Giao chậm quá"})
	if err != nil {
		t.Fatal(err)
	}
	box := &postbox{}
	n := &notify.Notifier{Orders: shop.Store, Cases: cases, Catalog: catalog.NewStore(shop.DB, catalogtest.Noon), Links: orders.NewLinks(shop.Store, []byte("key")), Mail: box, Texts: locale.Vi(), BaseURL: "https://ocop.example", Log: slog.New(slog.DiscardHandler)}
	held, event := int64(0), int64(1)
	give := func(by, to int64) {
		t.Helper()
		if err := cases.Assign(ctx, audit.Actor{Kind: audit.Staff, ID: by, Name: "Chị Hoa"}, catalog.Everything(), k.ID, held, to); err != nil {
			t.Fatal(err)
		}
		held, event = to, event+1
		for range 2 {
			if err := n.CaseMoved(ctx, event); err != nil {
				t.Fatal(err)
			}
		}
	}
	give(mai, mai) // took it
	give(mai, phoned)
	if len(box.sent) != 0 {
		t.Fatalf("who took it, or reads no mail, is written to: %+v", box.sent)
	}
	give(mai, lan)
	give(lan, 0)
	if len(box.sent) != 1 || box.sent[0].To != "lan@mau.example" || !strings.Contains(box.sent[0].Text, "https://ocop.example/quan-tri/phan-anh/1") || !strings.Contains(box.sent[0].Text, "Chị Hoa") || strings.Contains(box.sent[0].Text, "Giao chậm quá") {
		t.Errorf("sent %+v", box.sent)
	}
}
