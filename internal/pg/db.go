package pg

import (
	"context"
	"fmt"
	"log/slog"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"gorm.io/driver/postgres"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
)

// DB is the database. Pool is for reading by hand-written SQL and for whatever needs a
// connection of its own; Gorm is for writes, and takes its connections from Pool.
type DB struct {
	Pool *pgxpool.Pool
	Gorm *gorm.DB

	statements *counter
}

// Open connects and makes sure that somebody answers and is new enough. Times are read
// as UTC whatever the machine's zone is. The caller closes it.
func Open(ctx context.Context, c Config) (*DB, error) {
	pc, err := c.pool()
	if err != nil {
		return nil, err
	}
	statements := &counter{}
	pc.ConnConfig.Tracer = statements
	pc.AfterConnect = readUTC
	pool, err := pgxpool.NewWithConfig(ctx, pc)
	if err != nil {
		return nil, fmt.Errorf("set up the pool of connections: %w", err)
	}
	if err := answers(ctx, pool); err != nil {
		pool.Close()
		return nil, err
	}
	g, err := gorm.Open(postgres.New(postgres.Config{Conn: stdlib.OpenDBFromPool(pool)}), &gorm.Config{
		SkipDefaultTransaction: true,
		TranslateError:         true,
		DisableAutomaticPing:   true,
		NowFunc:                func() time.Time { return time.Now().UTC() },
		Logger: discreet{logger.NewSlogLogger(slog.Default(), logger.Config{
			LogLevel:                  logger.Warn,
			SlowThreshold:             100 * time.Millisecond,
			ParameterizedQueries:      true, // no personal data in logs
			IgnoreRecordNotFoundError: true,
		})},
	})
	if err != nil {
		pool.Close()
		return nil, fmt.Errorf("set up GORM: %w", err)
	}
	return &DB{Pool: pool, Gorm: g, statements: statements}, nil
}

// Close waits for the connections that are in use to come back, then ends them all.
func (db *DB) Close() { db.Pool.Close() }

// Tx runs work in one transaction of its own: committed when work returns nil, rolled
// back on an error or a panic. It joins nothing; who wants to take part in a running
// transaction offers a function that ends in Tx and takes it by name.
func (db *DB) Tx(ctx context.Context, work func(tx *gorm.DB) error) error {
	return db.Gorm.WithContext(ctx).Transaction(work)
}

// Pinned gives use a connection of its own from the pool until it returns, for who runs one
// transaction after the other and must not wait for a connection in between. Own.Pool is the
// pool as ever.
func (db *DB) Pinned(ctx context.Context, use func(own *DB) error) error {
	return db.Gorm.WithContext(ctx).Connection(func(conn *gorm.DB) error {
		return use(&DB{Pool: db.Pool, Gorm: conn, statements: db.statements})
	})
}

// Queries is how many statements were sent since Open, begin and commit included. Two
// readings around a piece of work say what it cost, as long as nothing else runs.
func (db *DB) Queries() int64 { return db.statements.n.Load() }

func readUTC(_ context.Context, conn *pgx.Conn) error {
	conn.TypeMap().RegisterType(&pgtype.Type{
		Name: "timestamptz", OID: pgtype.TimestamptzOID,
		Codec: &pgtype.TimestamptzCodec{ScanLocation: time.UTC},
	})
	return nil
}

func answers(ctx context.Context, pool *pgxpool.Pool) error {
	conn, err := pool.Acquire(ctx)
	if err != nil {
		return fmt.Errorf("the database does not answer: %w", err)
	}
	defer conn.Release()
	var version string
	if err := conn.QueryRow(ctx, "SHOW server_version_num").Scan(&version); err != nil {
		return fmt.Errorf("ask the database its version: %w", err)
	}
	n, err := strconv.Atoi(version)
	if err != nil {
		return fmt.Errorf("the database calls its version %q", version)
	}
	return tooOld(n)
}
