package web_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/content"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/policy"
)

// TestEveryVersionOfATextKeepsItsAddress publishes from outside of the shop's process, as
// the office in another one does.
func TestEveryVersionOfATextKeepsItsAddress(t *testing.T) {
	t.Parallel()
	noon := catalogtest.Noon()
	passed := time.Duration(0)
	now := func() time.Time { return noon.Add(passed) }
	v := openAt(t, now)
	files, err := policy.Load()
	if err != nil {
		t.Fatal(err)
	}
	by, desk := audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}, policy.NewStore(v.db, files, now)
	first, _ := files.Current("doi-tra", now())
	day := noon.AddDate(0, 0, 2).Truncate(24 * time.Hour)
	if err := desk.SaveDraft(t.Context(), by, policy.Draft{Slug: "doi-tra", Title: "Đổi trả", Summary: "Được đổi.", Body: "Báo trong **7 ngày**."}); err != nil {
		t.Fatal(err)
	}
	seen := policy.Previews{Key: []byte("a key for tests"), Now: now}
	if page := v.get(seen.Address("doi-tra")); page.status != http.StatusOK || !strings.Contains(page.text(), "Bản xem trước, khách chưa thấy") || !strings.Contains(page.body, "<strong>7 ngày</strong>") || !strings.Contains(page.body, "noindex") {
		t.Errorf("the preview: %d %s", page.status, page.text())
	}
	for _, path := range []string{"/xem-truoc/chinh-sach/giao-hang/" + strings.TrimPrefix(seen.Address("doi-tra"), "/xem-truoc/chinh-sach/doi-tra/"), "/xem-truoc/chinh-sach/doi-tra/x", "/chinh-sach/doi-tra/ban-2", "/chinh-sach/doi-tra/2020-01-01", "/chinh-sach/doi-tra/x"} {
		if page := v.get(path); page.status != http.StatusNotFound {
			t.Errorf("%s is answered %d", path, page.status)
		}
	}
	if page := v.get("/chinh-sach/doi-tra"); strings.Contains(page.text(), "7 ngày") {
		t.Error("a draft is shown to everybody")
	}
	if _, err := desk.Publish(t.Context(), by, "doi-tra", 1, policy.Release{Effective: &day, Note: "Rõ hơn"}); err != nil {
		t.Fatal(err)
	}
	passed += 2 * time.Second
	newer, older := "/chinh-sach/doi-tra/ban-2-tu-"+day.Format(time.DateOnly), "/chinh-sach/doi-tra/ban-1-tu-"+first.Effective.Format(time.DateOnly)
	if page := v.get("/chinh-sach/doi-tra"); strings.Contains(page.text(), "7 ngày") || !strings.Contains(page.body, newer) || !strings.Contains(page.text(), "Sắp có bản mới, áp dụng từ "+day.Format("02/01/2006")) {
		t.Errorf("two days before: %s", page.text())
	}
	if page := v.get(newer); page.status != http.StatusOK || !strings.Contains(page.text(), "Bản này chưa áp dụng") {
		t.Errorf("what waits: %d %s", page.status, page.text())
	}
	passed += 3 * 24 * time.Hour
	if page := v.get("/chinh-sach/doi-tra"); !strings.Contains(page.text(), "7 ngày") || !strings.Contains(page.body, older) {
		t.Errorf("the day after: %s", page.text())
	}
	page := v.get(older)
	if page.status != http.StatusOK || !strings.Contains(page.text(), "không phải bản đang áp dụng") || strings.Contains(page.text(), "Báo trong 7 ngày") || !strings.Contains(page.body, "noindex") {
		t.Errorf("what orders name: %d %s", page.status, page.text())
	}
	for asked, to := range map[string]string{"ban-1": older, "ban-1-tu-2020-01-01": older, day.AddDate(0, 0, -1).Format(time.DateOnly): older, day.Format(time.DateOnly): newer} {
		if page := v.get("/chinh-sach/doi-tra/" + asked); page.location != to {
			t.Errorf("%s leads to %q", asked, page.location)
		}
	}
}

func TestTextsAndTheFootNameTheSameOwner(t *testing.T) {
	t.Parallel()
	v := open(t)
	err := content.NewStore(v.db, catalogtest.Noon).SaveImprint(t.Context(), audit.Actor{Kind: audit.Staff, ID: 1, Name: "Hoa"}, 1,
		content.TypedImprint{Owner: "Ủy ban nhân dân xã Hưng Đạo", Phone: "024 3825 1234", Email: "xa@hungdao.example.vn"})
	if err != nil {
		t.Fatal(err)
	}
	if text := v.get("/chinh-sach/chu-so-huu").text(); !strings.Contains(text, "Đơn vị chủ quản Ủy ban nhân dân xã Hưng Đạo") || !strings.Contains(text, "Điện thoại 024 3825 1234") || !strings.Contains(text, "Chờ đơn vị chủ quản điền: địa chỉ trụ sở") {
		t.Errorf("the owner's page: %s", text)
	}
}
