package admin

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	reviews "github.com/ocop-hungdao/ocop/catalog/review"
)

// said is a review of a product that waits for an officer, by its address.
func (d *desk) said(jar catalogtest.Jar, line int64, body string) string {
	d.t.Helper()
	err := d.office.Reviews.Write(context.Background(), reviews.Bought{LineID: line, ProductID: jar.ProductID, VariantName: "500 g", Author: "N. A.", Place: "phường Hà Đông"}, reviews.Said{Score: 2, Body: body})
	if err != nil {
		d.t.Fatal(err)
	}
	said, err := d.office.Reviews.OfLines(context.Background(), []int64{line})
	if err != nil {
		d.t.Fatal(err)
	}
	return fmt.Sprintf("%s/%d", reviewsAt, said[line].ID)
}

func TestAnOfficerLetsAReviewThroughAndItsMakerAnswers(t *testing.T) {
	t.Parallel()
	d := open(t)
	at := d.said(d.jar(), 1, "Gói hơi mỏng")
	b, maker := d.as("Hoa", "economy"), d.signedIn(d.account("Bà Lý", "producer", d.CoopLangSo()))
	b.get(reviewsAt).says(t, http.StatusOK, "Gói hơi mỏng", "N. A., người mua ở phường Hà Đông", "Cho hiện", "Lý do ẩn")
	for _, way := range []string{"/hien", "/an"} {
		maker.post(at+way).says(t, http.StatusForbidden, "Duyệt nhận xét")
	}
	maker.post(at+"/tra-loi", "answer", "Cảm ơn").says(t, http.StatusConflict, "Chỉ trả lời được nhận xét đang hiện")
	b.follow(b.post(at+"/hien", "view", "cho")).says(t, http.StatusOK, "Nhận xét đã hiện trên sàn", "Không có nhận xét nào chờ duyệt")
	b.post(at+"/hien").says(t, http.StatusConflict, "vừa được đồng nghiệp xử lý")
	maker.get(reviewsAt).says(t, http.StatusOK, "Gói hơi mỏng", "Đăng câu trả lời")
	maker.post(at+"/tra-loi", "view", "hien", "answer", " ").says(t, http.StatusUnprocessableEntity, "Bạn viết câu trả lời rồi gửi nhé")
	maker.follow(maker.post(at+"/tra-loi", "view", "hien", "answer", "Từ lô sau bọc thêm giấy.")).says(t, http.StatusOK, "Từ lô sau bọc thêm giấy.", "Sửa câu trả lời")
	b.post(at+"/an", "reason", "critical").says(t, http.StatusConflict, "Bạn chọn lý do ẩn trong danh sách")
	b.follow(b.post(at+"/an", "reason", "personal", "view", "an")).says(t, http.StatusOK, "Đã ẩn: Lộ tên, số điện thoại, địa chỉ")
}

func TestAMakerSeesTheReviewsOfTheirOwnGoodsOnly(t *testing.T) {
	t.Parallel()
	d := open(t)
	at := d.said(d.jar(), 1, "Gói hơi mỏng")
	d.as("Hoa", "economy").post(at + "/hien")
	other := d.signedIn(d.account("Ông Sớm", "producer", d.NemHaHoa()))
	if page := other.get(reviewsAt + "?xem=hien"); page.status != http.StatusOK || strings.Contains(page.body, "Gói hơi mỏng") {
		t.Errorf("%d %s", page.status, plain(page.body))
	}
	other.post(at+"/tra-loi", "answer", "Cảm ơn").says(t, http.StatusNotFound)
	leader := d.as("Ông Chủ tịch", "leader").get(reviewsAt + "?xem=hien")
	leader.says(t, http.StatusOK, "Gói hơi mỏng")
	if strings.Contains(leader.body, "/tra-loi") || strings.Contains(leader.body, "/an\"") {
		t.Error("a reader is offered what a reader may not do")
	}
}
