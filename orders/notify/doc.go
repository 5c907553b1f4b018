// Package notify owns what is said to a buyer about an order, and when.
//
// It never decides how a message travels (internal/mail) and never changes an order:
// it is told an id, reads the present and says it.
package notify
