package dbtest_test

import (
	"os"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/migrations"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

func TestEachTestHasADatabaseOfItsOwn(t *testing.T) {
	t.Parallel()
	one, two := dbtest.Open(t), dbtest.Open(t)
	if _, err := one.Pool.Exec(t.Context(), "CREATE TABLE mine (n int)"); err != nil {
		t.Fatal(err)
	}
	var seen bool
	err := two.Pool.QueryRow(t.Context(), "SELECT to_regclass('mine') IS NOT NULL").Scan(&seen)
	if err != nil || seen {
		t.Fatalf("the other database sees the table: %v, %v", seen, err)
	}
}

func TestALentDatabaseIsMigratedAndAnEmptyOneIsNot(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	pending, err := migrations.Pending(t.Context(), db.Pool)
	if err != nil || len(pending) != 0 {
		t.Fatalf("pending on a lent database: %v, %v", pending, err)
	}
	empty := dbtest.Empty(t)
	done, err := migrations.Up(t.Context(), empty)
	if err != nil || len(done) == 0 {
		t.Fatalf("migrations of an empty database: %v, %v", done, err)
	}
}
