package livestream_test

import (
	"context"
	"crypto/rand"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/pg"
)

var hoa = audit.Actor{Kind: audit.Staff, ID: 1, Name: "Người ghim (mẫu)"}

// stage is a session and the clock it runs by.
type stage struct {
	*catalogtest.World
	t     *testing.T
	db    *pg.DB
	goods *catalog.Store
	store *livestream.Store
	clock time.Time
	jar   catalogtest.Jar
}

func openStage(t *testing.T) *stage {
	t.Helper()
	s := &stage{t: t, db: dbtest.Open(t), clock: catalogtest.Noon()}
	now := func() time.Time { return s.clock }
	s.World, s.goods = catalogtest.New(t, s.db), catalog.NewStore(s.db, now)
	s.store = livestream.NewStore(s.db, s.goods, ocop.NewStore(s.db, now), func(time.Time) string { return "live@1" }, now, rand.Reader)
	s.jar = s.Product(catalogtest.Goods{Name: "Miến dong", Stock: 60}) // 120.000 ₫
	return s
}

// plan is a session of one item that lacks nothing: 40 at 99.000 ₫, two a buyer.
func (s *stage) plan() livestream.Plan {
	return livestream.Plan{Name: "Chợ phiên mẫu", StartsAt: s.clock, EndsAt: s.clock.Add(2 * time.Hour), Complaints: "024 0000 0000 (mẫu)", Rules: true,
		Links: []livestream.Link{{Channel: livestream.Facebook, Link: "https://example.vn/live"}},
		Hosts: []livestream.PlannedHost{{Name: "Người dẫn mẫu", Role: livestream.Lead, Checked: true}},
		Items: []livestream.PlannedItem{{VariantID: s.jar.VariantID, Price: 99_000, Units: 40, PerPhone: 2, Minutes: 60, Label: true}}}
}

func (s *stage) make(p livestream.Plan) *livestream.Full {
	s.t.Helper()
	id, err := s.store.Make(context.Background(), hoa, true, p)
	if err != nil {
		s.t.Fatal(err)
	}
	return s.read(id)
}

func (s *stage) read(id int64) *livestream.Full {
	s.t.Helper()
	f, err := s.store.ByID(context.Background(), id)
	if err != nil {
		s.t.Fatal(err)
	}
	return f
}

// onAir is a session that has begun.
func (s *stage) onAir() *livestream.Full {
	s.t.Helper()
	f := s.make(s.plan())
	if err := s.store.Begin(context.Background(), hoa, f.ID); err != nil {
		s.t.Fatal(err)
	}
	return s.read(f.ID)
}

// did is a step that must work, and the session after it.
func (s *stage) did(f *livestream.Full) func(event int64, err error) (int64, *livestream.Item) {
	return func(event int64, err error) (int64, *livestream.Item) {
		s.t.Helper()
		if err != nil {
			s.t.Fatal(err)
		}
		*f = *s.read(f.ID)
		return event, &f.Items[0]
	}
}
