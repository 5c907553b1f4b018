package catalog

import (
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
)

// DropSaidTx forgets photos of a review, in the transaction of who has locked it. They
// are gone at once, without a bin: they are the buyer's. Their copies are swept away
// within two days, and nobody is lent them meanwhile. Ids of other photos do nothing.
func DropSaidTx(tx *gorm.DB, by audit.Actor, reviewID int64, ids []int64) error {
	if len(ids) == 0 {
		return nil
	}
	var gone []int64
	if err := tx.Raw(`DELETE FROM photos WHERE review_id = ? AND id IN ? RETURNING id`, reviewID, ids).Scan(&gone).Error; err != nil {
		return fmt.Errorf("drop photos of review %d: %w", reviewID, err)
	}
	for _, id := range gone {
		if err := notePhotoTx(tx, by, "photo.dropped", id, nil, map[string]any{"review": reviewID}); err != nil {
			return err
		}
	}
	return nil
}

// SaidUndevelopedTx counts the photos of a review that nobody can look at yet.
func SaidUndevelopedTx(tx *gorm.DB, reviewID int64) (n int, err error) {
	err = tx.Raw(`SELECT count(*) FROM photos WHERE review_id = ? AND state = 'pending'`, reviewID).Scan(&n).Error
	if err != nil {
		return 0, fmt.Errorf("count photos of review %d: %w", reviewID, err)
	}
	return n, nil
}

// DescribeSaidTx gives all photos of a review the words of who looked at them. What a
// buyer writes is not copied into the audit log, so whoever changes the review notes that.
func DescribeSaidTx(tx *gorm.DB, reviewID int64, words string) error {
	if err := tx.Exec(`UPDATE photos SET alt = ? WHERE review_id = ? AND alt <> ?`, words, reviewID, words).Error; err != nil {
		return fmt.Errorf("describe photos of review %d: %w", reviewID, err)
	}
	return nil
}
