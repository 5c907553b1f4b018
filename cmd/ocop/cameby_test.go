package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
	"github.com/ocop-hungdao/ocop/internal/locale"
	"github.com/ocop-hungdao/ocop/orders/stripe/fake"
)

// bankPage is the page of a card provider for one shop, which is told by it what was paid.
func bankPage(t *testing.T) *fake.Server {
	t.Helper()
	s := &fake.Server{Key: fakeKey, Secret: fakeSecret, Words: fake.Words(locale.Vi().Fake), Now: time.Now, Client: http.DefaultClient}
	at := httptest.NewServer(s.Handler())
	t.Cleanup(at.Close)
	s.Base = at.URL
	return s
}

// What is held keeps from which session and by which way its buyer came, whatever lies between
// the tap and the money: a login in the same browser, a link that is opened from Zalo, the page of a bank.
func TestSessionAndWayStayWithAnOrderThroughLoginZaloAndTheBanksPage(t *testing.T) {
	t.Parallel()
	bank := bankPage(t)
	s := openStage(t, "OCOP_PLATFORM_MODE=direct", "STRIPE_API_BASE="+bank.Base, "STRIPE_SECRET_KEY="+bank.Key, "STRIPE_WEBHOOK_SECRET="+bank.Secret)
	const buyer = "Lê Thị Nhớ"
	cameBy := func(when string, n int) {
		t.Helper()
		if got := one[int](t, s, `SELECT count(*) FROM order_lines l JOIN orders o ON o.id = l.order_id JOIN purchases p ON p.id = o.purchase_id
			JOIN live_items i ON i.id = l.live_item_id JOIN live_sessions e ON e.id = i.session_id
			WHERE p.buyer_name = $1 AND e.state = 'live' AND NOT e.rehearsal AND i.code = 'M1' AND l.channel = 'fb'`, buyer); got != n {
			t.Errorf("%s: %d lines say that they came from the session by Facebook, not %d", when, got, n)
		}
	}

	tab := s.visitor(t, browsertest.Phone)
	tab.Go("/m1?k=fb")
	tab.Follow("button[form=grab]")
	held := tab.Path()
	s.signIn(tab, "doanthanhnien@hungdao.example", "hungdao-mau-2026")
	if !strings.HasPrefix(tab.Path(), "/quan-tri") {
		t.Fatalf("not in the office, but at %s: %s", tab.Path(), tab.Text("main"))
	}
	tab.Go("/M1?k=za")
	tab.Go(held)
	if shown := tab.Text("main"); !strings.Contains(shown, "giữ cho bạn đến") {
		t.Fatalf("nothing is held any more: %s", shown)
	}
	tab.Follow(`main a[href="/dat-hang"]`) // there are the other ways to pay
	address(tab, buyer)
	tab.Click(`input[name=payment_method][value=stripe]`)
	tab.Until("the way to pay", `document.querySelector("input[name=payment_method][value=stripe]").checked`)
	tab.Until("the total", `document.querySelector("[name=total]").value`)
	tab.Follow(placeButton)
	for range 5 { // a busy machine may answer too late for the shop, whose page then has the button
		if tab.Count(`form[action$="/the"] button`) == 0 {
			break
		}
		tab.Follow(`form[action$="/the"] button`)
	}
	if !strings.HasPrefix(tab.Path(), bank.Base+"/pay/") {
		t.Fatalf("not on the bank's page, but at %s: %s", tab.Path(), tab.Text("main"))
	}
	cameBy("before the money", 1)

	tab.Follow(`button[value=pay]`)
	order := tab.Path()
	if shown := tab.Text("main"); !strings.HasPrefix(order, "/don/") || !strings.Contains(shown, "Bạn đã trả đủ bằng thẻ") {
		t.Fatalf("back from the bank, at %s: %s", order, shown)
	}
	cameBy("after the money", 1)

	zalo := s.visitor(t, browsertest.Phone)
	zalo.Go("/m1?k=za")
	zalo.Go(order)
	if shown := zalo.Text("main"); !strings.Contains(shown, "62.000 ₫") || !strings.Contains(shown, "Bạn đã trả đủ bằng thẻ") {
		t.Errorf("opened from Zalo the order says %s", shown)
	}
	cameBy("opened from Zalo", 1)
}
