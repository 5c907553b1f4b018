package admin

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/payee"
)

var formKey = regexp.MustCompile(`name="key" value="([^"]*)"`)

func TestAnOfficerSaysThatTheMoneyCameAndTheOrderIsConfirmed(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.Account(d.CoopLangSo())
	o := d.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	b, at := d.as("Hoa", "economy"), orderAddress(o.Code)
	page := b.get(at)
	page.says(t, http.StatusOK, "Chờ khách chuyển khoản", "Còn thiếu", "Tôi đã nhận tiền", o.Total.Digits())
	b.post(at+"/buoc", "step", "confirm").says(t, http.StatusConflict, "khách còn thiếu")
	b.post(at+"/nhan-tien", "key", "k0", "amount", "không rõ", "on", "31/02/2026").says(t, http.StatusUnprocessableEntity, "Nhập số tiền lớn hơn 0", "Ngày tiền vào phải là")
	if typed := b.post(at+"/nhan-tien", "key", "k0", "amount", "không rõ"); !strings.Contains(typed.body, `value="không rõ"`) {
		t.Error("what was typed is lost")
	}
	b.post(at+"/nhan-tien", "key", "k0", "amount", "99tr").says(t, http.StatusConflict, "chỉ còn thiếu "+o.Total.Digits())
	b.follow(b.post(at+"/nhan-tien", "key", "k1", "amount", "100.000")).says(t, http.StatusOK, "Đơn còn thiếu", "Chuyển khoản đến", "100.000 ₫")
	b.follow(b.post(at+"/nhan-tien", "key", "k1", "amount", "100.000")).says(t, http.StatusOK, "đã ghi trước đó")
	key := formKey.FindStringSubmatch(b.get(at).body)[1]
	b.follow(b.post(at+"/nhan-tien", "key", key, "amount", (o.Total-100_000).Digits(), "note", "Chị Hoa thấy trong ứng dụng")).says(t, http.StatusOK, "đơn được xác nhận", "Đã gói xong", "Đã chuyển khoản")
	if n := d.Number(`SELECT count(*) FROM bank_txns WHERE by_name LIKE '%Hoa%' AND allocated = amount`); n != 2 {
		t.Errorf("%d lines are written down", n)
	}
	b.post(at+"/nhan-tien", "key", "k9", "amount", "1000").says(t, http.StatusConflict, "không còn thiếu tiền")
	d.as("Bình", "youth").post(at+"/nhan-tien", "key", "k2", "amount", "1000").says(t, http.StatusForbidden)
}

func TestMoneyWithoutACodeWaitsOnTheDeskForAPerson(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar, mine := d.jar(), d.CoopLangSo()
	d.Account(mine)
	o := d.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	b := d.as("Hoa", "economy")
	b.get(deskAt).says(t, http.StatusOK, "Khoản nào cũng đã rõ", "Không còn khoản nào phải xem")
	whose := fmt.Sprint(mine)
	b.post(deskAt+"/ghi-tay", "key", "a", "amount", "", "whose", "").says(t, http.StatusUnprocessableEntity, "Nhập số tiền lớn hơn 0", "Chọn cơ sở có tài khoản này")
	b.follow(b.post(deskAt+"/ghi-tay", "key", "a", "amount", o.Total.Digits(), "memo", "Khách mẫu gửi tiền miến", "whose", whose)).says(t, http.StatusOK, "chờ xem", "1 khoản cần người xem", "không có mã đơn", "Đúng số tiền")
	b.follow(b.post(deskAt+"/ghi-tay", "key", "a", "amount", o.Total.Digits(), "memo", "Khách mẫu gửi tiền miến", "whose", whose)).says(t, http.StatusOK, "không ghi thêm", "1 khoản cần người xem")
	b.post(deskAt+"/1/ghi", "code", "OCP-AAAA-AAAA").says(t, http.StatusUnprocessableEntity, "1 khoản cần người xem")
	b.follow(b.post(deskAt+"/1/ghi", "code", strings.ToLower(o.Code))).says(t, http.StatusOK, "Đã ghi cho đơn", "Không còn khoản nào phải xem", "Gỡ khỏi đơn")
	b.post(deskAt+"/1/ghi", "code", o.Code).says(t, http.StatusConflict, "đã có người xử lý xong")
	b.get(orderAddress(o.Code)).says(t, http.StatusOK, "Gói hàng", "Đã trả đủ")
	b.follow(b.post(deskAt+"/1/go", "note", "Nhầm")).says(t, http.StatusOK, "Đã gỡ khoản tiền khỏi đơn", "1 khoản cần người xem")
	b.post(deskAt+"/1/dong", "as", "not_ours").says(t, http.StatusUnprocessableEntity, "Ghi vài chữ")
	b.follow(b.post(deskAt+"/1/dong", "as", "returned", "note", "Đã trả lúc 9 giờ")).says(t, http.StatusOK, "Đã đóng khoản tiền", "Đã trả lại người chuyển")
	if other := d.signedIn(d.account("Nem", "producer", d.NemHaHoa())); strings.Contains(other.get(deskAt).body, "Khách mẫu gửi") {
		t.Error("another producer sees the money")
	}
}

