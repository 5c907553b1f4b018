package programme_test

import (
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/programme"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

var officer = audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}

type world struct {
	*catalogtest.World
	db *pg.DB
}

// held is a store with a fair that begins so many days from today and lasts three.
func held(t *testing.T, from int) (*world, *programme.Fairs, int64) {
	t.Helper()
	db := dbtest.Open(t)
	w, store := &world{catalogtest.New(t, db), db}, programme.NewFairs(db, catalogtest.Noon)
	id, err := store.Add(t.Context(), officer, fair(from), "")
	if err != nil {
		t.Fatal(err)
	}
	return w, store, id
}

func fair(from int) programme.Fair {
	first := vntime.Today(catalogtest.Noon()).AddDate(0, 0, from)
	return programme.Fair{Name: "Hội chợ làng nghề", Place: "Sân đình", Where: programme.InCommune, StartsOn: first, EndsOn: first.AddDate(0, 0, 2)}
}

func TestAFairIsPlannedThenOnThenHeld(t *testing.T) {
	t.Parallel()
	f := fair(0)
	for days, want := range map[int]programme.State{-1: programme.Planned, 0: programme.On, 2: programme.On, 3: programme.Held} {
		if got := f.At(f.StartsOn.AddDate(0, 0, days)); got != want {
			t.Errorf("%d days after it began it is %s, not %s", days, got, want)
		}
	}
	f.CancelReason = "Mưa bão"
	if got := f.At(f.StartsOn.AddDate(0, 0, 3)); got != programme.Cancelled {
		t.Errorf("called off, it is %s", got)
	}
}

func TestWhatCannotBeAFairIsRefusedFieldByField(t *testing.T) {
	t.Parallel()
	for want, spoil := range map[string]func(*programme.Fair){
		"name": func(f *programme.Fair) { f.Name = " " }, "place": func(f *programme.Fair) { f.Place = "" }, "where": func(f *programme.Fair) { f.Where = "moon" },
		"starts": func(f *programme.Fair) { f.StartsOn = time.Time{} }, "ends": func(f *programme.Fair) { f.EndsOn = f.StartsOn.AddDate(0, 0, -1) },
	} {
		f := fair(1)
		spoil(&f)
		if form, ok := fault.AsForm(f.Check()); !ok || len(form.Fields) != 1 || form.Fields[0].Name != want {
			t.Errorf("%s: %v", want, f.Check())
		}
	}
	long := fair(1)
	long.EndsOn = long.StartsOn.AddDate(1, 0, 0)
	if form, ok := fault.AsForm(long.Check()); !ok || form.Fields[0].Key != "fair.too_many_days" {
		t.Errorf("a fair of a year: %v", long.Check())
	}
}

func TestResultsAreToldOfWhoTakesPartFromTheFirstDay(t *testing.T) {
	t.Parallel()
	w, store, id := held(t, 1)
	coop, nem := w.CoopLangSo(), w.NemHaHoa()
	sold, signed := money.VND(1_200_000), 2
	told := []programme.Stall{{ProducerID: coop, Name: "Gian 5", Sales: &sold, Contracts: &signed}, {ProducerID: nem}}
	if err := store.SetStalls(t.Context(), officer, id, 1, told); !fault.Is(err, "fair.not_begun") {
		t.Errorf("a result before the first day: %v", err)
	}
	w.Exec(`UPDATE trade_fairs SET starts_on = starts_on - 1`)
	if err := store.SetStalls(t.Context(), officer, id, 1, told); err != nil {
		t.Fatal(err)
	}
	f, err := store.ByID(t.Context(), id)
	if err != nil || f.Makers != 2 || f.Told != 1 || f.Sales != sold || f.RowVersion != 2 || len(f.Stalls) != 2 {
		t.Fatalf("%+v (%v)", f, err)
	}
	if err := store.Change(t.Context(), officer, id, 2, fair(5)); !fault.Is(err, "fair.has_results") {
		t.Errorf("moved to later with results: %v", err)
	}
	less := money.VND(-1)
	if _, ok := fault.AsForm(store.SetStalls(t.Context(), officer, id, 2, []programme.Stall{{ProducerID: coop, Sales: &less}})); !ok {
		t.Error("sales below nought are taken")
	}
	if err := store.SetStalls(t.Context(), officer, id, 2, []programme.Stall{{ProducerID: nem}}); err != nil {
		t.Fatal(err)
	}
	var lines int
	var after string
	row := w.db.Pool.QueryRow(t.Context(), `SELECT count(*), max(before::text) FILTER (WHERE action = 'fair.stalls_set' AND before->>'sales_told' <> 'null') FROM audit_log WHERE entity = 'trade_fair' AND entity_id = $1`, id)
	if err := row.Scan(&lines, &after); err != nil || lines != 3 || after == "" {
		t.Errorf("%d lines in the log, the last with %q before (%v)", lines, after, err)
	}
}

