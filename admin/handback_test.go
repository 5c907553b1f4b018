package admin

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/orders"
)

func TestALargeRefundByHandIsSeenByASecondPersonBeforeItIsBooked(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.Account(d.CoopLangSo())
	o := d.PlacedBy(orders.Transfer, catalog.Take{VariantID: d.jar().VariantID, Quantity: 2}).Orders[0]
	b, at := d.as("Hoa", "economy"), orderAddress(o.Code)
	b.follow(b.post(at+"/nhan-tien", "key", "k", "amount", o.Total.Digits()))
	b.follow(b.post(at+"/huy", "reason", "Khách đổi ý"))
	if text := b.get(at).says(t, http.StatusOK, "Đã trả lại khách"); strings.Contains(plain(text.body), "một người khác xem") {
		t.Error("below the limit a second person is asked for")
	}
	d.Exec(`UPDATE selling_rules SET refund_alone = 50000`)
	b.get(at).says(t, http.StatusOK, "Khoản lớn hơn 50.000 ₫: một người khác xem rồi mới vào sổ.")
	maker := d.signedIn(d.account("Chủ thể", "producer", o.ProducerID))
	maker.follow(maker.post(at+"/tra-lai", "key", "r", "ref", "FT 2611")).says(t, http.StatusOK, "chờ một người khác xem", "Chờ người thứ hai đồng ý", "Bạn ghi khoản này", "Tôi ghi nhầm")
	wait := fmt.Sprint(d.Number(`SELECT id FROM hand_refunds`))
	maker.post(deskAt+"/tra-lai/dong-y", "id", wait).says(t, http.StatusForbidden, "Tiền về")
	if n := d.Number(`SELECT count(*) FROM ledger_entries WHERE kind = 'refunded'`); n != 0 {
		t.Errorf("one person booked it: %d", n)
	}
	b.get(home).says(t, http.StatusOK, "khoản trả lại khách chờ bạn xem")
	b.get(at).says(t, http.StatusOK, "Đã trả: FT 2611", "Chủ thể ghi lúc", "Đúng, ghi vào sổ", "Chưa đúng, gửi lại")
	b.post(deskAt+"/tra-lai/khong", "id", wait, "reason", "").says(t, http.StatusUnprocessableEntity)
	d.as("Bình", "youth").post(deskAt+"/tra-lai/dong-y", "id", wait).says(t, http.StatusForbidden)
	b.follow(b.post(deskAt+"/tra-lai/khong", "id", wait, "reason", "Chưa thấy tiền ra")).says(t, http.StatusOK, "Không ghi vào sổ")
	// What was sent back is work of who wrote it down, with the reason, until it is written anew.
	maker.get(home).says(t, http.StatusOK, "1 khoản trả lại khách bị trả lại cho bạn")
	b.get(home).saysNot(t, "khoản trả lại khách bị trả lại")
	if page := maker.get(at).says(t, http.StatusOK, "Bị trả lại. Hoa: Chưa thấy tiền ra"); !strings.Contains(page.body, `value="FT 2611"`) {
		t.Error("what was written down is not in the form")
	}
	b.get(at).saysNot(t, "Bị trả lại. Hoa")
	maker.follow(maker.post(at+"/tra-lai", "key", "r2", "ref", "FT 2612"))
	maker.get(home).saysNot(t, "bị trả lại cho bạn")
	wait = fmt.Sprint(d.Number(`SELECT max(id) FROM hand_refunds`))
	b.get(deskAt).says(t, http.StatusOK, "Chờ người thứ hai đồng ý", "FT 2612")
	b.follow(b.post(deskAt+"/tra-lai/dong-y", "id", wait)).says(t, http.StatusOK, "Đã ghi vào sổ: tiền đã trả lại khách.")
	b.post(deskAt+"/tra-lai/dong-y", "id", wait).says(t, http.StatusConflict)
	if n := d.Number(`SELECT -sum(amount) FROM ledger_entries WHERE kind = 'refunded'`); n != int(o.Total) {
		t.Errorf("%d went back", n)
	}
	chief := d.as("Quản trị", "admin")
	chief.get(numbersAt).says(t, http.StatusOK, "Một người tự ghi trả lại khách đến", "để trống thì dùng 500.000 ₫")
}
