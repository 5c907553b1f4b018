package catalog

import (
	"fmt"
	"time"

	"gorm.io/gorm"
)

// PassHoldsTx makes what from holds of variants to's, to the same instant and at the same
// price. What to held of them before ends. There is no more and no less for everybody else, so
// nobody has to wait.
func PassHoldsTx(tx *gorm.DB, from, to string, variants []int64, at time.Time) error {
	if from == to || len(variants) == 0 {
		return nil
	}
	const end = `UPDATE holds SET until = greatest(made_at, @at) WHERE holder = @whose AND variant_id IN @variants AND used_at IS NULL AND until > @at`
	with := map[string]any{"at": at, "variants": variants, "from": from, "to": to, "whose": to}
	err := tx.Exec(end, with).Error
	if err == nil {
		err = tx.Exec(`INSERT INTO holds (holder, variant_id, offer_id, quantity, most, made_at, until, firm) SELECT @to, variant_id, offer_id, quantity, quantity, @at, until, firm
			FROM holds WHERE holder = @from AND variant_id IN @variants AND used_at IS NULL AND until > @at`, with).Error
	}
	if err == nil {
		with["whose"] = from
		err = tx.Exec(end, with).Error
	}
	if err != nil {
		return fmt.Errorf("pass on what is held: %w", err)
	}
	return nil
}
