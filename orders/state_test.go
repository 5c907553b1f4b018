package orders

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

func TestEveryStateIsReachedAndEveryDestinationIsAState(t *testing.T) {
	t.Parallel()
	walk(t, nextOrder, Placed)
	walk(t, nextPayment, PaymentCreated)
	walk(t, nextShipment, ShipmentPending)
}

func walk[S ~string](t *testing.T, machine map[S][]S, first S) {
	t.Helper()
	reached := map[S]bool{}
	var visit func(S)
	visit = func(s S) {
		if reached[s] {
			return
		}
		reached[s] = true
		next, ok := machine[s]
		if !ok {
			t.Errorf("%s is a destination and no state", s)
		}
		for _, n := range next {
			visit(n)
		}
	}
	visit(first)
	for s := range machine {
		if !reached[s] {
			t.Errorf("nothing reaches %s", s)
		}
	}
}

// whatever draws an order in any combination of states, also impossible ones.
func whatever(t *rapid.T) Order {
	return Order{State: rapid.SampledFrom(keys(nextOrder)).Draw(t, "order"), PaymentState: rapid.SampledFrom(keys(nextPayment)).Draw(t, "payment"),
		ShipmentState: rapid.SampledFrom(keys(nextShipment)).Draw(t, "shipment")}
}

func keys[S ~string](machine map[S][]S) (out []S) {
	for s := range machine {
		out = append(out, s)
	}
	return out
}

func TestAStepIsEitherRefusedOrInTheMachines(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		before := whatever(t)
		before.Frozen = rapid.SampledFrom([]string{"", ByDispute}).Draw(t, "frozen")
		s := rapid.SampledFrom([]Step{Confirm, Pack, Ship, Deliver, Collect, Miss, TurnBack, TakeIn, Cancel, Expire, "fly"}).Draw(t, "step")
		after := before
		err := after.Take(s, "vì sao")
		if (err == nil) != before.May(s) {
			t.Fatalf("%s on %v: may %v, answered %v", s, before.states(), before.May(s), err)
		}
		if err != nil && fmt.Sprint(before) != fmt.Sprint(after) {
			t.Fatal("a refused step changed the order")
		}
		if err == nil && (before.State == Cancelled || before.State == Completed || before.State == Expired) {
			t.Fatalf("%s left an end", s)
		}
	})
}

func TestWhateverIsDoneToAnOrderTheMachinesAllowIt(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		o := Order{State: Placed, PaymentState: PaymentAuthorized, ShipmentState: ShipmentPending}
		for range rapid.IntRange(1, 30).Draw(t, "steps") {
			before := o
			s := rapid.SampledFrom([]Step{Confirm, Pack, Ship, Deliver, Collect, Miss, TurnBack, TakeIn, Cancel, Expire}).Draw(t, "step")
			if o.Take(s, "vì sao") != nil {
				continue
			}
			if err := errors.Join(step(nextOrder, before.State, o.State), step(nextPayment, before.PaymentState, o.PaymentState), step(nextShipment, before.ShipmentState, o.ShipmentState)); err != nil {
				t.Fatalf("%s went from %v to %v: %v", s, before.states(), o.states(), err)
			}
		}
	})
}

func TestSumsOfAQuoteAreItsParts(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		c := &Cart{}
		var goods money.VND
		for i := range rapid.IntRange(1, MaxLines).Draw(t, "lines") {
			l := CartLine{Sellable: catalog.Sellable{VariantID: int64(i + 1), ProducerID: rapid.Int64Range(1, 4).Draw(t, "producer"), Price: money.VND(rapid.Int64Range(1, int64(money.Max)).Draw(t, "price")),
				Stock: MaxQuantity, Buyable: true}, Quantity: rapid.IntRange(1, MaxQuantity).Draw(t, "quantity")}
			goods += l.Price * money.VND(l.Quantity)
			c.Lines = append(c.Lines, l)
		}
		q, err := price(c, Destination{Delivery: ByPickup}, nil, catalog.HungDao(), nil, time.Time{})
		if err != nil {
			t.Fatal(err)
		}
		var sum, lines money.VND
		for _, o := range q.Orders {
			if o.Total != o.Goods+o.Fee {
				t.Fatal("an order is not the sum of goods and fee")
			}
			sum += o.Total
			for _, l := range o.Lines {
				lines += l.Total()
			}
		}
		if q.Total != sum || sum != goods || lines != goods || c.Goods() != goods {
			t.Fatalf("total %d, orders %d, lines %d, goods %d", q.Total, sum, lines, goods)
		}
	})
}

