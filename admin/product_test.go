package admin

import (
	"context"
	"fmt"
	"html"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

func (d *desk) price(variantID int64) (n int64) {
	d.t.Helper()
	if err := d.db.Pool.QueryRow(context.Background(), `SELECT price FROM variants WHERE id = $1`, variantID).Scan(&n); err != nil {
		d.t.Fatal(err)
	}
	return n
}

func TestAPriceIsReadAsOfficersTypeIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b := d.as("Hoa", "economy")
	at, variant := productAddress(jar.ProductID), fmt.Sprint(jar.VariantID)
	for _, c := range []struct {
		typed, said string
		price       int64
	}{
		{"125000", "Đã lưu giá 125.000 ₫ cho 500 g.", 125_000}, {"130.000", "Đã lưu giá 130.000 ₫ cho 500 g.", 130_000}, {"120k", "Đã lưu giá 120.000 ₫ cho 500 g.", 120_000},
		{"1tr1", "Đã lưu giá 1.100.000 ₫ cho 500 g.", 1_100_000}, {" 1,1 triệu ", "Giá vẫn là 1.100.000 ₫, không có gì để đổi.", 1_100_000},
	} {
		b.follow(b.post(at+"/gia", "variant", variant, "price", c.typed)).says(t, http.StatusOK, c.said)
		if got := d.price(jar.VariantID); got != c.price {
			t.Errorf("%q became %d", c.typed, got)
		}
	}
}

func TestAPriceThatLeapsTenfoldIsAskedAboutOnce(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b := d.as("Hoa", "economy")
	at, variant := productAddress(jar.ProductID), fmt.Sprint(jar.VariantID)
	for _, leap := range []struct{ typed, sure, other string }{{"1,2tr", "1200000", "1200001"}, {"12000", "12000", "120"}} {
		d.Exec(`UPDATE variants SET price = 120000`)
		asked := b.post(at+"/gia", "variant", variant, "price", leap.typed)
		asked.says(t, http.StatusUnprocessableEntity, "Giá đang bán là 120.000 ₫", "bấm Lưu giá lần nữa")
		if !strings.Contains(asked.body, `name="sure" value="`+leap.sure+`"`) || !strings.Contains(asked.body, `value="`+leap.typed+`"`) || d.price(jar.VariantID) != 120_000 {
			t.Errorf("%s is not asked about, or is saved, or is gone", leap.typed)
		}
		b.post(at+"/gia", "variant", variant, "price", leap.typed, "sure", leap.other).says(t, http.StatusUnprocessableEntity, "bấm Lưu giá lần nữa")
		b.follow(b.post(at+"/gia", "variant", variant, "price", leap.typed, "sure", leap.sure)).says(t, http.StatusOK, "Đã lưu giá")
		if got := fmt.Sprint(d.price(jar.VariantID)); got != leap.sure {
			t.Errorf("%s became %s", leap.typed, got)
		}
	}
	b.follow(b.post(at+"/gia", "variant", variant, "price", "110000", "sure", "110000")).says(t, http.StatusOK, "Đã lưu giá")
}

func TestAPriceThatCannotBeMeantIsSaidBesideItsFieldAndStays(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b := d.as("Hoa", "economy")
	at, variant := productAddress(jar.ProductID), fmt.Sprint(jar.VariantID)
	for typed, words := range map[string]string{
		"-1": "Gõ số tiền nguyên đồng", "1.5": "Gõ số tiền nguyên đồng", "abc": "Gõ số tiền nguyên đồng", "": "Gõ số tiền nguyên đồng", "0": "Giá phải lớn hơn 0",
		"1000000000000": "Giá này cao quá 1.000.000.000 ₫", "99999999999999999999": "Gõ số tiền nguyên đồng",
	} {
		page := b.post(at+"/gia", "variant", variant, "price", typed)
		page.says(t, http.StatusUnprocessableEntity, words, "Còn 1 chỗ cần sửa")
		if strings.Count(plain(page.body), words) != 2 || !strings.Contains(page.body, `value="`+typed+`"`) {
			t.Errorf("%q: the sentence is not the same at the top and beside the field, or what was typed is gone", typed)
		}
		if !strings.Contains(page.body, "<title>Lỗi: ") {
			t.Errorf("%q: the title does not say that something is wrong", typed)
		}
	}
	if got := d.price(jar.VariantID); got != 120_000 {
		t.Errorf("the price became %d", got)
	}
	other := d.Product(catalogtest.Goods{Name: "Bún", Stock: 1})
	for _, foreign := range []string{fmt.Sprint(other.VariantID), "0", "-1", "x"} {
		b.post(at+"/gia", "variant", foreign, "price", "1k").says(t, http.StatusNotFound)
	}
}

