package admin

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

// upload sends a form with a file.
func (b *browser) upload(path string, file []byte, pairs ...string) answer {
	b.desk.t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	_ = form.WriteField("csrf", b.csrf)
	for i := 0; i+1 < len(pairs); i += 2 {
		_ = form.WriteField(pairs[i], pairs[i+1])
	}
	if file != nil {
		part, err := form.CreateFormFile("file", "giấy.exe")
		if err != nil {
			b.desk.t.Fatal(err)
		}
		_, _ = part.Write(file)
	}
	_ = form.Close()
	r := httptest.NewRequest(http.MethodPost, path, &body)
	r.Header.Set("Content-Type", form.FormDataContentType())
	return b.send(r)
}

func TestALapsedPaperIsRenewedAndItsProductIsBackOnSale(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến dong sợi nhỏ", Stock: 10, Unproven: true})
	d.Prove(jar.ProductID, "2026-12-31")
	b, at := d.as("Hoa", "economy"), productAddress(jar.ProductID)
	b.get(at).says(t, http.StatusOK, "Đang bán")
	d.pass(38 * 24 * time.Hour) // it is the first of January
	b = d.as("Hoa", "economy")
	b.get(at).says(t, http.StatusOK, "Tạm dừng", "Giấy đã hết hạn 31/12/2026: bản tự công bố sản phẩm, số 01/2026 (mẫu).", "Khách chưa thấy sản phẩm này.")
	b.get(home).says(t, http.StatusOK, "sản phẩm tạm dừng bán vì giấy tờ")
	b.get(goodsAt+"?xem=tam-dung").says(t, http.StatusOK, "Miến dong sợi nhỏ", "Tạm dừng")
	list := b.get(papersAt + "?xem=het-han")
	list.says(t, http.StatusOK, "Bản tự công bố sản phẩm", "quá hạn 1 ngày", "Giấy chứng nhận an toàn thực phẩm")
	papers, err := d.office.Catalog.Papers(context.Background(), catalog.PaperQuery{View: catalog.PapersLapsed, Scope: catalog.Everything(), Private: true, PerPage: 9})
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{"food_safety_cert": "Đang bán trở lại: Miến dong sợi nhỏ."} // the last that it needs
	for _, r := range papers.Rows {
		wrong := b.upload(paperAddress(r.ID)+"/gia-han", []byte("MZ\x90 no paper"), "number", "02/2027", "issuer", "Cơ quan cấp", "issued", "01/01/2027", "expires", "31/12/2029", "visibility", "public")
		wrong.says(t, http.StatusUnprocessableEntity, "Chỉ nhận PDF, JPEG hoặc PNG.")
		for _, cut := range []string{"%PDF-1.4\n%junk", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\xea\x60\x00\x00\xea\x60\x08\x02\x00\x00\x00", "\xff\xd8\xff\xe0"} {
			b.upload(paperAddress(r.ID)+"/gia-han", []byte(cut), "number", "02/2027", "issuer", "Cơ quan cấp", "issued", "01/01/2027", "expires", "31/12/2029", "visibility", "public").
				says(t, http.StatusUnprocessableEntity, "Bản chụp này mở không được")
		}
		if !strings.Contains(wrong.body, `value="31/12/2029"`) {
			t.Error("what was typed is gone")
		}
		b.upload(paperAddress(r.ID)+"/gia-han", nil, "number", "", "issuer", "", "issued", "32/1/2027", "expires", "mai", "visibility", "public").
			says(t, http.StatusUnprocessableEntity, "Còn 4 chỗ cần sửa", "Ghi ngày hết hạn theo ngày/tháng/năm")
		b.follow(b.upload(paperAddress(r.ID)+"/gia-han", nil, "number", "01/2026", "issuer", "Cơ quan cấp", "issued", "1/1/2026", "expires", "20/11/2026", "visibility", "officer")).
			says(t, http.StatusOK, "Nhưng hạn 20/11/2026 đã qua nên giấy này không tính được.", "Vẫn tạm dừng vì chưa đủ giấy: Miến dong sợi nhỏ.")
		d.Exec(`UPDATE papers SET superseded_by = NULL WHERE id = $1`, r.ID)
		b.follow(b.upload(paperAddress(r.ID)+"/gia-han", []byte("%PDF-1.7 a copy %%EOF"), "number", "02/2027", "issuer", "Cơ quan cấp", "issued", "1/1/2027", "expires", "31/12/2029", "visibility", "officer")).
			says(t, http.StatusOK, cmp.Or(said[r.Kind], "Vẫn tạm dừng vì chưa đủ giấy: Miến dong sợi nhỏ."), "Mở bản chụp", "31/12/2029")
	}
	b.get(at).says(t, http.StatusOK, "Đang bán", "Xem như khách")
}

