package catalog

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// RemovePicture puts a picture of the library into the bin, from where RestorePicture brings it
// back for PhotoBinned. One that is used is refused with "photo.in_use" and the detail "where":
// it can only be replaced.
func (s *Store) RemovePicture(ctx context.Context, by audit.Actor, scope Scope, photo int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		// Whoever begins to use the picture holds these rows, so what they use is seen below.
		if err := tx.Exec(`SELECT id FROM photos WHERE picture = (SELECT picture FROM photos WHERE id = ?) AND library AND deleted_at IS NULL ORDER BY id FOR UPDATE`, photo).Error; err != nil {
			return fmt.Errorf("lock picture %d: %w", photo, err)
		}
		all, err := copiesTx(tx, scope, photo)
		if err != nil {
			return err
		}
		everywhere, err := copiesTx(tx, Everything(), photo)
		if err != nil {
			return err
		}
		for _, c := range everywhere {
			if c.Kind == PhotoOfLibrary {
				continue
			}
			where, err := placeNameTx(tx, c.PhotoOwner)
			if err != nil {
				return err
			}
			return fault.New(fault.Conflict, "photo.in_use").With("where", where)
		}
		for _, c := range all {
			err := s.updatePhotoTx(tx, by, scope, c.PhotoOwner, c.photo, "photo.binned", func(_ *gorm.DB, p *Photo) error {
				now := s.now()
				p.DeletedAt = &now
				return nil
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
}

func placeNameTx(tx *gorm.DB, of PhotoOwner) (name string, err error) {
	table := map[OwnerKind]string{PhotoOfProduct: "products", PhotoOfProducer: "producers", PhotoOfVillage: "villages", PhotoOfPoint: "sales_points"}[of.Kind]
	if err = tx.Raw(`SELECT name FROM `+table+` WHERE id = ?`, of.ID).Scan(&name).Error; err != nil {
		return "", fmt.Errorf("read the name of %s %d: %w", of.Kind, of.ID, err)
	}
	return name, nil
}

// RestorePicture brings back what of a picture lies in the bin. Where another has taken its place
// they change places again, also while that one is still being made; elsewhere it comes last, as
// RestorePhoto says. Nothing in the bin, and nothing that takes its place, is no error.
func (s *Store) RestorePicture(ctx context.Context, by audit.Actor, scope Scope, photo int64) error {
	var rows []struct {
		ID, Instead int64
	}
	err := s.db.Tx(ctx, func(tx *gorm.DB) error {
		return tx.Raw(`SELECT x.id, coalesce((SELECT max(n.id) FROM photos n WHERE n.replaces = x.id AND n.deleted_at IS NULL AND n.state <> 'failed'), 0) AS instead
			FROM photos x WHERE x.picture = (SELECT picture FROM photos WHERE id = ?) AND `+shopPhoto+` ORDER BY x.id`, photo).Scan(&rows).Error
	})
	if err != nil {
		return fmt.Errorf("read what of picture %d lies in the bin: %w", photo, err)
	}
	any := false
	for _, r := range rows {
		p, err := s.photo(ctx, r.ID)
		if err != nil {
			return err
		}
		if r.Instead == 0 && p.DeletedAt == nil {
			continue
		}
		err = s.restoreTx(ctx, by, scope, p, r.Instead)
		if fault.Is(err, "photo.not_found") {
			continue // another's
		}
		if err != nil {
			return err
		}
		any = true
	}
	if !any {
		_, err := s.PictureByID(ctx, scope, photo)
		return err
	}
	return nil
}

// restoreTx brings one photo back, in the place of what stands there instead.
func (s *Store) restoreTx(ctx context.Context, by audit.Actor, scope Scope, p *Photo, instead int64) error {
	of := p.owner()
	if instead == 0 && of.Kind != PhotoOfLibrary {
		return s.RestorePhoto(ctx, by, scope, of, p.ID)
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		place := p.Position
		if instead != 0 {
			err := s.updatePhotoTx(tx, by, scope, of, instead, "photo.binned", func(_ *gorm.DB, n *Photo) error {
				now := s.now()
				place, n.DeletedAt = n.Position, &now
				return nil
			})
			if err != nil {
				return err
			}
		}
		return s.updatePhotoTx(tx, by, scope, of, p.ID, "photo.restored", func(tx *gorm.DB, old *Photo) error {
			if old.DeletedAt == nil {
				return nil
			}
			var same bool
			err := tx.Raw(`SELECT EXISTS (SELECT FROM photos WHERE `+ownerColumn[of.Kind]+` = ? AND upload = ? AND deleted_at IS NULL)`, of.ID, p.Upload).Scan(&same).Error
			if err != nil {
				return fmt.Errorf("look for the same picture: %w", err)
			}
			if same {
				return fault.New(fault.Conflict, "photo.twice")
			}
			old.DeletedAt, old.Position = nil, place
			return nil
		})
	})
}
