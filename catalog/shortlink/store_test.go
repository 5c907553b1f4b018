package shortlink_test

import (
	"crypto/rand"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/catalog/shortlink"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

var hoa = audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}

type world struct {
	*catalogtest.World
	t     *testing.T
	db    *pg.DB
	store *shortlink.Store
	jar   catalogtest.Jar
}

func open(t *testing.T) *world {
	t.Helper()
	db := dbtest.Open(t)
	w := &world{World: catalogtest.New(t, db), t: t, db: db}
	w.store = shortlink.NewStore(db, catalogtest.Noon, func(word string) bool { return word == "ocop" })
	w.jar = w.Product(catalogtest.Goods{Name: "Miến dong", Stock: 60})
	return w
}

func (w *world) found(t shortlink.Target) shortlink.Found {
	w.t.Helper()
	f, err := w.store.Target(w.t.Context(), t)
	if err != nil {
		w.t.Fatal(err)
	}
	return *f
}

func (w *world) product() shortlink.Found {
	return w.found(shortlink.Target{Opens: shortlink.Product, ID: w.jar.ProductID})
}

func (w *world) add(code string) *shortlink.Link {
	w.t.Helper()
	id, err := w.store.Add(w.t.Context(), hoa, shortlink.New{Code: code, Opens: w.product()}, "")
	if err != nil {
		w.t.Fatal(err)
	}
	return w.read(id)
}

func (w *world) read(id int64) *shortlink.Link {
	w.t.Helper()
	l, err := w.store.ByID(w.t.Context(), id)
	if err != nil {
		w.t.Fatal(err)
	}
	return l
}

// key is why something was refused beside the code, or at all.
func key(err error) string {
	if form, ok := fault.AsForm(err); ok {
		return form.Fields[0].Name + " " + form.Fields[0].Key
	}
	if no, ok := fault.As(err); ok {
		return no.Key
	}
	if err != nil {
		return err.Error()
	}
	return ""
}

// However it is typed and whichever signs are mistaken for each other on paper, it is one code.
func TestOneCodeIsOneLinkHoweverItIsReadOffPaper(t *testing.T) {
	t.Parallel()
	w := open(t)
	l := w.add("Tết lộc 2027")
	if l.Code != "TETLOC2027" {
		t.Fatalf("it is kept as %q", l.Code)
	}
	for _, typed := range []string{"tetloc2027", "TẾT LỘC 2027", "tet-loc-2027", "TETL0C2O27", "tet1oc2027", "TETIOC2027"} {
		if got, err := w.store.ByCode(t.Context(), typed); err != nil || got.ID != l.ID {
			t.Errorf("%q is not it: %v", typed, err)
		}
		if _, err := w.store.Add(t.Context(), hoa, shortlink.New{Code: typed, Opens: w.product()}, ""); key(err) != "code link.taken" {
			t.Errorf("%q is given a second time: %v", typed, err)
		}
	}
	for _, none := range []string{"", "tetloc", "%", strings.Repeat("x", 300), "m2"} {
		if _, err := w.store.ByCode(t.Context(), none); !fault.Is(err, "link.not_found") {
			t.Errorf("%q is a link: %v", none, err)
		}
	}
}

func TestACodeThatIsTakenSaysByWhomAndOffersFreeOnes(t *testing.T) {
	t.Parallel()
	w := open(t)
	for typed, want := range map[string]string{"ocop": "code link.reserved", "GIO": "code link.code_of_goods", "hc7": "code link.code_of_stall", "q": "code link.code_short", "": "code link.code_missing", "t€t": "code link.code_signs"} {
		if _, err := w.store.Add(t.Context(), hoa, shortlink.New{Code: typed, Opens: w.product()}, ""); key(err) != want {
			t.Errorf("%q: %q, not %q", typed, key(err), want)
		}
	}
	w.add("TETQUE")
	_, err := w.store.Add(t.Context(), hoa, shortlink.New{Code: "tết quê", Opens: shortlink.Found{Opens: shortlink.Page, Page: "ocop"}}, "")
	form, _ := fault.AsForm(err)
	if form == nil || form.Fields[0].Details["code"] != "TETQUE" || form.Fields[0].Details["name"] != "Miến dong" {
		t.Fatalf("it is not said who has it: %v", err)
	}
	free, err := w.store.Free(t.Context(), "tết quê", "", 3)
	if err != nil || !slices.Equal(free, []string{"TETQUE26", "TETQUE27", "TETQUE2"}) {
		t.Errorf("free: %v %v", free, err)
	}
	w.add("TETQUE26")
	if free, _ = w.store.Free(t.Context(), "TETQUE", "Miến dong", 9); slices.Contains(free, "TETQUE26") || len(free) != 9 {
		t.Errorf("free: %v", free)
	}
	for _, code := range free {
		w.add(code)
	}
	if free, _ = w.store.Free(t.Context(), "ocop", "", 1); len(free) != 1 || free[0] == "OCOP" {
		t.Errorf("free after the address of a page: %v", free)
	}
}

