package catalog

import (
	"fmt"
	"time"
)

// Mark is a row of a list: where it stood in the order of the list, for one that is ordered by a
// moment, and its number.
type Mark struct {
	At time.Time
	ID int64
}

// Span is from where a page of a list is read. It costs the same at the end of a long list as at
// its beginning: what lies before is not counted again. The zero span reads from the top.
type Span struct {
	Below *Mark // rows after this one
	Above *Mark // the rows right before this one; Below is not looked at
}

// Set says whether the span is not the zero one.
func (s Span) Set() bool { return s.Below != nil || s.Above != nil }

// Skip is how many rows are left out before a page: none of a span that is set.
func (s Span) Skip(page, perPage int) int {
	if s.Set() {
		return 0
	}
	return (max(page, 1) - 1) * perPage
}

// Order is how a list is ordered: by an expression on its rows, and then by their number.
type Order struct {
	By, ID string
	Up     bool // the least By first
	IDUp   bool // the least number first
	// From is the table that By is looked up in for the row of a mark. Empty: By is a moment, and
	// the mark says it. A row that is gone has nothing below it and nothing above it.
	From string
}

// SQL is Span.In for a list that is ordered by a moment, newest first.
func (s Span) SQL(at, id string, n int) (where, order string, args []any) {
	return s.In(Order{By: at, ID: id}, n)
}

// In is the condition of a span on the rows of a list and the order in which as many rows as
// wanted are taken, which is not that of the list when they lie above; its parameters count from n.
func (s Span) In(o Order, n int) (where, order string, args []any) {
	up, idUp, mark := o.Up, o.IDUp, s.Below
	if s.Above != nil {
		up, idUp, mark = !up, !idUp, s.Above
	}
	order = o.By + way(up) + `, ` + o.ID + way(idUp)
	if mark == nil {
		return `true`, order, nil
	}
	at, id := fmt.Sprintf(`$%d::timestamptz`, n), fmt.Sprintf(`$%d::bigint`, n+1)
	args = []any{mark.At, mark.ID}
	if o.From != "" {
		id = fmt.Sprintf(`$%d::bigint`, n)
		at, args = `(SELECT `+o.By+` FROM `+o.From+` WHERE `+o.ID+` = `+id+`)`, args[1:]
	}
	if up == idUp {
		return fmt.Sprintf(`(%s, %s) %s (%s, %s)`, o.By, o.ID, beyond(up), at, id), order, args
	}
	return fmt.Sprintf(`%s %s= %s AND (%s %s %s OR %s %s %s)`, o.By, beyond(up), at, o.By, beyond(up), at, o.ID, beyond(idUp), id), order, args
}

// List is the order of the list itself, whichever way its rows were taken.
func (o Order) List() string { return o.By + way(o.Up) + `, ` + o.ID + way(o.IDUp) }

func way(up bool) string {
	if up {
		return ``
	}
	return ` DESC`
}

func beyond(up bool) string {
	if up {
		return `>`
	}
	return `<`
}

// ByRow marks a row of a list whose order is looked up (Order.From).
func ByRow(id int64) Mark { return Mark{At: time.UnixMicro(1), ID: id} }

// Ends are the first and the last row of a page, from which the pages around it are read on. The
// zero one is of a page without a row.
type Ends struct{ First, Last Mark }

// EndsOf marks the ends of a page.
func EndsOf[R any](rows []R, mark func(*R) Mark) Ends {
	if len(rows) == 0 {
		return Ends{}
	}
	return Ends{mark(&rows[0]), mark(&rows[len(rows)-1])}
}
