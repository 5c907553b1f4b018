package admin

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/vntime"
)

func TestTheFirstPageCountsRecordsAndMakesNoneUp(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	b.get(home).says(t, http.StatusOK, "Sản phẩm từ 3 sao trở lên 0 / 10", "Còn 10 sản phẩm", "Người đã tập huấn, mục tiêu 100 % chưa có dữ liệu", "Hội chợ tại xã, mục tiêu ít nhất 1 0 / 1",
		"0 Trong 30 ngày Không có", "0 ₫ · 0 đơn", "Nhật ký gần đây")
	jar, old := d.jar(), d.Product(catalogtest.Goods{Name: "Bún cũ", Stock: 3})
	star := func(product int64, code string, until time.Time) {
		d.Exec(`INSERT INTO recognitions (product_id, certificate_code, decision_number, decided_on, authority, stars, valid_from, valid_until) VALUES ($1, $2, 'QĐ mẫu ' || $2, '2024-01-01', 'UBND mẫu', 3, '2024-01-01', $3)`, product, code, until)
	}
	star(jar.ProductID, "M-1", vntime.Today(d.now()).AddDate(0, 0, 31))
	star(old.ProductID, "M-2", vntime.Today(d.now()).AddDate(0, 0, -1))
	d.order(jar)
	off := d.order(jar)
	b.post(orderAddress(off.Code)+"/huy", "reason", "Khách đổi ý")
	var sum string
	if err := d.db.Pool.QueryRow(t.Context(), `SELECT total::text FROM orders WHERE state <> 'cancelled'`).Scan(&sum); err != nil {
		t.Fatal(err)
	}
	page := b.get(home).says(t, http.StatusOK, "Sản phẩm từ 3 sao trở lên 1 / 10", "0 Trong 30 ngày Không có", "1 Từ 31 đến 90 ngày chứng nhận OCOP · Miến dong sợi nhỏ, hết hạn", "· 1 đơn", "Hoa hủy đơn "+shownCode(off.Code))
	if !strings.Contains(strings.ReplaceAll(plain(page.body), ".", ""), sum+" ₫ · 1 đơn") {
		t.Errorf("the sum of one order of %s is not said", sum)
	}
	d.pass(31 * 24 * time.Hour)
	d.as("Hoa", "economy").get(home).says(t, http.StatusOK, "1 Trong 30 ngày chứng nhận OCOP", "0 ₫ · 0 đơn")
	own := d.signedIn(d.account("Bà Lý", "producer", d.NemHaHoa())).get(home)
	own.saysNot(t, "Chỉ tiêu kế hoạch", "Nhật ký gần đây")
}

func TestThirtyDaysAreSplitByChannelAndGoods(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	b.get(home).saysNot(t, "Theo kênh", "Bán nhiều nhất")
	mien, nem := d.jar(), d.Product(catalogtest.Goods{Name: "Nem chua", Producer: d.NemHaHoa(), Price: 80_000, Stock: 30})
	d.Placed(catalog.Take{VariantID: mien.VariantID, Quantity: 1}, catalog.Take{VariantID: nem.VariantID, Quantity: 3})
	air := d.Placed(catalog.Take{VariantID: nem.VariantID, Quantity: 1}).Orders[0]
	d.Exec(`UPDATE order_lines SET channel = 'fb' WHERE order_id = $1`, air.ID)
	off := d.order(nem)
	b.post(orderAddress(off.Code)+"/huy", "reason", "Khách đổi ý")
	var worth string
	if err := d.db.Pool.QueryRow(t.Context(), `SELECT (240000 + (SELECT price FROM variants WHERE id = $1))::text`, mien.VariantID).Scan(&worth); err != nil {
		t.Fatal(err)
	}
	page := strings.ReplaceAll(plain(b.get(home).says(t, http.StatusOK, "Facebook 1 80.000 ₫", "Nem chua 4 320.000 ₫").body), ".", "")
	if !strings.Contains(page, "Trang bán hàng 2 "+worth+" ₫") || strings.Index(page, "Trang bán hàng 2") > strings.Index(page, "Facebook 1") {
		t.Errorf("the shop's own pages: %s", page)
	}
	own := d.signedIn(d.account("Bà Lý", "producer", d.NemHaHoa())).get(home)
	own.saysNot(t, "Miến dong sợi nhỏ 1")
}
