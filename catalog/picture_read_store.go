package catalog

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
)

// PictureByID finds the picture that a photo is of, by the oldest of its photos within scope; one
// outside the bin before those in it. A photo that waits or failed is a picture by itself.
func (s *Store) PictureByID(ctx context.Context, scope Scope, photo int64) (*Picture, error) {
	rows, err := s.db.Pool.Query(ctx, `SELECT `+pictureColumns+` FROM photos x WHERE x.picture = (SELECT x.picture FROM photos x WHERE x.id = $3 AND `+photoWithin+`) AND `+photoWithin+`
		ORDER BY x.deleted_at IS NOT NULL, x.id LIMIT 1`, scope.ProducerID, scope.Village, photo)
	if err != nil {
		return nil, fmt.Errorf("find picture: %w", err)
	}
	p, err := pgx.CollectExactlyOneRow(rows, pgx.RowToStructByName[Picture])
	if err != nil {
		return nil, found(err, "photo.not_found", "find picture")
	}
	return &p, nil
}

// copyOf is one photo of a picture, and what it is of.
type copyOf struct {
	PhotoOwner
	photo int64
	alt   string
}

// copiesTx are the photos outside the bin that are one picture with this one, as far as scope
// admits, in the order in which they are locked.
func copiesTx(tx *gorm.DB, scope Scope, photo int64) (out []copyOf, err error) {
	var rows []struct {
		ID, Product, Producer, Village, Point, Whose int64
		Alt                                          string
	}
	err = tx.Raw(`SELECT x.id, x.alt, coalesce(x.product_id, 0) AS product, coalesce(x.producer_id, 0) AS producer, coalesce(x.village_id, 0) AS village, coalesce(x.sales_point_id, 0) AS point,
			coalesce(x.producer_id, (SELECT producer_id FROM products WHERE id = x.product_id), 0) AS whose
		FROM photos x WHERE x.picture = (SELECT picture FROM photos WHERE id = ?) AND x.deleted_at IS NULL AND `+shopPhoto, photo).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read where picture %d is used: %w", photo, err)
	}
	for _, r := range rows {
		if !scope.Admits(r.Whose) {
			continue
		}
		c := copyOf{photo: r.ID, alt: r.Alt, PhotoOwner: PhotoOwner{Kind: PhotoOfLibrary}}
		for kind, id := range map[OwnerKind]int64{PhotoOfProduct: r.Product, PhotoOfProducer: r.Producer, PhotoOfVillage: r.Village, PhotoOfPoint: r.Point} {
			if id != 0 {
				c.PhotoOwner = PhotoOwner{kind, id}
			}
		}
		out = append(out, c)
	}
	if len(out) == 0 {
		return nil, fault.New(fault.NotFound, "photo.not_found")
	}
	inLockOrder(out)
	return out, nil
}

// inLockOrder sorts photos as whoever changes several locks them, so that two never wait for each
// other: by what they are of, those of the library last.
func inLockOrder(all []copyOf) {
	rank := map[OwnerKind]int{PhotoOfProduct: 1, PhotoOfProducer: 2, PhotoOfVillage: 3, PhotoOfPoint: 4, PhotoOfLibrary: 5}
	slices.SortFunc(all, func(a, b copyOf) int {
		return cmp.Or(cmp.Compare(rank[a.Kind], rank[b.Kind]), cmp.Compare(a.ID, b.ID), cmp.Compare(a.photo, b.photo))
	})
}
