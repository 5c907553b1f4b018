package visit

import (
	"context"
	"slices"

	"github.com/ocop-hungdao/ocop/catalog"
)

// Ledger lists visits within scope, those that begin last first: a part of so many, from 1.
// A part may be shorter than it says; none is left where ok is false.
func (s *Store) Ledger(ctx context.Context, scope catalog.Scope, part, size int) (list []Booking, ok bool, err error) {
	list, err = s.bookings(ctx, `WHERE true ORDER BY b.starts_at DESC, b.id DESC LIMIT $1 OFFSET $2`, size, (part-1)*size)
	return slices.DeleteFunc(list, func(b Booking) bool { return !scope.Admits(b.ProducerID) }), len(list) > 0, err
}
