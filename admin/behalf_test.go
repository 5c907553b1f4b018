package admin

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

// TestAVillageHeadConfirmsPacksAndCountsForAProducer follows one telephone call, and the month
// after it.
func TestAVillageHeadConfirmsPacksAndCountsForAProducer(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	o := d.order(jar)
	theirs := d.Product(catalogtest.Goods{Name: "Nem thính", Producer: d.NemHaHoa(), Stock: 10})
	other := d.Placed(catalog.Take{VariantID: theirs.VariantID, Quantity: 1}).Orders[0]
	head, ly, hoa := d.as("Ông Sáu", "hamlet_head"), d.as("Bà Lý", "producer"), d.as("Hoa", "economy")
	at := behalfAt + "/" + itoa(d.CoopLangSo())
	head.get(home).says(t, http.StatusOK, "đơn của thôn chờ cơ sở xác nhận", "Làm thay chủ thể")
	head.get(behalfAt).says(t, http.StatusOK, "HTX Miến làng So", "1 đơn chờ xác nhận", "Chưa ai làm thay").saysNot(t, "Nem Thính")
	asked := head.get(at).says(t, http.StatusOK, "Hỏi chủ thể trước", "Gọi 0900 000 001", "Chọn cách họ báo", "2 × Miến dong sợi nhỏ, 500 g", "Giao đến")
	asked.saysNot(t, `value="`+o.Code, "Khách mẫu", "0900 000 101")
	head.post(at+"/xac-nhan", "code", o.Code).says(t, http.StatusUnprocessableEntity, "Chọn cách chủ thể đã báo")
	head.get(at+"?cach=goi").says(t, http.StatusOK, "Xác nhận thay", "Còn bao nhiêu Miến dong sợi nhỏ, 500 g?", "Đang ghi 8")
	head.follow(head.post(at+"/xac-nhan", "code", o.Code, "how", "goi")).says(t, http.StatusOK, "Đã xác nhận thay đơn "+shownCode(o.Code), "Ghi đã gói")
	head.post(at+"/xac-nhan", "code", o.Code, "how", "goi").says(t, http.StatusConflict)
	head.get(at+"/don/"+o.Code+"?cach=goi").says(t, http.StatusOK, "Đã gói đơn", "2 × Miến dong sợi nhỏ")
	head.follow(head.post(at+"/don/"+o.Code+"/goi-xong", "how", "goi")).says(t, http.StatusOK, "gói xong", "Không có đơn nào chờ cơ sở này")
	number := itoa(jar.VariantID)
	wrong := head.post(at+"/kho", "how", "gap", "variant", number, "seen", "8", "count", "vài gói")
	wrong.says(t, http.StatusUnprocessableEntity, "Ghi một số nguyên từ 0")
	if !strings.Contains(wrong.body, `value="vài gói"`) {
		t.Error("what was typed is lost")
	}
	head.post(at+"/kho", "how", "gap", "variant", number, "seen", "9", "count", "5").says(t, http.StatusConflict, "vừa đổi thành 8")
	head.follow(head.post(at+"/kho", "how", "gap", "variant", number, "seen", "8", "count", "5")).says(t, http.StatusOK, "Đã ghi Miến dong sợi nhỏ, 500 g còn 5.")
	hoa.get(orderAddress(o.Code)).says(t, http.StatusOK, "Ông Sáu", "Làm thay, chủ thể báo qua điện thoại")

	nem := behalfAt + "/" + itoa(d.NemHaHoa())
	for _, got := range []answer{head.get(nem), head.get(nem + "?cach=goi"), head.post(nem+"/xac-nhan", "code", other.Code, "how", "goi"), head.post(at+"/xac-nhan", "code", other.Code, "how", "goi"), head.get(nem + "/thang/2026-11"),
		head.post(at+"/kho", "how", "gap", "variant", itoa(theirs.VariantID), "seen", "9", "count", "1")} {
		got.says(t, http.StatusNotFound, "Không tìm thấy trang này")
	}
	hoa.follow(hoa.post(nem+"/xac-nhan", "code", other.Code, "how", "gap")).says(t, http.StatusOK, "Đã xác nhận thay đơn")
	for _, role := range []string{"producer", "youth", "culture", "leader"} {
		d.as("Người thử", role).get(behalfAt).says(t, http.StatusForbidden, "Làm thay chủ thể")
	}

	month := at + "/thang/2026-11"
	head.get(month).says(t, http.StatusOK, "Bảng việc làm thay", "Kho Miến dong sợi nhỏ, 500 g: từ 8 thành 5", "Qua điện thoại", "Gặp trực tiếp", "(ký, ghi rõ họ tên)", "Tháng này chưa hết").saysNot(t, "da-ky")
	ly.get(ownBehalfAt).says(t, http.StatusOK, "Tháng 11/2026, 3 việc")
	ly.get(ownBehalfAt+"/2026-11").says(t, http.StatusOK, "Tháng này chưa hết").saysNot(t, "tra-loi")
	d.pass(14 * 24 * time.Hour)
	head, ly, hoa = d.as("Ông Sáu", "hamlet_head"), d.as("Bà Lý", "producer"), d.as("Hoa", "economy")
	ly.get(ownAt).says(t, http.StatusOK, "1 tháng có việc được làm thay")
	own := ownBehalfAt + "/2026-11"
	ly.get(own).says(t, http.StatusOK, "Xác nhận đơn "+shownCode(o.Code), "Đúng như tôi đã báo").saysNot(t, "Nem")
	ly.post(own+"/tra-loi", "words", "").says(t, http.StatusUnprocessableEntity, "Ghi việc nào không đúng")
	ly.follow(ly.post(own+"/tra-loi", "words", "Tôi còn 6 gói")).says(t, http.StatusOK, "Phòng Kinh tế sẽ gọi lại", "Có việc không đúng")
	hoa.get(home).says(t, http.StatusOK, "cơ sở nói việc làm thay không đúng")
	hoa.get(behalfAt).says(t, http.StatusOK, "Có việc không đúng")
	hoa.follow(hoa.post(month+"/da-ky")).says(t, http.StatusOK, "Đã ghi chủ thể ký xác nhận.", "Ký trên giấy, Hoa", "Đúng")
	hoa.post(month+"/da-ky").says(t, http.StatusConflict, "đã được xác nhận là đúng")
	ly.get(ownAt).saysNot(t, "việc được làm thay, chờ")
	hoa.get(auditAt+"?viec=chu-the").says(t, http.StatusOK, "nói có việc làm thay không đúng, HTX Miến làng So")
}
