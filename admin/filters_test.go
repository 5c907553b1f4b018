package admin

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

// filtered is a commune of two villages with something of each in every list.
func filtered(t *testing.T) (d *desk, so, nem int64) {
	d = open(t)
	jar := d.jar()
	so, nem = d.CoopLangSo(), d.NemHaHoa()
	d.Exec(`UPDATE producers SET legal_form = 'farm' WHERE id = $1`, nem)
	roll := d.Product(catalogtest.Goods{Name: "Nem thính", Producer: nem, Group: "nem", Stock: 10})
	d.Recognise(jar.ProductID, 4, "2024-01-01", "2027-01-20")
	d.Recognise(roll.ProductID, 3, "2022-01-01", "2025-01-20")
	d.Exec(`UPDATE recognitions SET decided_on = valid_from`)
	d.said(jar, 1, "Sợi dai")
	d.said(roll, 2, "Nem hơi mặn")
	d.Exec(`UPDATE reviews SET score = 5 WHERE body = 'Sợi dai'`)
	d.order(jar)
	d.Placed(catalog.Take{VariantID: roll.VariantID, Quantity: 1})
	d.Exec(`INSERT INTO return_cases (order_id, number, once, reason, wants, state, reply_by, settle_by, created_at, updated_at)
		SELECT o.id, 1, 'k' || o.id, CASE WHEN o.producer_id = $2 THEN 'broken' ELSE 'unsafe' END, 'say', 'open', $1, $1, $1, $1 FROM orders o`, d.now(), so)
	d.Exec(`INSERT INTO papers (kind, producer_id, number, issuer, issued_on, visibility) VALUES ('food_safety_cert', $1, 'SO-1', 'Sở', '2026-01-01', 'officer'), ('award', $2, 'HOA-1', 'Sở', '2026-01-01', 'officer')`, so, nem)
	d.Exec(`INSERT INTO sales_points (slug, name, kind, address, latitude, longitude, hours) VALUES ('cho', 'Chợ So', 'market', 'Ngõ 1', 20.97, 105.67, ''), ('ga', 'Ga Hà Đông', 'transport', 'Ngõ 2', 20.97, 105.67, '')`)
	d.Exec(`INSERT INTO sales_point_products (sales_point_id, product_id) SELECT s.id, $1 FROM sales_points s WHERE s.slug = 'ga'`, roll.ProductID)
	d.Exec(`INSERT INTO bespoke_requests (code, once, product_id, producer_id, product_name, size, name, phone, state, created_at, updated_at)
		SELECT 'YC' || p.id, 'o' || p.id, p.id, p.producer_id, p.name, '1 m', 'Khách', '+84912345678', CASE WHEN p.producer_id = $1 THEN 'asked' ELSE 'quoted' END, $2, $2 FROM products p`, so, d.now())
	d.Exec(`INSERT INTO bank_txns (source, external_id, producer_id, direction, amount, content, happened_at) VALUES ('manual', 'a', $1, 'in', 1000, 'tiền miến', '2026-11-20T23:30:00+07:00'), ('manual', 'b', $2, 'in', 2000, 'tiền nem', '2026-11-21T00:30:00+07:00')`, so, nem)
	d.Exec(`INSERT INTO public_reports (about, category, body, phone, reply_by, created_at) VALUES ('product', 'label', 'Nhãn ghi sai', '+84912345678', $1, $1), ('site', 'content', 'Trang ghi thiếu', '', $1, $1)`, d.now())
	d.Exec(`UPDATE orders SET payment_method = 'transfer' WHERE producer_id = $1`, nem)
	d.Exec(`DELETE FROM papers WHERE issuer <> 'Sở'`) // what goods needed to be bought is not looked at
	return d, so, nem
}

