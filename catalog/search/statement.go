package search

import "fmt"

// statement is SQL and what stands at its placeholders.
type statement struct{ args []any }

// with takes a value in and names its placeholder.
func (s *statement) with(value any) string {
	s.args = append(s.args, value)
	return fmt.Sprintf("$%d", len(s.args))
}
