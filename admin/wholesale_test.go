package admin

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
	"github.com/ocop-hungdao/ocop/orders/statement"
	"github.com/ocop-hungdao/ocop/orders/wholesale"
)

// stockist lets a shop ask for noodles and nem.
func (d *desk) stockist(n int) *wholesale.Request {
	d.t.Helper()
	r, err := d.office.Wholesale.Ask(d.t.Context(), wholesale.Asking{Shop: "Siêu thị thử", Name: "Nguyễn Văn Thử", Phone: fmt.Sprintf("0912345%03d", n), Province: "01", Often: "monthly",
		Wants: map[string]string{"mien-dong": "50 gói", "nem-thinh": "100 quả"}, Wishes: "Cần hóa đơn"})
	if err != nil {
		d.t.Fatal(err)
	}
	return r
}

func (d *desk) bulkGoods() (so, nem int64) {
	so, nem = d.CoopLangSo(), d.NemHaHoa()
	d.Product(catalogtest.Goods{Name: "Miến dong", Producer: so, Stock: 9})
	d.Product(catalogtest.Goods{Name: "Nem thính", Producer: nem, Stock: 9})
	return so, nem
}

func TestTheOfficePassesARequestOnAndAProducerTakesIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	so, nem := d.bulkGoods()
	r := d.stockist(1)
	at, phone := dealAddress(r), toPhone(dealAddress(r))
	o := d.as("Hoa", "economy")
	o.get(home).says(t, http.StatusOK, "đề nghị mua sỉ chờ chuyển")
	o.get(wholesaleAt).says(t, http.StatusOK, "Báo giá & mua sỉ", "Siêu thị thử", "Ng. V. •••", "Chờ chuyển", "Báo giá đặt làm")
	o.get(bespokeAt).says(t, http.StatusOK, "Báo giá & mua sỉ", "Mua sỉ, đại lý")
	o.get(at).says(t, http.StatusOK, "50 gói", "có món được hỏi", "Chưa chuyển cho ai").saysNot(t, "345 001")
	o.post(at+"/lien-he").says(t, http.StatusOK, "Nguyễn Văn Thử", "345 001")
	o.post(at+"/chuyen", "note", "Gấp").says(t, http.StatusUnprocessableEntity, "Chọn ít nhất một chủ thể", "Gấp")
	led := o.post(at+"/chuyen", "maker", itoa(so), "other", itoa(nem), "note", "Gấp")
	o.follow(led).says(t, http.StatusOK, "Đã chuyển cho 2 chủ thể", "Hoàn tác", "Chưa trả lời", "Đã chuyển")
	o.get(home).saysNot(t, "đề nghị mua sỉ chờ chuyển")
	o.get(wholesaleAt+"?loc="+itoa(so)).says(t, http.StatusOK, "Siêu thị thử")

	m := d.signedIn(d.account("Bà Lý", "producer", so))
	m.get(ownAt).says(t, http.StatusOK, "1 đề nghị mua sỉ chờ bạn nhận")
	m.get(toPhone(wholesaleAt)).says(t, http.StatusOK, "Siêu thị thử", "Chờ bạn nhận")
	m.get(phone).says(t, http.StatusOK, "Cơ sở có nhận không", "Gấp", "Nhận rồi mới hiện đủ tên và số").saysNot(t, "Nem Thính Sớm (mẫu) chuyển", "Hoàn tác", "Kết thúc")
	m.post(phone+"/lien-he").says(t, http.StatusConflict, "Nhận rồi mới hiện").saysNot(t, "345 001")
	m.post(phone+"/khong-nhan", "reason", " ").says(t, http.StatusUnprocessableEntity, "Ghi lý do")
	m.post(phone+"/nhan", "do", "offer", "offer", " ").says(t, http.StatusUnprocessableEntity, "Ghi giá và điều kiện")
	for range 2 { // tapped twice
		m.follow(m.post(phone+"/nhan")).says(t, http.StatusOK, "Đã nhận", "Gọi cho bên mua")
	}
	m.post(phone+"/lien-he").says(t, http.StatusOK, "Nguyễn Văn Thử", "345 001")
	m.follow(m.post(phone+"/nhan", "do", "offer", "offer", "60.000 một gói\nGiao 5 ngày")).says(t, http.StatusOK, "Đã gửi báo giá", "60.000 một gói")
	o.get(at).says(t, http.StatusOK, "Đã có người nhận", "60.000 một gói", "Bà Lý")
	o.post(at+"/ket-thuc", "end", "agree", "how", "").says(t, http.StatusUnprocessableEntity, "Ghi một câu cho khách")
	o.follow(o.post(at+"/ghi-chu", "words", "Gọi hai lần")).says(t, http.StatusOK, "Gọi hai lần")
	m.get(phone).saysNot(t, "Gọi hai lần")
	o.follow(o.post(at+"/ket-thuc", "end", "agree", "how", "Lấy 50 gói mỗi tháng")).says(t, http.StatusOK, "Đã thống nhất", "Mở lại")
	o.follow(o.post(at+"/mo-lai")).says(t, http.StatusOK, "Đã mở lại", "Đã có người nhận")
	o.get(auditAt+"?loai=wholesale").says(t, http.StatusOK, "chuyển đề nghị mua sỉ cho chủ thể", "báo giá cho đề nghị mua sỉ", "xem số điện thoại của đề nghị mua sỉ")
}

