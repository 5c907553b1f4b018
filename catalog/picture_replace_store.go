package catalog

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// ReplacePicture lets a picture that was sent take the place of another wherever scope admits, and
// gives one photo of it. Buyers see the old one until the new one is made; then the old one lies
// in the bin, from where RestorePicture brings it back for PhotoBinned. If the new one cannot be
// made, the old one stays. Refused is the same picture, one that a place has already, and to
// replace what is being replaced.
func (s *Store) ReplacePicture(ctx context.Context, by audit.Actor, scope Scope, photo int64, with NewPicture, agreed string) (instead int64, err error) {
	if agreed == "" {
		return 0, fault.New(fault.Invalid, "photo.not_agreed")
	}
	if err := (&Photo{}).Describe(with.Alt, 50, 50); err != nil {
		return 0, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		all, err := copiesTx(tx, scope, photo)
		if err != nil {
			return err
		}
		for _, c := range all {
			if err := lockOwnerTx(tx, scope, c.PhotoOwner); err != nil {
				return err
			}
			id, err := s.replaceTx(tx, by, c, with)
			if err != nil {
				return err
			}
			if err := notePhotoTx(tx, by, "photo.agreed", id, nil, map[string]any{"words": agreed}); err != nil {
				return err
			}
			if instead == 0 {
				instead = id
			}
		}
		return nil
	})
	return instead, err
}

func (s *Store) replaceTx(tx *gorm.DB, by audit.Actor, c copyOf, with NewPicture) (id int64, err error) {
	var there struct {
		Same, Busy, Live bool
	}
	column := ownerColumn[c.Kind]
	err = tx.Raw(`SELECT EXISTS (SELECT FROM photos WHERE `+column+` = ? AND upload = ? AND deleted_at IS NULL AND state <> 'failed') AS same,
		EXISTS (SELECT FROM photos WHERE replaces = ? AND state = 'pending' AND deleted_at IS NULL) AS busy,
		EXISTS (SELECT FROM photos WHERE id = ? AND deleted_at IS NULL) AS live`, c.ID, with.Upload, c.photo, c.photo).Scan(&there).Error
	switch {
	case err != nil:
		return 0, fmt.Errorf("look at what is replaced: %w", err)
	case !there.Live:
		return 0, fault.New(fault.Conflict, "photo.not_to_use")
	case there.Busy:
		return 0, fault.New(fault.Conflict, "photo.being_replaced")
	case there.Same:
		return 0, fault.New(fault.Conflict, "photo.same_there")
	}
	if err := tx.Exec(`DELETE FROM photos WHERE `+column+` = ? AND state = 'failed' AND upload = ?`, c.ID, with.Upload).Error; err != nil {
		return 0, fmt.Errorf("make way for a photo: %w", err)
	}
	now := s.now()
	err = tx.Raw(`INSERT INTO photos (product_id, producer_id, village_id, sales_point_id, library, label, upload, alt, position, created_at, updated_at, replaces, added_by, added_name, agreed_at, agreed_by, agreed_name)
		SELECT product_id, producer_id, village_id, sales_point_id, library, label, ?, ?, position, ?, ?, id, ?, ?, ?, ?, ? FROM photos WHERE id = ? RETURNING id`,
		with.Upload, with.Alt, now, now, by.ID, by.Name, now, by.ID, by.Name, c.photo).Scan(&id).Error
	if err != nil {
		return 0, fmt.Errorf("replace photo %d: %w", c.photo, err)
	}
	if err := notePhotoTx(tx, by, "photo.replacing", id, map[string]any{"photo": c.photo, "alt": c.alt}, map[string]any{"photo": id, "alt": with.Alt}); err != nil {
		return 0, err
	}
	return id, outbox.PutTx(tx, outbox.Event{Kind: PhotoAdded, ID: id})
}

// takePlaceTx puts a photo that is made into the place of the one that it replaces, and that one
// into the bin. If either was taken away meanwhile, the place is not filled behind somebody's back.
func (s *Store) takePlaceTx(tx *gorm.DB, p *Photo) error {
	var live bool
	if err := tx.Raw(`SELECT deleted_at IS NULL FROM photos WHERE id = ?`, p.ID).Scan(&live).Error; err != nil {
		return fmt.Errorf("look at photo %d: %w", p.ID, err)
	}
	if !live {
		return nil
	}
	now := s.now()
	var place []int
	if err := tx.Raw(`UPDATE photos SET deleted_at = ?, updated_at = ? WHERE id = ? AND deleted_at IS NULL RETURNING position`, now, now, *p.Replaces).Scan(&place).Error; err != nil {
		return fmt.Errorf("take photo %d away: %w", *p.Replaces, err)
	}
	set, to := `deleted_at = ?`, any(now)
	if len(place) == 1 {
		set, to = `position = ?`, place[0]
	}
	if err := tx.Exec(`UPDATE photos SET `+set+` WHERE id = ?`, to, p.ID).Error; err != nil {
		return fmt.Errorf("put photo %d in its place: %w", p.ID, err)
	}
	return notePhotoTx(tx, audit.Actor{Kind: audit.System}, "photo.replaced", p.ID, map[string]any{"photo": *p.Replaces}, map[string]any{"photo": p.ID})
}
