package catalog

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// AddPhotos notes photos whose uploads are kept, given by their SHA-256, and promises
// that their copies will be made. It returns how many are new: one that the thing has
// already is not added again. More than MostPhotos are refused, all of them. A first
// failed attempt at the same picture makes way for the new one.
func (s *Store) AddPhotos(ctx context.Context, by audit.Actor, scope Scope, of PhotoOwner, uploads []string) (added int, err error) {
	return s.AddAgreedPhotos(ctx, by, scope, of, uploads, "")
}

// AddAgreedPhotos is AddPhotos, and notes that who is seen on them agrees, in the words that were
// ticked; without words nothing is noted.
func (s *Store) AddAgreedPhotos(ctx context.Context, by audit.Actor, scope Scope, of PhotoOwner, uploads []string, agreed string) (added int, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := lockOwnerTx(tx, scope, of); err != nil {
			return err
		}
		if added, err = AddPhotosTx(tx, s.now(), by, of, uploads); err != nil || agreed == "" {
			return err
		}
		var ids []int64
		if err := tx.Raw(`SELECT id FROM photos WHERE `+ownerColumn[of.Kind]+` = ? AND upload IN ? AND deleted_at IS NULL ORDER BY id`, of.ID, uploads).Scan(&ids).Error; err != nil {
			return fmt.Errorf("find photos that were agreed to: %w", err)
		}
		for _, id := range ids {
			if err := agreeTx(tx, by, s, id, agreed); err != nil {
				return err
			}
		}
		return nil
	})
	return added, err
}

// AddPhotosTx is AddPhotos in the transaction of who has locked what the photos are of.
func AddPhotosTx(tx *gorm.DB, now time.Time, by audit.Actor, of PhotoOwner, uploads []string) (added int, err error) {
	if len(uploads) == 0 {
		return 0, nil
	}
	column := ownerColumn[of.Kind]
	if err := tx.Exec(`DELETE FROM photos WHERE `+column+` = ? AND state = 'failed' AND upload IN ?`, of.ID, uploads).Error; err != nil {
		return 0, fmt.Errorf("make way for a photo: %w", err)
	}
	for _, upload := range uploads {
		var id int64
		res := tx.Raw(`INSERT INTO photos (`+column+`, upload, position, created_at, updated_at)
			VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM photos WHERE `+column+` = ?), ?, ?)
			ON CONFLICT DO NOTHING RETURNING id`, of.ID, upload, of.ID, now, now).Scan(&id)
		if res.Error != nil {
			return 0, fmt.Errorf("add a photo: %w", res.Error)
		}
		if res.RowsAffected == 0 {
			continue
		}
		added++
		if by.Kind == audit.Staff {
			if err := tx.Exec(`UPDATE photos SET added_by = ?, added_name = ? WHERE id = ?`, by.ID, by.Name, id).Error; err != nil {
				return 0, fmt.Errorf("note who sent photo %d: %w", id, err)
			}
		}
		if err := notePhotoTx(tx, by, "photo.added", id, nil, map[string]any{"of": of, "upload": upload}); err != nil {
			return 0, err
		}
		if err := outbox.PutTx(tx, outbox.Event{Kind: PhotoAdded, ID: id}); err != nil {
			return 0, err
		}
	}
	return added, enoughTx(tx, of)
}

// enoughTx refuses more photos than a page can use.
func enoughTx(tx *gorm.DB, of PhotoOwner) error {
	var n int
	if err := tx.Raw(`SELECT count(*) FROM photos WHERE `+ownerColumn[of.Kind]+` = ? AND deleted_at IS NULL`, of.ID).Scan(&n).Error; err != nil {
		return fmt.Errorf("count photos: %w", err)
	}
	if most := of.Kind.most(); n > most {
		return fault.New(fault.Conflict, "photo.too_many").With("most", most)
	}
	return nil
}

