package salespoint

import (
	"errors"
	"fmt"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// RemoveTx takes back a point that was written down by mistake, as it stood at version seen
// and while nothing hangs on it: no goods, no photo, no keeper's link, no order to be fetched.
// Otherwise it is refused with "record.changed_meanwhile" or "record.in_use". The log keeps it.
func (s *Store) RemoveTx(tx *gorm.DB, by audit.Actor, id int64, seen int) error {
	res := tx.Exec(`DELETE FROM sales_points s WHERE id = ? AND row_version = ?
		AND NOT EXISTS (SELECT FROM sales_point_products x WHERE x.sales_point_id = s.id) AND NOT EXISTS (SELECT FROM sales_point_usual x WHERE x.sales_point_id = s.id)
		AND NOT EXISTS (SELECT FROM sales_point_goods x WHERE x.sales_point_id = s.id) AND NOT EXISTS (SELECT FROM sales_point_links x WHERE x.sales_point_id = s.id)
		AND NOT EXISTS (SELECT FROM photos x WHERE x.sales_point_id = s.id)`, id, seen)
	var no *pgconn.PgError
	if errors.As(res.Error, &no) && no.Code == "23503" {
		return fault.New(fault.Conflict, "record.in_use")
	}
	if res.Error != nil {
		return fmt.Errorf("remove sales point %d: %w", id, res.Error)
	}
	if res.RowsAffected == 0 {
		return fault.New(fault.Conflict, "record.changed_meanwhile")
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "sales_point.removed", Entity: "sales_point", EntityID: id})
}
