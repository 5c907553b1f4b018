// Package pg owns the one way to the database: a pool of connections, GORM for writes
// on top of the same pool, transactions, and the count of statements sent.
//
// It never holds a query of its own, knows no table and never starts a server.
package pg
