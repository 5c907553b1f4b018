package migrations

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"slices"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5/stdlib"
	"github.com/pressly/goose/v3"
	"github.com/pressly/goose/v3/lock"
)

//go:embed *.sql
var files embed.FS

// Up applies every step that the database at url does not have yet, each in its own
// transaction, and returns their file names; none when there was nothing to do. Other
// instances that try at the same time wait up to five minutes and then find it done.
func Up(ctx context.Context, url string) ([]string, error) {
	var done []string
	err := with(url, func(p *goose.Provider) error {
		results, err := p.Up(ctx)
		var partial *goose.PartialError
		if errors.As(err, &partial) {
			return fmt.Errorf("migration %s: %w", partial.Failed.Source.Path, partial.Err)
		}
		for _, r := range results {
			done = append(done, r.Source.Path)
		}
		return err
	})
	return done, err
}

// Down takes back every step. It is for tests: a real database only goes forward.
func Down(ctx context.Context, url string) error {
	return with(url, func(p *goose.Provider) error {
		_, err := p.DownTo(ctx, 0)
		return err
	})
}

// Querier is a connection or a pool of them.
type Querier interface {
	Query(ctx context.Context, sql string, args ...any) (pgx.Rows, error)
}

// Pending names the steps that the database does not have yet, in order; all of them
// when it is empty. It only reads and waits for nobody, so it may be asked often.
func Pending(ctx context.Context, db Querier) ([]string, error) {
	applied := map[int64]bool{}
	rows, err := db.Query(ctx, "SELECT version_id FROM goose_db_version WHERE is_applied")
	if err == nil {
		var versions []int64
		versions, err = pgx.CollectRows(rows, pgx.RowTo[int64])
		for _, v := range versions {
			applied[v] = true
		}
	}
	var pg *pgconn.PgError
	if err != nil && !(errors.As(err, &pg) && pg.Code == "42P01") { // 42P01: there is no such table yet
		return nil, fmt.Errorf("read which migrations were applied: %w", err)
	}
	names, err := fs.Glob(files, "*.sql")
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(names, func(name string) bool {
		v, err := goose.NumericComponent(name)
		return err == nil && applied[v]
	}), nil
}

// with opens one connection without the pool's timeouts, for a step may take long.
func with(url string, work func(*goose.Provider) error) error {
	pool, err := pgxpool.ParseConfig(url) // for it understands, and takes away, the pool's own parameters
	if err != nil {
		return errors.New("DATABASE_URL is not a PostgreSQL address such as postgres://user:password@host:5432/name")
	}
	cfg := pool.ConnConfig
	cfg.RuntimeParams["application_name"] = "ocop migrate"
	db := stdlib.OpenDB(*cfg)
	defer db.Close()
	p, err := provider(db)
	if err != nil {
		return fmt.Errorf("read the migrations: %w", err)
	}
	return work(p)
}

func provider(db *sql.DB) (*goose.Provider, error) {
	locker, err := lock.NewPostgresSessionLocker(lock.WithLockTimeout(1, 300))
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectPostgres, db, files,
		goose.WithSessionLocker(locker), goose.WithSlog(slog.New(slog.DiscardHandler)))
}
