package wholesale_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
)

func of(producer int64) catalog.Scope { return catalog.Scope{ProducerID: producer} }

func TestARequestGoesFromAShopOverTheCommuneToAProducerAndBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	ctx, all := t.Context(), catalog.Everything()
	r := d.asks(1)
	d.stands(r, wholesale.New)
	_, err := d.links.ByCode(ctx, of(d.so), r.Code)
	d.refused(err, "wholesale.not_found") // nobody was told yet
	d.refused(d.links.Take(ctx, maker, of(d.so), r.Code, d.so, ""), "wholesale.moved")
	d.passes(r, d.so, d.nem)
	d.stands(r, wholesale.Passed)
	if mine, err := d.links.ByCode(ctx, of(d.so), r.Code); err != nil || mine.Word != wholesale.Waiting || mine.Makers != "HTX Miến làng So (mẫu)" {
		t.Errorf("the producer reads %+v (%v)", mine, err)
	}
	d.refused(d.links.Take(ctx, maker, of(d.so), r.Code, d.nem, ""), "wholesale.not_found") // for another
	d.refused(d.links.Decline(ctx, maker, of(d.nem), r.Code, d.nem, " … "), "wholesale.why")
	d.done(d.links.Decline(ctx, maker, of(d.nem), r.Code, d.nem, "Hết hàng"))
	d.stands(r, wholesale.Passed)
	d.refused(d.links.Take(ctx, maker, of(d.nem), r.Code, d.nem, ""), "wholesale.not_yours")
	d.refused(d.links.End(ctx, officer, r.Code, wholesale.Agree, "Lấy 50 gói"), "wholesale.moved") // with whom?
	for range 2 {
		d.done(d.links.Take(ctx, maker, of(d.so), r.Code, d.so, ""))
	}
	d.stands(r, wholesale.Taken)
	d.done(d.links.Take(ctx, maker, of(d.so), r.Code, d.so, "60.000 một gói"))
	list, err := d.links.Passings(ctx, all, r.ID)
	if err != nil || len(list) != 2 || list[0].Offer != "60.000 một gói" || list[0].AnsweredBy != "Bà Lý" || list[1].Reason != "Hết hàng" {
		t.Errorf("the commune reads %+v (%v)", list, err)
	}
	if own, err := d.links.Passings(ctx, of(d.so), r.ID); err != nil || len(own) != 1 || own[0].ProducerID != d.so {
		t.Errorf("a producer reads %+v (%v)", own, err)
	}
	d.refused(d.links.End(ctx, officer, r.Code, wholesale.Agree, ""), "wholesale.how")
	d.refused(d.links.End(ctx, officer, r.Code, wholesale.Withdraw, "Thôi"), "wholesale.end")
	d.done(d.links.End(ctx, officer, r.Code, wholesale.Agree, "Lấy 50 gói"))
	d.stands(r, wholesale.Agreed)
	d.refused(d.links.Take(ctx, maker, of(d.so), r.Code, d.so, "Giá khác"), "wholesale.moved")
	d.done(d.links.Reopen(ctx, officer, r.Code)) // it was the wrong button
	d.stands(r, wholesale.Taken)
	d.done(d.links.Decline(ctx, maker, of(d.so), r.Code, d.so, "Máy hỏng"))
	d.stands(r, wholesale.New) // with the commune again
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE entity = 'wholesale' AND entity_id = $1`, r.ID); n != 8 {
		t.Errorf("%d lines in the log", n)
	}
}

func TestSentAgainItIsTheSameRequest(t *testing.T) {
	t.Parallel()
	d := open(t)
	first := d.asks(1)
	if again := d.asks(1); again.ID != first.ID || d.Number(`SELECT count(*) FROM outbox WHERE kind = $1`, wholesale.AskedFor) != 1 {
		t.Error("a second tap made a second request")
	}
	d.passed.Add(int64(24 * time.Hour))
	if later := d.asks(1); later.ID == first.ID {
		t.Error("the same words a day later are lost")
	}
}

func TestWhatIsWrongIsSaidFieldByField(t *testing.T) {
	t.Parallel()
	d := open(t)
	_, err := d.links.Ask(t.Context(), wholesale.Asking{Shop: "…", Phone: "12", Email: "mua@", Province: "99", Often: "daily", Wants: map[string]string{"mien-dong": "!!", "nem-thinh": strings.Repeat("9", 81)}})
	form, ok := fault.AsForm(err)
	if !ok {
		t.Fatal(err)
	}
	got := map[string]bool{}
	for _, f := range form.Fields {
		got[f.Name] = true
	}
	for _, name := range []string{"shop", "name", "phone", "email", "province", "often", "amount-mien-dong", "amount-nem-thinh"} {
		if !got[name] {
			t.Errorf("%s is not said: %v", name, got)
		}
	}
	none := asking(1)
	none.Wants, none.Wishes = nil, " "
	if _, err = d.links.Ask(t.Context(), none); !strings.Contains(fmt.Sprint(err), "wants") {
		t.Errorf("nothing is asked for: %v", err)
	}
	trap, gone := asking(1), asking(1)
	trap.Trap = "x"
	_, err = d.links.Ask(t.Context(), trap)
	d.refused(err, "wholesale.trap")
	gone.Wants["ban-tho"] = "1"
	_, err = d.links.Ask(t.Context(), gone)
	d.refused(err, "wholesale.gone")
	if d.Number(`SELECT count(*) FROM wholesale_requests`) != 0 {
		t.Error("something was written down")
	}
}

func TestANumberHasFewOpenRequestsAndTheCommuneADayIsFull(t *testing.T) {
	t.Parallel()
	d := open(t)
	for n := range wholesale.MostOpen {
		a := asking(1)
		a.Wishes = fmt.Sprint("lần ", n)
		if _, err := d.links.Ask(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
	one, other := asking(1), asking(2)
	_, err := d.links.Ask(t.Context(), one)
	d.refused(err, "wholesale.too_many")
	d.Exec(`INSERT INTO wholesale_requests (code, once, shop, name, phone, often, state, take_by, created_at, updated_at) SELECT 'X' || n, 'x' || n, 'S', 'K', '', 'once', 'new', $1, $1, $1 FROM generate_series(1, 200) n`, d.now())
	_, err = d.links.Ask(t.Context(), other)
	d.refused(err, "wholesale.busy")
}

func TestNobodyTookItAfterTwoWorkingDays(t *testing.T) {
	t.Parallel()
	d := open(t)
	tomorrow := vntime.Today(d.now()).AddDate(0, 0, 1)
	d.Exec(`INSERT INTO days_off (first, last, name, added_at) VALUES ($1, $1, 'Nghỉ', now())`, tomorrow)
	r := d.asks(1)
	if want := d.now().Add(72 * time.Hour); !r.TakeBy.Equal(want) {
		t.Errorf("by %s, not %s: the day off counts", r.TakeBy, want)
	}
	late := func() int {
		found, err := d.links.List(t.Context(), wholesale.OfficeQuery{View: wholesale.ViewLate, Page: 1, PerPage: 50})
		d.done(err)
		return found.Total
	}
	d.passes(r, d.so)
	d.passed.Store(int64(72*time.Hour - time.Second))
	if late() != 0 {
		t.Error("late before its time")
	}
	d.passed.Store(int64(72*time.Hour + time.Second))
	if late() != 1 {
		t.Error("nobody says that nobody took it")
	}
	d.done(d.links.Take(t.Context(), maker, of(d.so), r.Code, d.so, ""))
	if late() != 0 {
		t.Error("late although it was taken")
	}
}

func TestAWrongPassingIsTakenBackAsIfItHadNeverBeen(t *testing.T) {
	t.Parallel()
	d := open(t)
	ctx := t.Context()
	r := d.asks(1)
	made := d.passes(r, d.so, d.nem)
	_, err := d.links.Pass(ctx, officer, r.Code, []int64{d.so}, "")
	d.refused(err, "wholesale.has_it")
	_, err = d.links.Pass(ctx, officer, r.Code, nil, "")
	d.refused(err, "wholesale.nobody")
	_, err = d.links.Pass(ctx, officer, r.Code, []int64{999999}, "")
	d.refused(err, "wholesale.no_maker")
	for range 2 { // pressed twice
		d.done(d.links.TakeBack(ctx, officer, r.Code, made[0]))
		d.stands(r, wholesale.Passed)
	}
	_, err = d.links.ByCode(ctx, of(d.so), r.Code)
	d.refused(err, "wholesale.not_found")
	d.done(d.links.Take(ctx, maker, of(d.nem), r.Code, d.nem, ""))
	d.refused(d.links.TakeBack(ctx, officer, r.Code, made[1]), "wholesale.answered")
	d.stands(r, wholesale.Taken)
	if again := d.passes(r, d.so); len(again) != 1 {
		t.Error("it cannot be passed on anew")
	}
	other := d.asks(2)
	d.passes(other, d.so)
	d.done(d.links.TakeBack(ctx, officer, other.Code, made[1])) // a passing of another request
	d.stands(other, wholesale.Passed)
}

func TestOnlyTheLinkOpensARequestAndItsBuyerMayWithdraw(t *testing.T) {
	t.Parallel()
	d := open(t)
	r, other := d.asks(1), d.asks(2)
	for _, key := range []string{"", "x", d.links.Key(other)} {
		_, err := d.links.Open(t.Context(), r.Code, key)
		d.refused(err, "wholesale.not_found")
	}
	if got, err := d.links.Open(t.Context(), r.Code, d.links.Key(r)); err != nil || got.ID != r.ID {
		t.Error(err)
	}
	if strings.Contains(d.links.Path(r), "912345") {
		t.Error("the number stands in the address")
	}
	d.passes(r, d.so)
	for range 2 {
		d.done(d.links.Withdraw(t.Context(), r))
	}
	d.stands(r, wholesale.Withdrawn)
	d.refused(d.links.Take(t.Context(), maker, of(d.so), r.Code, d.so, ""), "wholesale.moved")
	d.refused(d.links.Reopen(t.Context(), officer, r.Code), "wholesale.moved")
}

func TestWhoAskedTakesThemselvesOutOfWhatIsOver(t *testing.T) {
	t.Parallel()
	d := open(t)
	r, other := d.asks(1), d.asks(2)
	d.passes(r, d.so)
	d.done(d.links.Write(t.Context(), officer, r.Code, "Gọi cho anh Khách thử"))
	d.refused(d.links.Forget(t.Context(), r), "wholesale.not_over")
	open := *r
	d.done(d.links.Withdraw(t.Context(), r))
	r, err := d.links.ByID(t.Context(), r.ID)
	d.done(err)
	for range 2 {
		d.done(d.links.Forget(t.Context(), r))
	}
	if n := d.Number(`SELECT count(*) FROM wholesale_requests WHERE id = $1 AND concat(shop, name, phone, email, wishes, reason) = '' AND erased_at IS NOT NULL`, r.ID); n != 1 || d.Number(`SELECT count(*) FROM wholesale_notes`) != 0 {
		t.Error("something of them is left")
	}
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action = 'wholesale.erased'`); n != 1 {
		t.Errorf("%d lines in the log", n)
	}
	d.refused(d.links.Forget(t.Context(), &open), "wholesale.not_over")
	if n := d.Number(`SELECT count(*) FROM wholesale_requests WHERE id = $1 AND phone <> ''`, other.ID); n != 1 {
		t.Error("somebody else is forgotten too")
	}
}

func TestWhoAskedIsForgottenAfterHalfAYear(t *testing.T) {
	t.Parallel()
	d := open(t)
	r := d.asks(1)
	d.done(d.links.Write(t.Context(), officer, r.Code, "Gọi cho anh Khách thử"))
	d.passed.Store(int64(wholesale.Kept - time.Hour))
	fresh := d.asks(2)
	if n, err := d.links.Erase(t.Context()); err != nil || n != 0 {
		t.Errorf("%d are gone too early (%v)", n, err)
	}
	d.passed.Store(int64(wholesale.Kept + time.Hour))
	if n, err := d.links.Erase(t.Context()); err != nil || n != 1 {
		t.Errorf("%d are gone (%v)", n, err)
	}
	if n := d.Number(`SELECT count(*) FROM wholesale_requests WHERE id = $1 AND concat(shop, name, phone, email, wishes) = '' AND state = 'withdrawn'`, r.ID); n != 1 || d.Number(`SELECT count(*) FROM wholesale_notes`) != 0 {
		t.Error("something of them is left")
	}
	d.stands(fresh, wholesale.New)
}
