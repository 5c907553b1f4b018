package admin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/orders"
)

func TestAMakerNotesCashForAnOrderThatWaitsForATransfer(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.Account(d.CoopLangSo())
	o := d.PlacedBy(orders.Transfer, catalog.Take{VariantID: jar.VariantID, Quantity: 2}).Orders[0]
	maker, at := d.signedIn(d.account("Chủ thể", "producer", o.ProducerID)), orderAddress(o.Code)
	if own := maker.get(ownOrdersAt+"/"+o.Code).says(t, http.StatusOK, "Khách đã trả tiền mặt?"); !strings.Contains(own.body, ownOrdersAt+"/"+o.Code+"/day-du?tien-mat=1#tien-mat") {
		t.Error("the producer's page does not lead to the form")
	}
	if came := maker.get(ownOrdersAt + "/" + o.Code + "/day-du?tien-mat=1"); !strings.Contains(came.body, `open id="tien-mat"`) {
		t.Error("who came to fill the form in finds it folded")
	}
	maker.get(at).says(t, http.StatusOK, "Khách đã trả tiền mặt", "Ghi đã nhận tiền mặt", o.Total.Digits())
	wrong := maker.post(ownOrdersAt+"/"+o.Code+"/tien-mat", "key", "k0", "cash", "nhiều lắm").says(t, http.StatusUnprocessableEntity, "Ghi số tiền mặt từ 1 ₫ đến")
	if !strings.Contains(wrong.body, `value="nhiều lắm"`) || !strings.Contains(wrong.body, `open id="tien-mat"`) {
		t.Error("what was typed is lost, or its form is folded")
	}
	d.signedIn(d.account("Nem", "producer", d.NemHaHoa())).post(at+"/tien-mat", "key", "k1", "cash", "1000").says(t, http.StatusNotFound)
	d.as("Bình", "youth").post(at+"/tien-mat", "key", "k1", "cash", "1000").says(t, http.StatusForbidden)
	maker.follow(maker.post(at+"/tien-mat", "key", "k1", "cash", o.Total.Digits())).says(t, http.StatusOK, "Đã ghi đủ tiền mặt, đơn được xác nhận", "Tiền mặt tại cơ sở", "Khách trả tiền mặt tại cơ sở", "Đã trả đủ", "Đã trả "+o.Total.Digits())
	maker.follow(maker.post(at+"/tien-mat", "key", "k1", "cash", o.Total.Digits())).says(t, http.StatusOK, "đã ghi trước đó")
	maker.post(at+"/tien-mat", "key", "k2", "cash", "1000").says(t, http.StatusConflict, "không còn chờ chuyển khoản")

	// A slip is taken off by an officer, with a reason, and never by the producer itself.
	entry := itoa(int64(d.Number(`SELECT max(id) FROM ledger_entries WHERE order_id = $1`, o.ID)))
	if strings.Contains(maker.get(at).body, "go-tien-mat") {
		t.Error("a producer is offered to take its own note off")
	}
	maker.post(at+"/go-tien-mat", "entry", entry, "why", "Nhầm").says(t, http.StatusNotFound)
	hoa := d.as("Hoa", "economy")
	hoa.get(at).says(t, http.StatusOK, "Ghi sai, gỡ ra", "Gỡ "+o.Total.Digits())
	hoa.post(at+"/go-tien-mat", "entry", entry, "why", "").says(t, http.StatusUnprocessableEntity, "Ghi vì sao gỡ")
	hoa.follow(hoa.post(at+"/go-tien-mat", "entry", entry, "why", "Khách chưa trả")).says(t, http.StatusOK, "Đã gỡ khoản tiền mặt ghi sai", "Đơn thiếu tiền nên chưa gửi hàng", "Khách chuyển khoản "+o.Total.Digits(), "Gỡ khoản tiền mặt ghi sai")
	if way := hoa.get(at).body; strings.Contains(way, `class="done"><span>`+d.office.Texts.Money.WayUnpaid) {
		t.Error("the way still says that the money came")
	}
	hoa.post(at+"/go-tien-mat", "entry", entry, "why", "Lần nữa").says(t, http.StatusConflict, "đã gỡ rồi")
}
