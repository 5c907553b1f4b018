package admin

import (
	"bytes"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/vntime"
)

// fairly fills the form of a fair that begins so many days from today, with some fields in
// another way.
func (d *desk) fairly(from int, but ...string) []string {
	first := d.now().AddDate(0, 0, from)
	f := map[string]string{"name": "Hội chợ làng nghề", "where": "in_commune", "place": "Sân đình làng So", "starts": vntime.Date(first), "ends": vntime.Date(first.AddDate(0, 0, 1)), "note": "Hạn đăng ký sớm."}
	for i := 0; i < len(but); i += 2 {
		f[but[i]] = but[i+1]
	}
	var out []string
	for k, v := range f {
		out = append(out, k, v)
	}
	return out
}

// Only what was held in the commune counts for the plan: not what is planned, elsewhere, called
// off, or of another year.
func TestOnlyAFairHeldInTheCommuneCountsForThePlan(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	b.get(home).says(t, http.StatusOK, "mục tiêu ít nhất 1 0 / 1", "Chưa có hội chợ tại xã nào trong năm 2026", "Thêm hội chợ")
	d.as("Lan", "leader").get(fairsAt).says(t, http.StatusOK, "Chưa ghi hội chợ nào").saysNot(t, "Thêm hội chợ")
	d.as("Lan", "leader").get(home).says(t, http.StatusOK, "mục tiêu ít nhất 1 0 / 1").saysNot(t, "Thêm hội chợ")
	for _, none := range [][]string{d.fairly(-5, "where", "city"), d.fairly(-5, "where", "other_province"), d.fairly(-400)} {
		b.post(fairsAt+"/them", none...)
	}
	off := b.post(fairsAt+"/them", d.fairly(0)...).location
	b.follow(b.post(off+"/huy", "version", "1", "reason", "Mưa bão")).says(t, http.StatusOK, "Đã hủy hội chợ", "Mưa bão", "Mở lại hội chợ")
	b.get(home).says(t, http.StatusOK, "mục tiêu ít nhất 1 0 / 1", "Chưa có hội chợ tại xã nào")
	b.post(fairsAt+"/them", d.fairly(1)...)
	b.get(home).says(t, http.StatusOK, "mục tiêu ít nhất 1 0 / 1", "Đang chuẩn bị 1 hội chợ tại xã")
	d.pass(72 * time.Hour)
	d.as("Hoa", "economy").get(home).says(t, http.StatusOK, "mục tiêu ít nhất 1 1 / 1", "Đã đạt", "Xem hội chợ tại xã")
}

func TestAnOfficerKeepsAFairFromItsPlanToItsResults(t *testing.T) {
	t.Parallel()
	d := open(t)
	nem, coop := d.NemHaHoa(), d.CoopLangSo()
	b := d.as("Hoa", "services")
	b.get(fairsAt).says(t, http.StatusOK, "Chưa ghi hội chợ nào", "Bấm “Thêm hội chợ”")
	wrong := b.post(fairsAt+"/them", d.fairly(2, "name", "", "starts", "31/2/2026", "where", "đâu")...)
	wrong.says(t, http.StatusUnprocessableEntity, "Ghi tên hội chợ", "Ghi ngày như: 12/12/2026", "Chọn hội chợ ở đâu")
	if !strings.Contains(wrong.body, `value="31/2/2026"`) {
		t.Error("what was typed is gone")
	}
	at := b.post(fairsAt+"/them", d.fairly(1)...).location
	b.get(at).says(t, http.StatusOK, "Sắp tới", "Chưa chọn chủ thể nào", "Chọn chủ thể", "Hủy hội chợ")
	stalls := at + "/gian-hang"
	b.get(stalls).says(t, http.StatusOK, "Thêm chủ thể", "Kết quả ghi được từ ngày hội chợ mở cửa").saysNot(t, "Doanh thu (đồng)")
	b.follow(b.post(stalls, "version", "1", ofMakerField(takesPart, nem), "1", ofMakerField(takesPart, coop), "1")).says(t, http.StatusOK, "Đã lưu gian hàng", "2 chủ thể")
	b.post(stalls, "version", "1", ofMakerField(takesPart, nem), "1").says(t, http.StatusConflict, "Sửa ở hai trang cùng lúc")
	d.pass(72 * time.Hour)
	b = d.as("Hoa", "services")
	b.get(fairsAt+"?xem=da-to-chuc").says(t, http.StatusOK, "Chưa ghi đủ kết quả", "2 chủ thể")
	b.get(stalls).says(t, http.StatusOK, "Doanh thu (đồng)", "Số hợp đồng")
	told := []string{"version", "2", ofMakerField(takesPart, nem), "1", ofMakerField("sales", nem), "nhiều", ofMakerField("contracts", nem), "2"}
	bad := b.post(stalls, told...)
	bad.says(t, http.StatusUnprocessableEntity, "Chưa đọc được số tiền")
	if !strings.Contains(bad.body, `value="nhiều"`) {
		t.Error("what was typed is gone")
	}
	told[5] = "1,2 triệu"
	b.follow(b.post(stalls, told...)).says(t, http.StatusOK, "1.200.000 ₫", "2 hợp đồng", "1 chủ thể").saysNot(t, "Hủy hội chợ")
	leader := d.as("Lan", "leader")
	leader.get(at).says(t, http.StatusOK, "1.200.000 ₫", "Sân đình làng So", "Lịch sử").saysNot(t, "Gian hàng và kết quả")
	leader.get(auditAt+"?loai=trade_fair").says(t, http.StatusOK, "ghi gian hàng và kết quả của hội chợ", "thêm hội chợ", "Doanh thu")
	book := b.get(ledgersAt + "/hoi-cho.xlsx")
	if book.status != http.StatusOK || !bytes.HasPrefix([]byte(book.body), []byte("PK")) {
		t.Errorf("the workbook: %d", book.status)
	}
	b.get(ledgersAt).says(t, http.StatusOK, "Hội chợ Từng hội chợ, chủ thể tham gia")
}

func TestWhatTwoOfficersWriteOfAFairIsLaidSideBySide(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "culture")
	at := b.post(fairsAt+"/them", d.fairly(3)...).location
	d.as("Lan", "economy").post(at+"/luu", d.fairly(3, "version", "1", "place", "Nhà văn hóa")...)
	if !strings.Contains(b.get(at).body, `value="Nhà văn hóa"`) {
		t.Error("what was saved is not shown")
	}
	late := b.post(at+"/luu", d.fairly(3, "version", "1", "place", "Sân vận động")...)
	late.says(t, http.StatusConflict, "Nhà văn hóa", "Sân vận động", "Lan")
	b.follow(b.post(at+"/huy", "version", "2", "reason", "Dời sang năm")).says(t, http.StatusOK, "Đã hủy", "Bỏ vào thùng rác")
	b.follow(b.post(at+"/bo-di", "version", "3")).says(t, http.StatusOK, "Đã bỏ Hội chợ làng nghề vào thùng rác")
	b.get(binAt).says(t, http.StatusOK, "Hội chợ làng nghề", "Khôi phục")
}
