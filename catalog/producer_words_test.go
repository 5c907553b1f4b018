package catalog_test

import (
	"context"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// TestAProducerClaimsNoRankAndIsFoundUnderTheNameItIsFirstShownWith also renames one that is
// known already.
func TestAProducerClaimsNoRankAndIsFoundUnderTheNameItIsFirstShownWith(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	store := w.at("2026-11-24T12:00:00+07:00")
	c := catalog.ProducerContent{Name: "Cơ sở ★★★★★", LegalForm: catalog.HouseholdBusiness, Story: "Đạt OCOP 5 sao."}
	_, err := store.AddProducer(ctx, officer, catalog.Everything(), c, "")
	form, ok := fault.AsForm(err)
	if !ok || len(form.Fields) != 2 || form.Fields[0].Key != "claim.stars" || form.Fields[1].Name != "story" {
		t.Fatalf("a rank in words: %v", err)
	}
	c.Name, c.Story = "Tên nháp", ""
	id, err := store.AddProducer(ctx, officer, catalog.Everything(), c, "")
	if err != nil {
		t.Fatal(err)
	}
	address := func(name string, change func() error) (slug string) {
		t.Helper()
		w.Exec(`UPDATE producers SET name = $2 WHERE id = $1`, id, name)
		if err := change(); err != nil {
			t.Fatal(err)
		}
		if err := w.db.Pool.QueryRow(ctx, `SELECT slug FROM producers WHERE id = $1`, id).Scan(&slug); err != nil {
			t.Fatal(err)
		}
		return slug
	}
	w.Exec(`UPDATE producers SET address_line = 'Thôn 1', phone = '+84900000099', registration_number = '1' WHERE id = $1`, id)
	moved := func(to catalog.ProducerState) func() error {
		return func() error { return store.MoveProducer(ctx, officer, catalog.Everything(), id, to, "Đủ giấy") }
	}
	if got := address("Nhà Tre", moved(catalog.InGoodStanding)); got != "nha-tre" {
		t.Errorf("first shown at %s", got)
	}
	if got := address("Nhà Nứa", moved(catalog.ProducerSuspended)); got != "nha-tre" {
		t.Errorf("what others know moved to %s", got)
	}
}
