package catalog

import (
	"cmp"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/slug"
)

// freeSlugTx is the address of a new record: its name as an address, with a number behind
// it when another record of the table has that already. It locks the table's addresses until
// the transaction ends, so that two names at once do not get the same.
func freeSlugTx(tx *gorm.DB, table, name, nameless string) (string, error) {
	base := cmp.Or(slug.Make(name), nameless)
	if err := tx.Exec(`SELECT pg_advisory_xact_lock(hashtext('slug of ' || ?))`, table).Error; err != nil {
		return "", fmt.Errorf("lock the addresses of %s: %w", table, err)
	}
	var free string
	err := tx.Raw(`SELECT c.slug FROM (SELECT n, CASE WHEN n = 1 THEN ? ELSE ? || '-' || n END AS slug FROM generate_series(1, 1 + (SELECT count(*) FROM `+table+`)) n) c
		WHERE NOT EXISTS (SELECT FROM `+table+` x WHERE x.slug = c.slug) ORDER BY c.n LIMIT 1`, base, base).Scan(&free).Error
	if err != nil {
		return "", fmt.Errorf("find a free address in %s: %w", table, err)
	}
	return free, nil
}
