// Package notify owns what is said to a producer about a paper or a star that ends, and
// when it has been said.
//
// It never decides when an end is near (catalog, catalog/ocop), never how a message travels
// (internal/mail), and changes no paper: it is told an id, reads the present and says it.
package notify
