package admin

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

// planned walks through the first steps of a session of one product, as the youth union does,
// and says where its page is.
func (b *browser) planned(jar catalogtest.Jar) string {
	b.desk.t.Helper()
	led := b.post(liveAt+"/moi", "name", "Phiên thử", "starts", "24/11/2026", "starts_at", "20h", "ends", "24/11/2026", "ends_at", "22:00", "complaints", "024 0000 0000 (mẫu)", "rules", "1")
	at := strings.TrimSuffix(led.location, "/kenh")
	b.follow(led).says(b.desk.t, http.StatusOK, "Bước 2/5: Kênh phát", "Đã tạo phiên Phiên thử")
	seen := func(step string) string { return value(b.get(at+"/"+step).body, "seen") }
	b.follow(b.post(at+"/kenh", "seen", seen("kenh"), "link_fb", "https://example.vn/live")).says(b.desk.t, http.StatusOK, "Bước 3/5: Người dẫn")
	b.follow(b.post(at+"/nguoi", "seen", seen("nguoi"), "host_0", "Người dẫn mẫu", "role_0", "lead", "checked_0", "1")).says(b.desk.t, http.StatusOK, "Bước 4/5: Món và giá", "Phiên chưa có món nào")
	b.follow(b.post(at+"/mon", "seen", seen("mon"), "add", itoa(jar.VariantID))).says(b.desk.t, http.StatusOK, "M1 · Miến dong", "Giá niêm yết 120.000 ₫", "Đã giữ riêng 10 trên 10 suất")
	return at
}

// value is what a field of a form holds.
func value(body, name string) string {
	_, rest, _ := strings.Cut(body, `name="`+name+`" value="`)
	text, _, _ := strings.Cut(rest, `"`)
	return text
}

func TestASessionIsPlannedStepByStepAndBeginsWhenNothingIsMissing(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến dong sợi nhỏ", Stock: 60})
	b := d.as("Đoàn xã (mẫu)", "youth")
	at := b.planned(jar)
	b.get(at).says(t, http.StatusOK, "Còn 1 việc trước khi lên sóng", "M1: Chưa ai xác nhận đã xem ảnh nhãn", "In danh sách").saysNot(t, "len-song")
	b.follow(b.post(at+"/len-song")).says(t, http.StatusOK, "Chưa lên sóng được: còn 1 việc")
	seen := func() string { return value(b.get(at+"/mon").body, "seen") }
	goods := func(price, deep string) []string {
		return []string{"seen", seen(), "variant_0", itoa(jar.VariantID), "price_0", price, "units_0", "40", "per_phone_0", "2", "minutes_0", "60", "label_0", "1", "deep_0", deep}
	}
	b.post(at+"/mon", goods("120.000", "")...).says(t, http.StatusUnprocessableEntity, "phải thấp hơn giá thường 120.000 ₫")
	b.post(at+"/mon", goods("50.000", "1")...).says(t, http.StatusUnprocessableEntity, "Giảm quá một nửa phải có Phòng Kinh tế nhận").says(t, http.StatusUnprocessableEntity, "M1 · Miến dong")
	officer := d.as("Phòng Kinh tế (mẫu)", "economy")
	officer.follow(officer.post(at+"/mon", goods("50.000", "1")...)).says(t, http.StatusOK, "Đủ điều kiện lên sóng", "50.000 ₫, niêm yết 120.000 ₫", "40 suất, mỗi người 2")
	b.follow(b.post(at+"/mon", goods("55.000", "1")...)).says(t, http.StatusOK, "Đủ điều kiện lên sóng", "55.000 ₫")
	b.post(at+"/mon", append(goods("55.000", "1"), "seen", "1")...).says(t, http.StatusConflict, "Sửa ở hai trang cùng lúc")
	officer.follow(officer.post(at+"/nguoi", "seen", value(officer.get(at+"/nguoi").body, "seen"), "host_0", "Người dẫn mẫu", "role_0", "lead", "checked_0", "1"))
	f, err := d.office.Live.ByID(context.Background(), id(strings.TrimPrefix(at, liveAt+"/")))
	if err != nil || f.Items[0].LabelBy != "Phòng Kinh tế (mẫu)" || f.Hosts[0].CheckedBy != "Đoàn xã (mẫu)" {
		t.Errorf("who saw card and label is forgotten: %+v, %v", f, err)
	}
	b.follow(b.post(at+"/len-song")).says(t, http.StatusOK, "Phiên đã lên sóng", "Đang live", "Đến 13:00")
	b.get(at+"/ten").says(t, http.StatusOK, "Phiên đã bắt đầu nên không sửa kế hoạch được nữa")
	if left := d.Number(`SELECT count(*) FROM audit_log WHERE entity = 'live_session' AND action = 'live.begun'`); left != 1 {
		t.Error("nobody wrote down that it began")
	}
	for end, why := range map[string]string{"19:00": "Giờ kết thúc phải sau giờ bắt đầu.", "": "Ghi ngày và giờ", "11:00": "sau giờ bắt đầu"} {
		page := b.post(liveAt+"/moi", "name", "Phiên hai", "starts", "24/11/2026", "starts_at", "20h", "ends", "24/11/2026", "ends_at", end).says(t, http.StatusUnprocessableEntity, why)
		if !strings.Contains(page.body, `href="#ends_at"`) {
			t.Error("what is wrong with the end leads elsewhere")
		}
	}
	b.post(liveAt+"/moi", "name", "Phiên hai", "starts", "24/11/2026", "starts_at", "9h", "ends", "24/11/2026", "ends_at", "11h").says(t, http.StatusUnprocessableEntity, "Giờ kết thúc đã qua rồi")
	b.post(liveAt+"/moi", "name", "Phiên hai", "starts", "24/11/2026", "starts_at", "6h", "ends", "24/11/2026", "ends_at", "22h").says(t, http.StatusUnprocessableEntity, "Một phiên dài nhất 12 giờ")
	if next := b.get(liveAt + "/moi"); f.Complaints == "" || !strings.Contains(next.body, `value="`+f.Complaints+`"`) {
		t.Error("where viewers complain must be written anew")
	}
	b.get(liveAt).says(t, http.StatusOK, "Phiên thử", "20:00, 24/11/2026", "1 món", "Đang live")
	d.as("Lãnh đạo xã (mẫu)", "leader").get(at).says(t, http.StatusOK, "Phiên thử").saysNot(t, "lap-lai", "ket-thuc")
}

