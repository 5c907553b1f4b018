package orders

import (
	"errors"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

// ByDispute is why an order is frozen: the buyer's bank asks its money back.
const ByDispute = "dispute"

// On NoteAxis, beside the order's own states.
const (
	Frozen = "frozen"
	Thawed = "thawed"
)

// FreezeTx keeps an order where it is: until ThawTx it is not confirmed, packed or sent. A
// frozen one stays so; told again it changes nothing.
func (s *Store) FreezeTx(tx *gorm.DB, by audit.Actor, orderID int64, why string) error {
	return s.frostTx(tx, by, orderID, why, Frozen)
}

// ThawTx lets an order go on. One that is not frozen stays as it is.
func (s *Store) ThawTx(tx *gorm.DB, by audit.Actor, orderID int64) error {
	return s.frostTx(tx, by, orderID, "", Thawed)
}

func (s *Store) frostTx(tx *gorm.DB, by audit.Actor, orderID int64, why, as string) error {
	_, after, err := s.updateTx(tx, by, catalog.Everything(), orderID, "", func(o *Order) error {
		if o.Frozen == why {
			return errKnown
		}
		o.Frozen = why
		return nil
	})
	if errors.Is(err, errKnown) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := noteEventTx(tx, by, Event{OrderID: orderID, Axis: NoteAxis, ToState: as, At: after.UpdatedAt}); err != nil {
		return err
	}
	return audit.PutTx(tx, audit.Entry{Actor: by, Action: "order." + as, Entity: "order", EntityID: orderID, Reason: why})
}
