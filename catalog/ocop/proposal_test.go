package ocop_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/approval"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func person(id int64) audit.Actor {
	return audit.Actor{Kind: audit.Staff, ID: id, Name: fmt.Sprintf("Cán bộ %d", id)}
}

// decision is a recognition of four stars from today, as the paper has it.
func decision(productID int64) ocop.Proposal {
	four := 4
	return ocop.Proposal{ProductID: productID, DecisionNumber: "0412/QĐ-UBND (mẫu)", DecidedOn: day("2026-11-20"), Authority: "UBND thành phố Hà Nội (mẫu)", Stars: &four, ValidFrom: day("2026-11-24"),
		FileHash: strings.Repeat("a", 64), FileType: "application/pdf", FileSize: 9}
}

func read() ocop.Retyped {
	return ocop.Retyped{DecisionNumber: " 0412/qđ-ubnd(mẫu)", DecidedOn: day("2026-11-20"), Stars: 4, ValidUntil: day("2029-11-23")}
}

func TestAStarTakesTwoPeopleWhoReadTheSame(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), context.Background()
	jar := catalogtest.New(t, db).Product(catalogtest.Goods{Name: "Miến"})
	store := ocop.NewStore(db, catalogtest.Noon)
	shown := func() int {
		m, err := store.Shown(ctx, []int64{jar.ProductID})
		if err != nil {
			t.Fatal(err)
		}
		return m[jar.ProductID].Stars
	}
	id, err := store.ProposeGrant(ctx, person(1), decision(jar.ProductID))
	if err != nil {
		t.Fatal(err)
	}
	if asked, err := store.Proposal(ctx, id); err != nil || !asked.ValidUntil.Equal(*day("2029-11-23")) || asked.State != approval.Proposed || shown() != 0 {
		t.Fatalf("36 months later: %+v (%v), shown %d", asked, err, shown())
	}
	if err := store.Approve(ctx, person(1), id, read()); !fault.Is(err, "approval.same_person") || shown() != 0 {
		t.Errorf("alone: %v", err)
	}
	if _, wrong := fault.AsForm(store.Approve(ctx, person(2), id, ocop.Retyped{DecisionNumber: "0412/QĐ-UBND (mẫu)", Stars: 4})); !wrong || shown() != 0 {
		t.Error("half a reading was held against the first one")
	}
	wrong := read()
	wrong.Stars, wrong.ValidUntil = 5, day("2029-11-24")
	err = store.Approve(ctx, person(2), id, wrong)
	if no, ok := fault.As(err); !ok || no.Key != "recognition.differs" || !slices.Equal(no.Details["fields"].([]string), []string{"stars", "until"}) || shown() != 0 {
		t.Errorf("with another reading: %v", err)
	}
	if err := store.Approve(ctx, person(2), id, read()); err != nil || shown() != 4 {
		t.Errorf("by two: %v, shown %d", err, shown())
	}
	cert, err := store.ByCode(ctx, "01-09931-001-2026")
	if err != nil || cert.Stars != 4 {
		t.Fatalf("its code: %v", err)
	}
	revoke, err := store.ProposeRevoke(ctx, person(2), cert.ID, "Ngừng sản xuất")
	if err != nil || shown() != 4 {
		t.Fatalf("a proposal took the star away: %v", err)
	}
	if err := store.Approve(ctx, person(1), revoke, ocop.Retyped{}); err != nil || shown() != 0 {
		t.Errorf("revoked by two: %v, shown %d", err, shown())
	}
	back, err := store.ProposeGrant(ctx, person(1), decision(jar.ProductID))
	if err != nil {
		t.Fatal(err)
	}
	if err := store.SendBack(ctx, person(2), back, " "); !fault.Is(err, "approval.why") {
		t.Errorf("sent back without a reason: %v", err)
	}
	if err := store.SendBack(ctx, person(2), back, "Sai hạng"); err != nil {
		t.Error(err)
	}
	if err := store.Approve(ctx, person(3), back, read()); !fault.Is(err, "approval.decided_already") {
		t.Errorf("what was sent back: %v", err)
	}
}

func TestAStarTakesACopyOfItsDecision(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), context.Background()
	jar := catalogtest.New(t, db).Product(catalogtest.Goods{Name: "Miến"})
	store := ocop.NewStore(db, catalogtest.Noon)
	bare := decision(jar.ProductID)
	bare.FileHash, bare.FileType, bare.FileSize = "", "", 0
	_, err := store.ProposeGrant(ctx, person(1), bare)
	if form, ok := fault.AsForm(err); !ok || len(form.Fields) != 1 || form.Fields[0].Name != "file" {
		t.Fatalf("proposed without a copy: %v", err)
	}
	id, err := store.ProposeGrant(ctx, person(1), decision(jar.ProductID))
	if err != nil {
		t.Fatal(err)
	}
	// One from before a copy was asked for.
	if _, err := db.Pool.Exec(ctx, `UPDATE recognition_proposals SET file_hash = '', file_type = '', file_size = 0`); err != nil {
		t.Fatal(err)
	}
	if err := store.Approve(ctx, person(2), id, read()); !fault.Is(err, "recognition.no_file") {
		t.Errorf("approved without a copy: %v", err)
	}
}

