package demo_test

import (
	"testing"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
)

func TestEveryRoleOfTheDemoCanComeIn(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	for _, l := range demo.Logins() {
		if len(l.Password) < 12 || l.Path == "" || l.Who == "" {
			t.Errorf("%+v", l)
		}
		if number(t, db, `SELECT count(*) FROM accounts a JOIN account_roles r ON r.account_id = a.id WHERE a.login = $1 AND a.state = 'active' AND a.name LIKE '%(mẫu)'`, l.Login) != 1 {
			t.Errorf("%s cannot come in", l.Login)
		}
	}
	if n := number(t, db, `SELECT count(*) FROM accounts a JOIN producers r ON r.id = a.producer_id WHERE r.slug = 'htx-mien-lang-so'`); n != 1 {
		t.Errorf("%d logins of the noodle makers", n)
	}
	if n := number(t, db, `SELECT count(*) FROM accounts`); n != len(demo.Logins()) {
		t.Errorf("%d accounts for %d logins", n, len(demo.Logins()))
	}
}
