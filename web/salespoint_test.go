package web_test

import (
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

// pointAt is a point by Đình So with a week of hours, seen two days ago with one product.
func (v *visit) pointAt(slug, week string) catalogtest.Jar {
	v.t.Helper()
	jar := v.Product(catalogtest.Goods{Name: "Miến của " + slug, Stock: 3})
	v.Exec(`INSERT INTO sales_points (slug, name, kind, address, latitude, longitude, hours, week) VALUES ($1, $1, 'market', 'Làng So', 20.97, 105.67, '', $2::jsonb)`, slug, week)
	v.Exec(`INSERT INTO sales_point_products SELECT id, $2, '2026-11-22 03:00+00' FROM sales_points WHERE slug = $1`, slug, jar.ProductID)
	return jar
}

const sevenToFive = `[[],[{"from":420,"to":1020}],[{"from":420,"to":690},{"from":810,"to":1020}],[{"from":420,"to":1020}],[],[],[]]`

func TestAPointSaysWhetherItIsOpenByTheClock(t *testing.T) {
	t.Parallel()
	var passed atomic.Int64
	v := openAt(t, func() time.Time { return catalogtest.Noon().Add(time.Duration(passed.Load())) }) // 12:00 on a Tuesday in Hà Nội
	v.pointAt("cho-so", sevenToFive)
	for _, c := range []struct {
		after time.Duration
		want  string
		open  bool
	}{
		{0, "Đang đóng, mở lại 13:30 hôm nay", false}, {90 * time.Minute, "Đang mở, đóng lúc 17:00", true}, {5 * time.Hour, "Đang đóng, mở lại 7:00 sáng mai", false},
		{12 * time.Hour, "Đang đóng, mở lại 7:00 hôm nay", false}, {29 * time.Hour, "Đang đóng, mở lại 7:00 thứ Hai, 30/11/2026", false},
	} {
		passed.Store(int64(c.after))
		if s := v.get("/diem-ban/cho-so"); !strings.Contains(s.text(), c.want) {
			t.Errorf("after %v: not %q in %s", c.after, c.want, s.text())
		}
		s := v.get("/ban-do?loai=dang-mo")
		if s.status != http.StatusOK || strings.Contains(s.body, `id="diem-ban-cho-so"`) != c.open {
			t.Errorf("after %v: listed as open: %t", c.after, !c.open)
		}
		if !c.open && !strings.Contains(s.text(), "Giờ này chưa điểm bán nào mở") {
			t.Error("nobody says that nothing is open")
		}
	}
	s := v.get("/diem-ban/cho-so")
	for _, want := range []string{"Thứ Ba 7:00–11:30, 13:30–17:00", "Thứ Năm đến Chủ Nhật Nghỉ"} {
		if !strings.Contains(s.text(), want) {
			t.Errorf("the table lacks %q: %s", want, s.text())
		}
	}
	for _, want := range []string{`"openingHoursSpecification"`, `"dayOfWeek":"Tuesday"`, `"opens":"13:30"`, `href="geo:20.97000,105.67000?q=20.97`} {
		if !strings.Contains(s.body, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	v.Exec(`UPDATE sales_points SET days = '[{"from":"2027-04-30T00:00:00Z","to":"2027-05-01T00:00:00Z","spans":null,"note":"lễ"},{"from":"2026-01-01T00:00:00Z","to":"2026-01-01T00:00:00Z","spans":null,"note":"cũ"}]'`)
	if s := v.get("/diem-ban/cho-so"); !strings.Contains(s.text(), "30/04/2027–01/05/2027 nghỉ lễ") || strings.Contains(s.text(), "nghỉ cũ") {
		t.Errorf("special days: %s", s.text())
	}
}

func TestAShelfIsBelievedLessEveryWeek(t *testing.T) {
	t.Parallel()
	var passed atomic.Int64
	v := openAt(t, func() time.Time { return catalogtest.Noon().Add(time.Duration(passed.Load())) })
	jar := v.pointAt("cho-so", `[]`)
	v.Exec(`INSERT INTO sales_point_goods (sales_point_id, name, confirmed_at) SELECT id, 'Chè xanh', '2026-11-22 03:00+00' FROM sales_points`)
	const product = `href="/san-pham/mien-cua-cho-so"`
	for days, want := range map[int]string{0: "xác nhận 2 ngày trước", 12: "xác nhận 14 ngày trước", 13: "chưa xác nhận lại, lần cuối 15 ngày trước", 28: "lần cuối 30 ngày trước"} {
		passed.Store(int64(days) * int64(24*time.Hour))
		s := v.get("/diem-ban/cho-so")
		if strings.Count(s.text(), want) != 2 || !strings.Contains(s.body, product) || !strings.Contains(s.text(), "không phải sản phẩm OCOP") {
			t.Errorf("after %d days: not twice %q: %s", days, want, s.text())
		}
	}
	passed.Store(int64(29 * 24 * time.Hour))
	if s := v.get("/diem-ban/cho-so"); strings.Contains(s.body, product) || strings.Contains(s.text(), "Chè xanh") || !strings.Contains(s.text(), "Chưa ghi nhận món nào trên kệ") {
		t.Errorf("after a month: %s", s.text())
	}
	if s := v.get("/san-pham/mien-cua-cho-so"); strings.Contains(s.body, "/diem-ban/cho-so") {
		t.Errorf("product %d still leads there", jar.ProductID)
	}
}

func TestDistancesAreToldFromAVillageWithoutADevice(t *testing.T) {
	t.Parallel()
	v := open(t)
	near, far := v.LangSo(), v.Village("Yên Quán", "", "Tân Phú")
	v.Exec(`UPDATE villages SET latitude = 20.97, longitude = 105.675 WHERE id = $1`, near)
	v.Exec(`UPDATE villages SET latitude = 20.965, longitude = 105.645 WHERE id = $1`, far)
	v.pointAt("cho-so", `[]`)
	s := v.get("/ban-do?gan=yen-quan")
	if s.status != http.StatusOK || !strings.Contains(s.text(), "khoảng 2,7 km đường chim bay từ Yên Quán") || !strings.Contains(s.text(), "Xếp từ nơi gần Yên Quán nhất") {
		t.Fatalf("%d: %s", s.status, s.text())
	}
	if yen, so := strings.Index(s.body, `id="lang-yen-quan"`), strings.Index(s.body, `id="diem-ban-cho-so"`); yen < 0 || so < yen {
		t.Error("the nearest does not come first")
	}
	if !strings.Contains(s.body, `href="/ban-do?gan=yen-quan&amp;loai=diem-ban"`) {
		t.Error("a filter forgets where one is")
	}
	v.Exec(`UPDATE villages SET latitude = NULL, longitude = NULL WHERE id = $1`, far)
	if s := v.get("/ban-do"); strings.Contains(s.body, "gan=yen-quan") {
		t.Error("distances are told from a village that nobody can place")
	}
	v.Exec(`UPDATE sales_points SET address = 'Nhà văn hóa thôn Yên Quán, xã Hưng Đạo'`)
	if s := v.get("/ban-do?gan=yen-quan"); !strings.Contains(s.text(), "khoảng 0,0 km đường chim bay từ Yên Quán") {
		t.Errorf("a point in the village does not stand for it: %s", s.text())
	}
	if s := v.get("/ban-do?gan=" + strings.Repeat("x", 300)); s.status != http.StatusOK {
		t.Errorf("a village that is none: %d", s.status)
	}
}

func TestAProductSaysWhenItWasLastSeenAtAPoint(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.pointAt("cho-so", sevenToFive)
	for at, said := range map[string]string{"2026-11-22 03:00+00": "cho-so xác nhận 2 ngày trước", "2026-11-24 01:00+00": "cho-so xác nhận hôm nay", "2026-11-05 03:00+00": "cho-so chưa xác nhận lại, lần cuối 19 ngày trước"} {
		v.Exec(`UPDATE sales_point_products SET confirmed_at = $1::timestamptz`, at)
		if page := v.get("/san-pham/mien-cua-cho-so"); !strings.Contains(page.text(), said) {
			t.Errorf("seen %s: %s", at, page.text())
		}
	}
}
