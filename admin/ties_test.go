package admin

import (
	"crypto/rand"
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/internal/vntime"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/statement"
	"github.com/ocop-hungdao/ocop/orders/voucher"
)

// carry takes an order from placed to delivered, with a courier when there is a code.
func (d *desk) carry(o orders.Order, tracking string) {
	d.t.Helper()
	ctx, officer, all := d.t.Context(), audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"}, catalog.Everything()
	for _, s := range []orders.Step{orders.Confirm, orders.Pack, orders.Ship, orders.Deliver} {
		var err error
		switch {
		case s == orders.Confirm && o.PaymentMethod.Prepaid():
			continue // the money did
		case s == orders.Ship && tracking != "":
			err = d.Store.Send(ctx, officer, all, o.ID, orders.Send{Courier: "vnpost", Tracking: tracking})
		default:
			err = d.Store.Take(ctx, officer, all, o.ID, s, "")
		}
		if err != nil {
			d.t.Fatalf("%s %s: %v", o.Code, s, err)
		}
	}
}

func (d *desk) settle(o orders.Order, m orders.Method, k ledger.Kind, amount money.VND) {
	d.t.Helper()
	if _, err := d.Store.Settle(d.t.Context(), audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"}, orders.Fact{OrderID: o.ID, Method: m, Kind: k, Ref: rand.Text(), Amount: amount}); err != nil {
		d.t.Fatalf("%s: %v", o.Code, err)
	}
}

