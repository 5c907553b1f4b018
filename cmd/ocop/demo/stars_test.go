package demo_test

import (
	"bytes"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
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

func TestTheSecondOfficerReadsTheDecisionThatWaitsAndApprovesIt(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), t.Context()
	d := deps(t, db)
	if _, err := demo.Seed(ctx, d); err != nil {
		t.Fatal(err)
	}
	store := ocop.NewStore(db, noon)
	found, err := store.Desk(ctx, ocop.DeskQuery{View: ocop.DeskWaiting, PerPage: 9})
	if err != nil || len(found.Asked) != 1 || found.Asked[0].File() == nil {
		t.Fatalf("one decision waits, with its copy: %+v (%v)", found, err)
	}
	p := found.Asked[0]
	body, err := d.Papers.Get(ctx, p.File().Name())
	if err != nil || !bytes.HasPrefix(body, []byte("%PDF-")) || !bytes.Contains(body, []byte("(21/11/2026)")) || !bytes.Contains(body, []byte("(23/11/2029)")) {
		t.Fatalf("the copy of %d bytes does not say its days (%v)", len(body), err)
	}
	second := audit.Actor{Kind: audit.Staff, ID: int64(number(t, db, `SELECT id FROM accounts WHERE login = 'quantri@hungdao.example'`)), Name: "Quản trị (mẫu)"}
	if err := store.Approve(ctx, second, p.ID, ocop.Retyped{DecisionNumber: "4412/QĐ-UBND (mẫu)", DecidedOn: p.DecidedOn, Stars: 3, ValidUntil: p.ValidUntil}); err != nil {
		t.Fatal(err)
	}
	if n := number(t, db, `SELECT count(*) FROM recognitions o JOIN products p ON p.id = o.product_id WHERE p.slug = 'nem-nam-ha-hoa' AND `+ocop.ShownOn("$1"), ocop.Today(noon())); n != 1 {
		t.Errorf("%d stars are shown for it", n)
	}
}
