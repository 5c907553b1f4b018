package admin

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/transfer"
)

func TestProducersAreListedByViewsSearchAndFiftyAPage(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	d.Exec(`INSERT INTO producers (slug, name, legal_form, state, craft, phone, tax_code) SELECT 'ho-' || k, 'Hộ thử ' || lpad(k::text, 3, '0'), 'household_business', CASE WHEN k <= 60 THEN 'draft' ELSE 'good_standing' END, 'Nem chua', '+84912' || lpad(k::text, 6, '0'), '01012345' || lpad(k::text, 2, '0') FROM generate_series(1, 61) k`)
	d.Exec(`UPDATE producers SET taken_down = true WHERE slug = 'ho-61'`)
	b := d.as("Hoa", "economy")
	first := b.get(makersAt+"?xem=ban-nhap").says(t, http.StatusOK, "Đang xem 1–50 trong 60", "Trang 1 trong 2", "Hộ thử 050")
	first.saysNot(t, "Hộ thử 051", "Miến làng So")
	b.get(makersAt+"?xem=ban-nhap&trang=2").says(t, http.StatusOK, "Đang xem 51–60 trong 60", "Hộ thử 060")
	if led := b.get(makersAt + "?xem=ban-nhap&trang=9"); led.location != makersAt+"?xem=ban-nhap" {
		t.Errorf("beyond the last page one is led to %q", led.location)
	}
	b.get(makersAt+"?xem=dung").says(t, http.StatusOK, "Hộ thử 061", "Đang xem 1–1 trong 1")
	b.get(makersAt+"?xem=dang-ban").says(t, http.StatusOK, "Miến làng So", "Đang xem 1–1 trong 1")
	b.get(makersAt+"?xem=chua-ban").saysNot(t, "Miến làng So", "Hộ thử")
	for text, want := range map[string]string{"ho+thu+007": "Hộ thử 007", "0912+000+008": "Hộ thử 008", "0101234509": "Hộ thử 009"} {
		b.get(makersAt+"?q="+text).says(t, http.StatusOK, want, "Đang xem 1–1 trong 1")
	}
	b.get(makersAt+"?q=nem+chua").says(t, http.StatusOK, "trong 61")
	b.get(makersAt+"?q=khong+co+ai").says(t, http.StatusOK, "Không có dòng nào khớp", "Bỏ lọc")
	if rows := b.kept(ledgersAt + "/chu-the.xlsx?xem=ban-nhap&q=ho+thu+00"); len(rows) != 10 {
		t.Errorf("%d rows of what is filtered", len(rows))
	}
	d.signedIn(d.account("Bà Lý", "producer", d.CoopLangSo())).get(makersAt+"?xem=tat-ca&q=thu").saysNot(t, "Hộ thử")
}

func TestSalesPointsAreListedByViewsSearchAndFiftyAPage(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.Exec(`INSERT INTO sales_points (slug, name, kind, address, old_address, latitude, longitude, hours, phone, state, pickup, closed_until, position) SELECT 'diem-' || k, 'Điểm thử ' || k, 'market', 'Ngõ ' || k, 'xã Cộng Hòa', 20.97, 105.67, '', '0912 000 0' || lpad(k::text, 2, '0'),
		CASE WHEN k = 55 THEN 'closed' ELSE 'open' END, k = 54, CASE WHEN k = 53 THEN date '2027-01-01' WHEN k = 52 THEN date '2026-01-01' END, k FROM generate_series(1, 55) k`)
	b := d.as("Hoa", "economy")
	b.get(pointsAt).says(t, http.StatusOK, "Đang xem 1–50 trong 55", "Trang 1 trong 2")
	b.get(pointsAt+"?trang=2").says(t, http.StatusOK, "Đang xem 51–55 trong 55", "Điểm thử 55")
	b.get(pointsAt+"?xem=dang-mo").says(t, http.StatusOK, "trong 53")
	for slug, want := range map[string]string{"tam-nghi": "Điểm thử 53", "nhan-hang": "Điểm thử 54", "da-dong": "Điểm thử 55"} {
		b.get(pointsAt+"?xem="+slug).says(t, http.StatusOK, want, "Đang xem 1–1 trong 1")
	}
	b.get(pointsAt+"?q=0912000007").says(t, http.StatusOK, "Điểm thử 7", "Đang xem 1–1 trong 1")
	b.get(pointsAt+"?q=cong+hoa").says(t, http.StatusOK, "trong 55")
	b.get(pointsAt+"?q=khong+co").says(t, http.StatusOK, "Không có dòng nào khớp")
	if rows := b.kept(ledgersAt + "/diem-ban.xlsx?xem=da-dong"); len(rows) != 2 {
		t.Errorf("%d rows of what is filtered", len(rows))
	}
}

