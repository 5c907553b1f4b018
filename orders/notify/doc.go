// Package notify owns what is said about an order and what is asked for after the sale: to its
// buyer, to its producer and, where somebody has to look, to the officers; and when.
//
// It never decides how a message travels (internal/mail) and never changes an order:
// it is told an id, reads the present and says it.
package notify
