package admin

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
)

func TestASuspendedProducersGoodsAreGoneAtOnceAndComeBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	b, at := d.as("Hoa", "economy"), makerAddress(d.CoopLangSo())
	shop := catalog.NewStore(d.db, d.now)
	shown := func() bool {
		_, err := shop.PublishedBySlug(context.Background(), "mien-dong-soi-nho")
		return err == nil
	}
	b.get(makersAt).says(t, http.StatusOK, "HTX Miến làng So (mẫu)", "Hợp tác xã", "1 sản phẩm", "Đang hoạt động")
	b.post(at+"/trang-thai", "state", "draft", "why", "Lùi lại").says(t, http.StatusConflict, "Không chuyển được")
	silent := b.post(at+"/trang-thai", "state", "suspended", "why", " ")
	silent.says(t, http.StatusUnprocessableEntity, "Còn 1 chỗ cần sửa", "Ghi lý do đổi trạng thái.", "Chuyện của cơ sở")
	if !shown() || !strings.Contains(silent.body, `<details class="more" open`) || !strings.Contains(silent.body, `href="#why"`) {
		t.Error("suspended without a reason, or the form that asks for one is shut")
	}
	b.follow(b.post(at+"/trang-thai", "state", "suspended", "why", "Biên bản 12/11")).says(t, http.StatusOK, "Đã tạm dừng cơ sở.", "Tạm dừng", "0 sản phẩm")
	if shown() {
		t.Error("a suspended producer's goods are still shown")
	}
	d.as("Bà Lý", "producer").post(at+"/trang-thai", "state", "good_standing", "why", "Xong").says(t, http.StatusForbidden)
	b.follow(b.post(at+"/trang-thai", "state", "good_standing", "why", "Đã khắc phục")).says(t, http.StatusOK, "Đang hoạt động")
	if !shown() {
		t.Error("back in good standing, and nothing is shown")
	}
	var reasons int
	if err := d.db.Pool.QueryRow(context.Background(), `SELECT count(*) FROM audit_log WHERE entity = 'producer' AND reason <> ''`).Scan(&reasons); err != nil || reasons != 2 {
		t.Errorf("%d reasons are in the log (%v)", reasons, err)
	}
}

func TestAProducerIsWrittenAndEverySlipIsSaid(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	b, at := d.as("Hoa", "economy"), makerAddress(d.CoopLangSo())
	b.post(at+"/luu", "seen", "1", "name", "", "legal_form", "htx", "tax_code", "12", "capital", "101", "channels", "javascript:alert(1)").says(t, http.StatusUnprocessableEntity, "Còn 4 chỗ cần sửa", "Mã số thuế có 10 số", "https://")
	form := []string{"seen", "1", "name", "HTX Miến So", "legal_form", "tht", "phone", "0900 000 001", "tax_code", "0101234567-001", "capital", "51", "channels", "https://www.facebook.com/mienso", "address", "Thôn Sơn Lộ", "registration", "01"}
	b.follow(b.post(at+"/luu", form...)).says(t, http.StatusOK, "Đã lưu.", "HTX Miến So", "Tổ hợp tác")
	b.follow(b.post(at+"/luu", form...)).says(t, http.StatusOK, "Đã lưu.") // sent twice, it is saved once
	form[3] = "HTX Miến So Mới"
	b.post(at+"/luu", form...).says(t, http.StatusConflict, "Sửa ở hai trang cùng lúc", "Bạn đã lưu ở trang khác")
	d.as("Ông Lãnh", "leader").post(at+"/luu", form...).says(t, http.StatusForbidden)
}

