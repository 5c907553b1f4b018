package web_test

import (
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func TestABuyerSeesWhatIsKeptAndAsksToBeErased(t *testing.T) {
	t.Parallel()
	v := openAt(t, func() time.Time { return catalogtest.Noon().AddDate(0, 0, 7) }) // the second version of the policies is in force
	o, link := v.arrived(v.Product(catalogtest.Goods{Name: "Miến", Stock: 9}), 1)
	at, key, _ := strings.Cut(link, "?k=")
	if page := v.get(link); !strings.Contains(page.body, at+"/du-lieu?k=") {
		t.Fatal("the order does not lead to what is kept")
	}
	if page := v.get(at + "/du-lieu?k=no"); page.status != 404 {
		t.Fatalf("a stranger is answered %d", page.status)
	}
	own, file := v.get(at+"/du-lieu?k="+key), v.get(at+"/du-lieu.json?k="+key)
	if !strings.Contains(own.text(), "Quy chế hoạt động, bản 1") || !strings.Contains(file.body, "quy-che@1") {
		t.Errorf("which rules they accepted is not told: %s %s", own.text(), file.body)
	}
	for _, words := range []string{"Khách mẫu", "Số 1 ngõ 2 phố mẫu"} {
		if !strings.Contains(own.text(), words) || !strings.Contains(file.body, words) {
			t.Errorf("%q is kept and not shown: %s %s", words, own.text(), file.body)
		}
	}
	led := v.post(at+"/du-lieu", url.Values{"k": {key}})
	if led.status != 303 || !strings.Contains(v.get(led.location).text(), "Yêu cầu YC-0001") || v.get(strings.Split(led.location, "?")[0]).status != 404 {
		t.Fatalf("the request: %d %s", led.status, led.location)
	}
	if form := v.get("/du-lieu-cua-toi"); form.status != 200 || strings.Contains(form.body, "checked") {
		t.Fatalf("the form: %d", form.status)
	}
	asked := url.Values{"kind": {"show"}, "code": {o.Code}, "last4": {"9999"}}
	if wrong := v.post("/du-lieu-cua-toi", asked); wrong.status != 404 || !strings.Contains(wrong.body, `value="9999"`) {
		t.Fatalf("wrong digits: %d", wrong.status)
	}
	if empty := v.post("/du-lieu-cua-toi", url.Values{}); empty.status != 422 || !strings.Contains(empty.text(), "Còn 3 chỗ cần sửa") {
		t.Fatalf("nothing: %d %s", empty.status, empty.text())
	}
	asked.Set("last4", "0101")
	if led := v.post("/du-lieu-cua-toi", asked); led.status != 303 || !strings.Contains(v.get(led.location).text(), "Trả lời trước") || strings.Contains(v.get(led.location).text(), "Khách mẫu") {
		t.Fatalf("by code: %d", led.status)
	}
	if page := v.get("/chinh-sach/bao-mat"); page.status != 200 || strings.Contains(page.body, "{{") || !strings.Contains(page.text(), "60 ngày") || !strings.Contains(page.text(), "3 năm") {
		t.Errorf("the policy: %s", page.text())
	}
	if page := v.get("/chinh-sach/khieu-nai"); page.status != 200 || strings.Contains(page.body, "{{") || !strings.Contains(page.text(), "15 ngày") {
		t.Errorf("the policy on complaints: %s", page.text())
	}
}
