package web_test

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders"
)

// bigEvening is a session that many watch and buy from, on a server that is stopped in the
// middle and started again.
type bigEvening struct {
	t      *testing.T
	passed atomic.Int64
	server atomic.Pointer[visit]
	live   *livestream.Store
	*livestream.Full
	by audit.Actor
}

func (e *bigEvening) now() time.Time {
	return catalogtest.Noon().Add(time.Duration(e.passed.Load()))
}

// restart ends the server with its streams; another takes its place on the same database.
func (e *bigEvening) restart() {
	old := e.server.Load()
	world := *old.Shop
	world.Store = orders.NewStore(old.db, catalog.NewStore(old.db, e.now), e.now, rand.Reader)
	desk := *world.Checkout
	desk.Store, world.Checkout = world.Store, &desk
	next := serve(e.t, old.db, &world, e.now)
	if err := next.hub.Start(context.Background()); err != nil {
		e.t.Error(err)
	}
	e.t.Cleanup(func() { _ = next.hub.Stop(context.Background()) })
	e.server.Store(next)
	_ = old.hub.Stop(context.Background())
}

// viewer is what somebody sees who watches.
type viewer struct {
	State, Pinned string
	Prices, Left  map[string]int
}

// watch follows the session, comes back to the server that is there when a stream ends, and
// says what it sees once pinned is shown.
func (e *bigEvening) watch(pinned string) (v viewer) {
	v.Prices, v.Left = map[string]int{}, map[string]int{}
	last := int64(-1)
	for {
		w, err := e.server.Load().hub.Watch(context.Background(), e.Full, last)
		if err != nil { // it stops at this moment
			continue
		}
		for more := true; more; {
			var text []byte
			text, more = w.Next(time.Second)
			last = max(last, lastID(string(text)))
			if v.hear(string(text)); v.Pinned == pinned {
				w.Leave()
				return v
			}
		}
		w.Leave()
	}
}

func lastID(text string) (last int64) {
	for line := range strings.Lines(text) {
		if n, ok := strings.CutPrefix(line, "id: "); ok {
			last = max(last, id64(strings.TrimSpace(n)))
		}
	}
	return last
}

func id64(text string) (n int64) {
	for _, d := range text {
		n = n*10 + int64(d-'0')
	}
	return n
}

func (v *viewer) hear(text string) {
	kind := ""
	for line := range strings.Lines(text) {
		if name, ok := strings.CutPrefix(line, "event: "); ok {
			kind = strings.TrimSpace(name)
		}
		data, ok := strings.CutPrefix(line, "data: ")
		var d struct {
			Code, State string
			Price, Left int
		}
		if !ok || json.Unmarshal([]byte(data), &d) != nil {
			continue
		}
		switch kind {
		case "state":
			v.State = d.State
		case "pin":
			v.Pinned = d.Code
		case "price":
			v.Prices[d.Code] = d.Price
		case "stock":
			v.Left[d.Code] = d.Left
		}
	}
}

// guest is somebody with a phone and a cart of their own.
type guest struct {
	e     *bigEvening
	cart  string
	phone string
}

func (b *guest) ask(path string, form url.Values) seen {
	v := *b.e.server.Load()
	v.cookies = map[string]string{"gio": b.cart}
	if form == nil {
		return v.get(path)
	}
	return v.post(path, form)
}

// grabs presses "Chốt" and says whether something is held.
func (b *guest) grabs() bool {
	return b.ask("/live/"+b.e.Slug+"/chot/m1", url.Values{"quantity": {"1"}, "k": {"fb"}}).status == http.StatusSeeOther
}

// places sends the order on one screen until the total that it was shown is the one it costs.
func (b *guest) places() bool {
	form := b.ask("/live/"+b.e.Slug+"/chot/m1", nil).form(b.e.t, "/live/"+b.e.Slug+"/dat/M1")
	for name, value := range map[string]string{"name": "Khách mẫu", "phone": b.phone, "ward": "Ba Đình", "line": "Số 1 phố mẫu"} {
		form.Set(name, value)
	}
	for range 9 {
		page := b.ask("/live/"+b.e.Slug+"/dat/M1", form)
		if page.status == http.StatusSeeOther {
			return true
		}
		if !strings.Contains(page.body, `name="total"`) || strings.Contains(page.text(), "đã được bỏ khỏi đơn") {
			return false
		}
		form.Set("total", page.field(b.e.t, "total"))
	}
	return false
}

// all lets everybody act, eight at a time, and says who came away with nothing.
func all(buyers []*guest, act func(n int, b *guest) bool) (without []*guest) {
	var wait sync.WaitGroup
	var lock sync.Mutex
	var next atomic.Int64
	for range 8 {
		wait.Go(func() {
			for n := int(next.Add(1)) - 1; n < len(buyers); n = int(next.Add(1)) - 1 {
				if !act(n, buyers[n]) {
					lock.Lock()
					without = append(without, buyers[n])
					lock.Unlock()
				}
			}
		})
	}
	wait.Wait()
	return without
}

