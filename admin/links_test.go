package admin

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
)

func TestAYouthMemberMakesACodePrintsItAndSeesWhoCame(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến dong", Stock: 9})
	b := d.as("Hoa", "youth")
	b.get(linksAt).says(t, http.StatusOK, "Chưa có mã nào", "Tạo link")
	b.get(linksAt+"/chon?q=mien").says(t, http.StatusOK, "Bước 1/2", "Miến dong", "/san-pham/mien-dong")
	b.get(linksAt+"/chon?q=http://shop.example/san-pham/mien-dong?k=fb").says(t, http.StatusOK, "Miến dong")
	b.get(linksAt+"/chon?q=khongco").says(t, http.StatusOK, "Chỉ những trang khách đang xem được")
	mo := fmt.Sprintf("product-%d", jar.ProductID)
	form := b.get(linksAt + "/moi?mo=" + mo)
	form.says(t, http.StatusOK, "Bước 2/2", "Miến dong")
	if !strings.Contains(form.body, `value="M1"`) {
		t.Error("the code of goods is not suggested")
	}
	at := b.post(linksAt+"/them", "mo", mo, "code", "tết quê", "note", "Tờ rơi hội chợ").location
	b.get(at).says(t, http.StatusOK, "TETQUE", "Quét để mua – mã TETQUE", "Tờ rơi hội chợ", "example.vn/tetque?k=fb", "Chưa ai mở mã này")
	d.office.Tally.Note(0, "TETQUE", livestream.Facebook, livestream.Viewed)
	d.office.Tally.Note(0, "TETQUE", "", livestream.Viewed)
	b.get(at).says(t, http.StatusOK, "Facebook 1 1", "Gõ mã, không rõ từ đâu 1 1", "Cộng 2 2")
	b.get(linksAt).says(t, http.StatusOK, "TETQUE", "2 lượt 30 ngày: 2 · Facebook 1")
	for path, want := range map[string]string{at + "/qr.svg?k=tr": "<svg", at + "/qr.png?k=tr": "\x89PNG", at + "/in?mau=a4": "%PDF", at + "/in?mau=a5&k=tr": "%PDF", at + "/in?mau=tem": "%PDF", at + "/in?mau=lạ": "%PDF"} {
		if got := b.get(path); got.status != http.StatusOK || !strings.HasPrefix(got.body, want) {
			t.Errorf("%s: %d %.20q", path, got.status, got.body)
		}
	}
	if book := b.get(ledgersAt + "/link.xlsx"); book.status != http.StatusOK || !bytes.HasPrefix([]byte(book.body), []byte("PK")) {
		t.Errorf("the workbook: %d", book.status)
	}
	leader := d.as("Lan", "leader")
	leader.get(at).says(t, http.StatusOK, "TETQUE", "Cộng 2 2", "Lịch sử").saysNot(t, "Ngừng dùng Mã không mở", "Sửa nơi dùng")
	leader.get(linksAt).says(t, http.StatusOK, "TETQUE").saysNot(t, "Tạo link")
	leader.get(auditAt+"?loai=short_link").says(t, http.StatusOK, "tạo mã", "Miến dong")
	b.get(linksAt+"?q=miến").says(t, http.StatusOK, "TETQUE")
	b.get(linksAt+"?q=tet-qu3").says(t, http.StatusOK, "Không có dòng nào khớp")
	b.get(linksAt+"?loai=producer").says(t, http.StatusOK, "Không có dòng nào khớp")
}

func TestACodeThatCannotBeHadIsAnsweredWithFreeOnes(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến dong", Stock: 9})
	b, mo := d.as("Hoa", "culture"), fmt.Sprintf("product-%d", jar.ProductID)
	at := b.post(linksAt+"/them", "mo", mo, "code", "TETQUE").location
	taken := b.post(linksAt+"/them", "mo", "page-ocop", "code", "tet que", "note", "Bảng ở đình")
	taken.says(t, http.StatusConflict, "Mã TETQUE đang dùng cho sản phẩm “Miến dong”", "Mã còn trống", "TETQUE26", "TETQUE27")
	if !strings.Contains(taken.body, `value="tet que"`) || !strings.Contains(taken.body, `value="Bảng ở đình"`) || !strings.Contains(taken.body, "ma=TETQUE26") {
		t.Error("what was typed is gone, or a free code is no press away")
	}
	for code, want := range map[string]string{"ocop": "trùng với địa chỉ một trang", "m1": "chỉ dùng cho hàng", "GIO": "trông như G10", "hc2": "dành cho quầy", "<b>": "chỉ gồm chữ cái và số", "": "Ghi mã"} {
		b.post(linksAt+"/them", "mo", "page-tin", "code", code).says(t, http.StatusUnprocessableEntity, want)
	}
	b.follow(b.post(at+"/ngung", "version", "1")).says(t, http.StatusOK, "Mã TETQUE đã ngừng dùng", "Hoàn tác", "Mã ngừng dùng từ")
	b.get(at+"/qr.svg").says(t, http.StatusConflict)
	b.post(linksAt+"/them", "mo", "page-ocop", "code", "TETQUE").says(t, http.StatusConflict, "từng dùng cho sản phẩm “Miến dong”", "Giấy đã in có thể vẫn còn", "Tôi biết mã này từng dùng")
	b.follow(b.post(at+"/dung-lai", "version", "2")).says(t, http.StatusOK, "dùng lại được rồi")
	b.post(at+"/ngung", "version", "3")
	if again := b.post(linksAt+"/them", "mo", "page-ocop", "code", "TETQUE", "again", "1"); again.location != at {
		t.Errorf("%d %s", again.status, plain(again.body))
	}
	b.get(at).says(t, http.StatusOK, "OCOP là gì")
	b.get(at+"?mo=page-tin").says(t, http.StatusOK, "Mở “Tin của xã”")
	b.follow(b.post(at+"/mo", "mo", "page-tin", "version", "5")).says(t, http.StatusOK, "Đã đổi trang")
	for _, odd := range []string{"/moi", "/moi?mo=page-quan-tri", "/moi?mo=product-0"} {
		if led := b.get(linksAt + odd); led.location != linksAt+"/chon" {
			t.Errorf("%s leads to %q", odd, led.location)
		}
	}
	b.get(linksAt+"/moi?mo=product-999999").says(t, http.StatusNotFound)
	b.post(linksAt+"/them", "mo", "product-x", "code", "TETVUI").says(t, http.StatusUnprocessableEntity, "Chọn trang")
}