func TestOfManyWhoApproveAtOnceOneDoesAndNoCodeIsLeftOut(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), context.Background()
	w := catalogtest.New(t, db)
	store := ocop.NewStore(db, catalogtest.Noon)
	const products = 6
	ids := make([]int64, products)
	for i := range ids {
		id, err := store.ProposeGrant(ctx, person(1), decision(w.Product(catalogtest.Goods{Name: fmt.Sprintf("Miến %d", i)}).ProductID))
		if err != nil {
			t.Fatal(err)
		}
		ids[i] = id
	}
	var all sync.WaitGroup
	var mu sync.Mutex
	yes := map[int64]int{}
	for _, id := range ids {
		for n := range 4 {
			all.Go(func() {
				r := read()
				if n == 0 {
					r.Stars = 3 // an approval that is rolled back
				}
				if err := store.Approve(ctx, person(int64(2+n)), id, r); err == nil {
					mu.Lock()
					yes[id]++
					mu.Unlock()
				} else if !fault.Is(err, "approval.decided_already") && !fault.Is(err, "recognition.differs") {
					t.Error(err)
				}
			})
		}
	}
	all.Wait()
	found, err := store.Desk(ctx, ocop.DeskQuery{View: ocop.DeskRegister, PerPage: 50})
	if err != nil || len(found.Register) != products {
		t.Fatalf("%+v (%v)", found, err)
	}
	var codes []string
	for _, c := range found.Register {
		codes = append(codes, c.CertificateCode)
	}
	slices.Sort(codes)
	for i, code := range codes {
		if want := fmt.Sprintf("01-09931-%03d-2026", i+1); code != want || yes[ids[i]] != 1 {
			t.Errorf("code %s, want %s; approved %d times", code, want, yes[ids[i]])
		}
	}
}

func TestTheSchemaRefusesOnePersonTwice(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	if _, err := db.Pool.Exec(t.Context(), `INSERT INTO approvals (kind, entity_id, state, proposed_by, proposed_name, proposed_at, decided_by, decided_at) VALUES ('x', 1, 'approved', 7, 'A', now(), 7, now())`); err == nil {
		t.Fatal("one person approved their own proposal")
	}
}

func TestTheSchemaKeepsWhoProposedAndWhatWasDecided(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	exec := func(sql string) error {
		_, err := db.Pool.Exec(t.Context(), sql)
		return err
	}
	if err := exec(`INSERT INTO approvals (kind, entity_id, proposed_by, proposed_name, proposed_at) VALUES ('x', 1, 7, 'A', now())`); err != nil {
		t.Fatal(err)
	}
	refused := func(all ...string) {
		t.Helper()
		for _, sql := range all {
			if exec(sql) == nil {
				t.Errorf("%s was let through", sql)
			}
		}
	}
	// whoever proposed it says that it was another, and approves
	refused(`UPDATE approvals SET proposed_by = 8`, `UPDATE approvals SET state = 'approved', decided_by = 7, decided_at = now(), proposed_by = 8`, `UPDATE approvals SET entity_id = 2`, `DELETE FROM approvals`, `TRUNCATE approvals`)
	if err := exec(`UPDATE approvals SET state = 'sent_back', decided_by = 8, decided_name = 'B', decided_at = now(), reason = 'chưa rõ'`); err != nil {
		t.Fatal(err)
	}
	refused(`UPDATE approvals SET state = 'approved', reason = ''`, `UPDATE approvals SET state = 'proposed', decided_by = NULL, decided_at = NULL`, `UPDATE approvals SET reason = 'khác'`, `DELETE FROM approvals`)
}