// TestEveryListIsFilteredByWhatOfficersAskFor looks at the rows, the count, the cross and the workbook
// of each list under each of its filters.
func TestEveryListIsFilteredByWhatOfficersAskFor(t *testing.T) {
	t.Parallel()
	d, so, nem := filtered(t)
	b := d.as("Hoa", "economy")
	ofNem := "loc=" + itoa(nem)
	village := "thon=" + itoa(d.LangSo())
	group := fmt.Sprintf("loai=%d", d.Number(`SELECT group_id FROM products WHERE name = 'Nem thính'`))
	roll := fmt.Sprintf("hang=%d", d.Number(`SELECT id FROM products WHERE name = 'Nem thính'`))
	code := func(of int64) (out string) {
		if err := d.db.Pool.QueryRow(t.Context(), `SELECT code FROM orders WHERE producer_id = $1`, of).Scan(&out); err != nil {
			t.Fatal(err)
		}
		return shownCode(out)
	}
	for _, c := range []struct{ list, view, book, by, shows, hides, chip string }{
		{ordersAt, "tat-ca", "don-hang", "tra=transfer", code(nem), code(so), "Cách trả tiền: Chuyển khoản"},
		{goodsAt, "tat-ca", "san-pham", group, "Nem thính", "Miến dong", "Nhóm hàng: "},
		{makersAt, "tat-ca", "chu-the", village, "Miến làng So", "Nem", "Làng: Làng So"},
		{makersAt, "tat-ca", "chu-the", "loai=farm", "Nem", "Miến làng So", "Loại hình: Trang trại"},
		{papersAt, "tat-ca", "giay-to", ofNem, "HOA-1", "SO-1", "Chủ thể: Nem"},
		{papersAt, "tat-ca", "giay-to", "loai=award", "HOA-1", "SO-1", "Loại giấy: "},
		{starsAt, "so", "chung-nhan", "sao=4", "Miến dong", "Nem thính", "Hạng sao: 4 sao"},
		{starsAt, "so", "chung-nhan", "nam=2022", "Nem thính", "Miến dong", "Năm công nhận: 2022"},
		{starsAt, "so", "chung-nhan", ofNem, "Nem thính", "Miến dong", "Chủ thể: Nem"},
		{pointsAt, "tat-ca", "diem-ban", "loai=transport", "Ga Hà Đông", "Chợ So", "Loại điểm: "},
		{pointsAt, "tat-ca", "diem-ban", ofNem, "Ga Hà Đông", "Chợ So", "Có bán hàng của: Nem"},
		{reviewsAt, "tat-ca", "nhan-xet", ofNem, "Nem hơi mặn", "Sợi dai", "Chủ thể: Nem"},
		{reviewsAt, "tat-ca", "nhan-xet", "diem=2", "Nem hơi mặn", "Sợi dai", "Điểm khách cho: 2/5"},
		{reviewsAt, "tat-ca", "nhan-xet", roll, "Nem hơi mặn", "Sợi dai", "Sản phẩm: "},
		{casesAt, "tat-ca", "doi-tra", "loai=unsafe", code(nem), code(so), "Lý do: Hàng hỏng"},
		{casesAt, "tat-ca", "doi-tra", ofNem, code(nem), code(so), "Chủ thể: Nem"},
		{bespokeAt, "tat-ca", "dat-lam", "muc=quoted", "Nem thính", "Miến dong", "Trạng thái: Đã có báo giá"},
		{bespokeAt, "tat-ca", "dat-lam", ofNem, "Nem thính", "Miến dong", "Chủ thể: Nem"},
		{linesAt, "tat-ca", "tien-ve", "tu=2026-11-21", "tiền nem", "tiền miến", "Từ ngày: 21/11/2026"},
		{linesAt, "tat-ca", "tien-ve", "den=2026-11-20", "tiền miến", "tiền nem", "Đến ngày: 20/11/2026"},
		{linesAt, "tat-ca", "tien-ve", ofNem, "tiền nem", "tiền miến", "Chủ thể: Nem"},
		{reportsAt, "tat-ca", "y-kien", "cua=product", "Nhãn ghi sai", "Trang ghi thiếu", "Về: Một sản phẩm"},
		{reportsAt, "cho", "y-kien", "loai=label", "Nhãn ghi sai", "Trang ghi thiếu", "Chuyện: Nhãn"},
	} {
		at := c.list + "?" + c.by
		b.get(c.list+"?xem="+c.view).says(t, http.StatusOK, c.shows, c.hides)
		page := b.get(at + "&xem=" + c.view)
		rows := page.says(t, http.StatusOK, c.shows, "Đang xem 1–1 trong 1", "Đang lọc:", c.chip)
		if text := plain(rows.body[strings.Index(rows.body, `class="list`)+1:]); strings.Contains(text, c.hides) {
			t.Errorf("%s shows %s", at, c.hides)
		}
		name, value, _ := strings.Cut(c.by, "=")
		for _, kept := range []string{`name="` + name + `" value="` + value + `"`, `href="` + at + "&amp;xem=", c.book + ".xlsx?" + c.by + "&amp;xem=" + c.view, `aria-label="Bỏ lọc `} {
			if !strings.Contains(page.body, kept) {
				t.Errorf("%s is not on %s", kept, at)
			}
		}
		if !strings.Contains(page.body, `<option value="`+value+`" selected`) && !strings.Contains(page.body, `type="date" name="`+name+`" value="`+value+`"`) {
			t.Errorf("what is chosen is not shown on %s", at)
		}
		if book := b.kept(ledgersAt + "/" + c.book + ".xlsx?" + c.by + "&xem=" + c.view); len(book) != 2 {
			t.Errorf("the workbook of %s has %d rows", at, len(book))
		}
		empty := b.get(at+"&xem="+c.view+"&q=khong+co+gi").says(t, http.StatusOK, "Không có dòng nào khớp", "Đang tìm “khong co gi”.", "Đang lọc ", "Bỏ tìm và lọc")
		if !strings.Contains(empty.body, `href="`+c.list+`"`) {
			t.Errorf("%s leads nowhere from nothing", at)
		}
	}
}

