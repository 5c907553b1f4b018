package search_test

import (
	"log/slog"
	"slices"
	"testing"
	"time"

	"gorm.io/gorm"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/searchtest"
)

// An hour at the market: an offer from 13:00 to 14:00, the only tray kept for a buyer until 12:10,
// a batch that may be ordered ahead until 13:30, and a box with the only tray in it.
func TestListsFollowPricesAndShelvesByTheClock(t *testing.T) {
	t.Parallel()
	db, ctx, noon := dbtest.Open(t), t.Context(), catalogtest.Noon()
	now := noon
	clock := func() time.Time { return now }
	w, store, officer, all := catalogtest.New(t, db), catalog.NewStore(db, clock), audit.Actor{Kind: audit.Staff, Name: "Phòng Kinh tế"}, catalog.Everything()
	noodles := w.Product(catalogtest.Goods{Name: "Miến dong", Price: 120_000, Stock: 8})
	tray := w.Product(catalogtest.Goods{Name: "Khay trà", Group: "do-go", Price: 90_000, Stock: 1})
	longans := w.Product(catalogtest.Goods{Name: "Nhãn muộn", Price: 70_000})
	box := w.Product(catalogtest.Goods{Name: "Hộp quà", Group: "qua-tang", Price: 300_000})
	w.Exec(`UPDATE variants SET boxed = true WHERE id = $1`, box.VariantID)
	w.Exec(`INSERT INTO box_parts (box_id, part_id, quantity) VALUES ($1, $2, 1)`, box.VariantID, tray.VariantID)
	w.Exec(`INSERT INTO variants (product_id, name, price, unit, unit_amount, unit_word, weight_g, stock, position) VALUES ($1, '100 g', 30000, 'g', 100, 'gói', 150, 0, 9)`, noodles.ProductID)

	s := searchtest.Open(t)
	engine := search.NewEngine(s.URL, s.Key)
	index := search.NewIndex(db, engine, uidOf(t), clock, slog.New(slog.DiscardHandler))
	built, meili := search.NewPostgres(db, clock), search.NewMeili(db, engine, uidOf(t), clock)
	either := search.NewEither(index, built)

	if _, err := store.MakeOffer(ctx, officer, all, catalog.Offer{VariantID: noodles.VariantID, Price: 60_000, StartsAt: noon.Add(time.Hour), EndsAt: noon.Add(2 * time.Hour), Units: 3}); err != nil {
		t.Fatal(err)
	}
	if _, err := store.MakePreorder(ctx, officer, all, catalog.Preorder{VariantID: longans.VariantID, StartsAt: noon, EndsAt: noon.Add(90 * time.Minute), ReadyOn: noon.AddDate(0, 0, 20).Truncate(24 * time.Hour), Units: 5}); err != nil {
		t.Fatal(err)
	}
	if _, err := index.Tend(ctx); err != nil || !index.Usable() {
		t.Fatal(err)
	}
	if err := db.Tx(ctx, func(tx *gorm.DB) error {
		return catalog.HoldTx(tx, "cart 1", []catalog.Wish{{VariantID: tray.VariantID, Quantity: 1}}, now, catalog.HoldFor)
	}); err != nil {
		t.Fatal(err)
	}
	for _, at := range []struct {
		minute  int
		turned  bool    // an offer or a pre-order began or ended: the engine is not asked before it knows
		cheap   []int64 // by price
		had     []int64 // can be had
		within  []int64 // between 50.000 and 65.000 đồng
		without string
	}{
		{0, false, []int64{longans.ProductID, tray.ProductID, noodles.ProductID, box.ProductID}, []int64{longans.ProductID, noodles.ProductID}, nil, "the tray is kept, the box with it"},
		{11, false, []int64{longans.ProductID, tray.ProductID, noodles.ProductID, box.ProductID}, []int64{longans.ProductID, tray.ProductID, noodles.ProductID, box.ProductID}, nil, "nobody came for the tray"},
		{60, true, []int64{noodles.ProductID, longans.ProductID, tray.ProductID, box.ProductID}, []int64{noodles.ProductID, longans.ProductID, tray.ProductID, box.ProductID}, []int64{noodles.ProductID}, "the offer runs"},
		{90, true, []int64{noodles.ProductID, longans.ProductID, tray.ProductID, box.ProductID}, []int64{noodles.ProductID, tray.ProductID, box.ProductID}, []int64{noodles.ProductID}, "nobody orders longans ahead any more"},
		{120, true, []int64{longans.ProductID, tray.ProductID, noodles.ProductID, box.ProductID}, []int64{tray.ProductID, noodles.ProductID, box.ProductID}, nil, "the offer is over"},
	} {
		now = noon.Add(time.Duration(at.minute) * time.Minute)
		if index.Usable() == at.turned {
			t.Errorf("%s: before it was tended, the index is asked: %v", at.without, !at.turned)
		}
		finders := map[string]search.Finder{"postgres": built, "either": either, "the engine": meili}
		for _, name := range []string{"postgres", "either", "the engine"} {
			if name == "either" && !at.turned {
				continue // a hold is a courtesy: for a second the engine may say that it lasts
			}
			if name == "the engine" {
				if _, err := index.Tend(ctx); err != nil || !index.Usable() {
					t.Fatal(err)
				}
			}
			find := func(q search.Query) []int64 {
				r, err := finders[name].Find(ctx, q)
				if err != nil {
					t.Fatal(err)
				}
				if !q.InStock && r.Facets.InStock != len(at.had) && q.Prices == nil {
					t.Errorf("%s, %s: %d can be had, not %d", at.without, name, r.Facets.InStock, len(at.had))
				}
				return r.IDs
			}
			if got := find(search.Query{Sort: search.CheapUp}); !slices.Equal(got, at.cheap) {
				t.Errorf("%s, %s: by price %v, not %v", at.without, name, got, at.cheap)
			}
			if got := find(search.Query{Sort: search.CheapUp, InStock: true}); !slices.Equal(got, at.had) {
				t.Errorf("%s, %s: %v can be had, not %v", at.without, name, got, at.had)
			}
			if got := find(search.Query{Prices: []search.Range{{50_000, 65_000}}}); !slices.Equal(got, at.within) {
				t.Errorf("%s, %s: for that money %v, not %v", at.without, name, got, at.within)
			}
		}
		same(t, index)
		cards, err := store.CardsByIDs(ctx, at.cheap)
		if err != nil || !slices.IsSortedFunc(cards, func(a, b catalog.Card) int { return int(a.PriceFrom - b.PriceFrom) }) {
			t.Errorf("%s: the cards say otherwise: %v", at.without, prices(cards))
		}
	}
	var left int
	if err := db.Pool.QueryRow(ctx, `SELECT count(*) FROM search_watched`).Scan(&left); err != nil || left == 0 {
		t.Errorf("what has just changed is looked at once more: %d (%v)", left, err)
	}
	now = now.Add(time.Second)
	if _, err := index.Tend(ctx); err != nil {
		t.Fatal(err)
	}
	if err := db.Pool.QueryRow(ctx, `SELECT count(*) FROM search_watched`).Scan(&left); err != nil || left > 1 { // the longans: their row says infinity
		t.Errorf("%d products of which nothing is promised are still looked at (%v)", left, err)
	}
}