func TestARenewalThatHasEndedIsSaidToTakeItsProductOffTheShelf(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	name := "Miến dong sợi nhỏ"
	declaration := func() string {
		var at string
		if err := d.db.Pool.QueryRow(context.Background(), `SELECT '/quan-tri/giay-to/' || max(id) FROM papers WHERE kind = 'self_declaration' AND superseded_by IS NULL AND check_state = 'checked'`).Scan(&at); err != nil {
			t.Fatal(err)
		}
		return at + "/gia-han"
	}
	form := func(last string) []string {
		return []string{"number", "02/2026", "issuer", "HTX (mẫu)", "issued", "01/01/2025", "expires", last, "visibility", "public"}
	}
	b, maker := d.as("Hoa", "economy"), d.as("Bà Lý", "producer")
	for _, step := range []struct{ last, says string }{
		{"24/11/2026", "Đã lưu: Bản tự công bố sản phẩm."}, // its last day is today
		{"23/11/2026", "Nhưng hạn 23/11/2026 đã qua nên giấy này không tính được. Vừa tạm dừng bán: " + name + "."},
		{"22/11/2026", "Nhưng hạn 22/11/2026 đã qua nên giấy này không tính được. Vẫn tạm dừng vì chưa đủ giấy: " + name + "."},
		{"31/12/2028", "Đang bán trở lại: " + name + "."},
	} {
		page := b.follow(b.upload(declaration(), nil, form(step.last)...))
		page.says(t, http.StatusOK, step.says)
		if step.last != "31/12/2028" {
			page.saysNot(t, "bán trở lại")
		}
	}
	maker.follow(maker.upload(declaration(), nil, form("23/11/2026")...)).says(t, http.StatusOK, "nếu nhận bản này, sản phẩm cần giấy sẽ tạm dừng bán")
	b.get(productAddress(jar.ProductID)).says(t, http.StatusOK, "Đang bán")
	var waits string
	if err := d.db.Pool.QueryRow(context.Background(), `SELECT '/quan-tri/giay-to/' || max(id) FROM papers`).Scan(&waits); err != nil {
		t.Fatal(err)
	}
	b.follow(b.post(waits+"/kiem-tra", "seen", "1")).says(t, http.StatusOK, "Nhưng hạn 23/11/2026 đã qua nên giấy này không tính được. Vừa tạm dừng bán: "+name+".")
}

func TestACopyIsAFileToKeepAndWhoOpenedItIsWrittenDown(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b := d.as("Nguyễn Thị Hoa", "economy")
	product := fmt.Sprintf("p%d", jar.ProductID)
	form := []string{"kind", "test_report", "product", product, "number", "KN-01", "issuer", "Trung tâm kiểm nghiệm (mẫu)", "issued", "01/11/2026", "visibility", "private"}
	page := b.follow(b.upload(papersAt+"/them", []byte("%PDF-1.4 figures %%EOF"), form...))
	page.says(t, http.StatusOK, "Đã lưu: Phiếu kiểm nghiệm.", "Riêng cơ sở", "Chưa ai mở.")
	var at string
	if err := d.db.Pool.QueryRow(context.Background(), `SELECT '/quan-tri/giay-to/' || id FROM papers WHERE number = 'KN-01'`).Scan(&at); err != nil {
		t.Fatal(err)
	}
	file := b.get(at + "/ban-chup")
	if file.status != http.StatusOK || file.body != "%PDF-1.4 figures %%EOF" || !strings.HasPrefix(file.header.Get("Content-Disposition"), "attachment") || file.header.Get("Cache-Control") != "no-store" {
		t.Errorf("got %d %q %v", file.status, file.body, file.header)
	}
	b.get(at).says(t, http.StatusOK, "Nguyễn Thị Hoa, 12:00 hôm nay")
	d.Exec(`UPDATE papers SET visibility = 'public' WHERE number = 'KN-01'`)
	if got := d.as("Cô Lan", "economy").get(at + "/ban-chup"); got.status != http.StatusOK {
		t.Errorf("a colleague opens it: %d", got.status)
	}
	b.get(at).says(t, http.StatusOK, "Cô Lan, 12:00 hôm nay")
	d.Exec(`UPDATE papers SET visibility = 'private' WHERE number = 'KN-01'`)
	for name, other := range map[string]*browser{"who may only look": d.as("Ông Lãnh", "leader"), "another producer": d.signedIn(d.account("Bà Nem", "producer", d.NemHaHoa()))} {
		if got := other.get(at); got.status != http.StatusNotFound {
			t.Errorf("%s sees a private paper: %d", name, got.status)
		}
		if got := other.get(at + "/ban-chup"); got.status != http.StatusNotFound || strings.Contains(got.body, "figures") {
			t.Errorf("%s opens a private paper: %d", name, got.status)
		}
	}
	d.as("Bà Lý", "producer").get(at).says(t, http.StatusOK, "KN-01")
	b.post(at+"/thoi-dung", "why", "").says(t, http.StatusUnprocessableEntity, "Ghi lý do")
	b.follow(b.post(at+"/thoi-dung", "why", "Ghi nhầm")).says(t, http.StatusOK, "Thôi dùng", "Ghi nhầm")
	b.get(papersAt+"/moi?san-pham="+product[1:]).says(t, http.StatusOK, "Ghi giấy mới", "Miến dong sợi nhỏ")
}

