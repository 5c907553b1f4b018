// Package wholesale owns what shops ask to buy in bulk until both have agreed: the request, to
// which producers the commune passed it on, what they said, and how it ended.
//
// It never makes an order and never holds a price: what a producer offers is words, and what
// both agree on is between them.
package wholesale
