package main

import (
	"io"
	"net/http"
	"strings"
	"testing"
)

// refusesWithASentence sends 14 MB to the real server, at each of its doors: the page that says
// what to do arrives, and not a broken connection.
func (s *shop) refusesWithASentence(t *testing.T) {
	t.Helper()
	heavy := strings.Repeat("x", 14<<20)
	for path, want := range map[string]string{"/quan-tri/tien-ve/sao-ke": "chọn tệp nhỏ hơn", "/don/OCM22222222/phan-anh": "chọn tệp nhỏ hơn", "/api/webhooks/sepay": "body.too_large"} {
		request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, s.url+path, strings.NewReader(heavy))
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Content-Type", "multipart/form-data; boundary=x")
		answer, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		body, err := io.ReadAll(answer.Body)
		answer.Body.Close()
		if err != nil || answer.StatusCode != http.StatusRequestEntityTooLarge || !strings.Contains(string(body), want) {
			t.Errorf("%s: %d %.300s (%v)", path, answer.StatusCode, body, err)
		}
	}
}
