package admin

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/internal/phone"
	"github.com/ocop-hungdao/ocop/orders"
)

func TestALotIsWrittenDownAndCalledBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	b, at := d.as("Hoa", "economy"), lotsAddress(d.jar().ProductID)
	b.get(at).says(t, http.StatusOK, "Chưa ghi lô nào.")
	b.post(at+"/them", "code", "a", "made", "mai", "expires", "x").says(t, http.StatusUnprocessableEntity, "Còn 3 chỗ cần sửa", "Ghi mã lô")
	b.follow(b.post(at+"/them", "code", "mls 118", "made", "20/11/2026", "expires", "19/11/2027")).says(t, http.StatusOK, "Đã lưu lô MLS-118.", "Bình thường")
	b.post(at+"/thu-hoi", "lot", "MLS-118", "notice", "").says(t, http.StatusUnprocessableEntity, "Ghi điều người mua cần biết")
	b.follow(b.post(at+"/thu-hoi", "lot", "MLS-118", "notice", "Ẩm, xin đừng dùng.")).says(t, http.StatusOK, "Đã công bố thu hồi lô MLS-118.", "Không đơn nào có lô này")
	b.get(at).says(t, http.StatusOK, "Thu hồi", "Đơn có lô MLS-118")
}

func TestARecallListsTheOrdersThatMayHoldTheLot(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	other := d.Product(catalogtest.Goods{Name: "Nem thính", Producer: d.NemHaHoa(), Stock: 10})
	sent, packing, gone, early := d.order(jar), d.order(jar), d.order(jar), d.order(jar)
	theirs := d.order(other)
	d.Exec(`UPDATE orders SET state = 'cancelled', cancel_reason = 'Hết hàng' WHERE id = $1`, gone.ID)
	d.Exec(`UPDATE orders SET shipment_state = 'delivered', state = 'completed', created_at = '2026-11-10' WHERE id IN ($1, $2)`, sent.ID, early.ID)
	d.Exec(`INSERT INTO order_events (order_id, axis, to_state, actor_kind, at) VALUES ($1, 'shipment', 'shipped', 'staff', '2026-11-20T00:00:00+07:00'), ($2, 'shipment', 'shipped', 'staff', '2026-11-19T23:59:59+07:00')`, sent.ID, early.ID)
	d.Exec(`INSERT INTO lots (product_id, code, made_on) VALUES ($1, 'HOI-1', '2026-11-20'), ($2, 'NEM-1', '2026-11-20')`, jar.ProductID, other.ProductID)

	hoa, at := d.as("Hoa", "economy"), lotsAddress(jar.ProductID)
	list := hoa.follow(hoa.post(at+"/thu-hoi", "lot", "HOI-1", "notice", "Ẩm, xin đừng dùng."))
	list.says(t, http.StatusOK, "Đơn có lô HOI-1", "2 đơn. 1 đơn chưa gửi", "Chưa đơn nào ghi lô này", "Đơn chưa ghi lô nên tìm theo ngày", "Còn 1 khách chưa được báo.", "Chưa gửi: bỏ lô này ra", "ngày thu hồi 24/11/2026", "ngày sản xuất 20/11/2026", ordercode.Code(sent.Code).Shown(), ordercode.Code(packing.Code).Shown())
	for _, o := range []orders.Order{gone, early, theirs} {
		if strings.Contains(list.body, o.Code) {
			t.Errorf("%s cannot hold the lot, and is listed", o.Code)
		}
	}
	number := strings.ReplaceAll(phone.Number(d.buyerOf(sent)).National(), "\u00a0", " ")
	if strings.Contains(plain(list.body), number) {
		t.Error("numbers are shown before anybody asks for them")
	}
	looks := func() int64 { return d.number(`SELECT count(*) FROM audit_log WHERE action = 'lot.contacts_shown'`) }
	if looks() != 0 {
		t.Error("a look is written down that was none")
	}
	hoa.post(at+"/HOI-1/don/goi").says(t, http.StatusOK, number)
	file := hoa.get(at + "/HOI-1/don/tai")
	if !strings.HasPrefix(file.header.Get("Content-Type"), "text/csv") || !strings.Contains(file.body, number) || !strings.Contains(file.body, packing.Code) || strings.Contains(file.body, early.Code) {
		t.Errorf("the file: %s", file.body)
	}
	if looks() != 2 {
		t.Errorf("%d looks are written down", looks())
	}

	leader := d.as("Lãnh đạo", "leader")
	leader.get(at+"/HOI-1/don").says(t, http.StatusOK, ordercode.Code(sent.Code).Shown(), "không xem được số điện thoại")
	if file := leader.get(at + "/HOI-1/don/tai"); file.status != http.StatusOK || strings.Contains(file.body, number) || !strings.Contains(file.body, sent.Code) || looks() != 2 {
		t.Errorf("who may not call is told whom to: %s", file.body)
	}
	leader.post(at+"/HOI-1/don/goi").says(t, http.StatusForbidden, "Xử lý đơn hàng")
	hoa.get(at+"/NEM-1/don").says(t, http.StatusNotFound, "Không tìm thấy trang này")
	maker := d.signedIn(d.account("Bà Lý", "producer", d.NemHaHoa()))
	maker.get(at+"/HOI-1/don").says(t, http.StatusNotFound, "Không tìm thấy trang này")
}

