package web_test

import (
	"context"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/salespoint"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

// keeper is the address of a link for a point with two products and other goods.
func (v *visit) keeper() string {
	v.t.Helper()
	ctx, by := context.Background(), audit.Actor{Kind: audit.System}
	v.pointAt("cho-so", `[]`)
	v.Exec(`INSERT INTO sales_point_goods (sales_point_id, name) SELECT id, 'Chè xanh' FROM sales_points`)
	store := salespoint.NewStore(v.db, catalogtest.Noon)
	all, err := store.All(ctx)
	if err != nil {
		v.t.Fatal(err)
	}
	if err := store.Relink(ctx, by, all[0].ID, true); err != nil {
		v.t.Fatal(err)
	}
	l, err := store.LinkOf(ctx, all[0].ID)
	if err != nil {
		v.t.Fatal(err)
	}
	return salespoint.NewKeeper(store, []byte("a key for tests")).Path(l)
}

func TestAKeeperTicksTheShelfWithoutAnAccount(t *testing.T) {
	t.Parallel()
	v := open(t)
	at := v.keeper()
	s := v.get(at)
	if s.status != http.StatusOK || !strings.Contains(s.text(), "Kệ hàng: cho-so") || !strings.Contains(s.text(), "xác nhận 2 ngày trước") || strings.Count(s.body, `type="checkbox"`) != 2 || strings.Count(s.body, " checked") != 1 {
		t.Fatalf("%d: %s", s.status, s.text())
	}
	if s.header.Get("Cache-Control") != "no-store" || s.header.Get("X-Robots-Tag") != "noindex" {
		t.Error("others may keep or list the page")
	}
	if strings.Contains(s.body, "Đang gửi đơn") || !strings.Contains(s.body, `data-once="Đang lưu`) {
		t.Error("while a shelf is saved, an order is said to be sent")
	}
	if v.get(at); !strings.Contains(v.get("/diem-ban/cho-so").text(), "xác nhận 2 ngày trước") {
		t.Error("to look at the link changes the shelf")
	}
	form := url.Values{}
	for _, m := range regexp.MustCompile(`name="there" value="([pg]\d+)"`).FindAllStringSubmatch(s.body, -1) {
		form.Add("there", m[1])
	}
	sent := v.post(at, form)
	if sent.status != http.StatusSeeOther {
		t.Fatalf("%d: %s", sent.status, sent.text())
	}
	if thanks := v.get(sent.location); thanks.status != http.StatusOK || !strings.Contains(thanks.text(), "Cảm ơn bạn") || !strings.Contains(thanks.text(), "Đã ghi 2 món") {
		t.Errorf("%d: %s", thanks.status, thanks.text())
	}
	if p := v.get("/diem-ban/cho-so").text(); strings.Count(p, "xác nhận hôm nay") != 2 || !strings.Contains(p, "Chè xanh") {
		t.Errorf("the shelf: %s", p)
	}
	v.post(at, url.Values{})
	if p := v.get("/diem-ban/cho-so").text(); !strings.Contains(p, "Chưa ghi nhận món nào") {
		t.Errorf("an empty shelf: %s", p)
	}
	for _, wrong := range []string{strings.TrimSuffix(at, at[len(at)-1:]) + "_", "/ke-hang/1", "/ke-hang/99?k=x", "/ke-hang/x?k=", "/ke-hang/1/cam-on?k=x"} {
		if s := v.get(wrong); s.status != http.StatusNotFound || !strings.Contains(s.text(), "xin cán bộ xã link mới") {
			t.Errorf("%s: %d %s", wrong, s.status, s.text())
		}
	}
}

func TestTheBoundaryThatSomebodyGaveIsDrawnOnEveryMap(t *testing.T) {
	t.Parallel()
	v, _ := stocked(t)
	v.Exec(`UPDATE villages SET latitude = 20.97, longitude = 105.675`)
	v.Exec(`INSERT INTO commune_outline (rings, source, updated_at) VALUES ('[[[105.66,20.96],[105.68,20.96],[105.68,20.98],[105.66,20.98]]]', 'UBND xã', now())`)
	for _, path := range []string{"/", "/ban-do", "/diem-ban/cho-so", "/lang/lang-so", "/san-pham/mien-dong-soi-nho"} {
		if s := v.get(path); !strings.Contains(s.body, `<path d="M322 376l194 0l0-207l-194 0z"`) {
			t.Errorf("%s draws %v", path, regexp.MustCompile(`<path d="M[^"]{0,60}`).FindAllString(s.body, -1))
		}
	}
	if s := v.get("/ban-do"); !strings.Contains(s.text(), "Ranh giới: UBND xã.") || strings.Contains(s.text(), "không theo tỷ lệ") {
		t.Errorf("where the boundary is from is not said: %s", s.text())
	}
}
