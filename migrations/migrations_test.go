package migrations_test

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/migrations"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

func TestEveryStepCanBeTakenBackAndAgain(t *testing.T) {
	t.Parallel()
	url := dbtest.Empty(t)
	all, err := migrations.Up(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	before := shape(t, url, "")
	if err := migrations.Down(t.Context(), url); err != nil {
		t.Fatalf("down: %v", err)
	}
	if left := shape(t, url, ""); len(left) > 0 {
		t.Errorf("left after going down: %v", left)
	}
	again, err := migrations.Up(t.Context(), url)
	if err != nil || !slices.Equal(all, again) {
		t.Fatalf("up again: %v, %v", again, err)
	}
	if after := shape(t, url, ""); !slices.Equal(before, after) {
		t.Errorf("the second way up leads elsewhere:\n%s", difference(before, after))
	}
}

func TestInstancesThatStartTogetherMigrateOnce(t *testing.T) {
	t.Parallel()
	url := dbtest.Empty(t)
	var (
		group   sync.WaitGroup
		applied [3][]string
		errs    [3]error
	)
	for i := range applied {
		group.Go(func() { applied[i], errs[i] = migrations.Up(t.Context(), url) })
	}
	group.Wait()
	var all []string
	for i := range applied {
		if errs[i] != nil {
			t.Errorf("instance %d: %v", i, errs[i])
		}
		all = append(all, applied[i]...)
	}
	slices.Sort(all)
	if len(all) == 0 || len(slices.Compact(slices.Clone(all))) != len(all) {
		t.Errorf("applied: %v", all)
	}
}

func TestPendingNamesWhatIsMissing(t *testing.T) {
	t.Parallel()
	url := dbtest.Empty(t)
	db, err := pg.Open(t.Context(), pg.Config{URL: url, MaxConns: 2})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	missing, err := migrations.Pending(t.Context(), db.Pool)
	if err != nil {
		t.Fatal(err)
	}
	done, err := migrations.Up(t.Context(), url)
	if err != nil || !slices.Equal(missing, done) {
		t.Errorf("pending before: %v; applied: %v, %v", missing, done, err)
	}
	if missing, err = migrations.Pending(t.Context(), db.Pool); err != nil || len(missing) > 0 {
		t.Errorf("pending after: %v, %v", missing, err)
	}
}

// shape lists the columns, constraints, indexes and enum values whose table or type
// begins with prefix, apart from the migration tool's own table and from extensions.
func shape(t *testing.T, url, prefix string) []string {
	t.Helper()
	conn, err := pgx.Connect(t.Context(), url)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close(t.Context())
	rows, err := conn.Query(t.Context(), `
		SELECT line FROM (
		  SELECT table_name AS about, concat_ws(' ', 'column', table_name, column_name, data_type, udt_name,
		         character_maximum_length, is_nullable, column_default) AS line
		    FROM information_schema.columns WHERE table_schema = 'public'
		  UNION ALL
		  SELECT conrelid::regclass::text, concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
		    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
		  UNION ALL
		  SELECT tablename, indexdef FROM pg_indexes WHERE schemaname = 'public'
		  UNION ALL
		  SELECT relname, concat_ws(' ', 'kept', relname, relpersistence) FROM pg_class
		    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
		  UNION ALL
		  SELECT enumtypid::regtype::text, concat_ws(' ', 'value', enumtypid::regtype, enumlabel, row_number() OVER (PARTITION BY enumtypid ORDER BY enumsortorder))
		    FROM pg_enum
		  UNION ALL
		  SELECT proname, concat_ws(' ', 'function', p.oid::regprocedure, prosrc) FROM pg_proc p
		    WHERE pronamespace = 'public'::regnamespace
		      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
		) AS all_of_it
		WHERE starts_with(about, $1) AND about <> 'goose_db_version'
		ORDER BY line`, prefix)
	if err != nil {
		t.Fatal(err)
	}
	lines, err := pgx.CollectRows(rows, pgx.RowTo[string])
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

// difference is what only one of two shapes has.
func difference(a, b []string) string {
	var out []string
	for _, line := range a {
		if !slices.Contains(b, line) {
			out = append(out, "- "+line)
		}
	}
	for _, line := range b {
		if !slices.Contains(a, line) {
			out = append(out, "+ "+line)
		}
	}
	return strings.Join(out, "\n")
}
