package admin

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/ledger"
	"github.com/ocop-hungdao/ocop/orders/returns"
)

// sold is an order that was paid by transfer and has arrived.
func (d *desk) sold(n int) orders.Order {
	d.t.Helper()
	jar := d.jar()
	d.Account(d.CoopLangSo())
	o := d.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: n}).Orders[0]
	by := audit.Actor{Kind: audit.System}
	_, err := d.Store.Settle(context.Background(), by, orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: ledger.Received, Ref: o.Code, Amount: o.Total})
	for _, s := range []orders.Step{orders.Pack, orders.Ship, orders.Deliver} {
		if err == nil {
			err = d.Store.Take(context.Background(), by, catalog.Everything(), o.ID, s, "")
		}
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return o
}

func TestACaseGoesFromTheTelephoneToTheMoney(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.sold(2)
	clerk, ly := d.account("Hoa", "economy", 0), d.account("Bà Lý", "producer", d.CoopLangSo())
	hoa := d.signedIn(clerk)
	at := orderAddress(o.Code) + "/phan-anh"
	hoa.get(at).says(t, http.StatusOK, "Ghi phản ánh về đơn")
	hoa.post(at, "once", "a", "reason", "broken", "body", "Gói <rách>").says(t, http.StatusUnprocessableEntity, "Bạn chọn cách muốn được giải quyết", "Gói <rách>")
	hoa.follow(hoa.post(at, "once", "a", "reason", "broken", "wants", "refund", "body", "Gói <rách>")).says(t, http.StatusOK, "PA-0001", "Mới gửi", "Gói <rách>", "Trả lời khách")
	hoa.get(home).says(t, http.StatusOK, "phản ánh của khách cần làm")
	d.pass(25 * time.Hour)
	hoa, maker := d.signedIn(clerk), d.signedIn(ly)
	hoa.get(home).says(t, http.StatusOK, "quá hạn hẹn với khách")
	hoa.get(casesAt+"?xem=qua-han").says(t, http.StatusOK, "PA-0001", "Vỡ, rách")
	d.signedIn(d.account("Nem", "producer", d.NemHaHoa())).get(casesAt+"/1").says(t, http.StatusNotFound)
	d.as("Thanh niên", "youth").post(casesAt+"/1/tra-loi", "body", "x").says(t, http.StatusForbidden)

	maker.post(casesAt+"/1/tra-loi", "body", "Xin lỗi", "offer", "refund", "amount", "9tr", "do", "answer").says(t, http.StatusUnprocessableEntity, "Chỉ hoàn được nhiều nhất")
	maker.post(casesAt+"/1/tra-loi", "body", "Xin lỗi", "offer", "refund", "amount", "120k", "do", "decide").says(t, http.StatusForbidden, "Việc này người khác làm")
	answered := maker.follow(maker.post(casesAt+"/1/tra-loi", "body", "Xin lỗi", "offer", "refund", "amount", "120k", "goods_back", "1", "do", "answer")).says(t, http.StatusOK, "Đã gửi trả lời", "Hoàn lại 120.000 ₫")
	onPage(t, answered, `class="case-answer`) // beside what the buyer wrote
	hoa.follow(hoa.post(casesAt+"/1/buoc", "do", "accept")).says(t, http.StatusOK, "Đã ghi là khách đồng ý", "Nhận lại hàng")
	line := fmt.Sprint(o.Lines[0].ID)
	maker.post(casesAt+"/1/hoan-tien", "ref", "FT 1").says(t, http.StatusConflict, "hàng về trước")
	maker.post(casesAt+"/1/nhan-hang", "back-"+line, "3").says(t, http.StatusUnprocessableEntity, "Số lượng không khớp")
	maker.follow(maker.post(casesAt+"/1/nhan-hang", "back-"+line, "2", "lost-"+line, "1", "why", "Rách bao")).says(t, http.StatusOK, "Đã nhận lại 2, bỏ 1 (Rách bao)", "Hoàn 120.000 ₫ cho khách", "Khách chưa ghi tài khoản")
	if err := d.office.Cases.GiveAccount(context.Background(), o.ID, "Agribank", "1500205999888", "Nguyen Van Mau"); err != nil {
		t.Fatal(err)
	}
	if page := maker.get(casesAt + "/1"); strings.Contains(page.body, "1500205999888") {
		t.Error("the account is read out to who only opens the page")
	}
	maker.post(casesAt+"/1/tai-khoan").says(t, http.StatusOK, "1500205999888", "NGUYEN VAN MAU")
	maker.post(casesAt+"/1/hoan-tien", "ref", "").says(t, http.StatusUnprocessableEntity, "Ghi mã giao dịch")
	maker.follow(maker.post(casesAt+"/1/hoan-tien", "ref", "FT 26331")).says(t, http.StatusOK, "Phản ánh đã xong", "Đã xong")
	maker.post(casesAt+"/1/hoan-tien", "ref", "FT 26331").says(t, http.StatusConflict)
	hoa.get(orderAddress(o.Code)).says(t, http.StatusOK, "PA-0001", "Khách gọi điện phản ánh")
	hoa.get(casesAt+"?xem=da-xong").says(t, http.StatusOK, "PA-0001")
}

