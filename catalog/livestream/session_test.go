package livestream_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
)

func keys(gaps []livestream.Gap) (out []string) {
	for _, g := range gaps {
		out = append(out, g.Key)
	}
	slices.Sort(out)
	return out
}

func TestASessionDoesNotBeginWhileAnythingIsMissing(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	bad := s.Product(catalogtest.Goods{Name: "Bún khô", Stock: 3, Producer: s.Producer("Hộ chưa có giấy (mẫu)", s.LangSo()), Unproven: true})
	old := s.Product(catalogtest.Goods{Name: "Phở khô", Stock: 30})
	s.Recognise(old.ProductID, 4, "2023-01-01", "2026-01-01")
	p := s.plan()
	p.Rules, p.Complaints, p.Links, p.Hosts[0].Checked = false, "", nil, false
	p.Items = []livestream.PlannedItem{{VariantID: bad.VariantID, Price: 100_000, Units: 5}, {VariantID: old.VariantID, Price: 100_000, Units: 5, Label: true}}
	f := s.make(p)
	gaps, err := s.store.Gaps(context.Background(), f)
	want := []string{"live.gap_aside", "live.gap_complaints", "live.gap_identity", "live.gap_label", "live.gap_links", "live.gap_rules", "live.gap_star", "publish.paper_missing", "publish.paper_missing"}
	if err != nil || !slices.Equal(keys(gaps), want) {
		t.Errorf("missing are %q, %v", keys(gaps), err)
	}
	if err := s.store.Begin(context.Background(), hoa, f.ID); !fault.Is(err, "live.gaps") {
		t.Errorf("it begins all the same: %v", err)
	}
	f = s.make(s.plan())
	if gaps, err = s.store.Gaps(context.Background(), f); err != nil || len(gaps) != 0 {
		t.Errorf("nothing is missing and yet %q, %v", keys(gaps), err)
	}
}

func TestAPlanKeepsItsPriceWithinTheLaw(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	for want, change := range map[string]func(*livestream.PlannedItem){
		"price_0 offer.price_not_lower": func(i *livestream.PlannedItem) { i.Price = 120_000 },
		"price_0 live.half":             func(i *livestream.PlannedItem) { i.Price = 59_999 },
		"units_0 live.units":            func(i *livestream.PlannedItem) { i.Units = 0 },
		"per_phone_0 live.per_phone":    func(i *livestream.PlannedItem) { i.PerPhone = 41 },
		"minutes_0 live.minutes":        func(i *livestream.PlannedItem) { i.Minutes = 721 },
		"items live.variant":            func(i *livestream.PlannedItem) { i.VariantID = 999 },
	} {
		p := s.plan()
		change(&p.Items[0])
		_, err := s.store.Make(context.Background(), hoa, true, p)
		form, ok := fault.AsForm(err)
		if !ok || len(form.Fields) != 1 || form.Fields[0].Name+" "+form.Fields[0].Key != want {
			t.Errorf("want %s, got %v", want, err)
		}
	}
	p := s.plan()
	p.EndsAt = p.StartsAt
	if _, err := s.store.Make(context.Background(), hoa, true, p); err == nil {
		t.Error("a session without an end")
	}
	p = s.plan()
	p.Items[0].Price, p.Items[0].Deep = 50_000, true
	if _, err := s.store.Make(context.Background(), hoa, false, p); err == nil {
		t.Error("more than half off, and no officer answers for it")
	}
	if f := s.make(p); !f.Items[0].Deep || f.Items[0].Price != 50_000 {
		t.Errorf("an officer answers for it: %+v", f.Items[0])
	}
}