func TestASessionIsPlannedAgainWithWhatMustBeSeenAnew(t *testing.T) {
	t.Parallel()
	d := open(t)
	b, ctx := d.as("Phòng Kinh tế (mẫu)", "economy"), context.Background()
	at := b.planned(d.Product(catalogtest.Goods{Name: "Miến dong sợi nhỏ", Stock: 60}))
	led := b.post(at + "/lap-lai")
	b.follow(led).says(t, http.StatusOK, "20:00, 01/12/2026", "Chưa nhận quy chế", "chưa xác minh danh tính", "Chưa ai xác nhận đã xem ảnh nhãn")
	b.follow(b.post(led.location+"/bo")).says(t, http.StatusOK, "Đã bỏ phiên")
	if n := d.Number(`SELECT count(*) FROM holds WHERE holder LIKE 'live %' AND until > $1`, d.now()); n != 1 {
		t.Errorf("%d sessions hold goods, want the first alone", n)
	}
	try := b.post(at + "/tap")
	page := b.follow(try).says(t, http.StatusOK, "khách không thấy", "Tập dượt, khách không thấy", "Chưa ai xác nhận đã xem ảnh nhãn")
	page.saysNot(t, `href="/live/`)
	n := id(strings.TrimPrefix(try.location, liveAt+"/"))
	f, err := d.office.Live.ByID(ctx, n)
	if err != nil || !f.Rehearsal || f.Items[0].Aside != 0 {
		t.Fatalf("%+v, %v", f, err)
	}
	b.get(liveAt+"?xem=tap").says(t, http.StatusOK, "Phiên thử")
	d.pass(26 * time.Hour)
	if swept, err := d.office.Live.SweepRehearsals(ctx); err != nil || swept != 1 {
		t.Errorf("%d rehearsals went, %v", swept, err)
	}
	if _, err := d.office.Live.ByID(ctx, n); err == nil {
		t.Error("a rehearsal of yesterday is still there")
	}
	if _, err := d.office.Live.ByID(ctx, id(strings.TrimPrefix(at, liveAt+"/"))); err != nil {
		t.Error("and the session went with it")
	}
}

func TestEachOfTheGoodsThatCannotBeTakenSaysWhyItCannot(t *testing.T) {
	t.Parallel()
	d := open(t)
	f, _ := d.air(true)
	d.Product(catalogtest.Goods{Name: "Giò hết"})
	lapsed, hidden := d.Product(catalogtest.Goods{Name: "Nem thiếu lời", Stock: 5}), d.Product(catalogtest.Goods{Name: "Rổ chưa đăng", Stock: 5})
	d.Exec(`UPDATE products SET summary = '' WHERE id = $1`, lapsed.ProductID)
	d.Exec(`UPDATE products SET state = 'hidden' WHERE id = ANY($1)`, []int64{lapsed.ProductID, hidden.ProductID})
	text := plain(d.as("Đoàn xã (mẫu)", "youth").get(liveAddress(f.ID) + "/mon").body)
	for name, why := range map[string]string{"Giò hết": "Hết hàng sẵn", "Nem thiếu lời": "Chưa có câu giới thiệu ngắn.", "Rổ chưa đăng": "Chưa đăng bán."} {
		_, after, found := strings.Cut(text, name)
		if at := strings.Index(after, why); !found || at < 0 || at > 80 {
			t.Errorf("of %s it is not said that %q: %s", name, why, after[:min(len(after), 200)])
		}
	}
}
