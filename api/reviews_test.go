package api_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/review"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

func TestAProductTellsOfTheReviewsThatBuyersSee(t *testing.T) {
	t.Parallel()
	w := open(t)
	jar := w.Product(catalogtest.Goods{Name: "Miến dong", Stock: 9})
	store := review.NewStore(w.db, catalogtest.Noon)
	read := func() string {
		t.Helper()
		got := w.send(http.MethodGet, "/api/v1/products/mien-dong", "")
		if got.status != http.StatusOK {
			t.Fatalf("%d %s", got.status, got.raw)
		}
		return got.raw
	}
	for line, score := range []int{5, 4, 4, 1} {
		if err := store.Write(t.Context(), review.Bought{LineID: int64(line + 1), ProductID: jar.ProductID, Author: "N. A."}, review.Said{Score: score, Body: "Lời của người mua"}); err != nil {
			t.Fatal(err)
		}
	}
	if raw := read(); strings.Contains(raw, `"reviews"`) {
		t.Errorf("told before anybody let them through: %s", raw)
	}
	said, err := store.OfLines(t.Context(), []int64{1, 2, 3})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range said {
		if err := store.Show(t.Context(), audit.Actor{Kind: audit.Staff, Name: "Hoa"}, r.ID, r.RowVersion); err != nil {
			t.Fatal(err)
		}
	}
	if raw := read(); !strings.Contains(raw, `"reviews":{"count":3,"average":4.3}`) || strings.Contains(raw, "Lời của người mua") || strings.Contains(raw, "N. A.") {
		t.Errorf("%s", raw)
	}
	if err := store.Hide(t.Context(), audit.Actor{Kind: audit.Staff}, said[1].ID, "advert"); err != nil {
		t.Fatal(err)
	}
	if raw := read(); !strings.Contains(raw, `"reviews":{"count":2,"average":4}`) {
		t.Errorf("%s", raw)
	}
}
