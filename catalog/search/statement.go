package search

import "fmt"

// statement is SQL and what stands at its parameters.
type statement struct{ args []any }

// with takes a value in and names its parameter.
func (s *statement) with(value any) string {
	s.args = append(s.args, value)
	return fmt.Sprintf("$%d", len(s.args))
}
