package orders_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/orders"
)

func person(id int64) audit.Actor { return audit.Actor{Kind: audit.Staff, ID: id, Name: "Cán bộ"} }

func record() orders.LaunchProposal {
	day := time.Date(2026, 7, 1, 0, 0, 0, 0, time.UTC)
	return orders.LaunchProposal{Mode: orders.Intermediary, Record: orders.Record{Number: "TB-118/2026", IssuedOn: &day, Authority: "Sở Công Thương Hà Nội", Link: "https://online.gov.vn/118"}}
}

func TestAskingTwiceForTheSameLaunchAsksOnce(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), t.Context()
	s := orders.NewLaunches(db, catalogtest.Noon, "")
	ids, said := make(chan int64, 4), make(chan error, 4)
	var all sync.WaitGroup
	for range cap(ids) {
		all.Go(func() {
			id, err := s.Propose(ctx, person(1), record())
			ids <- id
			said <- err
		})
	}
	all.Wait()
	close(ids)
	close(said)
	first := <-ids
	for id := range ids {
		if id != first {
			t.Errorf("asked as %d and as %d", first, id)
		}
	}
	for err := range said {
		if err != nil {
			t.Error(err)
		}
	}
	if other, err := s.Propose(ctx, person(2), record()); err != nil || other == first {
		t.Errorf("another person's is the first's: %d (%v)", other, err)
	}
	if err := s.SendBack(ctx, person(2), first, "Chưa rõ"); err != nil {
		t.Fatal(err)
	}
	if again, err := s.Propose(ctx, person(1), record()); err != nil || again == first {
		t.Errorf("after it was sent back: %d (%v)", again, err)
	}
}

func TestAShopIsAShowcaseUntilTwoPeopleAgreeOnARecord(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), t.Context()
	s := orders.NewLaunches(db, catalogtest.Noon, "")
	open := func(want bool) {
		t.Helper()
		if l, err := s.Launch(ctx); err != nil || l.Open() != want {
			t.Fatalf("open: %v, want %v (%v)", l.Mode, want, err)
		}
	}
	open(false)
	id, err := s.Propose(ctx, person(1), record())
	if err != nil {
		t.Fatal(err)
	}
	open(false)
	if err := s.Approve(ctx, person(1), id); !fault.Is(err, "approval.same_person") {
		t.Fatalf("one person opened the shop: %v", err)
	}
	open(false)
	if err := s.Approve(ctx, person(2), id); err != nil {
		t.Fatal(err)
	}
	open(true)
	if l, _ := s.Launch(ctx); l.Record.Number != "TB-118/2026" || l.Sample {
		t.Errorf("the record is not told: %+v", l)
	}
	if err := s.Close(ctx, person(2), " "); !fault.Is(err, "launch.why") {
		t.Errorf("closed without a reason: %v", err)
	}
	if err := s.Close(ctx, person(2), "Sở yêu cầu bổ sung hồ sơ"); err != nil {
		t.Fatal(err)
	}
	open(false)
	if err := s.Approve(ctx, person(3), id); !fault.Is(err, "approval.decided_already") {
		t.Errorf("an old yes opens it again: %v", err)
	}
}

func TestWhatWasAgreedIsNotChanged(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), t.Context()
	s := orders.NewLaunches(db, catalogtest.Noon, "")
	id, err := s.Propose(ctx, person(1), record())
	if err != nil {
		t.Fatal(err)
	}
	for _, sql := range []string{`UPDATE launches SET number = 'x' WHERE id = $1`, `DELETE FROM launches WHERE id = $1`} {
		if _, err := db.Pool.Exec(ctx, sql, id); err == nil {
			t.Errorf("%s went through", sql)
		}
	}
	if err := s.Approve(ctx, person(2), id); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Pool.Exec(ctx, `UPDATE launches SET effective_at = now() WHERE id = $1`, id); err == nil {
		t.Error("the day of opening was moved")
	}
}

func TestOfTwoWhoAgreeAtOnceOneIs(t *testing.T) {
	t.Parallel()
	s := orders.NewLaunches(dbtest.Open(t), catalogtest.Noon, "")
	id, err := s.Propose(t.Context(), person(1), record())
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	said := make([]error, 8)
	for i := range said {
		wg.Go(func() { said[i] = s.Approve(t.Context(), person(int64(i+2)), id) })
	}
	wg.Wait()
	yes := 0
	for _, err := range said {
		if err == nil {
			yes++
		} else if !fault.Is(err, "approval.decided_already") {
			t.Error(err)
		}
	}
	if yes != 1 {
		t.Errorf("%d of 8 opened the shop", yes)
	}
}

