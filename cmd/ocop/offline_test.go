package main

import (
	"strings"
	"syscall"
	"testing"

	"github.com/ocop-hungdao/ocop/internal/browsertest"
)

// TestAPhoneWithoutANetworkSaysSo stops the shop under a visitor who has been there: the
// page that the phone keeps stands in the place of whatever is opened next.
func TestAPhoneWithoutANetworkSaysSo(t *testing.T) {
	t.Parallel()
	s := openStage(t)
	tab := s.visitor(t, browsertest.Phone)
	tab.Go("/")
	if !browsertest.Eval[bool](tab, `navigator.serviceWorker.ready.then(() => caches.match("/mat-mang")).then(Boolean)`) {
		t.Fatal("the phone kept nothing")
	}
	if code := s.end(t, syscall.SIGTERM); code != 0 {
		t.Fatalf("the shop ended with %d", code)
	}
	tab.Go("/san-pham")
	if shown := tab.Text("main"); !strings.Contains(shown, "Đang mất mạng") || tab.Count("main form button") != 1 {
		t.Errorf("without a network the page says %q", shown)
	}
	if tab.Path() != "/san-pham" {
		t.Errorf("the address that was wanted became %s", tab.Path())
	}
}
