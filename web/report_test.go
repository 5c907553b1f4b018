package web_test

import (
	"net/url"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
	"github.com/ocop-hungdao/ocop/catalog/report"
	"github.com/ocop-hungdao/ocop/internal/audit"
)

func TestAnybodyTellsTheCommuneAndReadsTheAnswer(t *testing.T) {
	t.Parallel()
	v := open(t)
	store := report.NewStore(v.db, catalogtest.Noon, []byte("a key for tests"))
	told := func() []report.Report {
		list, err := store.ForOffice(t.Context(), 10)
		if err != nil {
			t.Fatal(err)
		}
		return list
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