func TestStockIsCountedAddedToAndTakenFrom(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b := d.as("Nguyễn Thị Hoa", "economy")
	at, variant := productAddress(jar.ProductID), fmt.Sprint(jar.VariantID)
	for _, c := range []struct {
		reason, count, seen, said string
		left                      int
	}{
		{"produced", "40", "10", "Đã lưu. 500 g còn 50 gói.", 50}, {"damaged", "3", "50", "Đã lưu. 500 g còn 47 gói.", 47},
		{"counted", "1.200", "47", "Đã lưu. 500 g còn 1200 gói.", 1200}, {"counted", "1200", "1200", "Kho vẫn là 1200 gói, không có gì để đổi.", 1200},
	} {
		b.follow(b.post(at+"/kho", "variant", variant, "seen", c.seen, "reason", c.reason, "count", c.count, "note", "mẻ ngày 12")).says(t, http.StatusOK, c.said)
		if left := d.Stock(jar.VariantID); left != c.left {
			t.Errorf("after %s %s there are %d", c.reason, c.count, left)
		}
	}
	b.get(at).says(t, http.StatusOK, "Sổ kho", "Mẻ mới 500 g · mẻ ngày 12 +40 50 Nguyễn Thị Hoa", "Hỏng, bỏ 500 g · mẻ ngày 12 −3 47", "+1153")
}

func TestAStockNumberThatCannotBeMeantStaysAndIsExplained(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b := d.as("Hoa", "economy")
	at, variant := productAddress(jar.ProductID), fmt.Sprint(jar.VariantID)
	for _, c := range []struct{ reason, count, note, words string }{
		{"counted", "-1", "", "Ghi một số nguyên từ 0 đến 1.000.000"}, {"counted", "1.5", "", "Ghi một số nguyên"}, {"counted", "abc", "", "Ghi một số nguyên"},
		{"counted", "1000000000000", "", "Ghi một số nguyên"}, {"counted", "", "", "Ghi một số nguyên"}, {"produced", "1000000", "", "Ghi một số nguyên"},
		{"produced", "0", "", "Ghi số lớn hơn 0"}, {"damaged", "11", "", "Trong kho chỉ còn 10"}, {"sold", "5", "", "Chọn một lý do"}, {"", "5", "", "Chọn một lý do"},
		{"counted", "5", strings.Repeat("ạ", 201), "Ghi chú dài quá 200 ký tự"},
	} {
		page := b.post(at+"/kho", "variant", variant, "seen", "10", "reason", c.reason, "count", c.count, "note", c.note)
		page.says(t, http.StatusUnprocessableEntity, c.words)
		if !strings.Contains(page.body, `value="`+c.count+`"`) || !strings.Contains(page.body, c.note) {
			t.Errorf("%s %q: what was typed is gone", c.reason, c.count)
		}
	}
	if left := d.Stock(jar.VariantID); left != 10 {
		t.Errorf("there are %d", left)
	}
}

