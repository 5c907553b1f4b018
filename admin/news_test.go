package admin

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/orders"
	"github.com/ocop-hungdao/ocop/orders/consent"
)

// leads fails unless an answer leads there.
func leads(t *testing.T, a answer, to string) {
	t.Helper()
	if a.status != http.StatusSeeOther || a.location != to {
		t.Errorf("answered %d and led to %q, not %q: %s", a.status, a.location, to, plain(a.body))
	}
}

// allows places a jar for somebody who ticked the box.
func (d *desk) allows(jar catalogtest.Jar, n int) *orders.Purchase {
	d.t.Helper()
	c := d.Cart(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	r := d.Request(c, 0)
	q, err := d.Checkout.Quote(d.t.Context(), c.ID, r.Destination)
	if err != nil {
		d.t.Fatal(err)
	}
	r.ExpectedTotal, r.NewBatches, r.Name = &q.Total, true, "Khách Kín"
	r.Phone, r.Email = fmt.Sprintf("0900 000 %03d", n), fmt.Sprintf("kin%d@mau.example", n)
	p, err := d.Checkout.Place(d.t.Context(), r)
	if err != nil {
		d.t.Fatal(err)
	}
	return p
}

func TestAProducerSeesTheMessageAndANumberAndSendsItOnce(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	maker := d.signedIn(d.account("Chị So", "producer", d.CoopLangSo()))
	maker.get(ownNewsAt).says(t, http.StatusOK, "Chưa có ai chờ tin", "Chọn mặt hàng vừa có mẻ mới")
	for n := range 3 {
		d.allows(jar, 101+n)
	}
	at := ownNewsAt + "?hang=" + itoa(jar.ProductID)
	preview := maker.get(at)
	preview.says(t, http.StatusOK, "3 người đang chờ tin", "Người mua sẽ nhận đúng tin này", "vừa có mẻ mới", "Gửi cho 3 người", "(tên người mua)")
	for _, secret := range []string{"Khách Kín", "kin101", "0900 000 101", "0900000101"} {
		if strings.Contains(preview.body, secret) {
			t.Errorf("the producer is shown %q", secret)
		}
	}
	goods := []string{"goods", itoa(jar.ProductID)}
	leads(t, maker.post(ownNewsAt+"/gui", goods...), ownNewsAt)
	maker.get(ownNewsAt).says(t, http.StatusOK, "Gửi được tin nữa từ", "gửi 3 người")
	if strings.Contains(maker.get(at).body, "Gửi cho 3 người") {
		t.Error("it may be sent again at once")
	}
	maker.post(ownNewsAt+"/gui", goods...).says(t, http.StatusConflict, "trong 7 ngày qua rồi")
	if n := d.Number(`SELECT count(*) FROM outbox WHERE kind = $1`, consent.NewsOwed); n != 3 {
		t.Errorf("%d are promised", n)
	}
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action = 'consent.news_sent' AND actor_name = 'Chị So' AND after->>'people' = '3'`); n != 1 {
		t.Errorf("%d lines in the log", n)
	}
}

func TestNewsAreSentForOneselfAndByOfficersForAnybody(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.allows(jar, 101)
	goods := []string{"goods", itoa(jar.ProductID)}
	stranger := d.signedIn(d.account("Anh Nem", "producer", d.NemHaHoa()))
	stranger.get(makerAddress(d.CoopLangSo())+"/me-moi").says(t, http.StatusNotFound)
	if s := stranger.post(makerAddress(d.CoopLangSo())+"/me-moi/gui", goods...); s.status != http.StatusNotFound {
		t.Errorf("for somebody else: %d", s.status)
	}
	stranger.post(ownNewsAt+"/gui", goods...).says(t, http.StatusConflict, "không báo được")
	officer := d.as("Chị Kinh tế", "economy")
	officer.get(makerAddress(d.CoopLangSo())+"/me-moi?hang="+itoa(jar.ProductID)).says(t, http.StatusOK, "1 người đang chờ tin", "Gửi cho 1 người")
	leads(t, officer.post(makerAddress(d.CoopLangSo())+"/me-moi/gui", goods...), makerAddress(d.CoopLangSo())+"/me-moi")
}

func TestAnOfficerWhoIsCalledStopsNewsAndTheLogSaysWho(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	p := d.allows(jar, 101)
	at := orderAddress(p.Orders[0].Code) + "/tin-me-moi"
	maker := d.signedIn(d.account("Chị So", "producer", d.CoopLangSo()))
	maker.get(at).says(t, http.StatusNotFound)
	if strings.Contains(maker.get(orderAddress(p.Orders[0].Code)).body, "tin-me-moi") {
		t.Error("a producer is led to who reads its news")
	}
	officer := d.as("Chị Kinh tế", "economy")
	officer.get(orderAddress(p.Orders[0].Code)).says(t, http.StatusOK, "Người mua gọi: thôi nhận tin mẻ mới")
	officer.get(at).says(t, http.StatusOK, "Người mua đồng ý nhận tin khi", "Người mua gọi: thôi nhắn tin")
	for range 2 {
		leads(t, officer.post(at+"/thoi", "producer", itoa(p.Orders[0].ProducerID)), at)
	}
	officer.get(at).says(t, http.StatusOK, "Đã thôi nhận tin của", "gọi điện", "Chị Kinh tế")
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action = 'consent.withdrawn' AND actor_name = 'Chị Kinh tế' AND after->>'way' = 'officer'`); n != 1 {
		t.Errorf("%d lines in the log", n)
	}
	officer.get(orderAddress(d.order(jar).Code)+"/tin-me-moi").says(t, http.StatusOK, "không có gì để thôi")
}
