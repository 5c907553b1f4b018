package admin

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/orders"
)

func sendForm(b *browser, path string, form url.Values) answer {
	var pairs []string
	for name, values := range form {
		pairs = append(pairs, name, values[0])
	}
	return b.post(path, pairs...)
}

func TestAnOfficerChangesWhereAnOrderGoes(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	b := d.as("Hoa", "economy")
	at := orderAddress(o.Code)
	b.get(at).says(t, http.StatusOK, "Đổi địa chỉ")
	b.post(at+"/buoc", "step", "confirm")
	looks := d.Number(`SELECT count(*) FROM audit_log WHERE action = 'order.contact_shown'`)
	page := b.get(at + "/dia-chi")
	page.says(t, http.StatusOK, "Lần xem này được ghi vào nhật ký")
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action = 'order.contact_shown'`); n != looks+1 {
		t.Errorf("%d looks are written down, want one more than %d", n, looks)
	}
	form := func() url.Values { return formTo(t, page, at+"/dia-chi") }
	if f := form(); f.Get("line") != "Số 1 ngõ 2 phố mẫu" || f.Get("ward") != "Phường Ba Đình" {
		t.Errorf("the form begins with %v", f)
	}

	// What cannot be is said beside its field, and what was typed stays.
	wrong := sendForm(b, at+"/dia-chi", filled(form(), "name", "7", "phone", "091", "line", "?", "ward", "Không Có Xã Này"))
	wrong.says(t, http.StatusUnprocessableEntity, "Còn 4 chỗ cần sửa", "Nhập họ và tên người nhận", "Chưa tìm thấy phường/xã này")
	if kept := formTo(t, wrong, at+"/dia-chi"); kept.Get("ward") != "Không Có Xã Này" || kept.Get("name") != "7" || kept.Get("phone") != "091" {
		t.Errorf("what was typed is lost: %v", kept)
	}

	// The old name of a ward leads to the ward of today.
	b.follow(sendForm(b, at+"/dia-chi", filled(form(), "ward", "Cộng Hòa", "line", "Số 9 thôn mẫu"))).says(t, http.StatusOK,
		"Đã đổi nơi nhận", "•••, Xã Hưng Đạo, Thành phố Hà Nội", "Nhãn, phiếu in trước đó không dùng được nữa", "In lại nhãn", "Đổi số nhà, đường; nơi giao: Phường Ba Đình Xã Hưng Đạo")
	b.post(ordersAt+"/nhieu", "chon", o.Code, "viec", labelMany).says(t, http.StatusOK)

	// Another fee is shown before anything is written, and the money stays.
	page = b.get(at + "/dia-chi")
	far := filled(form(), "province", "48", "ward", "Hải Châu")
	asked := sendForm(b, at+"/dia-chi", far)
	asked.says(t, http.StatusConflict, "18.000 ₫ → 35.000 ₫", "đồng ý gửi với phí đã thỏa thuận")
	if d.Number(`SELECT count(*) FROM purchases WHERE province_code = '48'`) != 0 {
		t.Error("it was written before it was seen")
	}
	b.follow(sendForm(b, at+"/dia-chi", filled(formTo(t, asked, at+"/dia-chi"), "fee_there", "35.000"))).says(t, http.StatusOK, "Đã đổi nơi nhận", "Phường Hải Châu", "Thu hộ "+o.Total.Digits())
	if d.Number(`SELECT count(*) FROM orders WHERE total = $1 AND fee = 18000`, int64(o.Total)) != 1 {
		t.Error("the money of the order changed")
	}

	// The log says the ward and the fields, never the street.
	log := b.get("/quan-tri/nhat-ky?q=" + o.Code)
	log.says(t, http.StatusOK, "đổi người nhận của đơn")
	if strings.Contains(log.body, "Số 9 thôn mẫu") {
		t.Error("the log tells the street")
	}

	// With the courier it stays.
	b.post(at+"/buoc", "step", "pack")
	seen := regexp.MustCompile(`name="address" value="(\d+)"`).FindStringSubmatch(b.get(at).body)
	if seen == nil || seen[1] != "3" {
		t.Fatalf("the form that sends carries %v", seen)
	}
	late := b.post(at+"/gui", "after", "0", "address", "2", "courier", "ghn", "tracking", "GHN77")
	late.says(t, http.StatusConflict, "Nơi nhận vừa đổi sau khi trang này mở ra")
	if f := formTo(t, late, at+"/gui"); f.Get("tracking") != "GHN77" || f.Get("courier") != "ghn" || f.Get("address") != "3" {
		t.Errorf("what was typed of the parcel is lost: %v", f)
	}
	stale := b.get(at + "/dia-chi")
	b.follow(b.post(at+"/gui", "after", "0", "address", "3", "courier", "ghn", "tracking", "GHN77"))
	sent := b.get(at)
	sent.says(t, http.StatusOK, "GHN77")
	if strings.Contains(sent.body, "Đổi địa chỉ") || strings.Contains(sent.body, "In lại nhãn") {
		t.Error("a parcel that has left can be sent elsewhere")
	}
	sendForm(b, at+"/dia-chi", filled(formTo(t, stale, at+"/dia-chi"), "line", "Số 10 thôn mẫu")).says(t, http.StatusConflict, "đã rời cơ sở theo địa chỉ cũ")
	b.get(at+"/dia-chi").says(t, http.StatusConflict, "đã rời cơ sở theo địa chỉ cũ")
}

func TestOfTwoWhoMoveAnOrderTheSecondComparesAndLosesNothing(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	hoa, binh := d.as("Hoa", "economy"), d.as("Bình", "youth")
	at := orderAddress(o.Code) + "/dia-chi"
	first, second, third := hoa.get(at), binh.get(at), binh.get(at)
	hoa.follow(sendForm(hoa, at, filled(formTo(t, first, at), "line", "Số 5 ngõ Hoa ghi", "note", "Gọi trước"))).says(t, http.StatusOK, "Đã đổi nơi nhận")
	clash := sendForm(binh, at, filled(formTo(t, second, at), "line", "Số 6 ngõ Bình ghi", "phone", "0912 345 678"))
	clash.says(t, http.StatusConflict, "Hoa", "Số 5 ngõ Hoa ghi", "Số 6 ngõ Bình ghi", "0912 345 678", "Gọi trước")
	if one := sendForm(binh, at, filled(formTo(t, third, at), "line", "Số 7 ngõ Bình ghi")); strings.Contains(one.body, "pick.phone") || !strings.Contains(one.body, "pick.line") {
		t.Error("a number that nobody changed is asked about")
	}
	sendForm(binh, at, formTo(t, clash, at)).says(t, http.StatusUnprocessableEntity, "Số 6 ngõ Bình ghi")
	binh.follow(sendForm(binh, at, filled(formTo(t, clash, at), "pick.line", "mine"))).says(t, http.StatusOK, "Đã đổi nơi nhận", "Gọi trước")
	if n := d.Number(`SELECT count(*) FROM purchases WHERE address_line = 'Số 6 ngõ Bình ghi' AND buyer_phone = '+84912345678' AND note = 'Gọi trước' AND receiver_version = 3`); n != 1 {
		t.Error("what both wrote is not what is kept")
	}
}

func TestOnlyWhoSeesAllProducersMovesAPurchase(t *testing.T) {
	t.Parallel()
	d := open(t)
	mien, nem := d.Product(catalogtest.Goods{Name: "Miến", Stock: 9}), d.Product(catalogtest.Goods{Name: "Nem", Producer: d.NemHaHoa(), Stock: 9})
	p := d.Placed(catalog.Take{VariantID: mien.VariantID, Quantity: 1}, catalog.Take{VariantID: nem.VariantID, Quantity: 1})
	at := orderAddress(p.Orders[0].Code)
	maker := d.signedIn(d.account("Cơ sở", "producer", d.CoopLangSo()))
	for _, got := range []answer{maker.get(at + "/dia-chi"), maker.post(at+"/dia-chi", "name", "Kẻ lạ")} {
		got.says(t, http.StatusNotFound)
	}
	if strings.Contains(maker.get(at).body, "/dia-chi") || strings.Contains(d.as("Lãnh đạo", "leader").get(at).body, "/dia-chi") {
		t.Error("it is offered to who may not")
	}
	// The other producer's parcel goes there too, and is named.
	b := d.as("Hoa", "economy")
	b.get(at+"/dia-chi").says(t, http.StatusOK, "Những đơn đi đến đây", shownCode(p.Orders[1].Code))
	for _, o := range p.Orders {
		b.post(orderAddress(o.Code)+"/buoc", "step", string(orders.Confirm))
	}
	b.post(orderAddress(p.Orders[1].Code)+"/buoc", "step", string(orders.Pack))
	b.post(orderAddress(p.Orders[1].Code)+"/buoc", "step", string(orders.Ship))
	b.get(at+"/dia-chi").says(t, http.StatusConflict, shownCode(p.Orders[1].Code), "đã rời cơ sở theo địa chỉ cũ")
}