func TestWhatIsPutAsideForASessionWaitsForIt(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	f := s.make(s.plan())
	if i := f.Items[0]; i.Aside != 40 || i.Stock != 20 || i.Code != "M1" || i.Now(s.clock) != 120_000 {
		t.Errorf("before it begins: %+v", i)
	}
	s.clock = s.clock.Add(time.Minute)
	if err := s.store.Begin(context.Background(), hoa, f.ID); err != nil {
		t.Fatal(err)
	}
	f = s.read(f.ID)
	if i := f.Items[0]; f.At(s.clock) != livestream.Live || i.Left(s.clock) != 40 || i.Now(s.clock) != 99_000 || i.Stock != 20 || i.Aside != 0 || !i.EndsAt.Equal(s.clock.Add(time.Hour)) {
		t.Errorf("on air: %+v", i)
	}
	if err := s.store.Begin(context.Background(), hoa, f.ID); !fault.Is(err, "live.not_planned") {
		t.Errorf("it begins twice: %v", err)
	}
	again := s.plan()
	again.EndsAt = again.EndsAt.Add(time.Hour)
	if next := s.make(again); next.Items[0].Code != "M1" || next.Slug == f.Slug {
		t.Errorf("the next session says %s at %s", next.Items[0].Code, next.Slug)
	}
	s.clock = f.EndsAt.Add(livestream.Grace)
	if f = s.read(f.ID); f.At(s.clock) != livestream.Ended || f.Items[0].Open(s.clock) {
		t.Error("nobody ended it, and it is still on air")
	}
}

func TestEachStepAtTheConsoleCanBeTakenBack(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	f, ctx := s.onAir(), context.Background()
	item, did := f.Items[0].ID, s.did(f)
	at := func(what string, i *livestream.Item, price, left int, minutes time.Duration) {
		t.Helper()
		if int(i.Now(s.clock)) != price || i.Left(s.clock) != left || !i.EndsAt.Equal(catalogtest.Noon().Add(minutes*time.Minute)) {
			t.Errorf("%s: %d left at %s until %s", what, i.Left(s.clock), i.Now(s.clock), i.EndsAt)
		}
	}
	undo := func(what string, event int64) {
		t.Helper()
		_, i := did(0, s.store.Undo(ctx, hoa, f.ID, event))
		at(what+", taken back", i, 99_000, 40, 60)
	}
	event, i := did(s.store.More(ctx, hoa, f.ID, item, 10))
	at("ten more", i, 99_000, 50, 60)
	undo("ten more", event)
	event, i = did(s.store.Reprice(ctx, hoa, f.ID, item, 89_000))
	at("another price", i, 89_000, 40, 60)
	undo("another price", event)
	event, i = did(s.store.Extend(ctx, hoa, f.ID, item, 5*time.Minute))
	at("longer", i, 99_000, 40, 65)
	undo("longer", event)
	event, i = did(s.store.Gone(ctx, hoa, f.ID, item))
	at("sold out", i, 120_000, 0, 60)
	undo("sold out", event)
	event, _ = did(s.store.Pin(ctx, hoa, f.ID, item))
	if p := f.Pinned(); p == nil || p.Code != "M1" {
		t.Error("it is not pinned")
	}
	undo("pinned", event)
	if f.PinnedID != 0 {
		t.Error("it is still pinned")
	}
	event, _ = did(s.store.Pause(ctx, hoa, f.ID))
	if f.At(s.clock) != livestream.Paused || f.Items[0].Left(s.clock) != 40 {
		t.Error("in a break orders go on")
	}
	undo("a break", event)

	first, _ := did(s.store.More(ctx, hoa, f.ID, item, 10))
	second, _ := did(s.store.Reprice(ctx, hoa, f.ID, item, 89_000))
	if err := s.store.Undo(ctx, hoa, f.ID, first); !fault.Is(err, "live.undo_passed") {
		t.Errorf("a step with another on it: %v", err)
	}
	s.clock = s.clock.Add(livestream.UndoFor + time.Second)
	if err := s.store.Undo(ctx, hoa, f.ID, second); !fault.Is(err, "live.undo_late") {
		t.Errorf("a step of long ago: %v", err)
	}
	for want, got := range map[string]error{
		"live.price_high": second1(s.store.Reprice(ctx, hoa, f.ID, item, 120_000)),
		"live.half":       second1(s.store.Reprice(ctx, hoa, f.ID, item, 59_999)),
		"live.price_low":  second1(s.store.Reprice(ctx, hoa, f.ID, item, 0)),
		"live.no_item":    second1(s.store.Pin(ctx, hoa, f.ID, 999)),
	} {
		if !fault.Is(got, want) {
			t.Errorf("want %s, got %v", want, got)
		}
	}
	if err := second1(s.store.More(ctx, hoa, f.ID, item, 11)); err == nil {
		t.Error("more than lie there")
	}
	if err := s.store.End(ctx, hoa, f.ID); err != nil {
		t.Fatal(err)
	}
	if err := second1(s.store.Pin(ctx, hoa, f.ID, item)); !fault.Is(err, "live.not_on_air") {
		t.Errorf("after the end: %v", err)
	}
	f = s.read(f.ID)
	if i := f.Items[0]; i.Open(s.clock) || i.Stock != 60 {
		t.Errorf("after the end: %+v", i)
	}
	record, err := s.store.Record(ctx, f.ID, 100)
	if err != nil || len(record) != 16 || record[0].Kind != livestream.Began || record[15].Kind != livestream.Closed || record[1].After.More != 10 {
		t.Errorf("the record has %d lines: %+v, %v", len(record), record, err)
	}
}

