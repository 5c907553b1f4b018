package admin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

// shot is a photo of a thing, made; without words when alt is empty.
func (d *desk) shot(of catalog.PhotoOwner, shade uint8, alt string) (photo int64) {
	d.t.Helper()
	if _, err := d.office.Studio.Receive(d.t.Context(), audit.Actor{Kind: audit.Staff, ID: 1, Name: "Người gửi"}, catalog.Everything(), of, [][]byte{[]byte(drawn(d.t, shade))}); err != nil {
		d.t.Fatal(err)
	}
	all, err := d.office.Catalog.PhotosForOffice(d.t.Context(), of)
	if err != nil {
		d.t.Fatal(err)
	}
	for _, p := range all {
		photo = max(photo, p.ID)
	}
	if err := d.office.Studio.Develop(d.t.Context(), photo); err != nil {
		d.t.Fatal(err)
	}
	if alt != "" {
		d.Exec(`UPDATE photos SET alt = $2 WHERE id = $1`, photo, alt)
	}
	return photo
}

func TestTheLibraryShowsEveryPictureWithItsPlaces(t *testing.T) {
	t.Parallel()
	d := open(t)
	goods := catalog.PhotoOwner{Kind: catalog.PhotoOfProduct, ID: d.jar().ProductID}
	maker := catalog.PhotoOwner{Kind: catalog.PhotoOfProducer, ID: d.NemHaHoa()}
	b := d.as("Hoa", "economy")
	b.get(picturesAt).says(t, http.StatusOK, "Chưa có ảnh nào", "Gửi ảnh ở trang sản phẩm")
	one := d.shot(goods, 10, "Sợi miến trên phên")
	d.shot(maker, 90, "")
	b.get(picturesAt).says(t, http.StatusOK, "Sợi miến trên phên", "Khách chưa thấy", "Tất cả 2", "Miến dong sợi nhỏ", "Người gửi", "Đang xem 1–2 trong 2")
	b.get(picturesAt+"?xem=thieu-mo-ta").says(t, http.StatusOK, "Ảnh chưa có mô tả", "Đang xem 1–1 trong 1").saysNot(t, "Sợi miến trên phên")
	b.get(picturesAt+"?q=phen").says(t, http.StatusOK, "Sợi miến trên phên").saysNot(t, "Ảnh chưa có mô tả")
	b.get(picturesAt+"?loai=producer").says(t, http.StatusOK, "Dùng ở: Cơ sở").saysNot(t, "Sợi miến trên phên")
	b.get(picturesAt+"?loc="+itoa(d.CoopLangSo())).says(t, http.StatusOK, "Sợi miến trên phên", "Đang xem 1–1 trong 1")
	at := pictureAddress(one)
	b.get(at).says(t, http.StatusOK, "Sợi miến trên phên", "Đang dùng ở", "Miến dong sợi nhỏ", "400 × 300", "Người gửi", "Lưu mô tả")
	b.post(at+"/luu", "alt", "", "was", "Sợi miến trên phên").says(t, http.StatusUnprocessableEntity, "Viết một câu ngắn tả ảnh")
	b.follow(b.post(at+"/luu", "alt", "Miến phơi trong sân", "was", "Sợi miến trên phên")).says(t, http.StatusOK, "Đã lưu mô tả.", "Miến phơi trong sân")
	late := b.post(at+"/luu", "alt", "Lời khác", "was", "Sợi miến trên phên")
	late.says(t, http.StatusConflict, "người khác đã sửa mô tả thành “Miến phơi trong sân”")
	if !strings.Contains(late.body, `value="Lời khác"`) {
		t.Error("what was typed is gone")
	}
	d.as("Lan", "leader").get(auditAt+"?loai=photo").says(t, http.StatusOK, "sửa mô tả ảnh", "Miến phơi trong sân")
}

func TestPicturesWithoutWordsAreDescribedTenAtATime(t *testing.T) {
	t.Parallel()
	d := open(t)
	goods := catalog.PhotoOwner{Kind: catalog.PhotoOfProduct, ID: d.jar().ProductID}
	var photos []int64
	for i := range uint8(12) {
		photos = append(photos, d.shot(goods, 10+i*20, ""))
	}
	b := d.as("Hoa", "economy")
	at := picturesAt + "/mo-ta"
	b.get(picturesAt).says(t, http.StatusOK, "Viết mô tả còn thiếu", "Thiếu mô tả 12")
	b.get(at).says(t, http.StatusOK, "Còn 12 ảnh thiếu mô tả", "Ảnh 10: trong ảnh có gì?", "Ảnh của Miến dong sợi nhỏ", "Bỏ qua, xem 10 ảnh sau").saysNot(t, "Ảnh 11:")
	first, second := itoa(photos[11]), itoa(photos[10])
	long := ""
	for range 201 {
		long += "a"
	}
	b.post(at, "photos", first+","+second, photoWordsField(first), "Gói miến", photoWordsField(second), long).says(t, http.StatusUnprocessableEntity, "dài quá 200 ký tự", "Ảnh 2")
	b.get(picturesAt+"?xem=thieu-mo-ta").says(t, http.StatusOK, "Đang xem 1–12 trong 12")
	b.follow(b.post(at, "photos", first+","+second+",999999,x", photoWordsField(first), "Gói miến", photoWordsField(second), "")).says(t, http.StatusOK, "Đã lưu mô tả của 1 ảnh", "Còn 11 ảnh")
	b.follow(b.post(at, "photos", second)).says(t, http.StatusOK, "Bạn chưa viết mô tả cho ảnh nào")
}

func TestWhoReadsTheLibraryChangesNothingInIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	mine := d.shot(catalog.PhotoOwner{Kind: catalog.PhotoOfProduct, ID: jar.ProductID}, 10, "Sợi miến")
	theirs := d.shot(catalog.PhotoOwner{Kind: catalog.PhotoOfProducer, ID: d.NemHaHoa()}, 90, "Bà chủ")
	for _, role := range []string{"leader", "youth", "services", "hamlet_head"} {
		b := d.as("Người xem", role)
		b.get(picturesAt).says(t, http.StatusOK, "Sợi miến")
		b.get(pictureAddress(mine)).says(t, http.StatusOK, "Tài khoản này chỉ xem được ảnh").saysNot(t, "Lưu mô tả")
		b.post(pictureAddress(mine)+"/luu", "alt", "Khác").says(t, http.StatusForbidden)
		if role == "hamlet_head" {
			b.get(picturesAt).saysNot(t, "Bà chủ")
			b.get(pictureAddress(theirs)).says(t, http.StatusNotFound)
		}
	}
	maker := d.signedIn(d.account("Bà Lý", "producer", d.CoopLangSo()))
	maker.get(ownAt+"/anh").says(t, http.StatusOK, "Sợi miến", "Mọi ảnh của cơ sở").saysNot(t, "Bà chủ")
	maker.get(ownAt+"/anh/"+itoa(theirs)).says(t, http.StatusNotFound)
	maker.post(ownAt+"/anh/"+itoa(theirs)+"/luu", "alt", "Của tôi").says(t, http.StatusNotFound)
	if to := maker.post(ownAt+"/anh/"+itoa(mine)+"/luu", "alt", "Miến nhà tôi", "was", "Sợi miến").location; to != ownAt+"/anh/"+itoa(mine) {
		t.Errorf("a producer is led to %q", to)
	}
	maker.get(ownAt+"/anh/"+itoa(mine)).says(t, http.StatusOK, "Miến nhà tôi", "Lưu mô tả")
}
