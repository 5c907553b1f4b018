package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// sale is two servers on one database, which the first has started, in the middle of a sale.
type sale struct {
	t    *testing.T
	at   [2]atomic.Pointer[string] // where each server is now
	told sync.Map                  // code of a purchase → cart
	n    atomic.Int32              // of them
	hurt map[int32]func()          // what happens when so many were told

	killed chan struct{} // the database, after a server
}

// TestASaleSurvivesTheKillingOfAServerAndOfTheDatabase kills one server, and later the
// database, while 90 buyers want 60 units that are on offer, of which some are held, and something
// plain beside; every buyer asks until they have an answer.
func TestASaleSurvivesTheKillingOfAServerAndOfTheDatabase(t *testing.T) {
	t.Parallel()
	const units, buyers = 60, 90
	trust := "OCOP_TRUSTED_PROXIES=127.0.0.1"
	house := openCmd(t, exec.Command(binary.path, "serve"), openDir(t), trust)
	postmaster := house.postmaster(t)
	address := socketOf(t, house.state)
	db, err := pg.Open(t.Context(), pg.Config{URL: address, MaxConns: 2})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(db.Close)
	world := orderstest.OpenAt(t, db, time.Now)
	jar, bun := world.Product(catalogtest.Goods{Name: "Miến", Stock: units}).VariantID, world.Product(catalogtest.Goods{Name: "Bún", Price: 35_000, Stock: 1000}).VariantID
	now := time.Now()
	if _, err := catalog.NewStore(db, time.Now).MakeOffer(t.Context(), audit.Actor{Kind: audit.Staff, ID: 1, Name: "Phòng Kinh tế"}, catalog.Everything(), catalog.Offer{VariantID: jar, Price: 100_000,
		StartsAt: now.Add(-time.Hour), EndsAt: now.Add(time.Hour), Units: units, PerPhone: 1}); err != nil {
		t.Fatal(err)
	}
	world.Exec(`INSERT INTO carts (id, checkout_key) SELECT `+cartOf+`, 'do' FROM generate_series(0, $1::int - 1) i`, buyers)
	world.Exec(`INSERT INTO cart_lines (cart_id, variant_id, quantity) SELECT `+cartOf+`, v, 1 FROM generate_series(0, $1::int - 1) i, unnest($2::bigint[]) v`, buyers, []int64{jar, bun})
	world.Exec(`INSERT INTO holds (holder, variant_id, offer_id, quantity, most, made_at, until, firm) SELECT 'cart ' || `+cartOf+`, variant_id, id, 1, 1, $1, $2, true FROM offers, generate_series(85, 89) i`, now, now.Add(time.Hour))
	guest := openCmd(t, exec.Command(binary.path, "serve"), openDir(t), "DATABASE_URL="+address, trust)

	s := &sale{t: t, killed: make(chan struct{})}
	s.at[0].Store(&house.url)
	s.at[1].Store(&guest.url)
	s.hurt = map[int32]func(){
		10: func() { _ = guest.cmd.Process.Kill() },
		25: func() {
			_ = syscall.Kill(postmaster, syscall.SIGKILL) // and its server ends itself
			close(s.killed)
		},
	}
	var sold, refused atomic.Int32
	var wg sync.WaitGroup
	for i := range buyers {
		wg.Go(func() {
			if s.buys(i) {
				sold.Add(1)
			} else {
				refused.Add(1)
			}
		})
	}
	<-s.killed
	for which, old := range []*shop{house, guest} {
		_ = old.cmd.Wait()
		env := []string{trust}
		if old == guest {
			env = append(env, "DATABASE_URL="+address)
		}
		again := openCmd(t, exec.Command(binary.path, "serve"), old.state, env...)
		s.at[which].Store(&again.url)
	}
	wg.Wait()

	if sold.Load() != units || refused.Load() != buyers-units {
		t.Errorf("%d buyers have it, %d were refused", sold.Load(), refused.Load())
	}
	number := func(sql string, args ...any) (n int) {
		if err := db.Pool.QueryRow(t.Context(), sql, args...).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	s.told.Range(func(code, cart any) bool {
		if number(`SELECT count(*) FROM purchases WHERE code = $1 AND cart_id = $2`, code, cart) != 1 {
			t.Errorf("%v was told to %v and is not there", code, cart)
		}
		return true
	})
	for what, sql := range map[string]string{
		"purchases that nobody was told of or that are there twice": `SELECT count(*) - count(DISTINCT cart_id) + abs(count(*) - 60) FROM purchases`,
		"units left or sold twice":                                  `SELECT sum(abs(stock - CASE price WHEN 35000 THEN 940 ELSE 0 END)) FROM variants`,
		"movements that say otherwise":                              `SELECT count(*) FROM (SELECT FROM stock_movements GROUP BY variant_id HAVING sum(delta) FILTER (WHERE reason = 'sold') <> -60) m`,
		"units of the offer that were drawn twice or by nobody":     `SELECT abs(taken - 60) + abs((SELECT sum(quantity) FROM offer_draws) - 60) FROM offers`,
		"units held that their holder did not get":                  `SELECT abs(5 - count(*)) FROM holds h JOIN purchases p ON h.holder = 'cart ' || p.cart_id WHERE h.used_at IS NOT NULL`,
		"orders without a line":                                     `SELECT count(*) FROM orders o WHERE NOT EXISTS (SELECT FROM order_lines l WHERE l.order_id = o.id)`,
		"carts that still hold what they bought":                    `SELECT count(*) FROM cart_lines l JOIN purchases p USING (cart_id)`,
		"transactions that hang":                                    `SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%' AND state_change < now() - interval '5 s'`,
	} {
		if n := number(`SELECT coalesce((` + sql + `), 0)`); n != 0 {
			t.Errorf("%s: %d", what, n)
		}
	}
	eventually(t, "every promise is handed on", func() bool { return number(`SELECT count(*) FROM outbox WHERE handed_at IS NULL`) == 0 }, house.said)
}

// cartOf is the id of the cart of buyer i.
const cartOf = `'k' || translate(lpad(i::text, 25, '0'), '0123456789', 'abcdefghij')`

// buys asks one server and then the other, with one key, until one says yes or no.
func (s *sale) buys(i int) bool {
	digits := strings.NewReplacer("0", "a", "1", "b", "2", "c", "3", "d", "4", "e", "5", "f", "6", "g", "7", "h", "8", "i", "9", "j")
	cart := "k" + digits.Replace(fmt.Sprintf("%025d", i))
	body := fmt.Sprintf(`{"cart_id": %q, "buyer": {"name": "Khách mẫu", "phone": "0900 000 %03d"}, "address": {"province_code": "01", "ward_code": "00004", "line": "Số 1 ngõ 2"},
		"delivery": "ship", "payment_method": "cod", "expected_total": 153000}`, cart, i)
	client := http.Client{Timeout: 10 * time.Second}
	ctx, enough := context.WithTimeout(context.Background(), 15*time.Minute)
	defer enough()
	pace := time.NewTicker(20 * time.Millisecond) // between one try and the next, as a phone would
	defer pace.Stop()
	for try := i; ; try++ {
		select {
		case <-pace.C:
		case <-ctx.Done():
			s.t.Errorf("buyer %d never heard anything", i)
			return false
		}
		req, err := http.NewRequestWithContext(ctx, http.MethodPost, *s.at[try%2].Load()+"/api/v1/checkout", strings.NewReader(body))
		if err != nil {
			s.t.Error(err)
			return false
		}
		req.Header.Set("Content-Type", "application/json")
		req.Header.Set("Idempotency-Key", cart)
		req.Header.Set("X-Real-IP", fmt.Sprintf("203.0.%d.%d", try%250, i))
		got, err := client.Do(req)
		if err != nil {
			continue // nobody is there: the other, or the same again
		}
		text, err := io.ReadAll(got.Body)
		got.Body.Close()
		var said struct {
			PurchaseCode string `json:"purchase_code"`
			Code         string `json:"code"`
		}
		_ = json.Unmarshal(text, &said)
		switch {
		case err == nil && got.StatusCode == http.StatusCreated && said.PurchaseCode != "":
			s.told.Store(strings.ReplaceAll(said.PurchaseCode, "-", ""), cart)
			if hurts := s.hurt[s.n.Add(1)]; hurts != nil {
				hurts()
			}
			return true
		case said.Code == "stock.not_enough":
			return false
		case got.StatusCode < 500 && got.StatusCode != http.StatusTooManyRequests:
			s.t.Errorf("buyer %d heard %d %s", i, got.StatusCode, text)
			return false
		}
	}
}

// socketOf is the address of the private database that a server has started in state.
func socketOf(t *testing.T, state string) string {
	t.Helper()
	found, _ := filepath.Glob(filepath.Join(state, "pg*", "password"))
	if len(found) != 1 {
		t.Fatalf("password: %v", found)
	}
	password, err := os.ReadFile(found[0])
	if err != nil {
		t.Fatal(err)
	}
	u := url.URL{Scheme: "postgres", User: url.UserPassword("ocop", strings.TrimSpace(string(password))), Path: "/ocop",
		RawQuery: url.Values{"host": {filepath.Dir(found[0])}, "port": {"5432"}, "sslmode": {"disable"}}.Encode()}
	return u.String()
}
