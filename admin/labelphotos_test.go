package admin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/gofiber/fiber/v2"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

// TestALabelIsPhotographedAtTheDeskAndOnThePhone sends it, marks it, bins it, and is refused what is
// no picture.
func TestALabelIsPhotographedAtTheDeskAndOnThePhone(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	at, phone := productAddress(jar.ProductID), ownGoodsAt+"/"+itoa(jar.ProductID)
	b := d.as("Hoa", "economy")
	onPage(t, b.get(at).says(t, http.StatusOK, "Chưa có ảnh nhãn."), `href="`+at+`#anh-nhan"`)
	if led := b.sendFiles(at+"/anh/nhan", "", "nhan.png", drawn(t, 7)); led.location != at+"#anh-nhan" {
		t.Fatalf("sent, one is led to %q: %s", led.location, plain(led.body))
	}
	all := d.photos(jar.ProductID)
	if len(all) != 1 || !all[0].Label || all[0].Alt != "Nhãn của Miến dong sợi nhỏ" {
		t.Fatalf("kept %+v", all)
	}
	b.get(at).says(t, http.StatusOK, "Ảnh nhãn đang được xử lý", "Nhãn của Miến dong sợi nhỏ", "Chưa có ảnh nào.")
	b.sendFiles(at+"/anh/nhan", fiber.MIMETextPlain, "nhan.png", "no picture").says(t, http.StatusUnprocessableEntity, "“nhan.png”")
	b.follow(b.post(at+"/anh/nhan/dau", "photo", itoa(all[0].ID))).says(t, http.StatusOK, "Đã bỏ dấu ảnh nhãn", "Chưa có ảnh nhãn.")
	b.follow(b.post(at+"/anh/nhan/dau", "photo", itoa(all[0].ID), "label", "1")).says(t, http.StatusOK, "Đã ghi là ảnh nhãn.")

	maker := d.signedIn(d.account("HTX", "producer", d.CoopLangSo()))
	screen := maker.get(phone+"/nhan").says(t, http.StatusOK, "Màn 4/6", "Ảnh nhãn", "Nhãn của Miến dong sợi nhỏ")
	onPage(t, screen, `action="`+phone+`/anh/nhan"`)
	if strings.Index(screen.body, `id="anh-nhan"`) > strings.Index(screen.body, `name="ingredients"`) {
		t.Error("the label is photographed after it is written")
	}
	if led := maker.post(phone+"/anh/nhan/bo", "photo", itoa(all[0].ID)); led.location != phone+"/nhan#anh-nhan" {
		t.Errorf("dropped, one is led to %q", led.location)
	}
	onPage(t, maker.get(phone+"/xem-lai").says(t, http.StatusOK, "Chưa có ảnh nhãn."), `href="`+phone+`/nhan#anh-nhan"`)
	other := d.signedIn(d.account("Nhà Nem", "producer", d.NemHaHoa()))
	other.sendFiles(phone+"/anh/nhan", "", "nhan.png", drawn(t, 8)).says(t, http.StatusNotFound)
	tray := d.Product(catalogtest.Goods{Name: "Khay gỗ"})
	d.Exec(`UPDATE products SET goods_kind = 'craft' WHERE id = $1`, tray.ProductID)
	b.get(productAddress(tray.ProductID)).says(t, http.StatusOK, "Khay gỗ").saysNot(t, "anh-nhan")
}

// TestWhatIsOnSaleWithoutAPhotoOfItsLabelIsWork counts it on the first page, and lists it in a view
// that is there as long as there is any.
func TestWhatIsOnSaleWithoutAPhotoOfItsLabelIsWork(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b := d.as("Hoa", "economy")
	b.get(home).says(t, http.StatusOK, "sản phẩm đang bán chưa có ảnh nhãn")
	b.get(goodsAt+"?xem=thieu-anh-nhan").says(t, http.StatusOK, "Thiếu ảnh nhãn", "Miến dong sợi nhỏ")
	maker := d.signedIn(d.account("HTX", "producer", d.CoopLangSo()))
	maker.get(ownAt).says(t, http.StatusOK, "1 món đang bán chưa có ảnh nhãn")
	d.Label(jar.ProductID)
	b.get(home).saysNot(t, "chưa có ảnh nhãn")
	b.get(goodsAt).saysNot(t, "Thiếu ảnh nhãn")
}
