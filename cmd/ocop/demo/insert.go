package demo

import (
	"fmt"
	"strings"

	"gorm.io/gorm"
)

// insertTx runs an INSERT that returns the new id.
func insertTx(tx *gorm.DB, statement string, args ...any) (id int64, err error) {
	if err := tx.Raw(statement, args...).Scan(&id).Error; err != nil {
		into, _, _ := strings.Cut(strings.TrimPrefix(statement, "INSERT INTO "), " ")
		return 0, fmt.Errorf("seed %s: %w", into, err)
	}
	return id, nil
}
