package catalog

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"gorm.io/gorm"
	"gorm.io/gorm/clause"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/bin"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/outbox"
)

// Editing reads a product within scope as it is, and the draft that waits beside it, nil
// when nothing waits.
func (s *Store) Editing(ctx context.Context, scope Scope, id int64) (*Detail, *Revision, error) {
	d, err := s.ByID(ctx, scope, id)
	if err != nil {
		return nil, nil, err
	}
	draft, err := s.DraftOf(ctx, d)
	return d, draft, err
}

// DraftOf reads the draft that waits beside a product, nil when nothing waits. Whether the reader may
// see the product was asked before.
func (s *Store) DraftOf(ctx context.Context, d *Detail) (*Revision, error) {
	if !d.Drafted {
		return nil, nil
	}
	return draftTx(s.db.Gorm.WithContext(ctx), d.ID)
}

// SaveContent keeps what was written of a product. Of one that buyers see it becomes the
// draft, and they go on seeing the old until Publish; any other is changed at once. Seen
// is the version of both that the writer looked at (Version): if somebody else saved since,
// it is refused with "product.changed_meanwhile" and who it was. When it says so already,
// nothing is written, whatever was seen. A wrong field keeps nothing.
func (s *Store) SaveContent(ctx context.Context, by audit.Actor, scope Scope, id int64, seen Version, c Content) error {
	if err := c.check(); err != nil {
		return err
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		var p Product
		err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("id = ?", id).Take(&p).Error
		if errors.Is(err, gorm.ErrRecordNotFound) || err == nil && !scope.Admits(p.ProducerID) {
			return fault.New(fault.NotFound, "product.not_found")
		}
		if err != nil {
			return fmt.Errorf("lock product %d: %w", id, err)
		}
		draft, err := draftTx(tx, id)
		if err != nil {
			return err
		}
		before := ContentOf(&p)
		if p.State == Published && draft != nil {
			before = draft.Content
		}
		if same, err := audit.Same(before, c); err != nil || same {
			return err
		}
		if now := VersionOf(&p, draft); now != seen {
			who := ""
			if draft != nil {
				who = draft.ChangedBy
			}
			return fault.New(fault.Conflict, "product.changed_meanwhile").With("who", who)
		}
		if p.State == Published {
			return s.keepDraftTx(tx, by, id, before, c)
		}
		c.apply(&p)
		p.UpdatedAt = s.now()
		p.RowVersion++
		if err := tx.Save(&p).Error; err != nil {
			return fmt.Errorf("save product %d: %w", id, err)
		}
		if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "product.edited", Entity: "product", EntityID: id, Before: before, After: c}); err != nil {
			return err
		}
		return outbox.PutTx(tx, outbox.Event{Kind: ProductChanged, ID: id})
	})
}

func (s *Store) keepDraftTx(tx *gorm.DB, by audit.Actor, id int64, before, c Content) error {
	text, err := json.Marshal(c)
	if err != nil {
		return fmt.Errorf("write draft of product %d: %w", id, err)
	}
	err = tx.Exec(`INSERT INTO product_drafts AS d (product_id, content, changed_by, changed_at) VALUES (?, ?::jsonb, ?, ?)
		ON CONFLICT (product_id) DO UPDATE SET content = excluded.content, changed_by = excluded.changed_by, changed_at = excluded.changed_at, row_version = d.row_version + 1`,
		id, string(text), by.Name, s.now()).Error
	if err != nil {
		return fmt.Errorf("keep draft of product %d: %w", id, err)
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "product.drafted", Entity: "product", EntityID: id, Before: before, After: c})
}

// changeable finds a product that whoever has the scope may change: a village head sees more
// than that.
func (s *Store) changeable(ctx context.Context, scope Scope, id int64) (*Detail, error) {
	d, err := s.ByID(ctx, scope, id)
	if err == nil && !scope.Admits(d.ProducerID) {
		err = fault.New(fault.NotFound, "product.not_found")
	}
	return d, err
}

// DropDraft takes the changes that wait away and gives their number in the bin. Without any
// it does nothing, and the number is 0.
func (s *Store) DropDraft(ctx context.Context, by audit.Actor, scope Scope, id int64) (binned int64, err error) {
	return s.dropDraft(ctx, by, scope, id, nil)
}

// DropDraftSeen is DropDraft of what stood at the version seen: saved by somebody since, it is
// refused with "product.changed_meanwhile".
func (s *Store) DropDraftSeen(ctx context.Context, by audit.Actor, scope Scope, id int64, seen Version) error {
	_, err := s.dropDraft(ctx, by, scope, id, &seen)
	return err
}

func (s *Store) dropDraft(ctx context.Context, by audit.Actor, scope Scope, id int64, seen *Version) (binned int64, err error) {
	d, err := s.changeable(ctx, scope, id)
	if err != nil {
		return 0, err
	}
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		if err := draftAtTx(tx, id, seen); err != nil {
			return err
		}
		binned, err = bin.PutTx(tx, by, s.now(), bin.Record{Kind: BinnedDraft, Table: "product_drafts", Column: "product_id", ID: id, Name: d.Name, Entity: "product", Ref: id, Told: true})
		if fault.Is(err, "bin.gone") {
			return nil
		}
		if err != nil {
			return err
		}
		if err := endSubmissionTx(tx, id); err != nil {
			return err
		}
		// The next draft begins to count anew: a page that shows the old one must not fit it.
		if err := tx.Exec(`UPDATE products SET row_version = row_version + 1 WHERE id = ?`, id).Error; err != nil {
			return fmt.Errorf("drop draft of product %d: %w", id, err)
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "product.draft_dropped", Entity: "product", EntityID: id})
	})
	return binned, err
}

// draftAtTx refuses a product that does not stand at the version seen; nil is any.
func draftAtTx(tx *gorm.DB, id int64, seen *Version) error {
	if seen == nil {
		return nil
	}
	var p Product
	if err := tx.Clauses(clause.Locking{Strength: "UPDATE"}).Where("id = ?", id).Take(&p).Error; err != nil {
		return fmt.Errorf("lock product %d: %w", id, err)
	}
	draft, err := draftTx(tx, id)
	if err != nil {
		return err
	}
	if VersionOf(&p, draft) != *seen {
		return fault.New(fault.Conflict, "product.changed_meanwhile")
	}
	return nil
}

// draftTx reads the draft of a product, nil without one.
func draftTx(tx *gorm.DB, id int64) (*Revision, error) {
	var row struct {
		Content    string
		RowVersion int
		ChangedBy  string
		ChangedAt  time.Time
	}
	res := tx.Raw(`SELECT content::text AS content, row_version, changed_by, changed_at FROM product_drafts WHERE product_id = ?`, id).Scan(&row)
	if res.Error != nil {
		return nil, fmt.Errorf("read draft of product %d: %w", id, res.Error)
	}
	if res.RowsAffected == 0 {
		return nil, nil
	}
	d := &Revision{RowVersion: row.RowVersion, ChangedBy: row.ChangedBy, ChangedAt: row.ChangedAt}
	if err := json.Unmarshal([]byte(row.Content), &d.Content); err != nil {
		return nil, fmt.Errorf("read draft of product %d: %w", id, err)
	}
	return d, nil
}
