package orders_test

import (
	"context"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
)

// lotShop is a shop in which goods come in lots.
type lotShop struct {
	gift
	t *testing.T
}

func (s lotShop) lot(productID int64, code string) (id int64) {
	s.t.Helper()
	s.Exec(`INSERT INTO lots (product_id, code, made_on) VALUES ($1, $2, '2026-11-01')`, productID, code)
	return int64(s.Number(`SELECT id FROM lots WHERE code = $1`, code))
}

func (s lotShop) ready(take catalog.Take) orders.Order {
	s.t.Helper()
	o := s.Placed(take).Orders[0]
	taken(s.t, s.Shop, o.ID, orders.Confirm)
	return o
}

func (s lotShop) pack(o orders.Order, lots ...int64) error {
	return s.Store.Pack(context.Background(), officer, catalog.Everything(), o.ID, lotNote(o, lots...))
}

func lotNote(o orders.Order, lots ...int64) orders.LotNote {
	n := orders.LotNote{Lines: []int64{o.Lines[0].ID}}
	for _, id := range lots {
		n.Picks = append(n.Picks, orders.LotPick{LineID: o.Lines[0].ID, LotID: id})
	}
	return n
}

func (s lotShop) send(o orders.Order, after, count int, lots ...int64) error {
	n := lotNote(o, lots...)
	return s.Store.Send(context.Background(), officer, catalog.Everything(), o.ID, orders.Send{After: after, Lines: map[int64]int{o.Lines[0].ID: count}, Lots: &n})
}

func must(t *testing.T, errs ...error) {
	t.Helper()
	for _, err := range errs {
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestARecallFindsANotedLotSurelyAndTheRestByTheirDates(t *testing.T) {
	t.Parallel()
	s := lotShop{openGift(t, 90, 90), t}
	bad, good := s.lot(s.mien.ProductID, "XAU-1"), s.lot(s.mien.ProductID, "TOT-1")
	nem := s.lot(s.nem.ProductID, "NEM-1")
	three := catalog.Take{VariantID: s.mien.VariantID, Quantity: 3}
	noted, other, blank, split, half, left, dropped := s.ready(three), s.ready(three), s.ready(three), s.ready(three), s.ready(three), s.ready(three), s.ready(three)
	boxed := s.ready(catalog.Take{VariantID: s.box.VariantID, Quantity: 1})
	must(t, s.pack(noted, bad, good), s.pack(other, good), s.pack(blank), s.pack(split, good), s.pack(half), s.pack(left, bad), s.pack(dropped), s.pack(boxed, nem))
	must(t, s.send(split, 0, 2, good), s.send(split, 1, 1, bad)) // one line in two parcels of two lots
	must(t, s.send(half, 0, 2, good), s.send(half, 1, 1))        // of the second nobody noted any
	must(t, s.send(left, 0, 2, good))                            // the rest is here, and nobody said of what lot
	must(t, s.send(dropped, 0, 2, good), s.Store.Drop(t.Context(), officer, catalog.Everything(), dropped.ID, "Hết hàng"))

	day := time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)
	found := func(lot, product int64, scope catalog.Scope) map[int64]bool {
		t.Helper()
		list, err := s.Store.Affected(t.Context(), scope, orders.RecallQuery{LotID: lot, ProductID: product, MadeOn: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC), LastDay: day})
		must(t, err)
		out := map[int64]bool{}
		for i := range list {
			out[list[i].ID] = list[i].Sure
		}
		return out
	}
	want := map[int64]bool{noted.ID: true, split.ID: true, blank.ID: false, half.ID: false, left.ID: false, boxed.ID: false}
	if got := found(bad, s.mien.ProductID, catalog.Everything()); !maps.Equal(got, want) {
		t.Errorf("found %v, want %v (other is %d, dropped is %d)", got, want, other.ID, dropped.ID)
	}
	if got := found(nem, s.nem.ProductID, catalog.Everything()); !maps.Equal(got, map[int64]bool{boxed.ID: true}) {
		t.Errorf("of the box is found %v", got)
	}
	if got := found(bad, s.mien.ProductID, catalog.Scope{ProducerID: s.NemHaHoa()}); len(got) != 0 {
		t.Errorf("another producer finds %v", got)
	}
	lots, err := s.Store.PackedLots(t.Context(), split.ID)
	must(t, err)
	sent, err := s.Store.Shipments(t.Context(), split.ID)
	must(t, err)
	line := split.Lines[0].ID
	if first, second := orders.In(lots, line, sent[0].ID), orders.In(lots, line, sent[1].ID); len(lots) != 2 || first[0].Code != "TOT-1" || second[0].Code != "XAU-1" || len(orders.In(lots, line, 0)) != 2 {
		t.Errorf("the parcels hold %+v", lots)
	}
}

