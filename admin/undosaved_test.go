package admin

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

// savedForms are the forms whose saving is offered to be taken back: the page, where it goes, a field
// and what is typed in it.
type savedForm struct {
	name, page, action, field, typed string
	also                             []string // what else the form needs
}

func (d *desk) savedForms(b *browser) []savedForm {
	jar := d.Product(catalogtest.Goods{Name: "Miến dong sợi nhỏ", Stock: 10})
	hidden := d.Product(catalogtest.Goods{Name: "Nem thính", Stock: 10})
	d.Exec(`UPDATE products SET state = 'hidden' WHERE id = $1`, hidden.ProductID)
	maker := d.CoopLangSo()
	d.Exec(`UPDATE producers SET registration_number = '01', address_line = 'Thôn 1', phone = '+84912345678' WHERE id = $1`, maker)
	d.Exec(`INSERT INTO heritage_sites (slug, name, summary, village_id, latitude, longitude) SELECT 'dinh-so', 'Đình So', 'Ngôi đình.', id, 20.9, 105.6 FROM villages LIMIT 1`)
	d.Exec(`INSERT INTO visit_places (slug, name, heritage_site_id, taking, week, capacity, minutes, lead_minutes, ahead_days, most_party, group_from)
		SELECT 'dinh-so', 'Đình So', id, true, '[[480],[],[],[],[],[],[]]', 10, 60, 1440, 60, 10, 8 FROM heritage_sites`)
	article, point, fair := b.post(articlesAt+"/them", written()...).location, b.post(pointsAt+"/them", pairs()...).location, b.post(fairsAt+"/them", d.fairly(20)...).location
	link := b.post(linksAt+"/them", "mo", "page-ocop", "code", "TETQUE", "note", "Bảng ở đình").location
	b.post(vouchersAt+"/moi", "code", "TET2027", "off", "10%", "producer", "", "bearer", "commune", "cap", "", "minimum", "200k", "uses", "50", "per_phone", "1", "starts", "01/11/2098", "starts_at", "0:00", "ends", "01/03/2099", "ends_at", "21h")
	voucher := voucherAddress(int64(d.Number(`SELECT max(id) FROM vouchers`)))
	village := villagesAt + "/" + itoa(d.LangSo())
	b.post(village+"/dong", "version", itoa(int64(d.Number(`SELECT row_version FROM villages WHERE id = $1`, d.LangSo()))), "kind", "step", "label", "Ngâm bột", "text", "Ba ngày.")
	line := itoa(int64(d.Number(`SELECT coalesce(max(id), 0) FROM facts WHERE label = 'Ngâm bột'`)))
	site := sitesAt + "/" + itoa(int64(d.Number(`SELECT id FROM heritage_sites`)))
	return []savedForm{
		{"a producer", makerAddress(maker), "/luu", "craft", "Bún khô", nil},
		{"goods that are hidden", editAddress(hidden.ProductID), "/luu", "quote", "Phơi ba nắng.", nil},
		{"goods that buyers see", editAddress(jar.ProductID), "/luu", "quote", "Phơi ba nắng.", nil},
		{"an article", article, "/luu", "title", "Chợ Tết", nil},
		{"a sales point", point, "/luu", "notes", "Hỏi ở quầy 3", nil},
		{"a village", village, "/luu", "summary", "Làng miến.", nil},
		{"a site", site, "/luu", "summary", "Đình cổ.", nil},
		{"a line of a village", village + "/dong/" + line, "", "text", "Bốn ngày.", nil},
		{"a fair", fair, "/luu", "note", "Mang ô.", nil},
		{"hours to visit", placeAddress(int64(d.Number(`SELECT id FROM visit_places`))), "/luu", "note", "Mặc kín đáo", nil},
		{"where a code is used", link, "/noi-dung", "note", "Tờ rơi", nil},
		{"who runs the site", imprintAt, "/luu", "owner", "UBND xã Hưng Đạo", nil},
		{"channels", channelsAt, "/luu", "facebook", "https://www.facebook.com/xahungdao", nil},
		{"stalls of a fair", fair + "/gian-hang", "", "stall-" + itoa(maker), "A12", []string{"in-" + itoa(maker), ticked}},
		{"a draft of a voucher", voucher + "/sua", "", "uses", "60", nil},
		{"how long stars hold", rulesAt, "/so-thang", "months", "26", nil},
		{"how long a kind of paper holds", rulesAt, "/thoi-han", "months-food_safety_cert", "16", nil},
		{"numbers", numbersAt, "/luu", "confirm_hours", "6", nil},
	}
}

// change sends the form with another text in one field, and gives the page that says so.
func (b *browser) change(t *testing.T, f savedForm, typed string) answer {
	t.Helper()
	form := formTo(t, b.get(f.page), f.page+f.action)
	form.Set(f.field, typed)
	for i := 0; i+1 < len(f.also); i += 2 {
		form.Set(f.also[i], f.also[i+1])
	}
	return b.postForm(f.page+f.action, form)
}

