// Package report owns what anybody tells the commune without an account or an order: about
// goods, a maker, a place or this site, perhaps without a name, and what is answered.
//
// It never judges what it is told, and knows nobody but by the number they left: a report
// about an order is a case of orders/returns.
package report