func TestAProducerIsAddedAsADraftOfEveryLegalForm(t *testing.T) {
	t.Parallel()
	d := open(t)
	village := fmt.Sprint(d.LangSo())
	b := d.as("Hoa", "economy")
	b.get(makersAt).says(t, http.StatusOK, "Thêm chủ thể")
	b.get(makersAt+"/moi").says(t, http.StatusOK, "Loại hình", "Hộ kinh doanh", "Làng So", "khách chưa thấy")
	b.post(makersAt+"/them", "name", "", "legal_form", "vua", "phone", "12", "village", "999").says(t, http.StatusUnprocessableEntity, "Còn 3 chỗ cần sửa", "Chọn loại hình")
	for _, form := range catalog.LegalForms() {
		led := b.post(makersAt+"/them", "name", "Cơ sở Thử (mẫu)", "legal_form", string(form), "village", village)
		b.follow(led).says(t, http.StatusOK, "Đã thêm Cơ sở Thử (mẫu).", "Bản nháp", d.office.Texts.Office.Makers.Forms[string(form)])
	}
	var slugs, drafts, told int
	err := d.db.Pool.QueryRow(context.Background(), `SELECT count(DISTINCT slug), count(*) FILTER (WHERE state = 'draft'), (SELECT count(*) FROM audit_log WHERE action = 'producer.added')
		FROM producers WHERE name = 'Cơ sở Thử (mẫu)'`).Scan(&slugs, &drafts, &told)
	if all := len(catalog.LegalForms()); err != nil || slugs != all || drafts != all || told != all {
		t.Errorf("%d addresses, %d drafts, %d lines in the log (%v)", slugs, drafts, told, err)
	}
	for _, role := range []string{"producer", "leader", "hamlet_head"} {
		d.as("Ai đó", role).post(makersAt+"/them", "name", "X", "legal_form", "htx").says(t, http.StatusForbidden)
	}
}

func TestAChangedPhoneIsNobodyElsesDoorAndAskedAboutWhenShared(t *testing.T) {
	t.Parallel()
	d := open(t)
	at := makerAddress(d.CoopLangSo())
	nem := d.NemHaHoa()
	d.Exec(`UPDATE producers SET phone = '+84912345678' WHERE id = $1`, nem)
	staff := d.account("Lan", "youth", 0)
	own := d.account("Bà Lý", "producer", d.CoopLangSo())
	d.Exec(`UPDATE accounts SET login = '+84987654321' WHERE id = $1`, staff.ID)
	d.Exec(`UPDATE accounts SET login = '+84911111111' WHERE id = $1`, own.ID)
	b := d.as("Hoa", "economy")
	save := func(number string, more ...string) answer {
		var seen int
		if err := d.db.Pool.QueryRow(context.Background(), `SELECT row_version FROM producers WHERE id = $1`, d.CoopLangSo()).Scan(&seen); err != nil {
			t.Fatal(err)
		}
		return b.post(at+"/luu", append([]string{"seen", fmt.Sprint(seen), "name", "HTX Miến So", "legal_form", "htx", "address", "Thôn Sơn Lộ", "registration", "01", "phone", number}, more...)...)
	}
	save("0987 654 321").says(t, http.StatusUnprocessableEntity, "Có thể trùng với Lan (Đoàn thanh niên): người ấy đăng nhập bằng số này").saysNot(t, personAddress(staff.ID), "Xem Lan")
	boss := d.as("Quản trị", "admin")
	page := boss.post(makersAt+"/them", "name", "Cơ sở mới", "legal_form", "htx", "phone", "0987654321").says(t, http.StatusUnprocessableEntity, "Có thể trùng với Lan (Đoàn thanh niên)", "Xem Lan")
	onPage(t, page, `href="`+personAddress(staff.ID)+`"`)
	page = b.post(makersAt+"/them", "name", "Miến So", "legal_form", "htx", "phone", "0911111111", "shared", "0911111111").says(t, http.StatusUnprocessableEntity, "Có thể trùng với HTX Miến làng So", "Bà Lý của cơ sở ấy đăng nhập bằng số này", "Xem HTX Miến làng So")
	onPage(t, page, `href="`+at+`"`)
	asked := save("0912 345 678")
	onPage(t, asked, `href="`+makerAddress(nem)+`"`)
	asked.says(t, http.StatusUnprocessableEntity, "Có thể trùng với Nem Thính Sớm (mẫu)")
	if !strings.Contains(asked.body, `name="shared" value="0912345678"`) || !strings.Contains(asked.body, `value="0912 345 678"`) {
		t.Error("what was typed is gone, or cannot be meant")
	}
	save("0912 345 67", "shared", "0912345678").says(t, http.StatusUnprocessableEntity, "thiếu 1")
	save("").says(t, http.StatusUnprocessableEntity, "phải có số điện thoại")
	b.follow(save("0912 345 678", "shared", "0912345678")).says(t, http.StatusOK, "Đã lưu.")
	b.follow(save("0911 111 111")).says(t, http.StatusOK, "Đã lưu.")
	var was, is string
	if err := d.db.Pool.QueryRow(context.Background(), `SELECT before->>'phone', after->>'phone' FROM audit_log WHERE action = 'producer.edited' ORDER BY id DESC LIMIT 1`).Scan(&was, &is); err != nil || was != "+84912345678" || is != "+84911111111" {
		t.Errorf("the log says %q to %q (%v)", was, is, err)
	}
}
