package shortlink

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Annotate writes anew where a code is used. One that was saved since version is a conflict, and
// nothing is saved, as with everything below; the same note again changes nothing.
func (s *Store) Annotate(ctx context.Context, by audit.Actor, id int64, version int, text string) error {
	var form fault.Form
	if text = note(&form, text); form.Err() != nil {
		return form.Err()
	}
	return s.turn(ctx, by, id, version, "link.noted", func(tx *gorm.DB, l *Link) error {
		l.Note = text
		return tx.Exec(`UPDATE spoken_codes SET note = ?, row_version = row_version + 1 WHERE id = ?`, text, id).Error
	})
}

// Aim has a code open another page. What is counted goes on: it is the same paper. The code of a
// size is a conflict: M1 is never anything else.
func (s *Store) Aim(ctx context.Context, by audit.Actor, id int64, version int, to *Found) error {
	return s.turn(ctx, by, id, version, "link.aimed", func(tx *gorm.DB, l *Link) error {
		if l.Opens == Size || to.Opens == Size {
			return fault.New(fault.Conflict, "link.of_size")
		}
		l.Found = *to
		return tx.Exec(`UPDATE spoken_codes SET opens = ?, opens_id = ?, page = ?, row_version = row_version + 1 WHERE id = ?`, to.Opens, to.ID, to.Page, id).Error
	})
}

// Retire takes a code out of use: it opens nothing any more and nobody else gets it unawares. One
// that a session to come or on air sells by is a conflict.
func (s *Store) Retire(ctx context.Context, by audit.Actor, id int64, version int) error {
	return s.turn(ctx, by, id, version, "link.retired", func(tx *gorm.DB, l *Link) error {
		if l.RetiredAt != nil {
			return fault.New(fault.Conflict, "link.is_retired")
		}
		var sold bool
		err := tx.Raw(`SELECT EXISTS (SELECT FROM live_items i JOIN live_sessions l ON l.id = i.session_id WHERE i.variant_id = ? AND l.state <> 'ended' AND l.ends_at > ?::timestamptz - interval '2 hours')`,
			l.VariantID, s.now()).Scan(&sold).Error
		if err != nil {
			return err
		}
		if sold {
			return fault.New(fault.Conflict, "link.in_session")
		}
		now := s.now()
		l.RetiredAt = &now
		return tx.Exec(`UPDATE spoken_codes SET retired_at = ?, row_version = row_version + 1 WHERE id = ?`, now, id).Error
	})
}

// Revive brings a code back into use, for what it opened before.
func (s *Store) Revive(ctx context.Context, by audit.Actor, id int64, version int) error {
	return s.turn(ctx, by, id, version, "link.revived", func(tx *gorm.DB, l *Link) error {
		if l.RetiredAt == nil {
			return fault.New(fault.Conflict, "link.in_use")
		}
		l.RetiredAt = nil
		return tx.Exec(`UPDATE spoken_codes SET retired_at = NULL, row_version = row_version + 1 WHERE id = ?`, id).Error
	})
}

// turn is the only way a link changes: it is locked, change speaks and saves, and the log has a
// line of it.
func (s *Store) turn(ctx context.Context, by audit.Actor, id int64, version int, action string, change func(*gorm.DB, *Link) error) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		l, err := s.oneTx(tx, `c.id = @arg`, id)
		if err != nil {
			return err
		}
		if l.RowVersion != version {
			return fault.New(fault.Conflict, "link.changed_meanwhile")
		}
		before := l.record()
		if err := change(tx, l); err != nil {
			if _, ok := fault.As(err); ok {
				return err
			}
			return fmt.Errorf("save link %d: %w", id, err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: action, Entity: Entity, EntityID: id, Before: before, After: l.record()})
	})
}
