package backup_test

import (
	"bytes"
	"errors"
	"os"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/backup"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

var by = audit.Actor{Kind: audit.Staff, ID: 1, Name: "Lan"}

func now() time.Time { return time.Date(2026, 12, 1, 5, 0, 0, 0, time.UTC) }

// lived is a database in which somebody has worked: rows that refer to each other in both
// directions of the alphabet, words that COPY must escape, and a log that refuses change.
func lived(t *testing.T) *pg.DB {
	t.Helper()
	db := dbtest.Open(t)
	for _, sql := range []string{
		`INSERT INTO accounts (login, name, password_hash) VALUES ('a@example.vn', E'Lan\t\\N\n"x"', '$argon2id$x')`,
		`INSERT INTO account_roles (account_id, role) SELECT id, 'admin' FROM accounts`,
		`INSERT INTO audit_log (actor_kind, actor_name, action, entity) VALUES ('system', '', 'setting.changed', 'setting')`,
		`INSERT INTO policy_versions (slug, version, title, summary, body, effective, note, published_by, published_at) VALUES ('doi-tra', 2, 'A', 'B', E'C\\nD', '2026-12-01', '', 'Lan', '2026-11-30')`,
		`UPDATE site_imprint SET owner = 'UBND xã Hưng Đạo'`,
	} {
		if _, err := db.Pool.Exec(t.Context(), sql); err != nil {
			t.Fatalf("%s: %v", sql, err)
		}
	}
	return db
}

// fresh is a database of the same schema in which nobody has worked.
func fresh(t *testing.T) (*pgx.Conn, *pg.DB) {
	t.Helper()
	url := dbtest.URL(t)
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close(t.Context()) })
	db, err := pg.Open(t.Context(), pg.Config{URL: url})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	return conn, db
}

// told is every row of every table of a database, as one text each, but who is logged in.
func told(t *testing.T, db *pg.DB) map[string]string {
	t.Helper()
	rows, err := db.Pool.Query(t.Context(), `SELECT tablename::text FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('sessions', 'goose_db_version')`)
	if err != nil {
		t.Fatal(err)
	}
	tables, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, table := range tables {
		var sum string
		if err := db.Pool.QueryRow(t.Context(), `SELECT coalesce(md5(string_agg(x::text, chr(10) ORDER BY x::text)), '') FROM `+pgx.Identifier{table}.Sanitize()+` x`).Scan(&sum); err != nil {
			t.Fatal(err)
		}
		out[table] = sum
	}
	return out
}

func TestWhatIsPutBackIsWhatWasThere(t *testing.T) {
	t.Parallel()
	from := lived(t)
	want := told(t, from) // before the copy is noted
	var file bytes.Buffer
	taken, err := backup.NewStore(from, now).TakeTo(t.Context(), by, &file)
	if err != nil || taken.Bytes != int64(file.Len()) || taken.Rows < 4 {
		t.Fatalf("%+v (%v)", taken, err)
	}
	if last, ok, err := backup.NewStore(from, now).Last(t.Context()); err != nil || !ok || last.By != "Lan" || last.Rows != taken.Rows {
		t.Errorf("the last is %+v, %t (%v)", last, ok, err)
	}
	conn, to := fresh(t)
	if _, err := backup.Restore(t.Context(), conn, bytes.NewReader(file.Bytes()), int64(file.Len())); err != nil {
		t.Fatal(err)
	}
	got := told(t, to)
	if len(got) < 50 || len(got) != len(want) {
		t.Errorf("%d tables, not %d", len(got), len(want))
	}
	for table, sum := range want {
		if got[table] != sum {
			t.Errorf("%s is not what it was", table)
		}
	}
	for _, refused := range []string{`DELETE FROM audit_log`, `UPDATE policy_versions SET body = 'x'`, `INSERT INTO account_roles (account_id, role) VALUES (999999, 'admin')`} {
		if _, err := to.Pool.Exec(t.Context(), refused); err == nil {
			t.Errorf("%s is done after the copy was put back", refused)
		}
	}
	var next, last int64
	if err := to.Pool.QueryRow(t.Context(), `SELECT max(id) FROM accounts`).Scan(&last); err != nil {
		t.Fatal(err)
	}
	if err := to.Pool.QueryRow(t.Context(), `INSERT INTO accounts (login, name, password_hash) VALUES ('b@example.vn', 'B', '$argon2id$x') RETURNING id`).Scan(&next); err != nil || next <= last {
		t.Errorf("numbers do not go on: %d after %d (%v)", next, last, err)
	}
	if _, err := backup.Restore(t.Context(), conn, bytes.NewReader(file.Bytes()), int64(file.Len())); !errors.Is(err, backup.ErrNotEmpty) {
		t.Errorf("put over data: %v", err)
	}
}

func TestWhatIsNoWholeCopyOfThisSchemaIsNotPutBack(t *testing.T) {
	t.Parallel()
	var file bytes.Buffer
	if _, err := backup.Write(t.Context(), lived(t).Pool, &file, now()); err != nil {
		t.Fatal(err)
	}
	conn, to := fresh(t)
	before := told(t, to)
	for what, raw := range map[string][]byte{"nothing": nil, "words": []byte("xin chào"), "one that was cut off": file.Bytes()[:file.Len()/2]} {
		if _, err := backup.Restore(t.Context(), conn, bytes.NewReader(raw), int64(len(raw))); !errors.Is(err, backup.ErrNotWhole) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := to.Pool.Exec(t.Context(), `INSERT INTO goose_db_version (version_id, is_applied) VALUES (999999, true)`); err != nil {
		t.Fatal(err)
	}
	var other backup.ErrSchema
	if _, err := backup.Restore(t.Context(), conn, bytes.NewReader(file.Bytes()), int64(file.Len())); !errors.As(err, &other) || other.Database != 999999 {
		t.Errorf("a copy of another schema: %v", err)
	}
	for table, sum := range told(t, to) {
		if before[table] != sum {
			t.Errorf("%s was touched", table)
		}
	}
}

func TestACopyLeavesNoFileBehind(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	file, taken, err := backup.NewStore(lived(t), now).Take(t.Context(), by, folder)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if _, m, err := backup.Open(file, taken.Bytes); err != nil || m.Rows() != taken.Rows {
		t.Errorf("it is not whole: %v", err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 0 {
		t.Errorf("on the disk lie %v (%v)", left, err)
	}
}
