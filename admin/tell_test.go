package admin

import (
	"net/http"
	"strings"
	"testing"
)

// A producer writes five things of the own page and nothing else, whatever the form carries besides.
func TestAProducerWritesTheirOwnPageAndNoMore(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.jar()
	at := ownPageAt + "/" + itoa(d.CoopLangSo())
	d.Exec(`UPDATE producers SET email = 'five stars', story = '', quote = '' WHERE id = $1`, d.CoopLangSo()) // an old slip of the office is not the producer's to mend
	b := d.as("Bà Lý", "producer")
	shown := b.follow(b.get(ownPageAt)).says(t, http.StatusOK, "Trang còn thiếu", "ảnh nhìn thẳng, ngoài hiên", "Chưa có câu chuyện của cơ sở.", "Xem như khách", "Phần do xã ghi", "Khách thấy ngay sau khi lưu")
	onPage(t, shown, `href="/nguoi-lam/`)
	onPage(t, shown, `href="`+at+`/anh"`)
	form := formTo(t, shown, at+"/luu")
	for _, not := range []string{"name", "legal_form", "registration", "tax_code", "phone", "address", "village", "capital"} {
		if form.Has(not) {
			t.Errorf("the form asks for %s", not)
		}
	}
	filled(form, "craft", "Miến dong", "quote", "Nắng là nghề.", "story", "Một.\n\nHai.", "hours", "7–17 giờ", "channels", "https://www.facebook.com/mienso",
		"name", "Cướp tên", "trade_name", "X", "phone", "0911 111 111", "registration", "99", "address", "Nơi khác", "legal_form", "tht", "email", "a@b.vn", "tax_code", "0101234567")
	b.follow(b.postForm(at+"/luu", form)).says(t, http.StatusOK, "Đã lưu.", "Nắng là nghề.")
	if n := d.Number(`SELECT count(*) FROM producers WHERE craft = 'Miến dong' AND quote = 'Nắng là nghề.' AND story LIKE 'Một.%Hai.' AND visiting = '7–17 giờ' AND channels LIKE 'https://%'
		AND name = 'HTX Miến làng So (mẫu)' AND trade_name <> 'X' AND phone <> '+84911111111' AND registration_number <> '99' AND address_line <> 'Nơi khác' AND legal_form = 'htx' AND email = 'five stars' AND tax_code = ''`); n != 1 {
		t.Error("more or less than the five was written")
	}
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action = 'producer.told' AND actor_name = 'Bà Lý' AND before->>'quote' = '' AND after->>'quote' = 'Nắng là nghề.' AND before->>'name' = after->>'name'`); n != 1 {
		t.Error("the log does not say from what to what")
	}
	b.follow(b.postForm(at+"/luu", form)).says(t, http.StatusOK, "Không có gì thay đổi.") // tapped twice
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action = 'producer.told'`); n != 1 {
		t.Errorf("sent twice, it is written %d times", n)
	}
}

