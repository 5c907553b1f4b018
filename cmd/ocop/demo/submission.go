package demo

import (
	"encoding/json"
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
)

// handedIn is a product of which its producer has written more, and waits for the commune.
const handedIn = "pho-kho-bo-lat"

// writeSubmissionTx leaves what a producer handed in for an officer to look through.
func writeSubmissionTx(tx *gorm.DB, now time.Time) error {
	var p catalog.Product
	if err := tx.Where("slug = ?", handedIn).Take(&p).Error; err != nil {
		return fmt.Errorf("find what is handed in: %w", err)
	}
	c := catalog.ContentOf(&p)
	c.Usage += "\nDùng nửa bó thì buộc lạt lại, cất nơi khô."
	c.Storage = "Nơi khô, thoáng, tránh nắng; mở bó rồi thì buộc kín, dùng trong 30 ngày"
	text, err := json.Marshal(c)
	if err != nil {
		return fmt.Errorf("write what is handed in: %w", err)
	}
	var who string
	if err := tx.Raw(`SELECT name FROM accounts WHERE login = '+84900000001'`).Scan(&who).Error; err != nil {
		return fmt.Errorf("find who hands in: %w", err)
	}
	at := now.Add(-3 * time.Hour)
	if err := tx.Exec(`INSERT INTO product_drafts (product_id, content, changed_by, changed_at) VALUES (?, ?::jsonb, ?, ?)`, p.ID, string(text), who, at).Error; err != nil {
		return fmt.Errorf("seed a draft: %w", err)
	}
	if err := tx.Exec(`INSERT INTO product_submissions (product_id, state, by_name, at) VALUES (?, 'waiting', ?, ?)`, p.ID, who, at).Error; err != nil {
		return fmt.Errorf("seed what is handed in: %w", err)
	}
	return nil
}
