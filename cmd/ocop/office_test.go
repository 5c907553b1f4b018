package main

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/ocop-hungdao/ocop/cmd/ocop/demo"
	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// steps are what an officer presses on the way of an order, and what the buyer then reads.
var steps = []struct{ step, heading, buyer string }{
	{"confirm", "Gọi khách xác nhận đơn", "Đang chuẩn bị"},
	{"pack", "Gói hàng", "Đã gói xong"},
	{"ship", "Giao kiện cho bưu tá", "Đang giao"},
	{"deliver", "Hỏi lại khách đã nhận hàng chưa", "Đã giao"},
	{"collect", "Ghi tiền thu hộ", "Đã trả tiền"},
}

// TestAnOrderGoesItsWayThroughTheOffice follows two orders with an officer's and a
// buyer's eyes: one to the end, one that is cancelled.
func TestAnOrderGoesItsWayThroughTheOffice(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	t.Run("a producer's phone", func(t *testing.T) {
		t.Parallel()
		s.aProducersPhone(t)
	})
	views := []browsertest.View{browsertest.Phone, browsertest.Desk, browsertest.Phone.WithoutScript(), browsertest.Desk.WithoutScript()}
	for _, view := range views {
		t.Run(view.String(), func(t *testing.T) {
			t.Parallel()
			officer, buyer := s.visitor(t, view), s.visitor(t, browsertest.Phone)
			s.signIn(officer, "canbo@hungdao.example", demo.Logins()[0].Password)
			if officer.Path() != "/quan-tri" || officer.Text("h1") != "Tổng quan" {
				t.Fatalf("signed in, the officer is at %s: %s", officer.Path(), officer.Text("main"))
			}
			s.toTheEnd(t, officer, buyer, s.buy(t, "mien-dong-lang-so-soi-nho", "office-"+view.String()))
			s.cancelled(t, officer, buyer, s.buy(t, "mien-dong-lang-so-soi-to", "office-gone-"+view.String()))
			if complaints := append(officer.Complaints(), buyer.Complaints()...); len(complaints) > 0 {
				t.Errorf("on the way: %q", complaints)
			}
		})
	}
}

func (s *stage) toTheEnd(t *testing.T, officer, buyer *browsertest.Tab, p purchase) {
	t.Helper()
	officer.Go("/quan-tri/don-hang")
	officer.Follow(`main a[href="/quan-tri/don-hang/` + p.Orders[0].Code + `"]`)
	for _, now := range steps {
		if got := officer.Text(".panel h2"); got != now.heading {
			t.Fatalf("the next step is %q, not %q: %s", got, now.heading, officer.Text("main"))
		}
		if status := officer.Follow("button.btn-big"); status != http.StatusOK {
			t.Fatalf("%s: status %d: %s", now.step, status, officer.Text("main"))
		}
		track(buyer, p)
		if shown := buyer.Text("main"); !strings.Contains(shown, now.buyer) {
			t.Errorf("after %s the buyer does not read %q: %s", now.step, now.buyer, shown)
		}
	}
	if officer.Sees("button.btn-big") || !strings.Contains(officer.Text("main"), "Đơn đã hoàn tất") {
		t.Errorf("at the end: %s", officer.Text("main"))
	}
	paid := one[int64](t, s, `SELECT sum(total) FROM orders WHERE code = $1 AND state = 'completed'`, p.Orders[0].Code)
	if paid != p.Orders[0].Total {
		t.Errorf("completed with %d of %d", paid, p.Orders[0].Total)
	}
}

func (s *stage) cancelled(t *testing.T, officer, buyer *browsertest.Tab, p purchase) {
	t.Helper()
	const left = `SELECT v.stock FROM variants v JOIN products p ON p.id = v.product_id WHERE p.slug = 'mien-dong-lang-so-soi-to' ORDER BY v.id LIMIT 1`
	officer.Go("/quan-tri/don-hang/" + p.Orders[0].Code)
	officer.Click("details.cancel summary")
	officer.Follow("details.cancel form button") // without a reason
	if !officer.Sees("details.cancel form") || one[string](t, s, `SELECT state FROM orders WHERE code = $1`, p.Orders[0].Code) != "placed" {
		t.Fatalf("without a reason: %s", officer.Text("main"))
	}
	officer.Choose("[name=reason]", "Hết hàng")
	officer.Follow("details.cancel form button")
	if state := one[string](t, s, `SELECT state FROM orders WHERE code = $1`, p.Orders[0].Code); state != "cancelled" {
		t.Fatalf("it is %s: %s", state, officer.Text("main"))
	}
	track(buyer, p)
	if shown := buyer.Text("main"); !strings.Contains(shown, "Đã hủy") || !strings.Contains(shown, "Hết hàng") {
		t.Errorf("the buyer reads: %s", shown)
	}
	if returned := one[int](t, s, `SELECT count(*) FROM stock_movements m JOIN orders o ON o.id = m.order_id WHERE o.code = $1 AND m.delta > 0`, p.Orders[0].Code); returned != 1 {
		t.Errorf("the goods came back %d times; there are %d now", returned, one[int](t, s, left))
	}
}

// track shows the buyer their order by the link they were given.
func track(tab *browsertest.Tab, p purchase) {
	link, _ := url.Parse(p.Tracking)
	tab.Go(link.RequestURI())
}
