package auth

import (
	"fmt"

	"gorm.io/gorm"
)

// Whose is whose login a number is.
type Whose struct {
	ID       int64
	Name     string
	RoleName string
	Producer int64 // of which they are; 0: of none
	Maker    string
}

// LoginOfAnotherTx is who logs in with this number and is not an account of the producer, nil for
// nobody: a number that opens one door is not written on another. Producer 0 is none.
func LoginOfAnotherTx(tx *gorm.DB, number string, producerID int64) (*Whose, error) {
	var out []Whose
	err := tx.Raw(`SELECT a.id, a.name, coalesce(m.id, 0) AS producer, coalesce(m.name, '') AS maker,
			coalesce((SELECT r.name FROM account_roles x JOIN roles r ON r.code = x.role WHERE x.account_id = a.id ORDER BY r.position LIMIT 1), '') AS role_name
		FROM accounts a LEFT JOIN producers m ON m.id = a.producer_id WHERE a.login = ? AND (a.producer_id IS NULL OR a.producer_id <> ?)`, LoginName(number), producerID).Scan(&out).Error
	if err != nil {
		return nil, fmt.Errorf("look whose login a number is: %w", err)
	}
	if len(out) == 0 {
		return nil, nil
	}
	return &out[0], nil
}