func TestMoneyOwedBackIsPaidBackOnceFromTheOrder(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.sold(1)
	if _, err := d.Store.Settle(context.Background(), audit.Actor{Kind: audit.System}, orders.Fact{OrderID: o.ID, Method: orders.Transfer, Kind: ledger.Received, Ref: "again", Amount: o.Total}); err != nil {
		t.Fatal(err)
	}
	b, at := d.as("Hoa", "economy"), orderAddress(o.Code)
	b.get(at).says(t, http.StatusOK, "Trả lại khách", "138.000 ₫")
	b.get(home).says(t, http.StatusOK, "đơn còn tiền phải trả lại khách")
	if err := d.office.Cases.GiveAccount(context.Background(), o.ID, "Agribank", "1500205999888", "Nguyen Van Mau"); err != nil {
		t.Fatal(err)
	}
	if page := b.get(at); strings.Contains(page.body, "1500205999888") || !strings.Contains(page.body, "9888") {
		t.Error("the account is read out to who only opens the order")
	}
	b.post(at+"/tai-khoan").says(t, http.StatusOK, "1500205999888", "NGUYEN VAN MAU")
	b.post(at+"/tra-lai", "key", "k", "ref", "").says(t, http.StatusUnprocessableEntity, "Ghi mã giao dịch")
	b.follow(b.post(at+"/tra-lai", "key", "k", "ref", "FT 2")).says(t, http.StatusOK, "Đã ghi trả lại khách")
	b.follow(b.post(at+"/tra-lai", "key", "k", "ref", "FT 2")).says(t, http.StatusOK)
	b.post(at+"/tra-lai", "key", "other", "ref", "FT 2").says(t, http.StatusConflict, "Không còn khoản nào")
	if page := b.get(home); strings.Contains(page.body, "phải trả lại khách") {
		t.Error("what went back is still to be done")
	}
	if now, _, err := d.Store.OrderByCode(context.Background(), catalog.Everything(), o.Code); err != nil || now.PaidOut != o.Total {
		t.Errorf("back went %s (%v)", now.PaidOut, err)
	}
}

func TestACardIsRefundedByTwoPeopleAndEndsTheCase(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.sold(1)
	ctx := context.Background()
	d.Exec(`UPDATE orders SET payment_method = 'stripe'`)
	d.Exec(`INSERT INTO card_captures (intent_id, order_id, session_id, amount, at) VALUES ('pi_1', $1, 'cs_1', $2, now())`, o.ID, o.Total)
	k, err := d.office.Cases.Open(ctx, audit.Actor{Kind: audit.Buyer}, catalog.Everything(), o.ID, returns.Request{Once: "a", Reason: returns.Broken, Wants: returns.Refund, Body: "Rách"})
	if err != nil {
		t.Fatal(err)
	}
	b := d.as("Hoa", "economy")
	b.follow(b.post(caseAddress(k.ID)+"/tra-loi", "body", "Hoàn", "offer", "refund", "amount", "50k", "do", "decide")).says(t, http.StatusOK, "Đề nghị hoàn vào thẻ")
	b.post(caseAddress(k.ID)+"/hoan-tien", "ref", "FT 1").says(t, http.StatusConflict, "vào đúng thẻ ấy")
	b.follow(b.post(caseAddress(k.ID)+"/hoan-the", "key", "a")).says(t, http.StatusOK, "Đã đề nghị hoàn vào thẻ")
	if n := d.Number(`SELECT count(*) FROM card_refunds WHERE amount = 50000 AND state = 'proposed'`); n != 1 {
		t.Fatalf("%d refunds are proposed", n)
	}
	d.Exec(`UPDATE card_refunds SET state = 'succeeded'`)
	for range 2 { // told again
		if err := d.office.Cases.CardBack(ctx, o.ID); err != nil {
			t.Fatal(err)
		}
	}
	b.get(caseAddress(k.ID)).says(t, http.StatusOK, "Đã xong", "Đã hoàn tiền")
}
