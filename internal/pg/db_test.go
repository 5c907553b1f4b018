package pg_test

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

func TestATransactionIsAllOrNothing(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	put := func(tx *gorm.DB, key string) error {
		return tx.Exec(`INSERT INTO settings (key, value) VALUES (?, 'true')`, key).Error
	}
	if err := db.Tx(t.Context(), func(tx *gorm.DB) error { return put(tx, "kept") }); err != nil {
		t.Fatal(err)
	}
	no := errors.New("no")
	err := db.Tx(t.Context(), func(tx *gorm.DB) error { return errors.Join(put(tx, "refused"), no) })
	if !errors.Is(err, no) {
		t.Errorf("the error became %v", err)
	}
	func() {
		defer func() { _ = recover() }()
		_ = db.Tx(t.Context(), func(tx *gorm.DB) error { _ = put(tx, "panicked"); panic("oh") })
	}()
	var keys string
	if err := db.Pool.QueryRow(t.Context(), "SELECT string_agg(key, ' ') FROM settings").Scan(&keys); err != nil || keys != "kept" {
		t.Errorf("kept: %q, %v", keys, err)
	}
}

func TestQueriesCountsWhatIsSent(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	cost := func(work func() error) int64 {
		t.Helper()
		before := db.Queries()
		if err := work(); err != nil {
			t.Fatal(err)
		}
		return db.Queries() - before
	}
	read := func() error {
		var n int
		return db.Pool.QueryRow(t.Context(), "SELECT 1").Scan(&n)
	}
	write := func() error {
		return db.Tx(t.Context(), func(tx *gorm.DB) error { return tx.Exec("SELECT 1").Error })
	}
	for range 2 { // the second time statements are cached, and it must cost the same
		if n := cost(read); n != 1 {
			t.Errorf("one read cost %d", n)
		}
		if n := cost(write); n != 3 {
			t.Errorf("begin, one statement and commit cost %d", n)
		}
	}
}

func TestTimesComeBackAsUTC(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	var at time.Time
	err := db.Pool.QueryRow(t.Context(), "SELECT timestamptz '2026-11-24 07:00+07'").Scan(&at)
	if err != nil || at.Location() != time.UTC || at.Hour() != 0 {
		t.Errorf("by the pool: %v, %v", at, err)
	}
	err = db.Gorm.WithContext(t.Context()).Raw("SELECT timestamptz '2026-11-24 07:00+07'").Scan(&at).Error
	if err != nil || at.UTC().Hour() != 0 {
		t.Errorf("by GORM: %v, %v", at, err)
	}
}

func TestAnErrorOfTheDatabaseIsKnownByItsKind(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	twice := func(tx *gorm.DB) error {
		return errors.Join(
			tx.Exec(`INSERT INTO settings (key, value) VALUES ('a', '1')`).Error,
			tx.Exec(`INSERT INTO settings (key, value) VALUES ('a', '2')`).Error)
	}
	if err := db.Tx(t.Context(), twice); !errors.Is(err, gorm.ErrDuplicatedKey) {
		t.Errorf("twice the same key: %v", err)
	}
}

func TestABadAddressIsRefusedWithoutItsPassword(t *testing.T) {
	t.Parallel()
	for _, url := range []string{"", "mysql://root:hunter2@db/x", "postgres://root:hunter2@db:port/x", "postgres://root:hunter2@127.0.0.1:1/x"} {
		_, err := pg.Open(t.Context(), pg.Config{URL: url})
		if url == "" {
			err = pg.Config{}.Check()
		}
		if err == nil || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%q: %v", url, err)
		}
	}
}

func TestTheAddressMayAskForMorePatience(t *testing.T) {
	t.Parallel()
	url := dbtest.URL(t)
	for query, want := range map[string]string{"statement_timeout=5s": "5s", "statement_timeout=1min": "1min"} {
		db, err := pg.Open(t.Context(), pg.Config{URL: strings.Replace(url, "statement_timeout=60s", query, 1), MaxConns: 1})
		if err != nil {
			t.Fatal(err)
		}
		var got string
		if err := db.Pool.QueryRow(t.Context(), "SHOW statement_timeout").Scan(&got); err != nil || got != want {
			t.Errorf("%s: %q, %v", query, got, err)
		}
		db.Close()
	}
}
