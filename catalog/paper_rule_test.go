package catalog_test

import (
	"context"
	"slices"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func namesOf(goods []catalog.Goods) (out []string) {
	for _, g := range goods {
		out = append(out, g.Name)
	}
	return out
}

// shelf is which products buyers see.
func (w *clockWorld) shelf(t *testing.T) (out []string) {
	t.Helper()
	err := w.db.Pool.QueryRow(t.Context(), `SELECT coalesce(array_agg(p.name ORDER BY p.name), '{}') FROM products p JOIN producers r ON r.id = p.producer_id WHERE `+catalog.ShownOn("$1"), catalogtest.Noon()).Scan(&out)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func (w *clockWorld) rules(t *testing.T) []catalog.PaperRule {
	t.Helper()
	all, err := w.at("2026-11-24T12:00:00+07:00").PaperRules(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func wantTest() catalog.RuleChange {
	return catalog.RuleChange{PaperRule: catalog.PaperRule{GoodsKind: catalog.ProcessedFood, Holder: catalog.OfProduct, Kinds: []string{"test_report"}, Required: true, Basis: "Nghị định (mẫu)"}}
}

func TestAPreviewTellsWhatSavingARuleDoesAndChangesNothing(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	w.Product(catalogtest.Goods{Name: "Bún"})
	w.Product(catalogtest.Goods{Name: "Miến"})
	w.Product(catalogtest.Goods{Name: "Khay", Group: "do-go", Unproven: true})
	w.Product(catalogtest.Goods{Name: "Nháp", State: catalog.Draft})
	store, rules := w.at("2026-11-24T12:00:00+07:00"), w.rules(t)
	count := func(sql string) (n int) {
		if err := w.db.Pool.QueryRow(ctx, sql).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	var wood catalog.PaperRule
	for _, r := range rules {
		if r.GoodsKind == catalog.Craft {
			wood = r
		}
	}
	advised := wood
	advised.Required = false
	const published = `SELECT count(*) FROM outbox o JOIN products p ON p.id = o.entity_id WHERE p.state = 'published'`
	for _, c := range []struct {
		change             catalog.RuleChange
		leaving, returning []string
		action             string
	}{
		{wantTest(), []string{"Bún", "Miến"}, nil, "paper_rule.added"},
		{catalog.RuleChange{PaperRule: advised}, nil, []string{"Khay"}, "paper_rule.changed"},
		{catalog.RuleChange{PaperRule: catalog.PaperRule{ID: 0}, Drop: true}, nil, []string{"Bún", "Miến"}, "paper_rule.dropped"},
	} {
		if c.change.Drop { // the line that the first case added
			all := w.rules(t)
			c.change.PaperRule = all[slices.IndexFunc(all, func(r catalog.PaperRule) bool { return r.Kinds[0] == "test_report" })]
		}
		before, told := w.shelf(t), count(published)
		effect, err := store.PreviewRule(ctx, c.change)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(namesOf(effect.Leaving), c.leaving) || !slices.Equal(namesOf(effect.Returning), c.returning) {
			t.Errorf("%s: preview says %v leave and %v come back", c.action, namesOf(effect.Leaving), namesOf(effect.Returning))
		}
		if now := w.shelf(t); !slices.Equal(now, before) || count(`SELECT count(*) FROM audit_log WHERE entity = 'paper_rule' AND action = '`+c.action+`'`) != 0 || count(published) != told {
			t.Errorf("%s: a preview changed something: %v, was %v", c.action, now, before)
		}
		if _, err := store.SaveRule(ctx, officer, c.change, effect.Seal()); err != nil {
			t.Fatal(err)
		}
		want := slices.DeleteFunc(slices.Clone(before), func(n string) bool { return slices.Contains(c.leaving, n) })
		want = append(want, c.returning...)
		slices.Sort(want)
		if now := w.shelf(t); !slices.Equal(now, want) {
			t.Errorf("%s: saved, the shelf is %v, not %v", c.action, now, want)
		}
		if n := count(published) - told; n != len(c.leaving)+len(c.returning) {
			t.Errorf("%s: %d were told of, not %d", c.action, n, len(c.leaving)+len(c.returning))
		}
		if count(`SELECT count(*) FROM audit_log WHERE entity = 'paper_rule' AND entity_id IS NOT NULL AND action = '`+c.action+`' AND (before IS NULL) = (action = 'paper_rule.added') AND (after IS NULL) = (action = 'paper_rule.dropped')`) != 1 {
			t.Errorf("%s: the log does not say what it was and what it is", c.action)
		}
	}
}

func TestAGiftBoxWhosePartLeavesTheShelfIsNamed(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	part := w.Product(catalogtest.Goods{Name: "Miến"})
	box := w.Product(catalogtest.Goods{Name: "Hộp quà", Group: "qua-tang", Variant: "Hộp"})
	whole := w.Product(catalogtest.Goods{Name: "Hộp gỗ", Group: "qua-tang", Variant: "Hộp"})
	wood := w.Product(catalogtest.Goods{Name: "Khay", Group: "do-go"})
	w.Exec(`UPDATE products SET goods_kind = 'gift_box' WHERE id = ANY ($1)`, []int64{box.ProductID, whole.ProductID})
	store := w.at("2026-11-24T12:00:00+07:00")
	for _, b := range [][2]int64{{box.VariantID, part.VariantID}, {whole.VariantID, wood.VariantID}} {
		if err := store.SetParts(ctx, officer, catalog.Everything(), b[0], []catalog.Take{{VariantID: b[1], Quantity: 1}}); err != nil {
			t.Fatal(err)
		}
	}
	change := wantTest()
	for _, c := range []struct{ leaving, returning, emptied, filled []string }{{[]string{"Miến"}, nil, []string{"Hộp quà"}, nil}, {nil, []string{"Miến"}, nil, []string{"Hộp quà"}}} {
		effect, err := store.PreviewRule(ctx, change)
		if err == nil {
			_, err = store.SaveRule(ctx, officer, change, effect.Seal())
		}
		if err != nil || !slices.Equal(namesOf(effect.Leaving), c.leaving) || !slices.Equal(namesOf(effect.Returning), c.returning) || !slices.Equal(namesOf(effect.Emptied), c.emptied) || !slices.Equal(namesOf(effect.Filled), c.filled) {
			t.Errorf("%+v (%v)", effect, err)
		}
		for _, r := range w.rules(t) {
			if r.Kinds[0] == "test_report" {
				change = catalog.RuleChange{PaperRule: r, Drop: true}
			}
		}
	}
}

func TestAnAdvisedPaperIsSaidAndKeepsNothingFromBuyers(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	jar, store := w.Product(catalogtest.Goods{Name: "Miến"}), w.at("2026-11-24T12:00:00+07:00")
	change := wantTest()
	change.Required = false
	if _, err := store.SaveRule(ctx, officer, change, catalog.RuleEffect{}.Seal()); err != nil {
		t.Fatal(err)
	}
	d, err := store.ByID(ctx, catalog.Everything(), jar.ProductID)
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(d.Lacks(), func(l catalog.Lack) bool { return l.Key == "publish.paper_advised" })
	if at < 0 || d.Lacks()[at].Blocks || len(w.shelf(t)) != 1 {
		t.Errorf("lacks %+v, shelf %v", d.Lacks(), w.shelf(t))
	}
}

func TestARuleIsRefusedWhenItOrItsEffectIsNotWhatWasLookedAt(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	w.Product(catalogtest.Goods{Name: "Miến"})
	store := w.at("2026-11-24T12:00:00+07:00")
	effect, err := store.PreviewRule(ctx, wantTest())
	if err != nil {
		t.Fatal(err)
	}
	w.Product(catalogtest.Goods{Name: "Bún"})
	if _, err := store.SaveRule(ctx, officer, wantTest(), effect.Seal()); !fault.Is(err, "paper_rule.other_effect") {
		t.Errorf("one product more leaves, and nobody looked: %v", err)
	}
	wrong := catalog.RuleChange{PaperRule: catalog.PaperRule{GoodsKind: "wine", LegalForms: []catalog.LegalForm{"vua"}, Holder: "either", Kinds: nil}}
	_, err = store.SaveRule(ctx, officer, wrong, "")
	if form, ok := fault.AsForm(err); !ok || len(form.Fields) != 4 {
		t.Errorf("wrong in every field: %v", form)
	}
	mixed := wantTest()
	mixed.Kinds = []string{"test_report", "food_safety_cert"}
	_, err = store.SaveRule(ctx, officer, mixed, "")
	if form, ok := fault.AsForm(err); !ok || form.Fields[0].Key != "paper_rule.other_holder" {
		t.Errorf("a producer's paper asked of each product: %v", form)
	}

	// Two officers take the same line to mean two things.
	first := catalog.RuleChange{PaperRule: w.rules(t)[0]}
	second := first
	first.Basis, second.Required = "Nghị định mới (mẫu)", false
	errs := make([]error, 2)
	var both sync.WaitGroup
	for i, c := range []catalog.RuleChange{first, second} {
		both.Go(func() {
			effect, err := store.PreviewRule(ctx, c)
			if err == nil {
				_, err = store.SaveRule(ctx, officer, c, effect.Seal())
			}
			errs[i] = err
		})
	}
	both.Wait()
	lost := 0
	for _, err := range errs {
		if fault.Is(err, "paper_rule.changed_meanwhile") {
			lost++
		} else if err != nil {
			t.Error(err)
		}
	}
	if lost != 1 {
		t.Errorf("of two who changed one line %d were told: %v", lost, errs)
	}
	gone := catalog.RuleChange{PaperRule: catalog.PaperRule{ID: 999_999}, Drop: true}
	if _, err := store.SaveRule(ctx, officer, gone, ""); !fault.Is(err, "paper_rule.not_found") {
		t.Errorf("a line that is gone: %v", err)
	}
}

// A paper and a rule that are saved at once may each have missed the other.
func TestAPaperSavedWhileARuleIsIsCountedByIt(t *testing.T) {
	t.Parallel()
	w, ctx := openClockWorld(t), context.Background()
	store := w.at("2026-11-24T12:00:00+07:00")
	var made []catalogtest.Jar
	for _, name := range []string{"Một", "Hai", "Ba", "Bốn", "Năm", "Sáu"} {
		made = append(made, w.Product(catalogtest.Goods{Name: name}))
	}
	var all sync.WaitGroup
	for _, jar := range made {
		all.Go(func() {
			n := declared(jar.ProductID, "2027-01-01")
			n.Kind = "test_report"
			if _, err := store.AddPaper(ctx, officer, catalog.Everything(), n); err != nil {
				t.Error(err)
			}
		})
	}
	all.Go(func() {
		for range 50 {
			effect, err := store.PreviewRule(ctx, wantTest())
			if err == nil {
				_, err = store.SaveRule(ctx, officer, wantTest(), effect.Seal())
			}
			if !fault.Is(err, "paper_rule.other_effect") {
				if err != nil {
					t.Error(err)
				}
				return
			}
		}
		t.Error("the effect never stood still")
	})
	all.Wait()
	if shelf := w.shelf(t); len(shelf) != len(made) {
		t.Errorf("all have the paper that is needed, and shown are %v", shelf)
	}
}
