// Package dbtest owns the databases that tests borrow: a PostgreSQL of its own for each
// test package, one migrated template in it, and a fresh copy of that for each test.
//
// It never skips in CI, never leaves data behind, and is imported by tests only.
package dbtest
