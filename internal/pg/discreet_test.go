package pg

import (
	"bytes"
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgconn"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
)

func TestTheLogTellsNothingThatWasAskedOrWritten(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	l := discreet{logger.NewSlogLogger(slog.New(slog.NewTextHandler(&b, nil)), logger.Config{LogLevel: logger.Warn, SlowThreshold: time.Millisecond, ParameterizedQueries: true})}
	l.LogMode(logger.Warn).Trace(t.Context(), time.Now().Add(-time.Second), func() (string, int64) {
		return `INSERT INTO waiting_requests (phone, note) VALUES ('+84912345001', 'nhà ''O'' Kín') RETURNING id`, 1
	}, nil)
	if said := b.String(); !strings.Contains(said, "waiting_requests") || strings.Contains(said, "912345001") || strings.Contains(said, "Kín") {
		t.Errorf("the log says %s", said)
	}
	if sql, values := (discreet{}).ParamsFilter(t.Context(), "SELECT $1", "+84912345001"); sql != "SELECT $1" || values != nil {
		t.Errorf("filtered to %s with %v", sql, values)
	}
}

func TestAStatementWhoseAskerGaveUpIsNoFailure(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	l := discreet{logger.NewSlogLogger(slog.New(slog.NewTextHandler(&b, nil)), logger.Config{LogLevel: logger.Warn})}
	gaveUp, giveUp := context.WithCancel(t.Context())
	giveUp()
	said := func() (string, int64) { return "SELECT 1", 0 }
	l.Trace(gaveUp, time.Now(), said, context.Canceled)
	l.Trace(gaveUp, time.Now(), said, driver.ErrBadConn)
	if b.Len() > 0 {
		t.Errorf("the log says %s", b.String())
	}
	l.Trace(t.Context(), time.Now(), said, context.Canceled)
	l.Trace(gaveUp, time.Now(), said, errors.New("broken"))
	l.Trace(t.Context(), time.Now(), said, driver.ErrBadConn)
	if n := strings.Count(b.String(), "ERROR"); n != 3 {
		t.Errorf("%d of 3 failures are in the log: %s", n, b.String())
	}
}

func TestARefusalThatWasExpectedIsNoFailure(t *testing.T) {
	t.Parallel()
	var b bytes.Buffer
	l := discreet{logger.NewSlogLogger(slog.New(slog.NewTextHandler(&b, nil)), logger.Config{LogLevel: logger.Warn})}
	g, err := gorm.Open(nil, &gorm.Config{DisableAutomaticPing: true})
	if err != nil {
		t.Fatal(err)
	}
	ready := Expecting(g.WithContext(t.Context()), Tied).Statement.Context
	said := func() (string, int64) { return "DELETE FROM shelves", 0 }
	refused := func(code string) error {
		return fmt.Errorf("%w: %w", gorm.ErrForeignKeyViolated, &pgconn.PgError{Code: code})
	}
	l.Trace(ready, time.Now(), said, refused(Tied))
	if b.Len() > 0 {
		t.Errorf("the log says %s", b.String())
	}
	l.Trace(t.Context(), time.Now(), said, refused(Tied))
	l.Trace(ready, time.Now(), said, refused(Taken))
	l.Trace(ready, time.Now(), said, errors.New("broken"))
	if n := strings.Count(b.String(), "ERROR"); n != 3 {
		t.Errorf("%d of 3 failures are in the log: %s", n, b.String())
	}
}
