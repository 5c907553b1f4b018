package admin

import (
	"net/http"
	"testing"
)

func TestAnOrderSaysWhereItCameFrom(t *testing.T) {
	t.Parallel()
	d := open(t)
	o := d.order(d.jar())
	b, at := d.as("Hoa", "economy"), orderAddress(o.Code)
	says := func(words string) { t.Helper(); b.get(at).says(t, http.StatusOK, words) }
	says("Đặt lúc 12:00 hôm nay Lịch sử") // from before that was written down: nothing is claimed
	d.Exec(`UPDATE purchases SET came_by = 'api'`)
	says("12:00 hôm nay · từ phần mềm kết nối")
	d.Exec(`UPDATE purchases SET came_by = 'web'`)
	says("12:00 hôm nay · từ trang web")
	d.Exec(`UPDATE order_lines SET channel = 'za'`)
	says("12:00 hôm nay · từ Zalo")
	d.Exec(`UPDATE order_lines SET channel = 'gh1'`)
	says("12:00 hôm nay · từ mã của gian hàng")
}

func TestWhoCallsABuyerInVainKnowsWhenToCallAgain(t *testing.T) {
	t.Parallel()
	d := open(t)
	b, at := d.as("Hoa", "economy"), orderAddress(d.order(d.jar()).Code)
	b.get(at).says(t, http.StatusOK, "Không nghe máy Khách muốn đổi địa chỉ Khách hủy")
	b.post(at + "/khong-nghe")
	b.get(at).says(t, http.StatusOK, "Gọi lại từ 14:00 hôm nay", "Không nghe máy lần 2")
	if folded, open := b.get(at), b.get(at+"?huy=1"); folded.body == open.body || formTo(t, open, at+"/huy") == nil {
		t.Error("“Khách hủy” unfolds nothing")
	}
}
