package livestream_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
)

var maker = audit.Actor{Kind: audit.Staff, ID: 9, Name: "Chủ cơ sở (mẫu)"}

// say gives an answer to what is planned for the stage's jar; other 0 is yes.
func (s *stage) say(f *livestream.Full, other money.VND) error {
	i := f.Items[0]
	return s.store.Reply(context.Background(), maker, i.ProducerID, livestream.Saying{SessionID: f.ID, VariantID: i.VariantID, Price: i.PlanPrice, Units: i.PlanUnits, Other: other, Note: "Mẻ này"}, other > 0)
}

func (s *stage) stance(f *livestream.Full) livestream.Stance {
	s.t.Helper()
	list, err := s.store.Questions(context.Background(), f.Items[0].ProducerID)
	if err != nil || len(list) != 1 {
		s.t.Fatalf("asked %d things: %v", len(list), err)
	}
	return list[0].Stance()
}

func TestAPriceItsProducerDidNotAgreeToKeepsTheSessionFromBeginning(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	f := s.make(s.plan()) // 40 at 99.000 ₫
	if got := s.stance(f); got != livestream.Silent {
		t.Errorf("before anything was said: %s", got)
	}
	if err := s.say(f, 110_000); err != nil {
		t.Fatal(err)
	}
	gaps, err := s.store.Gaps(context.Background(), f)
	if err != nil || !slices.Equal(keys(gaps), []string{"live.gap_other"}) {
		t.Errorf("they want 110.000 ₫ and missing is %q, %v", keys(gaps), err)
	}
	if err := s.store.Begin(context.Background(), hoa, f.ID); !fault.Is(err, "live.gaps") {
		t.Errorf("it begins all the same: %v", err)
	}
	p := s.plan()
	p.Items[0].Price = 110_000
	if err := s.store.Replan(context.Background(), hoa, true, f.ID, f.RowVersion, p); err != nil {
		t.Fatal(err)
	}
	f = s.read(f.ID)
	if got := s.stance(f); got != livestream.Agreed {
		t.Errorf("planned as they want it: %s", got)
	}
	if err := s.store.Begin(context.Background(), hoa, f.ID); err != nil {
		t.Errorf("planned as they want it, and it does not begin: %v", err)
	}
	if err := s.say(s.read(f.ID), 0); !fault.Is(err, "live.replied_late") {
		t.Errorf("an answer after it began: %v", err)
	}
}

func TestOnAirNoPriceGoesBelowWhatTheProducerAgreedTo(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	f := s.make(s.plan())
	if err := s.say(f, 0); err != nil {
		t.Fatal(err)
	}
	if err := s.store.Begin(context.Background(), hoa, f.ID); err != nil {
		t.Fatal(err)
	}
	step := s.did(f)
	if _, i := step(s.store.Reprice(context.Background(), hoa, f.ID, f.Items[0].ID, 105_000)); i.Price != 105_000 {
		t.Errorf("raised to %s", i.Price)
	}
	_, err := s.store.Reprice(context.Background(), hoa, f.ID, f.Items[0].ID, 98_000)
	if no, ok := fault.As(err); !ok || no.Key != "live.under_agreed" || no.Details["lowest"] != money.VND(99_000).String() {
		t.Errorf("98.000 ₫ where they agreed to 99.000: %v", err)
	}
	if _, i := step(s.store.Reprice(context.Background(), hoa, f.ID, f.Items[0].ID, 99_000)); i.Price != 99_000 {
		t.Errorf("what they agreed to became %s", i.Price)
	}
}

func TestAnAnswerIsToWhatWasSeenAndFromWhoseGoodsTheyAre(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	f := s.make(s.plan())
	i := f.Items[0]
	good := livestream.Saying{SessionID: f.ID, VariantID: i.VariantID, Price: i.PlanPrice, Units: i.PlanUnits}
	for want, change := range map[string]func(*livestream.Saying, *int64){
		"live.asked_changed": func(y *livestream.Saying, _ *int64) { y.Price-- },
		"live.not_found":     func(_ *livestream.Saying, of *int64) { *of = s.NemHaHoa() },
	} {
		y, of := good, i.ProducerID
		change(&y, &of)
		if err := s.store.Reply(context.Background(), maker, of, y, false); !fault.Is(err, want) {
			t.Errorf("want %s, got %v", want, err)
		}
	}
	for _, other := range []money.VND{0, -1, 99_000, 120_000} { // none, the same, and what it costs anyway
		y := good
		y.Other, y.Note = other, strings.Repeat("x", livestream.MostNote+1)
		form, ok := fault.AsForm(s.store.Reply(context.Background(), maker, i.ProducerID, y, true))
		if !ok || len(form.Fields) != 2 {
			t.Errorf("another price of %d: %v", other, form)
		}
	}
	for range 2 {
		if err := s.store.Reply(context.Background(), maker, i.ProducerID, good, false); err != nil {
			t.Fatal(err)
		}
	}
	var rows, lines int
	if err := s.db.Pool.QueryRow(context.Background(), `SELECT (SELECT count(*) FROM live_replies), (SELECT count(*) FROM audit_log WHERE action = 'live.replied')`).Scan(&rows, &lines); err != nil || rows != 1 || lines != 1 {
		t.Errorf("the same said twice is %d rows and %d lines: %v", rows, lines, err)
	}
	p := s.plan()
	p.Items[0].Units = 45
	if err := s.store.Replan(context.Background(), hoa, true, f.ID, f.RowVersion, p); err != nil {
		t.Fatal(err)
	}
	if got := s.stance(s.read(f.ID)); got != livestream.Changed {
		t.Errorf("five more than they agreed to: %s", got)
	}
	s.clock = s.clock.Add(5 * time.Hour)
	if list, err := s.store.Questions(context.Background(), i.ProducerID); err != nil || len(list) != 0 {
		t.Errorf("asked of a session that is over: %d, %v", len(list), err)
	}
}
