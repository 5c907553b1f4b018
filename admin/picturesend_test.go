package admin

import (
	"bytes"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
)

// sendForm posts fields and files; a name that begins with "file" is a file.
func (b *browser) sendForm(path string, pairs ...string) answer {
	b.desk.t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	_ = form.WriteField("csrf", b.csrf)
	for i := 0; i+1 < len(pairs); i += 2 {
		if !strings.HasPrefix(pairs[i], "file") {
			_ = form.WriteField(pairs[i], pairs[i+1])
			continue
		}
		part, err := form.CreateFormFile(pairs[i], "anh.png")
		if err != nil {
			b.desk.t.Fatal(err)
		}
		_, _ = part.Write([]byte(pairs[i+1]))
	}
	_ = form.Close()
	r := httptest.NewRequest(http.MethodPost, path, &body)
	r.Header.Set("Content-Type", form.FormDataContentType())
	return b.send(r)
}

// develop makes whatever waits.
func (d *desk) develop() {
	d.t.Helper()
	rows, err := d.db.Pool.Query(d.t.Context(), `SELECT id FROM photos WHERE state = 'pending'`)
	if err != nil {
		d.t.Fatal(err)
	}
	var all []int64
	for rows.Next() {
		var n int64
		if err := rows.Scan(&n); err != nil {
			d.t.Fatal(err)
		}
		all = append(all, n)
	}
	for _, n := range all {
		if err := d.office.Studio.Develop(d.t.Context(), n); err != nil {
			d.t.Fatal(err)
		}
	}
}

func (d *desk) lastPhoto() (n int64) {
	d.t.Helper()
	if err := d.db.Pool.QueryRow(d.t.Context(), `SELECT max(id) FROM photos`).Scan(&n); err != nil {
		d.t.Fatal(err)
	}
	return n
}

func TestSeveralPicturesAreSentToTheLibraryEachWithItsWords(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	at := picturesAt + "/tai-len"
	b.get(picturesAt).says(t, http.StatusOK, "Tải ảnh lên")
	b.get(at).says(t, http.StatusOK, "Ảnh 5", "Trong ảnh 5 có gì?", "người trong ảnh đã đồng ý")
	b.sendForm(at, "agreed", "1").says(t, http.StatusUnprocessableEntity, "Bạn chưa chọn ảnh nào")
	wrong := b.sendForm(at, "file_1", drawn(t, 10), "alt_1", "", "file_2", "không phải ảnh", "alt_2", "Sân đình", "alt_3", "Có lời, chưa có ảnh")
	wrong.says(t, http.StatusUnprocessableEntity, "Viết một câu ngắn tả ảnh", "không phải ảnh JPEG", "Có mô tả mà chưa có ảnh", "Đánh dấu vào ô đồng ý")
	if !strings.Contains(wrong.body, `value="Sân đình"`) {
		t.Error("what was typed is gone")
	}
	b.sendForm(at, "agreed", "1", "file_1", "\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic", "alt_1", "Ảnh iPhone").says(t, http.StatusUnprocessableEntity, "HEIC của iPhone")
	b.get(picturesAt).says(t, http.StatusOK, "Chưa có ảnh nào")
	b.follow(b.sendForm(at, "agreed", "1", "file_1", drawn(t, 10), "alt_1", "Sân đình", "file_4", drawn(t, 90), "alt_4", "Cổng làng")).says(t, http.StatusOK, "Đã nhận 2 ảnh", "Sân đình", "Cổng làng", "Chờ xử lý", "Chưa dùng ở đâu")
	d.develop()
	b.get(picturesAt+"?xem=chua-dung").says(t, http.StatusOK, "Đang xem 1–2 trong 2")
	b.get(pictureAddress(d.lastPhoto())).says(t, http.StatusOK, "Hoa xác nhận", "KB", "Bỏ vào thùng rác")
	d.as("Lan", "leader").get(auditAt+"?loai=photo").says(t, http.StatusOK, "ghi đồng ý dùng ảnh")
	goods := catalog.PhotoOwner{Kind: catalog.PhotoOfProduct, ID: d.jar().ProductID}
	d.shot(goods, 50, "Sợi miến")
	again := b.follow(b.sendForm(at, "agreed", "1", "file_1", drawn(t, 50), "alt_1", "Miến khác", "file_2", drawn(t, 10), "alt_2", "Sân"))
	again.says(t, http.StatusOK, "Ảnh này đã có", "Sợi miến", "Miến dong sợi nhỏ", "Sân đình")
	b.get(picturesAt).says(t, http.StatusOK, "Đang xem 1–3 trong 3")
	maker := d.signedIn(d.account("Bà Lý", "producer", d.CoopLangSo()))
	maker.get(at).says(t, http.StatusNotFound)
	if got := maker.sendForm(at, "agreed", "1", "file_1", drawn(t, 30), "alt_1", "Của tôi"); got.status != http.StatusNotFound {
		t.Errorf("a producer sends to the commune's library: %d", got.status)
	}
}

