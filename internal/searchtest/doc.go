// Package searchtest owns the search servers that tests borrow: a real Meilisearch of its
// own for each test package, fetched once and pinned byte for byte.
//
// It never skips in CI, gives the server nothing secret and no way out of this machine,
// leaves no data behind, and is imported by tests and by cmd/bench only: the program never
// starts one.
package searchtest
