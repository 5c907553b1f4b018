package demo_test

import (
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

func TestStarsComeOnlyFromRecords(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	today := ocop.Today(noon())
	in := ` FROM recognitions o WHERE ` + ocop.ShownOn("$1")
	if n := number(t, db, `SELECT count(*)`+in+` AND stars = 4`, today); n != 1 {
		t.Errorf("%d products hold four stars", n)
	}
	if n := number(t, db, `SELECT count(*)`+in+` AND stars = 3`, today); n < 3 {
		t.Errorf("%d products hold three stars", n)
	}
	if n := number(t, db, `SELECT count(*)`+in+` AND valid_until = $1::date + 20`, today); n != 1 {
		t.Errorf("%d recognitions end in twenty days", n)
	}
	if n := number(t, db, `SELECT count(*) FROM recognitions WHERE valid_until < $1::date AND revoked_on IS NULL`, today); n != 1 {
		t.Errorf("%d recognitions have lapsed", n)
	}
	if n := number(t, db, `SELECT count(*) FROM recognitions WHERE revoked_on <= $1::date AND revoked_because LIKE '%(mẫu)'`, today); n != 1 {
		t.Errorf("%d recognitions are revoked", n)
	}
	if odd := texts(t, db, `SELECT certificate_code FROM recognitions WHERE NOT sample OR decision_number NOT LIKE '%(mẫu)' OR authority NOT LIKE '%(mẫu)'
		OR certificate_code !~ '^01-09931-\d{3}-20\d\d$' OR stars > 4 OR product_id IS NULL`); odd != nil {
		t.Errorf("recognitions that do not say that they are made up: %v", odd)
	}
	if claimed := texts(t, db, `SELECT name FROM products WHERE concat(name, summary, quote, story, keywords) ~* '\d sao'`); claimed != nil {
		t.Errorf("stars in words: %v", claimed)
	}
}