// buyerOf is the number an order was placed with.
func (d *desk) buyerOf(o orders.Order) (number string) {
	d.t.Helper()
	if err := d.db.Pool.QueryRow(d.t.Context(), `SELECT buyer_phone FROM purchases WHERE id = $1`, o.PurchaseID).Scan(&number); err != nil {
		d.t.Fatal(err)
	}
	return number
}

func TestWhoPacksNotesTheLotAndARecallFindsItsBuyer(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.Exec(`INSERT INTO lots (product_id, code, made_on, expires_on) VALUES ($1, 'MLS-1', '2026-11-20', '2027-11-19'), ($1, 'CU-1', '2025-11-20', '2026-11-19')`, jar.ProductID)
	o, plain := d.order(jar), d.order(jar)
	maker := d.signedIn(d.account("Bà Dong", "producer", o.ProducerID))
	at, line := orderAddress(o.Code), fmt.Sprint("0.", o.Lines[0].ID)
	lot := line + fmt.Sprint(".", d.Number(`SELECT id FROM lots WHERE code = 'MLS-1'`))
	maker.post(at+"/buoc", "step", "confirm")
	card := maker.get(at)
	card.says(t, http.StatusOK, "Lô của Miến dong sợi nhỏ", "MLS-1 · NSX 20/11/2026 · HSD 19/11/2027", "Chưa rõ thì bỏ trống")
	if !strings.Contains(card.body, `value="`+lot+`" checked`) || strings.Contains(card.body, "CU-1") {
		t.Error("the only lot that is in date is not ticked beforehand, or one past its last day is offered")
	}
	maker.follow(maker.post(at+"/buoc", "step", "pack", "lot-line", line, "lot", lot)).says(t, http.StatusOK, "Đã ghi gói xong", "Lô MLS-1 · NSX 20/11/2026", "Lô hàng trong kiện (1 lô)")
	d.Exec(`INSERT INTO lots (product_id, code, made_on) VALUES ($1, 'MLS-2', '2026-11-22')`, jar.ProductID)
	second := line + fmt.Sprint(".", d.Number(`SELECT id FROM lots WHERE code = 'MLS-2'`))
	maker.follow(maker.post(at+"/gui", "after", "0", "part", "1", "line-"+line[2:], "1", "lot-line", line, "lot", lot)).says(t, http.StatusOK, "Kiện 1", "Còn phải gửi")
	maker.follow(maker.post(at+"/gui", "after", "1", "lot-line", line, "lot", second)).says(t, http.StatusOK, "Kiện 2", "Lô MLS-2", "Lô MLS-1", "Ghi lại lô hàng", "Kiện 2: Miến dong sợi nhỏ")

	hoa := d.as("Hoa", "economy")
	list := hoa.follow(hoa.post(lotsAddress(jar.ProductID)+"/thu-hoi", "lot", "MLS-1", "notice", "Ẩm, xin đừng dùng."))
	sure, maybe, _ := strings.Cut(list.body, "Có thể có lô này")
	if !strings.Contains(sure, o.Code) || strings.Contains(maybe, o.Code) || !strings.Contains(maybe, plain.Code) || strings.Contains(sure, plain.Code) {
		t.Error("who has the lot and who may have it are not told apart")
	}
	call := lotsAddress(jar.ProductID) + "/MLS-1/don/da-goi"
	hoa.follow(hoa.post(call, "code", o.Code, "called", "1")).says(t, http.StatusOK, "Đã ghi: đã gọi khách", "Đã gọi 12:00 hôm nay, Hoa", "Bỏ dấu đã gọi", "đều được báo")
	hoa.get(at).says(t, http.StatusOK, "Đã gọi khách báo thu hồi", "Lô MLS-1", "đang thu hồi")
	number := strings.ReplaceAll(phone.Number(d.buyerOf(o)).National(), "\u00a0", " ")
	hoa.post(call, "code", o.Code, "shown", "1").says(t, http.StatusOK, "Đã bỏ dấu đã gọi", "Chưa báo, cần gọi", number)
	d.as("Lãnh đạo", "leader").post(call, "code", o.Code, "called", "1").says(t, http.StatusForbidden)
	hoa.post(lotsAddress(jar.ProductID)+"/MLS-2/don/da-goi", "code", o.Code, "called", "1").says(t, http.StatusConflict, "chưa thu hồi")
	maker.post(orderAddress(plain.Code)+"/lo", "lot-line", "0."+fmt.Sprint(plain.Lines[0].ID)).says(t, http.StatusConflict)
}
