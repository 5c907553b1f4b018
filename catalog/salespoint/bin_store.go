package salespoint

import (
	"context"
	"fmt"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/bin"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// Binned is the kind of a point in the bin.
const Binned = "sales_point"

// Bin takes a point away that is closed for good, with its shelf, its photos and the link of
// its keeper, and gives its number in the bin. One that is open is refused with
// "salespoint.still_open", one at which somebody fetches an order with "bin.in_use".
func (s *Store) Bin(ctx context.Context, by audit.Actor, id int64) (binned int64, err error) {
	err = s.db.Tx(ctx, func(tx *gorm.DB) error {
		var p struct {
			Name  string
			State State
		}
		res := tx.Raw(`SELECT name, state FROM sales_points WHERE id = ? FOR UPDATE`, id).Scan(&p)
		switch {
		case res.Error != nil:
			return fmt.Errorf("lock sales point %d: %w", id, res.Error)
		case res.RowsAffected == 0:
			return fault.New(fault.NotFound, "salespoint.not_found")
		case p.State != Ended:
			return fault.New(fault.Conflict, "salespoint.still_open")
		}
		binned, err = bin.PutTx(tx, by, s.now(), bin.Record{Kind: Binned, Table: "sales_points", Column: "id", ID: id, Name: p.Name})
		return err
	})
	return binned, err
}
