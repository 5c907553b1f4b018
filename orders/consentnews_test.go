package orders_test

import (
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/consent"
)

func TestAProducerTellsOnceInSevenDays(t *testing.T) {
	t.Parallel()
	s := openTellers(t)
	if _, err := s.consents.Send(t.Context(), officer, s.maker(), s.mien.ProductID); !fault.Is(err, "consent.nobody") {
		t.Fatalf("told nobody: %v", err)
	}
	s.buys(101, "a@mau.example", true, s.jar())
	s.buys(102, "b@mau.example", true, s.jar())
	var sent, soon int
	var mu sync.Mutex
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			n, err := s.consents.Send(t.Context(), officer, s.maker(), s.mien.ProductID)
			mu.Lock()
			defer mu.Unlock()
			switch {
			case err == nil && n == 2:
				sent++
			case fault.Is(err, "consent.too_soon"):
				soon++
			default:
				t.Errorf("told %d: %v", n, err)
			}
		})
	}
	wg.Wait()
	if sent != 1 || soon != 3 || s.Number(`SELECT count(*) FROM outbox WHERE kind = $1`, consent.NewsOwed) != 2 {
		t.Errorf("%d sent, %d too soon, %d promised", sent, soon, s.Number(`SELECT count(*) FROM outbox WHERE kind = $1`, consent.NewsOwed))
	}
	s.at = s.at.Add(consent.Every - time.Second)
	_, err := s.consents.Send(t.Context(), officer, s.maker(), s.mien.ProductID)
	var no *fault.Error
	if !errors.As(err, &no) || no.Key != "consent.too_soon" {
		t.Errorf("a second before seven days are over: %v", err)
	} else if next, _ := no.Details["next"].(time.Time); !next.Equal(s.at.Add(time.Second)) {
		t.Errorf("it says that it may from %v", no.Details["next"])
	}
	s.at = s.at.Add(time.Second)
	if n, err := s.consents.Send(t.Context(), officer, s.maker(), s.mien.ProductID); n != 2 || err != nil {
		t.Errorf("after seven days: %d (%v)", n, err)
	}
	if last, err := s.consents.Last(t.Context(), s.maker()); err != nil || last.ProductName != "Miến" || last.People != 2 || !last.Next().Equal(s.at.Add(consent.Every)) {
		t.Errorf("the last: %+v (%v)", last, err)
	}
}

func TestOnlyWhatCanBeHadNowIsToldOf(t *testing.T) {
	t.Parallel()
	s := openTellers(t)
	s.buys(101, "a@mau.example", true, s.jar())
	refused := func(what string, product int64) {
		t.Helper()
		if _, err := s.consents.Send(t.Context(), officer, s.maker(), product); !fault.Is(err, "consent.no_goods") {
			t.Errorf("%s: %v", what, err)
		}
	}
	refused("goods of somebody else", s.nem.ProductID)
	refused("what does not exist", 1<<40)
	goods, err := s.consents.Goods(t.Context(), s.maker())
	if err != nil || len(goods) != 1 || goods[0].Name != "Miến" || len(goods[0].Sizes) == 0 {
		t.Errorf("to tell of: %+v (%v)", goods, err)
	}
	s.Exec(`UPDATE variants SET stock = 0 WHERE id = $1`, s.mien.VariantID)
	refused("what is sold out", s.mien.ProductID)
	s.Exec(`INSERT INTO preorders (variant_id, starts_at, ends_at, ready_on, units, created_by) VALUES ($1, $2, $2::timestamptz + interval '1 day', $2::timestamptz + interval '9 days', 9, 'Cán bộ')`, s.mien.VariantID, s.at)
	refused("what is ordered ahead", s.mien.ProductID)
}

func TestWhatChangedMeanwhileIsSeenBeforeItIsSent(t *testing.T) {
	t.Parallel()
	s := openTellers(t)
	stops, off := s.buys(101, "a@mau.example", true, s.jar()), s.buys(102, "b@mau.example", true, s.jar())
	forgotten := s.buys(103, "c@mau.example", true, s.jar())
	s.buys(104, "d@mau.example", true, s.jar())
	tellings := s.send()
	if len(tellings) != 4 {
		t.Fatalf("%d are to be told", len(tellings))
	}
	if _, err := s.consents.Withdraw(t.Context(), audit.Actor{Kind: audit.Buyer}, consent.ByOrderPage, stops.ID, s.maker()); err != nil {
		t.Fatal(err)
	}
	if err := s.Store.Take(t.Context(), officer, catalog.Everything(), off.Orders[0].ID, orders.Cancel, "Hết hàng"); err != nil {
		t.Fatal(err)
	}
	s.Exec(`UPDATE purchases SET buyer_name = '', buyer_phone = '', ordered_phone = '', buyer_email = '', address_line = '', note = '', anonymised_at = now() WHERE id = $1`, forgotten.ID)
	look := func() (left []string) {
		t.Helper()
		for _, id := range tellings {
			o, err := s.consents.Owed(t.Context(), id)
			if err != nil {
				t.Fatal(err)
			}
			left = append(left, o.Left)
		}
		return left
	}
	want := []string{consent.LeftWithdrawn, consent.LeftOrder, consent.LeftWithdrawn, ""}
	for i, left := range look() {
		if left != want[i] {
			t.Errorf("telling %d is left out for %q, want %q", i, left, want[i])
		}
	}
	s.Exec(`UPDATE products SET state = 'hidden' WHERE id = $1`, s.mien.ProductID)
	if left := look(); left[3] != consent.LeftGoods {
		t.Errorf("goods that were taken down are told of: %q", left[3])
	}
	if err := s.consents.Told(t.Context(), tellings[3], ""); err != nil {
		t.Fatal(err)
	}
	if o, err := s.consents.Owed(t.Context(), tellings[3]); o != nil || err != nil {
		t.Errorf("told already, and owed again: %+v (%v)", o, err)
	}
}
