package admin

import (
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/orders"
)

func TestTheOfficeSwitchesWaysToPayWithAReason(t *testing.T) {
	t.Parallel()
	d := open(t)
	lan := d.as("Lan", "admin")
	d.as("Hoa", "youth").get(waysAt).says(t, http.StatusForbidden)
	page := lan.get(waysAt).says(t, http.StatusOK, "Trả tiền mặt khi nhận hàng", "Đang bật", "Chưa cài đặt", "Chưa cơ sở nào có tài khoản", "Chưa có khóa Stripe trên máy chủ")
	if strings.Count(page.body, waysAt+"/tat") != 1 || strings.Contains(page.body, waysAt+"/bat") {
		t.Error("what is not set up can be switched")
	}
	lan.post(waysAt+"/bat", "method", "transfer").says(t, http.StatusConflict, "chưa cài đặt xong")
	lan.post(waysAt+"/tat", "method", "cod", "why", "Mưa bão").says(t, http.StatusConflict, "cách trả cuối cùng")
	lan.post(waysAt+"/tat", "method", "vang").says(t, http.StatusNotFound)
	d.Account(d.CoopLangSo())
	wrong := lan.post(waysAt+"/tat", "method", "cod", "why", "…").says(t, http.StatusUnprocessableEntity, "Ghi một câu lý do")
	if !strings.Contains(wrong.body, `value="…"`) || !strings.Contains(wrong.body, `href="#why-cod"`) {
		t.Error("what was typed is lost, or the error leads nowhere")
	}
	lan.follow(lan.post(waysAt+"/tat", "method", "cod", "why", "Mưa bão, bưu tá nghỉ")).says(t, http.StatusOK, "Đã tắt", "Khách đọc được lý do: “Mưa bão, bưu tá nghỉ”", "Bật lại: Trả tiền mặt")
	if d.office.Board.Said().Rules.CODClosed == "" {
		t.Error("pages do not know yet")
	}
	lan.follow(lan.post(waysAt+"/bat", "method", "cod")).says(t, http.StatusOK, "Đã bật")
	lan.get(auditAt).says(t, http.StatusOK, "tắt một cách trả tiền", "bật lại một cách trả tiền", "Mưa bão, bưu tá nghỉ")
}

func TestTheOfficeSetsSumsAndTimesWithinBounds(t *testing.T) {
	t.Parallel()
	d := open(t)
	lan := d.as("Lan", "admin")
	lan.get(numbersAt).says(t, http.StatusOK, "Mức và thời hạn", "để trống thì dùng 4 giờ", "Từ 100.000")
	wrong := lan.post(numbersAt+"/luu", "version", "1", "most_cash", "50k", "confirm_hours", "99", "pay_hours", "hai", "hold_minutes", "10").
		says(t, http.StatusUnprocessableEntity, "Ghi một số")
	if !strings.Contains(wrong.body, `value="50k"`) || !strings.Contains(wrong.body, `value="hai"`) {
		t.Error("what was typed is lost")
	}
	lan.post(numbersAt+"/luu", "version", "1", "most_cash", "50k", "confirm_hours", "99").says(t, http.StatusUnprocessableEntity, "Mức này từ 100.000", "từ 1 đến 48 giờ")
	saved := lan.follow(lan.post(numbersAt+"/luu", "version", "1", "most_cash", "3tr", "confirm_hours", "6", "pay_hours", "", "hold_minutes", "", "cold_hour", "8")).
		says(t, http.StatusOK, "Đã lưu", "trước 8 giờ")
	if !strings.Contains(saved.body, `value="3.000.000"`) || !strings.Contains(saved.body, `value="6"`) {
		t.Error("what was saved does not stand in the form")
	}
	lan.post(numbersAt+"/luu", "version", "1", "confirm_hours", "5").says(t, http.StatusConflict, "Người khác vừa lưu", "Đã lưu 6 Bạn vừa gõ 5")
	if r := d.office.Board.Said().Rules; r != (orders.Rules{MostCash: 3_000_000, ConfirmHours: 6, ColdHour: 8}) {
		t.Errorf("set %+v", r)
	}
	lan.follow(lan.post(numbersAt+"/luu", "version", strconv.Itoa(d.Number(`SELECT row_version FROM selling_rules`)))).says(t, http.StatusOK, "Đã lưu")
	if r := d.office.Board.Said().Rules; r != (orders.Rules{}) {
		t.Errorf("back to the usual: %+v", r)
	}
	lan.get(auditAt).says(t, http.StatusOK, "đổi mức và thời hạn", "Xác nhận trong (giờ)")
}

func TestTheOfficeWritesDaysOffDown(t *testing.T) {
	t.Parallel()
	d := open(t)
	lan := d.as("Lan", "admin")
	lan.get(daysOffAt).says(t, http.StatusOK, "Thêm đợt nghỉ", "Nghỉ Tết Nguyên đán", "Nghỉ Quốc khánh")
	wrong := lan.post(daysOffAt+"/them", "first", "hôm nào", "name", "Nghỉ").says(t, http.StatusUnprocessableEntity, "Ghi ngày như")
	if !strings.Contains(wrong.body, `value="hôm nào"`) {
		t.Error("what was typed is lost")
	}
	first, last := d.now().AddDate(0, 0, 3), d.now().AddDate(0, 0, 5)
	lan.follow(lan.post(daysOffAt+"/them", "first", first.Format("02/01/2006"), "last", last.Format("02/01/2006"), "name", "Hội làng")).
		says(t, http.StatusOK, "Đã thêm “Hội làng”", "3 ngày không tính vào thời hạn")
	if twice := lan.post(daysOffAt+"/them", "first", last.Format("02/01/2006"), "name", "Nghỉ bù").says(t, http.StatusConflict, "Trùng ngày với đợt “Hội làng”"); !strings.Contains(twice.body, `value="Nghỉ bù"`) {
		t.Error("what was typed is lost")
	}
	if c := d.office.Days.Said(); len(c) != 1 {
		t.Errorf("deadlines do not know: %v", c)
	}
	lan.follow(lan.post(daysOffAt+"/bo", "id", strconv.Itoa(d.Number(`SELECT id FROM days_off`)))).says(t, http.StatusOK, "Đã bỏ “Hội làng”")
	lan.post(daysOffAt+"/bo", "id", "1").says(t, http.StatusNotFound)
	lan.get(auditAt).says(t, http.StatusOK, "thêm ngày nghỉ", "bỏ ngày nghỉ", "Hội làng")
}

