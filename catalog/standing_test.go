package catalog_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
)

// What a batch is told was counted once for all of it; each asker alone is told by functions
// that count for them.
func TestEachOfABatchIsToldWhatTheyAloneWouldBe(t *testing.T) {
	t.Parallel()
	ctx, noon := context.Background(), catalogtest.Noon()
	db := dbtest.Open(t)
	w := catalogtest.New(t, db)
	random := rand.New(rand.NewPCG(7, 28))
	type thing struct{ variant, running, over int64 }
	var things []thing
	for _, name := range []string{"Miến", "Bún", "Phở"} {
		g := thing{variant: w.Product(catalogtest.Goods{Name: name, Stock: 400}).VariantID}
		for _, o := range []struct {
			id   *int64
			from time.Duration
			then string
		}{{&g.over, -2 * time.Hour, `ended_at = starts_at + interval '1 minute', ended_by = 'bench'`}, {&g.running, -time.Minute, `taken = 3`}} {
			if err := db.Pool.QueryRow(ctx, `INSERT INTO offers (variant_id, price, list_price, starts_at, ends_at, units, created_by) VALUES ($1, 100000, 120000, $2, $3, 60, 1) RETURNING id`,
				g.variant, noon.Add(o.from), noon.Add(o.from+3*time.Hour)).Scan(o.id); err != nil {
				t.Fatal(err)
			}
			if _, err := db.Pool.Exec(ctx, `UPDATE offers SET `+o.then+` WHERE id = $1`, *o.id); err != nil {
				t.Fatal(err)
			}
		}
		things = append(things, g)
	}
	if _, err := db.Pool.Exec(ctx, `UPDATE variants SET spoken_until = $1`, noon.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	for n := range 120 {
		g := things[random.IntN(len(things))]
		offer := []*int64{nil, &g.running, &g.over}[random.IntN(3)]
		until := noon.Add(time.Duration(random.IntN(60)-10) * time.Millisecond)
		var used *time.Time
		if random.IntN(5) == 0 {
			used = &noon
		}
		if _, err := db.Pool.Exec(ctx, `INSERT INTO holds (holder, variant_id, offer_id, quantity, most, made_at, until, firm, used_at) VALUES ($1, $2, $3, $4, 9, $5, $6, $3::bigint IS NOT NULL AND $7, $8)`,
			fmt.Sprint("cart ", n%40), g.variant, offer, 1+random.IntN(3), noon.Add(time.Duration(n)*time.Microsecond-time.Hour), until, random.IntN(2) == 0, used); err != nil {
			continue // the same holder holds that of it already
		}
	}
	var askers []catalog.Asker
	for n := range 50 {
		askers = append(askers, catalog.Asker{Holder: fmt.Sprint("cart ", n), Phone: "+84900000101", VariantID: things[n%len(things)].variant, At: noon.Add(time.Duration(random.IntN(40)) * time.Millisecond)})
	}
	told := standings(t, db.Pool, askers)
	held := 0
	for _, a := range askers {
		alone := standings(t, db.Pool, []catalog.Asker{a})
		place := a.Holder + fmt.Sprint(" of ", a.VariantID)
		if told[place] != alone[place] {
			t.Errorf("%s is told %+v in company and %+v alone", place, told[place], alone[place])
		}
		var ofOffer, spoken, ahead int
		if err := db.Pool.QueryRow(ctx, `SELECT held_of($1, $3, $4), spoken_for($2, $3, $4), ordered_ahead($2)`, told[place].OfferID, a.VariantID, a.At, a.Holder).Scan(&ofOffer, &spoken, &ahead); err != nil {
			t.Fatal(err)
		}
		if s := told[place]; s.Held != ofOffer || s.Spoken != spoken || s.Ahead != ahead {
			t.Errorf("%s: held %d, spoken for %d, ahead %d; one by one %d, %d, %d", place, s.Held, s.Spoken, s.Ahead, ofOffer, spoken, ahead)
		}
		held += ofOffer
	}
	if held == 0 {
		t.Fatal("nothing was held: this looked at nothing")
	}
}

func standings(t *testing.T, pool interface {
	SendBatch(context.Context, *pgx.Batch) pgx.BatchResults
}, askers []catalog.Asker) map[string]catalog.Standing {
	t.Helper()
	var batch pgx.Batch
	var seen catalog.Seen
	catalog.QueueSee(&batch, askers, &seen)
	if err := pool.SendBatch(context.Background(), &batch).Close(); err != nil {
		t.Fatal(err)
	}
	out := map[string]catalog.Standing{}
	for _, s := range seen.Standings {
		s.OfferUntil = nil
		out[s.Holder+fmt.Sprint(" of ", s.VariantID)] = s
	}
	return out
}
