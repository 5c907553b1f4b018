package admin

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/money"
	"github.com/ocop-hungdao/ocop/orders"
)

func TestAProducerIsLedToTheirOwnDoorAndInsideToTheirDay(t *testing.T) {
	t.Parallel()
	d := open(t)
	a := d.account("Bà Lý", "producer", d.CoopLangSo())
	b := d.stranger()
	if led := b.get(ownShelfAt); led.location != ownDoor+"?ve=%2Fchu-the%2Fkho" {
		t.Errorf("a stranger is led to %q", led.location)
	}
	for door, to := range map[string]string{ownDoor: ownAt, loginPath: ownAt} {
		b := d.stranger()
		form := b.get(door)
		form.says(t, http.StatusOK)
		key := strings.SplitN(strings.SplitN(form.body, `name="door" value="`, 2)[1], `"`, 2)[0]
		if led := b.post(door, "door", key, "login", a.Login, "password", password); led.location != to {
			t.Errorf("from %s one is led to %q", door, led.location)
		}
		b.get(ownAt).says(t, http.StatusOK, "Chào Bà Lý")
		b.csrf = d.csrfOf(b)
		if led := b.post(ownSignOut); led.location != ownDoor+"?ra=1" {
			t.Errorf("signed out, one is led to %q", led.location)
		}
	}
	if led := d.signedIn(d.account("Hoa", "economy", 0)).get(ownAt); led.location != home {
		t.Errorf("an officer is led to %q", led.location)
	}
}

// csrfOf is the token of the forms of whoever is signed in.
func (d *desk) csrfOf(b *browser) string {
	d.t.Helper()
	s, err := d.office.Sessions.Find(d.t.Context(), b.cookies["sid"], agent)
	if err != nil {
		d.t.Fatal(err)
	}
	return s.CSRFToken()
}

