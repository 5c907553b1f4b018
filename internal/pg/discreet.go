package pg

import (
	"context"
	"database/sql/driver"
	"errors"
	"regexp"
	"time"

	"gorm.io/gorm/logger"
)

// discreet writes statements into the log without what was asked or written in them.
// GORM's own switch for that leaves out the statements that are scanned.
type discreet struct{ logger.Interface }

// LogMode keeps it discreet at every level.
func (l discreet) LogMode(level logger.LogLevel) logger.Interface {
	return discreet{l.Interface.LogMode(level)}
}

// ParamsFilter drops the values before they are put into a statement.
func (discreet) ParamsFilter(_ context.Context, sql string, _ ...any) (string, []any) {
	return sql, nil
}

// Trace drops those that were put there nevertheless. That a statement ended because who
// asked gave up, a visitor or a program that stops, is no failure: they hear of it. The
// driver says so too by a connection that is of no use any more. A refusal that was expected
// is none either.
func (l discreet) Trace(ctx context.Context, begin time.Time, said func() (string, int64), err error) {
	if ctx.Err() != nil && (errors.Is(err, context.Canceled) || errors.Is(err, driver.ErrBadConn)) || isExpected(ctx, err) {
		err = nil
	}
	l.Interface.Trace(ctx, begin, func() (string, int64) {
		sql, rows := said()
		return literals.ReplaceAllString(sql, "'…'"), rows
	}, err)
}

var literals = regexp.MustCompile(`'(?:[^']|'')*'`)