func (b *browser) reads(t *testing.T, f savedForm) string {
	t.Helper()
	return formTo(t, b.get(f.page), f.page+f.action).Get(f.field)
}

// What was saved is taken back by one press for half a minute: the record is as it was, the log says
// that it was taken back, and a second press does nothing more.
func TestWhatWasSavedIsTakenBackByOnePress(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "admin")
	for _, f := range d.savedForms(b) {
		before := b.reads(t, f)
		led := b.change(t, f, f.typed)
		page := b.follow(led).says(t, http.StatusOK, "Hoàn tác")
		if b.reads(t, f) != f.typed {
			t.Fatalf("%s is not saved", f.name)
		}
		lines := d.Number(`SELECT count(*) FROM audit_log`)
		b.follow(undone(t, b, page)).says(t, http.StatusOK, "Đã hoàn tác").saysNot(t, "data-gone")
		if now := b.reads(t, f); now != before {
			t.Errorf("%s says %q after it was taken back, and said %q", f.name, now, before)
		}
		if n := d.Number(`SELECT count(*) FROM audit_log WHERE undoes IS NOT NULL AND id > $1`, lines); n == 0 {
			t.Errorf("the log does not say that %s was taken back", f.name)
		}
		// The way back of the browser shows the offer again: it takes back nothing more.
		now := d.Number(`SELECT count(*) FROM audit_log`)
		b.follow(undone(t, b, page)).says(t, http.StatusOK, "đã hoàn tác rồi")
		if more := d.Number(`SELECT count(*) FROM audit_log`); more != now {
			t.Errorf("a second press on %s wrote %d lines", f.name, more-now)
		}
		b.get(led.location).saysNot(t, "data-gone")
	}
	if n := d.Number(`SELECT count(*) FROM product_drafts`); n != 0 {
		t.Error("the first draft that was taken back still waits")
	}
	b.get(auditAt).says(t, http.StatusOK, "hoàn tác việc")
}

// Nobody's save is taken back by another, nor what somebody saved in between, nor after a while.
func TestOnlyTheOwnLastSaveIsTakenBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	b, lan := d.as("Hoa", "admin"), d.as("Lan", "admin")
	for _, f := range d.savedForms(b) {
		page := b.follow(b.change(t, f, f.typed))
		form := toastForm.FindStringSubmatch(page.body)
		if form == nil {
			t.Fatalf("nothing takes back %s", f.name)
		}
		lan.post(form[1], "ve", f.page).says(t, http.StatusNotFound)
		second := f.typed + " sửa"
		if f.field == "facebook" || strings.TrimSuffix(f.typed, "6") != f.typed || strings.HasSuffix(f.typed, "60") { // numbers
			second = strings.NewReplacer("xahungdao", "hungdao", "6", "7").Replace(f.typed)
		}
		lan.follow(lan.change(t, f, second))
		b.follow(undone(t, b, page)).says(t, http.StatusOK, "Vừa có người sửa tiếp sau bạn")
		if now := b.reads(t, f); now != second {
			t.Errorf("%s says %q, and not what was saved last", f.name, now)
		}
	}
	f := savedForm{"a producer", makerAddress(d.CoopLangSo()), "/luu", "quote", "Phơi hai nắng.", nil}
	led := b.change(t, f, f.typed)
	d.pass(31 * time.Second)
	b.get(led.location).saysNot(t, "data-gone")
	b.follow(b.change(t, f, f.typed)).saysNot(t, "data-gone") // nothing changed
	b.post(undoAt+"/999999").says(t, http.StatusNotFound)
	d.stranger().postForm(undoAt+"/1", url.Values{}).says(t, http.StatusSeeOther)
}

// The history of every record whose texts the log keeps whole leads back to each of them.
func TestTheHistoryBringsBackEveryKindOfText(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "admin")
	for _, f := range d.savedForms(b) {
		before := b.reads(t, f)
		b.follow(b.change(t, f, f.typed))
		line := int64(d.Number(`SELECT max(id) FROM audit_log WHERE before IS NOT NULL AND after IS NOT NULL`))
		b.post(fmt.Sprintf("%s/%d/khoi-phuc", auditAt, line)).says(t, http.StatusSeeOther)
		if now := b.reads(t, f); now != before {
			t.Errorf("%s says %q, and said %q", f.name, now, before)
		}
	}
}

