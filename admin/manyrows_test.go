package admin

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

var (
	olderPage = regexp.MustCompile(`href="([^"]+)"[^>]*rel="next"|rel="next"[^>]*href="([^"]+)"`)
	newerPage = regexp.MustCompile(`href="([^"]+)"[^>]*rel="prev"|rel="prev"[^>]*href="([^"]+)"`)
	shownRow  = regexp.MustCompile(`<a (?:class="num" )?href="(/quan-tri/(?:don-hang/OC[0-9A-Z]+|san-pham/[0-9]+))">([^<]+)</a>`)
)

// turn is where a page leads on to, or back.
func (a answer) turn(to *regexp.Regexp) string {
	found := to.FindStringSubmatch(a.body)
	if found == nil {
		return ""
	}
	return strings.ReplaceAll(found[1]+found[2], "&amp;", "&")
}

// rows are what a list shows, in its order.
func (a answer) rows() (out []string) {
	for _, r := range shownRow.FindAllStringSubmatch(a.body, -1) {
		out = append(out, r[1])
	}
	return out
}

// TestListsStandAHundredThousandOrdersAndTenThousandProducts asks as much of the database for
// a late page as for the first, and reads a late page on from a row: it is not counted to.
func TestListsStandAHundredThousandOrdersAndTenThousandProducts(t *testing.T) {
	t.Parallel()
	d := open(t)
	last := d.order(d.jar())
	dbtest.Fill(t, d.db, 10_000,
		dbtest.Copies{Table: "products", Instead: map[string]string{"id": "1000000 + k", "slug": "'hang-' || k", "name": "'Hàng thử ' || k", "updated_at": "t.updated_at - (k / 3) * interval '1 minute'"}},
		dbtest.Copies{Table: "variants", Instead: map[string]string{"id": "1000000 + k", "product_id": "1000000 + k"}})
	dbtest.Fill(t, d.db, 100_000, orderstest.Years()...)
	b := d.as("Hoa", "economy")
	asked := func(path string) (answer, int64) {
		before := d.db.Queries()
		page := b.get(path)
		return page, d.db.Queries() - before
	}
	b.get(securityAt) // who runs the site is read once in a few seconds
	b.get(goodsAt)    // and so are the names of a filter
	for _, c := range []struct {
		at, view     string
		total, pages int
		most         int64
	}{
		{ordersAt, "?xem=tat-ca", 100_001, 2001, 5}, {ordersAt, "?xem=xong", 90_000, 1800, 5}, {ordersAt, "?xem=huy", 9_000, 180, 5}, {goodsAt, "?xem=tat-ca", 10_001, 201, 6},
	} {
		first, n := asked(c.at + c.view)
		first.says(t, http.StatusOK, fmt.Sprintf("Đang xem 1–50 trong %d", c.total), fmt.Sprintf("Trang 1 trong %d", c.pages))
		middle, m := asked(fmt.Sprintf("%s%s&trang=%d", c.at, c.view, c.pages/2))
		on, k := asked(middle.turn(olderPage))
		on.says(t, http.StatusOK, fmt.Sprintf("Trang %d trong %d", c.pages/2+1, c.pages))
		back, l := asked(on.turn(newerPage))
		if most := max(n, m, k, l); most > c.most {
			t.Errorf("%s%s asks %d, %d, %d and %d times, at most %d", c.at, c.view, n, m, k, l, c.most)
		}
		if !strings.Contains(middle.turn(olderPage), "sau=") || !strings.Contains(on.turn(newerPage), "truoc=") {
			t.Errorf("%s%s is counted to: %s, %s", c.at, c.view, middle.turn(olderPage), on.turn(newerPage))
		}
		byNumber := b.get(fmt.Sprintf("%s%s&trang=%d", c.at, c.view, c.pages/2+1)).rows()
		if got := on.rows(); len(got) != perPage || strings.Join(got, " ") != strings.Join(byNumber, " ") {
			t.Errorf("%s%s: read on from a row, the page after the middle has %d rows and is another than by its number", c.at, c.view, len(got))
		}
		if got := back.rows(); strings.Join(got, " ") != strings.Join(middle.rows(), " ") {
			t.Errorf("%s%s: back is not where one was", c.at, c.view)
		}
		end := b.get(fmt.Sprintf("%s%s&trang=%d", c.at, c.view, c.pages))
		if end.turn(olderPage) != "" || len(end.rows()) == 0 {
			t.Errorf("%s%s does not end with its last page", c.at, c.view)
		}
		for _, odd := range []string{"x", "0.0", "-1.5", "99999999999999999999.1", "1.99999999999999999999", "9999999999999999.1"} {
			b.get(c.at+c.view+"&trang=2&sau="+odd).says(t, http.StatusOK, "Trang 2 trong")
		}
		if led := b.get(c.at + c.view + "&trang=7&sau=1.1"); led.location != c.at+c.view {
			t.Errorf("below the last row one is led to %q", led.location)
		}
	}
	for path, want := range map[string]string{ordersAt + "?q=" + last.Code: last.Code[3:7], ordersAt + "?q=OCP00054321": "OCP-0005-4321", goodsAt + "?q=hang+thu+9999": "Hàng thử 9999"} {
		page, n := asked(path)
		if page.says(t, http.StatusOK, want, "Đang xem 1–1 trong 1"); n > 6 {
			t.Errorf("%s asks %d times", path, n)
		}
	}
}
