package admin

import (
	"net/http"
	"testing"
)

func TestALotIsWrittenDownAndCalledBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	b, at := d.as("Hoa", "economy"), lotsAddress(d.jar().ProductID)
	b.get(at).says(t, http.StatusOK, "Chưa ghi lô nào.")
	b.post(at+"/them", "code", "a", "made", "mai", "expires", "x").says(t, http.StatusUnprocessableEntity, "Còn 3 chỗ cần sửa", "Ghi mã lô")
	b.follow(b.post(at+"/them", "code", "mls 118", "made", "20/11/2026", "expires", "19/11/2027")).says(t, http.StatusOK, "Đã lưu lô MLS-118.", "Bình thường")
	b.post(at+"/thu-hoi", "lot", "MLS-118", "notice", "").says(t, http.StatusUnprocessableEntity, "Ghi điều người mua cần biết")
	b.follow(b.post(at+"/thu-hoi", "lot", "MLS-118", "notice", "Ẩm, xin đừng dùng.")).says(t, http.StatusOK, "Đã công bố thu hồi lô MLS-118.", "Thu hồi")
}
