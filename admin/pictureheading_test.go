package admin

import (
	"strings"
	"testing"
)

func TestALongDescriptionIsCutAtAWordOverItsPage(t *testing.T) {
	t.Parallel()
	full := strings.Repeat("phơi ", 12) // sixty characters, the last a space
	for words, want := range map[string]string{
		"Sân đình":                "Sân đình",
		full[:len(full)-1] + "á":  full[:len(full)-1] + "á",
		full + "miến":             strings.TrimSpace(full) + "…",
		full[:len(full)-1] + "áo": strings.TrimSpace(full[:len(full)-len("phơi ")]) + "…",
		strings.Repeat("ơ", 70):   strings.Repeat("ơ", 60) + "…",
	} {
		if got := headed(words); got != want {
			t.Errorf("over the page of %q stands %q", words, got)
		}
	}
}
