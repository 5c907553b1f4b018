package ocop_test

import (
	"context"
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