func second1(_ int64, err error) error { return err }

func TestAPaperThatLapsesUnpins(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	f, ctx := s.onAir(), context.Background()
	s.did(f)(s.store.Pin(ctx, hoa, f.ID, f.Items[0].ID))
	s.Exec(`UPDATE papers SET expires_on = '2026-11-23'`)
	f = s.read(f.ID)
	if f.Pinned() != nil || f.Items[0].Left(s.clock) != 0 {
		t.Error("what may not be shown is pinned, or sold")
	}
	if _, err := s.store.Pin(ctx, hoa, f.ID, f.Items[0].ID); !fault.Is(err, "live.not_ready") {
		t.Errorf("it is pinned again: %v", err)
	}
	clock := audit.Actor{Kind: audit.System, Name: "Hệ thống"}
	taken := func(want int) {
		t.Helper()
		if n, err := s.store.Unpin(ctx, clock); err != nil || n != want {
			t.Errorf("%d were taken off, want %d, %v", n, want, err)
		}
	}
	taken(1)
	taken(0)
	last, err := s.store.Recent(ctx, f.ID, 1)
	if err != nil || last[0].Kind != livestream.Unpinned || last[0].ByName != clock.Name || last[0].Code != "M1" {
		t.Errorf("the record says %+v, %v", last, err)
	}
	s.Exec(`UPDATE papers SET expires_on = NULL`)
	s.did(f)(s.store.Pin(ctx, hoa, f.ID, f.Items[0].ID))
	taken(0)
	s.Recognise(s.jar.ProductID, 4, "2023-01-01", "2026-01-01")
	taken(1)
	if s.read(f.ID).PinnedID != 0 {
		t.Error("what had a star and has it no more is still shown")
	}
}

func TestAKeyOfYesterdayOpensNothing(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	f, ctx := s.onAir(), context.Background()
	if got, err := s.store.ByKey(ctx, f.HostKey); err != nil || got.ID != f.ID {
		t.Errorf("%v", err)
	}
	if err := s.store.End(ctx, hoa, f.ID); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{f.HostKey, "", "khong-co"} {
		if _, err := s.store.ByKey(ctx, key); !fault.Is(err, "live.key_over") {
			t.Errorf("%q opens it: %v", key, err)
		}
	}
}

func TestACodeIsReadAsPeopleSayIt(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{"m1": "M1", "M 01": "M1", "n-12": "N12", "b.9": "B9", "m0": "", "m": "", "p1": "", "m123": "", "mm1": "", "m1x": "", "": "", "đ1": ""} {
		if got := livestream.ParseCode(text); got != want {
			t.Errorf("%q is %q", text, got)
		}
	}
}
