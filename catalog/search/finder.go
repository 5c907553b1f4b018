package search

import "context"

// Finder finds products. There is one in PostgreSQL; an engine beside it answers the
// same questions.
type Finder interface {
	Find(ctx context.Context, q Query) (*Result, error)
}
