// Package bespoke owns what is made to a buyer's measure until it is an order: what somebody
// asks for, the versions of the quote, the version that was accepted with the words that were
// read, and what the producer says while the work goes on.
//
// It never holds money and never decides that something is paid: the stages of an accepted
// quote are an order's, and every payment of them ends in orders.Store.Settle.
package bespoke
