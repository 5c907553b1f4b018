package catalog

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/slug"
)

// The addresses of what has no letter in its name.
const (
	namelessProduct  = "san-pham"
	namelessProducer = "co-so"
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
	// The first is asked for by itself: it is nearly always free, and the others are as many as the table has rows.
	err := tx.Raw(`SELECT CASE WHEN NOT EXISTS (SELECT FROM `+addressesOf(table)+` x WHERE x.slug = ?) THEN ? ELSE (
		SELECT c.slug FROM (SELECT n, ? || '-' || n AS slug FROM generate_series(2, 1 + (SELECT count(*) FROM `+addressesOf(table)+` y)) n) c
		WHERE NOT EXISTS (SELECT FROM `+addressesOf(table)+` x WHERE x.slug = c.slug) ORDER BY c.n LIMIT 1) END`, base, base, base).Scan(&free).Error
	if err != nil {
		return "", fmt.Errorf("find a free address in %s: %w", table, err)
	}
	return free, nil
}

var numbered = regexp.MustCompile(`^(-\d+)?$`)

// settledSlugTx is the address with which a record is shown for the first time: the one it has,
// if its name still makes it, else a free one of the name it has by now. Once shown it never
// changes: others know it.
func settledSlugTx(tx *gorm.DB, table, has, name, nameless string) (string, error) {
	if rest, ok := strings.CutPrefix(has, cmp.Or(slug.Make(name), nameless)); ok && numbered.MatchString(rest) {
		return has, nil
	}
	return freeSlugTx(tx, table, name, nameless)
}
