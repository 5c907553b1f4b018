package admin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/orders/bespoke"
)

func TestAWorkshopQuotesAndWorksOnWhatIsItsOwn(t *testing.T) {
	t.Parallel()
	d := open(t)
	mine := d.CoopLangSo()
	d.Account(mine)
	d.Product(catalogtest.Goods{Name: "Bàn thờ", Group: "do-go", Producer: mine, Mode: catalog.ByQuote})
	r, err := d.office.Bespoke.Ask(t.Context(), bespoke.Asking{Product: "ban-tho", Size: "Ngang 153 cm", Name: "Nguyễn Văn Thử", Phone: "0912345678", Place: "Số 1, Ba Đình", Once: "a"})
	if err != nil {
		t.Fatal(err)
	}
	at := bespokeAddress(r)
	b := d.signedIn(d.account("Xưởng", "producer", mine))
	b.get(home).says(t, http.StatusOK, "yêu cầu đặt làm chờ báo giá")
	b.get(bespokeAt).says(t, http.StatusOK, "Ngang 153 cm", "Ng. V. •••")
	if page := b.get(at); strings.Contains(page.body, "345") || !strings.Contains(page.body, "Báo giá lần 1") {
		t.Error("the number is shown, or there is no form")
	}
	b.post(at+"/lien-he").says(t, http.StatusOK, "Nguyễn Văn Thử", "Số 1, Ba Đình")
	d.signedIn(d.account("Nem", "producer", d.NemHaHoa())).get(at).says(t, http.StatusNotFound)
	form := []string{"what-0", "Bàn thờ", "material-0", "Gỗ mít", "origin-0", "Có bảng kê", "price-0", "9 triệu", "what-2", "Lắp", "price-2", "1.000.001", "label-0", "Đặt cọc", "share-0", "40", "due-0", "accepted",
		"label-2", "Lắp xong", "share-2", "60%", "due-2", "fitted", "lead_days", "40", "valid_until", "30/11/2026", "rule", "deposit", "warranty_months", "12", "warranty", "Mối mọt"}
	with := func(more ...string) []string { return append(append([]string{}, form...), more...) }
	b.post(at+"/bao-gia", with("do", "send", "share-2", "50", "price-2", "nhiều")...).says(t, http.StatusUnprocessableEntity, "hiện là 90%", "Ghi giá bằng số")
	b.post(at+"/bao-gia", with("do", "preview", "after", "0")...).says(t, http.StatusOK, "Khách sẽ thấy", "10.000.001", "Nguồn: Có bảng kê")
	if n := d.Number(`SELECT count(*) FROM bespoke_quotes`); n != 0 {
		t.Fatal("looking before sending sent it")
	}
	b.follow(b.post(at+"/bao-gia", with("do", "send", "after", "0")...)).says(t, http.StatusOK, "Đã gửi báo giá lần 1", "Báo giá lần 2")
	b.post(at+"/bao-gia", with("do", "send", "after", "0")...).says(t, http.StatusConflict, "Vừa có báo giá mới hơn")
	if _, err := d.office.Bespoke.Accept(t.Context(), r.ID, bespoke.Yes{Version: 1, WordingVersion: "thu@1", Wording: "Đã đọc", Line: "Lần 1", Place: "Nhà"}); err != nil {
		t.Fatal(err)
	}
	b.get(at).says(t, http.StatusOK, "Chờ khách trả đợt đầu", "Khách nhận báo giá lần 1")
	b.post(at+"/xong").says(t, http.StatusConflict)
	d.signedIn(d.account("Xem", "youth", 0)).post(at+"/tien-mat", "key", "a", "amount", "1").says(t, http.StatusForbidden)
	b.post(at+"/tien-mat", "key", "a", "amount", "99 triệu").says(t, http.StatusUnprocessableEntity, "không quá số còn lại")
	o := d.as("Hoa", "economy")
	o.follow(o.post(at+"/tien-mat", "key", "a", "amount", "4.000.001")).says(t, http.StatusOK, "Đã ghi tiền mặt", "Bấm khi hàng xong ở xưởng")
	b.post(at+"/tien-do", "words", " ").says(t, http.StatusUnprocessableEntity, "Ghi vài chữ")
	b.follow(b.post(at+"/tien-do", "words", "Đã ghép khung")).says(t, http.StatusOK, "Đã ghi tiến độ", "Đã ghép khung")
	b.follow(b.post(at+"/xong")).says(t, http.StatusOK, "Đã ghi làm xong")
	b.follow(b.post(at+"/lap")).says(t, http.StatusOK, "Đã ghi lắp xong", "Khách còn trả")
	if r, err = d.office.Bespoke.ByID(t.Context(), r.ID); err != nil {
		t.Fatal(err)
	}
	o.get(orderAddress(r.OrderCode)).says(t, http.StatusOK, "trả theo đợt")
}
