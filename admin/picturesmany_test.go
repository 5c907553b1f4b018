package admin

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/catalog"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
)

// TestALatePageOfAHundredThousandPicturesIsAsFastAsTheFirst: the library asks the same few times
// whatever it holds, and a late page is read on from a row, which costs what the first costs.
func TestALatePageOfAHundredThousandPicturesIsAsFastAsTheFirst(t *testing.T) {
	t.Parallel()
	d := open(t)
	goods := d.jar().ProductID
	d.shot(catalog.PhotoOwner{Kind: catalog.PhotoOfProduct, ID: goods}, 10, "Sợi miến")
	b := d.as("Hoa", "economy")
	b.get(securityAt)
	b.get(goodsAt) // the names of a filter are read once in a few seconds
	asked := func(path string) (page answer, n, read int64) {
		b.get(path)
		read = dbtest.Read(t, d.db, func() {
			before := d.db.Queries()
			page = b.get(path).says(t, http.StatusOK)
			n = d.db.Queries() - before
		})
		return page, n, read
	}
	_, few, _ := asked(picturesAt)
	dbtest.Plant(t, d.db, `INSERT INTO photos (product_id, library, state, upload, hash, width, height, widths, colour, alt, position, created_at, added_name)
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
		if dearer(late, first) {
			t.Errorf("%s looks at %d rows, the first page at %d", next, late, first)
		}
		if most := max(n, m, k); most > 6 || most > few {
			t.Errorf("%s asks %d times, at most 6, and %d for one picture", c.path, most, few)
		}
		t.Logf("%-60s first %d rows, late %d, %d statements", c.path, first, late, n)
	}
	_, _, sought := asked(picturesAt + "?q=so+54321")
	t.Logf("a search looks at %d", sought)
}