// An evening of a hundred and twenty buyers and sixty who watch: forty are had at the live
// price, twenty more lie there. The host changes price and pin, the server is restarted in the
// middle, some let go of what they hold.
func TestAnEveningOnAirSellsWhatIsThereWhateverHappens(t *testing.T) {
	t.Parallel()
	const watchers, buyers, quota, stock = 60, 120, 40, 60
	e := &bigEvening{t: t, by: audit.Actor{Kind: audit.Staff, Name: "Người ghim (mẫu)"}}
	first := openAt(t, e.now)
	ctx := context.Background()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(first.hub.Start(ctx))
	e.server.Store(first)
	e.live = livestream.NewStore(first.db, catalog.NewStore(first.db, e.now), ocop.NewStore(first.db, e.now), func(time.Time) string { return "live@1" }, e.now, rand.Reader)
	jar, bun := first.Product(catalogtest.Goods{Name: "Miến dong", Stock: stock}), first.Product(catalogtest.Goods{Name: "Bún khô", Stock: 9, Price: 30_000})
	id, err := e.live.Make(ctx, e.by, true, livestream.Plan{Name: "Chợ phiên mẫu", StartsAt: e.now(), EndsAt: e.now().Add(time.Hour), Complaints: "024 (mẫu)", Rules: true,
		Links: []livestream.Link{{Channel: livestream.Facebook, Link: "https://example.vn/xem"}}, Hosts: []livestream.PlannedHost{{Name: "Người dẫn mẫu", Role: livestream.Lead, Checked: true}},
		Items: []livestream.PlannedItem{{VariantID: jar.VariantID, Price: 99_000, Units: quota, PerPhone: 2, Label: true}, {VariantID: bun.VariantID, Price: 25_000, Units: 4, Label: true}}})
	must(err)
	must(e.live.Begin(ctx, e.by, id))
	e.Full, err = e.live.ByID(ctx, id)
	must(err)

	saw := make(chan viewer, watchers)
	for range watchers {
		go func() { saw <- e.watch("B1") }()
	}
	var everybody []*guest
	for n := range buyers {
		c, err := first.Store.NewCart(ctx)
		must(err)
		everybody = append(everybody, &guest{e, c.ID, fmt.Sprintf("0900000%03d", n)})
	}

	var held atomic.Int64
	without := all(everybody, func(n int, b *guest) bool {
		if !b.grabs() {
			return false
		}
		switch held.Add(1) {
		case 15:
			_, err := e.live.Reprice(ctx, e.by, id, e.Items[0].ID, 89_000)
			if err == nil {
				_, err = e.live.Pin(ctx, e.by, id, e.Items[0].ID)
			}
			if err != nil {
				t.Error(err)
			}
		case 25:
			e.restart()
		}
		if n%8 == 0 { // goes away
			return true
		}
		if !b.places() {
			t.Error("who holds one cannot order it")
		}
		return true
	})
	away := int(held.Load()) - first.Number(`SELECT count(*) FROM orders`)
	if held.Load() != quota || len(without) != buyers-quota || away == 0 {
		t.Errorf("%d held one, %d did not, %d went away", held.Load(), len(without), away)
	}
	e.passed.Add(int64(catalog.FirmFor))
	without = all(without, func(_ int, b *guest) bool { return b.grabs() && b.places() })
	if n := first.Number(`SELECT coalesce(sum(quantity), 0) FROM order_lines WHERE live_item_id = $1 AND unit_price IN (99000, 89000)`, e.Items[0].ID); n != quota {
		t.Errorf("%d were sold at the live price", n)
	}
	all(without, func(_ int, b *guest) bool {
		b.ask("/gio-hang", url.Values{"variant": {fmt.Sprint(jar.VariantID)}, "quantity": {"1"}})
		page := b.ask("/dat-hang", nil)
		if page.status != http.StatusOK {
			return false
		}
		form := url.Values{"key": {page.field(t, "key")}, "name": {"Khách mẫu"}, "phone": {b.phone}, "delivery": {"ship"}, "province": {"01"}, "ward": {"Ba Đình"}, "line": {"Số 1 phố mẫu"}, "payment_method": {"cod"}, "total": {"138000"}, "do": {"place"}}
		return b.ask("/dat-hang", form).status == http.StatusSeeOther
	})
	if n := first.Number(`SELECT sum(quantity) FROM order_lines`); n != stock || first.Stock(jar.VariantID) != 0 {
		t.Errorf("%d were sold, and %d lie there", n, first.Stock(jar.VariantID))
	}
	if n := first.Number(`SELECT count(*) FROM holds WHERE firm AND used_at IS NULL AND until > $1`, e.now()); n != 0 {
		t.Errorf("%d units are neither sold nor free", n)
	}

	_, err = e.live.Pin(ctx, e.by, id, e.Items[1].ID)
	must(err)
	want := viewer{"live", "B1", map[string]int{"M1": 120_000, "B1": 25_000}, map[string]int{"M1": 0, "B1": 4}}
	for range watchers {
		if v := <-saw; fmt.Sprint(v) != fmt.Sprint(want) {
			t.Errorf("a watcher sees %v, and not %v", v, want)
		}
	}
}
