package admin

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

func TestAllOrdersThatMatchAreConfirmedOnceTheirNumberIsAgreedTo(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến dong", Stock: 500})
	for range perPage + 3 {
		d.order(jar)
	}
	const all = "tat-ca"
	b := d.as("Hoa", "economy")
	waiting := func() int { return d.Number(`SELECT count(*) FROM orders WHERE state = 'placed'`) }
	b.get(ordersAt).says(t, http.StatusOK, "Chọn cả 53 dòng khớp bộ lọc")
	onPage(t, b.get(ordersAt), `name="tat-ca" value="1"`)
	b.get(ordersAt+"?q=khong+co").saysNot(t, `name="tat-ca"`)
	asked := b.post(ordersAt+"/nhieu", "viec", "xac-nhan", all, "1", "xem", "cho")
	asked.says(t, http.StatusOK, "Xác nhận cả 53 đơn đang chờ?", "không hoàn tác được", "Xác nhận 53 đơn", "Quay lại")
	if waiting() != 53 {
		t.Fatal("asked, and done already")
	}
	d.order(jar)
	form := formTo(t, asked, ordersAt+"/nhieu")
	b.postForm(ordersAt+"/nhieu", form).says(t, http.StatusOK, "Lúc nãy là 53, bây giờ là 54.", "Xác nhận 54 đơn")
	if waiting() != 54 {
		t.Fatal("more are confirmed than was agreed to")
	}
	if to := b.get(ordersAt + "?xem=cho&chon=tat-ca"); !strings.Contains(to.body, `value="1" checked`) {
		t.Error("what was picked is not picked on the way back")
	}
	form.Set("so", "54")
	b.follow(b.postForm(ordersAt+"/nhieu", form)).says(t, http.StatusOK, "Đã xác nhận 54 đơn.")
	if waiting() != 0 {
		t.Errorf("%d still wait", waiting())
	}
	b.follow(b.postForm(ordersAt+"/nhieu", form)).says(t, http.StatusOK, "Bạn chưa chọn đơn nào.")
	if n := pdfPages(t, b.post(ordersAt+"/nhieu", "viec", "nhan", all, "1", "xem", "chuan-bi")); n != 7 {
		t.Errorf("54 labels on %d pages", n)
	}
}

func TestNoMoreIsPickedPrintedOrOfferedThanCanBeDone(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.order(d.jar())
	dbtest.Fill(t, d.db, 2001, orderstest.Years()...)
	d.Exec(`UPDATE orders o SET state = 'placed', shipment_state = f.shipment_state, cancel_reason = '' FROM orders f WHERE f.id < 1000000 AND o.id > 1000000`)
	b := d.as("Hoa", "economy")
	list := b.get(ordersAt).says(t, http.StatusOK, "2.002 dòng khớp bộ lọc, chọn cả được nhiều nhất 2.000")
	list.saysNot(t, `name="tat-ca"`)
	for what, said := range map[string]string{"xac-nhan": "Mỗi lần chọn cả được nhiều nhất 2.000 dòng.", "phieu": "Mỗi lần chọn cả được nhiều nhất 2.000 dòng."} {
		b.follow(b.post(ordersAt+"/nhieu", "viec", what, "tat-ca", "1", "xem", "cho")).says(t, http.StatusOK, said)
	}
	d.Exec(`UPDATE orders SET created_at = created_at - interval '1 year', state = 'cancelled', cancel_reason = 'đo' WHERE id > 1000250`)
	b.follow(b.post(ordersAt+"/nhieu", "viec", "nhan", "tat-ca", "1", "xem", "cho")).says(t, http.StatusOK, "Mỗi lần in nhiều nhất 200 tờ.")
	if n := d.Number(`SELECT count(*) FROM orders WHERE state = $1`, orders.Confirmed); n != 0 {
		t.Errorf("%d were confirmed", n)
	}
}

func TestVeryManyGoodsAreHiddenAndTakenBackAsOne(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến gốc", Stock: 3})
	d.Exec(`INSERT INTO products (slug, name, group_id, producer_id, state, published_at, sale_mode, art_kind) SELECT 'mien-' || n, 'Miến ' || n, group_id, producer_id, state, published_at, sale_mode, art_kind FROM products, generate_series(1, 150) n WHERE id = $1`, jar.ProductID)
	hidden := func() int { return d.Number(`SELECT count(*) FROM products WHERE state = 'hidden'`) }
	b := d.as("Hoa", "economy")
	asked := b.post(goodsAt+"/nhieu", "viec", "an", "tat-ca", "1", "xem", "tat-ca", "q", "mien")
	asked.says(t, http.StatusOK, "Ẩn cả 151 sản phẩm?", "Ẩn 151 sản phẩm", "Bấm Hoàn tác")
	if hidden() != 0 {
		t.Fatal("asked, and done already")
	}
	done := b.postForm(goodsAt+"/nhieu", formTo(t, asked, goodsAt+"/nhieu"))
	if len(done.location) > 200 {
		t.Errorf("leads to an address of %d signs", len(done.location))
	}
	after := b.follow(done).says(t, http.StatusOK, "Đã ẩn 151 sản phẩm.", "Hoàn tác")
	undo := undoValue.FindStringSubmatch(after.body)
	if hidden() != 151 || undo == nil {
		t.Fatalf("%d are hidden, to be taken back by %q", hidden(), undo)
	}
	lan := d.as("Lan", "economy")
	lan.follow(lan.post(goodsAt+"/nhieu", "viec", "lai", "vua", undo[1])).says(t, http.StatusOK, "Đã đăng bán lại 0 sản phẩm.")
	d.Exec(`UPDATE products SET row_version = row_version + 1 WHERE id = $1`, jar.ProductID)
	b.follow(b.post(goodsAt+"/nhieu", "viec", "lai", "vua", undo[1])).says(t, http.StatusOK, "Đã đăng bán lại 150 sản phẩm.")
	for _, bad := range []string{"@", "@x", "@-1", "@99999999999999999999", "@1"} {
		b.follow(b.post(goodsAt+"/nhieu", "viec", "lai", "vua", bad)).says(t, http.StatusOK, "Đã đăng bán lại 0 sản phẩm.")
	}
	if hidden() != 1 {
		t.Errorf("%d stay hidden", hidden())
	}
	to := fmt.Sprint(d.Number(`SELECT g.id FROM product_groups g WHERE g.id <> (SELECT group_id FROM products WHERE id = $1) AND g.goods_kind = 'processed_food' ORDER BY position LIMIT 1`, jar.ProductID))
	asked = b.post(goodsAt+"/nhieu", "viec", "doi-nhom", "nhom", to, "tat-ca", "1", "xem", "tat-ca", "q", "mien").says(t, http.StatusOK, "Đổi nhóm cả 151 sản phẩm?")
	after = b.follow(b.postForm(goodsAt+"/nhieu", formTo(t, asked, goodsAt+"/nhieu"))).says(t, http.StatusOK, "Đã chuyển 151 sản phẩm sang nhóm")
	if undo = undoValue.FindStringSubmatch(after.body); undo == nil {
		t.Fatal("a move is not taken back")
	}
	b.follow(b.post(goodsAt+"/nhieu", "viec", "nhom-cu", "vua", undo[1])).says(t, http.StatusOK, "Đã đưa 151 sản phẩm về nhóm cũ.")
}
