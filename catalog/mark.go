package catalog

import (
	"fmt"
	"time"
)

// Mark is a row of a list that is ordered by a moment and then by a number, newest first.
type Mark struct {
	At time.Time
	ID int64
}

// Span is from where a page of such a list is read. It costs the same at the end of a long
// list as at its beginning: what lies before is not counted again. The zero span reads from
// the top.
type Span struct {
	Below *Mark // rows after this one
	Above *Mark // the rows right before this one; Below is not looked at
}

// Set says whether the span is not the zero one.
func (s Span) Set() bool { return s.Below != nil || s.Above != nil }

// SQL is the condition on the columns at and id and the order in which as many rows as wanted
// are taken, which is not that of the list when they lie above; its parameters count from n.
func (s Span) SQL(at, id string, n int) (where, order string, args []any) {
	sign, mark := "<", s.Below
	order = at + ` DESC, ` + id + ` DESC`
	if s.Above != nil {
		sign, mark, order = ">", s.Above, at+`, `+id
	}
	if mark == nil {
		return `true`, order, nil
	}
	return fmt.Sprintf(`(%s, %s) %s ($%d::timestamptz, $%d::bigint)`, at, id, sign, n, n+1), order, []any{mark.At, mark.ID}
}
