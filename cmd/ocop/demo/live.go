package demo

import (
	"context"
	"crypto/rand"
	"fmt"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/catalog/ocop"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/money"
)

// liveHost is who leads the sample sessions.
var liveHost = audit.Actor{Kind: audit.System, Name: "Người dẫn (mẫu)"}

// shownLive is a size that a sample session sells.
type shownLive struct {
	product, size string
	price         money.VND
	units, share  int
}

// writeLive makes three sessions: one that is over, one on air, one in three days, each
// through the steps that hosts take.
func (o *office) writeLive(ctx context.Context) error {
	now := func() time.Time { return o.clock }
	goods := catalog.NewStore(o.deps.DB, now)
	store := livestream.NewStore(o.deps.DB, goods, ocop.NewStore(o.deps.DB, now), o.deps.LiveRules, now, rand.Reader)
	noodles := []shownLive{{"mien-dong-nang-hai-hom", "500 g", 62_000, 12, 3}, {"bun-kho-soi-nho", "500 g", 25_000, 15, 5}, {"thot-go-xa-cu", "Ø 36 cm", 320_000, 2, 1}}
	for _, one := range []struct {
		name         string
		begins, ends time.Time
		steps        func(f *livestream.Full) error
		items        []shownLive
	}{
		{"Phiên chợ cuối tuần", daysAgo(6, 20, 0).before(o.start), daysAgo(6, 22, 0).before(o.start), func(f *livestream.Full) error { return o.playEvening(ctx, store, f) }, noodles},
		{"Chợ phiên miến làng So", o.start.Add(-20 * time.Minute), o.start.Add(9 * time.Hour), func(f *livestream.Full) error {
			_, err := store.Pin(ctx, liveHost, f.ID, f.Items[0].ID)
			return err
		}, noodles},
		{"Chợ phiên đồ bếp", daysAgo(-3, 20, 0).before(o.start), daysAgo(-3, 22, 0).before(o.start), nil, []shownLive{{"bo-muoi-dua-bep-go-mit", "Bộ 3 món", 115_000, 6, 2}, {"pho-kho-soi-ban-to", "500 g", 29_000, 10, 4}, {"mien-dong-lang-so-soi-to", "500 g", 58_000, 10, 3}}},
	} {
		if err := o.writeSession(ctx, store, one.name, one.begins, one.ends, one.items, one.steps); err != nil {
			return fmt.Errorf("sample session %s: %w", one.name, err)
		}
	}
	o.clock = o.start
	return nil
}

// writeSession plans one and, with steps, lets it begin.
func (o *office) writeSession(ctx context.Context, store *livestream.Store, name string, begins, ends time.Time, items []shownLive, steps func(*livestream.Full) error) error {
	if o.clock = begins.Add(-time.Hour); o.clock.After(o.start) {
		o.clock = o.start
	}
	var there bool
	if err := o.deps.DB.Pool.QueryRow(ctx, `SELECT EXISTS (SELECT FROM live_sessions WHERE name = $1)`, name).Scan(&there); err != nil || there {
		return err
	}
	p := livestream.Plan{Name: name, StartsAt: begins, EndsAt: ends, Complaints: "024 0000 0000 (mẫu)", Rules: true,
		Links: []livestream.Link{{Channel: livestream.Facebook, Link: "https://www.facebook.com/"}, {Channel: livestream.TikTok, Link: "https://www.tiktok.com/"}},
		Hosts: []livestream.PlannedHost{{Name: "Người dẫn (mẫu)", Role: livestream.Lead, Checked: true}, {Name: "Người ghim (mẫu)", Role: livestream.Pin, Checked: true}, {Name: "Người chốt đơn (mẫu)", Role: livestream.Close, Checked: true}}}
	for _, i := range items {
		var id int64
		err := o.deps.DB.Pool.QueryRow(ctx, `SELECT x.id FROM variants x JOIN products p ON p.id = x.product_id WHERE p.slug = $1 AND x.name = $2`, i.product, i.size).Scan(&id)
		if err != nil {
			return fmt.Errorf("%s, %s: %w", i.product, i.size, err)
		}
		p.Items = append(p.Items, livestream.PlannedItem{VariantID: id, Price: i.price, Units: i.units, PerPhone: i.share, Label: true})
	}
	id, err := store.Make(ctx, liveHost, true, p)
	if err != nil {
		return err
	}
	if steps == nil {
		return agreeToFirst(ctx, store, id)
	}
	o.clock = begins
	if err := store.Begin(ctx, liveHost, id); err != nil {
		return err
	}
	f, err := store.ByID(ctx, id)
	if err != nil {
		return err
	}
	return steps(f)
}

// agreeToFirst lets the producer of a session's first thing say yes to its price; the others are
// still to be asked.
func agreeToFirst(ctx context.Context, store *livestream.Store, id int64) error {
	f, err := store.ByID(ctx, id)
	if err != nil {
		return err
	}
	i := f.Items[0]
	return store.Reply(ctx, audit.Actor{Kind: audit.Staff, Name: i.Producer}, i.ProducerID, livestream.Saying{SessionID: id, VariantID: i.VariantID, Price: i.PlanPrice, Units: i.PlanUnits}, false)
}
