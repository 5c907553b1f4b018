package demo

import (
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

// writeProposalTx leaves a made-up decision for a second officer to read again.
func writeProposalTx(tx *gorm.DB, now time.Time) error {
	today := ocop.Today(now)
	id, err := insertTx(tx, `INSERT INTO recognition_proposals (what, product_id, decision_number, decided_on, authority, stars, valid_from, valid_until)
		SELECT 'grant', id, '4412/QĐ-UBND (mẫu)', ?, 'UBND thành phố Hà Nội (mẫu)', 3, ?, ? FROM products WHERE slug = 'nem-nam-ha-hoa' RETURNING id`,
		today.AddDate(0, 0, -3), today, today.AddDate(0, 36, -1))
	if err != nil {
		return err
	}
	err = tx.Exec(`INSERT INTO approvals (kind, entity_id, proposed_by, proposed_name, proposed_at) SELECT 'recognition', ?, id, name, ? FROM accounts WHERE login = ?`, id, now, officerLogin).Error
	if err != nil {
		return fmt.Errorf("seed approvals: %w", err)
	}
	return nil
}