// A letter and a number become the code of a size for good: on air it is the same.
func TestACodeOfGoodsIsThatOfTheSizeAlsoOnAir(t *testing.T) {
	t.Parallel()
	w := open(t)
	if code, err := w.store.Suggest(t.Context(), ptr(w.product())); code != "M1" || err != nil {
		t.Fatalf("suggested: %q %v", code, err)
	}
	l := w.add("m 01")
	if l.Code != "M1" || l.Opens != shortlink.Size || l.VariantID != w.jar.VariantID || l.Name != "Miến dong, 500 g" {
		t.Fatalf("%+v", l)
	}
	if _, err := w.store.Add(t.Context(), hoa, shortlink.New{Code: "M2", Opens: w.product()}, ""); key(err) != "code link.size_has_code" {
		t.Errorf("a size has two codes: %v", err)
	}
	if _, err := w.store.Add(t.Context(), hoa, shortlink.New{Code: "M2", Opens: shortlink.Found{Opens: shortlink.Page, Page: "ocop"}}, ""); key(err) != "code link.code_of_goods" {
		t.Errorf("a page has a code of goods: %v", err)
	}
	other := w.Product(catalogtest.Goods{Name: "Miến khô", Stock: 60})
	if _, err := w.store.Add(t.Context(), hoa, shortlink.New{Code: "M1", Opens: w.found(shortlink.Target{Opens: shortlink.Product, ID: other.ProductID})}, ""); key(err) != "code link.taken" {
		t.Errorf("two sizes have one code: %v", err)
	}
	if code, _ := w.store.Suggest(t.Context(), ptr(w.product())); code != "MIENDONG" {
		t.Errorf("suggested for goods that have theirs: %q", code)
	}
	if err := w.store.Aim(t.Context(), hoa, l.ID, 1, &shortlink.Found{Opens: shortlink.Page, Page: "ocop"}); !fault.Is(err, "link.of_size") {
		t.Errorf("M1 becomes something else: %v", err)
	}
	if err := w.store.Retire(t.Context(), hoa, l.ID, 1); err != nil {
		t.Fatal(err)
	}
	live := livestream.NewStore(w.db, catalog.NewStore(w.db, catalogtest.Noon), ocop.NewStore(w.db, catalogtest.Noon), func(time.Time) string { return "live@1" }, catalogtest.Noon, rand.Reader)
	if _, err := live.Lookup(t.Context(), "M1"); !fault.Is(err, "live.code_unknown") {
		t.Errorf("out of use it opens something: %v", err)
	}
	plan := livestream.Plan{Name: "Chợ phiên", StartsAt: catalogtest.Noon(), EndsAt: catalogtest.Noon().Add(time.Hour), Complaints: "024 0000 0000", Rules: true,
		Hosts: []livestream.PlannedHost{{Name: "Người dẫn", Role: livestream.Lead, Checked: true}}, Items: []livestream.PlannedItem{{VariantID: w.jar.VariantID, Price: 99_000, Units: 40, Label: true}}}
	if _, err := live.Make(t.Context(), hoa, true, plan); err != nil {
		t.Fatal(err)
	}
	if l = w.read(l.ID); l.RetiredAt != nil || l.Code != "M1" {
		t.Errorf("a session sells by it, and it is out of use: %+v", l)
	}
	if err := w.store.Retire(t.Context(), hoa, l.ID, l.RowVersion); !fault.Is(err, "link.in_session") {
		t.Errorf("it is taken from under a session: %v", err)
	}
}