func TestAProducerSeesNoRequestThatIsNotPassedOnToIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	so, nem := d.bulkGoods()
	r := d.stockist(1)
	at := dealAddress(r)
	if _, err := d.office.Wholesale.Pass(t.Context(), audit.Actor{Kind: audit.Staff, Name: "Hoa"}, r.Code, []int64{so}, ""); err != nil {
		t.Fatal(err)
	}
	other, mine, head := d.signedIn(d.account("Nem", "producer", nem)), d.signedIn(d.account("Lý", "producer", so)), d.as("Trưởng thôn", "hamlet_head")
	for _, p := range []string{at, toPhone(at)} {
		other.get(p).says(t, http.StatusNotFound)
		for _, do := range []string{"/nhan", "/khong-nhan", "/lien-he"} {
			other.post(p+do, "maker", itoa(so), "reason", "Hết").says(t, http.StatusNotFound)
		}
		mine.post(p+"/nhan", "maker", itoa(nem))
		for _, do := range []string{"/chuyen", "/lay-lai", "/ghi-chu", "/ket-thuc", "/mo-lai"} {
			if got := mine.post(p+do, "maker", itoa(nem), "words", "x", "end", "drop", "how", "x"); got.status != http.StatusNotFound && got.status != http.StatusMethodNotAllowed {
				t.Errorf("%s%s: %d", p, do, got.status)
			}
		}
	}
	other.get(toPhone(wholesaleAt)+"?xem=tat-ca").says(t, http.StatusOK).saysNot(t, "Siêu thị thử")
	if got := head.get(wholesaleAt + "?xem=tat-ca"); strings.Contains(got.body, "Siêu thị thử") {
		t.Error("a village head reads it")
	}
	if n := d.Number(`SELECT count(*) FROM wholesale_passes WHERE producer_id = $1`, nem); n != 0 {
		t.Error("a producer passed it on")
	}
}

func TestAWrongTransferIsTakenBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	so, nem := d.bulkGoods()
	r := d.stockist(1)
	at, o := dealAddress(r), d.as("Hoa", "economy")
	o.post(at+"/chuyen", "maker", itoa(so), "other", itoa(nem))
	passed := passedText([]int64{int64(d.Number(`SELECT id FROM wholesale_passes WHERE producer_id = $1`, so)), int64(d.Number(`SELECT id FROM wholesale_passes WHERE producer_id = $1`, nem))})
	o.follow(o.post(at+"/lay-lai", "passed", passed)).says(t, http.StatusOK, "Đã lấy lại", "Chờ chuyển")
	d.signedIn(d.account("Lý", "producer", so)).get(toPhone(at)).says(t, http.StatusNotFound)
	o.post(at+"/chuyen", "maker", itoa(so))
	d.signedIn(d.account("Lý", "producer", so)).post(toPhone(at) + "/nhan")
	o.post(at+"/lay-lai", "passed", passedText([]int64{int64(d.Number(`SELECT max(id) FROM wholesale_passes`))})).says(t, http.StatusConflict, "đã trả lời nên không lấy lại được")
}

