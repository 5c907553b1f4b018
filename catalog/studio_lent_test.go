package catalog_test

import (
	"testing"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
)

func TestCopiesOfALentPhotoStayPrivateAndGoWithTheirReview(t *testing.T) {
	t.Parallel()
	d := newDarkroom(t)
	ctx, body := t.Context(), drawn(t, 1)
	d.receive(t, body) // the same picture, of a product
	d.develop(t)
	public := d.kept(t, d.Files.Public)
	d.world.Exec(`INSERT INTO reviews (product_id, order_line_id, author, score, created_at, updated_at) VALUES ($1, 1, 'N. A.', 5, now(), now())`, d.of.ID)
	uploads, err := d.Keep(ctx, [][]byte{body, drawn(t, 2)})
	if err != nil {
		t.Fatal(err)
	}
	d.of = catalog.PhotoOwner{Kind: catalog.PhotoOfReview, ID: 1}
	err = d.db.Tx(ctx, func(tx *gorm.DB) error {
		n, err := catalog.AddPhotosTx(tx, d.now, officer, d.of, uploads)
		if n != 2 {
			t.Errorf("%d were added", n)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	d.develop(t)
	if all := d.all(t); all[0].State != catalog.PhotoReady || all[1].State != catalog.PhotoReady {
		t.Errorf("%+v", all)
	}
	lent := d.kept(t, d.Files.Private)
	if d.kept(t, d.Files.Public) != public || lent == 0 {
		t.Errorf("%d public files, %d before; %d private", d.kept(t, d.Files.Public), public, lent)
	}
	d.now = d.now.Add(25 * time.Hour)
	if n, err := d.Tidy(ctx); n != 0 || err != nil {
		t.Errorf("%d files that are needed were swept away (%v)", n, err)
	}
	d.world.Exec(`DELETE FROM reviews`)
	if n, err := d.Tidy(ctx); n != lent || err != nil || d.kept(t, d.Files.Public) != public {
		t.Errorf("%d of %d were swept away (%v); %d of %d public ones are left", n, lent, err, d.kept(t, d.Files.Public), public)
	}
}