func TestAPaperOfNobodyIsAWrongFieldAndWhatWasTypedIsKept(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	b := d.as("Hoa", "economy")
	for _, kind := range []string{"food_safety_cert", "test_report", "self_declaration", ""} {
		got := b.upload(papersAt+"/them", nil, "kind", kind, "product", "", "number", "0121/2026", "issuer", "Chi cục (mẫu)", "issued", "01/11/2026", "expires", "31/12/2028", "visibility", "public")
		got.says(t, http.StatusUnprocessableEntity, "Chọn giấy này là của cơ sở nào, hoặc của sản phẩm nào.")
		if !strings.Contains(got.body, `value="0121/2026"`) || !strings.Contains(got.body, `value="31/12/2028"`) {
			t.Errorf("%q: what was typed is gone", kind)
		}
	}
}

func TestAnEditIsADraftUntilItIsPublished(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b, at := d.as("Nguyễn Thị Hoa", "economy"), editAddress(jar.ProductID)
	form := func(name, seen string, more ...string) []string {
		return append([]string{"seen", seen, "name", name, "summary", "Một câu.", "ingredients", "Bột dong", "storage", "Nơi khô", "shelf_life", "12 tháng", "usage", "Ngâm 10 phút",
			"warnings", "Không", "ingredient_origin", "Mua theo lô", "delivery_area", "country", "price_includes_vat", "1"}, more...)
	}
	b.get(at).says(t, http.StatusOK, "Miến dong sợi nhỏ · Nội dung", "Ví dụ đúng", "Nhãn hàng")
	b.follow(b.post(at+"/luu", form("Miến mới ngon nhất", "1.0", "story", "Chuyện.\n\nHai.")...)).says(t, http.StatusOK, "Đã lưu nháp.", "Khách vẫn đang thấy bản cũ. Bản nháp do Nguyễn Thị Hoa lưu lúc 12:00 hôm nay.", "“ngon nhất” là lời so hơn")
	d.as("Lan", "economy").post(at+"/luu", form("Miến khác", "1.0")...).says(t, http.StatusConflict, "Hai người cùng sửa: Miến dong sợi nhỏ", "Nguyễn Thị Hoa đã lưu lúc ", "Miến mới ngon nhất", "Miến khác")
	shop := catalog.NewStore(d.db, d.now)
	if p, err := shop.PublishedBySlug(context.Background(), "mien-dong-soi-nho"); err != nil || p.Name != "Miến dong sợi nhỏ" {
		t.Errorf("buyers read %v (%v)", p, err)
	}
	b.post(at+"/luu", form("Miến mới", "1.1", "fresh_hours", "ba", "season_from", "13", "preorder_from", "1/1/2027")...).
		says(t, http.StatusUnprocessableEntity, "Còn 2 chỗ cần sửa", "Ghi số giờ giữ tươi")
	b.follow(b.post(at+"/luu", form("Miến mới", "1.1", "shelf_life", "")...))
	b.post(at+"/luu", "seen", "1.2", "name", "Miến mới", "delivery_area", "country")
	b.post(at+"/dang").says(t, http.StatusConflict, "Chưa đăng được.", "Còn 7 việc để đăng bán", "Chưa ghi thành phần.", "Chưa ghi hạn dùng.")
	b.follow(b.post(at+"/luu", form("Miến mới", "1.3")...))
	b.follow(b.post(at+"/dang")).says(t, http.StatusOK, "Đã đăng thay đổi của Miến mới.")
	if p, err := shop.PublishedBySlug(context.Background(), "mien-dong-soi-nho"); err != nil || p.Name != "Miến mới" {
		t.Errorf("published, buyers read %v (%v)", p, err)
	}
	b.follow(b.post(at+"/luu", form("Miến khác nữa", "2.0")...))
	b.follow(b.post(at+"/bo")).says(t, http.StatusOK, "Đã bỏ thay đổi chưa đăng của Miến mới vào thùng rác.", "Miến mới · Nội dung")
}

func TestPapersThatEndAreWorkForWhoSeesThem(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	hoa := d.as("Hoa", "economy")
	hoa.get(home).saysNot(t, "giấy tờ sắp hết hạn")
	d.Exec(`UPDATE papers SET expires_on = '2027-05-23', visibility = 'private' WHERE id = (SELECT min(id) FROM papers)`) // the 180th day
	hoa.get(home).says(t, http.StatusOK, "1 giấy tờ sắp hết hạn", "hết hạn 23/05/2027")
	d.as("Dũng", "leader").get(home).saysNot(t, "giấy tờ sắp hết hạn")
	d.Exec(`UPDATE papers SET expires_on = '2027-05-24'`)
	hoa.get(home).saysNot(t, "giấy tờ sắp hết hạn")
}
