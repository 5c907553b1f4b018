// Package transfer owns what moved on producers' bank accounts: every line that a person, a
// statement or a listener told, which order it pays, and the desk for what pays none yet.
//
// It never guesses: only a whole code of an order that stands is matched by itself, the
// rest waits for a person. It never changes an order but through Settle, and never holds
// or sends money.
package transfer
