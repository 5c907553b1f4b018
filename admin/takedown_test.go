package admin

import (
	"net/http"
	"regexp"
	"strconv"
	"testing"
)

func TestGoodsAreTakenDownInTwoTapsAndLiftedByTwo(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	placed := d.order(jar)
	lan, hai := d.as("Bà Lan", "economy"), d.as("Ông Hải", "culture")
	number := strconv.FormatInt(jar.ProductID, 10)
	lan.get(everythingAt).says(t, http.StatusOK, "Gỡ khẩn cấp")
	lan.get(takedownsAt+"?q=mien").says(t, http.StatusOK, "Miến dong sợi nhỏ", "HTX Miến làng So", "Chưa gỡ gì")
	lan.get(takedownsAt+"?q=nho+MIEN").says(t, http.StatusOK, "Miến dong sợi nhỏ")
	lan.get(takedownsAt+"?q=khong-co-gi").says(t, http.StatusOK, "Không tìm thấy")
	lan.get(takedownsAt+"/moi?loai=product&so="+number).says(t, http.StatusOK, "Gỡ Miến dong sợi nhỏ?", "Khách không thấy, không tìm được", "Cho bán lại cần hai người.")
	lan.get(takedownsAt+"/moi?loai=producer&so="+strconv.FormatInt(d.CoopLangSo(), 10)).says(t, http.StatusOK, "và mọi món của họ?", "1 món đang bán biến mất")
	lan.post(takedownsAt+"/go", "kind", "product", "id", number, "why", " . ").says(t, http.StatusUnprocessableEntity, "Ghi lý do")
	for _, odd := range []string{"robot", ""} {
		lan.post(takedownsAt+"/go", "kind", odd, "id", number, "why", "Mẫu không đạt").says(t, http.StatusNotFound)
	}
	one := lan.post(takedownsAt+"/go", "kind", "product", "id", number, "why", "Mẫu không đạt, công văn 12")
	lan.follow(one).says(t, http.StatusOK, "Đã gỡ Miến dong sợi nhỏ khỏi mọi nơi.", "Đang bị gỡ", "Mẫu không đạt, công văn 12", "Bộ hồ sơ", shownCode(placed.Code), "2 × Miến dong sợi nhỏ").saysNot(t, "Khách mẫu", "0900 000 101")
	lan.post(takedownsAt+"/go", "kind", "product", "id", number, "why", "Lần nữa").says(t, http.StatusConflict, "đã bị gỡ rồi")
	lan.get(productAddress(jar.ProductID)).says(t, http.StatusOK, "Đang bị gỡ")
	lan.get(auditAt+"?viec=san-pham").says(t, http.StatusOK, "Bà Lan gỡ khẩn cấp Miến dong sợi nhỏ", "Lý do: Mẫu không đạt, công văn 12")

	lan.follow(lan.post(one.location+"/de-nghi", "why", "Kiểm lại đạt")).says(t, http.StatusOK, "Chờ người thứ hai duyệt", "không tự duyệt được")
	d.as("Cô Hà", "culture").get(home).says(t, http.StatusOK, "1 đề nghị cho bán lại") // who decides with others, and reads no orders
	asked := hai.get(one.location).says(t, http.StatusOK, "Kiểm lại đạt", "Cho bán lại Miến dong sợi nhỏ")
	lift := regexp.MustCompile(one.location + `/duyet/\d+`).FindString(asked.body)
	lan.post(lift+"/ban-lai").says(t, http.StatusConflict)
	hai.post(lift+"/tra-lai", "back", "").says(t, http.StatusUnprocessableEntity)
	hai.follow(hai.post(lift+"/tra-lai", "back", "Thiếu phiếu")).says(t, http.StatusOK, "Đã trả lại đề nghị", "Thiếu phiếu", "Đang bị gỡ")
	work := lan.get(home).says(t, http.StatusOK, "1 đề nghị cho bán lại bị trả lại cho bạn")
	onPage(t, work, `href="`+one.location+`"`)
	hai.get(home).saysNot(t, "bị trả lại cho bạn")
	lan.get(one.location).says(t, http.StatusOK, "Bị trả lại. "+"Ông Hải"+": Thiếu phiếu", "Kiểm lại đạt")
	hai.get(one.location).saysNot(t, "Bị trả lại. ")
	lan.post(one.location+"/de-nghi", "why", "Đã bổ sung phiếu")
	lan.get(home).saysNot(t, "bị trả lại cho bạn")
	lift = regexp.MustCompile(one.location + `/duyet/\d+`).FindString(hai.get(one.location).body)
	hai.follow(hai.post(lift+"/ban-lai")).says(t, http.StatusOK, "Đã cho bán lại Miến dong sợi nhỏ.", "Đã cho bán lại lúc")
	hai.post(lift+"/ban-lai").says(t, http.StatusConflict, "đã được cho bán lại")
	d.as("Đoàn", "youth").get(takedownsAt).says(t, http.StatusForbidden)
	d.as("Bà Lý", "producer").get(one.location).says(t, http.StatusForbidden)
}