func TestASlipOnTheOwnPageIsSaidAtItsFieldAndNothingIsLost(t *testing.T) {
	t.Parallel()
	d := open(t)
	at := ownPageAt + "/" + itoa(d.CoopLangSo())
	b := d.as("Bà Lý", "producer")
	form := formTo(t, b.get(at), at+"/luu")
	wrong := b.postForm(at+"/luu", filled(form, "craft", "Nghề 5 sao OCOP", "quote", strings.Repeat("a", 201), "channels", "javascript:alert(1)", "story", "Chuyện dài của nhà")).says(t, http.StatusUnprocessableEntity,
		"Còn 3 chỗ cần sửa", "Mỗi dòng là một địa chỉ bắt đầu bằng https://", "Chuyện dài của nhà", "javascript:alert(1)")
	for _, field := range []string{"craft", "quote", "channels"} {
		onPage(t, wrong, `href="#`+field+`"`)
	}
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE action = 'producer.told'`); n != 0 {
		t.Error("a wrong form was written")
	}
}

// The office saves while a producer writes: another field is no clash, the same one is asked about.
func TestAProducerAndTheOfficeWriteOnePage(t *testing.T) {
	t.Parallel()
	d := open(t)
	at, desk := ownPageAt+"/"+itoa(d.CoopLangSo()), makerAddress(d.CoopLangSo())
	b, hoa := d.as("Bà Lý", "producer"), d.as("Nguyễn Thị Hoa", "economy")
	save := func(pairs ...string) {
		hoa.follow(hoa.postForm(desk+"/luu", filled(formTo(t, hoa.get(desk), desk+"/luu"), pairs...))).says(t, http.StatusOK, "Đã lưu.")
	}
	form := formTo(t, b.get(at), at+"/luu")
	save("email", "xa@example.vn", "registration", "01", "address", "Thôn Sơn Lộ", "phone", "0900 000 001")
	b.follow(b.postForm(at+"/luu", filled(form, "quote", "Câu của bà"))).says(t, http.StatusOK, "Đã lưu.", "Câu của bà")

	form = formTo(t, b.get(at), at+"/luu")
	save("quote", "Câu của xã")
	asked := b.postForm(at+"/luu", filled(form, "quote", "Câu mới của bà", "hours", "Cả ngày")).says(t, http.StatusConflict, "Hai người cùng sửa", "Nguyễn Thị Hoa đã lưu", "Câu của xã", "Câu mới của bà", "Cả ngày")
	onPage(t, asked, `class="own"`)
	pick := formTo(t, asked, at+"/luu")
	b.postForm(at+"/luu", pick).says(t, http.StatusUnprocessableEntity, "Chọn bản muốn giữ cho ô")
	b.postForm(at+"/luu", filled(formTo(t, asked, at+"/luu"), "mend", "1")).says(t, http.StatusOK, "Câu mới của bà", "Cả ngày")
	b.follow(b.postForm(at+"/luu", filled(pick, "pick.quote", keepMine))).says(t, http.StatusOK, "Câu mới của bà", "Cả ngày")
}

func TestTheOwnPageIsNobodyElses(t *testing.T) {
	t.Parallel()
	d := open(t)
	mine, theirs := ownPageAt+"/"+itoa(d.CoopLangSo()), ownPageAt+"/"+itoa(d.NemHaHoa())
	b := d.as("Bà Lý", "producer")
	for _, got := range []answer{b.get(theirs), b.get(theirs + "/anh"), b.post(theirs+"/luu", "seen", "1", "quote", "Của tôi"), b.post(theirs+"/anh/bo", "photo", "1"), b.sendFiles(theirs+"/anh", "", "a.png", drawn(t, 1))} {
		got.says(t, http.StatusNotFound)
	}
	for _, role := range []string{"hamlet_head", "leader", "culture", "youth"} {
		other := d.as("Ai đó", role)
		other.post(mine+"/luu", "seen", "1", "quote", "Của tôi").says(t, http.StatusForbidden, "Viết lời và đặt ảnh trang cơ sở")
		other.post(mine+"/anh/bo", "photo", "1").says(t, http.StatusForbidden)
		other.post(makerAddress(d.CoopLangSo())+"/anh/bo", "photo", "1").says(t, http.StatusForbidden)
	}
	b.post(makerAddress(d.CoopLangSo())+"/luu", "seen", "1", "name", "Cướp tên").says(t, http.StatusForbidden) // the desk's form stays the office's
	if n := d.Number(`SELECT count(*) FROM producers WHERE quote = 'Của tôi' OR name = 'Cướp tên'`); n != 0 {
		t.Error("somebody else wrote it")
	}
}

// A producer puts photos on the own page from the phone, and what was missing is missing no more.
func TestAProducerPhotographsTheirOwnPlace(t *testing.T) {
	t.Parallel()
	d := open(t)
	at := ownPageAt + "/" + itoa(d.CoopLangSo())
	b := d.as("Bà Lý", "producer")
	onPage(t, b.get(at+"/anh").says(t, http.StatusOK, "Gửi ảnh", "nhìn thẳng"), `action="`+at+`/anh"`)
	sent := b.sendFiles(at+"/anh", "", "mot.png", drawn(t, 10))
	if sent.location != at+"/anh" {
		t.Errorf("sent, one is led to %s", sent.location)
	}
	b.follow(sent).says(t, http.StatusOK, "Đã nhận 1 ảnh")
	photo := int64(d.Number(`SELECT id FROM photos WHERE producer_id = $1`, d.CoopLangSo()))
	if err := d.office.Studio.Develop(t.Context(), photo); err != nil {
		t.Fatal(err)
	}
	b.get(at).says(t, http.StatusOK, "Khách chưa thấy ảnh nào")
	b.follow(b.post(at+"/anh/mo-ta", "photo", itoa(photo), "alt", "Bà Lý ngoài hiên", "focal", "1")).says(t, http.StatusOK, "Ảnh bìa")
	b.get(at).saysNot(t, "Khách chưa thấy ảnh nào")
}
