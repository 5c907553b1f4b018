package admin

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func TestABoxIsFilledByHandAndTakenApartAgain(t *testing.T) {
	t.Parallel()
	d := open(t)
	mien := d.Product(catalogtest.Goods{Name: "Miến", Stock: 9, Price: 70_000})
	nem := d.Product(catalogtest.Goods{Name: "Nem thính", Producer: d.NemHaHoa(), Stock: 4, Price: 85_000})
	box := d.Product(catalogtest.Goods{Name: "Hộp Cỗ yến", Group: "qua-tang", Variant: "Hộp lớn", Price: 200_000})
	b := d.as("Hoa", "economy")
	at := boxAddress(box.ProductID, box.VariantID)
	b.get(productAddress(box.ProductID)).says(t, http.StatusOK, "Ghép hộp từ các món khác")
	b.follow(b.post(at, "part", fmt.Sprint(mien.VariantID), "count", "2")).says(t, http.StatusOK, "Đã lưu: Hộp lớn gồm 1 món.", "Đủ hàng cho 4 gói")
	n := fmt.Sprintf("n-%d", mien.VariantID)
	b.follow(b.post(at, n, "2", "part", fmt.Sprint(nem.VariantID), "count", "1")).says(t, http.StatusOK, "Đã lưu: Hộp lớn gồm 2 món.",
		"Mua lẻ các món này hết 225.000 ₫", "Nem Thính Sớm (mẫu), giá lẻ 85.000 ₫, kho còn 4")
	m := fmt.Sprintf("n-%d", nem.VariantID)
	page := b.post(at, n, "hai", m, "1")
	page.says(t, http.StatusUnprocessableEntity, "Còn 1 chỗ cần sửa", "Ghi một số từ 0 đến 99.")
	if !strings.Contains(page.body, `value="hai"`) {
		t.Error("what was typed is gone")
	}
	b.post(at, n, "2", m, "1", "part", fmt.Sprint(box.VariantID), "count", "1").says(t, http.StatusUnprocessableEntity, "Không xếp hộp vào trong hộp được")
	b.get(productAddress(box.ProductID)).says(t, http.StatusOK, "Sửa các món trong hộp")
	b.follow(b.post(at, n, "0", m, "0")).says(t, http.StatusOK, "không còn là hộp ghép")
	d.as("Lan", "leader").get(at).says(t, http.StatusOK, "Bạn chỉ xem được phần này.")
}
