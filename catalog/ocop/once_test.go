package ocop_test

import (
	"context"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// TestOneDecisionIsOneStar sends a decision twice, as a second press of the button does, and
// two that were sent at once to their second readers.
func TestOneDecisionIsOneStar(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), context.Background()
	jar := catalogtest.New(t, db).Product(catalogtest.Goods{Name: "Miến"})
	store := ocop.NewStore(db, catalogtest.Noon)
	known := func(err error, key string) {
		t.Helper()
		if form, ok := fault.AsForm(err); !ok || len(form.Fields) != 1 || form.Fields[0].Name != "number" || form.Fields[0].Key != key {
			t.Errorf("not %s: %v", key, err)
		}
	}
	first, err := store.ProposeGrant(ctx, person(1), decision(jar.ProductID))
	if err != nil {
		t.Fatal(err)
	}
	again := decision(jar.ProductID)
	again.DecisionNumber = " 0412/qđ-ubnd (MẪU)"
	_, err = store.ProposeGrant(ctx, person(1), again)
	known(err, "recognition.waits_already")
	if err := store.Approve(ctx, person(2), first, read()); err != nil {
		t.Fatal(err)
	}
	_, err = store.ProposeGrant(ctx, person(1), again)
	known(err, "recognition.known_already")
	early := decision(jar.ProductID)
	early.DecisionNumber, early.ValidFrom = "99/QĐ-UBND", day("2020-11-20")
	if _, err := store.ProposeGrant(ctx, person(1), early); err == nil {
		t.Error("a star begins before its decision")
	}
	cert, err := store.ByCode(ctx, "OI-O9931-OOI-2026")
	if err != nil || cert.CertificateCode != "01-09931-001-2026" {
		t.Fatalf("with letters for digits: %v", err)
	}
	revoke, err := store.ProposeRevoke(ctx, person(1), cert.ID, "Ghi nhầm")
	if err == nil {
		err = store.Approve(ctx, person(2), revoke, ocop.Retyped{})
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, err := store.ProposeGrant(ctx, person(1), decision(jar.ProductID)); err != nil {
		t.Errorf("after the first was taken back: %v", err)
	}
}

func TestOneStarIsAskedAboutOnceAtATime(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), context.Background()
	jar := catalogtest.New(t, db).Product(catalogtest.Goods{Name: "Miến"})
	store := ocop.NewStore(db, catalogtest.Noon)
	grant, err := store.ProposeGrant(ctx, person(1), decision(jar.ProductID))
	if err == nil {
		err = store.Approve(ctx, person(2), grant, read())
	}
	if err != nil {
		t.Fatal(err)
	}
	cert, err := store.ByCode(ctx, "01-09931-001-2026")
	if err != nil {
		t.Fatal(err)
	}
	until := cert.ValidUntil.AddDate(0, 0, 30)
	asks := map[string]func(int64) (int64, error){
		"why": func(who int64) (int64, error) { return store.ProposeRevoke(ctx, person(who), cert.ID, "Ghi nhầm") },
		"ground": func(who int64) (int64, error) {
			return store.ProposeExtend(ctx, person(who), cert.ID, ocop.Proposal{ValidUntil: &until, Reason: "Đang đánh giá lại"})
		},
	}
	asked := map[string]int64{}
	for field, ask := range asks {
		var both sync.WaitGroup
		ids, wrong := make(chan int64, 4), make(chan error, 4)
		for who := range int64(4) {
			both.Go(func() {
				if id, err := ask(1 + who%2); err != nil {
					wrong <- err
				} else {
					ids <- id
				}
			})
		}
		both.Wait()
		close(wrong)
		if len(ids) != 1 {
			t.Fatalf("%s: %d proposals wait", field, len(ids))
		}
		asked[field] = <-ids
		for err := range wrong {
			if form, ok := fault.AsForm(err); !ok || form.Fields[0].Name != field || form.Fields[0].Key != "recognition.asked_already" {
				t.Errorf("%s: %v", field, err)
			}
		}
	}
	if err := store.SendBack(ctx, person(3), asked["why"], "Chưa rõ"); err != nil {
		t.Fatal(err)
	}
	again, err := asks["why"](1)
	if err == nil {
		err = store.Approve(ctx, person(3), again, ocop.Retyped{})
	}
	if err != nil {
		t.Errorf("after it was sent back: %v", err)
	}
	// what waited meanwhile finds a star that is gone
	if err := store.Approve(ctx, person(3), asked["ground"], ocop.Retyped{}); !fault.Is(err, "recognition.revoked_already") {
		t.Errorf("a revoked star was kept longer: %v", err)
	}
	for field, ask := range asks {
		if _, err := ask(1); !fault.Is(err, "recognition.revoked_already") {
			t.Errorf("%s of a revoked star: %v", field, err)
		}
	}
}
