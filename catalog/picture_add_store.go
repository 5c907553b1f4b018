package catalog

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// NewPicture is a picture for the library: the SHA-256 of what was sent and is kept, and its words.
type NewPicture struct{ Upload, Alt string }

// AddPictures notes pictures in the library, and that who is seen on them agrees, in the words that
// were ticked. A picture that the shop has already is not stored again: had gives the photo of
// each that there was, 0 for one that is new. All or none are taken; words that cannot be taken
// are refused with the detail "file", from 0, and no tick with "photo.not_agreed".
func (s *Store) AddPictures(ctx context.Context, by audit.Actor, scope Scope, all []NewPicture, agreed string) (had []int64, err error) {
	if agreed == "" {
		return nil, fault.New(fault.Invalid, "photo.not_agreed")
	}
	for i, n := range all {
		if no, ok := fault.As((&Photo{}).Describe(n.Alt, 50, 50)); ok {
			return nil, no.With("file", i)
		}
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		had = make([]int64, len(all))
		if err := lockOwnerTx(tx, scope, PhotoOwner{Kind: PhotoOfLibrary}); err != nil {
			return err
		}
		for i, n := range all {
			if had[i], err = s.addPictureTx(tx, by, n, agreed); err != nil {
				return err
			}
		}
		return nil
	})
	return had, err
}

func (s *Store) addPictureTx(tx *gorm.DB, by audit.Actor, n NewPicture, agreed string) (had int64, err error) {
	if err := tx.Exec(`DELETE FROM photos WHERE library AND state = 'failed' AND upload = ?`, n.Upload).Error; err != nil {
		return 0, fmt.Errorf("make way for a picture: %w", err)
	}
	there := func() (had int64, err error) {
		err = tx.Raw(`SELECT coalesce(min(x.id), 0) FROM photos x WHERE x.upload = ? AND x.deleted_at IS NULL AND x.state <> 'failed' AND `+shopPhoto, n.Upload).Scan(&had).Error
		return had, err
	}
	if had, err = there(); err != nil || had != 0 {
		return had, err
	}
	now := s.now()
	var id int64
	err = tx.Raw(`INSERT INTO photos (library, upload, alt, position, created_at, updated_at, added_by, added_name, agreed_at, agreed_by, agreed_name) VALUES (true, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT DO NOTHING RETURNING id`, n.Upload, n.Alt, now, now, by.ID, by.Name, now, by.ID, by.Name).Scan(&id).Error
	if err != nil {
		return 0, fmt.Errorf("add a picture: %w", err)
	}
	if id == 0 { // somebody sent the same at this moment
		return there()
	}
	if err := notePhotoTx(tx, by, "photo.added", id, nil, map[string]any{"of": PhotoOwner{Kind: PhotoOfLibrary}, "upload": n.Upload, "alt": n.Alt}); err != nil {
		return 0, err
	}
	if err := notePhotoTx(tx, by, "photo.agreed", id, nil, map[string]any{"words": agreed}); err != nil {
		return 0, err
	}
	return 0, outbox.PutTx(tx, outbox.Event{Kind: PhotoAdded, ID: id})
}

// UsePicture puts a picture of the library into a place, with its words, and says whether it is new
// there. libs is whose pictures may be taken, scope whose places may be changed. A picture that is
// not made yet, or that somebody takes away at this moment, is refused.
func (s *Store) UsePicture(ctx context.Context, by audit.Actor, libs, scope Scope, to PhotoOwner, photo int64) (added bool, err error) {
	if _, err := s.PictureByID(ctx, libs, photo); err != nil {
		return false, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := lockOwnerTx(tx, scope, to); err != nil {
			return err
		}
		var row struct {
			State PhotoState
			Live  bool
		}
		// Shared with others who use it; RemovePicture waits, and then counts this place too.
		if err := tx.Raw(`SELECT state, deleted_at IS NULL AS live FROM photos WHERE id = ? FOR SHARE`, photo).Scan(&row).Error; err != nil {
			return fmt.Errorf("lock picture %d: %w", photo, err)
		}
		if !row.Live || row.State != PhotoReady {
			return fault.New(fault.Conflict, "photo.not_to_use")
		}
		column, now := ownerColumn[to.Kind], s.now()
		var id int64
		err := tx.Raw(`INSERT INTO photos (`+column+`, state, upload, hash, width, height, widths, webp, colour, alt, position, created_at, updated_at, bytes, look, added_by, added_name, agreed_at, agreed_by, agreed_name)
			SELECT ?, state, upload, hash, width, height, widths, webp, colour, alt, (SELECT coalesce(max(position), 0) + 1 FROM photos WHERE `+column+` = ?), ?, ?, bytes, look, ?, ?, agreed_at, agreed_by, agreed_name
			FROM photos o WHERE o.id = ? AND NOT EXISTS (SELECT FROM photos t WHERE t.`+column+` = ? AND t.picture = o.picture AND t.deleted_at IS NULL) ON CONFLICT DO NOTHING RETURNING id`,
			to.ID, to.ID, now, now, by.ID, by.Name, photo, to.ID).Scan(&id).Error
		if err != nil {
			return fmt.Errorf("use picture %d: %w", photo, err)
		}
		if added = id != 0; !added {
			return nil
		}
		if err := enoughTx(tx, to); err != nil {
			return err
		}
		if err := notePhotoTx(tx, by, "photo.used", id, nil, map[string]any{"of": to, "photo": photo}); err != nil {
			return err
		}
		return photoToldTx(tx, to)
	})
	return added, err
}
