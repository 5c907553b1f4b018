package unsent_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/unsent"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

func TestWhatIsHalfTypedIsItsAuthorsAndLastsThirtyDays(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), t.Context()
	now := time.Date(2026, 11, 27, 2, 0, 0, 0, time.UTC)
	s := unsent.NewStore(db, func() time.Time { return now })
	person := func(login string) (id int64) {
		err := db.Pool.QueryRow(ctx, `INSERT INTO accounts (login, name, password_hash) VALUES ($1, $1, '$argon2id$x') RETURNING id`, login).Scan(&id)
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	hoa, lan := person("hoa@example.vn"), person("lan@example.vn")
	key := unsent.Key{Account: hoa, Form: "san-pham", Record: 7}
	keep := func(k unsent.Key, name string) bool {
		ok, err := s.Keep(ctx, k, map[string]string{"name": name})
		if err != nil {
			t.Fatal(err)
		}
		return ok
	}
	left := func(k unsent.Key) string {
		typed, err := s.Left(ctx, k)
		if err != nil {
			t.Fatal(err)
		}
		if typed == nil {
			return "nothing"
		}
		return typed.Fields["name"]
	}
	keep(key, "Miến")
	keep(key, "Miến dong")
	if got := left(key); got != "Miến dong" {
		t.Errorf("left: %s", got)
	}
	for what, other := range map[string]unsent.Key{"somebody else's": {Account: lan, Form: "san-pham", Record: 7}, "another form's": {Account: hoa, Form: "chu-the", Record: 7}, "another record's": {Account: hoa, Form: "san-pham"}} {
		if got := left(other); got != "nothing" {
			t.Errorf("%s: %s", what, got)
		}
	}
	if keep(key, strings.Repeat("x", unsent.MostBytes)) || left(key) != "Miến dong" {
		t.Error("a text without end is kept, or costs what was kept")
	}
	keep(unsent.Key{Account: lan, Form: "san-pham", Record: 7}, "của Lan")
	for n := range unsent.MostForms + 5 {
		now = now.Add(time.Minute)
		keep(unsent.Key{Account: hoa, Form: "bai", Record: int64(n)}, fmt.Sprint(n))
	}
	var of int
	if err := db.Pool.QueryRow(ctx, `SELECT count(*) FROM unsent_forms WHERE account_id = $1`, hoa).Scan(&of); err != nil || of != unsent.MostForms || left(key) != "nothing" {
		t.Errorf("%d forms are kept (%v), the oldest says %s", of, err, left(key))
	}
	last := unsent.Key{Account: hoa, Form: "bai", Record: unsent.MostForms + 4}
	if err := s.Drop(ctx, last); err != nil || left(last) != "nothing" {
		t.Errorf("put away, it says %s (%v)", left(last), err)
	}
	if _, err := db.Pool.Exec(ctx, `UPDATE accounts SET state = 'disabled' WHERE id = $1`, lan); err != nil {
		t.Fatal(err)
	}
	if n, err := s.Sweep(ctx); err != nil || n != 1 {
		t.Errorf("%d swept, want the one of who is shut out (%v)", n, err)
	}
	now = now.Add(unsent.Lasts)
	if got := left(unsent.Key{Account: hoa, Form: "bai", Record: 30}); got != "nothing" {
		t.Errorf("after thirty days it says %s", got)
	}
	if n, err := s.Sweep(ctx); err != nil || n != unsent.MostForms-1 {
		t.Errorf("%d swept (%v)", n, err)
	}
}
