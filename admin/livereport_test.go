package admin

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/livestream"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

func TestEveryProducerKnowsWhatTheEveningBrought(t *testing.T) {
	t.Parallel()
	d := open(t)
	f, _ := d.air(false)
	ctx, by := context.Background(), audit.Actor{Kind: audit.Staff, Name: "Hoa (mẫu)"}
	b := d.as("Lãnh đạo xã (mẫu)", "leader")
	at := liveAddress(f.ID)
	b.get(at+"/bao-cao").says(t, http.StatusOK, "Phiên chưa có đơn nào", "0 ₫")
	if _, err := d.office.Live.Pin(ctx, by, f.ID, f.Items[0].ID); err != nil {
		t.Fatal(err)
	}
	d.pass(7 * time.Minute)
	if _, err := d.office.Live.Reprice(ctx, by, f.ID, f.Items[0].ID, 89_000); err != nil {
		t.Fatal(err)
	}
	for n, channel := range []string{"fb", "fb", ""} {
		o := d.Placed(catalog.Take{VariantID: f.Items[0].VariantID, Quantity: 2}).Orders[0]
		d.Exec(`UPDATE order_lines SET live_item_id = $1, channel = $2 WHERE order_id = $3`, f.Items[0].ID, channel, o.ID)
		if n == 1 {
			d.Exec(`UPDATE orders SET state = 'cancelled', cancel_reason = 'thử' WHERE id = $1`, o.ID)
		}
	}
	d.Exec(`INSERT INTO waiting_requests (variant_id, phone, quantity, created_at) VALUES ($1, '+84900000101', 1, $2)`, f.Items[1].VariantID, d.now())
	for range 3 {
		d.office.Tally.Note(f.ID, "M1", livestream.Facebook, livestream.Viewed)
	}
	d.office.Tally.Note(f.ID, "", livestream.TikTok, livestream.Viewed)
	d.office.Tally.Note(f.ID, "M1", livestream.Facebook, livestream.Grabbed)
	d.office.Tally.Note(f.ID, "B1", livestream.TikTok, livestream.Refused)
	page := b.get(at+"/bao-cao").says(t, http.StatusOK, "lượt mở trang 4", "đơn đã đặt 2", "đơn của khách mới 2", "trung bình mỗi đơn 178.000 ₫", "giá trị đã đặt 356.000 ₫", "hủy hoặc quá hạn 178.000 ₫", "lượt hẹn mẻ sau 1", "lượt muốn mua mà hết suất 1",
		"Facebook 3 1 1 178.000 ₫", "TikTok 1 0 0 0 ₫", "Không rõ 0 0 1 178.000 ₫", "M1 · Miến dong · 500 g 3 4 356.000 ₫ 0 2 0 0", "B1 · Bún khô · 500 g 0 0 0 ₫ 0 0 1 1",
		"Bảng kê cho HTX Miến làng So", "89.000 ₫ 4 356.000 ₫ 0", "12:00 0 0 0 ₫ M1", "12:07 4 2 356.000 ₫ M1", "Cột cao nhất: 2 đơn.", "12:00 đến 13:00: 2 đơn", "tới 01/12/2026")
	if !strings.Contains(page.body, `<rect x="`) {
		t.Error("nothing is drawn")
	}
	if file := b.get(at + "/bao-cao.xlsx"); file.status != http.StatusOK || !strings.HasPrefix(file.body, "PK") {
		t.Errorf("the table for Excel: %d", file.status)
	}
	d.Exec(`INSERT INTO return_cases (order_id, number, once, reason, wants, state, reply_by, settle_by, created_at, updated_at) SELECT min(o.id), 1, 'mot', 'broken', 'say', 'open', $1, $1, $1, $1 FROM orders o WHERE state = 'placed'`, d.now())
	b.get(at+"/bao-cao").says(t, http.StatusOK, "khiếu nại, trả hàng trong 7 ngày 1")
	b.get(liveAt).says(t, http.StatusOK, "Sổ phiên, xuất Excel")
	b.get(calendarAt).says(t, http.StatusOK, "Từ 01/01/2026 đến 31/12/2026", "1 phiên.", "Chợ phiên mẫu · Đang live 12:00, 24/11/2026 Facebook 2 4 356.000 ₫")
	b.get(calendarAt+"?tu=25/11/2026").says(t, http.StatusOK, "Không có phiên nào")
	b.get(calendarAt+"?tu=homqua").says(t, http.StatusUnprocessableEntity, "Ngày gõ chưa đúng").saysNot(t, ".xlsx")
	b.get(calendarAt+"?tu=25/11/2026&den=24/11/2026").says(t, http.StatusUnprocessableEntity, "Ngày cuối đang trước ngày đầu")
	d.Exec(`UPDATE live_sessions SET name = '=HYPERLINK("http://evil.example";"x")' WHERE id = $1`, f.ID)
	file := b.get(calendarAt + ".xlsx?tu=24/11/2026&den=24/11/2026")
	book, err := excelize.OpenReader(strings.NewReader(file.body))
	if err != nil {
		t.Fatalf("%d %v", file.status, err)
	}
	sheet := book.GetSheetName(0)
	rows, err := book.GetRows(sheet)
	if err != nil || len(rows) != 3 || !strings.Contains(strings.Join(rows[1], "|"), "|Facebook|https://example.vn/live|Hoa (mẫu) (Ghim); Nam (mẫu) (Ghim); Lan (mẫu) (Dẫn); Mai (mẫu) (Chốt đơn)|") || !strings.Contains(strings.ReplaceAll(strings.Join(rows[1], "|"), "\u00a0", " "), "|M1|Miến dong · 500 g|HTX Miến làng So (mẫu)|120000|99.000 ₫, 89.000 ₫|40|1|2|4|356000") {
		t.Errorf("the calendar for Excel: %v %q", err, rows)
	}
	for _, cell := range []string{"A2", "A3"} {
		if formula, _ := book.GetCellFormula(sheet, cell); formula != "" {
			t.Errorf("%s is a formula: %s", cell, formula)
		}
	}
	if err := d.office.Live.End(ctx, by, f.ID); err != nil {
		t.Fatal(err)
	}
	b.get(at).says(t, http.StatusOK, "Báo cáo phiên", "Biên bản phiên")
	b.get(at+"/bien-ban").says(t, http.StatusOK, "M1 · Miến dong · 500 g · HTX Miến làng So (mẫu) 99.000 ₫, niêm yết 120.000 ₫ 40 suất", "12:00:00 ghim M1 · Miến dong 99.000 ₫ · còn 40 Hoa (mẫu)", "12:07:00 đổi giá M1 · Miến dong 99.000 ₫ thành 89.000 ₫ · còn 40 Hoa (mẫu)", "12:07:00 kết thúc", "https://example.vn/live", "đã xem căn cước", "024 (mẫu)", "Quy chế livestream bản 1, Cán bộ (mẫu) đã nhận", "Giấy tờ đã kiểm trước giờ", "M1 · Miến dong Ảnh nhãn, Cán bộ (mẫu) đã xem", "1 khiếu nại về đơn của phiên", "Người lập biên bản")
	if file := b.get(at + "/bien-ban.xlsx"); file.status != http.StatusOK || !strings.HasPrefix(file.body, "PK") {
		t.Errorf("the record for Excel: %d", file.status)
	}
}

