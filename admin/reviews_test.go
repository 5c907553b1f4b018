package admin

import (
	"context"
	"fmt"
	"net/http"
	"regexp"
	"strconv"
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
	b.get(home).says(t, http.StatusOK, "1 nhận xét chờ duyệt")
	b.get(reviewsAt).says(t, http.StatusOK, "Gói hơi mỏng", "N. A., người mua ở phường Hà Đông", "Cho hiện", "Lý do ẩn")
	for _, way := range []string{"/hien", "/an"} {
		maker.post(at+way).says(t, http.StatusForbidden, "Duyệt nhận xét")
	}
	maker.post(at+"/tra-loi", "answer", "Cảm ơn").says(t, http.StatusConflict, "Chỉ trả lời được nhận xét đang hiện")
	b.follow(b.post(at+"/hien", "view", "cho", "seen", "2")).says(t, http.StatusOK, "Nhận xét đã hiện trên sàn", "Không có nhận xét nào chờ duyệt")
	b.post(at+"/hien").says(t, http.StatusConflict, "vừa được đồng nghiệp xử lý")
	maker.get(reviewsAt).says(t, http.StatusOK, "Gói hơi mỏng", "Đăng câu trả lời")
	maker.post(at+"/tra-loi", "view", "hien", "answer", " ").says(t, http.StatusUnprocessableEntity, "Bạn viết câu trả lời rồi gửi nhé")
	maker.follow(maker.post(at+"/tra-loi", "view", "hien", "answer", "Từ lô sau bọc thêm giấy.")).says(t, http.StatusOK, "Từ lô sau bọc thêm giấy.", "Sửa câu trả lời")
	b.post(at+"/an", "reason", "").says(t, http.StatusConflict, "Bạn chọn lý do ẩn trong danh sách")
	b.post(at+"/an", "reason", "critical").says(t, http.StatusConflict, "Bạn chọn lý do ẩn trong danh sách")
	b.follow(b.post(at+"/an", "reason", "personal", "view", "an")).says(t, http.StatusOK, "Đã ẩn: Lộ tên, số điện thoại, địa chỉ")
}

func TestAMakerSeesTheReviewsOfTheirOwnGoodsOnly(t *testing.T) {
	t.Parallel()
	d := open(t)
	at := d.said(d.jar(), 1, "Gói hơi mỏng")
	d.as("Hoa", "economy").post(at+"/hien", "seen", "2")
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

func TestWhatIsLetThroughIsWhatWasLookedAt(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	at := d.said(jar, 1, "Gói hơi mỏng")
	b, other := d.as("Hoa", "economy"), d.signedIn(d.account("Ông Sớm", "producer", d.NemHaHoa()))
	uploads, err := d.office.Studio.Keep(t.Context(), [][]byte{[]byte(drawn(t, 10)), []byte(drawn(t, 90))})
	if err != nil {
		t.Fatal(err)
	}
	err = d.office.Reviews.Write(t.Context(), reviews.Bought{LineID: 1, ProductID: jar.ProductID}, reviews.Said{Score: 2, Body: "Gói mỏng, xem ảnh", Photos: uploads})
	if err != nil {
		t.Fatal(err)
	}
	b.post(at+"/hien", "seen", "2").says(t, http.StatusConflict, "Người mua vừa sửa nhận xét này", "Gói mỏng, xem ảnh", "Có ảnh đang được xử lý")
	b.post(at+"/hien", "seen", "3").says(t, http.StatusConflict, "có ảnh đang được xử lý")
	said, err := d.office.Reviews.OfLines(t.Context(), []int64{1})
	if err != nil || len(said[1].Photos) != 2 {
		t.Fatalf("%+v (%v)", said, err)
	}
	for _, p := range said[1].Photos {
		if err := d.office.Studio.Develop(t.Context(), p.ID); err != nil {
			t.Fatal(err)
		}
	}
	src := regexp.MustCompile(`src="(`+at+`/anh/[^"]*)"`).FindAllStringSubmatch(b.get(reviewsAt).body, -1)
	if len(src) != 2 {
		t.Fatalf("%d photos are looked at", len(src))
	}
	if got := b.get(src[0][1]); got.status != http.StatusOK {
		t.Errorf("the photo: %d", got.status)
	}
	if got := other.get(src[0][1]); got.status != http.StatusNotFound {
		t.Errorf("the photo, to another maker: %d", got.status)
	}
	b.follow(b.post(at+"/bo-anh", "view", "cho", "photo", strconv.FormatInt(said[1].Photos[0].ID, 10))).says(t, http.StatusOK, "Đã bỏ ảnh", "Bỏ ảnh 1")
	if got := b.get(src[0][1]); got.status != http.StatusNotFound {
		t.Errorf("the photo that was taken away: %d", got.status)
	}
	b.post(at+"/ta-anh", "view", "cho", "photo_words", strings.Repeat("gói ", 60)).says(t, http.StatusUnprocessableEntity, "Viết nhiều nhất 200 chữ cái")
	b.follow(b.post(at+"/ta-anh", "view", "cho", "photo_words", "Gói miến mỏng")).says(t, http.StatusOK, "Đã lưu lời tả ảnh")
	if got := b.get(reviewsAt); !strings.Contains(got.body, `value="Gói miến mỏng"`) {
		t.Error("the words for the photo are not kept")
	}
	if got := other.post(at+"/ta-anh", "photo_words", "Miến ngon"); got.status != http.StatusForbidden && got.status != http.StatusNotFound {
		t.Errorf("another describes it: %d", got.status)
	}
	b.follow(b.post(at+"/hien", "view", "cho", "seen", "5")).says(t, http.StatusOK, "Nhận xét đã hiện trên sàn")
}
