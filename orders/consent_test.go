package orders_test

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/consent"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// tellers is a shop with noodles and nem whose clock can be moved.
type tellers struct {
	*orderstest.Shop
	t         *testing.T
	at        time.Time
	mien, nem catalogtest.Jar
	consents  *consent.Store
	texted    *consent.Store // where phones get messages too
}

func openTellers(t *testing.T) *tellers {
	t.Helper()
	db := dbtest.Open(t)
	s := &tellers{t: t, at: catalogtest.Noon()}
	s.Shop = orderstest.OpenAt(t, db, s.now)
	s.mien, s.nem = s.Product(catalogtest.Goods{Name: "Miến", Stock: 500}), s.Product(catalogtest.Goods{Name: "Nem", Producer: s.NemHaHoa(), Price: 80_000, Stock: 50})
	s.consents, s.texted = consent.NewStore(db, s.now, []byte("key"), false), consent.NewStore(db, s.now, []byte("key"), true)
	return s
}

func (s *tellers) now() time.Time { return s.at }

// buys places the takes, with or without the box, for a number and an address.
func (s *tellers) buys(n int, mail string, tell bool, takes ...catalog.Take) *orders.Purchase {
	s.t.Helper()
	c := s.Cart(takes...)
	r := s.Request(c, 0)
	r.Phone, r.Email, r.NewBatches = fmt.Sprintf("0900 000 %03d", n), mail, tell
	q, err := s.Checkout.Quote(s.t.Context(), c.ID, r.Destination)
	if err != nil {
		s.t.Fatal(err)
	}
	r.ExpectedTotal = &q.Total
	p, err := s.Checkout.Place(s.t.Context(), r)
	if err != nil {
		s.t.Fatal(err)
	}
	return p
}

func (s *tellers) jar() catalog.Take { return catalog.Take{VariantID: s.mien.VariantID, Quantity: 1} }

func (s *tellers) maker() int64 {
	return int64(s.Number(`SELECT producer_id FROM products WHERE id = $1`, s.mien.ProductID))
}

func (s *tellers) audience(of *consent.Store) int {
	s.t.Helper()
	n, err := of.Audience(s.t.Context(), s.maker())
	if err != nil {
		s.t.Fatal(err)
	}
	return n
}

// send sends news of the noodles, and gives the tellings.
func (s *tellers) send() []int64 {
	s.t.Helper()
	if _, err := s.consents.Send(s.t.Context(), officer, s.maker(), s.mien.ProductID); err != nil {
		s.t.Fatal(err)
	}
	rows, err := s.DB.Pool.Query(s.t.Context(), `SELECT id FROM batch_tellings ORDER BY id`)
	if err != nil {
		s.t.Fatal(err)
	}
	var out []int64
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			s.t.Fatal(err)
		}
		out = append(out, id)
	}
	return out
}

func TestTheWordsOnThePageAreThoseOfTheVersionThatIsKept(t *testing.T) {
	t.Parallel()
	s, vi := openTellers(t), locale.Vi().Consent
	var kept string
	if err := s.DB.Pool.QueryRow(t.Context(), `SELECT words FROM consent_texts WHERE purpose = $1 AND version = $2`, consent.NewBatches, consent.Version).Scan(&kept); err != nil {
		t.Fatal(err)
	}
	if said := vi.Label("{cơ sở}") + "\n" + vi.Note; said != kept {
		t.Errorf("pages say\n%s\nand what is kept as version %d is\n%s\nOther words are another version: a migration adds it.", said, consent.Version, kept)
	}
	if n := s.Number(`SELECT max(version) FROM consent_texts WHERE purpose = $1`, consent.NewBatches); n != consent.Version {
		t.Errorf("version %d is published, pages say %d", n, consent.Version)
	}
	for _, sql := range []string{`UPDATE consent_texts SET words = 'Khác'`, `DELETE FROM consent_texts`, `TRUNCATE consent_texts CASCADE`} {
		if _, err := s.DB.Pool.Exec(t.Context(), sql); err == nil {
			t.Errorf("%s went through", sql)
		}
	}
}

func TestSilenceIsNoConsentAndATickIsOneForEachProducer(t *testing.T) {
	t.Parallel()
	s := openTellers(t)
	nem := catalog.Take{VariantID: s.nem.VariantID, Quantity: 1}
	s.buys(101, "", false, s.jar())
	if n := s.Number(`SELECT count(*) FROM consents`); n != 0 {
		t.Fatalf("%d consents of who ticked nothing", n)
	}
	p := s.buys(102, "khach@mau.example", true, s.jar(), nem)
	list, err := s.consents.OfPurchase(t.Context(), p.ID)
	if err != nil || len(list) != 2 {
		t.Fatalf("%d consents (%v), want one for each of two producers", len(list), err)
	}
	for i, k := range list {
		if k.Version != consent.Version || k.Purpose != consent.NewBatches || !k.GivenAt.Equal(s.at) || !k.Runs() || k.ProducerName != p.Orders[i].ProducerName {
			t.Errorf("kept as %+v", k)
		}
	}
	for _, sql := range []string{`UPDATE consents SET version = 1`, `UPDATE consents SET phone = '+84900000999'`, `UPDATE consents SET given_at = now()`} {
		if _, err := s.DB.Pool.Exec(t.Context(), sql); err == nil {
			t.Errorf("%s went through", sql)
		}
	}
}

