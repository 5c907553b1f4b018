package locale

import (
	"regexp"
	"strings"
	"testing"
)

func TestNoKeyHasTwoSentences(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Fatal("two sentences for one key must stop the build of the texts")
		}
	}()
	merge(Faults{"a.b": say("một")}, Faults{"a.b": say("hai")})
}

func TestEveryRefusalIsASentenceWithAStableKey(t *testing.T) {
	t.Parallel()
	key := regexp.MustCompile(`^[a-z0-9_]+(\.[a-z0-9_]+)*$`)
	for k, sentence := range Vi().Faults {
		if !key.MatchString(k) {
			t.Errorf("key %q", k)
		}
		s := sentence(Details{})
		if strings.TrimSpace(s) == "" || !strings.ContainsAny(s[len(s)-1:], ".?!") && !strings.HasSuffix(s, "”") && !strings.HasSuffix(s, "…") {
			t.Errorf("%s is no whole sentence: %q", k, s)
		}
	}
}

func TestAnUnknownKeyIsNeverShown(t *testing.T) {
	t.Parallel()
	if s := Vi().Faults.Sentence("no.such_key", nil); strings.Contains(s, "no.such_key") || s == "" {
		t.Fatalf("shown: %q", s)
	}
}