// A producer takes back on the phone what was told there, and what was mended of a paper while it
// waits; a new copy of it stays.
func TestAProducerTakesBackWhatWasSavedOnThePhone(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	maker := d.as("Bà Lý", "producer")
	own := ownPageAddress(d.CoopLangSo())
	told := maker.follow(maker.postForm(own+"/luu", filled(formTo(t, maker.get(own), own+"/luu"), "quote", "Phơi hai nắng."))).says(t, http.StatusOK, "Hoàn tác")
	if led := undone(t, maker, told); led.location != own {
		t.Errorf("it leads to %s", led.location)
	}
	if n := d.Number(`SELECT count(*) FROM producers WHERE quote = 'Phơi hai nắng.'`); n != 0 {
		t.Error("what was told still stands")
	}

	maker.follow(maker.upload(papersAt+"/them", []byte("%PDF-1.4 copy %%EOF"), "kind", "self_declaration", "product", "p"+itoa(jar.ProductID), "number", "09/TCB", "issuer", "HTX (mẫu)", "issued", "01/11/2026", "visibility", "officer"))
	at := paperAddress(int64(d.Number(`SELECT id FROM papers WHERE number = '09/TCB'`)))
	mend := func(file []byte, number string) answer {
		form := formTo(t, maker.get(at), toPhone(at)+"/sua")
		var all []string
		for name := range form {
			if name != "csrf" && name != "number" {
				all = append(all, name, form.Get(name))
			}
		}
		return maker.follow(maker.upload(at+"/sua", file, append(all, "number", number)...))
	}
	page := mend(nil, "10/TCB").says(t, http.StatusOK, "10/TCB", "Hoàn tác")
	maker.follow(undone(t, maker, page)).says(t, http.StatusOK, "09/TCB", "Đã hoàn tác")
	mend([]byte("%PDF-1.4 new %%EOF"), "11/TCB").says(t, http.StatusOK, "11/TCB").saysNot(t, "data-gone")
}

// A rule of papers and the days of reminding are saved with their effect before one's eyes: what is
// taken back at once has the effect that was just seen, and later it is looked at first.
func TestARuleAndRemindersAreTakenBackAtOnceOrNotAtAll(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	b := d.as("Hoa", "admin")
	rule := []string{"id", "0", "version", "0", "goods", "processed_food", "holder", "product", "kinds", "test_report", "level", "advised", "basis", "Nghị định  (mẫu)"}
	saved := func(at string, typed []string) answer {
		return b.follow(b.post(rulesAt+at, append(typed, "seal", sealIn(t, b.post(rulesAt+map[string]string{"/luu": "/xem-truoc", "/nhac": "/nhac"}[at], typed...)))...)).says(t, http.StatusOK, "Đã lưu")
	}
	saved("/luu", rule).saysNot(t, "data-gone") // a new line is taken away on its own page
	rule[1], rule[3], rule[11] = itoa(int64(d.Number(`SELECT max(id) FROM paper_rules`))), "1", "required"
	page := saved("/luu", rule).says(t, http.StatusOK, "1 sản phẩm vừa rời kệ", "Hoàn tác")
	line := d.Number(`SELECT max(id) FROM audit_log WHERE action = 'paper_rule.changed'`)
	b.post(fmt.Sprintf("%s/%d/khoi-phuc", auditAt, line)).says(t, http.StatusNotFound)
	b.get(auditAt+"?loai=paper_rule").saysNot(t, "khoi-phuc")
	b.follow(undone(t, b, page)).says(t, http.StatusOK, "Đã hoàn tác")
	if d.Number(`SELECT count(*) FROM paper_rules WHERE required AND basis = 'Nghị định (mẫu)'`) != 0 {
		t.Error("the rule stands still")
	}

	d.Exec(`UPDATE papers SET expires_on = '2027-06-30' WHERE id = (SELECT min(id) FROM papers WHERE product_id = $1)`, jar.ProductID)
	page = saved("/nhac", []string{"remind-1", "220", "remind-2", "120", "remind-3", "30", "seen-days", "180,120,30"}).says(t, http.StatusOK, "Hoàn tác")
	line = d.Number(`SELECT max(id) FROM audit_log WHERE action = 'setting.changed'`)
	b.post(fmt.Sprintf("%s/%d/khoi-phuc", auditAt, line)).says(t, http.StatusNotFound)
	b.follow(undone(t, b, page)).says(t, http.StatusOK, "Đã hoàn tác")
	if most := d.Number(`SELECT max(days) FROM reminder_days`); most != 180 {
		t.Errorf("the first reminder comes %d days before", most)
	}
}

// A draft that was published meanwhile keeps its word, and a table of names alone brings nobody back.
func TestWhatCannotBeTakenBackSaysSo(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "admin")
	forms := d.savedForms(b)
	for _, f := range forms {
		if f.name != "a draft of a voucher" {
			continue
		}
		page := b.follow(b.change(t, f, f.typed))
		b.post(strings.TrimSuffix(f.page, "/sua") + "/cong-bo")
		b.follow(undone(t, b, page)).saysNot(t, "Đã hoàn tác việc vừa lưu")
		if n := d.Number(`SELECT uses FROM vouchers`); n != 60 {
			t.Errorf("what was published has %d uses", n)
		}
	}
	d.Exec(`INSERT INTO audit_log (actor_kind, actor_id, actor_name, action, entity, entity_id, before, after) SELECT 'staff', id, 'Hoa', 'fair.stalls_set', 'trade_fair', (SELECT id FROM trade_fairs), '{"stalls": ["HTX"]}', '{"stalls": null}' FROM accounts WHERE login LIKE 'hoa%' LIMIT 1`)
	b.post(fmt.Sprintf("%s/%d/khoi-phuc", auditAt, d.Number(`SELECT max(id) FROM audit_log`))).says(t, http.StatusNotFound)
}
