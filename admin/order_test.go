package admin

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/ordercode"
	"github.com/ocop-hungdao/ocop/orders/ledger"
)

func TestAnOfficerTakesAnOrderFromPlacedToPaid(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	b := d.as("Nguyễn Thị Hoa", "economy")
	at := orderAddress(o.Code)
	for _, step := range []struct{ button, path, step, said string }{
		{"Đã gọi, khách đồng ý", "/buoc", "confirm", "Đã ghi khách đồng ý. Bước tiếp theo là gói hàng."},
		{"Đã gói xong", "/buoc", "pack", "Đã ghi gói xong."},
		{"Đã giao bưu tá", "/buoc", "ship", "Đã ghi giao bưu tá."},
		{"Đã giao", "/buoc", "deliver", "Còn ghi tiền thu hộ."},
		{"Đã thu tiền", "/thu-tien", "", "Đã ghi thu tiền. Đơn hoàn tất."},
	} {
		page := b.get(at)
		page.says(t, http.StatusOK, step.button)
		if biggest := strings.Count(page.body, "btn-big"); biggest != 1 {
			t.Errorf("%d next steps stand on the page", biggest)
		}
		b.follow(b.post(at+step.path, "step", step.step)).says(t, http.StatusOK, step.said)
	}
	done := b.get(at)
	done.says(t, http.StatusOK, "Đơn đã hoàn tất", "Đã thu tiền, đơn hoàn tất", "Nguyễn Thị Hoa", "Khách đặt đơn")
	if strings.Contains(done.body, "btn-big") || strings.Contains(done.body, "Hủy đơn này") || strings.Contains(plain(done.body), "Đã ghi thu tiền") {
		t.Error("a finished order still asks for something, or says twice what was done")
	}
	if paid, err := ledger.NewStore(d.db).Paid(context.Background(), o.ID); err != nil || paid != o.Total {
		t.Errorf("%s of %s is booked (%v)", paid, o.Total, err)
	}
}

func TestACancelledOrderGivesItsGoodsBackAndSaysWhy(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	o := d.order(jar)
	b := d.as("Hoa", "economy")
	at := orderAddress(o.Code)
	b.post(at+"/huy").says(t, http.StatusUnprocessableEntity, "Ghi lý do hủy", "Còn 1 chỗ cần sửa")
	b.post(at+"/huy", "reason", "một lý do không có trong danh sách").says(t, http.StatusUnprocessableEntity, "Ghi lý do hủy")
	long := b.post(at+"/huy", "other", strings.Repeat("dài ", 60))
	long.says(t, http.StatusUnprocessableEntity, "Lý do dài quá 200 ký tự")
	if !strings.Contains(long.body, strings.TrimSpace(strings.Repeat("dài ", 60))) || d.Stock(jar.VariantID) != 8 {
		t.Error("what was written is lost, or the order was cancelled")
	}
	b.follow(b.post(at+"/huy", "reason", "Khách đổi ý", "other", "Khách mua nhầm")).says(t, http.StatusOK, "Đã hủy đơn. Hàng đã về kho.", "Đơn đã đóng", "Lý do: Khách mua nhầm")
	if left := d.Stock(jar.VariantID); left != 10 {
		t.Errorf("%d are in stock, want 10", left)
	}
	b.post(at+"/huy", "reason", "Khách đổi ý").says(t, http.StatusConflict, "Bước này bạn đã ghi lúc 12:00")
	if left := d.Stock(jar.VariantID); left != 10 {
		t.Errorf("it gave back twice: %d", left)
	}
}

func TestOfTwoOfficersOneConfirmsAndTheOtherIsToldWho(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	hoa, lan := d.as("Nguyễn Thị Hoa", "economy"), d.as("Trần Thị Lan", "youth")
	var answers [2]answer
	var together sync.WaitGroup
	for i, b := range []*browser{hoa, lan} {
		together.Go(func() { answers[i] = b.post(orderAddress(o.Code)+"/buoc", "step", "confirm") })
	}
	together.Wait()
	winner, late := 0, 1
	if answers[0].status == http.StatusConflict {
		winner, late = 1, 0
	}
	if answers[winner].status != http.StatusSeeOther {
		t.Fatalf("nobody confirmed: %d and %d", answers[0].status, answers[1].status)
	}
	name := []string{"Nguyễn Thị Hoa", "Trần Thị Lan"}[winner]
	answers[late].says(t, http.StatusConflict, "Đơn này vừa được "+name+" chuyển sang bước khác lúc 12:00", "Đã gói xong")
}

func TestAPageThatStoodOpenDoesNoLaterStep(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	b := d.as("Hoa", "economy")
	at := orderAddress(o.Code)
	for _, step := range []string{"ship", "collect", "cancel", "", "xyz"} {
		if got := b.post(at+"/buoc", "step", step); got.status != http.StatusConflict {
			t.Errorf("%q answered %d", step, got.status)
		}
	}
	b.get(at).says(t, http.StatusOK, "Đã gọi, khách đồng ý")
}

