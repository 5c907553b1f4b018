package catalog

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
)

// AgreePicture notes that who is seen on a picture agrees to have it shown, or that nobody is seen,
// in the words that were ticked, wherever scope admits. Again it does nothing.
func (s *Store) AgreePicture(ctx context.Context, by audit.Actor, scope Scope, photo int64, words string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		all, err := copiesTx(tx, scope, photo)
		if err != nil {
			return err
		}
		for _, c := range all {
			if err := agreeTx(tx, by, s, c.photo, words); err != nil {
				return err
			}
		}
		return nil
	})
}

func agreeTx(tx *gorm.DB, by audit.Actor, s *Store, id int64, words string) error {
	res := tx.Exec(`UPDATE photos SET agreed_at = ?, agreed_by = ?, agreed_name = ? WHERE id = ? AND agreed_at IS NULL`, s.now(), by.ID, by.Name, id)
	if res.Error != nil {
		return fmt.Errorf("note who agrees to photo %d: %w", id, res.Error)
	}
	if res.RowsAffected == 0 {
		return nil
	}
	return notePhotoTx(tx, by, "photo.agreed", id, nil, map[string]any{"words": words})
}

// DifferentPicture notes that a picture is another one than that it looks like.
func (s *Store) DifferentPicture(ctx context.Context, by audit.Actor, scope Scope, photo int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		all, err := copiesTx(tx, scope, photo)
		if err != nil {
			return err
		}
		for _, c := range all {
			res := tx.Exec(`UPDATE photos SET alike = '', alike_bits = 0 WHERE id = ? AND alike <> ''`, c.photo)
			if res.Error != nil {
				return fmt.Errorf("tell picture %d from the other: %w", photo, res.Error)
			}
			if res.RowsAffected > 0 {
				if err := notePhotoTx(tx, by, "photo.different", c.photo, nil, nil); err != nil {
					return err
				}
			}
		}
		return nil
	})
}