func prices(cards []catalog.Card) (out []money.VND) {
	for _, c := range cards {
		out = append(out, c.PriceFrom)
	}
	return out
}

func TestAnOfferThatIsSoldOutIsNoPriceInAList(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), t.Context()
	w := catalogtest.New(t, db)
	jar := w.Product(catalogtest.Goods{Name: "Miến dong", Price: 120_000, Stock: 8})
	index, meili := built(t, db)
	if _, err := catalog.NewStore(db, catalogtest.Noon).MakeOffer(ctx, audit.Actor{Kind: audit.Staff, Name: "Phòng Kinh tế"}, catalog.Everything(),
		catalog.Offer{VariantID: jar.VariantID, Price: 60_000, StartsAt: catalogtest.Noon(), EndsAt: catalogtest.Noon().Add(time.Hour), Units: 3}); err != nil {
		t.Fatal(err)
	}
	for taken, within := range map[int]int{2: 1, 3: 0} {
		w.Exec(`UPDATE offers SET taken = $1`, taken)
		if _, err := index.Tend(ctx); err != nil {
			t.Fatal(err)
		}
		for name, finder := range map[string]search.Finder{"postgres": search.NewPostgres(db, catalogtest.Noon), "the engine": meili} {
			if r, err := finder.Find(ctx, search.Query{Prices: []search.Range{{0, 60_000}}}); err != nil || r.Total != within {
				t.Errorf("%s: with %d of 3 sold %+v (%v)", name, taken, r, err)
			}
		}
		same(t, index)
	}
}