func TestABuyerIsMaskedUntilSomebodyAsksAndThatIsWrittenDown(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	b := d.as("Nguyễn Thị Hoa", "economy")
	at := orderAddress(o.Code)
	for _, path := range []string{home, ordersAt, at, searchAt + "?q=khach"} {
		page := b.get(path)
		page.says(t, http.StatusOK, "Kh. •••", "0900 ••• 101")
		for _, secret := range []string{"900000101", "0900\u00a0000\u00a0101", "Khách mẫu", "Số 1 ngõ 2"} {
			if strings.Contains(page.body, secret) {
				t.Errorf("%s shows %q", path, secret)
			}
		}
	}
	shown := b.post(at + "/lien-he")
	shown.says(t, http.StatusOK, "0900 000 101", "Khách mẫu", "Số 1 ngõ 2 phố mẫu", "Gọi khách")
	if !strings.Contains(shown.body, `href="tel:+84900000101"`) {
		t.Error("the number cannot be called")
	}
	var looks int
	if err := d.db.Pool.QueryRow(context.Background(), `SELECT count(*) FROM audit_log WHERE action = 'order.contact_shown' AND entity_id = $1 AND actor_name = 'Nguyễn Thị Hoa'`, o.ID).Scan(&looks); err != nil || looks != 1 {
		t.Errorf("%d looks are written down (%v)", looks, err)
	}
	if again := b.get(at); strings.Contains(again.body, "0900\u00a0000\u00a0101") {
		t.Error("the number stays in sight")
	}
}

func TestAnOrderIsFoundByItsCodeAsPeopleWriteIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	b := d.as("Hoa", "economy")
	shown := ordercode.Code(o.Code).Shown()
	for _, path := range []string{ordersAt + "/" + strings.ToLower(shown), searchAt + "?q=" + shown} {
		if led := b.get(path); led.location != orderAddress(o.Code) {
			t.Errorf("%s leads to %q (%d)", path, led.location, led.status)
		}
	}
	b.get(ordersAt+"?q="+shown).says(t, http.StatusOK, shown)
	b.get(ordersAt+"?q=101").says(t, http.StatusOK, shown)
	b.get(ordersAt+"?q=999").says(t, http.StatusOK, "Không có dòng nào khớp")
	b.get(ordersAt+"/OCP-2222-2222").says(t, http.StatusNotFound, "Không tìm thấy trang này")
	b.get(ordersAt+"/%00").says(t, http.StatusNotFound)
}

func TestWhatAnybodyTypedStaysText(t *testing.T) {
	t.Parallel()
	d := open(t)
	const evil = `<script>alert(1)</script>"><img src=x onerror=alert(2)>`
	jar := d.Product(catalogtest.Goods{Name: evil, Variant: evil, Stock: 10})
	c := d.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	r := d.Request(c, 0)
	r.Name, r.AddressLine, r.Note = "An <b>Nguyễn</b>", "Số 1 "+evil, evil
	q, err := d.Checkout.Quote(context.Background(), c.ID, r.Destination)
	if err != nil {
		t.Fatal(err)
	}
	r.ExpectedTotal = &q.Total
	p, err := d.Checkout.Place(context.Background(), r)
	if err != nil {
		t.Fatal(err)
	}
	at := orderAddress(p.Orders[0].Code)
	b := d.as("Hoa <script>", "economy")
	for _, page := range []answer{
		b.get(home), b.get(ordersAt), b.get(at), b.post(at + "/lien-he"), b.get(goodsAt), b.get(productAddress(jar.ProductID)),
		b.get(searchAt + "?q=" + "%3Cscript%3Ealert(1)%3C%2Fscript%3E"), b.get(ordersAt + "?q=%22%3E%3Cscript%3Ealert(1)"),
		b.post(at+"/huy", "other", strings.Repeat(evil, 9)), b.post(productAddress(jar.ProductID)+"/gia", "variant", "1", "price", evil),
		b.follow(b.post(at+"/huy", "other", evil)),
	} {
		if strings.Contains(page.body, "<script>alert") || strings.Contains(page.body, "<img src=x") || strings.Contains(page.body, "<b>Nguyễn") || page.status >= 500 {
			t.Errorf("markup came through (%d): %s", page.status, page.body)
		}
	}
}

// TestWhoReceivesGroupsIsToldOfThem: a group waits for whoever may say yes to it, and most of those
// read no orders.
func TestWhoReceivesGroupsIsToldOfThem(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	d.Exec(`INSERT INTO visit_places (slug, name, producer_id, capacity, minutes, lead_minutes, ahead_days, most_party, group_from) VALUES ('xuong', 'Xưởng mẫu', $1, 40, 60, 60, 90, 40, 10)`, d.CoopLangSo())
	d.Exec(`INSERT INTO visit_slots (place_id, starts_at, capacity, taken) SELECT id, '2026-11-28 09:00+07', 40, 20 FROM visit_places`)
	d.Exec(`INSERT INTO visit_bookings (code, once, place_id, starts_at, party, name, phone, state, created_at, updated_at) SELECT 'OCV-1', 'o', id, '2026-11-28 09:00+07', 20, 'Khách mẫu', '+84900000101', 'requested', now(), now() FROM visit_places`)
	for _, role := range []string{"economy", "culture", "services"} {
		d.as("Người đón", role).get(home).says(t, http.StatusOK, "1 nhóm khách chờ xác nhận buổi thăm")
	}
	d.as("Đoàn", "youth").get(home).saysNot(t, "nhóm khách chờ")
}

