package returns_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/fault"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/returns"
)

func TestGoodsComeBackOnceAndMoneyGoesBackOnce(t *testing.T) {
	t.Parallel()
	k := open(t)
	ctx, all := context.Background(), catalog.Everything()
	o := k.delivered(3)
	c := k.asks(o, returns.Broken, returns.Refund)
	if again := k.asks(o, returns.Broken, returns.Refund); again.ID != c.ID || c.Number != 1 || len(c.Lines) != 1 {
		t.Fatalf("the same form again is another case: %d, %d", c.ID, again.ID)
	}
	offer := returns.Proposal{Body: "Cơ sở xin lỗi", Offer: returns.Refund, Amount: o.Total + 1, GoodsBack: true}
	if form, ok := fault.AsForm(k.cases.Reply(ctx, maker, k.mine, c.ID, c.RowVersion, offer)); !ok || form.Fields[0].Key != "case.too_much" {
		t.Fatal("more was offered than was paid")
	}
	offer.Amount = 240_000
	k.must(k.cases.Reply(ctx, maker, k.mine, c.ID, c.RowVersion, offer))
	if err := k.cases.Take(ctx, buyer, all, c.ID, c.RowVersion, returns.Accept, ""); !fault.Is(err, "case.changed") {
		t.Fatalf("an offer was taken that nobody had seen: %v", err)
	}
	c = k.read(c)
	if err := k.cases.Take(ctx, maker, k.mine, c.ID, c.RowVersion, returns.Accept, ""); !fault.Is(err, "case.not_yours") {
		t.Fatalf("the producer took its own offer: %v", err)
	}
	k.must(k.cases.Take(ctx, buyer, all, c.ID, c.RowVersion, returns.Accept, ""))
	if err := k.cases.Paid(ctx, maker, k.mine, c.ID, 0, "FT 1"); !fault.Is(err, "case.goods_first") {
		t.Fatalf("money before goods: %v", err)
	}
	k.must(k.cases.Take(ctx, buyer, all, c.ID, 0, returns.SendBack, "Gửi GHN"))
	line, before := c.Lines[0].LineID, k.stock()
	goods := returns.Goods{Back: map[int64]int{line: 3}, Lost: map[int64]int{line: 1}}
	if err := k.cases.Receive(ctx, maker, k.mine, c.ID, 0, goods); !fault.Is(err, "case.lost_why") {
		t.Fatalf("lost without a reason: %v", err)
	}
	goods.Why = "Rách bao"
	var done sync.WaitGroup
	took := make(chan error, 4)
	for range cap(took) {
		done.Go(func() { took <- k.cases.Receive(ctx, maker, k.mine, c.ID, 0, goods) })
	}
	done.Wait()
	if n := fine(took); n != 1 || k.stock() != before+2 {
		t.Fatalf("taken in %d times, %d on the shelf after %d", n, k.stock(), before)
	}
	if n := k.Number(`SELECT sum(delta)::int FROM stock_movements WHERE order_id = $1`, o.ID); n != -1 {
		t.Errorf("the stock ledger says %d, of three jars one is lost", n)
	}
	paid := make(chan error, 4)
	for range cap(paid) {
		done.Go(func() { paid <- k.cases.Paid(ctx, maker, k.mine, c.ID, 0, "FT 26001") })
	}
	done.Wait()
	now, _, err := k.Store.OrderByCode(ctx, all, o.Code)
	if n := fine(paid); err != nil || n != 1 || now.PaidOut != 240_000 {
		t.Fatalf("paid back %d times: %s (%v)", n, now.PaidOut, err)
	}
	if c = k.read(c); c.State != returns.Settled || c.Left() != 0 || c.EndedAt == nil {
		t.Errorf("in the end it is %+v", c)
	}
	history, err := k.cases.Events(ctx, c.ID)
	var words []string
	for _, e := range history {
		words = append(words, string(e.Step)+">"+string(e.ToState))
	}
	if got := strings.Join(words, " "); err != nil || got != "ask>open answer>answered accept>agreed send_back>returning take_in>agreed repay>agreed finish>settled" {
		t.Errorf("its history is %s (%v)", got, err)
	}
	if n := k.Number(`SELECT count(*) FROM outbox WHERE kind = 'returns.changed'`); n != len(history) {
		t.Errorf("%d steps are told of, of %d", n, len(history))
	}
	if _, err := k.DB.Pool.Exec(ctx, `DELETE FROM return_events`); err == nil {
		t.Error("the history could be deleted")
	}
}

