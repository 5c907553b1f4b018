package search_test

import (
	"fmt"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
)

// BenchmarkFind is one page and its counts among 300 products: of all, of one group, and
// of what was typed well, half, and wrongly.
func BenchmarkFind(b *testing.B) {
	db := dbtest.Open(b)
	w := catalogtest.New(b, db)
	for i := range 300 {
		goods := catalogtest.Goods{Name: fmt.Sprintf("Miến dong sợi %d", i), Stock: i % 7, Price: 50_000}
		if i%3 == 0 {
			goods.Name, goods.Group = fmt.Sprintf("Nem thính gói %d", i), "nem"
		}
		w.Product(goods)
	}
	w.Exec(`ANALYZE`)
	finder := search.NewPostgres(db, catalogtest.Noon)
	for name, query := range map[string]search.Query{
		"everything": {}, "group": {Groups: []string{"nem"}}, "words": {Text: "mien dong"}, "accents": {Text: "miến dong"}, "beginning": {Text: "mien so"}, "slip": {Text: "thinhh"},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := finder.Find(b.Context(), query); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
