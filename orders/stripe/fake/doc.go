// Package fake owns a card provider that is none: sessions, refunds and events in memory,
// a page where anybody pays with nothing, and signed messages that can be told to go wrong
// in every way that real ones do.
//
// It never moves money, never listens beyond this machine, and never runs for a shop that
// sells.
package fake
