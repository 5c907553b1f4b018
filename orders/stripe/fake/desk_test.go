package fake_test

import (
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// Whoever tries cards by hand sees what was begun and lets it go wrong, without knowing an address.
func TestWhoTriesByHandFindsWhatWasBegunAndLetsItGoWrong(t *testing.T) {
	t.Parallel()
	s, ask, heard := provider(t)
	s.Words.Acts = map[string]string{"expire": "a-expire", "late": "a-late", "clear": "a-clear", "bounce": "a-bounce", "fail-refund": "a-fail", "dispute": "a-dispute"}
	s.Words.Mishaps, s.Words.Nothing = map[string]string{"lose": "m-lose"}, "nothing yet"
	page := func() string {
		t.Helper()
		answer, err := http.Get(s.Base + "/")
		if err != nil {
			t.Fatal(err)
		}
		defer answer.Body.Close()
		body, err := io.ReadAll(answer.Body)
		if err != nil || answer.StatusCode != http.StatusOK {
			t.Fatal(answer.StatusCode, err)
		}
		return string(body)
	}
	offers := func(want ...string) {
		t.Helper()
		now := page()
		for act, words := range s.Words.Acts {
			if strings.Contains(now, words) != slices.Contains(want, act) {
				t.Errorf("%s: offered is not what may happen (%v):\n%s", act, want, now)
			}
		}
	}
	press := func(do, id string) {
		t.Helper()
		answer, err := http.PostForm(s.Base+"/", url.Values{"do": {do}, "id": {id}, "trouble": {"lose"}})
		if err != nil || answer.StatusCode != http.StatusOK {
			t.Fatal(answer, err)
		}
		_ = answer.Body.Close()
	}
	if now := page(); !strings.Contains(now, "nothing yet") || !strings.Contains(now, "m-lose") {
		t.Errorf("at first:\n%s", now)
	}
	_, x := ask("POST", "/v1/checkout/sessions", "a", order("50000"))
	id := x["id"].(string)
	offers("expire")
	press("expire", id)
	offers("late")
	press("late", id)
	offers("dispute")
	ask("POST", "/v1/refunds", "r", url.Values{"payment_intent": {s.Intent(id)}})
	offers("fail-refund", "dispute")
	press("fail-refund", id)
	if made, _ := s.Refunds(s.Intent(id)); len(made) != 0 {
		t.Errorf("%d refunds stand", len(made))
	}
	press("trouble", "")
	press("dispute", id)
	offers()
	press("hurry", "")
	if slices.Contains(*heard, "charge.dispute.created") || !slices.Contains(*heard, "refund.updated") {
		t.Errorf("told: %v", *heard)
	}
	_, y := ask("POST", "/v1/checkout/sessions", "b", order("60000"))
	s.Delay(y["id"].(string))
	offers("clear", "bounce")
	press("clear", y["id"].(string))
	offers("dispute")
}
