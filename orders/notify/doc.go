// Package notify owns what is said to a buyer about an order and what they ask for after the
// sale, to the producer about the latter, and when.
//
// It never decides how a message travels (internal/mail) and never changes an order:
// it is told an id, reads the present and says it.
package notify
