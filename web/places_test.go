package web_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/internal/locale"
)

func TestACodeIsAnsweredInOneGlance(t *testing.T) {
	t.Parallel()
	v := open(t)
	for i, c := range []struct{ name, from, until, set, want string }{
		{"Còn hạn", "2026-01-10", "2029-01-09", ``, "Chứng nhận còn hiệu lực Đến 09/01/2029"},
		{"Hôm cuối", "2023-11-25", "2026-11-24", ``, "Chứng nhận còn hiệu lực Đến 24/11/2026"},
		{"Hết hạn", "2023-11-24", "2026-11-23", ``, "Chứng nhận đã hết hạn Hết hạn 23/11/2026"},
		{"Gia hạn", "2023-11-01", "2026-10-31", `extended_until = '2027-02-01', extension_ground = 'đang chấm lại'`, "Giữ đến 01/02/2027"},
		{"Thu hồi", "2026-01-10", "2029-01-09", `revoked_on = '2026-06-01', revoked_because = 'nhãn sai'`, "Thu hồi 01/06/2026"},
		{"Chưa tới", "2027-01-01", "2029-12-31", ``, "Từ 01/01/2027"},
	} {
		j := v.Product(catalogtest.Goods{Name: c.name, Stock: 1})
		v.Recognise(j.ProductID, 3, c.from, c.until)
		code := []string{"A-1", "B-2", "C-3", "D-4", "E-5", "F-6"}[i]
		v.Exec(`UPDATE recognitions SET certificate_code = $2 WHERE product_id = $1`, j.ProductID, code)
		if c.set != "" {
			v.Exec(`UPDATE recognitions SET `+c.set+` WHERE product_id = $1`, j.ProductID)
		}
		s := v.get("/cn/" + code)
		if s.status != http.StatusOK || !strings.Contains(s.text(), c.want) {
			t.Errorf("%s: %d, not %q: %s", c.name, s.status, c.want, s.text())
		}
		shown := strings.Contains(s.body, `href="/san-pham/`)
		if inForce := i == 0 || i == 1 || i == 3; shown != inForce {
			t.Errorf("%s: pressed to buy: %v", c.name, shown)
		}
	}
	unknown := v.get("/cn/KHONG-CO-1")
	if unknown.status != http.StatusNotFound || !strings.Contains(unknown.text(), "Không có trong hệ thống của xã") || !strings.Contains(unknown.text(), "KHONG-CO-1") {
		t.Errorf("an unknown code: %d %s", unknown.status, unknown.text())
	}
}

func TestACodeIsReadAsPeopleCopyIt(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	v.Exec(`UPDATE recognitions SET certificate_code = '01-09931-AB-2026'`)
	for _, code := range []string{"01-09931-AB-2026", "01-09931-ab-2026", "0109931AB2026", "01 09931 AB 2026", "01–09931–AB–2026"} {
		asked := v.get("/cn?ma=" + strings.ReplaceAll(code, " ", "+"))
		if asked.status != http.StatusSeeOther {
			t.Fatalf("%q: %d", code, asked.status)
		}
		if s := v.get(asked.location); s.status != http.StatusOK || !strings.Contains(s.text(), "Chứng nhận còn hiệu lực") {
			t.Errorf("%q by %s: %d", code, asked.location, s.status)
		}
	}
	if s := v.get("/cn?ma="); s.status != http.StatusSeeOther || !strings.HasPrefix(s.location, "/ocop") {
		t.Errorf("no code: %d %s", s.status, s.location)
	}
}

func TestAFestivalIsSaidInBothCalendars(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	if s := v.get("/dinh-so"); !strings.Contains(s.text(), "Mùng 8 đến mùng 10 tháng 2 âm lịch") || !strings.Contains(s.text(), "15/03–17/03/2027") {
		t.Errorf("the site: %s", s.text())
	}
	if s := v.get("/"); !strings.Contains(s.text(), "mùng 8 đến mùng 10 tháng 2 âm lịch (15/03–17/03/2027)") {
		t.Errorf("the first page: %s", s.text())
	}
	v.Exec(`UPDATE facts SET text = 'Ngày 31 tháng 14 âm lịch'`)
	if s := v.get("/dinh-so"); s.status != http.StatusOK || strings.Contains(s.text(), "Lần tới") {
		t.Errorf("days that do not exist: %d %s", s.status, s.text())
	}
}

func TestHoursThatNobodyToldAreSaidToBeUnknown(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	if s := v.get("/dinh-so"); !strings.Contains(s.text(), "Chưa có giờ chính thức. Gọi trước khi đến.") {
		t.Errorf("the site: %s", s.text())
	}
}

func TestTheListSaysAllThatTheMapDoes(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	s := v.get("/ban-do")
	for _, want := range []string{`href="/dinh-so"`, `href="/diem-ban/cho-so"`, `href="/lang/lang-so"`, `href="#diem-ban-cho-so"`, `id="diem-ban-cho-so"`, `data-lat="20.97000"`, "google.com/maps/dir"} {
		if !strings.Contains(s.body, want) {
			t.Errorf("the map lacks %s", want)
		}
	}
	if s := v.get("/ban-do?loai=lang"); strings.Contains(s.body, "/diem-ban/cho-so") || !strings.Contains(s.body, "/lang/lang-so") {
		t.Error("the kinds do not narrow the list")
	}
	v.Exec(`UPDATE sales_points SET closed_until = '2026-11-30'`)
	if s := v.get("/diem-ban/cho-so"); !strings.Contains(s.text(), "Tạm nghỉ đến 30/11/2026") {
		t.Errorf("a closed point: %s", s.text())
	}
	v.Exec(`UPDATE sales_points SET pickup = true`)
	if s := v.get("/diem-ban/cho-so"); !strings.Contains(s.text(), locale.Vi().Point.PickupLater) || strings.Contains(s.text(), locale.Vi().Point.Pickup) {
		t.Errorf("a closed point asks people to fetch: %s", s.text())
	}
	if s := v.get("/san-pham/mien-dong-soi-nho"); strings.Contains(s.text(), "Nhận tại") {
		t.Error("a product is to be fetched where nobody is")
	}
	if s := v.get("/"); strings.Contains(s.text(), "Đặt trước rồi nhận") {
		t.Error("the first page leads to a closed point")
	}
}
