package demo

import (
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/orders/vietqr"
)

// writePayeesTx gives every producer a bank account that does not exist: letters in the
// number and a name that says so, for nobody may pay a sample order for real.
func writePayeesTx(tx *gorm.DB, now time.Time) error {
	banks := vietqr.Banks()
	for i, p := range producers() {
		if _, err := insertTx(tx, `INSERT INTO producer_bank_accounts (producer_id, bank_bin, account_number, account_name, state, active_from, sample, created_at, updated_at)
			VALUES ((SELECT id FROM producers WHERE slug = ?), ?, ?, 'DU LIEU MAU', 'approved', ?, true, ?, ?) RETURNING id`,
			p.slug, banks[i%3].BIN, fmt.Sprintf("MAU%09d", i+1), now.AddDate(0, -6, 0), now, now); err != nil {
			return err
		}
	}
	return nil
}