func TestTheStatesAreDrawnAsTheyAre(t *testing.T) {
	t.Parallel()
	want := statesDocument()
	got, err := os.ReadFile("../docs/order-states.md")
	if err != nil || string(got) != want {
		if os.Getenv("OCOP_WRITE_DOCS") != "" {
			if err := os.WriteFile("../docs/order-states.md", []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
			return
		}
		t.Fatalf("docs/order-states.md is not what the tables say (%v); run OCOP_WRITE_DOCS=1 go test ./orders -run Drawn", err)
	}
}

func statesDocument() string {
	var b strings.Builder
	b.WriteString(`# States of an order

Three small machines, one for each question. This page is printed from the tables in
orders/state.go by a test; a pair that is not drawn does not happen.

How much is paid is not a state: it is the sum of the ledger, and one word for it.
`)
	draw(&b, "The agreement between buyer and producer", nextOrder, []State{Placed, Confirmed, Completed, Cancelled, Expired})
	draw(&b, "One try at paying", nextPayment, []PaymentState{PaymentCreated, PaymentPending, PaymentProcessing, PaymentAuthorized, PaymentCollected, PaymentSucceeded, PaymentFailed, PaymentExpired, PaymentCancelled})
	draw(&b, "The parcel", nextShipment, []ShipmentState{ShipmentPending, ShipmentReady, ShipmentPacked, ShipmentShipped, ShipmentDelivered, ShipmentFailed, ShipmentReturning, ShipmentReturned, ShipmentCancelled})
	b.WriteString(`
## What a person does

| step | allowed when | afterwards |
|---|---|---|
| confirm | placed; prepaid: nothing due | confirmed, parcel ready |
| pack | confirmed, parcel ready; prepaid: nothing due and not all given back; no lot called back | parcel packed |
| ship | confirmed, parcel packed or not met; prepaid: nothing due and not all given back; no lot called back | parcel shipped |
| deliver | confirmed, parcel shipped | parcel delivered; nothing due: completed |
| collect | confirmed, parcel delivered, cash promised | what is due of it is booked, completed |
| miss | confirmed, parcel shipped | nobody met |
| turn back | confirmed, parcel shipped or not met | parcel returning |
| take in | confirmed, parcel returning | parcel returned, order cancelled, stock given back once |
| cancel | placed or confirmed, parcel not shipped | cancelled, stock given back once |
| expire | placed, long overdue; by the clock | expired, stock given back once |

A buyer may cancel alone until the producer has confirmed, and until it is packed while they are
asked whether they want what is left of it. While a buyer's bank asks a charge
back the order is frozen: confirm, pack and ship are refused, whatever its money says.

## Parcels of one order

An order may leave in several parcels, each with its courier and tracking code. It is shipped
with the first of them and delivered with the last, when nothing is left to send.

`)
	for _, line := range parcelWays() {
		b.WriteString("- " + line + "\n")
	}
	b.WriteString(`
A step that an officer takes with the order takes its parcels along. Deliver is refused while a
part is left, turn back once a part arrived; what will not be sent is dropped with a reason.
Before an order is packed, what is not there may be left out of it, as its buyer agreed: it is
dropped alone, and the rest goes on. The buyer says so on the order's page, or to whoever calls.

## What money does

Every way to pay ends in one Settle; a fact that was told before changes nothing.

| fact | the order | afterwards |
|---|---|---|
| money in, not all of it | placed, prepaid | stays; what is due is shown, and the clock no longer ends it |
| money in, the first stage of several | placed, paid in stages | confirmed, parcel ready |
| money in, all of it | placed, prepaid | confirmed, parcel ready |
| money in, all of it | placed, cash promised | the transfer takes the place of the cash: confirmed, parcel ready |
| money in, all of it | delivered | completed |
| money in | paid already, in cash or before | how it was paid stays; what is too much is owed back |
| money in, all of it | expired, or cancelled by the office, never sent, goods still there | confirmed again, goods taken once more |
| money in that a provider or a bank told | cancelled by its buyer | stays off; the money is owed back, as the buyer was told |
| money in | cancelled or expired otherwise | stays off; the money is owed back |
| cash collected | delivered | cash collected, completed |
| cash remitted | completed | the try at paying has succeeded |
| money out | any | stays; nothing follows by itself |

## How an order stands with its money

The claim is the total of an order that stands, and nothing once it is off.

| word | when |
|---|---|
`)
	for _, line := range ledger.Words() {
		fmt.Fprintf(&b, "| %s | %s |\n", line.Status, line.When)
	}
	return b.String()
}

// parcelWays says how parcels go when their order does.
func parcelWays() (out []string) {
	for _, to := range []ShipmentState{ShipmentShipped, ShipmentDelivered, ShipmentFailed, ShipmentReturning, ShipmentReturned} {
		var from []string
		for _, s := range follows[to] {
			from = append(from, string(s))
		}
		out = append(out, strings.Join(from, " or ")+" → "+string(to))
	}
	return out
}

func draw[S ~string](b *strings.Builder, title string, machine map[S][]S, in []S) {
	fmt.Fprintf(b, "\n## %s\n\n```mermaid\nstateDiagram-v2\n    [*] --> %s\n", title, in[0])
	for _, from := range in {
		for _, to := range machine[from] {
			fmt.Fprintf(b, "    %s --> %s\n", from, to)
		}
		if len(machine[from]) == 0 {
			fmt.Fprintf(b, "    %s --> [*]\n", from)
		}
	}
	b.WriteString("```\n")
}
