// Package card owns the money that came by card: where buyers were sent, what was charged,
// what goes back and who agreed to it, disputes, and what a person has to look at.
//
// It never talks to a provider, never changes an order but through Settle and the steps of
// a try at paying, and never lets more go back than came.
package card