func TestFeastsAreThoseOfTheNextYear(t *testing.T) {
	t.Parallel()
	d := open(t)
	var got []string
	for _, f := range feasts(d.now()) {
		got = append(got, f.Name+" "+f.First.Format("02/01/2006")+" "+strconv.Itoa(f.Days()))
	}
	if want := "new_year 01/01/2027 1, tet 06/02/2027 3, hung_kings 16/04/2027 1, reunification 30/04/2027 2, national_day 02/09/2027 1"; strings.Join(got, ", ") != want {
		t.Errorf("%s", strings.Join(got, ", "))
	}
}

func TestTheOfficeWritesItsChannels(t *testing.T) {
	t.Parallel()
	d := open(t)
	lan := d.as("Lan", "admin")
	lan.get(channelsAt).says(t, http.StatusOK, "Kênh của xã", "Zalo OA", "Số này nằm ở mục Thông tin trang")
	wrong := lan.post(channelsAt+"/luu", "version", "1", "facebook", "Xã Hưng Đạo").says(t, http.StatusUnprocessableEntity, "Chép đủ địa chỉ trang", "facebook.com")
	if !strings.Contains(wrong.body, `value="Xã Hưng Đạo"`) {
		t.Error("what was typed is lost")
	}
	lan.follow(lan.post(channelsAt+"/luu", "version", "1", "facebook", "facebook.com/xahungdao")).says(t, http.StatusOK, "Đã lưu")
	lan.post(channelsAt+"/luu", "version", "1", "facebook", "facebook.com/khac").says(t, http.StatusConflict, "Đã lưu https://facebook.com/xahungdao Bạn vừa gõ facebook.com/khac")
	if got := d.office.Imprint.Said().Channels.Facebook; got != "https://facebook.com/xahungdao" {
		t.Errorf("pages know %q", got)
	}
	lan.get(auditAt).says(t, http.StatusOK, "đổi kênh của xã", "Trang Facebook")
}

func TestTheOfficePutsStreetsUnderTheMap(t *testing.T) {
	t.Parallel()
	d := open(t)
	lan := d.as("Lan", "admin")
	lan.get(mapAt).says(t, http.StatusOK, "Nền bản đồ đường phố", "Hình vẽ của trang", "Đặt nền đường phố")
	wrong := lan.post(tilesAt+"/luu", "version", "0", "shown", "1", "template", "http://a/{z}", "credit", "", "zoom", "13").says(t, http.StatusUnprocessableEntity, "Địa chỉ ảnh bắt đầu bằng https://", "Ghi nguồn bản đồ")
	if !strings.Contains(wrong.body, `value="http://a/{z}"`) {
		t.Error("what was typed is lost")
	}
	const streets = "https://tile.example.vn/{z}/{x}/{y}.png"
	lan.follow(lan.post(tilesAt+"/luu", "version", "0", "shown", "1", "template", streets, "credit", "© Ai đó", "zoom", "13")).says(t, http.StatusOK, "Đã lưu", "Ảnh từ https://tile.example.vn, nguồn: © Ai đó")
	lan.post(tilesAt+"/luu", "version", "0", "template", streets, "credit", "© Người khác", "zoom", "13").says(t, http.StatusConflict, "Người khác vừa đổi nền bản đồ", "Đã lưu hiện Bạn vừa gõ không hiện", "Đã lưu © Ai đó Bạn vừa gõ © Người khác")
	lan.get(auditAt).says(t, http.StatusOK, "đổi nền bản đồ")
}

func TestThePageOfAllSettingsSaysWhatIsSet(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.Account(d.CoopLangSo())
	lan := d.as("Lan", "admin")
	lan.post(waysAt+"/tat", "method", "transfer", "why", "Ngân hàng bảo trì")
	lan.post(numbersAt+"/luu", "version", strconv.Itoa(d.Number(`SELECT row_version FROM selling_rules`)), "pay_hours", "48")
	lan.post(channelsAt+"/luu", "version", "1", "zalo", "zalo.me/123")
	lan.get(settingsAt).says(t, http.StatusOK, "Hiện giờ: bật Trả tiền mặt khi nhận hàng; tắt Chuyển khoản QR", "xác nhận trong 4 giờ, chờ chuyển khoản 48 giờ",
		"Chưa có đợt nghỉ nào sắp tới", "Hiện giờ: Zalo OA", "2 trên 2 vùng có bảng phí", "bài đang áp dụng", "Nền bản đồ đường phố: Hình vẽ của trang", "Chưa ai sao lưu")
	if page := d.as("Mai", "youth").get(settingsAt).says(t, http.StatusOK, "Bảo mật của tôi"); strings.Contains(page.body, "chờ chuyển khoản") {
		t.Error("who may not set it reads it")
	}
}
