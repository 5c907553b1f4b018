// Package localpg owns the embedded default: a private PostgreSQL that is found or
// fetched, initialised, started and stopped with us, so that a fresh clone runs with
// one command.
//
// It never opens a port to the network, never touches a server it did not start, never
// runs a query for the shop, and is not used at all when DATABASE_URL is set.
package localpg
