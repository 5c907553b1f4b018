package wholesale_test

import (
	"crypto/rand"
	"fmt"
	"os"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/place"
	"github.com/ocop-hungdao/ocop/internal/workday"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

// trade is a commune with two makers and a shop that asks.
type trade struct {
	*orderstest.Shop
	t       *testing.T
	links   *wholesale.Links
	so, nem int64
	passed  atomic.Int64
}

var officer, maker = audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"}, audit.Actor{Kind: audit.Staff, ID: 8, Name: "Bà Lý"}

func open(t *testing.T) *trade {
	t.Helper()
	places, err := place.Load()
	if err != nil {
		t.Fatal(err)
	}
	d := &trade{t: t}
	db := dbtest.Open(t)
	d.Shop = orderstest.OpenAt(t, db, d.now)
	d.so, d.nem = d.CoopLangSo(), d.NemHaHoa()
	d.Product(catalogtest.Goods{Name: "Miến dong", Producer: d.so, Stock: 10})
	d.Product(catalogtest.Goods{Name: "Nem thính", Producer: d.nem, Stock: 10})
	store := wholesale.NewStore(db, places, d.now, rand.Reader)
	store.Days = &workday.Board{Reader: workday.NewStore(db, d.now), Fresh: time.Nanosecond, Now: d.now}
	d.links = wholesale.NewLinks(store, []byte("a key for tests"))
	return d
}

func (d *trade) now() time.Time { return catalogtest.Noon().Add(time.Duration(d.passed.Load())) }

func asking(n int) wholesale.Asking {
	return wholesale.Asking{Shop: "Siêu thị thử", Name: "Khách thử", Phone: fmt.Sprintf("0912345%03d", n), Email: "mua@thu.example", Province: "01", Often: "monthly", Wants: map[string]string{"mien-dong": "50 gói", "nem-thinh": "100 quả"}, Wishes: "Cần hóa đơn"}
}

func (d *trade) asks(n int) *wholesale.Request {
	d.t.Helper()
	r, err := d.links.Ask(d.t.Context(), asking(n))
	if err != nil {
		d.t.Fatal(err)
	}
	return r
}

func (d *trade) passes(r *wholesale.Request, to ...int64) []int64 {
	d.t.Helper()
	made, err := d.links.Pass(d.t.Context(), officer, r.Code, to, "Cần gấp")
	if err != nil {
		d.t.Fatal(err)
	}
	return made
}

// stands fails unless the request is in the state.
func (d *trade) stands(r *wholesale.Request, want wholesale.State) {
	d.t.Helper()
	if now, err := d.links.ByID(d.t.Context(), r.ID); err != nil || now.State != want {
		d.t.Errorf("it stands %v instead of %s (%v)", now, want, err)
	}
}

func (d *trade) refused(err error, key string) {
	d.t.Helper()
	if !fault.Is(err, key) {
		d.t.Errorf("%v instead of %s", err, key)
	}
}

func (d *trade) done(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}