// Of two officers who save at once one is told; nothing of either is half saved.
func TestOfTwoWhoSaveAtOnceOneIsTold(t *testing.T) {
	t.Parallel()
	w, store, id := held(t, 1)
	makers := []int64{w.CoopLangSo(), w.NemHaHoa()}
	errs := make([]error, 2)
	var wg sync.WaitGroup
	for i := range errs {
		wg.Go(func() {
			errs[i] = store.SetStalls(t.Context(), officer, id, 1, []programme.Stall{{ProducerID: makers[i], Name: "Gian 1"}})
		})
	}
	wg.Wait()
	won := 0
	for _, err := range errs {
		if err == nil {
			won++
		} else if !fault.Is(err, "fair.changed_meanwhile") {
			t.Error(err)
		}
	}
	if f, err := store.ByID(t.Context(), id); err != nil || won != 1 || len(f.Stalls) != 1 {
		t.Errorf("%d saved, %+v (%v)", won, f, err)
	}
}

func TestAFairIsCalledOffWithAReasonBeforeItIsOver(t *testing.T) {
	t.Parallel()
	w, store, id := held(t, 1)
	ctx := t.Context()
	if _, ok := fault.AsForm(store.Cancel(ctx, officer, id, 1, "")); !ok {
		t.Error("called off for no reason")
	}
	if _, err := store.Bin(ctx, officer, id, 1); !fault.Is(err, "fair.stays") {
		t.Errorf("a fair that takes place goes into the bin: %v", err)
	}
	if err := store.Cancel(ctx, officer, id, 1, "Mưa bão"); err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{store.Change(ctx, officer, id, 2, fair(2)), store.SetStalls(ctx, officer, id, 2, nil), store.Cancel(ctx, officer, id, 2, "Lại hủy")} {
		if !fault.Is(err, "fair.cancelled") {
			t.Errorf("changed after it was called off: %v", err)
		}
	}
	if err := store.Revive(ctx, officer, id, 2); err != nil {
		t.Fatal(err)
	}
	w.Exec(`UPDATE trade_fairs SET starts_on = starts_on - 20, ends_on = ends_on - 20`)
	if err := store.Cancel(ctx, officer, id, 3, "Muộn rồi"); !fault.Is(err, "fair.over") {
		t.Errorf("called off after it was held: %v", err)
	}
}

func TestFairsAreListedByViewFilterAndWords(t *testing.T) {
	t.Parallel()
	w, store, id := held(t, 1)
	ctx, nem := t.Context(), w.NemHaHoa()
	if err := store.SetStalls(ctx, officer, id, 1, []programme.Stall{{ProducerID: nem}}); err != nil {
		t.Fatal(err)
	}
	for _, from := range []int{0, -30} {
		f := fair(from)
		f.Name, f.Where = "Hội chợ nông sản", programme.InCity
		if _, err := store.Add(ctx, officer, f, ""); err != nil {
			t.Fatal(err)
		}
	}
	for want, q := range map[int]programme.Query{
		3: {View: programme.ViewAll}, 1: {View: programme.ViewComing}, 2: {View: programme.ViewAll, Where: programme.InCity},
	} {
		q.Page, q.PerPage = 1, 50
		if page, err := store.List(ctx, q); err != nil || len(page.Rows) != want || page.Total != want {
			t.Errorf("%+v: %d rows, not %d (%v)", q, len(page.Rows), want, err)
		}
	}
	for _, q := range []programme.Query{{View: programme.ViewOn}, {View: programme.ViewHeld}, {ProducerID: nem, Stalls: true}, {Text: "lang nghe"}} {
		q.Page, q.PerPage = 1, 50
		page, err := store.List(ctx, q)
		if err != nil || len(page.Rows) != 1 || q.Stalls && len(page.Rows[0].Stalls) != 1 {
			t.Errorf("%+v: %+v (%v)", q, page, err)
		}
	}
}