func TestATickCostsOneStatementAndNoneWhereThereIsNoTick(t *testing.T) {
	t.Parallel()
	s := openTellers(t)
	cost := func(n int, tell bool) int64 {
		c := s.Cart(s.jar())
		r := s.Request(c, 0)
		q, err := s.Checkout.Quote(t.Context(), c.ID, r.Destination)
		if err != nil {
			t.Fatal(err)
		}
		r.ExpectedTotal, r.Phone, r.NewBatches = &q.Total, fmt.Sprintf("0900 000 %03d", n), tell
		before := s.DB.Queries()
		if _, err := s.Checkout.Place(t.Context(), r); err != nil {
			t.Fatal(err)
		}
		return s.DB.Queries() - before
	}
	if silent, ticked := cost(101, false), cost(102, true); ticked != silent+1 {
		t.Errorf("%d statements without and %d with a tick", silent, ticked)
	}
}

func TestACrowdKeepsTheConsentOfEachWhoTicked(t *testing.T) {
	t.Parallel()
	s := openTellers(t)
	s.Checkout.Crowd = orders.NewCrowd()
	s.Checkout.Crowd.Patience = time.Minute
	var wg sync.WaitGroup
	for n := range 40 {
		c := s.Cart(s.jar())
		r := s.Request(c, 0)
		q, err := s.Checkout.Quote(t.Context(), c.ID, r.Destination)
		if err != nil {
			t.Fatal(err)
		}
		r.ExpectedTotal, r.Phone, r.NewBatches = &q.Total, fmt.Sprintf("0900 000 %03d", n), n%2 == 0
		wg.Go(func() {
			if _, err := s.Checkout.Place(context.Background(), r); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if n := s.Number(`SELECT count(*) FROM consents c JOIN purchases p ON p.id = c.purchase_id AND p.buyer_phone = c.phone WHERE right(c.phone, 3)::int % 2 = 0`); n != 20 || s.Number(`SELECT count(*) FROM consents`) != 20 {
		t.Errorf("%d of the 20 who ticked, %d in all", n, s.Number(`SELECT count(*) FROM consents`))
	}
}

func TestABuyerIsCountedOnceAndOnlyWhoCanBeReached(t *testing.T) {
	t.Parallel()
	s := openTellers(t)
	s.buys(101, "a@mau.example", true, s.jar())
	s.buys(101, "a@mau.example", true, s.jar()) // again
	s.buys(101, "", true, s.jar())              // and without an address
	s.buys(102, "A@mau.example", true, s.jar()) // another number of the same person
	s.buys(103, "", true, s.jar())
	gift := s.buys(104, "", true, s.jar())
	off := s.buys(105, "b@mau.example", true, s.jar())
	s.buys(106, "c@mau.example", false, s.jar())
	if by, all := s.audience(s.consents), s.audience(s.texted); by != 2 || all != 4 {
		t.Errorf("%d by mail and %d with the phones, want 2 and 4", by, all)
	}
	s.Exec(`UPDATE purchases SET ordered_phone = buyer_phone, buyer_phone = '+84900000999' WHERE id = $1`, gift.ID)
	if err := s.Store.Take(t.Context(), officer, catalog.Everything(), off.Orders[0].ID, orders.Cancel, "Hết hàng"); err != nil {
		t.Fatal(err)
	}
	if by, all := s.audience(s.consents), s.audience(s.texted); by != 1 || all != 2 {
		t.Errorf("after one was called off and one number changed: %d by mail and %d with the phones, want 1 and 2", by, all)
	}
}

func TestWhoSaysStopIsWrittenToByNoneOfTheirOrders(t *testing.T) {
	t.Parallel()
	s := openTellers(t)
	first := s.buys(101, "a@mau.example", true, s.jar(), catalog.Take{VariantID: s.nem.VariantID, Quantity: 1})
	s.buys(101, "", true, s.jar())
	s.buys(102, "A@mau.example", true, s.jar())
	s.buys(103, "b@mau.example", true, s.jar())
	list, err := s.consents.OfPurchase(t.Context(), first.ID)
	if err != nil {
		t.Fatal(err)
	}
	k := list[0]
	key := s.consents.Path(k.ID)[len(s.consents.Path(k.ID))-26:]
	if _, err := s.consents.Open(t.Context(), k.ID, key); err != nil {
		t.Fatal(err)
	}
	if _, err := s.consents.Open(t.Context(), k.ID+1, key); !fault.Is(err, "consent.not_found") {
		t.Errorf("the key of another opens it: %v", err)
	}
	for i, want := range []int{3, 0} { // said twice
		if n, err := s.consents.Withdraw(t.Context(), audit.Actor{Kind: audit.Buyer}, consent.ByMessage, k.PurchaseID, k.ProducerID); n != want || err != nil {
			t.Errorf("time %d: %d ended (%v), want %d", i, n, err, want)
		}
	}
	if n := s.audience(s.texted); n != 1 {
		t.Errorf("%d are still told, want the one who said nothing", n)
	}
	if n := s.Number(`SELECT count(*) FROM consents WHERE withdrawn_at IS NULL AND producer_name = $1`, list[1].ProducerName); n != 1 {
		t.Errorf("%d consents for the other producer run, want 1", n)
	}
	if n := s.Number(`SELECT count(*) FROM audit_log WHERE action = 'consent.withdrawn' AND after->>'way' = 'message'`); n != 1 {
		t.Errorf("%d lines in the log, want 1", n)
	}
	// Who ticks again later is told again.
	s.buys(101, "a@mau.example", true, s.jar())
	if n := s.audience(s.consents); n != 2 {
		t.Errorf("%d after a new tick, want 2", n)
	}
}
