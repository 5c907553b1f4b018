package web_test

import (
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func TestAMakersPageNamesWhatTheOfficeKnowsAndLinksNowhereElse(t *testing.T) {
	t.Parallel()
	v := open(t)
	v.Product(catalogtest.Goods{Name: "Miến", Stock: 5})
	v.Exec(`UPDATE producers SET trade_name = 'Miến So', tax_code = '0101234567', channels = E'https://www.facebook.com/mienso\njavascript:alert(1)\nhttp://example.vn'`)
	page := v.get("/nguoi-lam/htx-mien-lang-so-mau")
	for _, words := range []string{"Tên giao dịch Miến So", "Mã số thuế 0101234567", "Trang khác của cơ sở", "facebook.com"} {
		if !strings.Contains(page.text(), words) {
			t.Errorf("the page does not say %q: %s", words, page.text())
		}
	}
	if strings.Contains(page.body, "alert(1)") || strings.Contains(page.body, "http://example.vn\"") {
		t.Error("the page links to what is no address over https")
	}
}
