package catalog

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// developed is what was made of an upload: its copies, its weight and its look.
type developed struct {
	Image
	bytes int
	look  *int64 // nil: nobody has looked
}

// finishPhoto makes a waiting photo ready with its copies, or lets it fail for a reason. One that
// was sent in the place of another takes it now. One that is no longer waiting stays as it is:
// somebody else was quicker.
func (s *Store) finishPhoto(ctx context.Context, p *Photo, i developed, reason string) error {
	state := PhotoReady
	if reason != "" {
		state = PhotoFailed
	}
	widths := "{"
	for n, w := range i.Widths {
		if n > 0 {
			widths += ","
		}
		widths += fmt.Sprint(w)
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if p.Replaces != nil {
			if err := lockOwnerTx(tx, Everything(), p.owner()); err != nil && !fault.Is(err, "photo.not_found") {
				return err
			}
		}
		res := tx.Exec(`UPDATE photos SET state = ?, reason = ?, hash = ?, width = ?, height = ?, widths = ?::int[], webp = ?, colour = ?, updated_at = ?,
			bytes = coalesce(nullif(?, 0), (SELECT max(bytes) FROM photos o WHERE o.upload = photos.upload), 0),
			look = coalesce(?::bigint, (SELECT max(look) FROM photos o WHERE o.hash = ? AND o.hash <> ''))
			WHERE id = ? AND state = 'pending'`, state, reason, i.Hash, i.Width, i.Height, widths+"}", i.WebP, i.Colour, s.now(), i.bytes, i.look, i.Hash, p.ID)
		if res.Error != nil {
			return fmt.Errorf("finish photo %d: %w", p.ID, res.Error)
		}
		if res.RowsAffected == 0 {
			return nil
		}
		by := audit.Actor{Kind: audit.System}
		if err := notePhotoTx(tx, by, "photo."+string(state), p.ID, nil, map[string]any{"hash": i.Hash, "reason": reason}); err != nil {
			return err
		}
		if state == PhotoReady && !p.Owner().Kind.lent() {
			if err := compareTx(tx, p.ID); err != nil {
				return err
			}
			if p.Replaces != nil {
				if err := s.takePlaceTx(tx, p); err != nil {
					return err
				}
			}
		}
		return photoToldTx(tx, p.Owner())
	})
}

// compareTx notes which older picture of the shop a photo looks like most, if any.
func compareTx(tx *gorm.DB, id int64) error {
	err := tx.Exec(`UPDATE photos x SET alike = y.picture, alike_bits = y.far FROM (
			SELECT o.picture, bit_count((o.look # n.look)::bit(64))::int AS far FROM photos n JOIN photos o ON o.id < n.id AND o.look <> 0 AND o.picture <> n.picture AND o.deleted_at IS NULL
			WHERE n.id = ? AND n.look <> 0 AND `+of("o", shopPhoto)+` ORDER BY far, o.id LIMIT 1) y WHERE x.id = ? AND y.far <= ?`, id, id, alikeLook).Error
	if err != nil {
		return fmt.Errorf("compare photo %d: %w", id, err)
	}
	return nil
}

// uploadWanted says whether a waiting photo still needs what was sent.
func (s *Store) uploadWanted(ctx context.Context, upload string) (wanted bool, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM photos WHERE upload = $1 AND state = 'pending')`, upload).Scan(&wanted)
	if err != nil {
		return false, fmt.Errorf("ask who needs an upload: %w", err)
	}
	return wanted, nil
}

// imageWanted says whether a photo, in the bin or outside, or one of a record in the bin, has
// these copies on the shelf: the private one of what is lent, or the public one.
func (s *Store) imageWanted(ctx context.Context, hash string, lent bool) (wanted bool, err error) {
	err = s.db.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM photos ph WHERE ph.hash = $1 AND `+lentPhoto("ph")+` = $2)
		OR NOT $2 AND EXISTS (SELECT FROM bin b WHERE b.rows @? format('$[*] ? (@.table == "photos").rows[*].hash ? (@ == %s)', to_json($1::text))::jsonpath)`, hash, lent).Scan(&wanted)
	if err != nil {
		return false, fmt.Errorf("ask who needs a picture: %w", err)
	}
	return wanted, nil
}

// purge forgets a photo that lies in the bin, and returns it. One outside the bin is
// refused: a slip must not cost a picture.
func (s *Store) purge(ctx context.Context, by audit.Actor, scope Scope, of PhotoOwner, id int64) (p *Photo, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := lockOwnerTx(tx, scope, of); err != nil {
			return err
		}
		if p, err = photoTx(tx, of, id); err != nil {
			return err
		}
		if p.DeletedAt == nil {
			return fault.New(fault.Conflict, "photo.not_in_bin")
		}
		if err := tx.Exec(`DELETE FROM photos WHERE id = ?`, id).Error; err != nil {
			return fmt.Errorf("forget photo %d: %w", id, err)
		}
		return notePhotoTx(tx, by, "photo.purged", id, photoLine(p), nil)
	})
	return p, err
}

// overdue ends what nobody ends: photos that lie in the bin too long are forgotten, and
// those that wait longer than patience fail.
func (s *Store) overdue(ctx context.Context, patience time.Duration) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		for action, end := range map[string]*gorm.DB{
			"photo.emptied": tx.Raw(`DELETE FROM photos WHERE deleted_at < ? RETURNING id`, s.now().Add(-PhotoBinned)),
			"photo.failed": tx.Raw(`UPDATE photos SET state = 'failed', reason = 'photo.gave_up', updated_at = ? WHERE state = 'pending' AND created_at < ? RETURNING id`,
				s.now(), s.now().Add(-patience)),
		} {
			var ids []int64
			if err := end.Scan(&ids).Error; err != nil {
				return fmt.Errorf("end overdue photos: %w", err)
			}
			for _, id := range ids {
				if err := notePhotoTx(tx, audit.Actor{Kind: audit.System}, action, id, nil, nil); err != nil {
					return err
				}
			}
		}
		return nil
	})
}
