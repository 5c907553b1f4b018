package admin

import (
	"net/http"
	"strconv"
	"testing"
)

func TestAnOfferIsMadeAndEndedAtTheDesk(t *testing.T) {
	t.Parallel()
	d := open(t)
	b, jar := d.as("Hoa", "economy"), d.jar()
	at := offersAddress(jar.ProductID, jar.VariantID)
	b.get(productAddress(jar.ProductID)).says(t, http.StatusOK, "Giá ưu đãi")
	b.get(at).says(t, http.StatusOK, "Chưa có đợt nào")
	b.post(at, "price", "50k", "units", "x", "starts", "mai", "starts_at", "25h", "ends", "", "ends_at", "", "per_phone", "0").
		says(t, http.StatusUnprocessableEntity, "Còn 5 chỗ cần sửa", "Giá này giảm quá một nửa")
	typed := []string{"price", "100k", "units", "5", "starts", "01/01/2026", "starts_at", "8h", "ends", "01/03/2026", "ends_at", "21:30", "per_phone", ""}
	b.post(at, typed...).says(t, http.StatusUnprocessableEntity, "Giờ kết thúc phải sau")
	typed[5], typed[9] = "01/01/2099", "02/01/2099"
	typed[3] = "900"
	b.post(at, typed...).says(t, http.StatusUnprocessableEntity, "Trong kho chỉ còn để riêng được")
	typed[3] = "5"
	b.follow(b.post(at, typed...)).says(t, http.StatusOK, "Đã đặt giá ưu đãi 100.000", "Sắp tới", "Kết thúc ưu đãi")
	b.get(vouchersAt+"?xem=sap-toi").says(t, http.StatusOK, "100.000", "thay cho", "suất")
	b.get(vouchersAt+"?xem=sap-toi&q=khong+co").saysNot(t, "thay cho")
	b.post(at, typed...).says(t, http.StatusConflict, "đã có một đợt ưu đãi")
	b.get(productAddress(jar.ProductID)).says(t, http.StatusOK, "Trong đó 5 gói để riêng cho giá ưu đãi 100.000")

	offer := int64(d.Number(`SELECT id FROM offers`))
	end := strconv.FormatInt(offer, 10)
	b.follow(b.post(at+"/ket-thuc", "offer", end)).says(t, http.StatusOK, "Đã kết thúc ưu đãi.", "Đã kết thúc sớm")
	b.follow(b.post(at+"/ket-thuc", "offer", end)).says(t, http.StatusOK, "đã hết hoặc đã kết thúc")
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action IN ('offer.made', 'offer.ended')`); n != 2 {
		t.Errorf("%d lines of audit", n)
	}
}