func TestAnAccountChangesByTwoPeopleAfterAWait(t *testing.T) {
	t.Parallel()
	d := open(t)
	mine := d.CoopLangSo()
	maker := d.signedIn(d.account("Chủ thể", "producer", mine))
	officer, second := d.as("Hoa", "economy"), d.as("Quản", "admin")
	form := func(number string) []string {
		return []string{"producer", fmt.Sprint(mine), "bank", "970405", "number", number, "holder", "Nguyễn Văn Mẫu"}
	}
	maker.post(accountsAt+"/doi", "producer", fmt.Sprint(mine), "bank", "1", "number", "12", "holder", "?").says(t, http.StatusUnprocessableEntity, "Chọn ngân hàng", "6 đến 19 chữ số", "tên chủ tài khoản đúng như")
	maker.post(accountsAt+"/doi", "producer", fmt.Sprint(d.NemHaHoa())).says(t, http.StatusNotFound)
	maker.follow(maker.post(accountsAt+"/doi", form("1903 5555 001")...)).says(t, http.StatusOK, "Một người khác mở trang này", "19035555001", "NGUYEN VAN MAU")
	maker.post(accountsAt+"/doi", form("999999")...).says(t, http.StatusConflict, "đang có một tài khoản chờ duyệt")
	maker.post(accountsAt+"/1/duyet").says(t, http.StatusForbidden)
	if strings.Contains(maker.get(accountsAt).says(t, http.StatusOK, "Rút đề nghị này").body, `name="holder"`) {
		t.Error("another account can be typed, and would be refused")
	}
	officer.follow(officer.post(accountsAt+"/1/duyet")).says(t, http.StatusOK, "Khách thấy mã QR của tài khoản này ngay", "Đang dùng")
	officer.follow(officer.post(accountsAt+"/doi", form("777 888 999")...)).says(t, http.StatusOK, "Chờ người thứ hai duyệt")
	// Whoever tries twice has asked with an id of the sequence, too: approvals are found by theirs.
	var asked int64
	if err := d.db.Pool.QueryRow(t.Context(), `SELECT id FROM producer_bank_accounts WHERE state = 'proposed'`).Scan(&asked); err != nil {
		t.Fatal(err)
	}
	at := fmt.Sprint(accountsAt, "/", asked)
	officer.post(at+"/duyet").says(t, http.StatusConflict, "Chờ người thứ hai duyệt")
	second.follow(second.post(at+"/duyet")).says(t, http.StatusOK, "dùng sau 48 giờ", "Dừng đổi tài khoản", "19035555001")
	if got, err := d.office.Payees.Active(t.Context(), mine); err != nil || got[mine].AccountNumber != "19035555001" {
		t.Fatalf("in use is %+v (%v)", got, err)
	}
	if n := d.Number(`SELECT count(*) FROM outbox WHERE kind = 'payees.changed' AND entity_id = $1`, asked); n != 1 {
		t.Errorf("the old contact is told %d times", n)
	}
	maker.follow(maker.post(at+"/dung")).says(t, http.StatusOK, "Tài khoản cũ vẫn dùng")
	d.Exec(`UPDATE producer_bank_accounts SET state = 'approved' WHERE id = $1`, asked)
	d.pass(payee.Wait)
	if got, err := d.office.Payees.Active(t.Context(), mine); err != nil || got[mine].AccountNumber != "777888999" {
		t.Fatalf("after the wait in use is %+v (%v)", got, err)
	}
	maker = d.signedIn(d.account("Chủ thể 2", "producer", mine))
	maker.post(at+"/dung").says(t, http.StatusConflict, "đã dùng rồi")
}