func fine(results chan error) (n int) {
	close(results)
	for err := range results {
		if err == nil {
			n++
		}
	}
	return n
}

func TestTwoCasesDoNotPromiseTheSameMoney(t *testing.T) {
	t.Parallel()
	k := open(t)
	ctx, all := context.Background(), catalog.Everything()
	o := k.delivered(1) // 138.000 ₫ with its fee
	one, two := k.asks(o, returns.Broken, returns.Refund), k.asks(o, returns.NotAsSaid, returns.Refund)
	k.must(k.cases.Mediate(ctx, officer, all, one.ID, 0, returns.Proposal{Body: "Hoàn một phần", Offer: returns.Refund, Amount: 100_000}))
	form, ok := fault.AsForm(k.cases.Mediate(ctx, officer, all, two.ID, 0, returns.Proposal{Body: "Hoàn", Offer: returns.Refund, Amount: 100_000}))
	if !ok || form.Fields[0].Details["most"] != money.VND(38_000) {
		t.Fatalf("200 of 138 were promised: %+v", form)
	}
	if err := k.cases.Mediate(ctx, maker, k.mine, two.ID, 0, returns.Proposal{Body: "Hoàn", Offer: returns.Refund, Amount: 1}); !fault.Is(err, "case.not_yours") {
		t.Fatalf("the producer decided its own case: %v", err)
	}
	if err := k.cases.Reply(ctx, maker, catalog.Scope{ProducerID: k.NemHaHoa()}, two.ID, 0, returns.Proposal{Body: "Chào"}); !fault.Is(err, "case.not_found") {
		t.Fatalf("another producer answered: %v", err)
	}
}

func TestTheLawsThirtyDaysAreNobodysToDecline(t *testing.T) {
	t.Parallel()
	k := open(t)
	ctx, all := context.Background(), catalog.Everything()
	o := k.delivered(2)
	k.now = o.CreatedAt.AddDate(0, 0, 30)
	c := k.asks(o, returns.Information, returns.Refund)
	if !c.Lawful {
		t.Fatal("on the thirtieth day the right was gone")
	}
	if err := k.cases.Take(ctx, maker, k.mine, c.ID, 0, returns.Decline, "Không đổi"); !fault.Is(err, "case.lawful") {
		t.Fatalf("the producer said no to the law: %v", err)
	}
	k.must(k.cases.Take(ctx, officer, all, c.ID, 0, returns.Decline, "Trang ghi đúng, đã đối chiếu nhãn"))
	k.now = k.now.Add(time.Second)
	other, err := k.cases.Open(ctx, buyer, all, o.ID, returns.Request{Once: "x", Reason: returns.Information, Wants: returns.Refund, Body: "Thiếu hạn dùng"})
	if err != nil || other.Lawful {
		t.Errorf("a second after the thirty days it still holds (%v)", err)
	}
}

