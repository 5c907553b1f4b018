package demo_test

import "testing"

func TestEveryFactSaysWhereItWasRead(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	if bare := texts(t, db, `SELECT text FROM facts WHERE source = '' AND kind NOT IN ('route', 'rule')`); bare != nil {
		t.Errorf("without a source: %v", bare)
	}
	if bare := texts(t, db, `SELECT text FROM facts WHERE kind = 'rule' AND source = '' AND text NOT LIKE '%(mẫu, chờ xã xác nhận)%'`); bare != nil {
		t.Errorf("rules that nobody has confirmed and that do not say so: %v", bare)
	}
	if thin := texts(t, db, `SELECT slug FROM villages v WHERE NOT EXISTS (SELECT FROM facts WHERE village_id = v.id AND kind = 'fact')`); thin != nil {
		t.Errorf("villages without a fact: %v", thin)
	}
	if n := number(t, db, `SELECT count(*) FROM villages v WHERE slug IN ('lang-so', 'yen-quan', 'ha-hoa', 'do-chang', 'cong-hoa')
		AND (SELECT count(*) FROM facts WHERE village_id = v.id AND kind = 'step') BETWEEN 4 AND 6`); n != 5 {
		t.Errorf("%d of 5 villages tell their craft in four to six steps", n)
	}
	for _, kind := range []string{"fact", "route", "rule", "festival"} {
		if number(t, db, `SELECT count(*) FROM facts f JOIN heritage_sites h ON h.id = f.heritage_site_id WHERE h.slug = 'dinh-so' AND kind = $1`, kind) < 3 {
			t.Errorf("Đình So says too little: %s", kind)
		}
	}
}

func TestFourSalesPointsLieInTheCommune(t *testing.T) {
	t.Parallel()
	db := seeded(t)
	// The box around the commune, of the official boundary.
	if n := number(t, db, `SELECT count(*) FROM sales_points WHERE longitude BETWEEN 105.630787 AND 105.725882 AND latitude BETWEEN 20.948901 AND 20.990499
		AND state = 'open' AND closed_until IS NULL AND sample AND name LIKE '%(mẫu)' AND hours <> '' AND phone LIKE '+84900000%'`); n != 4 {
		t.Errorf("%d sales points", n)
	}
	if n := number(t, db, `SELECT count(*) FROM sales_points WHERE NOT pickup`); n != 1 {
		t.Errorf("%d points hand out no orders", n)
	}
	if n := number(t, db, `SELECT count(DISTINCT kind) FROM sales_points`); n < 4 {
		t.Errorf("%d kinds of points", n)
	}
	if empty := texts(t, db, `SELECT slug FROM sales_points s WHERE NOT EXISTS (SELECT FROM sales_point_products WHERE sales_point_id = s.id)`); empty != nil {
		t.Errorf("empty shelves: %v", empty)
	}
}
