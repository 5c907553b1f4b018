package admin

import (
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func TestGoodsAreMadeOutOfOldOnesWithoutWhatBelongsToThose(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	maker := d.as("Bà Lý", "producer")
	from := strconv.FormatInt(jar.ProductID, 10)
	maker.get(ownGoodsAt+"/moi").says(t, http.StatusOK, "Tạo từ sản phẩm cũ", "Giống món nào?", "Miến dong sợi nhỏ")
	key := newKey()
	made := maker.post(ownGoodsAt+"/chep", "from", from, "once", key)
	maker.follow(made).says(t, http.StatusOK, "Đã chép sang bản nháp mới", "Màn 1/6")
	if again := maker.post(ownGoodsAt+"/chep", "from", from, "once", key); again.location != made.location {
		t.Errorf("a form sent twice made %s and %s", made.location, again.location)
	}
	at := strings.TrimSuffix(made.location, "/ten")
	copied := at[strings.LastIndex(at, "/")+1:]
	const alike = `SELECT count(*) FROM products a JOIN products b ON a.summary = b.summary AND a.group_id = b.group_id AND a.producer_id = b.producer_id AND a.ingredients = b.ingredients
		JOIN variants x ON x.product_id = a.id JOIN variants y ON y.product_id = b.id AND y.name = x.name AND y.price = x.price AND y.weight_g = x.weight_g
		WHERE a.id = $1 AND b.id = $2::bigint AND b.state = 'draft' AND y.stock = 0`
	if n := d.number(alike, jar.ProductID, copied); n == 0 {
		t.Error("the copy has other words, sizes or prices, or goods in stock")
	}
	other := d.Product(catalogtest.Goods{Name: "Nem của người khác", Producer: d.NemHaHoa()})
	maker.post(ownGoodsAt+"/chep", "from", strconv.FormatInt(other.ProductID, 10), "once", newKey()).says(t, http.StatusNotFound)
}

func TestWhatIsPublishedLeadsToItsPageAndSharesIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b := d.as("Hoa", "economy")
	edit, at := editAddress(jar.ProductID), productAddress(jar.ProductID)
	hidden := func() int64 { return d.number(`SELECT count(*) FROM audit_log WHERE action = 'product.hidden'`) }
	b.post(at+"/hien", "state", "hidden")
	b.post(at+"/hien", "state", "hidden")
	if n := hidden(); n != 1 {
		t.Errorf("hiding what is hidden wrote %d lines", n)
	}
	page := b.follow(b.post(edit + "/dang"))
	page.says(t, http.StatusOK, "Đã đăng", "Xem như khách", "Chia sẻ")
	onPage(t, page, `data-share="http://example.vn/san-pham/mien`)
	onPage(t, page, `href="/san-pham/mien`)
	b.get(edit).saysNot(t, "data-share") // said once
	b.post(at+"/hien", "state", "hidden")
	onPage(t, b.follow(b.post(at+"/hien", "state", "published")), `data-share="http://example.vn/san-pham/mien`)
	list := b.get(goodsAt)
	onPage(t, list, `href="`+submissionsAt+`"`)
	list.says(t, http.StatusOK, "Chờ duyệt")
	b.get(submissionsAt).says(t, http.StatusOK, "Chờ duyệt", "Đang bán")
	d.as("Bà Lý", "leader").get(goodsAt).saysNot(t, submissionsAt)
}