func TestWhatNobodyTookInTwoDaysIsWorkAtTheDesk(t *testing.T) {
	t.Parallel()
	d := open(t)
	so, _ := d.bulkGoods()
	d.Product(catalogtest.Goods{Name: "Bàn thờ", Group: "do-go", Producer: so, Mode: catalog.ByQuote})
	r := d.stockist(1)
	if _, err := d.office.Bespoke.Ask(t.Context(), bespoke.Asking{Product: "ban-tho", Size: "Ngang 153 cm", Name: "Nguyễn Văn Thử", Phone: "0912345678", Place: "Số 1", Once: "a"}); err != nil {
		t.Fatal(err)
	}
	o := d.as("Hoa", "economy")
	o.get(home).saysNot(t, "sau 2 ngày")
	d.Exec(`UPDATE wholesale_requests SET take_by = $1`, d.now().Add(-time.Minute))
	d.Exec(`UPDATE bespoke_requests SET quote_by = $1`, d.now().Add(-time.Minute))
	page := o.get(home).says(t, http.StatusOK, "đề nghị mua sỉ chưa ai nhận sau 2 ngày", "yêu cầu đặt làm chưa ai nhận sau 2 ngày")
	for _, at := range []string{wholesaleAt + "?xem=chua-ai-nhan", bespokeAt + "?xem=qua-2-ngay"} {
		if !strings.Contains(page.body, at) {
			t.Errorf("the row does not lead to %s", at)
		}
		o.get(at).says(t, http.StatusOK, "Chưa ai nhận sau 2 ngày")
	}
	o.get(dealAddress(r)).says(t, http.StatusOK, "Chưa ai nhận sau 2 ngày")
	o.get(ledgersAt+"/mua-si.xlsx").says(t, http.StatusOK)
}

func TestBulkRequestsAreReadInFewStatements(t *testing.T) {
	t.Parallel()
	d := open(t)
	so, nem := d.bulkGoods()
	r := d.stockist(1)
	o := d.as("Hoa", "economy")
	o.post(dealAddress(r)+"/chuyen", "maker", itoa(so), "other", itoa(nem))
	count := func(path string) int64 {
		before := d.db.Queries()
		o.get(path).says(t, http.StatusOK)
		return d.db.Queries() - before
	}
	o.get(wholesaleAt) // the names of a filter are read once in a few seconds
	one := count(wholesaleAt)
	d.Exec(`INSERT INTO wholesale_requests (code, once, shop, name, phone, often, state, take_by, created_at, updated_at)
		SELECT 'X' || n, 'x' || n, 'Quán ' || n, 'Khách', '+84912345678', 'once', 'new', $1, $1, $1 FROM generate_series(1, 60) n`, d.now())
	if many := count(wholesaleAt); many != one || many > 6 {
		t.Errorf("the list asks %d times for one request and %d for many", one, many)
	}
	if n := count(dealAddress(r)); n > 9 {
		t.Errorf("a request asks %d times", n)
	}
	o.get(wholesaleAt).says(t, http.StatusOK, "Đang xem 1–50 trong 61")
	o.get(wholesaleAt+"?trang=2").says(t, http.StatusOK, "Đang xem 51–61 trong 61")
	for _, text := range []string{"quan 59", "Nem thinh", r.Shown(), "345001"} {
		o.get(wholesaleAt+"?q="+url.QueryEscape(text)).says(t, http.StatusOK, "trong 1")
	}
}

// What an officer writes down for a producer who said so by telephone is done for that producer: it
// stands among the acts and on the month's sheet. What the producer says itself does not.
func TestAnAnswerWrittenDownForAProducerIsDoneForIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	so, nem := d.bulkGoods()
	r := d.stockist(1)
	at, o := dealAddress(r), d.as("Hoa", "economy")
	o.post(at+"/chuyen", "maker", itoa(so), "other", itoa(nem))
	for range 2 { // tapped twice
		o.follow(o.post(at+"/nhan", "maker", itoa(so))).says(t, http.StatusOK, "Đã nhận")
	}
	o.follow(o.post(at+"/nhan", "maker", itoa(so), "do", "offer", "offer", "60.000 một gói"))
	m := d.signedIn(d.account("Nem", "producer", nem))
	m.follow(m.post(toPhone(at)+"/khong-nhan", "reason", "Hết hàng tháng này"))
	if n, all := d.Number(`SELECT count(*) FROM acts_for WHERE producer_id = $1 AND by_name = 'Hoa' AND how = 'call' AND record = $2`, so, r.Code), d.Number(`SELECT count(*) FROM acts_for`); n != 2 || all != 2 {
		t.Errorf("%d acts for the producer, %d in all", n, all)
	}
	o.get(behalfAt).says(t, http.StatusOK, "Nhận đề nghị mua sỉ "+shownCode(r.Code), "Báo giá đề nghị mua sỉ")
	o.get(actMonthAddress(so, statement.PeriodOf(d.now()))).says(t, http.StatusOK, "Nhận đề nghị mua sỉ", "Báo giá đề nghị mua sỉ")
}