func TestARecordIsWholeOrRefusedFieldByField(t *testing.T) {
	t.Parallel()
	now := catalogtest.Noon()
	later := now.AddDate(0, 0, 1)
	for field, spoil := range map[string]func(*orders.LaunchProposal){
		"mode":      func(p *orders.LaunchProposal) { p.Mode = orders.Showcase },
		"number":    func(p *orders.LaunchProposal) { p.Number = " … " },
		"issued":    func(p *orders.LaunchProposal) { p.IssuedOn = &later },
		"authority": func(p *orders.LaunchProposal) { p.Authority = "" },
		"link":      func(p *orders.LaunchProposal) { p.Link = "javascript:alert(1)" },
		"seller_code": func(p *orders.LaunchProposal) {
			p.Mode, p.Seller, p.SellerAddress = orders.Direct, "HTX Hưng Đạo", "Hưng Đạo"
		},
	} {
		p := record()
		spoil(&p)
		form, ok := fault.AsForm(p.Clean(now))
		if !ok || len(form.Fields) != 1 || form.Fields[0].Name != field {
			t.Errorf("%s: %+v", field, form)
		}
	}
}

func TestTheOperatorsWordBoundsWhatTheOfficeRecords(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), t.Context()
	s := orders.NewLaunches(db, catalogtest.Noon, "")
	id, err := s.Propose(ctx, person(1), record())
	if err == nil {
		err = s.Approve(ctx, person(2), id)
	}
	if err != nil {
		t.Fatal(err)
	}
	for only, want := range map[orders.Mode]orders.Mode{"": orders.Intermediary, orders.Intermediary: orders.Intermediary, orders.Direct: orders.Showcase, orders.Showcase: orders.Showcase} {
		if l, err := orders.NewLaunches(db, catalogtest.Noon, only).Launch(ctx); err != nil || l.Mode != want {
			t.Errorf("%q: %q (%v), want %q", only, l.Mode, err, want)
		}
	}
}

func TestTheDemoCommuneSellsAsSampleAloneAndAsTheOperatorSays(t *testing.T) {
	t.Parallel()
	db, ctx := dbtest.Open(t), t.Context()
	if _, err := db.Pool.Exec(ctx, `INSERT INTO settings (key, value) VALUES ('demo', 'true')`); err != nil {
		t.Fatal(err)
	}
	for only, want := range map[orders.Mode]orders.Mode{"": orders.Intermediary, orders.Direct: orders.Direct, orders.Showcase: orders.Showcase} {
		if l, err := orders.NewLaunches(db, catalogtest.Noon, only).Launch(ctx); err != nil || l.Mode != want || !l.Sample {
			t.Errorf("%q: %+v (%v), want %q", only, l, err, want)
		}
	}
	s := orders.NewLaunches(db, catalogtest.Noon, "")
	if err := s.Close(ctx, person(1), "Thử đóng"); err != nil {
		t.Fatal(err)
	}
	if l, err := s.Launch(ctx); err != nil || l.Open() {
		t.Errorf("a closed demo sells: %+v (%v)", l, err)
	}
}

// flicker is a database that comes and goes.
type flicker struct {
	err error
	l   orders.Launch
	n   int
}

func (f *flicker) Launch(context.Context) (orders.Launch, error) { f.n++; return f.l, f.err }

func TestTheBoardSaysWhatWasLastReadAndNothingWhenItNeverWas(t *testing.T) {
	t.Parallel()
	at := catalogtest.Noon()
	source := &flicker{err: errors.New("gone")}
	b := &orders.LaunchBoard{Reader: source, Fresh: time.Second, Now: func() time.Time { return at }}
	if b.Said().Open() {
		t.Error("open without having read")
	}
	source.l, source.err = orders.Launch{Mode: orders.Direct}, nil
	for range 3 {
		if !b.Said().Open() {
			t.Error("what was read is not said")
		}
	}
	if source.n != 2 {
		t.Errorf("read %d times within a second", source.n)
	}
	at, source.l = at.Add(time.Second), orders.Launch{Mode: orders.Showcase}
	if b.Said().Open() {
		t.Error("a second later it still says open")
	}
	at, source.l, source.err = at.Add(time.Second), orders.Launch{Mode: orders.Direct}, errors.New("gone")
	if b.Said().Open() {
		t.Error("what could not be read is believed")
	}
}
