package admin

import (
	"net/http"
	"strings"
	"testing"
)

func TestWhatTheCommuneWritesStandsOnTheFirstPageUntilItIsRead(t *testing.T) {
	t.Parallel()
	d := open(t)
	hoa, lady := d.as("Hoa", "economy"), d.as("Bà Lý", "producer")
	d.Exec(`UPDATE producers SET phone = '+84912345678' WHERE id = $1`, d.CoopLangSo())
	d.NemHaHoa()
	hoa.get(messagesAt).says(t, http.StatusOK, "Chưa nhắn chủ thể lần nào", "Viết lời nhắn")
	hoa.get(messagesAt+"/moi").says(t, http.StatusOK, "Mọi cơ sở (2)", "Làng So (1 cơ sở)", "Chọn vài cơ sở trong danh sách")
	wrong := hoa.post(messagesAt+"/gui", "body", "Mời họp", "to", "", "until", "32/1")
	wrong.says(t, http.StatusUnprocessableEntity, "Còn 2 chỗ cần sửa", "Mời họp", "Chọn nơi nhận.")
	onPage(t, wrong, `value="32/1"`)

	sent := hoa.follow(hoa.post(messagesAt+"/gui", "body", "Mời họp 8 giờ.\nMang mẫu nhãn.", "to", "tat-ca", "link", "papers", "once", "k"))
	sent.says(t, http.StatusOK, "Đã gửi cho 2 cơ sở.", "Hoàn tác", "0/2 đã đọc", "0912", "Chưa đọc")
	onPage(t, sent, `href="tel:+84912345678"`)
	day := lady.get(ownAt)
	day.says(t, http.StatusOK, "Xã nhắn · Hoa", "Mời họp 8 giờ.", "Đã đọc")
	onPage(t, day, `href="`+ownPapersAt+`"`)
	if strings.Index(day.body, "Mời họp 8 giờ.") > strings.Index(day.body, "chưa có đơn") && strings.Contains(day.body, "chưa có đơn") {
		t.Error("it is not above all else")
	}
	lady.follow(lady.post(ownMessagesAt+"/1/da-doc")).says(t, http.StatusOK, "Đã báo xã là bạn đã đọc.")
	if strings.Contains(lady.get(ownAt).body, "Mời họp 8 giờ.") {
		t.Error("what was read is still there")
	}
	lady.get(ownMessagesAt).says(t, http.StatusOK, "Mời họp 8 giờ.", "Bà Lý")
	hoa.get(messageAddress(1)+"?xem=tat-ca").says(t, http.StatusOK, "Bà Lý", "1/2 đã đọc")
	if strings.Contains(hoa.get(messageAddress(1)).body, "tel:+84912345678") {
		t.Error("who has read it is among those who have not")
	}
	hoa.get(messagesAt+"?q=mau+nhan").says(t, http.StatusOK, "Tất cả (2 cơ sở)")
	hoa.get(messagesAt+"?q=zzz").says(t, http.StatusOK, "Bỏ lọc")

	hoa.follow(hoa.post(messageAddress(1)+"/thu-lai")).says(t, http.StatusOK, "Đã thu lời nhắn lại.", "Đã thu lại")
	hoa.post(messageAddress(1)+"/thu-lai").says(t, http.StatusConflict, "vừa được người khác thu lại")
	hoa.follow(hoa.post(messageAddress(1)+"/gui-lai")).says(t, http.StatusOK, "Lời nhắn hiện lại")
	lady.get(messagesAt).says(t, http.StatusForbidden)
	if n := d.Number(`SELECT count(*) FROM audit_log WHERE entity = 'maker_message'`); n != 4 {
		t.Errorf("%d lines in the log", n)
	}
	if n := d.Number(`SELECT count(*) FROM outbox WHERE kind = 'message.sent'`); n != 1 {
		t.Error("nobody is told by mail")
	}
}

func TestSeveralProducersThatArePickedAreWrittenTo(t *testing.T) {
	t.Parallel()
	d := open(t)
	hoa := d.as("Hoa", "economy")
	so, nem := d.CoopLangSo(), d.NemHaHoa()
	form := hoa.follow(hoa.pick(makersAt+"/nhieu", []string{itoa(so), itoa(nem)}, "viec", "nhan"))
	form.says(t, http.StatusOK, "Cơ sở nhận", "HTX Miến làng So (mẫu)")
	hoa.get(makerAddress(so)).says(t, http.StatusOK, "Nhắn cơ sở này")
	fields := formTo(t, form, messagesAt+"/gui")
	fields["maker"] = []string{itoa(so), itoa(nem)}
	hoa.follow(hoa.postForm(messagesAt+"/gui", filled(fields, "body", "Bưu tá đến sớm."))).says(t, http.StatusOK, "Đã gửi cho 2 cơ sở.")
	fields["maker"] = []string{itoa(so), "999"}
	hoa.postForm(messagesAt+"/gui", filled(fields, "body", "Lời khác", "once", "other")).says(t, http.StatusNotFound, "Có cơ sở không còn trong danh sách", "Lời khác")
}

func TestAVillageHeadWritesAndSeesWhatIsTheVillages(t *testing.T) {
	t.Parallel()
	d := open(t)
	head := d.as("Ông Trưởng thôn", "hamlet_head")
	d.NemHaHoa()
	form := head.get(messagesAt + "/moi")
	form.says(t, http.StatusOK, "Mọi cơ sở (1)")
	head.follow(head.post(messagesAt+"/gui", "body", "Họp thôn tối nay.", "to", "tat-ca")).says(t, http.StatusOK, "Đã gửi cho 1 cơ sở.")
	head.post(messagesAt+"/gui", "body", "Sang làng khác", "to", "lang:ha-hoa").says(t, http.StatusNotFound, "Sang làng khác")
	hoa := d.as("Hoa", "economy")
	hoa.follow(hoa.post(messagesAt+"/gui", "body", "Cả xã họp.", "to", "tat-ca"))
	if list := head.get(messagesAt); strings.Contains(list.body, "Cả xã họp.") || !strings.Contains(list.body, "Họp thôn tối nay.") {
		t.Error("the head's list is another's")
	}
	head.get(messageAddress(2)).says(t, http.StatusNotFound)
}
