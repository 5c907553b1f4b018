package stripe_test

import (
	"bytes"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
)

// checked has what we ask of the provider looked at by stripe-mock as well, which knows the names
// and kinds of Stripe's parameters and nothing else: whatever our fake takes it must take. It
// does nothing unless STRIPE_MOCK names one that runs on this machine.
func checked(t *testing.T, fake http.Handler) http.Handler {
	mock := strings.TrimRight(os.Getenv("STRIPE_MOCK"), "/")
	if mock == "" {
		return fake
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		said := httptest.NewRecorder()
		fake.ServeHTTP(said, r)
		for name, values := range said.Header() {
			w.Header()[name] = values
		}
		w.WriteHeader(said.Code)
		_, _ = w.Write(said.Body.Bytes())
		if said.Code >= 400 || !strings.HasPrefix(r.URL.Path, "/v1/") {
			return
		}
		asked, err := http.NewRequestWithContext(r.Context(), r.Method, mock+r.URL.RequestURI(), bytes.NewReader(body))
		if err != nil {
			t.Error(err)
			return
		}
		asked.Header = r.Header.Clone()
		answer, err := http.DefaultClient.Do(asked)
		if err != nil {
			t.Errorf("stripe-mock at %s: %v", mock, err)
			return
		}
		defer answer.Body.Close()
		text, err := io.ReadAll(answer.Body)
		if err != nil || answer.StatusCode >= 400 {
			t.Errorf("%s %s: stripe-mock answers %d %s (%v) to %s", r.Method, r.URL.Path, answer.StatusCode, text, err, body)
		}
	})
}
