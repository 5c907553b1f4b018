package admin

import (
	"fmt"
	"net/http"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func TestManyGoodsChangeTheirGroupAndGoBackInOneTap(t *testing.T) {
	t.Parallel()
	d := open(t)
	var ids []string
	for n := range 3 {
		ids = append(ids, fmt.Sprint(d.Product(catalogtest.Goods{Name: fmt.Sprintf("Miến %d", n), Stock: 3}).ProductID))
	}
	read := func(sql string, args ...any) (n int64) {
		t.Helper()
		if err := d.db.Pool.QueryRow(t.Context(), sql, args...).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	was := read(`SELECT group_id FROM products WHERE id = $1`, ids[0])
	to := read(`SELECT id FROM product_groups WHERE id <> $1 AND goods_kind = 'craft' ORDER BY position LIMIT 1`, was)
	there := func() int64 {
		return read(`SELECT count(*) FROM products WHERE group_id = $1 AND id::text = ANY ($2)`, to, ids)
	}
	b := d.as("Hoa", "economy")
	b.get(goodsAt).says(t, http.StatusOK, "Đổi nhóm", "Chuyển sang nhóm")
	b.follow(b.pick(goodsAt+"/nhieu", ids, "viec", "doi-nhom")).says(t, http.StatusOK, "Bạn chọn nhóm muốn chuyển sang")
	b.follow(b.pick(goodsAt+"/nhieu", ids, "viec", "doi-nhom", "nhom", "999999")).says(t, http.StatusOK, "Bạn chọn nhóm muốn chuyển sang")
	if there() != 0 {
		t.Fatal("goods move to no group")
	}
	after := b.follow(b.pick(goodsAt+"/nhieu", ids, "viec", "doi-nhom", "nhom", fmt.Sprint(to)))
	after.says(t, http.StatusOK, "Đã chuyển 3 sản phẩm sang nhóm ", "Hoàn tác")
	if there() != 3 {
		t.Fatalf("%d stand in the new group", there())
	}
	b.get(auditAt).says(t, http.StatusOK, "đổi nhóm của")
	b.follow(b.pick(goodsAt+"/nhieu", ids, "viec", "doi-nhom", "nhom", fmt.Sprint(to))).says(t, http.StatusOK, "đều đang ở nhóm")
	undo := undoValue.FindStringSubmatch(after.body)
	if undo == nil {
		t.Fatal("nothing takes it back")
	}
	other := d.as("Lan", "economy")
	other.follow(other.post(goodsAt+"/nhieu", "viec", "nhom-cu", "vua", undo[1])).says(t, http.StatusOK, "Đã đưa về nhóm cũ 0 trong 3 sản phẩm.")
	b.follow(b.post(goodsAt+"/nhieu", "viec", "nhom-cu", "vua", undo[1])).says(t, http.StatusOK, "Đã đưa 3 sản phẩm về nhóm cũ.")
	if there() != 0 {
		t.Errorf("%d stay in the new group", there())
	}
	b.follow(b.post(goodsAt+"/nhieu", "viec", "nhom-cu", "vua", undo[1])).says(t, http.StatusOK, "Đã đưa về nhóm cũ 0 trong 3 sản phẩm.")
}

func TestGoodsThatLackThePapersOfTheirNewGroupAreSaidToBeHeld(t *testing.T) {
	t.Parallel()
	d := open(t)
	var crafts, food int64
	err := d.db.Pool.QueryRow(t.Context(), `SELECT (SELECT id FROM product_groups WHERE goods_kind = 'craft' ORDER BY position LIMIT 1), (SELECT id FROM product_groups WHERE goods_kind = 'processed_food' ORDER BY position LIMIT 1)`).Scan(&crafts, &food)
	if err != nil {
		t.Fatal(err)
	}
	tray := d.Product(catalogtest.Goods{Name: "Khay gỗ", Stock: 1, Unproven: true})
	if _, err := d.db.Pool.Exec(t.Context(), `DELETE FROM paper_rules WHERE goods_kind = 'craft'`); err != nil {
		t.Fatal(err)
	}
	if _, err := d.db.Pool.Exec(t.Context(), `UPDATE products SET group_id = $2, state = 'published', papers_until = papers_until WHERE id = $1`, tray.ProductID, crafts); err != nil {
		t.Fatal(err)
	}
	b := d.as("Hoa", "economy")
	b.follow(b.pick(goodsAt+"/nhieu", []string{fmt.Sprint(tray.ProductID)}, "viec", "doi-nhom", "nhom", fmt.Sprint(food))).
		says(t, http.StatusOK, "Đã chuyển 1 sản phẩm sang nhóm ", "1 sản phẩm tạm dừng bán vì nhóm này cần thêm giấy tờ.")
}

func TestAProducerDoesNotChooseAnotherGroup(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	ly := d.as("Bà Lý", "producer")
	ly.get(goodsAt).saysNot(t, "Đổi nhóm")
	for _, what := range []string{"doi-nhom", "nhom-cu"} {
		ly.pick(goodsAt+"/nhieu", []string{fmt.Sprint(jar.ProductID)}, "viec", what, "nhom", "1", "vua", "1.1").says(t, http.StatusForbidden)
	}
}