func TestStarsAreSearchedAndThoseThatEndStandApart(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	nem := d.Product(catalogtest.Goods{Name: "Nem thính", Stock: 1, Producer: d.NemHaHoa()})
	d.Recognise(jar.ProductID, 4, "2024-01-01", "2027-01-20")
	d.Recognise(nem.ProductID, 3, "2022-01-01", "2025-01-20")
	b := d.as("Hoa", "economy")
	b.get(starsAt).says(t, http.StatusOK, "Miến dong", "Nem thính", "Đang xem 1–2 trong 2")
	b.get(starsAt+"?xem=sap-het-han").says(t, http.StatusOK, "Miến dong").saysNot(t, "Nem thính")
	b.get(starsAt+"?xem=het-han").says(t, http.StatusOK, "Nem thính").saysNot(t, "Miến dong")
	b.get(starsAt+"?q=0412").says(t, http.StatusOK, "trong 2")
	b.get(starsAt+"?q=nem").says(t, http.StatusOK, "Nem thính").saysNot(t, "Miến dong")
	b.get(starsAt+"?q=mien&xem=tra-lai").says(t, http.StatusOK, "Không có dòng nào khớp")
	if rows := b.kept(ledgersAt + "/chung-nhan.xlsx?xem=het-han"); len(rows) != 2 {
		t.Errorf("%d rows of what is filtered", len(rows))
	}
}

func TestReviewsAreSearchedAndLetThroughTogether(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.said(jar, 1, "Gói hơi mỏng")
	d.said(jar, 2, "Sợi dai, ngon")
	d.said(jar, 3, "Giao chậm")
	b := d.as("Hoa", "economy")
	b.get(reviewsAt+"?q=hoi+mong").says(t, http.StatusOK, "Gói hơi mỏng", "Đang xem 1–1 trong 1").saysNot(t, "Giao chậm")
	b.get(reviewsAt).says(t, http.StatusOK, "Chọn cả 3 nhận xét trên trang")
	d.as("Ông Chủ tịch", "leader").get(reviewsAt+"?xem=cho").saysNot(t, `name="chon"`)
	d.Exec(`UPDATE reviews SET row_version = 9 WHERE order_line_id = 3`)
	picked := []string{"1.2", "2.2", "3.2", "x", "9"}
	d.as("Bà Lý", "producer").pick(reviewsAt+"/nhieu", picked).says(t, http.StatusForbidden)
	b.follow(b.pick(reviewsAt+"/nhieu", picked)).says(t, http.StatusOK, "Đã cho hiện 2 nhận xét", "Còn 1 nhận xét chưa hiện được", "Giao chậm").saysNot(t, "Gói hơi mỏng")
	b.follow(b.pick(reviewsAt+"/nhieu", nil)).says(t, http.StatusOK, "Chưa chọn nhận xét nào")
	b.get(reviewsAt+"?xem=hien").says(t, http.StatusOK, "Gói hơi mỏng", "Sợi dai, ngon").saysNot(t, `name="chon"`)
	b.get(reviewsAt+"?xem=tat-ca").says(t, http.StatusOK, "trong 3")
}

