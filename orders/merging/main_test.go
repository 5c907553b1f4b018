package merging

import (
	"context"
	"os"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

var officer = audit.Actor{Kind: audit.Staff, ID: 1, Name: "Nhân viên mẫu"}

// twice is a commune in which one household was written down two times.
type twice struct {
	*orderstest.Shop
	t          *testing.T
	store      *Store
	goods      *catalog.Store
	kept, gone int64
	now        time.Time
}

func open(t *testing.T) *twice {
	t.Helper()
	w := &twice{t: t, now: catalogtest.Noon()}
	clock := func() time.Time { return w.now }
	w.Shop = orderstest.OpenAt(t, dbtest.Open(t), clock)
	w.goods = catalog.NewStore(w.DB, clock)
	w.store = NewStore(w.DB, w.goods, clock)
	w.kept, w.gone = w.CoopLangSo(), w.Producer("Miến So", w.LangSo())
	return w
}

func (w *twice) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// choice is what an officer chooses who saw both as they are now, and keeps the kept one's words.
func (w *twice) choice(kept, gone int64) Choice {
	w.t.Helper()
	p, err := w.goods.ProducerByID(context.Background(), catalog.Everything(), kept)
	w.must(err)
	return Choice{KeptID: kept, GoneID: gone, Content: catalog.ProducerContentOf(&p.Producer),
		KeptSeen: p.RowVersion, GoneSeen: w.Number(`SELECT row_version FROM producers WHERE id = $1`, gone)}
}

func (w *twice) merge() int64 {
	w.t.Helper()
	id, err := w.store.Do(context.Background(), officer, catalog.Everything(), w.choice(w.kept, w.gone))
	w.must(err)
	return id
}

// of is how many rows of a table are a producer's.
func (w *twice) of(table string, producer int64) int {
	w.t.Helper()
	return w.Number(`SELECT count(*) FROM `+table+` WHERE producer_id = $1`, producer)
}
