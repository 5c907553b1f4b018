package admin

import (
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/workbook"
)

// bookRows reads the lines of a workbook that was sent, without its heading.
func bookRows(t *testing.T, a answer) (out []string) {
	t.Helper()
	if a.status != http.StatusOK || a.header.Get("Content-Type") != mimeBook {
		t.Fatalf("answered %d to %s: %s", a.status, a.location, plain(a.body))
	}
	sheets, err := workbook.Read([]byte(a.body))
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range sheets[0].Rows[1:] {
		var cells []string
		for _, c := range r.Cells {
			cells = append(cells, c.Text)
		}
		out = append(out, strings.Join(cells, "|"))
	}
	return out
}

func TestPickedRowsAloneAreAWorkbook(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar, nem := d.jar(), d.Product(catalogtest.Goods{Name: "Nem thính", Producer: d.NemHaHoa(), Stock: 3})
	one := d.order(jar)
	d.order(jar)
	b := d.as("Hoa", "economy")
	paper := d.Number(`SELECT min(id) FROM papers WHERE producer_id = $1`, d.NemHaHoa())
	for at, row := range map[string]string{ordersAt: one.Code, goodsAt: fmt.Sprint(nem.ProductID), makersAt: fmt.Sprint(d.NemHaHoa()), papersAt: fmt.Sprint(paper)} {
		onPage(t, b.get(at), `name="chon" value="`+row+`" form="pick"`)
		onPage(t, b.get(at), `value="excel"`)
		if rows := bookRows(t, b.pick(at+"/nhieu", []string{row, "999999", "x' OR true --"}, "viec", "excel", "xem", "tat-ca")); len(rows) != 1 {
			t.Errorf("%s gives %q", at, rows)
		}
		b.follow(b.post(at+"/nhieu", "viec", "excel", "xem", "tat-ca")).says(t, http.StatusOK, "Bạn chưa chọn ")
	}
	if rows := bookRows(t, b.pick(ordersAt+"/nhieu", []string{one.Code}, "viec", "excel")); !strings.Contains(rows[0], "•••") {
		t.Errorf("a buyer is not masked: %q", rows)
	}
	ly := d.as("Bà Lý", "producer")
	if rows := bookRows(t, ly.pick(goodsAt+"/nhieu", []string{fmt.Sprint(nem.ProductID), fmt.Sprint(jar.ProductID)}, "viec", "excel")); len(rows) != 1 || !strings.Contains(rows[0], "Miến dong") {
		t.Errorf("a producer takes %q", rows)
	}
	if got := b.post(goodsAt+"/nhieu", "viec", "excel", "tat-ca", "1", "xem", "dang-ban", "q", "nem"); got.location != ledgersAt+"/san-pham.xlsx?q=nem&xem=dang-ban" {
		t.Errorf("all that match lead to %s", got.location)
	}
}

func TestWhatCouldNotBeDoneKeepsWhatIsPicked(t *testing.T) {
	t.Parallel()
	d := open(t)
	var ids []string
	for n := range 52 {
		ids = append(ids, fmt.Sprint(d.Product(catalogtest.Goods{Name: fmt.Sprintf("Miến %d", n), Stock: 3}).ProductID))
	}
	b := d.as("Hoa", "economy")
	led := b.pick(goodsAt+"/nhieu", ids[:2], "viec", "doi-nhom", "xem", "tat-ca", "q", "mien", "trang", "2", "sau", "1790000000000000.12")
	if want := goodsAt + "?q=mien&trang=2&xem=tat-ca&sau=1790000000000000.12&chon=" + ids[0] + "_" + ids[1]; led.location != want {
		t.Errorf("leads to %s, want %s", led.location, want)
	}
	page := b.get(goodsAt + "?chon=" + ids[50] + "_" + ids[51] + "_x\"><script>")
	for n, want := range map[int]bool{50: true, 51: true, 49: false} {
		if got := strings.Contains(page.body, `value="`+ids[n]+`" form="pick" checked`); got != want {
			t.Errorf("%s is picked: %t", ids[n], got)
		}
	}
	page.saysNot(t, "<script>")
	for _, bad := range []string{"-3", "99999999999", "x"} {
		if led := b.pick(goodsAt+"/nhieu", ids[:1], "viec", "doi-nhom", "trang", bad, "sau", "x"); led.location != goodsAt+"?xem=tat-ca&chon="+ids[0] {
			t.Errorf("page %s leads to %s", bad, led.location)
		}
	}
}

