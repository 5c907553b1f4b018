package catalog

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// labelPhoto joins, to a product p, the photo of its label that counts, as ph: one that is made
// before one that waits for its copies.
const labelPhoto = ` LEFT JOIN LATERAL (SELECT * FROM photos ph WHERE ph.product_id = p.id AND ph.label AND ph.deleted_at IS NULL AND ph.state <> 'failed'
	ORDER BY (ph.state = 'ready') DESC, ph.position, ph.id LIMIT 1) ph ON true`

// noLabel is the condition, on a product p, that its label must be photographed and is not; see
// GoodsKind.labelled. Both lists are read once, however many products there are.
const noLabel = `CASE p.goods_kind WHEN '' THEN p.group_id IN (SELECT g.id FROM product_groups g WHERE g.goods_kind = 'processed_food') ELSE p.goods_kind = 'processed_food' END
	AND p.id NOT IN (SELECT ph.product_id FROM photos ph WHERE ph.label AND ph.product_id IS NOT NULL AND ph.deleted_at IS NULL AND ph.state = 'ready')`

// AddLabelPhotos is AddPhotos for photos of a product's label. Those without words are given alt;
// one that the product has already becomes a photo of its label. It returns how many are new there.
func (s *Store) AddLabelPhotos(ctx context.Context, by audit.Actor, scope Scope, productID int64, uploads []string, alt string) (added int, err error) {
	of := PhotoOwner{Kind: PhotoOfProduct, ID: productID}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := lockOwnerTx(tx, scope, of); err != nil {
			return err
		}
		if _, err := AddPhotosTx(tx, s.now(), by, of, uploads); err != nil {
			return err
		}
		var ids []int64
		err := tx.Raw(`UPDATE photos SET label = true, alt = CASE WHEN alt = '' THEN ? ELSE alt END, updated_at = ?
			WHERE product_id = ? AND upload IN ? AND deleted_at IS NULL AND NOT label RETURNING id`, alt, s.now(), productID, uploads).Scan(&ids).Error
		if err != nil {
			return fmt.Errorf("add photos of the label of product %d: %w", productID, err)
		}
		for _, id := range ids {
			if err := notePhotoTx(tx, by, "photo.labelled", id, map[string]any{"label_photo": false}, map[string]any{"label_photo": true}); err != nil {
				return err
			}
		}
		added = len(ids)
		return photoToldTx(tx, of)
	})
	return added, err
}

// ReceiveLabel is Receive for photos of a product's label; see AddLabelPhotos.
func (s *Studio) ReceiveLabel(ctx context.Context, by audit.Actor, scope Scope, productID int64, files [][]byte, alt string) (added int, err error) {
	uploads, err := s.Keep(ctx, files)
	if err != nil {
		return 0, err
	}
	return s.Store.AddLabelPhotos(ctx, by, scope, productID, uploads, alt)
}

// MarkLabel says of a photo of a product that it shows the label, or that it does not. What is so
// already stays so. Photos of other things are refused with "photo.no_label".
func (s *Store) MarkLabel(ctx context.Context, by audit.Actor, scope Scope, of PhotoOwner, id int64, label bool) error {
	if of.Kind != PhotoOfProduct {
		return fault.New(fault.Invalid, "photo.no_label")
	}
	return s.UpdatePhoto(ctx, by, scope, of, id, "photo.labelled", func(_ *gorm.DB, p *Photo) error {
		if p.DeletedAt != nil {
			return fault.New(fault.Conflict, "photo.in_bin")
		}
		p.Label = label
		return nil
	})
}
