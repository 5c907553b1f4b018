package admin

import (
	"fmt"
	"net/http"
	"testing"

	"github.com/ocop-hungdao/ocop/orders"
)

func TestACouriersListIsMatchedByTrackingCodeAndTheRestWaits(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b := d.as("Hoa", "economy")
	sent := func(tracking string, steps ...orders.Step) orders.Order {
		o := d.order(jar)
		at := orderAddress(o.Code)
		b.post(at+"/buoc", "step", "confirm")
		b.post(at+"/buoc", "step", "pack")
		b.follow(b.post(at+"/gui", "after", "0", "courier", "ghn", "tracking", tracking))
		for _, step := range steps {
			b.follow(b.post(at+"/buoc", "step", string(step)))
		}
		return o
	}
	one, two := sent("GHN1", orders.Deliver), sent("GHN2")
	b.get(codAt).says(t, http.StatusOK, "Bưu tá không còn giữ đồng nào")
	b.upload(codAt+"/bang", []byte("Ngày,Ghi chú\n1,2\n"), "courier", "ghn").says(t, http.StatusUnprocessableEntity, "Không thấy cột mã vận đơn")
	b.upload(codAt+"/bang", []byte("Mã vận đơn,Tiền thu hộ\nGHN1,nhiều\n"), "courier", "ghn").says(t, http.StatusUnprocessableEntity, "Dòng 2")
	b.upload(codAt+"/bang", []byte("x"), "courier", "").says(t, http.StatusUnprocessableEntity, "Chọn đơn vị giao")
	list := fmt.Sprintf("Bảng đối soát\nMã vận đơn,Tiền thu hộ\nghn1,%d\nGHN2,%d\nGHN9,5.000\nTổng cộng,1\nGHN7,0\n", one.Total-8_000, two.Total)
	b.follow(b.upload(codAt+"/bang", []byte(list), "courier", "ghn")).says(t, http.StatusOK, "Đọc 3 dòng: 1 dòng vào đúng đơn, 2 dòng chờ xem", "Tổng cộng", "Nộp ít hơn số kiện ghi thu: GHN1 ghi thu 258.000 ₫, nộp 250.000 ₫, thiếu 8.000 ₫.", "8.000 ₫", "chưa ghi khách đã nhận", "Không có kiện nào mang mã")
	b.follow(b.upload(codAt+"/bang", []byte(list), "courier", "ghn")).says(t, http.StatusOK, "0 dòng vào đúng đơn, 0 dòng chờ xem, 3 dòng đã có")
	if n := d.Number(`SELECT coalesce(sum(amount), 0) FROM ledger_entries WHERE kind = 'remitted'`); n != int(one.Total)-8_000 {
		t.Errorf("%d đồng are remitted", n)
	}
	b.get(home).says(t, http.StatusOK, "dòng đối soát bưu tá chưa biết")
	wait := fmt.Sprint(d.Number(`SELECT id FROM cod_lines WHERE tracking = 'GHN2'`))
	b.post(codAt+"/ghi", "id", wait, "code", two.Code).says(t, http.StatusConflict, "chưa ghi khách đã nhận")
	b.follow(b.post(orderAddress(two.Code)+"/buoc", "step", "deliver"))
	b.follow(b.post(codAt+"/ghi", "id", wait, "code", two.Code)).says(t, http.StatusOK, "Đã ghi cho đơn")
	three := sent("GHN3", orders.Deliver)
	b.follow(b.upload(codAt+"/bang", fmt.Appendf(nil, "Mã vận đơn,Tiền thu hộ\nGHN3,%d\n", three.Total+2_000), "courier", "ghn")).says(t, http.StatusOK, "1 dòng chờ xem", "Kiện này ghi thu 258.000 ₫, bưu tá nộp nhiều hơn 2.000 ₫")
	more := fmt.Sprint(d.Number(`SELECT id FROM cod_lines WHERE tracking = 'GHN3'`))
	b.post(codAt+"/ghi", "id", more, "code", three.Code).says(t, http.StatusConflict, "nhiều hơn số bưu tá còn giữ")
	b.follow(b.post(codAt+"/dong", "id", more, "note", "Bưu tá nhầm"))
	b.follow(b.upload(codAt+"/bang", fmt.Appendf(nil, "Mã vận đơn,Tiền thu hộ\nGHN3,%d\n", three.Total), "courier", "ghn")).says(t, http.StatusOK, "1 dòng vào đúng đơn")
	other := fmt.Sprint(d.Number(`SELECT id FROM cod_lines WHERE tracking = 'GHN9'`))
	b.post(codAt+"/dong", "id", other, "note", "").says(t, http.StatusUnprocessableEntity, "Ghi lý do")
	b.follow(b.post(codAt+"/dong", "id", other, "note", "Của cửa hàng khác")).says(t, http.StatusOK, "Đã đóng dòng")
	b.post(codAt+"/bo-qua", "id", fmt.Sprint(one.ID), "reason", "").says(t, http.StatusUnprocessableEntity, "Ghi lý do")
	b.follow(b.post(codAt+"/bo-qua", "id", fmt.Sprint(one.ID), "reason", "Bưu tá trừ phí")).says(t, http.StatusOK, "Đã ghi bỏ qua", "Bưu tá không còn giữ đồng nào", "Bỏ qua 8.000")
	b.post(codAt+"/bo-qua", "id", fmt.Sprint(one.ID), "reason", "Lần nữa").says(t, http.StatusConflict, "xử lý xong")
	if text := plain(d.signedIn(d.account("Nem", "producer", d.NemHaHoa())).get(codAt).body); len(text) == 0 || d.Number(`SELECT count(*) FROM cod_lines`) != 5 {
		t.Error("another producer's page broke")
	}
}
