package salespoint_test

import (
	"context"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

// kept is a point with a keeper, on a clock that a test moves.
type kept struct {
	*catalogtest.World
	t      *testing.T
	store  *salespoint.Store
	keeper *salespoint.Keeper
	passed atomic.Int64
	point  *salespoint.Point
	jar    catalogtest.Jar
}

var officer = audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}

func openKept(t *testing.T) *kept {
	t.Helper()
	db := dbtest.Open(t)
	k := &kept{World: catalogtest.New(t, db), t: t}
	k.store = salespoint.NewStore(db, func() time.Time { return catalogtest.Noon().Add(time.Duration(k.passed.Load())) })
	k.keeper = salespoint.NewKeeper(k.store, []byte("a key"))
	k.jar = k.Product(catalogtest.Goods{Name: "Miến", Stock: 1})
	k.point = &salespoint.Point{Name: "Quầy chợ So", Kind: salespoint.Market, Address: "Chợ So", Latitude: 20.97, Longitude: 105.67, Phone: "+84900000021"}
	if err := k.store.Create(context.Background(), officer, k.point, ""); err != nil {
		t.Fatal(err)
	}
	if err := k.store.SetUsual(context.Background(), officer, k.point.ID, []int64{k.jar.ProductID}, []string{"Chè  xanh", "", "Chè xanh"}); err != nil {
		t.Fatal(err)
	}
	return k
}

// link makes a link and takes its address apart.
func (k *kept) link() (id int64, key string) {
	k.t.Helper()
	ctx := context.Background()
	if err := k.store.Relink(ctx, officer, k.point.ID, true); err != nil {
		k.t.Fatal(err)
	}
	l, err := k.store.LinkOf(ctx, k.point.ID)
	if err != nil || l == nil {
		k.t.Fatal(l, err)
	}
	u, err := url.Parse(k.keeper.Path(l))
	if err != nil || strings.Contains(u.String(), "cho") || strings.Contains(u.String(), "900000021") {
		k.t.Fatalf("the address %s says too much (%v)", u, err)
	}
	return l.ID, u.Query().Get("k")
}

func TestAKeeperTellsWhatIsOnTheShelf(t *testing.T) {
	t.Parallel()
	k, ctx := openKept(t), context.Background()
	id, key := k.link()
	list, err := k.store.List(ctx, k.point.ID)
	if err != nil || len(list) != 2 || !list[0].Product || list[0].ConfirmedAt != nil || list[1].Name != "Chè xanh" {
		t.Fatalf("%+v (%v)", list, err)
	}
	told := func(want int, keys ...string) {
		t.Helper()
		if _, err := k.keeper.Tell(ctx, id, key, keys); err != nil {
			t.Fatal(err)
		}
		if shelf, err := k.store.Shelf(ctx, k.point.ID); err != nil || len(shelf) != want {
			t.Fatalf("%v: on the shelf %+v (%v)", keys, shelf, err)
		}
	}
	told(2, list[0].Key, list[1].Key)
	told(1, list[1].Key, "p999", "g999", "", "' OR 1=1")
	told(0)
	told(1, list[0].Key)
	if list, err = k.store.List(ctx, k.point.ID); err != nil || len(list) != 2 || list[0].ConfirmedAt == nil || list[1].ConfirmedAt != nil {
		t.Fatalf("%+v (%v)", list, err)
	}
	if l, err := k.store.LinkOf(ctx, k.point.ID); err != nil || l.UsedAt == nil || !l.UsedAt.Equal(catalogtest.Noon()) {
		t.Fatalf("%+v (%v)", l, err)
	}
}

func TestAKeepersLinkEndsByItselfAndByHand(t *testing.T) {
	t.Parallel()
	k, ctx := openKept(t), context.Background()
	id, key := k.link()
	gone := func(why string, id int64, key string) {
		t.Helper()
		if _, err := k.keeper.Open(ctx, id, key); !fault.Is(err, "shelf.link_gone") {
			t.Errorf("%s opens: %v", why, err)
		}
		if _, err := k.keeper.Tell(ctx, id, key, nil); !fault.Is(err, "shelf.link_gone") {
			t.Errorf("%s tells: %v", why, err)
		}
	}
	gone("a wrong key", id, key+"x")
	gone("no key", id, "")
	gone("the key of another link", id+1, key)
	k.passed.Store(int64(salespoint.LinkLasts - time.Second))
	if _, err := k.keeper.Open(ctx, id, key); err != nil {
		t.Error(err)
	}
	k.passed.Store(int64(salespoint.LinkLasts))
	gone("what has run out", id, key)
	k.passed.Store(0)
	again, fresh := k.link()
	gone("what was replaced", id, key)
	if _, err := k.keeper.Open(ctx, again, fresh); err != nil {
		t.Error(err)
	}
	k.Exec(`UPDATE sales_points SET state = 'closed'`)
	gone("a point that is closed for good", again, fresh)
	k.Exec(`UPDATE sales_points SET state = 'open'`)
	if err := k.store.Relink(ctx, officer, k.point.ID, false); err != nil {
		t.Fatal(err)
	}
	gone("what was taken back", again, fresh)
}

// TestManyRelinksLeaveOneLink presses the button in many windows at once.
func TestManyRelinksLeaveOneLink(t *testing.T) {
	t.Parallel()
	k, ctx := openKept(t), context.Background()
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if err := k.store.Relink(ctx, officer, k.point.ID, true); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if l, err := k.store.LinkOf(ctx, k.point.ID); err != nil || l == nil {
		t.Fatal(l, err)
	}
}

func TestAPointIsSavedOnceAndNotOverSomebodyElse(t *testing.T) {
	t.Parallel()
	k, ctx := openKept(t), context.Background()
	rename := func(name string) func(*salespoint.Point) error {
		return func(p *salespoint.Point) error { p.Name = name; return nil }
	}
	if err := k.store.Update(ctx, officer, k.point.ID, 1, rename("Chợ So mới")); err != nil {
		t.Fatal(err)
	}
	if err := k.store.Update(ctx, officer, k.point.ID, 1, rename("Chợ khác")); !fault.Is(err, "salespoint.changed_meanwhile") {
		t.Fatalf("an old version: %v", err)
	}
	if err := k.store.Update(ctx, officer, k.point.ID, 2, rename("")); err == nil {
		t.Fatal("a point without a name")
	}
	p, err := k.store.ByID(ctx, k.point.ID)
	if err != nil || p.Name != "Chợ So mới" || p.Slug != "quay-cho-so" || p.RowVersion != 2 {
		t.Fatalf("%+v (%v)", p, err)
	}
	twin := *k.point
	if err := k.store.Create(ctx, officer, &twin, ""); err != nil || twin.Slug != "quay-cho-so-2" {
		t.Fatalf("%s (%v)", twin.Slug, err)
	}
	if err := k.store.SetUsual(ctx, officer, k.point.ID, nil, []string{strings.Repeat("x", 121)}); !fault.Is(err, "salespoint.goods") {
		t.Fatalf("a very long name: %v", err)
	}
}
