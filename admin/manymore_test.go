package admin

import (
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// dearer says whether a late page of a list looks at clearly more rows than its first. Both count
// the list, and the planner is free to sort one and to read the other off an index; a page
// has rows on both sides.
func dearer(late, first int64) bool { return late > 2*first+500 }

// many fills every list but those of orders and goods with a hundred thousand rows.
func (d *desk) many() {
	d.t.Helper()
	back := func(columns ...string) map[string]string {
		out := map[string]string{"id": "1000000 + k"}
		for _, c := range columns {
			out[c] = "t." + c + " - k * interval '1 hour'"
		}
		return out
	}
	with := func(m map[string]string, pairs ...string) map[string]string {
		for i := 0; i+1 < len(pairs); i += 2 {
			m[pairs[i]] = pairs[i+1]
		}
		return m
	}
	dbtest.Fill(d.t, d.db, 100_000, append(orderstest.Years(),
		dbtest.Copies{Table: "return_cases", Instead: with(back("created_at", "settle_by", "reply_by"), "order_id", "1000000 + k", "once", "'m' || k", "state", "CASE WHEN k % 100 = 0 THEN 'open' ELSE 'settled' END",
			"ended_at", "CASE WHEN k % 100 = 0 THEN NULL ELSE t.created_at - k * interval '1 hour' END")},
		dbtest.Copies{Table: "reviews", Instead: with(back("created_at"), "order_line_id", "1000000 + k", "state", "CASE WHEN k % 100 = 0 THEN 'pending' ELSE 'shown' END",
			"decided_at", "CASE WHEN k % 100 = 0 THEN NULL ELSE t.created_at - k * interval '1 hour' END", "author", "'Khách ' || k")},
		dbtest.Copies{Table: "bespoke_requests", Instead: with(back("updated_at"), "code", "'YD' || k", "once", "'m' || k", "name", "'Khách ' || k")},
		dbtest.Copies{Table: "bank_txns", Instead: with(back("happened_at"), "external_id", "'m' || k", "content", "'tiền ' || k")},
		dbtest.Copies{Table: "public_reports", Instead: with(back("created_at", "reply_by"), "body", "'Lời ' || k", "answered_at", "CASE WHEN k % 100 > 0 THEN t.created_at - k * interval '1 hour' END", "answer", "CASE WHEN k % 100 > 0 THEN 'Cảm ơn' ELSE '' END")},
		dbtest.Copies{Table: "papers", Instead: with(back(), "number", "'G-' || k", "expires_on", "CASE WHEN k % 7 > 0 THEN date '2026-01-01' + k / 50 END", "withdrawn_at", "CASE WHEN k % 11 = 0 THEN now() END", "withdrawn_because", "CASE WHEN k % 11 = 0 THEN 'cũ' ELSE '' END")},
		dbtest.Copies{Table: "recognitions", Instead: with(back(), "certificate_code", "'C-' || k", "valid_until", "t.valid_from + 1 + k / 50")},
		dbtest.Copies{Table: "sales_points", Instead: with(back(), "slug", "'d-' || k", "name", "'Điểm ' || k", "position", "k / 3")},
		dbtest.Copies{Table: "producers", Instead: with(back(), "slug", "'h-' || k", "name", "'Hộ ' || k / 2")})...)
	dbtest.Plant(d.t, d.db, `INSERT INTO takedowns (kind, entity_id, name, reason, by_name, at, lifted_at) SELECT 'product', k, 'Món gỡ ' || k, 'Mẫu không đạt', 'Bà Lan', now() - k / 3 * interval '1 hour',
		CASE WHEN k % 1000 > 0 THEN now() END FROM generate_series(1, 100000) k`)
	dbtest.Plant(d.t, d.db, `INSERT INTO privacy_requests (kind, purchase_id, proof, state, due_by, created_at, ended_at) SELECT 'show', 1000000 + k, 'link', CASE WHEN k % 1000 = 0 THEN 'open' ELSE 'done' END,
		now() - k * interval '1 hour', now() - k * interval '1 hour', CASE WHEN k % 1000 > 0 THEN now() - k / 3 * interval '1 hour' END FROM generate_series(1, 100000) k`)
	d.Exec(`ANALYZE takedowns, privacy_requests`)
}

// listRow is the head of a row of a list of any kind, in its order.
var listRow = regexp.MustCompile(`(?s)<(?:td class="cell-a"|div class="told-who"|p class="pre")>.*?</(?:td|div|p)>`)

func (a answer) listed() string {
	return plain(strings.Join(listRow.FindAllString(a.body, -1), " | "))
}

// TestALatePageOfEveryListIsAsFastAsItsFirst reads a page in the middle of a hundred thousand rows on
// from a row: it shows what it shows by its number, asks as often as the first and takes about as
// long in the same run. A search looks through all of them, and asks no more.
func TestALatePageOfEveryListIsAsFastAsItsFirst(t *testing.T) {
	t.Parallel()
	d, so, _ := filtered(t)
	d.many()
	b := d.as("Hoa", "economy")
	b.get(securityAt) // who runs the site is read once in a few seconds
	b.get(goodsAt)    // and so are the names of a filter
	asked := func(path string) (page answer, n, read int64) {
		b.get(path)
		read = dbtest.Read(t, d.db, func() {
			before := d.db.Queries()
			page = b.get(path).says(t, http.StatusOK)
			n = d.db.Queries() - before
		})
		return page, n, read
	}
	for _, c := range []struct {
		at, find, found string
		page            int
		most            int64
	}{
		{makersAt + "?xem=tat-ca", "ho 43210", "Hộ 43210", 1000, 6}, {makersAt + "?loai=household_business&xem=tat-ca", "", "", 0, 6},
		{papersAt + "?xem=tat-ca", "g-54321", "G-54321", 1000, 7}, {papersAt + "?loai=food_safety_cert&xem=con-han", "g-99998", "G-99998", 500, 7}, {papersAt + "?xem=ban-cu", "", "", 100, 7},
		{starsAt + "?xem=so", "c-54321", "C-54321", 1000, 7}, {starsAt + "?sao=4&xem=het-han", "", "", 100, 7},
		{pointsAt + "?xem=tat-ca", "diem 54321", "Điểm 54321", 1000, 6}, {pointsAt + "?loai=market&xem=tat-ca", "", "", 1000, 6},
		{reviewsAt + "?xem=tat-ca", "khach 54321", "Khách 54321", 1000, 7}, {reviewsAt + "?xem=hien&loc=" + itoa(so), "", "", 1000, 7}, {reviewsAt + "?xem=cho", "", "", 10, 7},
		{casesAt + "?xem=tat-ca", "PA-1054321", "PA-1054321", 1000, 6}, {casesAt + "?xem=da-xong", "OCP00054321", "", 1000, 6}, {casesAt + "?xem=can-lam", "", "", 10, 6},
		{reportsAt + "?xem=tat-ca", "loi 54321", "Lời 54321", 1000, 7}, {reportsAt + "?xem=da-tra-loi", "YK-1054321", "YK-1054321", 1000, 7}, {reportsAt + "?xem=cho", "", "", 10, 7},
		{bespokeAt + "?xem=tat-ca", "khach 54321", "", 1000, 6}, {bespokeAt + "?xem=dang-mo", "YD54321", "YD", 1000, 6},
		// Of both, those that stand or wait come first: a hundred, and the page after reads on behind them.
		{takedownsAt + "?xem=tat-ca", "", "", 1000, 6}, {takedownsAt + "?xem=tat-ca", "", "", 2, 6},
		{privacyAt + "?xem=tat-ca", "yc-0077", "YC-0077", 1000, 170}, {privacyAt + "?xem=tat-ca", "", "", 2, 260},
		{linesAt + "?xem=tat-ca", "tien 54321", "", 1000, 6}, {linesAt + "?den=2022-01-01&xem=tat-ca", "", "", 500, 6},
	} {
		_, n, early := asked(c.at)
		if c.page > 0 {
			middle, m, _ := asked(fmt.Sprintf("%s&trang=%d", c.at, c.page))
			on, k, late := asked(middle.turn(olderPage))
			back, l, _ := asked(on.turn(newerPage))
			if !strings.Contains(middle.turn(olderPage), "sau=") || !strings.Contains(on.turn(newerPage), "truoc=") {
				t.Errorf("%s is counted to: %s, %s", c.at, middle.turn(olderPage), on.turn(newerPage))
			}
			if byNumber := b.get(fmt.Sprintf("%s&trang=%d", c.at, c.page+1)); on.listed() != byNumber.listed() || on.listed() == "" {
				t.Errorf("%s: read on from a row, page %d is another than by its number: %.300s, and %.300s", c.at, c.page+1, on.listed(), byNumber.listed())
			}
			if back.listed() != middle.listed() {
				t.Errorf("%s: back is not where one was: %.300s, and %.300s", c.at, back.listed(), middle.listed())
			}
			if most := max(n, m, k, l); most > c.most {
				t.Errorf("%s asks %d, %d, %d and %d times, at most %d", c.at, n, m, k, l, c.most)
			}
			if dearer(late, early) {
				t.Errorf("%s: page %d looks at %d rows, the first at %d", c.at, c.page+1, late, early)
			}
			t.Logf("%-50s first %d rows, page %d %d", c.at, early, c.page+1, late)
		}
		if c.find == "" {
			continue
		}
		page, k, read := asked(c.at + "&q=" + url.QueryEscape(c.find))
		if page.says(t, http.StatusOK, c.found, "Đang xem 1–"); k > c.most {
			t.Errorf("%s asks %d times for a search", c.at, k)
		}
		t.Logf("%-50s search %d rows", c.at, read)
	}
}
