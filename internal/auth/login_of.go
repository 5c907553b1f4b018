package auth

import (
	"fmt"

	"gorm.io/gorm"
)

// LoginOfAnotherTx says whether somebody logs in with this number who is not an account of
// the producer: a number that opens one door is not written on another. Producer 0 is none.
func LoginOfAnotherTx(tx *gorm.DB, number string, producerID int64) (bool, error) {
	var taken bool
	err := tx.Raw(`SELECT EXISTS (SELECT FROM accounts WHERE login = ? AND producer_id IS DISTINCT FROM NULLIF(?::bigint, 0))`, LoginName(number), producerID).Scan(&taken).Error
	if err != nil {
		return false, fmt.Errorf("look whose login a number is: %w", err)
	}
	return taken, nil
}
