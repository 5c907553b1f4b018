package behalf_test

import (
	"context"
	"crypto/rand"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/behalf"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/statement"
)

var (
	ctx    = context.Background()
	head   = audit.Actor{Kind: audit.Staff, ID: 41, Name: "Ông Sáu"}
	hoa    = audit.Actor{Kind: audit.Staff, ID: 42, Name: "Hoa"}
	ly     = audit.Actor{Kind: audit.Staff, ID: 43, Name: "Bà Lý"}
	called = behalf.Telling{How: behalf.Call, Why: "Làm thay, báo qua điện thoại"}
	ours   = catalog.OfVillage("lang-so")
)

// help is a shop in which somebody acts for a producer of làng So.
type help struct {
	*orderstest.Shop
	t     *testing.T
	store *behalf.Store
	live  *livestream.Store
	now   atomic.Int64 // since noon
	coop  int64
}

func open(t *testing.T) *help {
	t.Helper()
	h := &help{t: t}
	db, now := dbtest.Open(t), func() time.Time { return catalogtest.Noon().Add(time.Duration(h.now.Load())) }
	h.Shop = orderstest.OpenAt(t, db, now)
	goods := catalog.NewStore(db, now)
	h.live = livestream.NewStore(db, goods, nil, func(time.Time) string { return "live@1" }, now, rand.Reader)
	h.store, h.coop = behalf.NewStore(db, h.Store, goods, h.live, now), h.CoopLangSo()
	return h
}

func (h *help) refused(err error, key string) {
	h.t.Helper()
	if !fault.Is(err, key) {
		h.t.Errorf("want %s, got %v", key, err)
	}
}

func (h *help) done(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func TestOnlyProducersOfTheVillageAreFound(t *testing.T) {
	t.Parallel()
	h := open(t)
	jar := h.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	theirs := h.Product(catalogtest.Goods{Name: "Nem", Producer: h.NemHaHoa(), Stock: 9})
	mine, other := h.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0], h.Placed(catalog.Take{VariantID: theirs.VariantID, Quantity: 1}).Orders[0]
	for _, scope := range []catalog.Scope{ours, catalog.Nothing(), catalog.OfVillage(""), {ProducerID: h.NemHaHoa()}} {
		h.refused(h.store.Confirm(ctx, head, scope, h.NemHaHoa(), other.ID, called), "producer.not_found")
		h.refused(h.store.SetStock(ctx, head, scope, h.NemHaHoa(), theirs.VariantID, 8, 1, called), "producer.not_found")
		if _, err := h.store.Maker(ctx, scope, h.NemHaHoa()); !fault.Is(err, "producer.not_found") {
			t.Errorf("%v finds another village's: %v", scope, err)
		}
	}
	h.refused(h.store.Confirm(ctx, head, ours, h.coop, other.ID, called), "order.not_found")
	h.refused(h.store.SetStock(ctx, head, ours, h.coop, theirs.VariantID, 8, 1, called), "variant.not_found")
	h.refused(h.store.Confirm(ctx, head, ours, h.coop, mine.ID, behalf.Telling{Why: "x"}), "behalf.how")
	h.refused(h.store.Confirm(ctx, audit.Actor{Kind: audit.System}, ours, h.coop, mine.ID, called), "auth.not_allowed")
	h.Exec(`UPDATE producers SET state = 'suspended' WHERE id = $1`, h.coop)
	h.refused(h.store.Confirm(ctx, hoa, catalog.Everything(), h.coop, mine.ID, called), "producer.not_found")
	if n := h.Number(`SELECT count(*) FROM acts_for`); n != 0 {
		t.Errorf("%d acts are noted of what was refused", n)
	}
	list, err := h.store.Makers(ctx, ours)
	if err != nil || len(list) != 0 {
		t.Errorf("a suspended producer is listed: %v, %v", list, err)
	}
}