// TestAMonthTiesWithWhatBuyersCouriersAndTheCommuneSay walks every way in which money moves
// past one producer in a month, by the real doors: cash in its own hand, cash that a courier
// pays out short and is let off, a voucher that the commune bears, an offer, a refund, and the
// first stage of something made to measure.
func TestAMonthTiesWithWhatBuyersCouriersAndTheCommuneSay(t *testing.T) {
	t.Parallel()
	d := open(t)
	ctx, officer := t.Context(), audit.Actor{Kind: audit.Staff, ID: 7, Name: "Hoa"}
	producer, all, now := d.CoopLangSo(), catalog.Everything(), catalogtest.Noon
	d.Account(producer)
	jar := d.Product(catalogtest.Goods{Name: "Miến", Producer: producer, Price: 120_000, Stock: 50})
	take := catalog.Take{VariantID: jar.VariantID, Quantity: 1}
	november := statement.Period{Year: 2026, Month: time.November}

	own, sent := d.Placed(take).Orders[0], d.Placed(take).Orders[0]
	d.carry(own, "")
	d.carry(sent, "VN0001")
	for _, o := range []orders.Order{own, sent} {
		if err := d.Store.Take(ctx, officer, all, o.ID, orders.Collect, ""); err != nil {
			t.Fatal(err)
		}
	}
	couriers := d.office.COD
	list := fmt.Sprintf("Mã vận đơn,Tiền thu hộ\nVN0001,%d\n", sent.Total-15_000)
	if done, _, err := couriers.Import(ctx, officer, all, "vnpost", []byte(list)); err != nil || done.Matched != 1 {
		t.Fatalf("%+v (%v)", done, err)
	}

	vouchers := d.office.Vouchers
	id, err := vouchers.Make(ctx, officer, 0, voucher.Voucher{Code: "TET2027", Bearer: voucher.ByCommune, Amount: 20_000, Minimum: 100_000, Uses: 5, PerPhone: 5, StartsAt: now().Add(-time.Hour), EndsAt: now().Add(time.Hour)})
	if err == nil {
		err = vouchers.Publish(ctx, officer, 0, id)
	}
	if err != nil {
		t.Fatal(err)
	}
	r := d.Request(d.Cart(take), 0)
	r.ExpectedTotal, r.Voucher, r.Method = nil, "TET2027", orders.Transfer
	total := own.Total - 20_000
	r.ExpectedTotal = &total
	bought, err := d.Checkout.Place(ctx, r)
	if err != nil {
		t.Fatal(err)
	}
	vouched := bought.Orders[0]
	d.settle(vouched, orders.Transfer, ledger.Received, vouched.Total)
	d.carry(vouched, "VN0002")
	d.settle(vouched, orders.Transfer, ledger.Refunded, -30_000)

	goods := d.office.Catalog
	if _, err := goods.MakeOffer(ctx, officer, all, catalog.Offer{VariantID: jar.VariantID, Price: 90_000, Units: 5, StartsAt: now().Add(-time.Minute), EndsAt: now().Add(time.Hour)}); err != nil {
		t.Fatal(err)
	}
	offered := d.PlacedBy(orders.Transfer, take).Orders[0]
	d.settle(offered, orders.Transfer, ledger.Received, offered.Total)
	d.carry(offered, "")

	d.Product(catalogtest.Goods{Name: "Bàn thờ", Group: "do-go", Producer: producer, Mode: catalog.ByQuote})
	made := d.office.Bespoke
	wish, err := made.Ask(ctx, bespoke.Asking{Product: "ban-tho", Size: "Ngang 153 cm", Name: "Khách thử", Phone: "0912345678", Place: "Số 1, phường Ba Đình", Once: "form"})
	if err == nil {
		_, err = made.Quote(ctx, officer, all, wish.Code, 0, bespoke.Quote{LeadDays: 40, ValidUntil: vntime.Today(now()).AddDate(0, 0, 10), Rule: bespoke.Deposit,
			Items:  []bespoke.Item{{What: "Bàn thờ", Size: "153 cm", Material: "Gỗ mít", Origin: "Mua có bảng kê", Price: 10_000_000}},
			Stages: []bespoke.Stage{{Label: "Đặt cọc", Share: 40, Due: bespoke.OnAccept}, {Label: "Lắp xong", Share: 60, Due: bespoke.OnFit}}})
	}
	if err != nil {
		t.Fatal(err)
	}
	altar, err := made.Accept(ctx, wish.ID, bespoke.Yes{Version: 1, WordingVersion: "thu@1", Wording: "Đã đọc.", Line: "Báo giá", Place: "Lắp tại nhà"})
	if err != nil {
		t.Fatal(err)
	}
	d.settle(*altar, orders.Transfer, ledger.Received, 4_000_000)

	fee := own.Fee
	month := func() *statement.Statement {
		t.Helper()
		s, err := d.office.Statements.Of(ctx, all, producer, november)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	got := month()
	want := statement.Sums{Goods: 3*120_000 + 90_000, Fee: 4 * fee, Discount: 20_000, ByCommune: 20_000, Collected: own.Total + sent.Total, ByCourier: sent.Total, Remitted: sent.Total - 15_000,
		Received: vouched.Total + offered.Total + 4_000_000, Refunded: 30_000}
	if got.Total() != want || got.SoldOrders() != 4 {
		t.Fatalf("%d sold,\n the month says %+v,\n it was        %+v", got.SoldOrders(), got.Total(), want)
	}
	_, sums, err := couriers.Missing(ctx, catalog.Scope{ProducerID: producer}, 9)
	if err != nil || got.Total().OnTheWay() != sums.Missing || sums.Missing != 15_000 || got.Total().OwnCash() != own.Total {
		t.Errorf("couriers hold %d by the month and %d by their desk (%v)", got.Total().OnTheWay(), sums.Missing, err)
	}
	// What buyers were asked for is what they paid, but for the stages of what is not there yet
	// and for what went back.
	if s := got.Total(); s.Sold()+4_000_000-30_000 != s.Net() {
		t.Errorf("sold for %d, paid %d", s.Sold(), s.Net())
	}
	if err := couriers.LetOff(ctx, officer, all, sent.ID, "Bưu tá trừ phí, hai bên thống nhất"); err != nil {
		t.Fatal(err)
	}
	want.LetOff = 15_000
	if got := month().Total(); got != want || got.OnTheWay() != 0 {
		t.Errorf("after letting off: %+v", got)
	}
	b, at := d.as("Hoa", "economy"), statementAddress(producer, november)
	b.get(at).says(t, http.StatusOK, "Tiền mặt cơ sở tự thu", "Tiền mặt bưu tá thu hộ", "Bưu tá đã nộp cho cơ sở", "Phần bưu tá giữ lại, hai bên đã bỏ qua", "Bưu tá còn giữ, chưa nộp", "Xã trả lại phần giảm", "Đặt cọc và các đợt trả")
	d.pass(10 * 24 * time.Hour)
	if err := d.office.Statements.Close(ctx, officer, producer, november); err != nil {
		t.Fatal(err)
	}
	if got := month(); got.Total() != want || !got.Closed() {
		t.Errorf("closed: %+v", got.Total())
	}
	if paid := d.Number(`SELECT sum(paid_in - paid_out) FROM order_money m JOIN orders o ON o.id = m.order_id WHERE o.producer_id = $1`, producer); paid != int(want.Net()) {
		t.Errorf("the orders have %d, the month %d", paid, want.Net())
	}
}
