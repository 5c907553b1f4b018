package orders_test

import (
	"math/rand/v2"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
)

func TestWhatParcelsAskForAtTheDoorIsWhatIsDue(t *testing.T) {
	t.Parallel()
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 7))
		o := &orders.Order{PaymentMethod: orders.COD, State: orders.Confirmed, Fee: money.VND(r.IntN(40_000))}
		for id := range int64(1 + r.IntN(3)) {
			l := orders.Line{ID: id + 1, Quantity: 1 + r.IntN(5)}
			l.UnitPrice = money.VND(r.IntN(200_001))
			l.Total = l.UnitPrice.Times(l.Quantity)
			l.Discount = money.VND(r.Int64N(int64(l.Total)/2 + 1)) // a voucher
			o.Total += l.Total - l.Discount
			o.Lines = append(o.Lines, l)
		}
		o.Total += o.Fee
		var sent []orders.Shipment
		live := 0
		for number := int64(1); len(orders.Rest(o, sent)) > 0; number++ {
			p := orders.Shipment{ID: number, State: orders.ShipmentShipped}
			lines := map[int64]int{}
			for id, n := range orders.Rest(o, sent) {
				if lines[id] = r.IntN(n + 1); number > 6 {
					lines[id] = n
				}
				p.Lines = append(p.Lines, orders.ShipmentLine{LineID: id, Quantity: lines[id]})
			}
			switch {
			case live > 0 && r.IntN(4) == 0:
				p.State = orders.ShipmentReturned
				o.Waived += o.Worth(lines)
			case live > 0 && r.IntN(6) == 0:
				p.State = orders.Dropped
				o.Waived += o.Worth(lines)
			default:
				live++
			}
			sent = append(sent, p)
			checkDoor(t, seed, o, sent)
		}
	}
}

func checkDoor(t *testing.T, seed uint64, o *orders.Order, sent []orders.Shipment) {
	t.Helper()
	sum, asks := money.VND(0), o.AtDoor(sent)
	for _, p := range sent {
		if asks[p.ID] < 0 || asks[p.ID] > 0 && (p.State == orders.Dropped || p.State == orders.ShipmentReturned) {
			t.Fatalf("%d: a parcel that is %s asks for %s", seed, p.State, asks[p.ID])
		}
		sum += asks[p.ID]
	}
	if sum > o.Due() || len(orders.Rest(o, sent)) == 0 && sum != o.Due() {
		t.Fatalf("%d: parcels ask for %s, due is %s", seed, sum, o.Due())
	}
}