func TestAStatementIsReadOrSaysWhereItIsWrong(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar, mine := d.jar(), d.CoopLangSo()
	d.Account(mine)
	o := d.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	b := d.as("Hoa", "economy")
	head := "Ngày,Số tiền,Nội dung\n"
	good := []byte(head + fmt.Sprintf("24/11/2026,%d,CK %s\n24/11/2026,7000,khong ma\nTổng cộng,1,\n", o.Total, o.Code))
	b.upload(deskAt+"/sao-ke", good, "owner", "").says(t, http.StatusUnprocessableEntity, "Chọn cơ sở có tài khoản này")
	b.upload(deskAt+"/sao-ke", []byte(head+"24/11/2026,nhiều,x\n"), "owner", fmt.Sprint(mine)).says(t, http.StatusUnprocessableEntity, "Dòng 2 có số tiền không đọc được", "nhiều")
	b.follow(b.upload(deskAt+"/sao-ke", good, "owner", fmt.Sprint(mine))).says(t, http.StatusOK, "Đọc 2 dòng: 2 dòng mới, 1 dòng vào đúng đơn, 1 dòng chờ xem, 0 dòng tiền ra", "Không phải giao dịch nên bỏ qua: 4 (Tổng cộng 1)")
	b.follow(b.upload(deskAt+"/sao-ke", good, "owner", fmt.Sprint(mine))).says(t, http.StatusOK, "0 dòng mới", "2 dòng đã có từ trước")
}

// TestWhoAskedForAnAccountTakesItBackAndAsksForAnother: a slip of the pen needs no second person, and
// nobody takes back what another asked for.
func TestWhoAskedForAnAccountTakesItBackAndAsksForAnother(t *testing.T) {
	t.Parallel()
	d := open(t)
	mine := d.CoopLangSo()
	maker, officer := d.signedIn(d.account("Chủ thể", "producer", mine)), d.as("Hoa", "economy")
	form := func(number string) []string {
		return []string{"producer", fmt.Sprint(mine), "bank", "970405", "number", number, "holder", "NGUYEN VAN MAU"}
	}
	maker.follow(maker.post(accountsAt+"/doi", form("19035555001")...))
	asked := d.Number(`SELECT id FROM producer_bank_accounts WHERE state = 'proposed'`)
	at := fmt.Sprint(accountsAt, "/", asked)
	officer.post(at+"/dung").says(t, http.StatusNotFound)
	maker.follow(maker.post(at+"/dung")).says(t, http.StatusOK, "Đã rút đề nghị")
	officer.post(at+"/duyet").says(t, http.StatusConflict)
	maker.follow(maker.post(accountsAt+"/doi", form("19035555002")...)).says(t, http.StatusOK, "19035555002", "Rút đề nghị này")
}

// TestOnePersonDoesNotApproveTheirOwnAccountAfterTheirRoleChanged: what counts is who asked, not as
// what they asked.
func TestOnePersonDoesNotApproveTheirOwnAccountAfterTheirRoleChanged(t *testing.T) {
	t.Parallel()
	d := open(t)
	mine := d.CoopLangSo()
	hoa := d.account("Hoa", "producer", mine)
	d.signedIn(hoa).post(accountsAt+"/doi", "producer", fmt.Sprint(mine), "bank", "970405", "number", "19035555001", "holder", "NGUYEN VAN MAU")
	asked := d.Number(`SELECT id FROM producer_bank_accounts WHERE state = 'proposed'`)
	for _, role := range []string{"economy", "admin"} {
		d.Exec(`UPDATE account_roles SET role = $1 WHERE account_id = $2`, role, hoa.ID)
		d.Exec(`UPDATE accounts SET producer_id = NULL WHERE id = $1`, hoa.ID)
		d.signedIn(hoa).post(fmt.Sprint(accountsAt, "/", asked, "/duyet")).says(t, http.StatusConflict, "Chờ người thứ hai duyệt")
	}
	if n := d.Number(`SELECT count(*) FROM producer_bank_accounts WHERE state = 'approved' AND id = $1`, asked); n != 0 {
		t.Error("one person let money go to an account")
	}
}
