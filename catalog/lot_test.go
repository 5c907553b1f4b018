package catalog_test

import (
	"context"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestALotIsGoodToItsLastDayAndRecalledForGood(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	store := w.at("2026-11-24T12:00:00+07:00")
	jar := w.Product(catalogtest.Goods{Name: "Miến"})
	lot := catalog.Lot{ProductID: jar.ProductID, Code: " mls/2026 118", MadeOn: civil("2026-11-24"), ExpiresOn: until("2026-12-31")}
	if _, err := store.AddLot(ctx, officer, catalog.Everything(), lot); err != nil {
		t.Fatal(err)
	}
	if _, err := store.AddLot(ctx, officer, catalog.Everything(), lot); err == nil {
		t.Error("one code for two lots")
	}
	lot.Code, lot.MadeOn, lot.ExpiresOn = "ỡ", civil("2026-11-25"), until("2026-11-01")
	if form, ok := fault.AsForm(func() error { _, err := store.AddLot(ctx, officer, catalog.Everything(), lot); return err }()); !ok || len(form.Fields) != 3 {
		t.Errorf("a wrong lot: %v", form)
	}
	for at, want := range map[string]catalog.LotStanding{"2026-12-31": catalog.LotGood, "2027-01-01": catalog.LotExpired} {
		if l, err := store.LotByCode(ctx, "MLS 2026-118"); err != nil || l.On(civil(at)) != want || !l.ProductShown {
			t.Errorf("on %s: %+v (%v)", at, l, err)
		}
	}
	if err := store.RecallLot(ctx, officer, catalog.Scope{ProducerID: 999}, "MLS-2026-118", "Ẩm"); !fault.Is(err, "lot.not_found") {
		t.Errorf("another producer's lot: %v", err)
	}
	if err := store.RecallLot(ctx, officer, catalog.Everything(), "mls-2026-118", "Ẩm, xin đừng dùng"); err != nil {
		t.Fatal(err)
	}
	w.Exec(`UPDATE products SET state = 'hidden'`)
	if l, err := store.LotByCode(ctx, "MLS-2026-118"); err != nil || l.On(civil("2026-11-24")) != catalog.LotRecalled || l.RecallNotice == "" || l.ProductShown {
		t.Errorf("recalled, and its product hidden: %+v (%v)", l, err)
	}
	if err := store.RecallLot(ctx, officer, catalog.Everything(), "MLS-2026-118", "x"); !fault.Is(err, "lot.recalled_already") {
		t.Errorf("twice: %v", err)
	}
}