func TestAnActIsTheStepItselfAndItsStamp(t *testing.T) {
	t.Parallel()
	h := open(t)
	jar := h.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	o := h.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	list, err := h.store.Orders(ctx, h.coop, 9)
	if err != nil || len(list) != 1 || list[0].Code != o.Code || list[0].Goods[0] != "2\u00a0×\u00a0Miến, 500 g" {
		t.Fatalf("%+v, %v", list, err)
	}
	h.done(h.store.Confirm(ctx, head, ours, h.coop, o.ID, called))
	h.refused(h.store.Confirm(ctx, head, ours, h.coop, o.ID, called), "order.step_refused")
	h.done(h.store.Pack(ctx, head, ours, h.coop, o.ID, orders.LotNote{}, behalf.Telling{How: behalf.InPerson, Why: "gặp"}))
	h.done(h.store.SetStock(ctx, head, ours, h.coop, jar.VariantID, 7, 3, called))
	h.done(h.store.SetStock(ctx, head, ours, h.coop, jar.VariantID, 3, 3, called))
	h.refused(h.store.SetStock(ctx, head, ours, h.coop, jar.VariantID, 9, 1, called), "stock.changed_meanwhile")
	acts, err := h.store.Acts(ctx, ours, 9)
	if err != nil || len(acts) != 3 {
		t.Fatalf("%+v, %v", acts, err)
	}
	stock, confirm := acts[0], acts[2]
	if stock.Kind != behalf.Stock || *stock.Before != 7 || *stock.After != 3 || stock.Record != "Miến, 500 g" || acts[1].How != behalf.InPerson || confirm.Kind != behalf.Confirm || confirm.Record != o.Code || confirm.ByName != "Ông Sáu" || h.Stock(jar.VariantID) != 3 {
		t.Errorf("%+v", acts)
	}
	if n := h.Number(`SELECT count(*) FROM order_events WHERE order_id = $1 AND reason = $2 AND actor_name = 'Ông Sáu'`, o.ID, called.Why); n == 0 {
		t.Error("the order's history does not say on whose word")
	}
	if n := h.Number(`SELECT count(*) FROM audit_log WHERE reason = $1 AND actor_id = 41`, called.Why); n != 2 {
		t.Errorf("%d lines of the log say on whose word", n)
	}
	if _, err := h.DB.Pool.Exec(ctx, `UPDATE acts_for SET by_name = 'ai đó'`); err == nil {
		t.Error("what was done could be changed")
	}
}

func TestOfTwoWhoActAtOnceOneIsTold(t *testing.T) {
	t.Parallel()
	h := open(t)
	jar := h.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	o := h.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1}).Orders[0]
	var said [4]error
	var all sync.WaitGroup
	for i := range said {
		all.Go(func() { said[i] = h.store.Confirm(ctx, head, ours, h.coop, o.ID, called) })
	}
	all.Wait()
	through := 0
	for _, err := range said {
		if err == nil {
			through++
			continue
		}
		h.refused(err, "order.step_refused")
	}
	if n := h.Number(`SELECT count(*) FROM acts_for`); through != 1 || n != 1 {
		t.Errorf("%d went through, %d acts", through, n)
	}
}

func TestAMonthIsAnsweredByItsProducerOnceItIsOver(t *testing.T) {
	t.Parallel()
	h := open(t)
	jar := h.Product(catalogtest.Goods{Name: "Miến", Stock: 9})
	november := statement.PeriodOf(catalogtest.Noon())
	own := catalog.Scope{ProducerID: h.coop}
	h.done(h.store.SetStock(ctx, head, ours, h.coop, jar.VariantID, 9, 4, called))
	answer := func(by audit.Actor, scope catalog.Scope, p statement.Period, r behalf.Reply) error {
		return h.store.Answer(ctx, by, scope, h.coop, p, r)
	}
	yes := behalf.Reply{Right: true}
	h.refused(answer(ly, own, november, yes), "behalf.running")
	h.now.Store(int64(20 * 24 * time.Hour))
	h.refused(answer(ly, own, november.Before(), yes), "behalf.none")
	h.refused(answer(ly, catalog.Scope{ProducerID: h.NemHaHoa()}, november, yes), "producer.not_found")
	if _, is := fault.AsForm(answer(ly, own, november, behalf.Reply{Words: " \n "})); !is {
		t.Error("an objection without words was taken")
	}
	h.done(answer(ly, own, november, behalf.Reply{Words: "Tôi còn 5 chứ không phải 4"}))
	m, err := h.store.Month(ctx, own, h.coop, november)
	if err != nil || m.Said == nil || m.Said.Answer != behalf.Wrong || m.Said.Words == "" || len(m.Acts) != 1 {
		t.Fatalf("%+v, %v", m, err)
	}
	h.refused(answer(head, ours, november, behalf.Reply{Right: true, Paper: true}), "behalf.own")
	h.done(answer(hoa, catalog.Everything(), november, behalf.Reply{Right: true, Paper: true}))
	h.refused(answer(ly, own, november, behalf.Reply{Words: "Thôi"}), "behalf.answered")
	tallies, err := h.store.Months(ctx, own, h.coop, 9)
	if err != nil || len(tallies) != 1 || tallies[0].Answer != behalf.Right || tallies[0].Acts != 1 || tallies[0].Month.Format("2006-01") != "2026-11" {
		t.Errorf("%+v, %v", tallies, err)
	}
	for _, scope := range []catalog.Scope{catalog.Nothing(), catalog.OfVillage("ha-hoa")} {
		if list, err := h.store.Months(ctx, scope, 0, 9); err != nil || len(list) != 0 {
			t.Errorf("%v reads %v, %v", scope, list, err)
		}
	}
	if n := h.Number(`SELECT count(*) FROM audit_log WHERE action LIKE 'behalf.%'`); n != 2 {
		t.Errorf("%d answers are in the log", n)
	}
}
