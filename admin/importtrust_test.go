package admin

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/imports"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

var scan = []byte("%PDF-1.4 copy %%EOF")

func TestStarsByATableWaitForTheCopyAndForSomebodyElse(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến dong sợi nhỏ", Stock: 10})
	d.Product(catalogtest.Goods{Name: "Miến dong sợi to", Stock: 10})
	lan, minh := d.as("Lan", "economy"), d.as("Minh", "economy")
	file := lan.filled(importsAt+"/chung-nhan/mau.xlsx", "Chứng nhận", map[string]any{
		"A2": "Miến dong sợi nhỏ", "C2": "4 sao", "D2": "0412/QĐ-UBND", "E2": "28/09/2026", "F2": "UBND thành phố Hà Nội", "G2": "28/09/2026",
		"A3": "Miến dong sợi to", "C3": 3, "D3": "0412/QĐ-UBND", "E3": "28/9/26", "F3": "UBND thành phố Hà Nội", "G3": "28/09/2026", "H3": "27/09/2029"})
	at := lan.upload(importsAt+"/chung-nhan/tai-len", file).location
	lan.get(at).says(t, http.StatusOK, "Ngày quyết định · Ngày ghi theo cách khác.", "4 sao", "Nhập 1 dòng")
	minh.get(at).says(t, http.StatusNotFound)
	minh.get(importsAt).saysNot(t, "so.xlsx", "Đang xem trước")
	lan.follow(lan.post(at+"/sua-het", "cause", "decided:cell.day_text")).says(t, http.StatusOK, "Nhập 2 dòng")
	d.pass(time.Hour)
	lan.post(at+"/nhap", "count", "2").says(t, http.StatusOK, "mật khẩu")
	lan.follow(lan.post(at+"/nhap", "count", "2", "own", password)).says(t, http.StatusOK, "Đang nhập")
	d.run(at, d.office.Imports.Run)
	lan.get(at).says(t, http.StatusOK, "Đã nhập 2 dòng.", "Khách chưa thấy sao nào", "Mở mục Chờ duyệt")
	if n := d.Number(`SELECT count(*) FROM recognitions`); n != 0 {
		t.Fatalf("%d stars by a table", n)
	}
	lan.get(starsAt+"?xem=cho-duyet").says(t, http.StatusOK, "Chờ bản chụp")
	minh.get(home).saysNot(t, "công nhận OCOP chờ bạn đọc lại", "thiếu bản chụp quyết định")
	lan.get(home).says(t, http.StatusOK, "2 đề nghị của bạn còn thiếu bản chụp quyết định", "Gửi bản chụp")
	first := proposalAddress(int64(d.Number(`SELECT min(id) FROM recognition_proposals`)))
	minh.get(first).says(t, http.StatusOK, "chưa có bản chụp nên chưa duyệt được").saysNot(t, "0412/QĐ-UBND")
	lan.upload(first+"/ban-chup", []byte("no picture")).says(t, http.StatusUnprocessableEntity, "Chỉ nhận PDF, JPEG hoặc PNG.")
	lan.follow(lan.upload(first+"/ban-chup", scan)).says(t, http.StatusOK, "Đã gửi bản chụp cho 2 đề nghị")
	lan.get(home).saysNot(t, "thiếu bản chụp quyết định")
	minh.get(home).says(t, http.StatusOK, "công nhận OCOP chờ bạn đọc lại")
	minh.follow(minh.post(first+"/duyet", "own", password, "number", "0412/QĐ-UBND", "decided", "28/09/2026", "stars", "4", "until", "27/09/2029")).says(t, http.StatusOK, "Đã duyệt")
	if n := d.Number(`SELECT count(*) FROM recognitions WHERE product_id = $1 AND stars = 4`, jar.ProductID); n != 1 {
		t.Error("the second person's yes gives no star")
	}
	lan.follow(lan.post(at+"/hoan-tac")).says(t, http.StatusOK, "Đang hoàn tác")
	d.run(at, d.office.Imports.Undo)
	lan.get(at).says(t, http.StatusOK, "Đã hoàn tác 1 dòng.", "Các dòng không hoàn tác được")
}

