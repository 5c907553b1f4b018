package orders

import (
	"context"
	"fmt"
	"slices"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// ComeBack says that a parcel came back to its producer unopened, with a reason that the buyer
// reads, while another of the same order arrived. Its goods go on the shelf again and the
// buyer is let off their price. While none arrived it is refused with "parcel.none_arrived":
// then the whole order turns back.
func (s *Store) ComeBack(ctx context.Context, by audit.Actor, scope catalog.Scope, orderID, shipmentID int64, reason string) error {
	if reason == "" {
		return fault.New(fault.Invalid, "parcel.why_back")
	}
	return s.db.Tx(ctx, func(tx *gorm.DB) error {
		o, sent, err := s.parcelsTx(tx, scope, orderID)
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(sent, func(x Shipment) bool { return x.State == ShipmentDelivered }) {
			return fault.New(fault.Conflict, "parcel.none_arrived")
		}
		var number int
		if err := exec(tx, "turn a parcel", `UPDATE shipments SET state = 'returning' WHERE id = ? AND order_id = ? AND state IN ('shipped', 'failed_attempt')`, shipmentID, orderID); err != nil {
			return err
		}
		err = tx.Raw(`UPDATE shipments SET state = 'returned', reason = ?, updated_at = ? WHERE id = ? AND order_id = ? AND state = 'returning' RETURNING number`, reason, s.now(), shipmentID, orderID).Scan(&number).Error
		if err != nil {
			return fmt.Errorf("take parcel %d back: %w", shipmentID, err)
		}
		if number == 0 {
			return fault.New(fault.Conflict, "order.step_refused").With("to", PartBack)
		}
		if err := s.unsentTx(tx, by, o, sent, number, reason, true); err != nil {
			return err
		}
		return s.arrivedTx(tx, by, scope, orderID, PartBack, reason, number)
	})
}