func TestAProducerConfirmsAnOrderInTwoTaps(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	b := d.as("Bà Lý", "producer")
	day := b.get(ownAt)
	day.says(t, http.StatusOK, "hôm nay 1 đơn", "1 đơn chờ xác nhận", "Xác nhận đơn")
	at := ownOrdersAt + "/" + o.Code
	if !strings.Contains(day.body, `href="`+at+`"`) { // the first tap
		t.Fatalf("the button leads elsewhere: %s", day.body)
	}
	shown := b.get(at)
	shown.says(t, http.StatusOK, "Thu hộ", "Gói 2 món", "Đã gọi, khách đồng ý", "Bước sau: Đã gói xong")
	if strings.Contains(shown.body, "+84") || strings.Contains(shown.body, "tel:0912") {
		t.Error("the buyer is shown to who did not ask")
	}
	b.follow(b.post(at+"/buoc", "step", "confirm")).says(t, http.StatusOK, "Đã ghi khách đồng ý", "Đã gói xong") // the second
	b.follow(b.post(at+"/buoc", "step", "pack")).says(t, http.StatusOK, "Đã ghi gói xong")
	b.post(at+"/lien-he").says(t, http.StatusOK, "Gọi khách")
	looked := d.Number(`SELECT count(*) FROM audit_log WHERE action = 'order.contact_shown'`)
	b.post(at+"/nhan").says(t, http.StatusOK, "Nhãn dán kiện", "Người nhận", "Thu hộ")
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action = 'order.contact_shown'`); n != looked+1 {
		t.Errorf("the label told of the buyer, and %d looks are written down, not %d", n, looked+1)
	}
}

func TestAProducersPhoneReachesOnlyTheirOwnWhateverElseTheyMay(t *testing.T) {
	t.Parallel()
	d := open(t)
	theirs := d.Product(catalogtest.Goods{Name: "Nem thính", Producer: d.NemHaHoa(), Stock: 10})
	other := d.Placed(catalog.Take{VariantID: theirs.VariantID, Quantity: 1}).Orders[0]
	both := d.account("Bà Lý", "producer", d.CoopLangSo())
	d.Exec(`INSERT INTO account_roles (account_id, role) VALUES ($1, 'economy')`, both.ID)
	for _, b := range []*browser{d.as("Ông Hà", "producer"), d.signedIn(both)} {
		at := ownOrdersAt + "/" + other.Code
		for _, got := range []answer{b.get(at), b.post(at+"/buoc", "step", "confirm"), b.post(at + "/nhan"), b.post(at+"/het", "line", "1"),
			b.post(ownShelfAt+"/cham", "variant", fmt.Sprint(theirs.VariantID), "by", "-1", "once", "12345678")} {
			got.says(t, http.StatusNotFound, "Không tìm thấy trang này")
		}
		for _, path := range []string{ownAt, ownOrdersAt, ownShelfAt} {
			if got := b.get(path); strings.Contains(got.body, "Nem") {
				t.Errorf("%s shows another's goods", path)
			}
		}
	}
	if d.Stock(theirs.VariantID) != 9 {
		t.Error("another's stock was tapped")
	}
}

func TestATapCountsOnceAndIsTakenBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b, n := d.as("Bà Lý", "producer"), fmt.Sprint(jar.VariantID)
	tap := func(once string, pairs ...string) answer {
		return b.post(ownShelfAt+"/cham", append([]string{"variant", n, "once", once}, pairs...)...)
	}
	b.follow(tap("lan-mot-1", "by", "-1")).says(t, http.StatusOK, "Miến dong sợi nhỏ 500 g: 10 còn 9", "Hoàn tác")
	b.follow(tap("lan-mot-1", "by", "-1")).says(t, http.StatusOK, "còn 9") // the answer was lost, and it is sent again
	if d.Stock(jar.VariantID) != 9 {
		t.Errorf("tapped once, %d are left", d.Stock(jar.VariantID))
	}
	b.follow(tap("lan-hai-2", "by", "1")).says(t, http.StatusOK)
	b.follow(tap("lan-ba-33", "empty", "1")).says(t, http.StatusOK, "Đã hết", "10 còn 0")
	tap("lan-bon-4", "by", "-3") // less than nothing is nothing
	if d.Stock(jar.VariantID) != 0 {
		t.Errorf("%d are left", d.Stock(jar.VariantID))
	}
	b.follow(b.post(ownShelfAt+"/me", "variant", n, "once", "me-moi-12", "count", "20", "day", "01/10/2026")).says(t, http.StatusOK, "0 còn 20")
	b.post(ownShelfAt+"/me", "variant", n, "once", "me-moi-13", "count", "-2", "day", "31/12/2099").says(t, http.StatusUnprocessableEntity, "Ghi số nguyên", "không sau hôm nay")
	if got := d.Number(`SELECT count(*) FROM stock_movements WHERE note LIKE 'Mẻ %' AND reason = 'produced'`); got != 1 {
		t.Errorf("%d batches are written down", got)
	}
	if got := tap("ngan"); got.status != http.StatusUnprocessableEntity && got.status != http.StatusBadRequest {
		t.Errorf("a tap without a name is answered %d", got.status)
	}
}

func TestWhatRanOutIsToldToTheOfficeOnce(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	o := d.order(jar)
	b, at := d.as("Bà Lý", "producer"), ownOrdersAt+"/"+o.Code
	officer := d.as("Hoa", "economy")
	officer.get(home).saysNot(t, "đơn có món báo hết hàng")
	line := fmt.Sprint(d.Number(`SELECT id FROM order_lines WHERE order_id = $1`, o.ID))
	b.follow(b.post(at+"/het", "line", line)).says(t, http.StatusOK, "Đã báo hết: Miến dong sợi nhỏ 500 g. Xã đang hỏi khách.")
	b.post(at+"/het", "line", line)
	if d.Stock(jar.VariantID) != 0 || d.Number(`SELECT count(*) FROM order_events WHERE to_state = 'out_of_stock'`) != 1 {
		t.Errorf("%d are left", d.Stock(jar.VariantID))
	}
	officer.get(home).says(t, http.StatusOK, "đơn có món báo hết hàng")
	officer.get(ordersAt+"?xem=bao-het").says(t, http.StatusOK, "Đang xem 1–1 trong 1")
	if first, _, _ := strings.Cut(officer.get(orderAddress(o.Code)).says(t, http.StatusOK, "Cơ sở báo hết: Miến dong sợi nhỏ 500 g. Hỏi khách trước khi làm bước tiếp").body, "btn-big"); strings.HasSuffix(first, "btn btn-primary ") {
		t.Error("to go on is the first thing to do, though nobody has asked the buyer")
	}
	b.post(at+"/buoc", "step", "confirm")
	b.post(at+"/buoc", "step", "pack")
	officer.get(home).saysNot(t, "đơn có món báo hết hàng")
	b.post(at+"/het", "line", line).says(t, http.StatusConflict)
}

func TestWhoPacksReadsThatTheBuyerTakesTheRestAndGoesOnAtOnce(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar, tray := d.jar(), d.Product(catalogtest.Goods{Name: "Phở khô", Stock: 9, Price: 40_000})
	o := d.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}, catalog.Take{VariantID: tray.VariantID, Quantity: 1}).Orders[0]
	b, officer := d.as("Bà Lý", "producer"), d.as("Hoa", "economy")
	b.post(ownOrdersAt+"/"+o.Code+"/het", "line", itoa(o.Lines[0].ID))
	if err := d.office.Orders.TakeRest(t.Context(), orders.Choice{OrderID: o.ID, Seen: []int64{o.Lines[0].ID}, Reason: "Hết hàng"}); err != nil {
		t.Fatal(err)
	}
	for _, page := range []answer{officer.get(orderAddress(o.Code)), b.get(ownOrdersAt + "/" + o.Code)} {
		page.says(t, http.StatusOK, "Khách đã chọn nhận phần còn lại ở trang đơn", "Phở khô").saysNot(t, "Hỏi khách trước", "Khách đồng ý bỏ")
		if first, _, _ := strings.Cut(page.body, "btn-big"); !strings.Contains(first, "btn ") || !strings.Contains(page.body, "btn-big btn-primary") {
			t.Error("to go on is not the first thing to do")
		}
	}
	officer.get(ordersAt).says(t, http.StatusOK, "Phở khô").saysNot(t, "Miến dong sợi nhỏ")
}

func TestAnOrderGoesWithoutWhatRanOutOnceItsBuyerAgreed(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar, tray := d.jar(), d.Product(catalogtest.Goods{Name: "Phở khô", Stock: 9, Price: 40_000})
	o := d.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 2}, catalog.Take{VariantID: tray.VariantID, Quantity: 1}).Orders[0]
	b, officer, at := d.as("Bà Lý", "producer"), d.as("Hoa", "economy"), orderAddress(o.Code)
	line := itoa(o.Lines[0].ID)
	officer.get(at).saysNot(t, "nhận phần còn lại")
	b.post(ownOrdersAt+"/"+o.Code+"/het", "line", line)
	said := func(m money.VND) string { return strings.ReplaceAll(m.String(), "\u00a0", " ") }
	less := o.Total - o.Lines[0].Total
	for who, page := range map[string]answer{"the office": officer.get(at), "the producer": b.get(ownOrdersAt + "/" + o.Code)} {
		if page.says(t, http.StatusOK, "Khách đồng ý bỏ Miến dong sợi nhỏ 500 g, nhận phần còn lại", "Cả 2: bớt "+said(o.Lines[0].Total)+", khách còn trả "+said(less), "1 trong 2"); t.Failed() {
			t.Fatalf("%s does not see what it comes to", who)
		}
	}
	d.as("Chú Ba", "leader").post(at+"/bot-mon", "line", line, "count", "2", "after", "0").says(t, http.StatusForbidden)
	officer.post(at+"/bot-mon", "line", line, "count", "3", "after", "0").says(t, http.StatusConflict)
	officer.follow(officer.post(at+"/bot-mon", "line", line, "count", "2", "after", "0")).says(t, http.StatusOK, "Đã bỏ món hết hàng khỏi đơn", "không gửi 2", "Phần không gửi", said(less)).saysNot(t, "Hỏi khách trước", "Kiện đã gửi")
	b.post(ownOrdersAt+"/"+o.Code+"/bot-mon", "line", line, "count", "2", "after", "0").says(t, http.StatusConflict) // a page from before
	officer.get(home).saysNot(t, "đơn có món báo hết hàng")
	packs := b.get(ownOrdersAt+"/"+o.Code).says(t, http.StatusOK, "Gói 1 món", "Phở khô", said(less))
	if _, list, _ := strings.Cut(packs.body, "own-pack"); strings.Contains(strings.SplitN(list, "</ul>", 2)[0], "Miến dong") {
		t.Error("what is not there is on the list of what is packed")
	}
	label := b.post(ownOrdersAt + "/" + o.Code + "/nhan")
	if label.says(t, http.StatusOK, "Phở khô", said(less)).saysNot(t, "Miến dong sợi nhỏ", "Kiện "); t.Failed() {
		t.Fatal(label.body)
	}
	for _, step := range []string{"confirm", "pack"} {
		b.post(ownOrdersAt+"/"+o.Code+"/buoc", "step", step)
	}
	officer.follow(officer.post(at+"/gui", "courier", "ghn", "tracking", "GHN00077", "after", "1")).says(t, http.StatusOK, "Kiện 1", "GHN00077")
	if got := d.Number(`SELECT ask FROM shipments WHERE order_id = $1 AND state = 'shipped'`, o.ID); got != int(less) {
		t.Errorf("the courier asks for %d, not %d", got, less)
	}
}

func TestAProducersPhoneHasTheSameFourPlacesOnEveryPage(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	maker, officer := d.as("Bà Lý", "producer"), d.as("Hoa", "economy")
	for _, at := range []string{papersAt, statementsAt, reviewsAt, goodsAt} {
		for _, to := range []string{ownAt, ownOrdersAt, ownShelfAt, ownPapersAt} {
			onPage(t, maker.get(at), `href="`+to+`"`)
		}
	}
	if strings.Contains(officer.get(papersAt).body, `href="`+ownShelfAt+`"`) {
		t.Error("an officer is led to a producer's shelf")
	}
}