func TestWhatTwoWriteOfOneCodeIsLaidSideBySide(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	at := b.post(linksAt+"/them", "mo", "page-tin", "code", "TINXA").location
	d.as("Lan", "culture").post(at+"/noi-dung", "version", "1", "note", "Bảng tin xã")
	b.post(at+"/noi-dung", "version", "1", "note", "Nhà văn hóa").says(t, http.StatusConflict, "Bảng tin xã", "Nhà văn hóa", "Lan")
	b.post(at+"/ngung", "version", "1").says(t, http.StatusConflict, "vừa được người khác sửa")
	b.post(at+"/noi-dung", "version", "2", "note", strings.Repeat("x", 121)).says(t, http.StatusUnprocessableEntity, "Ghi chú dài quá")
}

// A stall goes after any code, and is kept where stalls are.
func TestStallsStandBesideTheCodes(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "youth")
	b.get(linksAt+"?xem=quay").says(t, http.StatusOK, "Chưa có quầy hội chợ nào")
	b.post(stallsAt, "name", "Hội chợ Quốc Oai")
	b.get(linksAt+"?xem=quay").says(t, http.StatusOK, "HC1", "Hội chợ Quốc Oai", "/m1?k=hc1", "Đang mở")
	at := b.post(linksAt+"/them", "mo", "page-tin", "code", "TINXA").location
	b.get(at+"?k=hc1").says(t, http.StatusOK, "Quầy Hội chợ Quốc Oai", "example.vn/tinxa?k=hc1", "Quét để xem – mã TINXA")
}

// An order says in which session it was heard of and from where: what came of the codes of goods
// is counted from that, without what was cancelled.
func TestTheOrdersOfACodeAreCounted(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	kept, gone := d.order(jar), d.order(jar)
	d.order(jar) // of the shop alone
	d.Exec(`UPDATE order_lines SET channel = 'tr' WHERE order_id IN ($1, $2)`, kept.ID, gone.ID)
	b := d.as("Hoa", "economy")
	b.post(orderAddress(gone.Code)+"/huy", "reason", "Khách đổi ý")
	at := b.post(linksAt+"/them", "mo", fmt.Sprintf("product-%d", jar.ProductID), "code", "TETQUE").location
	b.get(at).says(t, http.StatusOK, "ngoài phiên 1 đơn").saysNot(t, "Đơn trong phiên live")
	goods := b.post(linksAt+"/them", "mo", fmt.Sprintf("product-%d", jar.ProductID), "code", "M1").location
	b.get(goods).says(t, http.StatusOK, "Đơn trong phiên live 0 đơn", "ngoài phiên 1 đơn")
}

// A late page of many codes with many taps looks at as many rows as the first, and asks as often.
func TestAHundredThousandCodesAreListedAsFastAsFew(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	b.post(linksAt+"/them", "mo", "page-tin", "code", "TINXA")
	b.get(linksAt)
	count := func(path string) int64 {
		before := d.db.Queries()
		b.get(path).says(t, http.StatusOK)
		return d.db.Queries() - before
	}
	few := count(linksAt)
	dbtest.Plant(t, d.db, `INSERT INTO spoken_codes (code, opens, page, created_at) SELECT 'MA' || lpad(translate(n::text, '0123456789', 'ABCDEFGHKM'), 6, 'X'), 'page', 'tin', now() - n * interval '1 minute' FROM generate_series(1, 100000) n`)
	dbtest.Plant(t, d.db, `INSERT INTO channel_counts (channel, code, day, n) SELECT 'qr', code, '2026-11-20', 3 FROM spoken_codes`)
	d.Exec(`ANALYZE spoken_codes, channel_counts`)
	if many := count(linksAt); many != few {
		t.Errorf("%d statements for one, %d for many", few, many)
	}
	if few > 9 {
		t.Errorf("the list asks %d times", few)
	}
	read := func(path string) int64 {
		return dbtest.Read(t, d.db, func() { b.get(path).says(t, http.StatusOK, "3 lượt 30 ngày: 3") })
	}
	for _, c := range []struct {
		path string
		page int
	}{{linksAt + "?xem=tat-ca", 500}, {linksAt + "?xem=tat-ca&q=MAX", 500}, {linksAt + "?loai=page&xem=tat-ca", 500}} {
		next := b.get(fmt.Sprintf("%s&trang=%d", c.path, c.page)).turn(olderPage)
		if !strings.Contains(next, "sau=") {
			t.Fatalf("%s: the page after %d is counted to, not read on: %q", c.path, c.page, next)
		}
		first, late := read(c.path), read(next)
		t.Logf("%s: first %d rows, late %d", c.path, first, late)
		if dearer(late, first) {
			t.Errorf("%s: the first page looks at %d rows, a late one at %d", c.path, first, late)
		}
	}
}