func TestAPictureInUseStaysAndOneThatIsNotGoesWithAWayBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	used := d.shot(catalog.PhotoOwner{Kind: catalog.PhotoOfProduct, ID: d.jar().ProductID}, 50, "Sợi miến")
	b.get(pictureAddress(used)).says(t, http.StatusOK, "Đang dùng ở Miến dong sợi nhỏ: không xóa được, chỉ thay.").saysNot(t, "Bỏ vào thùng rác")
	b.follow(b.post(pictureAddress(used)+"/bo")).says(t, http.StatusOK, "Đang dùng ở Miến dong sợi nhỏ: không xóa được, chỉ thay.")
	b.sendForm(picturesAt+"/tai-len", "agreed", "1", "file_1", drawn(t, 10), "alt_1", "Sân đình")
	d.develop()
	at := pictureAddress(d.lastPhoto())
	b.follow(b.post(at+"/bo")).says(t, http.StatusOK, "Đã bỏ ảnh vào thùng rác", "Hoàn tác", "Đã bỏ 1")
	b.get(at).says(t, http.StatusOK, "Trong thùng rác đến", "Lấy lại ảnh").saysNot(t, "Lưu mô tả")
	b.get(picturesAt+"?xem=da-bo").says(t, http.StatusOK, "Sân đình")
	b.follow(b.post(at+"/lay-lai")).says(t, http.StatusOK, "Đã lấy ảnh lại", "Lưu mô tả")
	d.as("Lan", "leader").post(at+"/bo").says(t, http.StatusForbidden)
}

func TestAReplacementIsSeenInTheLibraryAndCanBeTakenBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	goods := catalog.PhotoOwner{Kind: catalog.PhotoOfProduct, ID: d.jar().ProductID}
	old := d.shot(goods, 50, "Sợi miến")
	at := pictureAddress(old)
	wrong := b.sendForm(at+"/thay", "new_alt", "")
	wrong.says(t, http.StatusUnprocessableEntity, "Bạn chưa chọn ảnh mới", "Viết một câu ngắn tả ảnh", "Đánh dấu vào ô đồng ý")
	b.sendForm(at+"/thay", "agreed", "1", "new_alt", "Miến mới", "file", "<svg>").says(t, http.StatusUnprocessableEntity, "không phải ảnh JPEG")
	page := b.follow(b.sendForm(at+"/thay", "agreed", "1", "new_alt", "Miến mới", "file", drawn(t, 90)))
	page.says(t, http.StatusOK, "Đang làm ảnh này", "Hoàn tác")
	b.sendForm(at+"/thay", "agreed", "1", "new_alt", "Miến khác", "file", drawn(t, 120)).says(t, http.StatusConflict, "đang được thay bằng ảnh khác")
	d.develop()
	b.get(pictureAddress(d.lastPhoto())).says(t, http.StatusOK, "Miến mới", "Ảnh cũ", "Dùng lại ảnh cũ", "Miến dong sợi nhỏ")
	b.get(at).says(t, http.StatusOK, "Trong thùng rác đến")
	b.follow(b.post(at+"/lay-lai")).says(t, http.StatusOK, "Đã lấy ảnh lại", "Sợi miến")
	if shown, err := d.office.Catalog.Images(t.Context(), goods); err != nil || len(shown) != 1 || shown[0].Alt != "Sợi miến" {
		t.Errorf("shown are %+v (%v)", shown, err)
	}
}

