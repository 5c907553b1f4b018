package admin

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/orders"
)

func TestAParcelLeavesWithItsCodeOrAPartOfItDoes(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	b, at := d.as("Hoa", "economy"), orderAddress(o.Code)
	b.post(at+"/buoc", "step", string(orders.Confirm))
	b.post(at+"/buoc", "step", string(orders.Pack))
	b.get(at).says(t, http.StatusOK, "Giao kiện cho bưu tá", "Đơn vị giao", "Mã vận đơn", "Chỉ gửi trước một phần")
	wrong := b.post(at+"/gui", "after", "0", "courier", "ghtk", "tracking", "số 12")
	wrong.says(t, http.StatusUnprocessableEntity, "Mã vận đơn gồm 4 đến 40")
	if !strings.Contains(wrong.body, `value="số 12"`) || !strings.Contains(wrong.body, `value="ghtk" selected`) {
		t.Error("what was typed is lost")
	}
	line := fmt.Sprint("line-", o.Lines[0].ID)
	b.post(at+"/gui", "after", "0", "part", "1", line, "9").says(t, http.StatusUnprocessableEntity, "từ 0 đến số còn phải gửi")
	b.follow(b.post(at+"/gui", "after", "0", "courier", "ghtk", "tracking", "s1.a2", "part", "1", line, "1")).says(t, http.StatusOK, "Đã ghi giao kiện", "Kiện 1", "Thu khi giao kiện này: ", "S1.A2", "Còn phải gửi", "Xem hành trình")
	b.post(at+"/gui", "after", "0").says(t, http.StatusConflict, "Bước này bạn đã ghi")
	b.post(at+"/buoc", "step", string(orders.Deliver)).says(t, http.StatusConflict, "còn phần chưa gửi")
	b.post(at+"/khong-gui", "reason-rest", "").says(t, http.StatusUnprocessableEntity)
	b.follow(b.post(at+"/gui", "after", "1")).says(t, http.StatusOK, "Kiện 2", "Chưa có mã vận đơn")
	second := fmt.Sprint(d.Number(`SELECT max(id) FROM shipments`))
	lost := b.post(at+"/van-don", "id", second, "courier", "own", "tracking", "vận đơn 9").says(t, http.StatusUnprocessableEntity, "Mã vận đơn gồm 4 đến 40")
	if !strings.Contains(lost.body, `<details class="more" open>`) || !strings.Contains(lost.body, `value="vận đơn 9"`) || !strings.Contains(lost.body, `value="own" selected`) {
		t.Error("the code that was refused is lost, or whose it is")
	}
	b.follow(b.post(at+"/van-don", "id", second, "courier", "own", "tracking", "XE-01")).says(t, http.StatusOK, "Đã lưu mã vận đơn", "Cơ sở tự giao", "XE-01")
	b.follow(b.post(at+"/kien-den", "id", second)).says(t, http.StatusOK, "Đã ghi kiện đến nơi", "Một kiện đã đến khách")
	maker := d.signedIn(d.account("Chủ thể", "producer", o.ProducerID))
	maker.follow(maker.post(at+"/kien-den", "id", fmt.Sprint(d.Number(`SELECT min(id) FROM shipments`)))).says(t, http.StatusOK, "Ghi tiền thu hộ")
	asked := regexp.MustCompile(`Thu khi giao kiện này: [0-9.]+`)
	before := asked.FindAllString(b.get(at).body, -1)
	paid := b.follow(b.post(at+"/thu-tien")).says(t, http.StatusOK)
	for _, page := range []answer{paid, b.get(at)} {
		if after := asked.FindAllString(page.body, -1); len(before) != 2 || !slices.Equal(before, after) {
			t.Errorf("once the cash is booked parcels asked for %v, before for %v", after, before)
		}
	}
	d.signedIn(d.account("Nem", "producer", d.NemHaHoa())).post(at+"/gui", "after", "2").says(t, http.StatusNotFound)
}