func TestWhoeverCountsLaterIsToldWhoWasFaster(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	hoa, lan := d.as("Nguyễn Thị Hoa", "economy"), d.as("Trần Thị Lan", "economy")
	at, variant := productAddress(jar.ProductID), fmt.Sprint(jar.VariantID)
	hoa.follow(hoa.post(at+"/kho", "variant", variant, "seen", "10", "reason", "counted", "count", "12")).says(t, http.StatusOK, "còn 12 gói")
	late := lan.post(at+"/kho", "variant", variant, "seen", "10", "reason", "counted", "count", "15", "note", "đếm chiều")
	late.says(t, http.StatusConflict, "Nguyễn Thị Hoa vừa sửa số này lúc 12:00, bây giờ còn 12.")
	if !strings.Contains(late.body, `value="15"`) || !strings.Contains(late.body, "đếm chiều") || !strings.Contains(late.body, `name="seen" value="12"`) {
		t.Error("what was typed is gone, or pressing again would be refused again")
	}
	d.order(jar)
	lan.post(at+"/kho", "variant", variant, "seen", "12", "reason", "damaged", "count", "1").says(t, http.StatusConflict, "Vừa có đơn làm đổi kho", "bây giờ còn 10.")
	if left := d.Stock(jar.VariantID); left != 10 {
		t.Errorf("there are %d", left)
	}
}

func TestAProductIsTakenOffTheShopAndPutBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b := d.as("Hoa", "economy")
	at := productAddress(jar.ProductID)
	shop := catalog.NewStore(d.db, d.now)
	b.follow(b.post(at+"/hien", "state", "hidden")).says(t, http.StatusOK, "Đã ẩn Miến dong sợi nhỏ.", "Đăng bán", "Khách chưa thấy sản phẩm này.")
	if _, err := shop.PublishedBySlug(context.Background(), "mien-dong-soi-nho"); err == nil {
		t.Error("buyers still see it")
	}
	b.get(goodsAt+"?xem=an").says(t, http.StatusOK, "Miến dong sợi nhỏ", "Đang ẩn")
	page := b.follow(b.post(at+"/hien", "state", "published"))
	page.says(t, http.StatusOK, "Đã đăng bán Miến dong sợi nhỏ.", "Xem như khách")
	if _, err := shop.PublishedBySlug(context.Background(), "mien-dong-soi-nho"); err != nil || !strings.Contains(page.body, `href="/san-pham/mien-dong-soi-nho"`) {
		t.Errorf("buyers do not see it (%v)", err)
	}
	draft := d.Product(catalogtest.Goods{Name: "Nháp", State: catalog.Draft})
	b.post(productAddress(draft.ProductID)+"/hien", "state", "hidden").says(t, http.StatusConflict, "còn là bản nháp")
}

func TestTheEditPageSaysInWhichFieldsADraftDiffers(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.Exec(`UPDATE products SET story = repeat('Phơi nắng hai hôm. ', 30) WHERE id = $1`, jar.ProductID)
	at := editAddress(jar.ProductID)
	b := d.as("Hoa", "economy")
	page := b.get(at)
	if strings.Contains(page.body, "Đang khác bản đã đăng") {
		t.Error("without a draft it differs from what was published")
	}
	p, draft, err := d.office.Catalog.Editing(t.Context(), catalog.Everything(), jar.ProductID)
	if err != nil || draft != nil {
		t.Fatal(err)
	}
	c := catalog.ContentOf(&p.Product)
	c.Name, c.ShelfLife, c.ColdChain, c.DeliveryArea, c.Quote, c.Story = "Miến dong sợi to", "9 tháng", true, catalog.City, "", p.Story+"Rồi bó tay."
	if err := d.office.Catalog.SaveContent(t.Context(), audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}, catalog.Everything(), jar.ProductID, catalog.VersionOf(&p.Product, nil), c); err != nil {
		t.Fatal(err)
	}
	b.get(at).says(t, http.StatusOK, "Đang khác bản đã đăng: 5 chỗ", "Miến dong sợi nhỏ Mới Miến dong sợi to", "12 tháng Mới 9 tháng", "Không Mới Có", "Phơi nắng hai hôm. Rồi bó tay.")
	b.follow(b.post(at+"/bo")).says(t, http.StatusOK)
	if page := b.get(at); strings.Contains(page.body, "Đang khác bản đã đăng") {
		t.Error("a draft that was dropped still differs")
	}
}

