package main

import (
	"net/http"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/browsertest"
	"github.com/ocop-hungdao/ocop/internal/dbtest"
	"github.com/ocop-hungdao/ocop/orders/orderstest"
)

// TestPickedRowsInABrowser picks rows of the office's lists with a mouse, a thumb, and without
// script.
func TestPickedRowsInABrowser(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	dbtest.Fill(t, s.db, 120, orderstest.Years()...)
	if _, err := s.db.Pool.Exec(t.Context(), `UPDATE orders SET state = 'placed', payment_state = 'pending', shipment_state = 'pending', cancel_reason = '', pay_by = NULL WHERE id > 1000000`); err != nil {
		t.Fatal(err)
	}
	for _, view := range []browsertest.View{browsertest.Desk, browsertest.Phone, browsertest.Desk.WithoutScript()} {
		officer := s.visitor(t, view)
		s.signIn(officer, "canbo@hungdao.example", demo.Logins()[0].Password)
		total := one[string](t, s, `SELECT count(*)::text FROM orders WHERE state = 'placed' AND pay_by IS NULL`)
		officer.Go("/quan-tri/don-hang?xem=cho")
		switch {
		case view.NoScript:
			officer.Click("tbody tr:nth-child(1) [name=chon]")
		case view.Width < 900:
			officer.Click("tbody tr:nth-child(1) [name=chon]")
			if officer.Sees("[data-pick-all]") {
				t.Errorf("%s: all that match are offered when one is picked", view)
			}
			officer.Click("[data-pick-page]")
		default:
			officer.Click("[data-pick-head] input")
		}
		officer.Click("[data-pick-all] input")
		if n := officer.Count("[name=chon]:checked"); !officer.Sees(".pick-bar") || !view.NoScript && (n != 50 || officer.Text("[data-picked]") != "Đã chọn "+total) {
			t.Errorf("%s: %d are picked, and it says %q", view, n, officer.Text("[data-picked]"))
		}
		if status := officer.Follow(`.pick-bar button[value="xac-nhan"]`); status != http.StatusOK || officer.Text("h1") != "Xác nhận cả "+total+" đơn đang chờ?" {
			t.Fatalf("%s: asked %d: %s", view, status, officer.Text("main"))
		}
		officer.Follow("main a.btn")
		if n := officer.Count("[name=chon]:checked"); n != 50 || officer.Count("[data-pick-all] input:checked") != 1 {
			t.Errorf("%s: on the way back %d are picked", view, n)
		}
		officer.Click("tbody tr:nth-child(2) [name=chon]")
		if !view.NoScript && officer.Text("[data-picked]") != "Đã chọn 49" {
			t.Errorf("%s: one less of all, it says %q", view, officer.Text("[data-picked]"))
		}
		if said := officer.Complaints(); len(said) > 0 {
			t.Errorf("%s: %q", view, said)
		}
	}
	if n := one[int](t, s, `SELECT count(*) FROM orders WHERE state = 'confirmed' AND id > 1000000`); n != 0 {
		t.Errorf("%d are confirmed, and nobody said so", n)
	}
	officer := s.visitor(t, browsertest.Desk)
	s.signIn(officer, "canbo@hungdao.example", demo.Logins()[0].Password)
	officer.Go("/quan-tri/san-pham")
	officer.Click("tbody tr:nth-child(3) [name=chon]")
	officer.Click(".pick-move summary")
	officer.Click(`.pick-bar button[value="doi-nhom"]`) // of no group: the browser says so
	if officer.Count("[name=chon]:checked") != 1 || !browsertest.Eval[bool](officer, `document.querySelector(".pick-move select").matches(":invalid:focus")`) {
		t.Errorf("without a group: %s", officer.Text(".pick-bar"))
	}
	officer.Follow(`.pick-bar button[value="an"]`) // and another button asks for no group
	if !strings.Contains(officer.Text(".toast[data-gone]"), "Đã ẩn 1 sản phẩm.") {
		t.Errorf("hidden: %s", officer.Text("main"))
	}
}

// TestASaveBarCutInTwoMovesNothing lets a page end within its heading and before each of the parts of its save bar.
func TestASaveBarCutInTwoMovesNothing(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	page := one[string](t, s, `SELECT '/quan-tri/san-pham/' || id || '/sua' FROM products WHERE state = 'published' ORDER BY id LIMIT 1`)
	for _, view := range []browsertest.View{browsertest.Desk, browsertest.Phone} {
		for _, mark := range []string{`</h1>`, `<p role="status">`, `<div class="end">`, `<button class="btn btn-primary">`} {
			officer := s.visitor(t, view)
			s.signIn(officer, "canbo@hungdao.example", demo.Logins()[0].Password)
			if moved := officer.MovedByTheRest(s.url, page, mark); len(moved) > 0 || officer.Count(".save-bar") != 1 {
				t.Errorf("%s, %s cut before %s: %q", view, page, mark, moved)
			}
			if officer.Write("[name=name]", "Miến của thôn"); !officer.Sees(".save-bar .btn-primary") {
				t.Errorf("%s: changed, and nothing saves it", view)
			}
		}
	}
}
