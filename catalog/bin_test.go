package catalog_test

import (
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/bin"
)

// A draft of a product in the bin keeps its pictures; gone for good, it leaves them to be
// swept away.
func TestPicturesOfWhatLiesInTheBinStay(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	ctx := t.Context()
	d.receive(t, drawn(t, 1))
	d.develop(t)
	kept := d.kept(t, d.Files.Public)
	for _, sql := range []string{`DELETE FROM papers WHERE product_id = $1`, `UPDATE products SET state = 'draft' WHERE id = $1`} {
		if _, err := d.db.Pool.Exec(ctx, sql, d.of.ID); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := d.Store.BinProduct(ctx, officer, catalog.Everything(), d.of.ID); err != nil {
		t.Fatal(err)
	}
	d.now = d.now.Add(25 * time.Hour)
	if n, err := d.Tidy(ctx); n != 0 || err != nil || d.kept(t, d.Files.Public) != kept {
		t.Errorf("%d pictures of what lies in the bin were swept away (%v)", n, err)
	}
	d.now = d.now.Add(bin.Lasts)
	if n, err := bin.NewStore(d.db, func() time.Time { return d.now }).Purge(ctx); n != 1 || err != nil {
		t.Fatalf("%d went for good (%v)", n, err)
	}
	if n, err := d.Tidy(ctx); n != kept || err != nil {
		t.Errorf("%d of %d pictures were swept away (%v)", n, kept, err)
	}
}