// TestAFilterThatNothingHasIsSaidAndOneThatIsNoneIsNot also keeps what a viewer may not see out of it.
func TestAFilterThatNothingHasIsSaidAndOneThatIsNoneIsNot(t *testing.T) {
	t.Parallel()
	d, _, nem := filtered(t)
	b := d.as("Hoa", "economy")
	for _, at := range []string{papersAt + "?xem=tat-ca&loai=khong_co", casesAt + "?xem=tat-ca&loai=khong_co", linesAt + "?loc=999999", starsAt + "?sao=9", reviewsAt + "?xem=tat-ca&diem=77", makersAt + "?thon=999999", linesAt + "?tu=2099-01-01"} {
		b.get(at).says(t, http.StatusOK, "Không có dòng nào khớp", "Đang lọc", "Bỏ lọc")
	}
	for _, at := range []string{papersAt + "?xem=tat-ca&loai=" + strings.Repeat("a", 99), casesAt + "?xem=tat-ca&loai=%3Cb%3E", linesAt + "?loc=-1", linesAt + "?tu=31/12/2026", linesAt + "?den=9999-01-01", starsAt + "?sao=x", starsAt + "?thon=1", reviewsAt + "?xem=tat-ca&diem=", makersAt + "?thon=99999999999999999999"} {
		b.get(at).says(t, http.StatusOK, "Đang xem 1–2 trong 2").saysNot(t, "Đang lọc")
	}
	// Who sees one producer's alone is asked for no producer, and sees no other's.
	ly := d.as("Bà Lý", "producer")
	for _, list := range []string{papersAt, reviewsAt, casesAt, bespokeAt} {
		page := ly.get(list+"?xem=tat-ca&loc="+itoa(nem)).says(t, http.StatusOK, "Đang xem 1–1 trong 1")
		page.saysNot(t, "HOA-1", "Nem hơi mặn", "Nem thính", "Đang lọc", `name="loc"`)
	}
	ly.get(reviewsAt+fmt.Sprintf("?xem=tat-ca&hang=%d", d.Number(`SELECT id FROM products WHERE name = 'Nem thính'`))).says(t, http.StatusOK, "Khách thấy câu trả lời của bạn").saysNot(t, "Nem hơi mặn", "Đang lọc") // a phone narrows nothing down
	if book := ly.kept(ledgersAt + "/giay-to.xlsx?loc=" + itoa(nem)); len(book) != 2 || !strings.Contains(fmt.Sprint(book), "SO-1") {
		t.Errorf("the workbook of a producer under a filter: %v", book)
	}
	// What waits for a second person is not found out by its class.
	waiting := b.get(starsAt+"?xem=cho-duyet&sao=4&nam=2024&loc="+itoa(nem)).says(t, http.StatusOK, "Chủ thể: Nem")
	waiting.saysNot(t, "Hạng sao:", `name="sao"`, `name="nam"`)
}

// TestWhatIsDoneWithPickedRowsLeadsBackToTheFilter goes on with papers, producers and reviews.
func TestWhatIsDoneWithPickedRowsLeadsBackToTheFilter(t *testing.T) {
	t.Parallel()
	d, so, nem := filtered(t)
	b := d.as("Hoa", "economy")
	if done := b.pick(papersAt+"/nhieu", nil, "viec", remindMany, "xem", "tat-ca", byKind, "award"); done.location != papersAt+"?loai=award&xem=tat-ca" {
		t.Errorf("papers: led to %s", done.location)
	}
	if done := b.pick(makersAt+"/nhieu", []string{itoa(so)}, "viec", turnMakers, "xem", "tat-ca", byVillage, itoa(d.LangSo())); !strings.HasPrefix(done.location, makersAt+"?thon="+itoa(d.LangSo())+"&xem=tat-ca") {
		t.Errorf("producers: led to %s", done.location)
	}
	list := b.get(reviewsAt + "?xem=cho&loc=" + itoa(nem))
	if n := strings.Count(list.body, `name="loc" value="`+itoa(nem)+`"`); n < 3 { // the search, the bar and each row
		t.Errorf("%d forms keep the filter", n)
	}
	if done := b.pick(reviewsAt+"/nhieu", []string{"2.1"}, "loc", itoa(nem)); !strings.HasPrefix(done.location, reviewsAt+"?loc="+itoa(nem)) {
		t.Errorf("reviews: led to %s", done.location)
	}
}
