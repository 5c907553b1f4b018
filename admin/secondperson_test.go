package admin

import (
	"fmt"
	"net/http"
	"net/url"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

func TestWhatWaitsForASecondPersonIsTheirWorkOfTheDayAndNotTheFirsts(t *testing.T) {
	t.Parallel()
	d := open(t)
	mine := d.CoopLangSo()
	first, second := d.as("Hoa", "economy"), d.as("Bình", "admin")
	first.follow(first.post(accountsAt+"/doi", "producer", fmt.Sprint(mine), "bank", "970405", "number", "19035555001", "holder", "NGUYEN VAN MAU"))
	second.get(home).says(t, http.StatusOK, "tài khoản nhận tiền chờ người thứ hai")
	first.get(home).saysNot(t, "tài khoản nhận tiền chờ người thứ hai")
}

func TestWhatWasTakenDownIsNotSaidToWaitForPapersAndIsNotPublished(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến gỡ", Stock: 5})
	b := d.as("Hoa", "economy")
	d.Exec(`UPDATE products SET taken_down = true`)
	b.get(home).saysNot(t, "tạm dừng bán vì giấy tờ")
	b.get(productAddress(jar.ProductID)).says(t, http.StatusOK, "Đang bị gỡ")
	b.post(productAddress(jar.ProductID)+"/hien", "state", "hidden")
	b.post(productAddress(jar.ProductID)+"/hien", "state", "published").says(t, http.StatusConflict, "đang bị gỡ khẩn cấp")
}

func TestAPriceThatAnotherChangedMeanwhileIsNotWrittenOver(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.Product(catalogtest.Goods{Name: "Miến", Price: 100_000, Stock: 5})
	at := productAddress(jar.ProductID) + "/gia"
	a, b := d.as("Hoa", "economy"), d.as("Bình", "admin")
	a.follow(a.post(at, "variant", fmt.Sprint(jar.VariantID), "seen", "100000", "price", "110000")).says(t, http.StatusOK, "110.000 ₫")
	b.post(at, "variant", fmt.Sprint(jar.VariantID), "seen", "100000", "price", "120000").says(t, http.StatusUnprocessableEntity, "vừa được người khác đổi thành 110.000 ₫")
	b.follow(b.post(at, "variant", fmt.Sprint(jar.VariantID), "seen", "110000", "price", "120000")).says(t, http.StatusOK, "120.000 ₫")
}

func TestTheBoxLeadsToWhatACallerReadsOut(t *testing.T) {
	t.Parallel()
	d := open(t)
	b := d.as("Hoa", "economy")
	for text, at := range map[string]string{"PA-0012": casesAt + "/12", "pa 12": casesAt + "/12", "YK-0003": reportsAt + "#yk-3"} {
		if got := b.get("/quan-tri/tim?q=" + url.QueryEscape(text)); got.status != http.StatusSeeOther || got.location != at {
			t.Errorf("%s leads to %d %s", text, got.status, got.location)
		}
	}
	d.CoopLangSo()
	b.get("/quan-tri/tim?q="+url.QueryEscape("lang so")).says(t, http.StatusOK, "HTX Miến làng So (mẫu)")
}
