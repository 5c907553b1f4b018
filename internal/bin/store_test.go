package bin_test

import (
	"os"
	"testing"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/bin"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

// What comes back is what went, with all that hung on it, and only for who may and in time.
func TestWhatComesBackIsWhatWent(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), t.Context()
	now := time.Date(2026, 11, 27, 2, 0, 0, 0, time.UTC)
	s := bin.NewStore(db, func() time.Time { return now })
	text := func(sql string, args ...any) (out string) {
		if err := db.Pool.QueryRow(ctx, sql, args...).Scan(&out); err != nil {
			t.Fatal(err)
		}
		return out
	}
	// Two tables of this test, one hanging on the other, and one that must not lose it.
	for _, sql := range []string{
		`CREATE TABLE shelves (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE, long int GENERATED ALWAYS AS (length(name)) STORED, made_at timestamptz NOT NULL)`,
		`CREATE TABLE jars (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, shelf_id bigint NOT NULL REFERENCES shelves ON DELETE CASCADE, tags text[] NOT NULL)`,
		`CREATE TABLE labels (jar_id bigint PRIMARY KEY REFERENCES jars ON DELETE CASCADE, words jsonb NOT NULL)`,
		`CREATE TABLE books (shelf_id bigint REFERENCES shelves)`,
		`INSERT INTO shelves (name, made_at) VALUES ('Kệ “một”', '2026-11-01 08:00:00.123456+07'), ('Kệ hai', now())`,
		`INSERT INTO jars (shelf_id, tags) VALUES (1, '{a,"b, c"}'), (1, '{}'), (2, '{}')`,
		`INSERT INTO labels VALUES (2, '{"chữ": [1, null]}')`,
		`INSERT INTO books VALUES (2)`,
	} {
		if _, err := db.Pool.Exec(ctx, sql); err != nil {
			t.Fatal(err)
		}
	}
	const all = `SELECT (SELECT jsonb_agg(to_jsonb(t) ORDER BY id) FROM shelves t)::text || (SELECT jsonb_agg(to_jsonb(t) ORDER BY id) FROM jars t)::text || coalesce((SELECT jsonb_agg(to_jsonb(t)) FROM labels t)::text, '')`
	before := text(all)
	hoa := audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"}
	put := func(id int64) (n int64, err error) {
		err = db.Tx(ctx, func(tx *gorm.DB) error {
			n, err = bin.PutTx(tx, hoa, now, bin.Record{Kind: "shelf", Table: "shelves", Column: "id", ID: id, Name: "Kệ"})
			return err
		})
		return n, err
	}
	if _, err := put(2); !fault.Is(err, "bin.in_use") {
		t.Errorf("what something hangs on went: %v", err)
	}
	if _, err := put(9); !fault.Is(err, "bin.gone") {
		t.Errorf("nothing went: %v", err)
	}
	n, err := put(1)
	if err != nil {
		t.Fatal(err)
	}
	if got := text(`SELECT (SELECT count(*) FROM shelves) || ' ' || (SELECT count(*) FROM jars) || ' ' || (SELECT count(*) FROM labels)`); got != "1 1 0" {
		t.Errorf("left are %s", got)
	}
	mine, theirs := bin.Ask{Own: []string{"shelf"}, By: 7}, bin.Ask{Own: []string{"shelf"}, By: 8}
	for what, nothing := range map[string]bin.Ask{"somebody else's": theirs, "of another kind": {Kinds: []string{"jar"}, By: 7}, "of no kind": {By: 7}} {
		if _, err := s.Find(ctx, nothing, n); !fault.Is(err, "bin.not_found") {
			t.Errorf("%s is found (%v)", what, err)
		}
		if _, err := s.Back(ctx, hoa, nothing, n); !fault.Is(err, "bin.not_found") {
			t.Errorf("%s comes back (%v)", what, err)
		}
	}
	// The schema went on meanwhile: a column more, with a default.
	if _, err := db.Pool.Exec(ctx, `ALTER TABLE jars ADD COLUMN lid text NOT NULL DEFAULT 'nắp'`); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Pool.Exec(ctx, `INSERT INTO shelves (name, made_at) VALUES ('Kệ “một”', now())`); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Back(ctx, hoa, mine, n); !fault.Is(err, "bin.taken") {
		t.Errorf("came back over another: %v", err)
	}
	if _, err := db.Pool.Exec(ctx, `DELETE FROM shelves WHERE id = 3`); err != nil {
		t.Fatal(err)
	}
	if list, total, err := s.List(ctx, bin.Ask{Kinds: []string{"shelf"}}, "ke", 1, 50); err != nil || total != 1 || len(list) != 1 || list[0].RemovedName != "Hoa" {
		t.Errorf("the bin shows %v of %d (%v)", list, total, err)
	}
	if thing, err := s.Back(ctx, hoa, mine, n); err != nil || thing.Ref != 1 {
		t.Fatalf("did not come back: %v", err)
	}
	if _, err := s.Back(ctx, hoa, mine, n); !fault.Is(err, "bin.not_found") {
		t.Errorf("came back twice: %v", err)
	}
	if got := text(`SELECT lid FROM jars WHERE id = 1`); got != "nắp" {
		t.Errorf("the new column says %q", got)
	}
	if _, err := db.Pool.Exec(ctx, `ALTER TABLE jars DROP COLUMN lid`); err != nil {
		t.Fatal(err)
	}
	if after := text(all); after != before {
		t.Errorf("went as\n%s\nand came back as\n%s", before, after)
	}
	if n, err = put(1); err != nil {
		t.Fatal(err)
	}
	now = now.Add(bin.Lasts - time.Second)
	if gone, err := s.Purge(ctx); err != nil || gone != 0 {
		t.Errorf("%d went for good too early (%v)", gone, err)
	}
	now = now.Add(time.Second)
	if _, err := s.Back(ctx, hoa, mine, n); !fault.Is(err, "bin.not_found") {
		t.Errorf("came back after thirty days: %v", err)
	}
	if gone, err := s.Purge(ctx); err != nil || gone != 1 {
		t.Errorf("%d went for good (%v)", gone, err)
	}
	if got := text(`SELECT string_agg(action || ' ' || actor_kind, ', ' ORDER BY id) FROM audit_log WHERE entity = 'shelf'`); got != "bin.put staff, bin.back staff, bin.put staff, bin.purged system" {
		t.Errorf("the log says %s", got)
	}
}
