package admin

import (
	"context"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/orders/waiting"
)

// waits leaves a number for a product.
func (d *desk) waits(jar catalogtest.Jar, phone string) {
	d.t.Helper()
	if _, _, err := d.office.Waiting.Ask(context.Background(), waiting.Wish{VariantID: jar.VariantID, Phone: phone, Quantity: 1}); err != nil {
		d.t.Fatal(err)
	}
}

// looks is how often numbers of who waits were looked at.
func (d *desk) looks() (n int) {
	d.t.Helper()
	if err := d.db.Pool.QueryRow(context.Background(), `SELECT count(*) FROM audit_log WHERE action = 'waiting.numbers_shown' AND actor_name = 'Hoa'`).Scan(&n); err != nil {
		d.t.Fatal(err)
	}
	return n
}

func TestWhoWaitsIsToldInOrderAndOnce(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến dong", Stock: 0})
	b := d.as("Hoa", "economy")
	b.get(waitingAt).says(t, http.StatusOK, "Chưa có ai chờ hàng")
	d.waits(jar, "0912345001")
	d.waits(jar, "0912345002")
	b.get(waitingAt).says(t, http.StatusOK, "Đang chờ hàng", "2 người đang chờ, cần 2 gói", "Còn 0 gói")
	b.post(productAddress(jar.ProductID)+"/kho", "variant", fmt.Sprint(jar.VariantID), "seen", "0", "count", "1", "reason", "produced")
	b.get(home).says(t, http.StatusOK, "khách cần báo đã có hàng")
	list := b.get(waitingAt)
	list.says(t, http.StatusOK, "1 người tới lượt", "0912 345 001", "Nhắn Zalo", "Miến dong (500 g) đã có hàng, hiện còn 1 gói", "http://example.vn/san-pham/mien-dong")
	if n := d.looks(); n != 1 {
		t.Errorf("%d looks at numbers are written down", n)
	}
	if strings.Contains(list.body, "345 002") || strings.Contains(list.body, "84912345002") {
		t.Error("the number of somebody whose turn it is not is shown")
	}
	for _, link := range []string{`href="tel:+84912345001"`, `href="https://zalo.me/84912345001"`} {
		if !strings.Contains(list.body, link) {
			t.Errorf("no %s", link)
		}
	}
	request := regexp.MustCompile(`name="request" value="(\d+)"`).FindStringSubmatch(list.body)[1]
	b.follow(b.post(waitingAt+"/bao", "request", request, "reached", "yes")).says(t, http.StatusOK, "Đã ghi là đã báo", "trong đó 1 đã báo cho người trước")
	b.post(waitingAt+"/bao", "request", request, "reached", "yes").says(t, http.StatusConflict, "đồng nghiệp vừa báo rồi")
	d.pass(waiting.Turn)
	again := d.as("Hoa", "economy").get(waitingAt)
	again.says(t, http.StatusOK, "0912 345 002")
}

func TestWhoOnlyLooksSeesNoNumber(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến dong", Stock: 0})
	d.waits(jar, "0912345001")
	d.Exec(`UPDATE variants SET stock = 1`)
	page := d.as("Ông Chủ tịch", "leader").get(waitingAt)
	page.says(t, http.StatusOK, "0912 ••• 001", "Tài khoản này chỉ xem")
	if strings.Contains(page.body, "84912345001") || strings.Contains(page.body, "Đã báo</") {
		t.Error("a reader sees the number, or may tell")
	}
	if n := d.looks(); n != 0 {
		t.Errorf("%d looks at numbers that were not shown", n)
	}
	maker := d.signedIn(d.account("Bà Lý", "producer", d.NemHaHoa()))
	maker.get(waitingAt).says(t, http.StatusOK, "Chưa có ai chờ hàng")
}
