package admin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
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
	b.follow(b.post(at+"/thu-hoi", "lot", "MLS-118", "notice", "Ẩm, xin đừng dùng.")).says(t, http.StatusOK, "Đã công bố thu hồi lô MLS-118.", "Không đơn nào có thể có lô này")
	b.get(at).says(t, http.StatusOK, "Thu hồi", "Đơn có thể có lô MLS-118")
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
	list.says(t, http.StatusOK, "Đơn có thể có lô HOI-1", "2 đơn. 1 đơn chưa gửi", "Đơn hàng không ghi lô", "ngày thu hồi 24/11/2026", "ngày sản xuất 20/11/2026", sent.Code, packing.Code)
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
	leader.get(at+"/HOI-1/don").says(t, http.StatusOK, sent.Code, "không xem được số điện thoại")
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