func TestPapersByATableGetTheirCopyAfterwards(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.Product(catalogtest.Goods{Name: "Miến dong sợi nhỏ", Stock: 10, Unproven: true})
	b := d.as("Hoa", "economy")
	file := b.filled(importsAt+"/giay-to/mau.xlsx", "Giấy tờ", map[string]any{
		"A2": "Giấy chứng nhận an toàn thực phẩm", "B2": "07/2026/ATTP", "D2": "HTX Miến làng So (mẫu)", "E2": "Sở Nông nghiệp", "F2": "01/02/2026", "G2": "31/01/2029",
		"A3": "Phiếu kiểm nghiệm", "B3": "KN-1", "C3": "Miến dong sợi nhỏ", "E3": "Trung tâm", "F3": "01/02/2026"})
	at := b.upload(importsAt+"/giay-to/tai-len", file).location
	b.get(at).says(t, http.StatusOK, "Loại giấy này thường có hạn 12 tháng", "Nhập 1 dòng")
	b.follow(b.post(at+"/sua", "o-3-expires", "không")).says(t, http.StatusOK, "Nhập 2 dòng")
	b.post(at+"/nhap", "count", "2")
	d.run(at, d.office.Imports.Run)
	b.get(at).says(t, http.StatusOK, "Đã nhập 2 dòng.", "Xem giấy tờ")
	paper := paperAddress(int64(d.Number(`SELECT id FROM papers WHERE number = '07/2026/ATTP'`)))
	b.get(paper).says(t, http.StatusOK, "Thêm bản chụp")
	b.upload(paper+"/ban-chup", nil).says(t, http.StatusUnprocessableEntity, "Tệp này rỗng.")
	b.follow(b.upload(paper+"/ban-chup", scan)).says(t, http.StatusOK, "Đã lưu bản chụp.", "Mở bản chụp").saysNot(t, "Thêm bản chụp")
	b.upload(paper+"/ban-chup", scan).says(t, http.StatusConflict)
	own := d.signedIn(d.account("Bà Lý", "producer", d.CoopLangSo()))
	bare := paperAddress(int64(d.Number(`SELECT id FROM papers WHERE number = 'KN-1'`)))
	own.upload(bare+"/ban-chup", scan).says(t, http.StatusNotFound)
}

// TestAListThatIsSentBackIsNothingNew takes each list that may be imported as a workbook and
// sends it as it is: every row is understood, and none would change anything.
func TestAListThatIsSentBackIsNothingNew(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến dong", Stock: 10})
	d.Recognise(jar.ProductID, 4, "2026-01-02", "2028-12-31")
	d.Exec(`INSERT INTO papers (kind, producer_id, number, issuer, issued_on, expires_on, visibility) SELECT code, $1, 'SO-' || position, 'Sở Nông nghiệp', '2026-01-02', '2028-12-31', visibility FROM paper_kinds WHERE holder <> 'product'`, d.CoopLangSo())
	d.Exec(`INSERT INTO papers (kind, producer_id, product_id, number, issuer, issued_on, visibility) SELECT code, $1, $2, 'SP-' || position, 'Sở Nông nghiệp', '2026-01-02', visibility FROM paper_kinds WHERE holder = 'product'`, d.CoopLangSo(), jar.ProductID)
	for _, kind := range salespoint.Kinds() {
		week, _ := salespoint.ParseWeek("7:30–17:30, thứ Hai đến thứ Bảy")
		p := salespoint.Point{Name: "Điểm " + string(kind), Kind: kind, Address: "Xã Hưng Đạo", Latitude: 20.9700012, Longitude: 105.6799999, Phone: "+84912345678", Week: week, Hours: strings.Join(week.Lines(), "\n")}
		if err := d.office.Points.Create(context.Background(), audit.Actor{Kind: audit.Staff}, &p, ""); err != nil {
			t.Fatal(err)
		}
	}
	b := d.as("Hoa", "economy")
	for _, k := range importKinds() {
		if k.kind == imports.Products {
			continue // its list has a line each product, not each size
		}
		rows := b.kept(ledgersAt + "/" + k.slug + ".xlsx")
		id, _, err := d.office.Imports.Receive(context.Background(), audit.Actor{Kind: audit.Staff, Name: "Hoa"}, catalog.Everything(), k.kind, k.slug+".xlsx", []byte(b.get(ledgersAt+"/"+k.slug+".xlsx").body))
		if err != nil {
			t.Errorf("%s: %v", k.slug, err)
			continue
		}
		i, err := d.office.Imports.ByID(context.Background(), catalog.Everything(), k.kind, id)
		if err != nil || len(i.Missing()) > 0 {
			t.Errorf("%s lacks %v, %v", k.slug, i.Missing(), err)
			continue
		}
		plan, err := d.office.Imports.Plan(context.Background(), i)
		if err != nil || plan.Counts[imports.Nothing] != len(rows)-1 || len(rows) < 2 {
			t.Errorf("%s: %d rows, %v, %+v, %v", k.slug, len(rows)-1, plan.Counts, plan.Groups, err)
		}
	}
}
