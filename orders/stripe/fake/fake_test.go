package fake_test

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/ocop-hungdao/ocop/orders/stripe/fake"
)

// provider is a fake whose messages are heard, in the order in which they came.
func provider(t *testing.T) (s *fake.Server, ask func(method, path, key string, form url.Values) (int, map[string]any), heard *[]string) {
	t.Helper()
	heard = &[]string{}
	shop := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		var e struct{ Type string }
		_ = json.Unmarshal(body, &e)
		*heard = append(*heard, e.Type)
	}))
	t.Cleanup(shop.Close)
	s = &fake.Server{Secret: "whsec_x", Webhook: shop.URL, Now: time.Now, Client: shop.Client()}
	api := httptest.NewServer(s.Handler())
	t.Cleanup(api.Close)
	s.Base = api.URL
	ask = func(method, path, key string, form url.Values) (int, map[string]any) {
		t.Helper()
		r, err := http.NewRequestWithContext(context.Background(), method, api.URL+path, strings.NewReader(form.Encode()))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Authorization", "Bearer sk_test_x")
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Idempotency-Key", key)
		answer, err := api.Client().Do(r)
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		out := map[string]any{}
		if err := json.NewDecoder(answer.Body).Decode(&out); err != nil {
			t.Fatal(err)
		}
		return answer.StatusCode, out
	}
	return s, ask, heard
}

func order(amount string) url.Values {
	return url.Values{"mode": {"payment"}, "success_url": {"http://shop.example/ve?s={CHECKOUT_SESSION_ID}"}, "cancel_url": {"http://shop.example/"},
		"line_items[0][price_data][unit_amount]": {amount}, "line_items[0][price_data][currency]": {"vnd"}, "line_items[0][quantity]": {"1"}}
}

func TestTheSameKeyIsTheSameAnswerAndNeverAnotherRequest(t *testing.T) {
	t.Parallel()
	s, ask, _ := provider(t)
	_, a := ask("POST", "/v1/checkout/sessions", "k", order("50000"))
	if _, b := ask("POST", "/v1/checkout/sessions", "k", order("50000")); a["id"] == nil || a["id"] != b["id"] || len(s.Sessions()) != 1 {
		t.Fatalf("the same key made %v and %v", a["id"], b["id"])
	}
	if status, _ := ask("POST", "/v1/checkout/sessions", "k", order("50001")); status != 400 {
		t.Fatalf("other parameters under the key: %d", status)
	}
	if status, _ := ask("POST", "/v1/checkout/sessions", "big", order("100000000")); status != 400 {
		t.Fatalf("nine digits: %d", status)
	}
}

func TestAnAnswerThatIsLostDidHappenAndIsRepeated(t *testing.T) {
	t.Parallel()
	s, ask, _ := provider(t)
	s.Set(fake.Trouble{"error_500": 1})
	for range 2 {
		if status, _ := ask("POST", "/v1/checkout/sessions", "k", order("50000")); status != 500 {
			t.Fatalf("answered %d", status)
		}
	}
	if len(s.Sessions()) != 1 {
		t.Fatalf("%d sessions", len(s.Sessions()))
	}
}

func TestAPaidSessionNeverExpiresAndNeverGivesBackMoreThanItTook(t *testing.T) {
	t.Parallel()
	s, ask, _ := provider(t)
	_, a := ask("POST", "/v1/checkout/sessions", "k", order("100"))
	id := a["id"].(string)
	s.Pay(id)
	if status, _ := ask("POST", "/v1/checkout/sessions/"+id+"/expire", "e", nil); status != 400 {
		t.Fatalf("a paid one expired: %d", status)
	}
	refund := func(key string) int {
		status, _ := ask("POST", "/v1/refunds", key, url.Values{"payment_intent": {s.Intent(id)}, "amount": {"60"}})
		return status
	}
	if first, second := refund("r1"), refund("r2"); first != 200 || second != 400 {
		t.Fatalf("60 and 60 of 100: %d and %d", first, second)
	}
}

func TestMessagesComeTwiceBackwardsLateOrNever(t *testing.T) {
	t.Parallel()
	s, ask, heard := provider(t)
	pay := func(key string) {
		_, a := ask("POST", "/v1/checkout/sessions", key, order("50000"))
		s.Fail(a["id"].(string))
		s.Pay(a["id"].(string))
	}
	for _, c := range []struct {
		trouble fake.Trouble
		want    string
	}{
		{nil, "payment_intent.payment_failed checkout.session.completed"},
		{fake.Trouble{"reorder": 1}, "checkout.session.completed payment_intent.payment_failed"},
		{fake.Trouble{"lose": 1}, "checkout.session.completed"},
		{fake.Trouble{"duplicate": 1, "lose": 1}, "checkout.session.completed checkout.session.completed checkout.session.completed"},
		{fake.Trouble{"delay": 2}, ""},
	} {
		*heard = nil
		s.Set(c.trouble)
		pay(c.want + "key")
		if err := s.Deliver(context.Background(), false); err != nil || strings.Join(*heard, " ") != c.want {
			t.Errorf("with %v: %v (%v)", c.trouble, *heard, err)
		}
	}
	if err := s.Deliver(context.Background(), true); err != nil || len(*heard) != 2 {
		t.Errorf("the delayed ones: %v (%v)", *heard, err)
	}
	if _, list := ask("GET", "/v1/events?delivery_success=false&limit=100", "", nil); len(list["data"].([]any)) != 2 {
		t.Errorf("never delivered: %v", list["data"])
	}
}