func TestWhatGoesWithAProductIsChosenOnItsPage(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	nem := d.Product(catalogtest.Goods{Name: "Nem thính", Producer: d.NemHaHoa(), Stock: 10})
	at, own := editAddress(jar.ProductID), strconv.FormatInt(jar.ProductID, 10)
	b := d.as("Bà Lý", "producer")
	b.get(at).says(t, http.StatusOK, "Hàng đi kèm", "Nem thính")
	b.post(at+"/di-kem", "related-1", own).says(t, http.StatusUnprocessableEntity, "không đi kèm với chính nó")
	b.follow(b.post(at+"/di-kem", "related-2", strconv.FormatInt(nem.ProductID, 10))).says(t, http.StatusOK, "Đã lưu hàng đi kèm.")
	if n := d.number(`SELECT count(*) FROM related_products WHERE product_id = $1 AND related_id = $2 AND position = 1`, jar.ProductID, nem.ProductID); n != 1 {
		t.Errorf("%d lines are kept", n)
	}
	b.post(editAddress(nem.ProductID)+"/di-kem", "related-1", own).says(t, http.StatusNotFound, "Không tìm thấy trang này")
	d.as("Lãnh đạo", "leader").post(at+"/di-kem").says(t, http.StatusForbidden)
}

var (
	toastForm  = regexp.MustCompile(`(?s)class="toast".*?<form method="post" action="([^"]+)">(.*?)</form>`)
	toastInput = regexp.MustCompile(`name="([^"]*)" value="([^"]*)"`)
)

// undone presses what takes back what was just done.
func undone(t *testing.T, b *browser, page answer) answer {
	t.Helper()
	form := toastForm.FindStringSubmatch(page.body)
	if form == nil {
		t.Fatalf("nothing takes it back: %s", page.body)
	}
	var with []string
	for _, in := range toastInput.FindAllStringSubmatch(form[2], -1) {
		if in[1] != "csrf" {
			with = append(with, in[1], html.UnescapeString(in[2]))
		}
	}
	return b.post(form[1], with...)
}

// What officers do all day is done at once, and for half a minute taken back by one press.
func TestAPriceAStockAndAHidingAreTakenBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	at, size := productAddress(jar.ProductID), strconv.FormatInt(jar.VariantID, 10)
	b := d.as("Hoa", "economy")
	read := func(column string) string {
		var s string
		if err := d.db.Pool.QueryRow(t.Context(), `SELECT `+column+`::text FROM products p JOIN variants x ON x.product_id = p.id WHERE x.id = $1`, jar.VariantID).Scan(&s); err != nil {
			t.Fatal(err)
		}
		return s
	}
	for column, step := range map[string][]string{"x.price": {"/gia", "variant", size, "price", "900k", "sure", "900000"}, "x.stock": {"/kho", "variant", size, "seen", read("x.stock"), "count", "3", "reason", "counted"}, "p.state": {"/hien", "state", "hidden"}} {
		before := read(column)
		page := b.follow(b.post(at+step[0], step[1:]...)).says(t, http.StatusOK, "Hoàn tác")
		if read(column) == before {
			t.Fatalf("%s is not changed", column)
		}
		b.follow(undone(t, b, page)).says(t, http.StatusOK)
		if now := read(column); now != before {
			t.Errorf("%s is %s, and was %s", column, now, before)
		}
	}
	done := b.post(at+"/gia", "variant", size, "price", "130k")
	b.follow(b.post(at+"/gia", "variant", size, "price", "140k"))
	b.get(done.location).saysNot(t, "data-gone")
	late := b.post(at+"/gia", "variant", size, "price", "130k")
	d.pass(31 * time.Second)
	b.get(late.location).saysNot(t, "data-gone")
}
