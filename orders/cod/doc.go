// Package cod owns the way of cash from the courier to the producer: what couriers say they
// pay out, which order each line is for, what is missing and what was let off.
//
// It never decides that an order is paid: the buyer has paid when the cash was collected,
// and the money itself is booked by orders.Store.Settle.
package cod
