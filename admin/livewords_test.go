package admin

import (
	"net/http"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/audit"
)

// TestAHostSaysTheSentencesThatTheCommuneWrote: for every session, or for one and the next like it;
// what is true of the goods is filled in, and no price, praise or half a promise is typed.
func TestAHostSaysTheSentencesThatTheCommuneWrote(t *testing.T) {
	t.Parallel()
	d := open(t)
	f, console := d.air(false)
	b, by := d.as("Đoàn xã (mẫu)", "youth"), audit.Actor{Kind: audit.Staff, Name: "Hoa (mẫu)"}
	all, one, kit := liveAt+sayingsAt, liveAddress(f.ID)+sayingsAt, liveAddress(f.ID)+"/kich-ban"
	b.get(kit).says(t, http.StatusOK, "Sửa câu nói của phiên này", "Sửa câu nói chung")
	b.get(all).says(t, http.StatusOK, "Đang nói: “Giá niêm yết {giá niêm yết}. Giá trong live {giá}, đến {giờ hết giá}, em có {số suất} suất.” Máy điền từ hồ sơ: {mã} {món} {giá niêm yết} {giá} {giờ hết giá} {số suất}.")

	wrong := b.post(all, "price", "Chỉ 99 nghìn thôi cả nhà ơi", "code", "Món này ngon nhất vùng", "gone", "{mã} hết, còn {số còn}", "hello", "Chào {tên phiên")
	wrong.says(t, http.StatusUnprocessableEntity, "Bạn đừng gõ số tiền hay phần trăm (“99 nghìn”)", "Câu này phải có {giá}", "“ngon nhất”", "Không điền được {số còn} ở câu này", "Không điền được {", "Chỉ 99 nghìn thôi cả nhà ơi")
	b.get(kit).saysNot(t, "99 nghìn", "Chào {")

	b.post(all, "price", "  Hôm nay {GIÁ}   thay vì {giá niêm yết}, đến {giờ hết giá}, có {số suất}. ", "close", "Chốt {mã}, bấm link ghim nhé.", "doubt", "Cứ hỏi em về {món}.").says(t, http.StatusSeeOther)
	price := "Hôm nay 99.000 ₫ thay vì 120.000 ₫, đến 14:00, có 40."
	b.get(kit).says(t, http.StatusOK, price, "Chốt M1, bấm link ghim nhé.", "Cứ hỏi em về Miến dong 500 g.", "Cứ hỏi em về Bún khô")
	b.get(kit+"?tiktok=1").says(t, http.StatusOK, price, "Gõ M1 ở bình luận").saysNot(t, "Chốt M1, bấm link ghim nhé.")

	b.post(one, "close", "Nào, {mã} về nhà ai?").says(t, http.StatusSeeOther)
	b.get(kit).says(t, http.StatusOK, price, "Nào, M1 về nhà ai?")
	b.get(one).says(t, http.StatusOK, "Đang nói: “Chốt {mã}, bấm link ghim nhé.”", "Nào, {mã} về nhà ai?")
	if _, err := d.office.Live.Pin(t.Context(), by, f.ID, f.Items[0].ID); err != nil {
		t.Fatal(err)
	}
	host := d.at(f, 0)
	host.get(console+"/kich-ban").says(t, http.StatusOK, "Nào, M1 về nhà ai?")
	host.get(console+"?cau=1").says(t, http.StatusOK, price)
	host.get(console+"?cau=2").says(t, http.StatusOK, "Nào, M1 về nhà ai?")
	copied, err := d.office.Live.Copy(t.Context(), by, f.ID, false, "")
	if err != nil {
		t.Fatal(err)
	}
	b.get(liveAddress(copied)+"/kich-ban").says(t, http.StatusOK, "Nào, M1 về nhà ai?")

	b.post(one, "close", "").says(t, http.StatusSeeOther)
	b.get(kit).says(t, http.StatusOK, "Chốt M1, bấm link ghim nhé.")
	d.as("Lãnh đạo xã (mẫu)", "leader").get(all).says(t, http.StatusForbidden)
	if n := d.number(`SELECT count(*) FROM audit_log WHERE action = 'live.sentences'`); n != 3 {
		t.Errorf("%d lines of the log", n)
	}
}
