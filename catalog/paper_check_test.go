package catalog_test

import (
	"context"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

var producer = audit.Actor{Kind: audit.Staff, ID: 8, Name: "Bà Lý"}

func TestAProducersPaperCountsOnceAnOfficerHasCheckedIt(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	jar := w.Product(catalogtest.Goods{Name: "Miến", Unproven: true})
	w.Prove(w.Product(catalogtest.Goods{Name: "Bún"}).ProductID, "infinity")
	store, own := w.at("2026-11-24T12:00:00+07:00"), catalog.Scope{ProducerID: w.CoopLangSo()}
	shown := func() bool {
		_, err := store.PublishedBySlug(ctx, "mien")
		return err == nil
	}
	read := func(id int64) *catalog.PaperRow {
		t.Helper()
		p, err := store.PaperByID(ctx, own, true, id)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	id, err := store.AddPaper(ctx, producer, own, declared(jar.ProductID, "2027-12-31"))
	if err != nil || shown() {
		t.Fatalf("an unchecked paper counts: %v (%v)", shown(), err)
	}
	d, err := store.ByID(ctx, own, jar.ProductID)
	if err != nil || d.Needs[1].Met || d.Needs[1].PaperID != 0 {
		t.Errorf("an unchecked paper meets a need: %+v (%v)", d.Needs, err)
	}
	if n, err := w.at("2027-12-30T12:00:00+07:00").Remind(ctx); err != nil || n != 0 {
		t.Errorf("told of the end of %d unchecked papers (%v)", n, err)
	}
	if err := store.CheckPaper(ctx, producer, own, id, 1); !fault.Is(err, "paper.not_found") {
		t.Errorf("a producer checks their own: %v", err)
	}
	if _, err := store.RenewPaper(ctx, producer, own, id, declared(0, "2028-12-31")); !fault.Is(err, "paper.unchecked") {
		t.Errorf("an unchecked paper is renewed: %v", err)
	}
	if err := store.SendBackPaper(ctx, officer, catalog.Everything(), id, 1, ""); !fault.Is(err, "paper.why_back") {
		t.Errorf("sent back without a reason: %v", err)
	}
	if err := store.SendBackPaper(ctx, officer, catalog.Everything(), id, 1, "Sai ngày"); err != nil || shown() {
		t.Fatalf("sent back: %v", err)
	}
	if p := read(id); p.On(civil("2026-11-24")) != catalog.PaperSentBack || p.SentBackBecause != "Sai ngày" || p.CheckedBy != officer.Name {
		t.Errorf("its producer reads %+v", p)
	}
	if err := store.CheckPaper(ctx, officer, catalog.Everything(), id, 2); !fault.Is(err, "paper.not_waiting") {
		t.Errorf("what was sent back is checked: %v", err)
	}
	if err := store.MendPaper(ctx, producer, own, id, 2, declared(0, "2026-12-31")); err != nil || shown() {
		t.Fatalf("mended: %v", err)
	}
	if err := store.CheckPaper(ctx, officer, catalog.Everything(), id, 2); !fault.Is(err, "paper.changed_meanwhile") {
		t.Errorf("an officer checks what they have not seen: %v", err)
	}
	if err := store.CheckPaper(ctx, officer, catalog.Everything(), id, 3); err != nil || !shown() {
		t.Fatalf("checked, it does not count: %v", err)
	}
	if p := read(id); p.CheckedBy != officer.Name || p.CheckedAt == nil || *p.ExpiresOn != civil("2026-12-31") || p.SentBackBecause != "" {
		t.Errorf("got %+v", p)
	}
	if err := store.MendPaper(ctx, producer, own, id, 4, declared(0, "2030-12-31")); !fault.Is(err, "paper.not_waiting") {
		t.Errorf("a paper that counts is changed: %v", err)
	}
	var lines int
	if err := w.db.Pool.QueryRow(ctx, `SELECT count(*) FROM audit_log WHERE entity = 'paper' AND entity_id = $1 AND (action, actor_name) IN (('paper.added', 'Bà Lý'),
		('paper.sent_back', $2), ('paper.mended', 'Bà Lý'), ('paper.checked', $2))`, id, officer.Name).Scan(&lines); err != nil || lines != 4 {
		t.Errorf("%d lines in the log (%v)", lines, err)
	}
}

func TestAnOfficersOwnPaperCountsAtOnceAndSaysWhoCheckedIt(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	jar := w.Product(catalogtest.Goods{Name: "Miến", Unproven: true})
	store := w.at("2026-11-24T12:00:00+07:00")
	id, err := store.AddPaper(ctx, officer, catalog.Everything(), declared(jar.ProductID, "2027-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	if p, err := store.PaperByID(ctx, catalog.Everything(), true, id); err != nil || p.CheckState != catalog.Checked || p.CheckedBy != officer.Name || p.CheckedAt == nil {
		t.Errorf("got %+v (%v)", p, err)
	}
}

func TestAProducersRenewalLeavesTheOldPaperInForceUntilChecked(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	jar := w.Product(catalogtest.Goods{Name: "Miến", Unproven: true})
	w.Prove(w.Product(catalogtest.Goods{Name: "Bún"}).ProductID, "infinity")
	store, own := w.at("2026-11-24T12:00:00+07:00"), catalog.Scope{ProducerID: w.CoopLangSo()}
	old, err := store.AddPaper(ctx, officer, catalog.Everything(), declared(jar.ProductID, "2026-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	ids, errs, all := make([]int64, 6), make([]error, 6), sync.WaitGroup{}
	for i := range errs {
		all.Go(func() { ids[i], errs[i] = store.RenewPaper(ctx, producer, own, old, declared(0, "2029-12-31")) })
	}
	all.Wait()
	var renewal int64
	for i, err := range errs {
		switch {
		case err == nil && renewal == 0:
			renewal = ids[i]
		case !fault.Is(err, "paper.renewal_waiting"):
			t.Errorf("a second renewal: %v", err)
		}
	}
	if p, err := store.PaperByID(ctx, own, true, old); err != nil || p.On(civil("2026-11-24")) != catalog.PaperHolds {
		t.Fatalf("the old paper is not in force: %+v (%v)", p, err)
	}
	for at, shown := range map[string]bool{"2026-12-31T12:00:00+07:00": true, "2027-01-01T12:00:00+07:00": false} {
		if _, err := w.at(at).PublishedBySlug(ctx, "mien"); (err == nil) != shown {
			t.Errorf("unchecked, at %s: %v", at, err)
		}
	}
	if err := store.CheckPaper(ctx, officer, catalog.Everything(), renewal, 1); err != nil {
		t.Fatal(err)
	}
	if p, err := store.PaperByID(ctx, own, true, old); err != nil || p.SupersededBy == nil || *p.SupersededBy != renewal {
		t.Errorf("checked, it takes no place: %+v (%v)", p, err)
	}
	if _, err := w.at("2027-01-01T12:00:00+07:00").PublishedBySlug(ctx, "mien"); err != nil {
		t.Errorf("checked, it does not count: %v", err)
	}
}

func TestPapersThatWaitAreCountedInTheirViewAndInTheDaysWork(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	jar := w.Product(catalogtest.Goods{Name: "Miến", Unproven: true})
	store, own := w.at("2026-11-24T12:00:00+07:00"), catalog.Scope{ProducerID: w.CoopLangSo()}
	for range 3 {
		if _, err := store.AddPaper(ctx, producer, own, declared(jar.ProductID, "2026-12-31")); err != nil {
			t.Fatal(err)
		}
	}
	w.Exec(`UPDATE papers SET check_state = 'sent_back', sent_back_because = 'x' WHERE id = (SELECT max(id) FROM papers)`)
	for scope, want := range map[catalog.Scope][2]int{catalog.Everything(): {2, 1}, own: {2, 1}, {ProducerID: w.NemHaHoa()}: {0, 0}} {
		page, err := store.Papers(ctx, catalog.PaperQuery{View: catalog.PapersWaiting, Scope: scope, Private: true, PerPage: 9})
		if err != nil || len(page.Rows) != want[0] || page.Counts[catalog.PapersWaiting] != want[0] || page.Counts[catalog.PapersBack] != want[1] || page.Counts[catalog.PapersInForce] != 0 || page.Counts[catalog.PapersEnding] != 0 {
			t.Errorf("%+v: %+v (%v)", scope, page, err)
		}
		work, err := store.ForOffice(ctx, catalog.OfficeQuery{Scope: scope})
		if err != nil || work.PapersWaiting != want[0] || work.PapersBack != want[1] {
			t.Errorf("%+v: work %+v (%v)", scope, work, err)
		}
	}
}
