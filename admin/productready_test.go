package admin

import (
	"net/http"
	"strings"
	"testing"
)

// TestTheCardBesideAProductSaysWhatIsMissingAndOpensWhenNothingIs follows a product from the shop
// into hiding, a word taken away, and back.
func TestTheCardBesideAProductSaysWhatIsMissingAndOpensWhenNothingIs(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b, at := d.as("Hoa", "economy"), editAddress(jar.ProductID)
	shown := b.get(at).says(t, http.StatusOK, "Trạng thái Khách thấy Có", "Xem như khách", "Nên xem lại Chưa có ảnh nhãn. 8 phần đã đủ")
	shown.saysNot(t, "để đăng bán", "Đủ để đăng bán")
	d.Exec(`UPDATE products SET state = 'hidden', storage = '', summary = '' WHERE id = $1`, jar.ProductID)
	lacking := b.get(at).says(t, http.StatusOK, "Còn 2 việc để đăng bán", "Chưa ghi cách bảo quản", "Giấy tờ bắt buộc", "Mở khi xong 2 việc trên", "Khách thấy Chưa")
	for _, has := range []string{`href="` + at + `#storage"`, `type="button" disabled>Đăng bán`} {
		if !strings.Contains(lacking.body, has) {
			t.Errorf("the page does not hold %s", has)
		}
	}
	if strings.Contains(lacking.body, `action="`+at+`/dang"`) {
		t.Error("what cannot be shown has a form that shows it")
	}
	b.follow(b.postForm(at+"/luu", filled(formTo(t, lacking, at+"/luu"), "storage", "Nơi khô, thoáng", "summary", "Sợi nhỏ, trắng trong.")))
	if d.Number(`SELECT count(*) FROM products WHERE state = 'published'`) != 0 {
		t.Fatal("saving has shown the product")
	}
	ready := b.get(at).says(t, http.StatusOK, "Đủ để đăng bán", "Thành phần, hạn dùng, bảo quản")
	ready.saysNot(t, "việc để đăng bán")
	b.follow(b.postForm(at+"/dang", formTo(t, ready, at+"/dang"))).says(t, http.StatusOK, "Khách thấy Có")
}

func TestAProducersFormSaysWhatKeepsItsGoodsFromBeingSold(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	b, at := d.as("Hoa", "economy"), makerAddress(d.CoopLangSo())
	b.get(at).says(t, http.StatusOK, "Khách thấy Có", "Xem như khách").saysNot(t, "để cơ sở được bán")
	d.Exec(`UPDATE producers SET registration_number = '' WHERE id = $1`, d.CoopLangSo())
	got := b.get(at).says(t, http.StatusOK, "Còn 1 việc để cơ sở được bán", "Cơ sở chưa có số đăng ký kinh doanh")
	if !strings.Contains(got.body, `href="#registration"`) {
		t.Error("what is missing does not lead to its field")
	}
}
