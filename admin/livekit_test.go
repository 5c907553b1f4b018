package admin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
)

func TestAScriptIsFilledInFromTheRecordsAndBareForTikTok(t *testing.T) {
	t.Parallel()
	d := open(t)
	f, console := d.air(false)
	d.Exec(`UPDATE products SET ingredient_origin = 'Bột dong mua ngoài xã, ghi theo lô' WHERE id = $1`, f.Items[0].ProductID)
	b := d.as("Đoàn xã (mẫu)", "youth")
	at := liveAddress(f.ID)
	words := []string{"Hôm nay có Miến dong và Bún khô", "mã M1, Miến dong 500 g", "Giá niêm yết 120.000 ₫. Giá trong live 99.000 ₫, đến 14:00, em có 40 suất", "Nguyên liệu ghi trong hồ sơ: Bột dong mua ngoài xã, ghi theo lô.", "không nói sao", "12:00 đến 12:05"}
	b.get(at+"/kich-ban").says(t, http.StatusOK, append(words, "bấm link ghim", "024 (mẫu)")...)
	d.stranger().get(console+"/kich-ban").says(t, http.StatusOK, words...)
	bare := b.get(at+"/kich-ban?tiktok=1").says(t, http.StatusOK, append(words, "trang cá nhân của Đoàn")...)
	said := plain(bare.body[strings.Index(bare.body, "<dl"):])
	for _, no := range []string{"link", "http", "quét", "024 (mẫu)", "0900"} {
		if strings.Contains(said, no) {
			t.Errorf("the script for TikTok says %q", no)
		}
	}
	d.Recognise(f.Items[0].ProductID, 4, "2026-01-01", "2028-12-31")
	b.get(at+"/kich-ban").says(t, http.StatusOK, "quyết định công nhận OCOP 4 sao", "quét mã trên gói")
}

// TestAHostReadsNoPraiseThatNobodyCanStandBehind: what a maker wrote is not read out where it heals,
// is all of it, is better than others or is a rank; our own sentences say none of that.
func TestAHostReadsNoPraiseThatNobodyCanStandBehind(t *testing.T) {
	t.Parallel()
	d := open(t)
	f, console := d.air(false)
	d.Exec(`UPDATE products SET ingredient_origin = '100 % nguyên liệu địa phương', usage = 'Ăn vào chữa bệnh dạ dày', storage = 'Nơi khô ráo', warnings = 'Đạt 5 sao, ngon nhất vùng' WHERE id = $1`, f.Items[0].ProductID)
	b := d.as("Đoàn xã (mẫu)", "youth")
	for _, page := range []answer{b.get(liveAddress(f.ID) + "/kich-ban"), d.stranger().get(console + "/kich-ban?tiktok=1")} {
		page.says(t, http.StatusOK, "Nơi khô ráo", "Không đọc trên sóng", "“100 %”", "“chữa bệnh”", "“5 sao”", "“ngon nhất”").
			saysNot(t, "nguyên liệu địa phương", "dạ dày", "ngon nhất vùng")
	}
	b.post(liveAt+"/moi", "name", "Phiên miến 5 sao ngon nhất", "starts", "24/11/2026", "starts_at", "20h", "ends", "24/11/2026", "ends_at", "22:00").says(t, http.StatusUnprocessableEntity, "“5 sao”")
	k, l := d.office.Texts.LiveKit, d.office.Texts.LiveConsole.Lines
	for _, line := range []string{k.Lead, k.Lines.Hello("Chợ phiên", []string{"Miến dong"}), k.Lines.Code("M1", "Miến dong", "gói"), k.Lines.CodeTok("M1", "Miến dong", "gói"), k.Lines.ProofQR, k.Lines.Made("HTX", "làng So"), k.Lines.Origin("bột dong"),
		k.Lines.Price("120.000 ₫", "99.000 ₫", "20:35", "40"), k.Lines.Share(2), k.Lines.Close("M1"), k.Lines.CloseTok("M1"), k.Lines.Left, k.Lines.Doubt, k.Lines.Gone("M1"), k.Lines.Profile, k.Lines.Complain("024"), k.Lines.Bye, k.Lines.Answer("M1"), k.Lines.AnswerTk("M1"),
		l.Code("M1", "Miến dong"), l.Price("120.000 ₫", "99.000 ₫", "20:35", 40), l.Close("M1"), l.Left(12), l.Gone("M1"), l.Hello, l.Profile, l.Bye} {
		if claims := catalog.Claims(line); len(claims) > 0 {
			t.Errorf("a host is made to say %q", line)
		}
	}
}

func TestWhatIsPrintedSaysWhereItHangs(t *testing.T) {
	t.Parallel()
	d := open(t)
	f, _ := d.air(false)
	b := d.as("Đoàn xã (mẫu)", "youth")
	at := liveAddress(f.ID) + "/in"
	b.get(at).says(t, http.StatusOK, "Áp phích phiên, A4", "Xem trực tiếp trên Facebook", "example.vn/live/"+f.Slug, "99.000 ₫ Giá trong phiên, đến 14:00", "Dữ liệu mẫu")
	one := b.get(at+"?mau=a4&mon=M1&noi=tr").says(t, http.StatusOK, "Quét để mua, mã M1", "Hoặc gõ example.vn/m1")
	if strings.Contains(one.body, "mã B1") || strings.Count(one.body, "sheet-qr") != 1 {
		t.Error("what was not chosen is printed")
	}
	if n := strings.Count(b.get(at+"?mau=tem&mon=B1").body, "sheet-qr"); n != 6 {
		t.Errorf("%d stickers on a sheet", n)
	}
	b.get(at+"?mau=loa").says(t, http.StatusOK, "mã M1, đọc là em mờ một", "từ 12:00 đến 14:00").saysNot(t, "sheet-qr")
	b.get(at+"?mau=a5&mon=Z9").says(t, http.StatusOK, "Chọn ít nhất một món")
	b.post(stallsAt, "name", " ").says(t, http.StatusUnprocessableEntity, "Ghi tên quầy")
	b.follow(b.post(stallsAt, "name", "Hội chợ mẫu, quầy 12")).says(t, http.StatusOK, "Đã thêm quầy, mã hc1", "hc1 · Hội chợ mẫu, quầy 12")
	if strings.Contains(one.body, `value="hc1"`) || !strings.Contains(b.get(at).body, `value="hc1"`) {
		t.Error("the stall cannot be chosen")
	}
	b.follow(b.post(stallsAt, "close", "hc1")).says(t, http.StatusOK, "Thôi dùng từ 24/11/2026")
	d.as("Lãnh đạo xã (mẫu)", "leader").get(stallsAt).says(t, http.StatusOK, "Hội chợ mẫu").saysNot(t, "Thêm và lấy mã")
}