func TestAnAnswerEndsWhatWantsNothingElseAndABuyerMayComeBack(t *testing.T) {
	t.Parallel()
	k := open(t)
	ctx, all := context.Background(), catalog.Everything()
	c := k.asks(k.delivered(1), returns.Delivery, returns.Say)
	k.now = k.now.Add(25 * time.Hour)
	if !c.Late(k.now) {
		t.Error("nobody answered for a day, and it is not late")
	}
	k.must(k.cases.Reply(ctx, maker, k.mine, c.ID, 0, returns.Proposal{Body: "Cảm ơn bạn, cơ sở xin rút kinh nghiệm"}))
	if c = k.read(c); c.State != returns.Settled || c.RepliedAt == nil || !c.RepliedAt.Equal(k.now) {
		t.Fatalf("it is %+v", c)
	}
	if err := k.cases.Take(ctx, buyer, all, c.ID, 0, returns.Reopen, " "); !fault.Is(err, "case.why") {
		t.Fatalf("it began again without a word: %v", err)
	}
	k.must(k.cases.Take(ctx, buyer, all, c.ID, 0, returns.Reopen, "Vẫn chưa thấy hàng"))
	k.must(k.cases.Mediate(ctx, officer, all, c.ID, 0, returns.Proposal{Body: "Cơ sở gửi bù", Offer: returns.Resend}))
	before := k.stock()
	k.must(k.cases.Take(ctx, maker, k.mine, c.ID, 0, returns.Finish, "GHN 123"))
	if c = k.read(c); c.State != returns.Settled || k.stock() != before-1 || c.Lines[0].Again != 1 {
		t.Errorf("sent again: %+v, %d on the shelf after %d", c, k.stock(), before)
	}
	if err := k.cases.Take(ctx, maker, k.mine, c.ID, 0, returns.Finish, "GHN 123"); err == nil || k.stock() != before-1 {
		t.Errorf("one replacement was sent twice: %d on the shelf (%v)", k.stock(), err)
	}
	k.must(k.cases.Take(ctx, buyer, all, c.ID, 0, returns.Reopen, "Lần này vỡ mất rồi"))
	k.must(k.cases.Mediate(ctx, officer, all, c.ID, 0, returns.Proposal{Body: "Cơ sở gửi lại lần nữa", Offer: returns.Resend}))
	k.must(k.cases.Take(ctx, maker, k.mine, c.ID, 0, returns.Finish, "GHN 124"))
	if c = k.read(c); k.stock() != before-2 || c.Lines[0].Again != 2 {
		t.Errorf("the second replacement: %+v, %d on the shelf after %d", c.Lines, k.stock(), before)
	}
	k.now = k.now.Add(returns.Reopens + time.Second)
	if err := k.cases.Take(ctx, buyer, all, c.ID, 0, returns.Reopen, "Lại hỏng"); !fault.Is(err, "case.too_late") {
		t.Fatalf("it began again a month later: %v", err)
	}
}

func TestWhatIsOwedWithoutACaseGoesBackOnceAndItsAccountIsForgotten(t *testing.T) {
	t.Parallel()
	k := open(t)
	ctx, all := context.Background(), catalog.Everything()
	o := k.PlacedBy(orders.Transfer, catalog.Take{VariantID: k.jar.VariantID, Quantity: 1}).Orders[0]
	_, err := k.Store.Settle(ctx, officer, orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: "received", Ref: "1", Amount: o.Total})
	k.must(err)
	if err := k.cases.Return(ctx, maker, k.mine, o.ID, "a", "FT 1"); !fault.Is(err, "case.nothing_owed") {
		t.Fatalf("nothing is owed: %v", err)
	}
	k.must(k.Store.Take(ctx, officer, all, o.ID, orders.Cancel, "Hết hàng"))
	if form, ok := fault.AsForm(k.cases.GiveAccount(ctx, o.ID, "", "12ab 5", "")); !ok || len(form.Fields) != 3 {
		t.Fatal("an account that is none was kept")
	}
	k.must(k.cases.GiveAccount(ctx, o.ID, "Agribank", "1500 205 123456", "Nguyen Van Mau"))
	if a, err := k.cases.AccountOf(ctx, o.ID); err != nil || a.AccountNumber != "3456" || a.AccountName != "" {
		t.Fatalf("without a look it says %+v (%v)", a, err)
	}
	if _, err := k.cases.ShowAccount(ctx, maker, catalog.Scope{ProducerID: k.NemHaHoa()}, o.ID); !fault.Is(err, "order.not_found") {
		t.Fatalf("another producer read it: %v", err)
	}
	a, err := k.cases.ShowAccount(ctx, maker, k.mine, o.ID)
	if err != nil || a.AccountNumber != "1500205123456" || k.Number(`SELECT count(*) FROM audit_log WHERE action = 'refund_account.shown'`) != 1 {
		t.Fatalf("shown: %+v (%v)", a, err)
	}
	for range 2 {
		k.must(k.cases.Return(ctx, maker, k.mine, o.ID, "a", "FT 1"))
	}
	now, _, err := k.Store.OrderByCode(ctx, all, o.Code)
	if err != nil || now.PaidOut != o.Total || now.Credit() != 0 {
		t.Fatalf("back went %s, owed are %s (%v)", now.PaidOut, now.Credit(), err)
	}
	k.now = k.now.Add(returns.Wiped - time.Second)
	if n, err := k.cases.WipeAccounts(ctx); n != 0 || err != nil {
		t.Errorf("wiped too soon: %d (%v)", n, err)
	}
	k.now = k.now.Add(time.Second)
	if n, err := k.cases.WipeAccounts(ctx); n != 1 || err != nil {
		t.Errorf("wiped %d (%v)", n, err)
	}
	if _, err := k.cases.ShowAccount(ctx, maker, k.mine, o.ID); !fault.Is(err, "case.no_account") {
		t.Errorf("it is still there: %v", err)
	}
}

