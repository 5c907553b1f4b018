package fake

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/orders/vietqr"
)

func TestACodeIsPaidAsItsQRSays(t *testing.T) {
	t.Parallel()
	b := &Bank{Now: time.Now}
	press := func(form url.Values) int {
		r := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(form.Encode()))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		w := httptest.NewRecorder()
		b.Handler().ServeHTTP(w, r)
		return w.Code
	}
	code := vietqr.Transfer{BIN: "970405", Account: "00001", Amount: 70_000, Memo: "OCPTKXQKE9V"}.Payload()
	if got := press(url.Values{"qr": {code}, "do": {"exact"}}); got != http.StatusOK || b.Balance("00001") != 70_000 {
		t.Fatalf("%d, %d on the account", got, b.Balance("00001"))
	}
	if got := press(url.Values{"qr": {code}, "do": {"over"}}); got != http.StatusOK || b.Balance("00001") != 150_000 {
		t.Fatalf("%d, %d on the account", got, b.Balance("00001"))
	}
	for _, wrong := range []url.Values{{"qr": {code[:20]}}, {"account": {"1"}}, {"account": {"1"}, "amount": {"-5"}}, {"account": {"1"}, "amount": {"0"}}, {}} {
		if got := press(wrong); got != http.StatusUnprocessableEntity {
			t.Errorf("%v: %d", wrong, got)
		}
	}
}
