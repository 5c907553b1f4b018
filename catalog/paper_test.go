package catalog_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

func instant(value string) time.Time {
	t, err := time.Parse(time.RFC3339, value)
	if err != nil {
		panic(err)
	}
	return t
}

func civil(value string) time.Time { return instant(value + "T00:00:00Z") }

func until(value string) *time.Time { d := civil(value); return &d }

// declared is a quality declaration of a product, good until a day.
func declared(productID int64, last string) catalog.NewPaper {
	return catalog.NewPaper{Kind: "self_declaration", ProductID: productID, Number: "01/TCB (mẫu)", Issuer: "Cơ sở tự công bố (mẫu)", IssuedOn: civil("2024-01-01"),
		ExpiresOn: until(last), Visibility: catalog.Public, Sample: true}
}

func (w *clockWorld) at(value string) *catalog.Store {
	return catalog.NewStore(w.db, func() time.Time { return instant(value) })
}

// clockWorld is a small world that is looked at at different times.
type clockWorld struct {
	*catalogtest.World
	db *pg.DB
}

func openClockWorld(t *testing.T) *clockWorld {
	t.Helper()
	db := dbtest.Open(t)
	return &clockWorld{catalogtest.New(t, db), db}
}

func TestAProductGoesOffSaleAtMidnightOfItsPapersLastDayAndComesBackWhenRenewed(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	jar := w.Product(catalogtest.Goods{Name: "Miến", Stock: 3, Unproven: true})
	w.Prove(w.Product(catalogtest.Goods{Name: "Bún"}).ProductID, "infinity") // the producer's certificate
	noon := w.at("2026-11-24T12:00:00+07:00")
	if _, err := noon.PublishedBySlug(ctx, "mien"); !fault.Is(err, "product.not_found") {
		t.Fatalf("without its declaration it is shown: %v", err)
	}
	old, err := noon.AddPaper(ctx, officer, catalog.Everything(), declared(jar.ProductID, "2026-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	for at, shown := range map[string]bool{"2026-11-24T12:00:00+07:00": true, "2026-12-31T23:59:59+07:00": true, "2027-01-01T00:00:00+07:00": false, "2026-12-31T17:00:00Z": false} {
		_, err := w.at(at).PublishedBySlug(ctx, "mien")
		if (err == nil) != shown {
			t.Errorf("at %s: %v", at, err)
		}
		list, err := w.at(at).Sellables(ctx, []int64{jar.VariantID})
		if err != nil || list[0].Buyable != shown {
			t.Errorf("at %s it can be ordered: %v (%v)", at, list[0].Buyable, err)
		}
	}
	later := w.at("2027-01-05T08:00:00+07:00")
	renewed, err := later.RenewPaper(ctx, officer, catalog.Everything(), old, declared(0, "2029-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := later.PublishedBySlug(ctx, "mien"); err != nil {
		t.Errorf("with a renewed paper it is still off sale: %v", err)
	}
	if p, err := later.PaperByID(ctx, catalog.Everything(), true, old); err != nil || p.SupersededBy == nil || *p.SupersededBy != renewed || p.On(civil("2026-12-01")) != catalog.PaperRenewed {
		t.Errorf("the old paper is not kept as one that was renewed: %+v (%v)", p, err)
	}
	if err := later.WithdrawPaper(ctx, officer, catalog.Everything(), renewed, "Ghi nhầm sản phẩm"); err != nil {
		t.Fatal(err)
	}
	if _, err := later.PublishedBySlug(ctx, "mien"); !fault.Is(err, "product.not_found") {
		t.Errorf("a withdrawn paper still counts: %v", err)
	}
}

func TestWhichPapersAreNeededFollowsTheGoodsAndTheLegalForm(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	noon := w.at("2026-11-24T12:00:00+07:00")
	shown := func(name string) bool {
		_, err := noon.PublishedBySlug(ctx, name)
		return err == nil
	}
	jar := w.Product(catalogtest.Goods{Name: "Miến", Unproven: true})
	visit := w.Product(catalogtest.Goods{Name: "Thăm Đình So", Group: "du-lich", Mode: catalog.ByVisit, Unproven: true})
	w.Product(catalogtest.Goods{Name: "Khay", Group: "do-go", Unproven: true})
	if !shown("tham-dinh-so") || shown("khay") || shown("mien") {
		t.Errorf("a visit needs no paper, a tray and noodles do: %v %v %v", shown("tham-dinh-so"), shown("khay"), shown("mien"))
	}
	w.Exec(`INSERT INTO papers (kind, producer_id, number, issuer, issued_on, visibility) SELECT 'food_safety_commitment', id, '1', 'Xã', '2024-01-01', 'public' FROM producers`)
	if _, err := noon.AddPaper(ctx, officer, catalog.Everything(), declared(jar.ProductID, "2027-01-01")); err != nil {
		t.Fatal(err)
	}
	if !shown("mien") {
		t.Error("a cooperative's commitment does not count")
	}
	w.Exec(`UPDATE producers SET legal_form = 'enterprise_llc'`)
	d, err := noon.ByID(ctx, catalog.Everything(), jar.ProductID)
	if err != nil {
		t.Fatal(err)
	}
	needs := d.Needs
	if err != nil || shown("mien") || len(needs) != 2 || needs[0].Met || needs[0].PaperID != 0 || !needs[1].Met {
		t.Errorf("a company's commitment counts: %+v (%v)", needs, err)
	}
	w.Exec(`UPDATE products SET goods_kind = 'visit' WHERE id = $1`, jar.ProductID)
	if !shown("mien") {
		t.Error("what the product says of its own kind does not count")
	}
	w.Exec(`DELETE FROM paper_rules WHERE goods_kind = 'craft'`)
	if !shown("khay") {
		t.Error("a rule that was taken away still counts")
	}
	_ = visit
}

func TestAPaperIsWrongInEveryFieldAtOnce(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	jar := w.Product(catalogtest.Goods{Name: "Miến"})
	store := w.at("2026-11-24T12:00:00+07:00")
	_, err := store.AddPaper(ctx, officer, catalog.Everything(), catalog.NewPaper{Kind: "food_safety_cert", ProductID: jar.ProductID, Number: " \u200b", IssuedOn: civil("2026-11-25"), ExpiresOn: until("2026-11-01"), Visibility: "all"})
	form, ok := fault.AsForm(err)
	if !ok || len(form.Fields) != 6 {
		t.Fatalf("got %v", err)
	}
	if _, err := store.AddPaper(ctx, officer, catalog.Scope{ProducerID: 999}, declared(jar.ProductID, "2027-01-01")); !fault.Is(err, "product.not_found") {
		t.Errorf("another producer's paper: %v", err)
	}
	good := declared(jar.ProductID, "2027-01-01")
	good.IssuedOn = civil("2026-11-24") // today, seen from Việt Nam
	if _, err := w.at("2026-11-23T17:00:00Z").AddPaper(ctx, officer, catalog.Everything(), good); err != nil {
		t.Errorf("a paper of this very day: %v", err)
	}
}

func TestOfTwoWhoRenewAPaperOneIsRefused(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	jar := w.Product(catalogtest.Goods{Name: "Miến", Unproven: true})
	store := w.at("2026-11-24T12:00:00+07:00")
	old, err := store.AddPaper(ctx, officer, catalog.Everything(), declared(jar.ProductID, "2026-12-31"))
	if err != nil {
		t.Fatal(err)
	}
	errs := make([]error, 8)
	var all sync.WaitGroup
	for i := range errs {
		all.Go(func() {
			_, errs[i] = store.RenewPaper(ctx, officer, catalog.Everything(), old, declared(0, "2028-12-31"))
		})
	}
	all.Wait()
	won := 0
	for _, err := range errs {
		if err == nil {
			won++
		} else if !fault.Is(err, "paper.renewed_already") {
			t.Errorf("got %v", err)
		}
	}
	page, err := store.Papers(ctx, catalog.PaperQuery{ProductID: jar.ProductID, Scope: catalog.Everything(), Private: true, PerPage: 50})
	if err != nil || won != 1 || page.Counts[catalog.PapersInForce] != 1 || page.Counts[catalog.PapersOld] != 1 {
		t.Errorf("%d renewed it: %+v (%v)", won, page, err)
	}
}

func TestTheEndOfAPaperIsToldOnceAtEachDistance(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	jar := w.Product(catalogtest.Goods{Name: "Miến", Unproven: true})
	if _, err := w.at("2026-01-01T12:00:00+07:00").AddPaper(ctx, officer, catalog.Everything(), declared(jar.ProductID, "2026-12-31")); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		at   string
		told int
	}{
		{"2026-07-03T23:59:00+07:00", 0}, {"2026-07-04T00:00:00+07:00", 1}, {"2026-07-05T00:00:00+07:00", 0}, {"2026-12-15T00:00:00+07:00", 1}, // 120 and 30 at once
		{"2026-12-31T23:59:00+07:00", 0}, {"2027-01-01T00:00:00+07:00", 0},
	} {
		if n, err := w.at(c.at).Remind(ctx); err != nil || n != c.told {
			t.Errorf("at %s: told of %d, not %d (%v)", c.at, n, c.told, err)
		}
	}
}

func TestWhoKeepsACopyIsToldAtMidnightAndAfterDaysWithoutTheProgram(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	jar := w.Product(catalogtest.Goods{Name: "Miến", Unproven: true})
	w.Prove(jar.ProductID, "2026-12-31")
	for _, c := range []struct {
		at   string
		told int64
	}{
		{"2026-12-30T12:00:00+07:00", 0}, {"2026-12-31T23:59:59+07:00", 0}, {"2027-01-03T00:00:00+07:00", 1}, {"2027-01-03T00:01:00+07:00", 0}, {"2027-01-04T00:00:00+07:00", 0},
	} {
		if n, err := w.at(c.at).TurnDay(ctx); err != nil || n != c.told {
			t.Errorf("at %s: told of %d, not %d (%v)", c.at, n, c.told, err)
		}
	}
	n, all := make([]int64, 6), sync.WaitGroup{}
	w.Exec(`UPDATE papers SET expires_on = '2027-02-01'`)
	for i := range n {
		all.Go(func() { n[i], _ = w.at("2027-02-02T00:00:01+07:00").TurnDay(ctx) })
	}
	all.Wait()
	if n[0]+n[1]+n[2]+n[3]+n[4]+n[5] != 1 {
		t.Errorf("six programs told %v", n)
	}
}

// TestThereIsOneDefinitionOfWhatIsShown: a second one, written by hand, would forget the
// papers.
func TestThereIsOneDefinitionOfWhatIsShown(t *testing.T) {
	t.Parallel()
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if n := strings.Count(string(text), `p.state = 'published' AND r.state = 'good_standing'`); n > 0 && !strings.HasPrefix(path, filepath.Join("..", "cmd", "bench")) && filepath.Base(path) != "product_store.go" {
			t.Errorf("%s says for itself what buyers see", path)
		}
		return nil
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
}
