package admin

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func TestAProductIsAddedAsADraftAndSoldWhenNothingIsMissing(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar() // its maker has papers
	b := d.as("Hoa", "economy")
	b.get(goodsAt).says(t, http.StatusOK, "Thêm sản phẩm")
	b.get(goodsAt+"/moi").says(t, http.StatusOK, "HTX Miến làng So (mẫu)", "Miến, bún, phở", "tự cấp khi ghi quyết định")
	b.post(goodsAt+"/them", "name", "", "producer", "0", "group", "0", "mode", "x").says(t, http.StatusUnprocessableEntity, "Còn 4 chỗ cần sửa", "Chọn nhóm hàng.")
	group := d.number(`SELECT id FROM product_groups WHERE slug = 'mien-bun-pho'`)
	form := []string{"name", "Miến dong sợi nhỏ", "producer", fmt.Sprint(d.CoopLangSo()), "group", fmt.Sprint(group), "mode", "stock"}
	b.follow(b.post(goodsAt+"/them", form...)).says(t, http.StatusOK, "Đã thêm sản phẩm.", "Chưa có loại hàng nào có giá.", "Chưa ghi thành phần.")
	n := d.number(`SELECT max(id) FROM products`)
	at := productAddress(n)
	b.post(at+"/hien", "state", "published").says(t, http.StatusConflict, "Chưa đăng được")
	size := []string{"name", "500 g", "price", "120k", "unit", "g", "amount", "500", "word", "gói", "weight", "550"}
	b.follow(b.post(at+"/loai/them", size...)).says(t, http.StatusOK, "Đã thêm 500 g.", "Thôi bán 500 g")
	b.post(at+"/loai/them", size...).says(t, http.StatusUnprocessableEntity, "đã có loại tên này")
	b.post(at+"/loai/them", "name", "", "price", "x", "unit", "kg", "amount", "0", "word", "", "weight", "").says(t, http.StatusUnprocessableEntity, "Còn 6 chỗ cần sửa")
	d.Exec(`UPDATE products SET summary = 'Một câu.', ingredients = 'Bột', ingredient_origin = 'Ngoài xã', shelf_life = '12 tháng', storage = 'Khô', usage = 'Nấu', warnings = 'Không' WHERE id = $1`, n)
	d.Prove(n, "infinity")
	b.post(at+"/hien", "state", "published").says(t, http.StatusConflict, "Còn 1 việc để đăng bán", "Chưa có ảnh nhãn.")
	d.Label(n)
	b.follow(b.post(at+"/hien", "state", "published")).says(t, http.StatusOK, "Đã đăng bán")
	seen, err := catalog.NewStore(d.db, d.now).PublishedBySlug(context.Background(), "mien-dong-soi-nho-2")
	if err != nil || len(seen.Variants) != 1 || seen.Variants[0].Stock != 0 || seen.Variants[0].Price != 120_000 {
		t.Errorf("buyers see %+v (%v)", seen, err)
	}
	other := d.signedIn(d.account("Nhà Nem", "producer", d.NemHaHoa()))
	other.post(goodsAt+"/them", form...).says(t, http.StatusUnprocessableEntity, "Chọn chủ thể trong danh sách.")
	other.post(at+"/loai/them", size...).says(t, http.StatusNotFound)
}

func TestARetiredSizeIsNoLongerOfferedAndKeepsWhatWasSold(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.order(jar)
	b := d.as("Hoa", "economy")
	at, variant := sizesAddress(jar.ProductID), fmt.Sprint(jar.VariantID)
	b.follow(b.post(at+"/doi", "variant", variant, "state", "hidden")).says(t, http.StatusOK, "Đã thôi bán loại này.", "Bán lại 500 g")
	sold, err := catalog.NewStore(d.db, d.now).Sellables(context.Background(), []int64{jar.VariantID})
	if err != nil || len(sold) != 1 || sold[0].Buyable || d.Stock(jar.VariantID) != 8 || d.number(`SELECT count(*) FROM order_lines WHERE variant_id = $1`, jar.VariantID) != 1 {
		t.Errorf("it can still be bought, or what was sold is gone: %+v (%v)", sold, err)
	}
	b.follow(b.post(at+"/doi", "variant", variant, "state", "active")).says(t, http.StatusOK, "Đã bán lại loại này.", "Thôi bán 500 g")
	box := d.Product(catalogtest.Goods{Name: "Hộp quà So"})
	d.Exec(`UPDATE variants SET boxed = true WHERE id = $1`, box.VariantID)
	d.Exec(`INSERT INTO box_parts (box_id, part_id, quantity) VALUES ($1, $2, 1)`, box.VariantID, jar.VariantID)
	kept := b.post(at+"/doi", "variant", variant, "state", "hidden")
	kept.says(t, http.StatusConflict, "đang nằm trong hộp quà Hộp quà So")
	if !strings.Contains(plain(kept.body), "Thôi bán 500 g") {
		t.Error("it was retired out of a box")
	}
	b.post(at+"/doi", "variant", fmt.Sprint(box.VariantID), "state", "hidden").says(t, http.StatusNotFound)
}

func (d *desk) number(sql string, args ...any) (n int64) {
	d.t.Helper()
	if err := d.db.Pool.QueryRow(context.Background(), sql, args...).Scan(&n); err != nil {
		d.t.Fatal(err)
	}
	return n
}
