// Package voucher owns what a code takes off: its terms, frozen once published, how often
// it may be used, and how what it takes off is shared among the orders of a purchase.
//
// It never knows a cart or an order but by what its goods cost, and never holds money:
// whoever bears a discount is asked for less, or pays it elsewhere.
package voucher
