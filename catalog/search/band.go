package search

import (
	"fmt"

	"github.com/ocop-hungdao/ocop/internal/money"
)

// Bands are the prices that are offered as a filter. They meet at their ends, so a price
// on a border lies in two.
func Bands() []Range { return []Range{{0, 50_000}, {50_000, 200_000}, {200_000, 0}} }

// Name is the range as it stands in an address: "50000-200000", "200000-".
func (r Range) Name() string {
	if r.To == 0 {
		return fmt.Sprintf("%d-", r.From)
	}
	return fmt.Sprintf("%d-%d", r.From, r.To)
}

// Holds says whether a price lies in the range. What has no price lies in none.
func (r Range) Holds(price money.VND) bool {
	return price > 0 && price >= r.From && (r.To == 0 || price <= r.To)
}

// bandsOf names the bands that a price lies in.
func bandsOf(price money.VND) []string {
	names := []string{}
	for _, b := range Bands() {
		if b.Holds(price) {
			names = append(names, b.Name())
		}
	}
	return names
}
