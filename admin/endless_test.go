package admin

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/dbtest"
)

// endless is a list that grew beyond its first page.
type endless struct {
	at, find, found string // what is looked for there, and a row that has it
}

func (d *desk) endless(rows int) []endless {
	d.t.Helper()
	d.order(d.jar()) // a purchase and goods to copy
	many := func(sql string) { d.Exec(fmt.Sprintf(sql, rows)) }
	many(`INSERT INTO takedowns (kind, entity_id, name, reason, by_name, at, lifted_at) SELECT 'product', k, 'Món gỡ ' || k, 'Mẫu không đạt', 'Bà Lan', now() - k * interval '1 minute', now() FROM generate_series(1, %d) k`)
	dbtest.Fill(d.t, d.db, rows, dbtest.Copies{Table: "purchases", Instead: map[string]string{"id": "1000000 + k", "code": "'OCM' || k", "idempotency_key": "'m' || k"}})
	many(`INSERT INTO privacy_requests (kind, purchase_id, proof, due_by, created_at) SELECT 'show', 1000000 + k, 'link', now() + k * interval '1 minute', now() FROM generate_series(1, %d) k`)
	many(`INSERT INTO imports (kind, file_name, file_hash, headings, columns, by_name, created_at) SELECT 'points', 'điểm bán ' || k || '.xlsx', sha256(k::text::bytea), '[]', '{}', 'Bà Lan', now() FROM generate_series(1, %d) k`)
	many(`INSERT INTO river_job (kind, state, args, max_attempts, attempt, finalized_at, queue, priority) SELECT 'outbox', 'discarded', jsonb_build_object('event', 'orders.placed', 'id', k), 9, 9, now() - k * interval '1 minute', 'default', 1 FROM generate_series(1, %d) k`)
	dbtest.Fill(d.t, d.db, rows, dbtest.Copies{Table: "products", Instead: map[string]string{"id": "1000000 + k", "slug": "'hang-' || k", "name": "'Hàng gửi ' || k"}})
	many(`INSERT INTO product_submissions (product_id, state, by_name, at) SELECT 1000000 + k, 'waiting', 'Bà Lý', now() - k * interval '1 minute' FROM generate_series(1, %d) k`)
	return []endless{{takedownsAt, "", ""}, {privacyAt, "yc-0077", "YC-0077"}, {importsAt, "diem ban 77.xlsx", "điểm bán 77.xlsx"}, {lostAt, "", ""}, {submissionsAt, "hang gui 777", "Hàng gửi 777"}}
}

// No list has an end after which nobody sees what is in it: each is read fifty at a time, a late page
// asks no more than the first, and what is looked for is found wherever it stands.
func TestListsThatOnceEndedGoOnPageByPage(t *testing.T) {
	t.Parallel()
	d := open(t)
	const rows = 1020
	lists := d.endless(rows)
	b := d.as("Hoa", "admin")
	asked := func(path string) (answer, int64) {
		before := d.db.Queries()
		page := b.get(path)
		return page, d.db.Queries() - before
	}
	b.get(securityAt) // who runs the site is read once in a few seconds
	for _, l := range lists {
		b.get(l.at)
		first, n := asked(l.at)
		first.says(t, http.StatusOK, fmt.Sprintf("Đang xem 1–50 trong %d", rows), "Trang 1 trong 21")
		last, m := asked(l.at + "?trang=21")
		last.says(t, http.StatusOK, fmt.Sprintf("Đang xem 1001–1020 trong %d", rows), "Trang 21 trong 21")
		if m > n {
			t.Errorf("the last page of %s asks %d times, the first %d", l.at, m, n)
		}
		if next := first.turn(olderPage); !strings.HasPrefix(next, l.at) || last.turn(olderPage) != "" || !strings.Contains(last.turn(newerPage), "trang=20") {
			t.Errorf("%s leads on to %q, and from its end to %q and back to %q", l.at, next, last.turn(olderPage), last.turn(newerPage))
		}
		if l.at == takedownsAt || l.at == privacyAt || l.at == submissionsAt { // read on from a row, and back
			on := b.get(b.get(l.at + "?trang=9").turn(olderPage))
			if back := b.get(on.turn(newerPage)); !strings.Contains(on.turn(newerPage), "truoc=") || on.listed() == "" || on.listed() != b.get(l.at+"?trang=10").listed() || back.listed() != b.get(l.at+"?trang=9").listed() {
				t.Errorf("%s: read on from a row page 10 has %.200s, and back %.200s", l.at, on.listed(), back.listed())
			}
		}
		if led := b.get(l.at + "?trang=99"); led.location != l.at {
			t.Errorf("after its end %s leads to %q", l.at, led.location)
		}
		if l.find == "" {
			continue
		}
		b.get(l.at+"?q="+strings.ReplaceAll(l.find, " ", "+")).says(t, http.StatusOK, l.found, "Đang xem 1–")
		b.get(l.at+"?q=khong-co-gi").says(t, http.StatusOK, "Không có dòng nào khớp", "khong-co-gi")
	}
}
