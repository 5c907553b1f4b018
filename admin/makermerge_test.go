package admin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

// doubled is a household that was written down by hand, and once more by a table.
func (d *desk) doubled() (kept, gone int64) {
	kept, gone = d.CoopLangSo(), d.Producer("Miến So", d.LangSo())
	d.Exec(`UPDATE producers SET phone = '+84912000111', quote = CASE WHEN id = $1 THEN '' ELSE 'Phơi đủ nắng.' END WHERE id IN ($1, $2)`, kept, gone)
	d.Exec(`UPDATE producers SET phone = '+84912000222' WHERE id NOT IN ($1, $2)`, kept, gone)
	d.Product(catalogtest.Goods{Name: "Miến dong", Stock: 5, Producer: gone})
	return kept, gone
}

func TestTwoRecordsOfOneHouseholdBecomeOneAndAreTakenApart(t *testing.T) {
	t.Parallel()
	d := open(t)
	kept, gone := d.doubled()
	b := d.as("Hoa", "economy")
	onPage(t, b.get(makerAddress(kept)).says(t, http.StatusOK, "Gộp với chủ thể khác"), mergeAddress(kept))
	page := b.get(mergeAddress(kept)).says(t, http.StatusOK, "Có thể trùng", "Miến So", "Cùng số điện thoại", "Xem hai bên")
	at := mergeAddress(kept) + "/" + itoa(gone)
	onPage(t, page, `href="`+at+`"`)
	b.get(mergeAddress(kept)+"?q=nem").says(t, http.StatusOK, "Không có chủ thể nào khớp “nem”")
	b.get(mergeAddress(kept)+"?q=mien+so").says(t, http.StatusOK, "Tìm thấy", "Miến So")

	page = b.get(at).says(t, http.StatusOK, "Gộp Miến So vào HTX Miến làng So (mẫu)", "Bản giữ lại", "Bản gộp vào", "Sản phẩm", "Gộp vào HTX Miến làng So (mẫu)")
	page.saysNot(t, "Chưa gộp được", "Số đăng ký hoặc mã số thuế hai bên khác nhau")
	page.saysNot(t, "Câu nói của người làm") // of that only one says something, and it stays
	onPage(t, page, `name="pick.name" value="kept" checked`)
	onPage(t, page, `href="`+mergeAddress(gone)+"/"+itoa(kept)+`"`)
	seen := []string{"kept_seen", page.hidden(t, "kept_seen"), "gone_seen", page.hidden(t, "gone_seen"), "pick.name", "gone"}
	wrong := b.post(at, seen...).says(t, http.StatusUnprocessableEntity, "Đánh dấu là đã xem cả hai")
	onPage(t, wrong, `name="pick.name" value="gone" checked`) // what was picked is kept
	done := b.follow(b.post(at, append(seen, "sure", "1")...))
	done.says(t, http.StatusOK, "Đã gộp Miến So vào Miến So", "Tách lại", "Phơi đủ nắng.")
	if n := d.Number(`SELECT count(*) FROM products WHERE producer_id = $1`, kept); n != 1 {
		t.Errorf("%d goods went over", n)
	}
	if led := b.get(makerAddress(gone)); led.status != http.StatusMovedPermanently || led.location != makerAddress(kept) {
		t.Errorf("the page of the one that went leads to %d %q", led.status, led.location)
	}
	b.get(makersAt+"?q=mien").says(t, http.StatusOK, "Đang xem 1–1 trong 1")
	if again := b.post(at, append(seen, "sure", "1")...); again.status != http.StatusSeeOther {
		t.Errorf("sent twice: %d", again.status)
	}
	other := mergeAddress(gone) + "/" + itoa(kept)
	if led := b.post(other, append(seen, "sure", "1")...); led.location != makerAddress(kept) {
		t.Errorf("who merges the other way round is led to %d %q", led.status, led.location)
	}
	b.get("/quan-tri/nhat-ky?loai=producer").says(t, http.StatusOK, "gộp bản ghi trùng vào", "gộp vào chủ thể khác")

	merge := itoa(int64(d.Number(`SELECT max(id) FROM producer_merges`)))
	b.follow(b.post(makerAddress(kept)+"/tach", "merge", merge)).says(t, http.StatusOK, "Đã tách Miến So ra như trước khi gộp", "HTX Miến làng So (mẫu)").saysNot(t, "Phơi đủ nắng.", "Tách lại")
	b.post(makerAddress(kept)+"/tach", "merge", merge).says(t, http.StatusConflict, "đã được tách rồi")
	b.get(makerAddress(gone)).says(t, http.StatusOK, "Miến So")
	b.post(makerAddress(gone)+"/tach", "merge", merge).says(t, http.StatusNotFound)
}

func TestWhatKeepsTwoRecordsApartIsSaidWithWhatToDo(t *testing.T) {
	t.Parallel()
	d := open(t)
	kept, gone := d.doubled()
	d.Exec(`UPDATE producers SET registration_number = 'DK-' || id`)
	d.Account(gone)
	b := d.as("Hoa", "economy")
	at := mergeAddress(kept) + "/" + itoa(gone)
	page := b.get(at).says(t, http.StatusOK, "Chưa gộp được", "Bấm “Giữ bản kia”")
	if strings.Contains(page.body, `name="sure"`) {
		t.Error("there is a button for what cannot be done")
	}
	other := mergeAddress(gone) + "/" + itoa(kept)
	page = b.get(other).says(t, http.StatusOK, "Số đăng ký hoặc mã số thuế hai bên khác nhau")
	seen := []string{"kept_seen", page.hidden(t, "kept_seen"), "gone_seen", page.hidden(t, "gone_seen"), "sure", "1"}
	b.post(at, "kept_seen", page.hidden(t, "gone_seen"), "gone_seen", page.hidden(t, "kept_seen"), "sure", "1").says(t, http.StatusConflict, "Bấm “Giữ bản kia” để tiền vẫn về đúng chỗ")
	b.post(other, seen...).says(t, http.StatusUnprocessableEntity, "Xem giấy rồi đánh dấu")
	d.Exec(`UPDATE producers SET row_version = row_version + 1 WHERE id = $1`, kept)
	b.post(other, append(seen, "apart", "1")...).says(t, http.StatusConflict, "Vừa có người sửa một trong hai")
	b.get(mergeAddress(kept)+"/"+itoa(kept)).says(t, http.StatusNotFound)
	b.get(mergeAddress(kept)+"/999").says(t, http.StatusNotFound)
	for who, status := range map[string]int{"producer": http.StatusForbidden, "youth": http.StatusForbidden, "leader": http.StatusForbidden} {
		one := d.as(who, who)
		one.get(at).says(t, status)
		one.post(other, append(seen, "apart", "1")...).says(t, status)
		one.get(makerAddress(kept)).saysNot(t, "Gộp với chủ thể khác")
	}
	if n := d.Number(`SELECT count(*) FROM producer_merges`); n != 0 {
		t.Errorf("%d merges", n)
	}
}

// hidden is what a hidden field of a page carries.
func (a answer) hidden(t *testing.T, name string) string {
	t.Helper()
	_, rest, ok := strings.Cut(a.body, `name="`+name+`" value="`)
	value, _, closed := strings.Cut(rest, `"`)
	if !ok || !closed {
		t.Fatalf("no field %s", name)
	}
	return value
}