// What was printed stays printed: a code out of use is given anew only to who knows of it, and
// what it brought before is not counted for the new page.
func TestACodeOnceUsedIsNotGivenToAnotherPageUnawares(t *testing.T) {
	t.Parallel()
	w := open(t)
	l := w.add("TETQUE")
	w.Exec(`INSERT INTO channel_counts (channel, code, day, n) VALUES ('fb', 'TETQUE', $1, 7)`, catalogtest.Noon().AddDate(0, 0, -1))
	if err := w.store.Retire(t.Context(), hoa, l.ID, 1); err != nil {
		t.Fatal(err)
	}
	other := shortlink.New{Code: "tet que", Opens: shortlink.Found{Opens: shortlink.Page, Page: "ocop"}}
	if _, err := w.store.Add(t.Context(), hoa, other, ""); key(err) != "code link.retired" {
		t.Fatalf("nobody says that it was printed: %v", err)
	}
	other.Again = true
	id, err := w.store.Add(t.Context(), hoa, other, "")
	if err != nil || id != l.ID {
		t.Fatal(id, err)
	}
	if l = w.read(id); l.Opens != shortlink.Page || l.RetiredAt != nil {
		t.Errorf("%+v", l)
	}
	w.Exec(`INSERT INTO channel_counts (channel, code, day, n) VALUES ('fb', 'TETQUE', $1, 2)`, catalogtest.Noon())
	if h, err := w.store.HistoryOf(t.Context(), "TETQUE"); err != nil || h.All != 2 || h.Each[shortlink.Days-1] != 2 {
		t.Errorf("%+v %v", h, err)
	}
	if n := w.number(`SELECT count(*) FROM audit_log WHERE entity = 'short_link' AND action = 'link.reused' AND before->>'opens_name' = 'Miến dong'`); n != 1 {
		t.Errorf("the log has %d lines of what it was", n)
	}
	if _, err := w.store.Add(t.Context(), hoa, other, ""); key(err) != "code link.taken" {
		t.Errorf("in use again, it is given once more: %v", err)
	}
}

func TestOfTwoWhoWantOneCodeOneHasItAndTheOtherIsTold(t *testing.T) {
	t.Parallel()
	w := open(t)
	var wait sync.WaitGroup
	errs := make([]error, 8)
	for i, code := range []string{"TETLOC", "TETL0C", "tết lộc", "TET1OC", "TETIOC", "TETLOC", "TETLOC", "TETLOC"} {
		wait.Go(func() {
			_, errs[i] = w.store.Add(t.Context(), hoa, shortlink.New{Code: code, Opens: w.product()}, "")
		})
	}
	wait.Wait()
	had := 0
	for _, err := range errs {
		if err == nil {
			had++
		} else if key(err) != "code link.taken" {
			t.Errorf("who came second is told %v", err)
		}
	}
	if n := w.number(`SELECT count(*) FROM spoken_codes`); had != 1 || n != 1 {
		t.Errorf("%d have it, in %d rows", had, n)
	}
}

func TestWhatSomebodyElseChangedIsNotChangedUnseen(t *testing.T) {
	t.Parallel()
	w := open(t)
	l := w.add("TETQUE")
	if err := w.store.Annotate(t.Context(), hoa, l.ID, 1, "  Tờ rơi   hội chợ "); err != nil {
		t.Fatal(err)
	}
	for what, err := range map[string]error{"a note": w.store.Annotate(t.Context(), hoa, l.ID, 1, "Khác"), "another page": w.store.Aim(t.Context(), hoa, l.ID, 1, &shortlink.Found{Opens: shortlink.Page, Page: "tin"}),
		"an end": w.store.Retire(t.Context(), hoa, l.ID, 1)} {
		if !fault.Is(err, "link.changed_meanwhile") {
			t.Errorf("%s: %v", what, err)
		}
	}
	if l = w.read(l.ID); l.Note != "Tờ rơi hội chợ" || l.Opens != shortlink.Product {
		t.Errorf("%+v", l)
	}
	if err := w.store.Annotate(t.Context(), hoa, l.ID, 2, strings.Repeat("x", 121)); key(err) != "note link.note_long" {
		t.Errorf("a long note: %v", err)
	}
	if err := w.store.Revive(t.Context(), hoa, l.ID, 2); !fault.Is(err, "link.in_use") {
		t.Errorf("brought back though it is in use: %v", err)
	}
}

func TestAFormSentTwiceMakesOneLink(t *testing.T) {
	t.Parallel()
	w := open(t)
	n := shortlink.New{Code: "TETQUE", Opens: w.product()}
	first, err := w.store.Add(t.Context(), hoa, n, "once-0001")
	second, again := w.store.Add(t.Context(), hoa, n, "once-0001")
	if err != nil || again != nil || first != second {
		t.Errorf("%d %v, then %d %v", first, err, second, again)
	}
}

func (w *world) number(sql string) (n int) {
	w.t.Helper()
	if err := w.db.Pool.QueryRow(w.t.Context(), sql).Scan(&n); err != nil {
		w.t.Fatal(err)
	}
	return n
}

func ptr(f shortlink.Found) *shortlink.Found { return &f }
