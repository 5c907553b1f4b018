package admin

import (
	"net/http"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
)

// The first page asks three statements more than its work: one for targets and what runs
// out, one for thirty days of sales, one for the last lines of the log.
//
// TestPagesAskTheDatabaseFewTimes holds each page to a number of statements that does
// not grow with what is listed, the session's included.
func TestPagesAskTheDatabaseFewTimes(t *testing.T) {
	t.Parallel()
	d := open(t)
	jar := d.jar()
	d.Exec(`UPDATE variants SET stock = 1000`)
	last := d.order(jar)
	b := d.as("Hoa", "economy")
	count := func(path string) int64 {
		before := d.db.Queries()
		b.get(path).says(t, http.StatusOK)
		return d.db.Queries() - before
	}
	b.get(securityAt) // who runs the site is read once in a few seconds, and not for each page
	b.get(ordersAt)   // so are the names of a filter
	b.get(reviewsAt)  // and the sentences with which people begin what they write
	few := map[string]int64{ordersAt: count(ordersAt), goodsAt: count(goodsAt), home: count(home)}
	for range 60 {
		d.Placed(catalog.Take{VariantID: jar.VariantID, Quantity: 1})
	}
	for path, most := range map[string]int64{
		ordersAt: 5, ordersAt + "?q=101": 6, ordersAt + "?xem=tat-ca&trang=2": 6, orderAddress(last.Code): 9, goodsAt: 6, home: 14, productAddress(jar.ProductID): 12, productAddress(jar.ProductID) + partStars: 12, productAddress(jar.ProductID) + partLive: 14, productAddress(jar.ProductID) + partHistory: 11,
	} {
		n := count(path)
		if n > most {
			t.Errorf("%s asks %d times, at most %d", path, n, most)
		}
		if was, ok := few[path]; ok && was != n {
			t.Errorf("%s asks %d times for one order and %d for sixty", path, was, n)
		}
	}
	b.get(ordersAt).says(t, http.StatusOK, "Đang xem 1–50 trong 61", "Trang 1 trong 2")
	b.get(ordersAt+"?trang=2").says(t, http.StatusOK, "Đang xem 51–61 trong 61", "Trang trước")
	if led := b.get(ordersAt + "?trang=9"); led.location != ordersAt+"?xem=cho" {
		t.Errorf("beyond the last page one is led to %q", led.location)
	}
	for _, odd := range []string{"0", "-1", "abc", "99999999999999999999", "1.5"} {
		b.get(ordersAt+"?trang="+odd).says(t, http.StatusOK)
	}
}
