package admin

import (
	"context"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/ocop"
)

func TestAStarIsProposedReadAgainApprovedAndTakenBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	hoa, lan := d.as("Nguyễn Thị Hoa", "economy"), d.as("Trần Thị Lan", "admin")
	shown := func() int {
		m, err := ocop.NewStore(d.db, d.now).Shown(context.Background(), []int64{jar.ProductID})
		if err != nil {
			t.Fatal(err)
		}
		return m[jar.ProductID].Stars
	}
	hoa.upload(starsAt+"/de-nghi", []byte("GIF89a"), "stars", "6").says(t, http.StatusUnprocessableEntity, "Chỉ nhận PDF")
	hoa.upload(starsAt+"/de-nghi", nil, "stars", "6", "until", "mai").says(t, http.StatusUnprocessableEntity, "Chọn sản phẩm", "Chọn bản chụp quyết định", "Chọn hạng 3, 4 hoặc 5 sao.", "Ghi ngày ban hành")
	form := []string{"product", strconv.FormatInt(jar.ProductID, 10), "number", "0412/QĐ-UBND", "decided", "20/11/2026", "authority", "UBND thành phố Hà Nội", "stars", "4", "from", "24/11/2026"}
	sent := hoa.upload(starsAt+"/de-nghi", []byte("%PDF-1.4 decision %%EOF"), form...)
	at := sent.location
	hoa.follow(sent).says(t, http.StatusOK, "Đã gửi.", "Chờ duyệt", "23/11/2029", "Bạn là người đề nghị nên không tự duyệt được.")
	if file := lan.get(at + "/ban-chup"); file.body != "%PDF-1.4 decision %%EOF" {
		t.Errorf("the copy: %d %q", file.status, file.body)
	}
	hoa.post(at+"/duyet", "number", "0412/QĐ-UBND", "decided", "20/11/2026", "stars", "4", "until", "23/11/2029").says(t, http.StatusConflict, "Người đề nghị không tự duyệt được.")
	lan.get(starsAt+"?xem=cho-duyet").says(t, http.StatusOK, "Miến dong sợi nhỏ", "Công bố sao", "Nguyễn Thị Hoa đề nghị", "Mở để đọc lại").saysNot(t, "0412", "23/11/2029")
	hoa.get(starsAt+"?xem=cho-duyet").says(t, http.StatusOK, "0412/QĐ-UBND", "23/11/2029")
	lan.get(home).says(t, http.StatusOK, "công nhận OCOP chờ bạn đọc lại")
	hoa.get(home).saysNot(t, "chờ bạn đọc lại")
	lan.get(at).says(t, http.StatusOK, "còn che", "Mở bản chụp").saysNot(t, "20/11/2026", "23/11/2029", "4 sao</b>", "UBND thành phố", "Sẽ thấy")
	d.as("Lê Văn Dũng", "leader").get(at).says(t, http.StatusOK, "còn che").saysNot(t, "20/11/2026", "23/11/2029", "UBND thành phố")
	lan.post(at+"/duyet", "number", "0412/QĐ-UBND").says(t, http.StatusUnprocessableEntity, "Ghi ngày ban hành", "Ghi ngày cuối có giá trị", "Chọn hạng 3, 4 hoặc 5 sao.").saysNot(t, "20/11/2026", "23/11/2029", "Sẽ thấy")
	differs := lan.post(at+"/duyet", "number", "0412/QĐ-UBND", "decided", "20/11/2026", "stars", "4", "until", "24/11/2029")
	differs.says(t, http.StatusConflict, "Hai người đọc chưa giống nhau.", "Lệch", "Khớp", "24/11/2029")
	if shown() != 0 || !strings.Contains(differs.body, `value="24/11/2029"`) {
		t.Errorf("shown %d, or what was typed is gone", shown())
	}
	lan.follow(lan.post(at+"/duyet", "number", "0412/qđ-ubnd", "decided", "20/11/2026", "stars", "4", "until", "23/11/2029")).says(t, http.StatusOK, "Đã duyệt.", "OCOP 4 sao")
	if shown() != 4 {
		t.Fatalf("approved by two, shown %d", shown())
	}
	hoa.get(starsAt).says(t, http.StatusOK, "01-09931-001-2026", "Còn hiệu lực")
	var record string
	if err := d.db.Pool.QueryRow(context.Background(), `SELECT '/quan-tri/chung-nhan/giay/' || id FROM recognitions`).Scan(&record); err != nil {
		t.Fatal(err)
	}
	hoa.get(record).says(t, http.StatusOK, "0412/QĐ-UBND", "Đề nghị thu hồi", "Mở bản chụp")
	if file := hoa.get(record + "/ban-chup"); file.body != "%PDF-1.4 decision %%EOF" {
		t.Errorf("the copy of what was granted: %d %q", file.status, file.body)
	}
	lan.get(home).saysNot(t, "chờ bạn đọc lại")
	hoa.post(record+"/thu-hoi", "why", " ").says(t, http.StatusUnprocessableEntity, "Ghi lý do thu hồi")
	revoke := hoa.post(record+"/thu-hoi", "why", "Ngừng sản xuất")
	lan.follow(lan.post(revoke.location+"/tra-lai", "why", "Chưa có biên bản")).says(t, http.StatusOK, "Đã trả lại", "Lý do trả lại: Chưa có biên bản")
	lan.get(starsAt+"?xem=tra-lai").says(t, http.StatusOK, "Bị trả lại")
	again := hoa.post(record+"/thu-hoi", "why", "Ngừng sản xuất")
	lan.follow(lan.post(again.location+"/duyet")).says(t, http.StatusOK, "Không có dấu OCOP")
	if shown() != 0 {
		t.Error("revoked, and still shown")
	}
	lan.post(again.location+"/duyet").says(t, http.StatusConflict, "vừa được người khác xử lý")
}

func TestAStarIsKeptWhileItsProductIsRatedAgain(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	old := d.Recognise(jar.ProductID, 3, "2023-12-01", "2026-11-30")
	hoa, lan := d.as("Hoa", "economy"), d.as("Lan", "admin")
	at := recognitionAddress(old)
	hoa.post(at+"/giu-hang", "ground", "", "until", "30/11/2027").says(t, http.StatusUnprocessableEntity, "Ghi căn cứ", "không quá 180 ngày")
	asked := hoa.post(at+"/giu-hang", "ground", "Phiếu tiếp nhận 15/PTN", "until", "29/05/2027")
	lan.follow(lan.post(asked.location+"/duyet")).says(t, http.StatusOK, "Đã duyệt.")
	d.pass(40 * 24 * time.Hour)
	d.as("Hoa", "economy").get(at).says(t, http.StatusOK, "Giữ hạng khi chấm lại", "29/05/2027", "Phiếu tiếp nhận 15/PTN")
}
