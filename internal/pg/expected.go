package pg

import (
	"context"
	"errors"
	"slices"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"
)

// What PostgreSQL says of a row that others refer to or that refers to none, and of one that
// is there already.
const (
	Tied  = "23503"
	Taken = "23505"
)

type expected struct{}

// Expecting runs statements whose refusals by these codes are answers, not failures: whoever
// asked is told, the log is not. Anything else is logged as ever.
func Expecting(tx *gorm.DB, codes ...string) *gorm.DB {
	return tx.WithContext(context.WithValue(tx.Statement.Context, expected{}, codes))
}

// Coded says whether the database refused with one of the codes.
func Coded(err error, codes ...string) bool {
	var no *pgconn.PgError
	return errors.As(err, &no) && slices.Contains(codes, no.Code)
}

// isExpected says whether whoever runs a statement said that it may be refused like this.
func isExpected(ctx context.Context, err error) bool {
	codes, _ := ctx.Value(expected{}).([]string)
	return len(codes) > 0 && Coded(err, codes...)
}