func TestTheOverviewShowsOnlyWorkThatIsThere(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	b.get(home).says(t, http.StatusOK, "Hôm nay không còn việc gấp.", "Hôm nay chưa có đơn mới.", "Thứ Ba, 24/11/2026")
	jar := d.jar()
	o := d.order(jar)
	d.Product(catalogtest.Goods{Name: "Bún hết"})
	d.Recognise(jar.ProductID, 4, "2023-12-15", "2026-12-14")
	page := b.get(home)
	page.says(t, http.StatusOK, "1 đơn mới chờ xác nhận", "1 sản phẩm đang bán mà hết hàng", "1 chứng nhận hết hạn trong 30 ngày", "hết hạn 14/12/2026", "1 đơn, "+strings.ReplaceAll(o.Total.String(), "\u00a0", " "))
	if text := plain(page.body); strings.Contains(text, "quá hạn xác nhận") || strings.Contains(text, "chưa ghi tiền thu") {
		t.Error("work that is not there stands on the page")
	}
	d.pass(5 * time.Hour)
	b = d.as("Lan", "economy")
	b.get(home).says(t, http.StatusOK, "1 đơn quá hạn xác nhận", "Cũ nhất đặt lúc 12:00 hôm nay")
}

func TestAParcelThatNobodyTookIsFollowedHome(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	o := d.order(jar)
	b := d.as("Hoa", "economy")
	at := orderAddress(o.Code)
	for _, step := range []struct{ step, button, said string }{
		{"confirm", "", ""}, {"pack", "", ""}, {"ship", "", ""},
		{"miss", "Chưa gặp khách", "Gọi khách hẹn lại"}, {"ship", "Đã giao bưu tá", ""}, {"turn_back", "Cho hoàn về", "đang hoàn về"}, {"take_in", "Đã nhận lại hàng", "hàng trở lại kho"},
	} {
		b.get(at).says(t, http.StatusOK, step.button)
		b.follow(b.post(at+"/buoc", "step", step.step)).says(t, http.StatusOK, step.said)
	}
	b.get(at).says(t, http.StatusOK, "Đơn đã đóng", "Khách không nhận, hàng đã hoàn về cơ sở")
	if left := d.Stock(jar.VariantID); left != 10 {
		t.Errorf("%d are in stock, want 10", left)
	}
}

func TestACallThatNobodyAnsweredIsCounted(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	b := d.as("Nguyễn Thị Hoa", "economy")
	at := orderAddress(o.Code)
	b.follow(b.post(at+"/khong-nghe")).says(t, http.StatusOK, "Đã ghi khách không nghe máy lần 1. Gọi lại sau 2 giờ nhé.", "Đã gọi 1 lần, lần cuối lúc 12:00 hôm nay", "Gọi khách, không nghe máy")
	d.pass(2 * time.Hour)
	b = d.as("Lan", "economy")
	b.follow(b.post(at+"/khong-nghe")).says(t, http.StatusOK, "lần 2", "Đã gọi 2 lần, lần cuối lúc 14:00 hôm nay", "Đã gọi, khách đồng ý")
	b.follow(b.post(at+"/buoc", "step", "confirm")).says(t, http.StatusOK, "Bước tiếp theo là gói hàng")
	after := b.post(at + "/khong-nghe")
	after.says(t, http.StatusConflict, "Bước này bạn đã ghi lúc 14:00")
	if strings.Contains(after.body, "Không nghe máy</button>") || strings.Contains(plain(after.body), "Đã gọi 2 lần") {
		t.Error("an order that is confirmed still asks to be called about")
	}
}

func TestScriptInANoteOrAReasonIsText(t *testing.T) {
	t.Parallel()
	d := open(t)
	const evil = `<script>alert("x")</script>"><img src=x onerror=alert(1)>`
	o := d.order(d.jar())
	d.Exec(`UPDATE purchases SET note = $1, buyer_name = $1, address_line = $1`, evil)
	b := d.as("Hoa "+evil, "economy")
	at := orderAddress(o.Code)
	open := b.get(at)
	open.says(t, http.StatusOK, evil)
	closed := b.follow(b.post(at+"/huy", "reason", "Khác", "other", evil))
	closed.says(t, http.StatusOK, "Lý do: "+evil)
	for _, a := range []answer{open, closed, b.get("/quan-tri"), b.get("/quan-tri/don-hang?xem=tat-ca"), b.get("/quan-tri/don-hang?tim=" + url.QueryEscape(evil))} {
		if strings.Contains(a.body, "<script>alert") || strings.Contains(a.body, "<img src=x") {
			t.Error("what was typed is part of the page")
		}
	}
}
