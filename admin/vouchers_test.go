package admin

import (
	"net/http"
	"net/url"
	"strconv"
	"testing"
)

func TestAVoucherIsDraftedPublishedAndStopped(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	b.get(vouchersAt).says(t, http.StatusOK, "Không có ưu đãi hay mã nào đang chạy")
	typed := []string{"code", "tet-2027", "off", "60%", "producer", "", "bearer", "commune", "cap", "", "minimum", "200k", "uses", "50", "per_phone", "1", "starts", "01/01/2026", "starts_at", "0:00", "ends", "01/03/2026", "ends_at", "21h"}
	b.post(vouchersAt+"/moi", typed...).says(t, http.StatusUnprocessableEntity, "giảm quá một nửa", "Giờ kết thúc phải sau")
	typed[3], typed[17], typed[21] = "10%", "01/11/2098", "01/03/2099"
	b.follow(b.post(vouchersAt+"/moi", typed...)).says(t, http.StatusOK, "Đã lưu bản nháp TET2027", "Bản nháp", "10%", "cho đơn từ 200.000", "Xã, trả lại")
	b.post(vouchersAt+"/moi", typed...).says(t, http.StatusUnprocessableEntity, "Mã này đã có rồi")
	at := voucherAddress(int64(d.Number(`SELECT id FROM vouchers`)))
	b.get(at+"/sua").says(t, http.StatusOK, "Sửa mã TET2027")
	typed[3], typed[11] = "30.000", "50k"
	edited := func() url.Values { return filled(formTo(t, b.get(at+"/sua"), at+"/sua"), typed...) }
	b.postForm(at+"/sua", edited()).says(t, http.StatusUnprocessableEntity, "gấp đôi")
	typed[11] = "100k"
	b.follow(b.postForm(at+"/sua", edited())).says(t, http.StatusOK, "Đã lưu bản nháp TET2027", "30.000", "cho đơn từ 100.000")
	b.follow(b.post(at+"/cong-bo")).says(t, http.StatusOK, "Đã công bố mã TET2027", "Sắp tới").saysNot(t, at+"/sua")
	b.follow(b.post(at+"/sua", typed...)).says(t, http.StatusOK, "Mã này đã công bố", "30.000")
	b.follow(b.get(at+"/sua")).says(t, http.StatusOK, "Mã này đã công bố")
	b.get(vouchersAt+"?xem=sap-toi&q=tet").says(t, http.StatusOK, "Mã TET2027", "50 trong 50 lượt")
	b.get(vouchersAt).saysNot(t, "TET2027")
	b.follow(b.post(at+"/cong-bo")).says(t, http.StatusOK, "Mã này đã công bố")
	b.follow(b.post(at+"/dung")).says(t, http.StatusOK, "Đã dừng mã TET2027")
	b.get(vouchersAt+"?xem=da-het").says(t, http.StatusOK, "TET2027", "Đã dừng")

	free := vouchersAt + "/giao-mien-phi"
	b.post(free, "producer", "", "from_goods", "300k").says(t, http.StatusUnprocessableEntity, "chọn một cơ sở")
	owner := strconv.Itoa(d.Number(`SELECT min(id) FROM producers`))
	b.follow(b.post(free, "producer", owner, "from_goods", "300k")).says(t, http.StatusOK, "Đã lưu mức giao miễn phí", "Miễn phí từ 300.000")
	b.follow(b.post(free, "producer", owner, "from_goods", "")).says(t, http.StatusOK, "Đã lưu mức giao miễn phí")
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action LIKE 'voucher.%' OR action = 'delivery.free_from'`); n != 6 {
		t.Errorf("%d lines of audit", n)
	}
}
