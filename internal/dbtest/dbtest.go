package dbtest

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/migrations"
)

// lent is this test process's server. It is the one variable of its kind here: TestMain
// and the tests of a package share nothing else.
var lent lender

// lender starts a server when the first test asks for a database.
type lender struct {
	once     sync.Once
	server   *server
	template string
	err      error
	count    atomic.Int64
	fillings sync.Map // name → func() error, each done once
}

// Run runs a package's tests and takes the server away afterwards; use it as the whole
// of TestMain: os.Exit(dbtest.Run(m)). A package whose tests ask for no database starts
// none.
func Run(m *testing.M) int {
	defer func() {
		if lent.server != nil {
			lent.server.stop()
		}
	}()
	return m.Run()
}

// Open lends t a database of its own, migrated and otherwise empty, until t ends. At a
// desk without PostgreSQL the test is skipped; in CI it fails.
func Open(t testing.TB) *pg.DB {
	t.Helper()
	db, err := pg.Open(t.Context(), pg.Config{URL: URL(t), MaxConns: 12})
	if err != nil {
		t.Fatalf("connect to the lent database: %v", err)
	}
	t.Cleanup(db.Close)
	return db
}

// URL lends t a database like Open does, and returns its address, for tests that start
// a program or open their own pool.
func URL(t testing.TB) string {
	t.Helper()
	lent.ready(t)
	return lent.copy(t, lent.template)
}

// Empty lends t a database without a single table, for tests of migrations.
func Empty(t testing.TB) string {
	t.Helper()
	lent.ready(t)
	return lent.copy(t, "template0")
}

// Filled is URL for a database that many tests begin with: fill puts rows into a lent
// database when the first test asks for name, and every test gets a copy of its own. fill
// must leave nothing connected. Where it failed, every test that asks for name fails.
func Filled(t testing.TB, name string, fill func(url string) error) string {
	t.Helper()
	lent.ready(t)
	full := lent.template + "_" + name
	once, _ := lent.fillings.LoadOrStore(name, sync.OnceValue(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
		defer cancel()
		lent.server.remember(full)
		if err := run(ctx, lent.server.url, fmt.Sprintf("CREATE DATABASE %s TEMPLATE %s", full, lent.template)); err != nil {
			return err
		}
		return fill(at(lent.server.url, full))
	}))
	if err := once.(func() error)(); err != nil {
		t.Fatalf("fill the database %q: %v", name, err)
	}
	return lent.copy(t, full)
}

func (l *lender) copy(t testing.TB, template string) string {
	t.Helper()
	name := fmt.Sprintf("%s_%d", l.template, l.count.Add(1))
	l.admin(t, fmt.Sprintf("CREATE DATABASE %s TEMPLATE %s", name, template))
	t.Cleanup(func() { l.admin(t, fmt.Sprintf("DROP DATABASE %s WITH (FORCE)", name)) })
	return at(l.server.url, name)
}

func (l *lender) ready(t testing.TB) {
	t.Helper()
	l.once.Do(func() {
		if l.server, l.err = start(); l.err == nil {
			l.template = fmt.Sprintf("lent_%d", os.Getpid())
			l.err = l.migrate()
		}
	})
	switch {
	case l.err == nil:
	case os.Getenv("CI") != "" || l.server != nil:
		t.Fatalf("no database to test on: %v", l.err)
	default:
		t.Skipf("no database to test on: %v", l.err)
	}
}

// migrate makes the template. Nothing is connected to it afterwards, which copying asks for.
func (l *lender) migrate() error {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
	defer cancel()
	if err := run(ctx, l.server.url, "CREATE DATABASE "+l.template+" TEMPLATE template0"); err != nil {
		return err
	}
	l.server.remember(l.template)
	_, err := migrations.Up(ctx, at(l.server.url, l.template))
	return err
}

// admin runs one statement on the server itself, also after t's own context has ended.
func (l *lender) admin(t testing.TB, statement string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	if err := run(ctx, l.server.url, statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

func run(ctx context.Context, address, statement string) error {
	conn, err := pgx.Connect(ctx, address)
	if err != nil {
		return err
	}
	defer conn.Close(ctx)
	_, err = conn.Exec(ctx, statement)
	return err
}

// at is the same server's address with another database's name, and with the patience
// of a test machine that does many things at once.
func at(address, name string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	u.Path = "/" + name
	q := u.Query()
	for _, timeout := range []string{"statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"} {
		if !q.Has(timeout) {
			q.Set(timeout, "60s")
		}
	}
	u.RawQuery = strings.ReplaceAll(q.Encode(), "+", "%20")
	return u.String()
}