func TestNothingOfALotThatIsCalledBackIsPackedOrSentAndLateKnowledgeIsTold(t *testing.T) {
	t.Parallel()
	s := lotShop{openGift(t, 90, 90), t}
	bad, good := s.lot(s.mien.ProductID, "XAU-1"), s.lot(s.mien.ProductID, "TOT-1")
	nem := s.lot(s.nem.ProductID, "NEM-1")
	one := catalog.Take{VariantID: s.mien.VariantID, Quantity: 1}
	packed, late, gone := s.ready(one), s.ready(one), s.ready(one)
	must(t, s.pack(packed, bad), s.pack(gone), s.send(gone, 0, 1))
	must(t, s.goods.RecallLot(t.Context(), officer, catalog.Everything(), "XAU-1", "Ẩm"))
	owed := func() int { return s.Number(`SELECT count(*) FROM outbox WHERE kind = $1`, catalog.LotCalledBack) }
	if owed() != 1 {
		t.Fatal("nobody hears of the recall")
	}
	for name, err := range map[string]error{"packed": s.pack(late, bad), "sent as it was noted": s.send(packed, 0, 1, bad)} {
		if !fault.Is(err, "lot.recalled_pack") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := s.Store.Take(t.Context(), officer, catalog.Everything(), packed.ID, orders.Ship, ""); !fault.Is(err, "lot.recalled_ship") {
		t.Errorf("sent without being asked: %v", err)
	}
	if o, _, err := s.Store.OrderByCode(t.Context(), catalog.Everything(), late.Code); err != nil || o.ShipmentState != orders.ShipmentReady {
		t.Errorf("what was refused is packed: %v (%v)", o.ShipmentState, err)
	}
	must(t, s.send(packed, 0, 1, good))
	for name, err := range map[string]error{
		"another product's lot": s.Store.NoteLots(t.Context(), officer, catalog.Everything(), gone.ID, lotNote(gone, nem)),
		"another's order":       s.Store.NoteLots(t.Context(), officer, catalog.Scope{ProducerID: s.NemHaHoa()}, gone.ID, lotNote(gone, good)),
		"a line of another":     s.Store.NoteLots(t.Context(), officer, catalog.Everything(), gone.ID, lotNote(packed, good)),
	} {
		if !fault.Is(err, "lot.not_found") && !fault.Is(err, "order.not_found") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := s.Store.NoteLots(t.Context(), officer, catalog.Everything(), late.ID, lotNote(late, good)); !fault.Is(err, "order.step_refused") {
		t.Errorf("noted before anything is packed: %v", err)
	}
	must(t, s.Store.NoteLots(t.Context(), officer, catalog.Everything(), gone.ID, lotNote(gone, bad)))
	if owed() != 2 {
		t.Error("who was found out to have it is not told")
	}
	if n := s.Number(`SELECT count(*) FROM audit_log WHERE action = 'lot.noted' AND entity_id = $1`, gone.ID); n != 1 {
		t.Errorf("%d lines in the audit log", n)
	}
}

func TestALotThatIsCalledBackIsNotHandedOverAtASalesPoint(t *testing.T) {
	t.Parallel()
	s := lotShop{openGift(t, 90, 90), t}
	bad, good := s.lot(s.mien.ProductID, "XAU-1"), s.lot(s.mien.ProductID, "TOT-1")
	s.Exec(`INSERT INTO sales_points (slug, name, kind, address, latitude, longitude, hours) VALUES ('dinh-so', 'Đình So', 'tourist_site', 'Làng So', 20.97, 105.67, '8:00–17:00')`)
	r := s.Request(s.Cart(catalog.Take{VariantID: s.mien.VariantID, Quantity: 1}), 70_000)
	r.AddressLine, r.Destination = "", orders.Destination{Delivery: orders.ByPickup, SalesPoint: "dinh-so"}
	p, err := s.Checkout.Place(t.Context(), r)
	must(t, err)
	o := p.Orders[0]
	taken(t, s.Shop, o.ID, orders.Confirm)
	must(t, s.pack(o, bad))
	taken(t, s.Shop, o.ID, orders.Ship)
	must(t, s.goods.RecallLot(t.Context(), officer, catalog.Everything(), "XAU-1", "Ẩm"))
	pickups := orders.NewPickups(s.Store, []byte("a key for tests"))
	hand := func() error {
		_, err := pickups.HandOver(t.Context(), officer, catalog.Everything(), int64(s.Number(`SELECT id FROM sales_points`)), 0, pickups.Code(&o))
		return err
	}
	if err := hand(); !fault.Is(err, "lot.recalled_hand") {
		t.Fatalf("handed over: %v", err)
	}
	note := lotNote(o, good)
	note.ShipmentID = int64(s.Number(`SELECT id FROM shipments WHERE order_id = $1`, o.ID))
	must(t, s.Store.NoteLots(t.Context(), officer, catalog.Everything(), o.ID, note), hand())
}

func TestACallAboutARecallIsNotedOnceAndTakenBack(t *testing.T) {
	t.Parallel()
	s := lotShop{openGift(t, 90, 90), t}
	bad := s.lot(s.mien.ProductID, "XAU-1")
	o := s.ready(catalog.Take{VariantID: s.mien.VariantID, Quantity: 1})
	must(t, s.pack(o, bad))
	q := orders.RecallQuery{LotID: bad, ProductID: s.mien.ProductID, Code: "XAU-1", LastDay: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)}
	call := func(scope catalog.Scope, called bool) error {
		return s.Store.CallRecall(t.Context(), officer, scope, q, o.ID, called)
	}
	must(t, call(catalog.Everything(), true), call(catalog.Everything(), true))
	if err := call(catalog.Scope{ProducerID: s.NemHaHoa()}, true); !fault.Is(err, "order.not_found") {
		t.Errorf("another producer called: %v", err)
	}
	events, err := s.Store.Events(t.Context(), o.ID)
	must(t, err)
	if n := len(slices.DeleteFunc(events, func(e orders.Event) bool { return e.ToState != orders.RecallCalled || e.Reason != "XAU-1" })); n != 1 {
		t.Errorf("the call stands %d times in the history", n)
	}
	told := func() bool {
		list, err := s.Store.Affected(t.Context(), catalog.Everything(), q)
		must(t, err)
		return list[0].Told()
	}
	if !told() {
		t.Error("the call is not seen")
	}
	must(t, call(catalog.Everything(), false))
	if told() {
		t.Error("the call was not taken back")
	}
}
