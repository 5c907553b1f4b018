// Package stripe owns how we talk to Stripe: the pages where cards are charged, signed
// messages, refunds, and looking after what no message told. Off until it is configured.
//
// It never sees a card, never decides about money (orders/card does), and talks to no other
// address than the one it was given.
package stripe
