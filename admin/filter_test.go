package admin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/catalog/catalogtest"
)

// TestAListIsFilteredByProducerInAllThatIsDoneWithIt looks at rows, counts, what is picked and the
// workbook of lists that show one producer's.
func TestAListIsFilteredByProducerInAllThatIsDoneWithIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	nem := d.Product(catalogtest.Goods{Name: "Nem thính", Producer: d.NemHaHoa(), Stock: 10})
	ours := d.order(jar)
	theirs := d.Placed(catalog.Take{VariantID: nem.VariantID, Quantity: 1}).Orders[0]
	hoa, of := d.as("Hoa", "economy"), "?loc="+itoa(d.NemHaHoa())

	hoa.get(ordersAt).says(t, http.StatusOK, "Mọi chủ thể", shownCode(ours.Code), shownCode(theirs.Code))
	list := hoa.get(ordersAt + of)
	list.says(t, http.StatusOK, shownCode(theirs.Code), "Chờ xác nhận 1", "Đang xem 1–1 trong 1").saysNot(t, shownCode(ours.Code))
	for _, kept := range []string{`name="loc" value="` + itoa(d.NemHaHoa()) + `"`, of + "&amp;xem=tat-ca", "don-hang.xlsx" + of, `<option value="` + itoa(d.NemHaHoa()) + `" selected`} {
		if !strings.Contains(list.body, kept) {
			t.Errorf("%s is not on the filtered list", kept)
		}
	}
	if menu := hoa.get(ordersAt + of); !strings.Contains(menu.body, `>2<`) {
		t.Error("the menu counts what is filtered")
	}
	hoa.get(ordersAt+of+"&q="+ours.Code).says(t, http.StatusOK, "Không").saysNot(t, shownCode(ours.Code)+" ")
	hoa.get(goodsAt+of).says(t, http.StatusOK, "Nem thính").saysNot(t, "Miến dong sợi nhỏ")

	// All that match are those of the filter, whatever else there is.
	done := hoa.post(ordersAt+"/nhieu", "viec", confirmMany, "xem", "cho", "loc", itoa(d.NemHaHoa()), allPicked, "1", "so", "1")
	hoa.follow(done).says(t, http.StatusOK, "Đã xác nhận 1 đơn")
	if n := d.Number(`SELECT count(*) FROM orders WHERE state = 'placed'`); n != 1 || !strings.Contains(done.location, of) {
		t.Errorf("%d wait, and it leads to %s", n, done.location)
	}
	for _, other := range []string{"?loc=0", "?loc=-1", "?loc=abc", "?loc="} {
		hoa.get(ordersAt+other).says(t, http.StatusOK, shownCode(ours.Code))
	}
	for _, list := range []string{ordersAt, goodsAt, starsAt, bespokeAt, linesAt, vouchersAt} { // more than the database's integer holds
		hoa.get(list+"?loc=2147483648&sao=2147483648&nam=9223372036854775807").says(t, http.StatusOK)
	}
	for _, list := range []string{reviewsAt, reportsAt} {
		d.as("Mai", "admin").get(list+"?loc=2147483648&diem=2147483648").says(t, http.StatusOK)
	}
	hoa.get(ordersAt+"?loc=999999").says(t, http.StatusOK, "Đơn hàng").saysNot(t, shownCode(ours.Code))

	// Who sees one producer's alone is not widened by it.
	ly := d.as("Bà Lý", "producer")
	ly.get(ordersAt+of).says(t, http.StatusOK, shownCode(ours.Code)).saysNot(t, shownCode(theirs.Code), "Mọi chủ thể")
}
