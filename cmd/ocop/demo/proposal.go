package demo

import (
	"context"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/blob"
)

// decision is a made-up decision that waits for a second officer, and its copy.
type decision struct {
	decided, from, until time.Time
	copy                 *catalog.PaperFile
}

// keepDecision draws the copy and puts it with the papers. Again on the same day it is the
// same file.
func keepDecision(ctx context.Context, papers blob.Shelf, now time.Time) (*decision, error) {
	today := ocop.Today(now)
	d := &decision{decided: today.AddDate(0, 0, -3), from: today, until: today.AddDate(0, 36, -1)}
	body := decisionCopy(d.decided, d.from, d.until)
	var err error
	if d.copy, err = catalog.ReadPaperFile(body); err != nil {
		return nil, err
	}
	if err := papers.Put(ctx, d.copy.Name(), body); err != nil {
		return nil, fmt.Errorf("keep the sample decision: %w", err)
	}
	return d, nil
}

// writeProposalTx leaves the decision for a second officer to read again.
func writeProposalTx(tx *gorm.DB, d *decision, now time.Time) error {
	id, err := insertTx(tx, `INSERT INTO recognition_proposals (what, product_id, decision_number, decided_on, authority, stars, valid_from, valid_until, file_hash, file_type, file_size)
		SELECT 'grant', id, '4412/QĐ-UBND (mẫu)', ?, 'UBND thành phố Hà Nội (mẫu)', 3, ?, ?, ?, ?, ? FROM products WHERE slug = 'nem-nam-ha-hoa' RETURNING id`,
		d.decided, d.from, d.until, d.copy.Hash, d.copy.Type, d.copy.Size)
	if err != nil {
		return err
	}
	err = tx.Exec(`INSERT INTO approvals (kind, entity_id, proposed_by, proposed_name, proposed_at) SELECT 'recognition', ?, id, name, ? FROM accounts WHERE login = ?`, id, now, officerLogin).Error
	if err != nil {
		return fmt.Errorf("seed approvals: %w", err)
	}
	return nil
}
