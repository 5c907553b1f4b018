package admin

import (
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

var seenField = regexp.MustCompile(`name="seen" value="([^"]+)"`)

func TestAProducerWritesAProductInSixScreensAndTheCommuneShowsIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar() // Làng So is in good standing
	maker, officer := d.as("Bà Lý", "producer"), d.as("Hoa", "economy")
	group := strconv.Itoa(d.Number(`SELECT id FROM product_groups WHERE slug = 'do-go'`))
	maker.get(ownGoodsAt).says(t, http.StatusOK, "Sản phẩm của tôi", "Thêm sản phẩm", "Miến dong sợi nhỏ", "Đang bán")
	maker.post(ownGoodsAt+"/them", "name", "", "group", group, "mode", "stock").says(t, http.StatusUnprocessableEntity, "Còn 1 chỗ cần sửa")
	made := maker.post(ownGoodsAt+"/them", "name", "Thớt gỗ nghiến", "group", group, "mode", "stock")
	maker.follow(made).says(t, http.StatusOK, "Đã có bản nháp", "Gửi ảnh", "Sang màn sau")
	at := strings.TrimSuffix(made.location, "/anh")
	n := at[strings.LastIndex(at, "/")+1:]
	save := func(screen string, pairs ...string) answer {
		t.Helper()
		seen := seenField.FindStringSubmatch(maker.get(at + "/" + screen).body)
		if seen == nil {
			t.Fatalf("%s knows no version", screen)
		}
		return maker.post(at+"/man/"+screen, append(pairs, "seen", seen[1])...)
	}
	lacking := maker.get(at + "/xem-lai")
	lacking.says(t, http.StatusOK, "chỗ cần bổ sung", "Chưa ghi")
	for _, to := range []string{at + "/ten#summary", at + "/nhan#ingredients", at + "/gia"} {
		onPage(t, lacking, `href="`+to+`"`)
	}
	if strings.Contains(lacking.body, `href="`+goodsAt) {
		t.Error("a producer is led to the office's form")
	}
	maker.post(at+"/gui-duyet").says(t, http.StatusConflict, "Chưa đăng được.")
	if next := save("ten", "name", "Thớt gỗ nghiến", "summary", "Thớt một khoanh, chịu chặt."); next.location != at+"/anh" {
		t.Errorf("after the name comes %s", next.location)
	}
	maker.get(at+"/gia").says(t, http.StatusOK, "Chưa có quy cách nào")
	maker.post(at+"/quy-cach", "name", "", "price", "x", "unit", "piece").says(t, http.StatusUnprocessableEntity, "chỗ cần sửa")
	size := []string{"name", "Cỡ 30 cm", "price", "180.000", "unit", "piece", "amount", "1", "word", "chiếc", "weight", "2500"}
	maker.follow(maker.post(at+"/quy-cach", append(size, "later", "1")...)).says(t, http.StatusOK, "Màn 3/6", "Đã thêm Cỡ 30 cm", "180.000")
	size[1] = "Cỡ 40 cm"
	maker.follow(maker.post(at+"/quy-cach", size...)).says(t, http.StatusOK, "Màn 4/6", "Đã thêm Cỡ 40 cm")
	maker.get(at+"/gia").says(t, http.StatusOK, "Cỡ 40 cm")
	if next := maker.post(at+"/quy-cach", "name", " ", "price", "", "unit", "g", "amount", "", "word", "", "weight", ""); next.location != at+"/nhan" {
		t.Errorf("who has no other size is led to %s: %s", next.location, next.body)
	}
	stale := seenField.FindStringSubmatch(maker.get(at + "/nhan").body)[1]
	if next := save("nhan", "ingredients", "Gỗ nghiến vườn", "ingredient_origin", "Yên Quán", "care", "Lau khô sau khi rửa", "dimensions", "30 × 4 cm", "usage", "", "storage", "Nơi khô", "delivery_area", "country"); next.location != at+"/loi" {
		t.Errorf("after the label comes %s: %s", next.location, next.body)
	}
	lost := maker.post(at+"/man/loi", "quote", "Chữ gõ dở", "story", "", "seen", stale)
	lost.says(t, http.StatusConflict, "Sửa ở hai trang cùng lúc", "Chữ gõ dở")
	onPage(t, lost, `name="quote" value="Chữ gõ dở"`)
	maker.follow(save("loi", "quote", "Gỗ vườn nhà, phơi ba tháng.", "story", "", "later", "1")).says(t, http.StatusOK, "Đã lưu. Lúc nào rảnh", "Bản nháp")
	maker.get(at+"/xem-lai").says(t, http.StatusOK, "Gửi xã duyệt")

	maker.post(goodsAt+"/"+n+"/hien", "state", "published").says(t, http.StatusForbidden)
	maker.post(goodsAt+"/"+n+"/sua/dang").says(t, http.StatusForbidden)
	maker.follow(maker.post(at+"/gui-duyet")).says(t, http.StatusOK, "Đã gửi", "Chờ xã duyệt")
	maker.get(at+"/xem-lai").says(t, http.StatusOK, "Đã gửi xã duyệt lúc").saysNot(t, "Xã đọc lại rồi đăng.")
	officer.get(home).says(t, http.StatusOK, "sản phẩm chờ xã duyệt")
	officer.get(submissionsAt).says(t, http.StatusOK, "Thớt gỗ nghiến", "Sản phẩm mới", "Bà Lý")
	officer.get(goodsAt+"/"+n+"/sua").says(t, http.StatusOK, "Bà Lý gửi duyệt lúc", "Trả lại chủ thể")
	officer.post(goodsAt+"/"+n+"/tra-lai", "reason", " ").says(t, http.StatusUnprocessableEntity, "Ghi một câu ngắn")
	officer.follow(officer.post(goodsAt+"/"+n+"/tra-lai", "reason", "Ảnh nhãn mờ, chụp lại.", "part", "photos")).says(t, http.StatusOK, "Đã trả lại", "Không có sản phẩm nào chờ duyệt")
	officer.post(goodsAt+"/"+n+"/tra-lai", "reason", "Lần nữa").says(t, http.StatusConflict, "không còn chờ duyệt")
	maker.get(ownAt).says(t, http.StatusOK, "Xã trả lại 1 sản phẩm")
	// It leads from the list, and from the last screen, to what is to be taken anew.
	onPage(t, maker.get(ownGoodsAt).says(t, http.StatusOK, "Xã trả lại", "Ảnh nhãn mờ, chụp lại.", "Chụp lại"), `href="`+at+`/anh"`)
	onPage(t, maker.get(at+"/xem-lai").says(t, http.StatusOK, "Chụp lại"), `class="btn btn-primary" href="`+at+`/anh"`)
	maker.get(at+"/anh").says(t, http.StatusOK, "Xã trả lại: Ảnh nhãn mờ, chụp lại.")
	maker.get(at+"/xem-lai").says(t, http.StatusOK, "Xã trả lại: Ảnh nhãn mờ, chụp lại.", "Gửi xã duyệt")
	maker.follow(maker.post(at + "/gui-duyet"))
	officer.follow(officer.upload(papersAt+"/them", []byte("%PDF-1.4 copy %%EOF"), "kind", "timber_origin", "product", "p"+n, "number", "07/2026", "issuer", "Hạt Kiểm lâm (mẫu)", "issued", "1/3/2026", "visibility", "officer"))
	published := officer.post(goodsAt + "/" + n + "/sua/dang")
	officer.follow(published).says(t, http.StatusOK, "Đã đăng")
	maker.get(ownGoodsAt).says(t, http.StatusOK, "Đang bán").saysNot(t, "Chờ xã duyệt")
	if left := d.Number(`SELECT count(*) FROM product_submissions`); left != 0 {
		t.Errorf("%d still wait", left)
	}
	maker.post(at+"/gui-duyet").says(t, http.StatusConflict, "Chưa có thay đổi nào để gửi")
}

func TestTheScreensReachOnlyTheProducersOwnGoods(t *testing.T) {
	t.Parallel()
	d := open(t)
	theirs := d.Product(catalogtest.Goods{Name: "Nem thính", Producer: d.NemHaHoa(), Stock: 10})
	n, b := strconv.FormatInt(theirs.ProductID, 10), d.as("Bà Lý", "producer")
	for _, got := range []answer{b.get(ownGoodsAt + "/" + n + "/ten"), b.post(ownGoodsAt+"/"+n+"/man/ten", "name", "Của tôi"), b.post(ownGoodsAt + "/" + n + "/gui-duyet"),
		b.post(ownGoodsAt+"/"+n+"/quy-cach", "name", "Gói"), b.post(ownGoodsAt+"/"+n+"/anh/bo", "photo", "1"), b.get(ownGoodsAt + "/" + n + "/khong-co")} {
		got.says(t, http.StatusNotFound, "Không tìm thấy trang này")
	}
	b.get(ownGoodsAt).says(t, http.StatusOK).saysNot(t, "Nem thính")
}
