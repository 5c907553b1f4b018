// Package statement owns what a producer is told of a month: the orders that reached
// their buyers in it, and every fact of the ledger, by who took the money.
//
// It never changes an order or the ledger, never shows a buyer, and never changes a
// statement that was closed: what is told later stands in the next one.
package statement
