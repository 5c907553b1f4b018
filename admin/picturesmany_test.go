package admin

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/catalog"
)

// TestALatePageOfAHundredThousandPicturesIsAsFastAsTheFirst: the library asks the same few times
// whatever it holds, and a late page is read on from a row.
func TestALatePageOfAHundredThousandPicturesIsAsFastAsTheFirst(t *testing.T) {
	t.Parallel()
	d := open(t)
	goods := d.jar().ProductID
	d.shot(catalog.PhotoOwner{Kind: catalog.PhotoOfProduct, ID: goods}, 10, "Sợi miến")
	b := d.as("Hoa", "economy")
	b.get(securityAt)
	b.get(goodsAt) // the names of a filter are read once in a few seconds
	asked := func(path string) (page answer, n int64, took time.Duration) {
		took = time.Hour
		for range 3 {
			before, at := d.db.Queries(), time.Now()
			page = b.get(path).says(t, http.StatusOK)
			took, n = min(took, time.Since(at)), d.db.Queries()-before
		}
		return page, n, took
	}
	_, few, _ := asked(picturesAt)
	d.Exec(`INSERT INTO photos (product_id, library, state, upload, hash, width, height, widths, colour, alt, position, created_at, added_name)
		SELECT CASE WHEN n % 3 > 0 THEN $1::bigint END, n % 3 = 0, 'ready', md5(n::text) || md5(n::text), md5((n % 90000)::text), 1200, 900, '{320,1200}', '#aabbcc',
			CASE WHEN n % 10 = 0 THEN '' ELSE 'Ảnh số ' || n END, n, now() - n * interval '1 minute', 'Người gửi' FROM generate_series(1, 100000) n`, goods)
	d.Exec(`ANALYZE photos`)
	for _, c := range []struct {
		path, late string
	}{{picturesAt + "?xem=tat-ca", picturesAt + "?trang=500&xem=tat-ca"}, {picturesAt + "?xem=thieu-mo-ta", picturesAt + "?trang=150&xem=thieu-mo-ta"}, {picturesAt + "?xem=chua-dung", picturesAt + "?trang=300&xem=chua-dung"},
		{picturesAt + "?loai=product&xem=tat-ca", picturesAt + "?loai=product&trang=400&xem=tat-ca"}} {
		_, n, first := asked(c.path)
		middle, m, _ := asked(c.late)
		next := middle.turn(olderPage)
		if !strings.Contains(next, "sau=") {
			t.Fatalf("%s leads on to %q", c.late, next)
		}
		_, k, late := asked(next)
		for tries := 0; late > 3*first+50*time.Millisecond && tries < 5; tries++ { // a busy machine is slow by turns
			_, _, first = asked(c.path)
			_, _, late = asked(next)
		}
		if late > 3*first+50*time.Millisecond {
			t.Errorf("%s takes %v, the first page %v", next, late, first)
		}
		if most := max(n, m, k); most > 6 || most > few {
			t.Errorf("%s asks %d times, at most 6, and %d for one picture", c.path, most, few)
		}
		t.Logf("%-60s first %v, late %v, %d statements", c.path, first, late, n)
	}
	_, _, sought := asked(picturesAt + "?q=so+54321")
	t.Logf("a search takes %v", sought)
}
