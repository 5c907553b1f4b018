package admin

import (
	"bytes"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

// pdfPages counts the pages of a document; it fails for what is none.
func pdfPages(t *testing.T, a answer) int {
	t.Helper()
	if a.status != http.StatusOK || !strings.HasPrefix(a.body, "%PDF-") {
		t.Fatalf("answered %d, %.80q", a.status, a.body)
	}
	return bytes.Count([]byte(a.body), []byte("/Type /Page\n"))
}

func TestPickedOrdersArePrintedAndEveryLookIsWrittenDown(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	var sent []string
	for range 3 {
		sent = append(sent, d.order(jar).Code)
	}
	b := d.as("Hoa", "economy")
	if list := b.get(ordersAt); !strings.Contains(list.body, `name="chon" value="`+sent[1]+`"`) {
		t.Error("no order can be picked")
	}
	looks := func() (n int) {
		if err := d.db.Pool.QueryRow(t.Context(), `SELECT count(*) FROM audit_log WHERE action LIKE '%contact_shown'`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if n := pdfPages(t, b.pick(ordersAt+"/nhieu", sent, "viec", "phieu")); n != 3 || looks() != 3 {
		t.Errorf("%d pages of slips, %d looks", n, looks())
	}
	if n := pdfPages(t, b.pick(ordersAt+"/nhieu", sent, "viec", "nhan")); n != 1 || looks() != 6 {
		t.Errorf("%d pages of labels, %d looks", n, looks())
	}
	d.signedIn(d.account("Nem", "producer", d.NemHaHoa())).pick(ordersAt+"/nhieu", sent, "viec", "phieu").says(t, http.StatusNotFound)
	b.follow(b.post(ordersAt+"/nhieu", "viec", "phieu", "chon", "gì đó")).says(t, http.StatusOK, "Bạn chưa chọn đơn nào.")
	b.follow(b.pick(ordersAt+"/nhieu", sent, "viec", "xac-nhan", "xem", "cho")).says(t, http.StatusOK, "Đã xác nhận 3 đơn.")
	b.follow(b.pick(ordersAt+"/nhieu", sent, "viec", "xac-nhan")).says(t, http.StatusOK, "Đã xác nhận 0 đơn. Chưa xác nhận được ")
	b.pick(ordersAt+"/nhieu", sent, "viec", "xoa").says(t, http.StatusConflict)
}

func TestAPriceCardIsPrintedOnlyForWhatBuyersSee(t *testing.T) {
	t.Parallel()
	d := open(t)
	var sent []string
	for n := range 9 {
		sent = append(sent, fmt.Sprint(d.Product(catalogtest.Goods{Name: fmt.Sprintf("Miến %d", n), Stock: 3}).ProductID))
	}
	draft := fmt.Sprint(d.Product(catalogtest.Goods{Name: "Nháp", State: catalog.Draft}).ProductID)
	b := d.as("Hoa", "economy")
	if n := pdfPages(t, b.pick(goodsAt+"/nhieu", append(sent, draft), "viec", "the-gia")); n != 2 {
		t.Errorf("nine cards on %d pages", n)
	}
	b.follow(b.pick(goodsAt+"/nhieu", []string{draft, "99999"}, "viec", "the-gia")).says(t, http.StatusOK, "Thẻ giá chỉ in được cho sản phẩm khách đang thấy.")
}

func TestAMonthIsPrintedForItsOwnProducer(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.order(d.jar())
	at := fmt.Sprintf("%s/%d/2026-11/in", statementsAt, d.CoopLangSo())
	if n := pdfPages(t, d.as("Bà Lý", "producer").get(at)); n != 1 {
		t.Errorf("%d pages", n)
	}
	d.signedIn(d.account("Nem", "producer", d.NemHaHoa())).get(at).says(t, http.StatusNotFound)
}

// TestNothingIsPrintedForWhatWasCalledOff: a slip says nothing of it, and somebody would pack.
func TestNothingIsPrintedForWhatWasCalledOff(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	good, gone := d.order(jar), d.order(jar)
	b := d.as("Hoa", "economy")
	b.follow(b.post(orderAddress(gone.Code)+"/huy", "reason", "Khách đổi ý"))
	if n := d.Number(`SELECT count(*) FROM orders WHERE state = 'cancelled'`); n != 1 {
		t.Fatalf("%d orders are called off", n)
	}
	for _, do := range []string{"phieu", "nhan"} {
		if n := pdfPages(t, b.pick(ordersAt+"/nhieu", []string{good.Code, gone.Code}, "viec", do)); n != 1 {
			t.Errorf("%s: %d pages", do, n)
		}
		b.follow(b.pick(ordersAt+"/nhieu", []string{gone.Code}, "viec", do)).says(t, http.StatusOK, "không còn gì để gửi")
	}
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action LIKE '%contact_shown'`); n != 2 {
		t.Errorf("%d looks, also at whose order was called off", n)
	}
}