func TestCasesAreSearchedByCodeNumberAndName(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.sold(2)
	b := d.as("Hoa", "economy")
	b.follow(b.post(orderAddress(o.Code)+"/phan-anh", "once", "a", "reason", "broken", "wants", "refund", "body", "Gói rách")).says(t, http.StatusOK, "PA-0001")
	var buyer, tail string
	if err := d.db.Pool.QueryRow(t.Context(), `SELECT buyer_name, right(buyer_phone, 4) FROM purchases`).Scan(&buyer, &tail); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{"PA-0001", "pa1", o.Code, strings.ToLower(o.Code), buyer, tail, "lang so"} {
		b.get(casesAt+"?q="+url.QueryEscape(text)).says(t, http.StatusOK, "PA-0001", "Tất cả")
	}
	b.get(casesAt+"?q=PA-0002").says(t, http.StatusOK, "Không có dòng nào khớp")
	d.signedIn(d.account("Nem", "producer", d.NemHaHoa())).get(casesAt+"?q=PA-0001").saysNot(t, casesAt+"/1")
}

func TestRequestsAreSearchedByCodeThingAndBuyer(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.Product(catalogtest.Goods{Name: "Bàn thờ", Group: "do-go", Producer: d.CoopLangSo(), Mode: catalog.ByQuote})
	r, err := d.office.Bespoke.Ask(t.Context(), bespoke.Asking{Product: "ban-tho", Size: "Ngang 153 cm", Name: "Nguyễn Văn Thử", Phone: "0912345678", Place: "Số 1, Ba Đình", Once: "a"})
	if err != nil {
		t.Fatal(err)
	}
	b := d.as("Hoa", "economy")
	for _, text := range []string{r.Shown(), "ban+tho", "van+thu", "5678"} {
		b.get(bespokeAt+"?q="+text).says(t, http.StatusOK, "Ngang 153 cm")
	}
	b.get(bespokeAt+"?q=tu+bep").says(t, http.StatusOK, "Không có dòng nào khớp")
	b.follow(b.post(bespokeAddress(r)+"/tu-choi", "decline", "Hết gỗ"))
	b.get(bespokeAt).says(t, http.StatusOK, "Không có yêu cầu nào đang chờ")
	b.get(bespokeAt+"?xem=thoi").says(t, http.StatusOK, "Ngang 153 cm")
}

func TestAllThatMovedIsListedWithWhatBecameOfIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	mine := d.CoopLangSo()
	d.Account(mine)
	for i, l := range []transfer.Txn{{Direction: transfer.In, Amount: 340_000, Content: "mua miến không ghi mã"}, {Direction: transfer.Out, Amount: 25_000, Content: "phí ngân hàng"}} {
		l.Source, l.ExternalID, l.ProducerID, l.HappenedAt = transfer.Manual, string(rune('a'+i)), &mine, d.now().Add(-time.Hour)
		if _, err := d.office.Money.Book(t.Context(), audit.Actor{Kind: audit.System}, l); err != nil {
			t.Fatal(err)
		}
	}
	b := d.as("Hoa", "economy")
	b.get(deskAt).says(t, http.StatusOK, "Xem cả sổ")
	b.get(linesAt).says(t, http.StatusOK, "340.000", "phí ngân hàng", "Đang xem 1–2 trong 2")
	b.get(linesAt+"?xem=cho-xem").says(t, http.StatusOK, "mua miến").saysNot(t, "phí ngân hàng")
	b.get(linesAt+"?xem=tien-ra").says(t, http.StatusOK, "phí ngân hàng").saysNot(t, "mua miến")
	b.get(linesAt+"?q=340.000").says(t, http.StatusOK, "mua miến", "Đang xem 1–1 trong 1")
	b.get(linesAt+"?q=ngan+hang").says(t, http.StatusOK, "phí ngân hàng", "Đang xem 1–1 trong 1")
	if rows := b.kept(ledgersAt + "/tien-ve.xlsx?xem=tien-ra"); len(rows) != 2 {
		t.Errorf("%d rows of what is filtered", len(rows))
	}
	d.signedIn(d.account("Nem", "producer", d.NemHaHoa())).get(linesAt).saysNot(t, "mua miến")
}
