package sending

import (
	"fmt"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
)

// kept is how long a key is known. A form lies open for a day at most: the sign-in ends.
const kept = 7 * 24 * time.Hour

// MostKey is the length of the longest key; a longer one is as none.
const MostKey = 40

// OnceTx makes a record and gives its id, or gives the id of the record that the same
// person made by the same key before; of two sendings at once the second waits for the
// first. When make fails nothing is kept and the key is good again. Without a key it makes
// a record every time. entity is the table of ids that is spoken of: a key that made
// another kind of record is of no use here, and makes one.
func OnceTx(tx *gorm.DB, by audit.Actor, key, entity string, now time.Time, make func() (int64, error)) (int64, error) {
	if key == "" || len(key) > MostKey {
		return make()
	}
	res := tx.Exec(`INSERT INTO form_sendings (actor_kind, actor_id, entity, key, sent_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`, by.Kind, by.ID, entity, key, now)
	if res.Error != nil {
		return 0, fmt.Errorf("keep a sending: %w", res.Error)
	}
	const mine = ` WHERE actor_kind = ? AND actor_id = ? AND entity = ? AND key = ?`
	if res.RowsAffected == 0 {
		var id int64
		if err := tx.Raw(`SELECT entity_id FROM form_sendings`+mine, by.Kind, by.ID, entity, key).Scan(&id).Error; err != nil {
			return 0, fmt.Errorf("find what a sending made: %w", err)
		}
		return id, nil
	}
	id, err := make()
	if err != nil {
		return 0, err
	}
	if err := tx.Exec(`UPDATE form_sendings SET entity_id = ?`+mine, id, by.Kind, by.ID, entity, key).Error; err != nil {
		return 0, fmt.Errorf("keep what a sending made: %w", err)
	}
	if err := tx.Exec(`DELETE FROM form_sendings WHERE actor_kind = ? AND actor_id = ? AND sent_at < ?`, by.Kind, by.ID, now.Add(-kept)).Error; err != nil {
		return 0, fmt.Errorf("forget old sendings: %w", err)
	}
	return id, nil
}