func TestAPhotoOnAProducersPageNeedsTheWordOfWhoIsSeen(t *testing.T) {
	t.Parallel()
	d := open(t)
	maker := d.signedIn(d.account("Bà Lý", "producer", d.CoopLangSo()))
	at := ownPageAt + "/" + itoa(d.CoopLangSo()) + "/anh"
	maker.get(at).says(t, http.StatusOK, "người trong ảnh đã đồng ý cho đăng", "hỏi trước khi đăng")
	maker.sendForm(at, "agreed", "1").says(t, http.StatusUnprocessableEntity, "Bạn chưa chọn ảnh nào")
	b := d.as("Hoa", "economy")
	desk := makerAddress(d.CoopLangSo()) + "/anh"
	maker.sendForm(at, "files", drawn(t, 10)).says(t, http.StatusUnprocessableEntity, "Đánh dấu vào ô đồng ý")
	b.sendForm(desk, "files", drawn(t, 10)).says(t, http.StatusUnprocessableEntity, "Đánh dấu vào ô đồng ý")
	goods := catalog.PhotoOwner{Kind: catalog.PhotoOfProduct, ID: d.jar().ProductID}
	b.sendForm(productAddress(goods.ID)+"/anh", "files", drawn(t, 10)).says(t, http.StatusSeeOther)
	maker.follow(maker.sendFiles(at, "", "mat.png", drawn(t, 30))).says(t, http.StatusOK, "Đã nhận 1 ảnh")
	var who string
	if err := d.db.Pool.QueryRow(t.Context(), `SELECT agreed_name FROM photos WHERE producer_id = $1 AND agreed_at IS NOT NULL`, d.CoopLangSo()).Scan(&who); err != nil || who != "Bà Lý" {
		t.Errorf("%q says so (%v)", who, err)
	}
	d.as("Lan", "leader").get(auditAt+"?loai=photo").says(t, http.StatusOK, "ghi đồng ý dùng ảnh", "Trong ảnh không có ai, hoặc người trong ảnh đã đồng ý")
	d.develop()
	old := d.shot(goods, 200, "Chợ quê")
	b.get(pictureAddress(old)).says(t, http.StatusOK, "Chưa ghi", "Ghi đồng ý")
	b.follow(b.post(pictureAddress(old)+"/dong-y")).says(t, http.StatusOK, "Đánh dấu vào ô đồng ý")
	b.follow(b.post(pictureAddress(old)+"/dong-y", "agreed", "1")).says(t, http.StatusOK, "Đã ghi đồng ý", "Hoa xác nhận").saysNot(t, "Ghi đồng ý")
}

func TestAPictureOfTheLibraryIsPutIntoAPlaceThatOneMayChange(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	b.sendForm(picturesAt+"/tai-len", "agreed", "1", "file_1", drawn(t, 10), "alt_1", "Sân đình")
	d.develop()
	at := pictureAddress(d.lastPhoto())
	goods := itoa(d.jar().ProductID)
	b.get(at).says(t, http.StatusOK, "Chưa dùng ở đâu", "Sản phẩm: Miến dong sợi nhỏ", "Đặt ảnh vào đây")
	b.follow(b.post(at+"/dung", "to", "")).says(t, http.StatusOK, "Bạn chưa chọn nơi dùng ảnh")
	b.follow(b.post(at+"/dung", "to", "library.1")).says(t, http.StatusOK, "Bạn chưa chọn nơi dùng ảnh")
	b.post(at+"/dung", "to", "product.999999").says(t, http.StatusNotFound)
	b.follow(b.post(at+"/dung", "to", "product."+goods)).says(t, http.StatusOK, "Đã đặt ảnh", "không xóa được, chỉ thay")
	b.follow(b.post(at+"/dung", "to", "product."+goods)).says(t, http.StatusOK, "Nơi ấy đã có ảnh này rồi")
	d.as("Lan", "culture").post(at+"/dung", "to", "product."+goods).says(t, http.StatusNotFound)
	maker := d.signedIn(d.account("Bà Lý", "producer", d.CoopLangSo()))
	mine := d.lastPhoto()
	maker.post(pictureAddress(mine)+"/dung", "to", "producer."+itoa(d.NemHaHoa())).says(t, http.StatusNotFound)
}
