package search_test

import (
	"fmt"
	"sync"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/search"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
)

func TestWhatIsNotFoundIsBoundedBetweenWritingsAndADay(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	words := search.NewWords(db, catalogtest.Noon)
	for range 3 {
		words.Note("Sầu  riêng")
	}
	if err := words.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for who := range 4 { // several pages note and one writes at the same time
		all.Go(func() {
			for i := range 1_000 {
				words.Note(fmt.Sprintf("hàng %c%c%c", 'a'+who, 'a'+i/26%26, 'a'+i%26))
				if i%100 == 99 {
					if err := words.Flush(t.Context()); err != nil {
						t.Error(err)
					}
				}
			}
		})
	}
	all.Wait()
	words.Note("sầu riêng") // known that day, so counted however full it is
	for i := range 500 {
		words.Note(fmt.Sprintf("thứ %c%c", 'a'+i/26%26, 'a'+i%26))
	}
	for range 2 { // a second time there is nothing to write
		if err := words.Flush(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	var terms, lots int
	if err := db.Pool.QueryRow(t.Context(), `SELECT count(*), coalesce(max(n) FILTER (WHERE term = 'sầu riêng'), 0) FROM search_misses`).Scan(&terms, &lots); err != nil {
		t.Fatal(err)
	}
	if terms > 1_000+4*200 || terms < 400 {
		t.Errorf("%d terms are kept", terms)
	}
	if lots != 4 {
		t.Errorf("of four %d are counted", lots)
	}
}

// What the database does not take is written the next time.
func TestWhatCannotBeWrittenWaits(t *testing.T) {
	t.Parallel()
	db := dbtest.Open(t)
	words := search.NewWords(db, catalogtest.Noon)
	w := catalogtest.New(t, db)
	w.Exec(`ALTER TABLE search_misses RENAME TO gone`)
	words.Note("sầu riêng")
	if err := words.Flush(t.Context()); err == nil {
		t.Fatal("it is written into no table")
	}
	w.Exec(`ALTER TABLE gone RENAME TO search_misses`)
	words.Note("sầu riêng")
	if err := words.Flush(t.Context()); err != nil {
		t.Fatal(err)
	}
	if missed, err := words.Missed(t.Context(), 1, 10); err != nil || len(missed) != 1 || missed[0].N != 2 {
		t.Errorf("%+v (%v)", missed, err)
	}
}