func TestAnExtensionEndsAfter180DaysAndAStarIsNoLongerThanTheSetting(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), context.Background()
	w := catalogtest.New(t, db)
	jar := w.Product(catalogtest.Goods{Name: "Miến"})
	old := w.Recognise(jar.ProductID, 3, "2023-12-01", "2026-11-20")
	store := ocop.NewStore(db, catalogtest.Noon)
	for until, ok := range map[string]bool{"2026-11-20": false, "2026-11-21": true, "2027-05-19": true, "2027-05-20": false} {
		id, err := store.ProposeExtend(ctx, person(1), old, ocop.Proposal{ValidUntil: day(until), Reason: "đang phân hạng lại"})
		if _, wrong := fault.AsForm(err); wrong == ok {
			t.Errorf("until %s: %v", until, err)
		}
		if err == nil && store.SendBack(ctx, person(1), id, "thử") != nil { // one waits at a time
			t.Errorf("until %s: not taken back", until)
		}
	}
	if _, err := store.ProposeExtend(ctx, person(1), old, ocop.Proposal{ValidUntil: day("2027-05-19"), Reason: "đang phân hạng lại"}); err != nil {
		t.Fatal(err)
	}
	found, err := store.Desk(ctx, ocop.DeskQuery{View: ocop.DeskWaiting, PerPage: 9})
	if err != nil || len(found.Asked) != 1 {
		t.Fatalf("%+v wait (%v)", found, err)
	}
	if err := store.Approve(ctx, person(2), found.Asked[0].ID, ocop.Retyped{}); err != nil {
		t.Fatal(err)
	}
	if c, err := store.ByID(ctx, old); err != nil || c.On(ocop.Today(catalogtest.Noon().AddDate(0, 0, -4))) != ocop.InForce || c.ExtensionGround != "đang phân hạng lại" {
		t.Errorf("extended: %+v (%v)", c, err)
	}
	w.Exec(`INSERT INTO settings (key, value) VALUES ('recognition_months', '24')`)
	long := decision(jar.ProductID)
	long.ValidUntil = day("2028-11-24")
	_, err = store.ProposeGrant(ctx, person(1), long)
	if form, ok := fault.AsForm(err); !ok || form.Fields[0].Key != "recognition.too_long" {
		t.Errorf("a day more than 24 months: %v", err)
	}
}

func TestCopiesAreToldWhenAStarBeginsAndTheDayAfterItEnds(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), context.Background()
	w := catalogtest.New(t, db)
	w.Recognise(w.Product(catalogtest.Goods{Name: "Miến"}).ProductID, 3, "2026-11-26", "2026-11-30")
	for _, c := range []struct {
		at   string
		told int64
	}{
		{"2026-11-25T23:59:59+07:00", 0}, {"2026-11-26T00:00:00+07:00", 1}, {"2026-11-26T00:01:00+07:00", 0}, {"2026-11-30T23:59:59+07:00", 0},
		{"2026-12-01T00:00:00+07:00", 1}, {"2026-12-02T00:00:00+07:00", 0},
	} {
		store := ocop.NewStore(db, func() time.Time { return at(c.at) })
		if n, err := store.TurnDay(ctx); err != nil || n != c.told {
			t.Errorf("at %s: told of %d, not %d (%v)", c.at, n, c.told, err)
		}
	}
}

func TestHowLongARecognitionHoldsIsSetForThoseToComeOnly(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), context.Background()
	w := catalogtest.New(t, db)
	jar := w.Product(catalogtest.Goods{Name: "Miến"})
	granted := w.Recognise(jar.ProductID, 3, "2026-01-01", "2028-12-31")
	store := ocop.NewStore(db, catalogtest.Noon)
	for _, bad := range []int{0, -1, ocop.LongestMonths + 1} {
		if _, ok := fault.AsForm(store.SetMonths(ctx, person(1), bad, ocop.UsualMonths)); !ok {
			t.Errorf("%d months are taken", bad)
		}
	}
	errs := make([]error, 2)
	var both sync.WaitGroup
	for i, months := range []int{24, 48} {
		both.Go(func() { errs[i] = store.SetMonths(ctx, person(int64(i+1)), months, ocop.UsualMonths) })
	}
	both.Wait()
	if first, second := fault.Is(errs[0], "recognition.months_changed"), fault.Is(errs[1], "recognition.months_changed"); first == second {
		t.Errorf("of two who set it at once: %v", errs)
	}
	now, err := store.Months(ctx)
	if err != nil || now != 24 && now != 48 {
		t.Fatalf("%d months (%v)", now, err)
	}
	if err := store.SetMonths(ctx, person(1), 12, now); err != nil {
		t.Fatal(err)
	}
	if r, err := store.ByID(ctx, granted); err != nil || !r.ValidUntil.Equal(*day("2028-12-31")) {
		t.Errorf("a recognition that was granted ends %v (%v)", r.ValidUntil, err)
	}
	if n, err := store.Held(ctx); err != nil || n != 1 {
		t.Errorf("%d in force (%v)", n, err)
	}
	var lines int
	if err := db.Pool.QueryRow(ctx, `SELECT count(*) FROM audit_log WHERE entity = 'setting' AND before->'recognition_months' <> after->'recognition_months'`).Scan(&lines); err != nil || lines != 2 {
		t.Errorf("%d lines in the log (%v)", lines, err)
	}
}