// lockOwnerTx locks what the photos are of, so that order and number hold, and keeps
// out who may not change it. Villages and sales points are the commune's; reviews have a
// door of their own.
func lockOwnerTx(tx *gorm.DB, scope Scope, of PhotoOwner) error {
	if of.Kind == PhotoOfLibrary { // the commune's; its rows are locked one by one
		if scope.Admits(0) {
			return nil
		}
		return fault.New(fault.NotFound, "photo.not_found")
	}
	whose := map[OwnerKind]string{PhotoOfProduct: `SELECT producer_id FROM products`, PhotoOfProducer: `SELECT id FROM producers`,
		PhotoOfVillage: `SELECT 0 FROM villages`, PhotoOfPoint: `SELECT 0 FROM sales_points`}[of.Kind]
	if whose == "" {
		return fmt.Errorf("photos of a %q", of.Kind)
	}
	var producer int64
	res := tx.Raw(whose+` WHERE id = ? FOR NO KEY UPDATE`, of.ID).Scan(&producer)
	if res.Error != nil {
		return fmt.Errorf("lock %s %d: %w", of.Kind, of.ID, res.Error)
	}
	allowed := scope.Admits(producer)
	if res.RowsAffected == 0 || !allowed {
		return fault.New(fault.NotFound, "photo.not_found")
	}
	return nil
}

// UpdatePhoto is the only way in which a person changes a photo: what it is of is locked,
// change speaks, and it is saved with an audit row. A refusal of change saves nothing.
func (s *Store) UpdatePhoto(ctx context.Context, by audit.Actor, scope Scope, of PhotoOwner, id int64, action string, change func(tx *gorm.DB, p *Photo) error) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error { return s.updatePhotoTx(tx, by, scope, of, id, action, change) })
}

func (s *Store) updatePhotoTx(tx *gorm.DB, by audit.Actor, scope Scope, of PhotoOwner, id int64, action string, change func(tx *gorm.DB, p *Photo) error) error {
	if err := lockOwnerTx(tx, scope, of); err != nil {
		return err
	}
	p, err := photoTx(tx, of, id)
	if err != nil {
		return err
	}
	before := *p
	if err := change(tx, p); err != nil {
		return err
	}
	if err := tx.Exec(`UPDATE photos SET alt = ?, focal_x = ?, focal_y = ?, label = ?, position = ?, deleted_at = ?, updated_at = ? WHERE id = ?`,
		p.Alt, p.FocalX, p.FocalY, p.Label, p.Position, p.DeletedAt, s.now(), id).Error; err != nil {
		return fmt.Errorf("save photo %d: %w", id, err)
	}
	if err := notePhotoTx(tx, by, action, id, photoLine(&before), photoLine(p)); err != nil {
		return err
	}
	return photoToldTx(tx, of)
}

func photoTx(tx *gorm.DB, of PhotoOwner, id int64) (*Photo, error) {
	var row struct {
		FocalX, FocalY, Position int
		Label                    bool
		State                    PhotoState
		Alt, Hash                string
		BinnedAt                 *time.Time
	}
	res := tx.Raw(`SELECT focal_x, focal_y, position, label, state, alt, hash, deleted_at AS binned_at FROM photos WHERE `+ownerColumn[of.Kind]+` = ? AND id = ? FOR NO KEY UPDATE`, of.ID, id).Scan(&row)
	if res.Error != nil {
		return nil, fmt.Errorf("read photo %d: %w", id, res.Error)
	}
	if res.RowsAffected == 0 {
		return nil, fault.New(fault.NotFound, "photo.not_found")
	}
	return &Photo{ID: id, State: row.State, Label: row.Label, Position: row.Position, DeletedAt: row.BinnedAt,
		Image: Image{Hash: row.Hash, Alt: row.Alt, FocalX: row.FocalX, FocalY: row.FocalY}}, nil
}

func photoLine(p *Photo) map[string]any {
	return map[string]any{"alt": p.Alt, "focal_x": p.FocalX, "focal_y": p.FocalY, "position": p.Position, "label_photo": p.Label, "in_bin": p.DeletedAt != nil}
}

func notePhotoTx(tx *gorm.DB, by audit.Actor, action string, id int64, before, after any) error {
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: "photo", EntityID: id, Before: before, After: after})
}

// photoToldTx tells who keeps copies of a product's card.
func photoToldTx(tx *gorm.DB, of PhotoOwner) error {
	if of.Kind != PhotoOfProduct {
		return nil
	}
	return outbox.PutTx(tx, outbox.Event{Kind: ProductChanged, ID: of.ID})
}
