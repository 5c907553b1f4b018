package catalog_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
)

// BenchmarkQueueSee asks how one thing on offer stands for a batch of 32, of which so many
// buyers hold a unit.
func BenchmarkQueueSee(b *testing.B) {
	for _, holds := range []int{0, 64, 1024} {
		b.Run(fmt.Sprintf("%d held", holds), func(b *testing.B) {
			ctx, noon := context.Background(), catalogtest.Noon()
			db := dbtest.Open(b)
			jar := catalogtest.New(b, db).Product(catalogtest.Goods{Name: "Miến", Stock: 5000})
			store := catalog.NewStore(db, catalogtest.Noon)
			id, err := store.MakeOffer(ctx, officer, catalog.Everything(), catalog.Offer{VariantID: jar.VariantID, Price: 100_000, StartsAt: noon, EndsAt: noon.Add(time.Hour), Units: 999})
			if err != nil {
				b.Fatal(err)
			}
			if _, err := db.Pool.Exec(ctx, `INSERT INTO holds (holder, variant_id, offer_id, quantity, most, made_at, until, firm)
				SELECT 'cart ' || n, $2, $3, 1, 1, $4, $5, true FROM generate_series(1, $1::int) n`, holds, jar.VariantID, id, noon, noon.Add(time.Hour)); err != nil {
				b.Fatal(err)
			}
			var askers []catalog.Asker
			for n := range 32 {
				askers = append(askers, catalog.Asker{Holder: fmt.Sprintf("cart %d", 2*n+1), Phone: fmt.Sprintf("+8490000%04d", n), VariantID: jar.VariantID, At: noon.Add(time.Duration(n) * time.Millisecond)})
			}
			for b.Loop() {
				var batch pgx.Batch
				var seen catalog.Seen
				catalog.QueueSee(&batch, askers, &seen)
				if err := db.Pool.SendBatch(ctx, &batch).Close(); err != nil {
					b.Fatal(err)
				}
				if len(seen.Standings) != len(askers) {
					b.Fatalf("%d of %d stand", len(seen.Standings), len(askers))
				}
			}
		})
	}
}