func TestProducersAreStoppedTogetherAndGoOnInOneTap(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	d.Product(catalogtest.Goods{Name: "Nem thính", Producer: d.NemHaHoa(), Stock: 3})
	draft := d.Producer("Hộ thử", d.LangSo())
	d.Exec(`UPDATE producers SET state = 'draft', registration_number = '' WHERE id = $1`, draft)
	both := []string{fmt.Sprint(d.CoopLangSo()), fmt.Sprint(d.NemHaHoa())}
	state := func() int { return d.Number(`SELECT count(*) FROM producers WHERE state = 'suspended'`) }
	b := d.as("Hoa", "economy")
	again := b.follow(b.pick(makersAt+"/nhieu", both, "viec", "trang-thai", "state", "suspended"))
	again.says(t, http.StatusOK, "Bạn chọn trạng thái mới và ghi lý do")
	onPage(t, again, `value="`+both[0]+`" form="pick" checked`)
	after := b.follow(b.pick(makersAt+"/nhieu", append(both, fmt.Sprint(draft)), "viec", "trang-thai", "state", "suspended", "why", "Đoàn kiểm tra"))
	after.says(t, http.StatusOK, "Đã tạm dừng 2 cơ sở.", "Hoàn tác", "Chưa đổi được Hộ thử.")
	if state() != 2 {
		t.Fatalf("%d are stopped", state())
	}
	undo := undoValue.FindStringSubmatch(after.body)
	if undo == nil {
		t.Fatal("nothing takes it back")
	}
	d.Exec(`UPDATE producers SET row_version = row_version + 1 WHERE id = $1`, both[1])
	b.follow(b.post(makersAt+"/nhieu", "viec", "lai", "vua", undo[1])).says(t, http.StatusOK, "Đã cho hoạt động lại 1 trong 2 cơ sở.")
	b.follow(b.pick(makersAt+"/nhieu", append(both, fmt.Sprint(draft)), "viec", "trang-thai", "state", "good_standing", "why", "Đủ giấy")).
		says(t, http.StatusOK, "1 cơ sở vừa được xác nhận đang hoạt động.", "Chưa đổi được")
	if state() != 0 {
		t.Errorf("%d stay stopped", state())
	}
	leader := d.as("Lãnh", "leader")
	leader.get(makersAt).saysNot(t, `value="trang-thai"`)
	for _, what := range []string{"trang-thai", "lai"} {
		leader.pick(makersAt+"/nhieu", both, "viec", what, "state", "suspended", "why", "x").says(t, http.StatusForbidden)
	}
}

func TestCardsAndLabelsArePrintedForPickedProducers(t *testing.T) {
	t.Parallel()
	d := open(t)
	var ids []string
	for n := range 9 {
		one := d.Producer(fmt.Sprintf("Cơ sở %d", n), d.LangSo())
		d.Exec(`UPDATE producers SET address_line = 'Thôn 1, xã Hưng Đạo' WHERE id = $1`, one)
		ids = append(ids, fmt.Sprint(one))
	}
	d.Exec(`UPDATE producers SET state = 'suspended', address_line = '' WHERE id = $1`, ids[8])
	b := d.as("Hoa", "economy")
	for _, what := range []string{"the-qr", "nhan-thu"} {
		if n := pdfPages(t, b.pick(makersAt+"/nhieu", ids, "viec", what)); n != 1 {
			t.Errorf("%s takes %d pages for eight", what, n)
		}
	}
	b.follow(b.pick(makersAt+"/nhieu", ids[8:], "viec", "the-qr")).says(t, http.StatusOK, "Thẻ QR chỉ in được cho cơ sở khách đang thấy.")
	b.follow(b.pick(makersAt+"/nhieu", ids[8:], "viec", "nhan-thu")).says(t, http.StatusOK, "chưa ghi địa chỉ")
}

func TestPickedPapersAreRemindedOfOnceADay(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar, nem := d.jar(), d.Product(catalogtest.Goods{Name: "Nem thính", Producer: d.NemHaHoa(), Stock: 3})
	d.Exec(`UPDATE papers SET expires_on = $1 WHERE producer_id = $2`, d.now().Add(20*24*time.Hour), d.CoopLangSo())
	d.Exec(`UPDATE papers SET expires_on = $1 WHERE producer_id = $2`, d.now().Add(-9*24*time.Hour), d.NemHaHoa())
	d.Exec(`UPDATE producers SET email = 'nem@example.vn' WHERE id = $1`, d.NemHaHoa())
	d.Exec(`UPDATE producers SET email = '' WHERE id = $1`, d.CoopLangSo())
	d.Exec(`INSERT INTO papers (kind, producer_id, product_id, number, issuer, issued_on, visibility, check_state) SELECT kind, producer_id, product_id, 'VH', issuer, issued_on, visibility, check_state FROM papers LIMIT 1`)
	_, _ = jar, nem
	var ids []string
	n := d.Number(`SELECT max(id) FROM papers`)
	for i := range n {
		ids = append(ids, fmt.Sprint(i+1))
	}
	late := d.Number(`SELECT count(*) FROM papers WHERE producer_id = $1`, d.NemHaHoa())
	asked := func() int { return d.Number(`SELECT count(*) FROM outbox WHERE kind = 'catalog.paper_reminded'`) }
	b := d.as("Hoa", "economy")
	page := b.follow(b.pick(papersAt+"/nhieu", ids, "viec", "nhac"))
	page.says(t, http.StatusOK, fmt.Sprintf("Đang gửi thư điện tử nhắc gia hạn %d giấy.", late), "1 giấy chưa đến lúc nhắc", "Chưa có email, bạn gọi hoặc in thư: HTX Miến làng So (mẫu)")
	onPage(t, page, `value="`+ids[0]+`" form="pick" checked`)
	if asked() != late {
		t.Fatalf("%d letters for %d papers", asked(), late)
	}
	b.follow(b.pick(papersAt+"/nhieu", ids, "viec", "nhac")).says(t, http.StatusOK, fmt.Sprintf("%d giấy hôm nay đã nhắc rồi.", late))
	if asked() != late {
		t.Error("the same day they are reminded again")
	}
	b.get(auditAt).says(t, http.StatusOK, "nhắc gia hạn giấy tờ số")
	if pages := pdfPages(t, b.pick(papersAt+"/nhieu", ids, "viec", "thu")); pages != 2 {
		t.Errorf("%d letters for two producers", pages)
	}
	b.follow(b.pick(papersAt+"/nhieu", []string{fmt.Sprint(n)}, "viec", "thu")).says(t, http.StatusOK, "không có thư để in")
	ly := d.as("Bà Lý", "producer")
	ly.get(papersAt).saysNot(t, "Nhắc gia hạn")
	for _, what := range []string{"nhac", "thu"} {
		ly.pick(papersAt+"/nhieu", ids, "viec", what).says(t, http.StatusForbidden)
	}
}
