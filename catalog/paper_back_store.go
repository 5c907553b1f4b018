package catalog

import (
	"context"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// TakeBackPaperTx takes back a paper that was entered by mistake, as it stood at version seen:
// it no longer counts, and the one whose place it took counts again. What was renewed,
// checked, sent back or mended since is refused with "paper.changed_meanwhile".
func (s *Store) TakeBackPaperTx(tx *gorm.DB, by audit.Actor, scope Scope, id int64, seen int, because string) error {
	p, err := lockPaperTx(tx, scope, id)
	if err != nil {
		return err
	}
	if p.RowVersion != seen || p.SupersededBy != nil || p.WithdrawnAt != nil {
		return fault.New(fault.Conflict, "paper.changed_meanwhile")
	}
	if err := touchPaperTx(tx, `UPDATE papers SET superseded_by = NULL WHERE superseded_by = ?`, id); err != nil {
		return err
	}
	if err := touchPaperTx(tx, `UPDATE papers SET withdrawn_at = ?, withdrawn_because = ? WHERE id = ?`, s.now(), because, id); err != nil {
		return err
	}
	if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "paper.withdrawn", Entity: "paper", EntityID: id, Reason: because}); err != nil {
		return err
	}
	return toldOfTx(tx, p.ProducerID)
}

// AddPaperCopy adds the copy to a paper that has none yet, as only who sees every paper may:
// a producer hands a copy in with what it shows. Refused with "paper.copied_already" when
// there is one: a copy is never exchanged, a paper is renewed.
func (s *Store) AddPaperCopy(ctx context.Context, by audit.Actor, scope Scope, id int64, f PaperFile) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		if entersUnchecked(scope) {
			return fault.New(fault.NotFound, "paper.not_found")
		}
		p, err := lockPaperTx(tx, scope, id)
		if err != nil {
			return err
		}
		if p.FileHash != "" {
			return fault.New(fault.Conflict, "paper.copied_already")
		}
		if err := touchPaperTx(tx, `UPDATE papers SET file_hash = ?, file_type = ?, file_size = ?, row_version = row_version + 1 WHERE id = ?`, f.Hash, f.Type, f.Size, id); err != nil {
			return err
		}
		return audit.PutTx(tx, audit.Entry{Actor: by, Action: "paper.copied", Entity: "paper", EntityID: id, After: map[string]any{"file": f.Hash}})
	})
}
