package ocop

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/approval"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// CheckListed tidies a proposed recognition as a line of a list has it, and names every wrong
// field; months is what Months says.
func (p *Proposal) CheckListed(months int) error { return p.checkGrant(months, true) }

// ProposeListedTx asks for a recognition as a line of a list has it, in the caller's
// transaction. The copy of the decision comes later (AddCopy): until then nobody can approve it.
func (s *Store) ProposeListedTx(tx *gorm.DB, by audit.Actor, p Proposal, months int) (id int64, err error) {
	p.What, p.RecognitionID, p.Reason, p.FileHash, p.FileType, p.FileSize = Grant, nil, "", "", "", 0
	if err := p.CheckListed(months); err != nil {
		return 0, err
	}
	return s.proposeTx(tx, by, p)
}

// AddCopy adds the copy of a decision to a proposal that waits without one, and to every
// other that the same person made by the same decision: one paper recognises many products.
// It says how many that were. Only who proposed it may, for they say what stands on it;
// refused with "recognition.copied_already" when nothing waits for a copy any more.
func (s *Store) AddCopy(ctx context.Context, by audit.Actor, id int64, f catalog.PaperFile) (n int, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var waiting []struct {
			ID             int64
			DecisionNumber string
		}
		err := tx.Raw(`SELECT q.id, q.decision_number FROM recognition_proposals q JOIN approvals a ON a.kind = ? AND a.entity_id = q.id
			WHERE q.what = ? AND q.file_hash = '' AND a.state = ? AND a.proposed_by = ? ORDER BY q.id FOR UPDATE`, kind, Grant, approval.Proposed, by.ID).Scan(&waiting).Error
		if err != nil {
			return fmt.Errorf("find proposals without a copy: %w", err)
		}
		number, ids := "", []int64{}
		for _, w := range waiting {
			if w.ID == id {
				number = squeeze(w.DecisionNumber)
			}
		}
		for _, w := range waiting {
			if number != "" && squeeze(w.DecisionNumber) == number {
				ids = append(ids, w.ID)
			}
		}
		if n = len(ids); n == 0 {
			return fault.New(fault.Conflict, "recognition.copied_already")
		}
		if err := tx.Exec(`UPDATE recognition_proposals SET file_hash = ?, file_type = ?, file_size = ? WHERE id IN ?`, f.Hash, f.Type, f.Size, ids).Error; err != nil {
			return fmt.Errorf("add the copy of a decision: %w", err)
		}
		for _, one := range ids {
			if err := audit.PutTx(tx, audit.Entry{Actor: by, Action: "recognition.copied", Entity: "recognition_proposal", EntityID: one, After: map[string]any{"file": f.Hash}}); err != nil {
				return err
			}
		}
		return nil
	})
	return n, err
}
