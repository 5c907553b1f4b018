package visit_test

import (
	"context"
	"crypto/rand"
	"fmt"
	"os"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/pg"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/visit"
)

func TestMain(m *testing.M) { os.Exit(dbtest.Run(m)) }

// gate is Đình So, which takes ten people at 8:00 and 14:00 of every day, asked for a day
// ahead; groups are eight and more.
type gate struct {
	t      *testing.T
	db     *pg.DB
	links  *visit.Links
	place  int64
	passed atomic.Int64
}

func open(t *testing.T) *gate {
	t.Helper()
	g := &gate{t: t, db: dbtest.Open(t)}
	world := catalogtest.New(t, g.db)
	g.links = visit.NewLinks(visit.NewStore(g.db, g.now, rand.Reader), []byte("a key for tests"))
	world.LangSo()
	world.Exec(`INSERT INTO heritage_sites (slug, name, summary, village_id, latitude, longitude) SELECT 'dinh-so', 'Đình So', 'Ngôi đình.', id, 20.9, 105.6 FROM villages`)
	world.Exec(`INSERT INTO visit_places (slug, name, heritage_site_id, taking, week, rites, capacity, minutes, lead_minutes, ahead_days, most_party, group_from)
		SELECT 'dinh-so', 'Đình So', id, true, '[[480,840],[480,840],[480,840],[480,840],[480,840],[480,840],[480,840]]',
		'[{"name":"Thánh hóa","first":10,"last":10,"month":12},{"name":"Ngày trong thử","first":27,"last":28,"month":10}]', 10, 60, 1440, 60, 10, 8 FROM heritage_sites`)
	if err := g.db.Pool.QueryRow(t.Context(), `SELECT id FROM visit_places`).Scan(&g.place); err != nil {
		t.Fatal(err)
	}
	return g
}

func (g *gate) now() time.Time        { return catalogtest.Noon().Add(time.Duration(g.passed.Load())) }
func (g *gate) pass(by time.Duration) { g.passed.Add(int64(by)) }

// at is an hour of a day, counted from the 24th of November, in Việt Nam.
func at(day, hour int) time.Time { return time.Date(2026, 11, 24+day, hour, 0, 0, 0, vntime.Zone()) }

func (g *gate) wants(n int, when time.Time, party int) visit.Request {
	return visit.Request{Place: "dinh-so", At: when, Name: "Khách thử", Phone: fmt.Sprintf("0912345%03d", n), Party: party, Once: fmt.Sprintf("form-%d-%d", n, when.Unix())}
}

func (g *gate) book(n int, when time.Time, party int) *visit.Booking {
	g.t.Helper()
	b, err := g.links.Book(context.Background(), g.wants(n, when, party))
	if err != nil {
		g.t.Fatal(err)
	}
	return b
}

func (g *gate) officer() audit.Actor { return audit.Actor{Kind: audit.Staff, Name: "Cán bộ"} }

// sums fails unless every hour has taken what its live bookings come to, and no more than
// its capacity.
func (g *gate) sums() {
	g.t.Helper()
	var wrong int
	err := g.db.Pool.QueryRow(context.Background(), `SELECT count(*) FROM visit_slots s WHERE taken > capacity OR taken <> (SELECT coalesce(sum(party), 0) FROM visit_bookings b
		WHERE b.place_id = s.place_id AND b.starts_at = s.starts_at AND state IN ('requested', 'confirmed', 'attended', 'missed'))`).Scan(&wrong)
	if err != nil || wrong > 0 {
		g.t.Errorf("%d hours do not add up (%v)", wrong, err)
	}
}

func (g *gate) one(query string) (n int) {
	g.t.Helper()
	if err := g.db.Pool.QueryRow(context.Background(), query).Scan(&n); err != nil {
		g.t.Fatal(err)
	}
	return n
}