func TestACaseIsAboutWhatCanBeTrueAndAboutSoManyOfALine(t *testing.T) {
	t.Parallel()
	k := open(t)
	ctx, all := context.Background(), catalog.Everything()
	o := k.Placed(catalog.Take{VariantID: k.jar.VariantID, Quantity: 3}).Orders[0]
	line := o.Lines[0].ID
	ask := func(once string, why returns.Reason, wants returns.Wish, n int) (*returns.Case, error) {
		return k.cases.Open(ctx, buyer, all, o.ID, returns.Request{Once: once, Reason: why, Wants: wants, Body: "Lời khách", Lines: map[int64]int{line: n}})
	}
	for _, c := range []struct {
		why   returns.Reason
		wants returns.Wish
		field string
	}{{returns.Broken, returns.Refund, "reason"}, {returns.Unsafe, returns.Say, "reason"}, {returns.Delivery, returns.Exchange, "wants"}} {
		_, err := ask("not yet", c.why, c.wants, 1)
		if form, ok := fault.AsForm(err); !ok || form.Fields[0].Name != c.field {
			t.Errorf("%s, %s before anything was sent: %v", c.why, c.wants, err)
		}
	}
	if _, err := ask("late", returns.Delivery, returns.Say, 3); err != nil {
		t.Error(err)
	}
	for _, s := range []orders.Step{orders.Confirm, orders.Pack, orders.Ship, orders.Deliver} {
		k.must(k.Store.Take(ctx, maker, k.mine, o.ID, s, ""))
	}
	for _, n := range []int{0, -1, 4} {
		if _, err := ask("so many", returns.Broken, returns.Exchange, n); !fault.Is(err, "case.lines") {
			t.Errorf("%d of 3: %v", n, err)
		}
	}
	c, err := ask("one", returns.Broken, returns.Exchange, 1)
	k.must(err)
	before := k.stock()
	k.must(k.cases.Reply(ctx, maker, k.mine, c.ID, 0, returns.Proposal{Body: "Xin đổi một gói", Offer: returns.Exchange}))
	k.must(k.cases.Take(ctx, buyer, all, c.ID, 0, returns.Accept, ""))
	k.must(k.cases.Take(ctx, maker, k.mine, c.ID, 0, returns.Finish, "GHN 1"))
	if after := k.read(c); after.Lines[0].Again != 1 || k.stock() != before-1 {
		t.Errorf("%d of 3 were sent again, %d left the shelf", after.Lines[0].Again, before-k.stock())
	}
}

func TestMediansAreSaidOnlyOfEnoughCases(t *testing.T) {
	t.Parallel()
	k := open(t)
	ctx := context.Background()
	for n := range returns.Enough {
		if figures, err := k.cases.Figures(ctx); err != nil || len(figures) != 0 {
			t.Fatalf("after %d cases: %+v (%v)", n, figures, err)
		}
		o := k.PlacedBy(orders.Transfer, catalog.Take{VariantID: k.jar.VariantID, Quantity: 1}).Orders[0]
		c := k.asks(o, returns.Delivery, returns.Say)
		k.now = k.now.Add(time.Duration(n+1) * time.Hour)
		k.must(k.cases.Reply(ctx, officer, catalog.Everything(), c.ID, 0, returns.Proposal{Body: "Hàng đến hôm nay"}))
	}
	figures, err := k.cases.Figures(ctx)
	if f := figures[returns.Delivery]; err != nil || f.Cases != 5 || f.Reply != 3*time.Hour || f.Settle != 3*time.Hour {
		t.Errorf("they are %+v (%v)", figures, err)
	}
}
