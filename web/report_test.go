package web_test

import (
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/report"
	"github.com/ocop-hungdao/ocop/internal/audit"
	"github.com/ocop-hungdao/ocop/internal/locale"
)

func TestAnybodyTellsTheCommuneAndReadsTheAnswer(t *testing.T) {
	t.Parallel()
	v := open(t)
	store := report.NewStore(v.db, catalogtest.Noon, []byte("a key for tests"))
	told := func() []report.Report {
		found, err := store.ForOffice(t.Context(), report.OfficeQuery{View: report.ViewAll, Page: 1, PerPage: 10})
		if err != nil {
			t.Fatal(err)
		}
		return found.Rows
	}
	form := v.get("/phan-anh")
	if form.status != 200 || strings.Contains(form.body, "checked") || !strings.Contains(v.get("/menu").body, `href="/phan-anh"`) {
		t.Fatalf("the form: %d", form.status)
	}
	if empty := v.post("/phan-anh", url.Values{}); empty.status != 422 || !strings.Contains(empty.text(), "Còn 4 chỗ cần sửa") {
		t.Fatalf("nothing: %d %s", empty.status, empty.text())
	}
	asked := url.Values{"about": {"product"}, "name": {"Miến ở cổng chợ"}, "category": {"label"}, "body": {"Dán bốn sao <b>mà quét không ra"}, "phone": {"09"}}
	if wrong := v.post("/phan-anh", asked); wrong.status != 422 || !strings.Contains(wrong.body, `value="Miến ở cổng chợ"`) || strings.Contains(wrong.body, "<b>mà") {
		t.Fatalf("a wrong number: %d", wrong.status)
	}
	asked.Set("phone", "")
	asked.Set("website", "http://quang.cao")
	if trap := v.post("/phan-anh", asked); trap.status != 422 || len(told()) != 0 {
		t.Fatalf("a machine: %d", trap.status)
	}
	asked.Del("website")
	led := v.post("/phan-anh", asked)
	if again := v.post("/phan-anh", asked); led.status != 303 || again.location != led.location {
		t.Fatalf("told twice: %d %s, %s", led.status, led.location, again.location)
	}
	ticket := v.get(led.location)
	if text := ticket.text(); !strings.Contains(text, "Đã ghi nhận, mã YK-0001, trả lời trước") || !strings.Contains(text, "Miến ở cổng chợ") {
		t.Errorf("the ticket: %s", text)
	}
	if stranger := v.get("/phan-anh/1?k=no"); stranger.status != 404 {
		t.Errorf("a stranger is answered %d", stranger.status)
	}
	if err := store.Answer(t.Context(), audit.Actor{Kind: audit.Staff, Name: "Hoa"}, 1, "Đã kiểm tra, nhãn đó là giả."); err != nil {
		t.Fatal(err)
	}
	if text := v.get(led.location).text(); !strings.Contains(text, "Đã kiểm tra, nhãn đó là giả.") || !strings.Contains(text, "Đã trả lời") {
		t.Errorf("the answer: %s", text)
	}
}

func TestPhotosComeWithAReportAndAreLentByItsLinkAlone(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.Product(catalogtest.Goods{Name: "Miến cổng chợ", Stock: 3})
	if page := v.get("/san-pham/mien-cong-cho"); !strings.Contains(page.body, `href="/phan-anh?ve=mien-cong-cho"`) || strings.Count(page.body, `href="/phan-anh"`) == 0 {
		t.Error("neither the product's page nor its foot leads there")
	}
	if form := v.get("/phan-anh?ve=mien-cong-cho"); !strings.Contains(form.body, `value="product" checked`) || !strings.Contains(form.body, `value="Miến cổng chợ"`) {
		t.Error("who comes from a product has to say which")
	}
	if form := v.get("/phan-anh?ve=khong-co"); form.status != 200 || strings.Contains(form.body, "checked") {
		t.Errorf("of nothing that is shown: %d", form.status)
	}
	asked := url.Values{"about": {"product"}, "name": {"Miến cổng chợ"}, "category": {"label"}, "body": {"Nhãn dán chồng nhãn"}}
	if many := v.sendWith("/phan-anh", asked, map[string][]byte{"a.png": shot(t, 1), "b.png": shot(t, 2), "c.png": shot(t, 3), "d.png": shot(t, 4)}); many.status != 422 || !strings.Contains(many.text(), "tối đa 3 ảnh") {
		t.Errorf("four pictures: %d", many.status)
	}
	if text := v.sendWith("/phan-anh", asked, map[string][]byte{"don.pdf": []byte("%PDF-1.7")}); text.status != 422 || !strings.Contains(text.body, "Nhãn dán chồng nhãn") || !strings.Contains(text.text(), "don.pdf") {
		t.Errorf("no picture: %d", text.status)
	}
	led := v.sendWith("/phan-anh", asked, map[string][]byte{"nhan.png": shot(t, 5), "hang.png": shot(t, 6)})
	if again := v.sendWith("/phan-anh", asked, map[string][]byte{"nhan.png": shot(t, 5)}); led.status != 303 || again.location != led.location || v.count("photos") != 2 {
		t.Fatalf("sent %d, and again to %s instead of %s: %d photos", led.status, again.location, led.location, v.count("photos"))
	}
	if text := v.get(led.location).text(); !strings.Contains(text, locale.Vi().Cases.PhotoWait) {
		t.Errorf("before the copies are made: %s", text)
	}
	v.develop()
	found := regexp.MustCompile(`src="(/phan-anh/1/anh/[^"?]+)(\?k=[^"]+)"`).FindAllStringSubmatch(v.get(led.location).body, -1)
	if len(found) != 2 {
		t.Fatalf("the ticket shows %d pictures", len(found))
	}
	if copied := v.get(found[0][1] + found[0][2]); copied.status != 200 {
		t.Errorf("a picture is answered %d to its sender", copied.status)
	}
	for _, other := range []string{found[0][1], found[0][1] + "?k=no", "/anh-nhan-xet/" + found[0][1][len("/phan-anh/1/anh/"):]} {
		if taken := v.get(other); taken.status != 404 {
			t.Errorf("%s is answered %d to a stranger", other, taken.status)
		}
	}
	if _, err := v.db.Pool.Exec(t.Context(), `UPDATE public_reports SET created_at = created_at - interval '3 years'`); err != nil {
		t.Fatal(err)
	}
	if n, err := report.NewStore(v.db, catalogtest.Noon, []byte("a key for tests")).Erase(t.Context()); n != 1 || err != nil || v.count("photos") != 0 {
		t.Errorf("%d erased, and %d pictures stay (%v)", n, v.count("photos"), err)
	}
}
