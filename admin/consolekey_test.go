package admin

import (
	"net/http"
	"testing"
	"time"
)

func TestAKeyOfYesterdayOpensNoConsole(t *testing.T) {
	t.Parallel()
	d := open(t)
	f, at := d.air(false)
	hoa := d.at(f, 0)
	d.pass(26 * time.Hour)
	hoa.get(at).says(t, http.StatusNotFound, "Bàn điều khiển đã đóng", "Đường dẫn này đã hết hạn cùng với phiên", "Xem báo cáo ở trang quản lý").saysNot(t, "Không tìm thấy", "Giỏ hàng")
	hoa.get(at+"/binh-luan").says(t, http.StatusNotFound, "Bàn điều khiển đã đóng")
	hoa.post(at+"/ghim", "item", itoa(f.Items[1].ID)).says(t, http.StatusNotFound, "hết hạn")
	d.stranger().post(at+"/vao", "host", itoa(f.Hosts[0].ID)).says(t, http.StatusNotFound, "hết hạn")
	if n := d.Number(`SELECT count(*) FROM live_events WHERE session_id = $1 AND kind = 'pin'`, f.ID); n != 0 {
		t.Errorf("%d things were pinned by a key of yesterday", n)
	}
}