// TestWhatASessionTaughtIsReadBeforeTheNext: noted when it is over, printed and in the table with the
// report, kept as typed when it is too long, and shown to who plans the next one.
func TestWhatASessionTaughtIsReadBeforeTheNext(t *testing.T) {
	t.Parallel()
	d := open(t)
	f, _ := d.air(false)
	b, by := d.as("Đoàn xã (mẫu)", "youth"), audit.Actor{Kind: audit.Staff, Name: "Hoa (mẫu)"}
	report, note := liveAddress(f.ID)+"/bao-cao", liveAddress(f.ID)+"/bai-hoc"
	b.get(report).says(t, http.StatusOK).saysNot(t, "bài học")
	b.follow(b.post(note, "lesson_0", "Nói sớm")).says(t, http.StatusOK, "trạng thái của phiên vừa đổi")
	if err := d.office.Live.End(t.Context(), by, f.ID); err != nil {
		t.Fatal(err)
	}
	b.get(report).says(t, http.StatusOK, "3 bài học", "Lưu bài học", "Khách hay hỏi gì")
	b.post(note, "lesson_1", strings.Repeat("dài ", 60), "lesson_0", "Luộc thử trước").says(t, http.StatusUnprocessableEntity, "Viết gọn trong 200 chữ", "dài dài", "Luộc thử trước")
	b.follow(b.post(note, "lesson_0", "Luộc thử trước ống kính", "lesson_2", "Mang thêm sạc", "asked", "Ngâm bao lâu?")).says(t, http.StatusOK, "Đã lưu bài học", "Luộc thử trước ống kính", "Mang thêm sạc", "Khách hay hỏi gì: Ngâm bao lâu?", "Đoàn xã (mẫu) ghi")
	d.as("Lãnh đạo xã (mẫu)", "leader").get(report).says(t, http.StatusOK, "Luộc thử trước ống kính").saysNot(t, "Lưu bài học")
	book, err := excelize.OpenReader(strings.NewReader(b.get(report + ".xlsx").body))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := book.GetRows(book.GetSheetList()[1])
	if err != nil || !strings.Contains(fmt.Sprint(rows), "[3 bài học] [Luộc thử trước ống kính] [Mang thêm sạc] [Khách hay hỏi gì Ngâm bao lâu?]") {
		t.Errorf("the table holds %v %v", rows, err)
	}
	d.pass(time.Hour)
	next, err := d.office.Live.Copy(t.Context(), by, f.ID, false, "")
	if err != nil {
		t.Fatal(err)
	}
	b.get(liveAddress(next)).says(t, http.StatusOK, "Bài học phiên trước", "Chợ phiên mẫu, 24/11/2026", "Luộc thử trước ống kính", "Ngâm bao lâu?")
	b.post(note).says(t, http.StatusSeeOther)
	b.get(liveAddress(next)).says(t, http.StatusOK).saysNot(t, "Bài học phiên trước")
}
