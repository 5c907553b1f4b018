package orders

import (
	"context"
	"fmt"
	"strings"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/phone"
)

// seller is the code of the one who sells, in direct mode; empty where each producer sells.
func (l Launch) seller() string {
	if l.Mode != Direct {
		return ""
	}
	return strings.Join(strings.Fields(l.Record.SellerCode), "")
}

// soldByTx refuses goods of any other producer than the one seller with "shop.other_seller": the
// site may sell for nobody else, and money goes to the account of whose goods they are.
func soldByTx(tx *gorm.DB, seller string, producerIDs ...int64) error {
	if seller == "" || len(producerIDs) == 0 {
		return nil
	}
	var other []struct{ Name, Phone string }
	if err := tx.Raw(`SELECT name, phone FROM producers WHERE id IN ? AND tax_code <> ? ORDER BY id LIMIT 1`, producerIDs, seller).Scan(&other).Error; err != nil {
		return fmt.Errorf("find whose goods they are: %w", err)
	}
	if len(other) > 0 {
		return fault.New(fault.Conflict, "shop.other_seller").With("producer", other[0].Name).With("phone", phone.Number(other[0].Phone).National())
	}
	return nil
}

func (s *Store) sells(ctx context.Context, seller string, producerIDs []int64) error {
	return s.db.Tx(ctx, func(tx *gorm.DB) error { return soldByTx(tx, seller, producerIDs...) })
}

func sellersOf(q *Quote) []int64 {
	ids := make([]int64, len(q.Orders))
	for i, parcel := range q.Orders {
		ids[i] = parcel.ProducerID
	}
	return ids
}
