package demo_test

import (
	"testing"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/auth"
)

func TestEveryRoleOfTheDemoCanComeIn(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	office := auth.NewStore(db, noon)
	for _, l := range demo.Logins() {
		if len(l.Password) < 12 || l.Path == "" || l.Who == "" {
			t.Errorf("%+v", l)
		}
		if _, err := office.Login(t.Context(), l.Login, l.Password, "127.0.0.1"); err != nil {
			t.Errorf("%s cannot come in: %v", l.Login, err)
		}
	}
	if n := number(t, db, `SELECT count(*) FROM accounts WHERE name NOT LIKE '%(mẫu)'`); n > 0 {
		t.Errorf("%d accounts do not say that they are made up", n)
	}
	if n := number(t, db, `SELECT count(*) FROM accounts a JOIN producers r ON r.id = a.producer_id WHERE r.slug = 'htx-mien-lang-so'`); n != 1 {
		t.Errorf("%d logins of the noodle makers", n)
	}
	if n := number(t, db, `SELECT count(*) FROM accounts`); n != len(demo.Logins()) {
		t.Errorf("%d accounts for %d logins", n, len(demo.Logins()))
	}
}
