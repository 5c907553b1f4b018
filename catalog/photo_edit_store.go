package catalog

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// DescribePhoto gives a photo its words and its point; see Photo.Describe.
func (s *Store) DescribePhoto(ctx context.Context, by audit.Actor, scope Scope, of PhotoOwner, id int64, alt string, focalX, focalY int) error {
	return s.UpdatePhoto(ctx, by, scope, of, id, "photo.described", func(_ *gorm.DB, p *Photo) error { return p.Describe(alt, focalX, focalY) })
}

// DescribePhotos gives several photos of one thing their words, all or none; the point of each stays.
func (s *Store) DescribePhotos(ctx context.Context, by audit.Actor, scope Scope, of PhotoOwner, words map[int64]string) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		for _, id := range slices.Sorted(maps.Keys(words)) {
			err := s.updatePhotoTx(tx, by, scope, of, id, "photo.described", func(_ *gorm.DB, p *Photo) error { return p.Describe(words[id], p.FocalX, p.FocalY) })
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// MovePhoto puts a photo so many places further: -1 is one before. At the end of the row
// it stays where it is; photos of the label are a row of their own. MoveFirst makes it the cover.
func (s *Store) MovePhoto(ctx context.Context, by audit.Actor, scope Scope, of PhotoOwner, id int64, places int) error {
	return s.UpdatePhoto(ctx, by, scope, of, id, "photo.moved", func(tx *gorm.DB, p *Photo) error {
		var row []int64
		if err := tx.Raw(`SELECT id FROM photos WHERE `+ownerColumn[of.Kind]+` = ? AND label = ? AND deleted_at IS NULL ORDER BY position, id`, of.ID, p.Label).Scan(&row).Error; err != nil {
			return fmt.Errorf("read the order of photos: %w", err)
		}
		at := -1
		for i, each := range row {
			if each == id {
				at = i
			}
		}
		if at < 0 {
			return fault.New(fault.Conflict, "photo.in_bin")
		}
		to := min(max(at+places, 0), len(row)-1)
		moved := append(append([]int64{}, row[:at]...), row[at+1:]...)
		moved = append(moved[:to], append([]int64{id}, moved[to:]...)...)
		for i, each := range moved {
			if err := tx.Exec(`UPDATE photos SET position = ? WHERE id = ?`, i+1, each).Error; err != nil {
				return fmt.Errorf("put photo %d in its place: %w", each, err)
			}
		}
		p.Position = to + 1
		return nil
	})
}

// MoveFirst is how far MovePhoto moves a photo to the front.
const MoveFirst = -MostPhotos

// BinPhoto takes a photo off the pages and into the bin, from where RestorePhoto brings
// it back for PhotoBinned. Again it does nothing.
func (s *Store) BinPhoto(ctx context.Context, by audit.Actor, scope Scope, of PhotoOwner, id int64) error {
	return s.UpdatePhoto(ctx, by, scope, of, id, "photo.binned", func(_ *gorm.DB, p *Photo) error {
		if p.DeletedAt == nil {
			now := s.now()
			p.DeletedAt = &now
		}
		return nil
	})
}

// RestorePhoto brings a photo back to the end of the row. When the same picture has been
// sent again meanwhile, or the row is full, it is refused.
func (s *Store) RestorePhoto(ctx context.Context, by audit.Actor, scope Scope, of PhotoOwner, id int64) error {
	return s.UpdatePhoto(ctx, by, scope, of, id, "photo.restored", func(tx *gorm.DB, p *Photo) error {
		if p.DeletedAt == nil {
			return nil
		}
		var row struct{ Live, Last, Same int }
		column := ownerColumn[of.Kind]
		err := tx.Raw(`SELECT count(*) AS live, coalesce(max(position), 0) AS last,
			count(*) FILTER (WHERE upload = (SELECT upload FROM photos WHERE id = ?)) AS same
			FROM photos WHERE `+column+` = ? AND deleted_at IS NULL`, id, of.ID).Scan(&row).Error
		switch {
		case err != nil:
			return fmt.Errorf("look at the row of photos: %w", err)
		case row.Same > 0:
			return fault.New(fault.Conflict, "photo.twice")
		case row.Live >= MostPhotos:
			return fault.New(fault.Conflict, "photo.too_many").With("most", MostPhotos)
		}
		p.DeletedAt, p.Position = nil, row.Last+1
		return nil
	})
}
