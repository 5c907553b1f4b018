package admin

import (
	"context"
	"fmt"
	"net/http"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func TestAProducersPaperIsSentBackMendedAndChecked(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến dong sợi nhỏ", Stock: 10, Unproven: true})
	d.Prove(d.Product(catalogtest.Goods{Name: "Bún"}).ProductID, "infinity")
	maker, officer := d.as("Bà Lý", "producer"), d.as("Nguyễn Thị Hoa", "economy")
	said := func(last string, more ...string) []string {
		return append([]string{"number", "09/TCB", "issuer", "HTX (mẫu)", "issued", "01/11/2026", "expires", last, "visibility", "officer"}, more...)
	}
	maker.get(papersAt+"/moi").says(t, http.StatusOK, "Gửi xong, cán bộ xã kiểm tra rồi giấy mới được tính.")
	maker.follow(maker.upload(papersAt+"/them", []byte("%PDF-1.4 copy %%EOF"), said("31/12/2027", "kind", "self_declaration", "product", fmt.Sprintf("p%d", jar.ProductID))...)).
		says(t, http.StatusOK, "Đã gửi: Bản tự công bố sản phẩm.", "Chờ kiểm tra", "đang chờ cán bộ xã kiểm tra")
	var at string
	if err := d.db.Pool.QueryRow(context.Background(), `SELECT '/quan-tri/giay-to/' || id FROM papers WHERE number = '09/TCB'`).Scan(&at); err != nil {
		t.Fatal(err)
	}
	officer.get(home).says(t, http.StatusOK, "1 giấy tờ chờ kiểm tra")
	officer.get(papersAt+"?xem=cho-kiem-tra").says(t, http.StatusOK, "09/TCB", "Miến dong sợi nhỏ")
	officer.get(productAddress(jar.ProductID)).says(t, http.StatusOK, "Tạm dừng")
	officer.get(at).says(t, http.StatusOK, "Kiểm tra giấy này", "Đúng, tính giấy này")
	for _, step := range []string{"/kiem-tra", "/gui-lai"} {
		if got := maker.post(at+step, "seen", "1", "back", "x"); got.status != http.StatusForbidden {
			t.Errorf("a producer may %s: %d", step, got.status)
		}
	}
	officer.post(at+"/gui-lai", "seen", "1", "back", "").says(t, http.StatusUnprocessableEntity, "Ghi lý do gửi lại")
	officer.follow(officer.post(at+"/gui-lai", "seen", "1", "back", "Ngày hết hạn trên bản gốc là 31/12/2028")).says(t, http.StatusOK, "Đã gửi lại cơ sở kèm lý do.")
	maker.get(home).says(t, http.StatusOK, "giấy tờ được gửi lại", "Sửa giấy")
	maker.get(at).says(t, http.StatusOK, "Nguyễn Thị Hoa gửi lại giấy này: “Ngày hết hạn trên bản gốc là 31/12/2028”", "Sửa và gửi lại")
	maker.upload(at+"/sua", nil, said("mai", "seen", "2")...).says(t, http.StatusUnprocessableEntity, "Ghi ngày hết hạn theo ngày/tháng/năm")
	maker.follow(maker.upload(at+"/sua", nil, said("31/12/2028", "seen", "2")...)).says(t, http.StatusOK, "Đã gửi. Cán bộ xã sẽ kiểm tra lại.", "31/12/2028", "Mở bản chụp")
	officer.post(at+"/kiem-tra", "seen", "1").says(t, http.StatusConflict, "vừa được sửa trong lúc bạn xem")
	officer.follow(officer.post(at+"/kiem-tra", "seen", "3")).says(t, http.StatusOK, "Đã kiểm tra. Giấy này được tính từ bây giờ.", "Nguyễn Thị Hoa, 12:00 hôm nay")
	officer.get(productAddress(jar.ProductID)).says(t, http.StatusOK, "Đang bán")
}
